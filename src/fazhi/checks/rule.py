"""A rule: one thing that is checked, and what it says when it finds something."""

from __future__ import annotations

import inspect
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import ClassVar, Final

from attrs import Factory, field, frozen

from fazhi.checks.subject import Subject
from fazhi.model import Edit, Severity, Span
from fazhi.reference.provisions import Basis, provisions

LANGUAGES: Final = ("zh", "en")


class Profile(StrEnum):
    """The moment at which a report is checked."""

    DRAFT = "draft"  # before publication
    PUBLISHED = "published"


@frozen
class Words:
    """A text in both languages; ``{name}`` stands for a value of the trigger, which may be in both languages itself.

    Args:
        zh: In Chinese.
        en: In English.
    """

    zh: str
    en: str

    def say(self, lang: str, values: Mapping[str, object] | None = None) -> str:
        """The text in one language, its values put in.

        Args:
            lang: ``zh`` or ``en``.
            values: What the names in braces stand for.
        """
        text = self.zh if lang == "zh" else self.en
        if not values:
            return text
        return text.format_map({k: v.say(lang) if isinstance(v, Words) else v for k, v in values.items()})


NOTHING: Final = Words("", "")


@frozen(kw_only=True)
class Trigger:
    """A place at which a rule found something, not yet put into words.

    Args:
        span: The characters that triggered it; None for what is absent.
        values: What the names in the rule's message and help stand for.
        path: Where in the model; found from the span where it is left empty.
        related: Other places that a reader should look at.
        fix: Edits that put it right.
        severity: A lower severity than the rule's own, for this place.
        message: A message other than the rule's own.
        provision: Id of a provision other than the rule's own.
    """

    span: Span | None = None
    values: Mapping[str, object] = field(default=Factory(dict), hash=False)
    path: str = ""
    related: tuple[Span, ...] = ()
    fix: tuple[Edit, ...] = ()
    severity: Severity | None = None
    message: Words | None = None
    provision: str | None = None


class Rule(ABC):
    """Base of all rules; a subclass is one rule, and its docstring is its page in the documentation.

    The first sentence says what holds in a good report. Then come why, and the sections ``Fails:``, ``Passes:`` and
    ``Provision:``. A rule has no state: one instance checks any number of reports.
    """

    code: ClassVar[str]
    """Family and number: ``MET003``. A code is never given to another rule."""
    title: ClassVar[Words]
    """What it is about, in a few words."""
    message: ClassVar[Words]
    """What is wrong, in one sentence."""
    help: ClassVar[Words] = NOTHING
    """What to do about it."""
    severity: ClassVar[Severity] = Severity.WARNING
    """How much a finding matters where the provision binds."""
    provision: ClassVar[str | None] = None
    """Id of the provision in ``fazhi.reference.provisions``, or None where the text itself shows the defect."""
    other_years: ClassVar[Severity | None] = None
    """Severity in years that the provision doesn't bind; None where the rule is silent there."""
    other_bodies: ClassVar[Severity | None] = None
    """Severity for bodies that the provision doesn't bind; None where the rule is silent there."""
    profiles: ClassVar[frozenset[Profile]] = frozenset(Profile)
    """The profiles in which it runs."""

    @abstractmethod
    def check(self, subject: Subject) -> Iterator[Trigger]:
        """The places at which the rule finds something.

        Args:
            subject: The report, and what several rules want to know of it.
        """

    @property
    def family(self) -> str:
        """The letters of its code: ``MET``."""
        return self.code.rstrip("0123456789")

    @property
    def basis(self) -> Basis | None:
        """The provision it rests on, with what it binds, or None."""
        return provisions()[self.provision] if self.provision else None

    def basis_of(self, trigger: Trigger) -> Basis | None:
        """The provision that a trigger rests on: its own, or else the rule's; None where there is neither.

        Args:
            trigger: What the rule found.
        """
        return provisions()[trigger.provision] if trigger.provision else self.basis

    @property
    def page(self) -> str:
        """Its page in the documentation: the docstring, indentation taken off."""
        return inspect.cleandoc(type(self).__doc__ or "")

    def __repr__(self) -> str:
        return f"<{self.code} {type(self).__name__}>"
