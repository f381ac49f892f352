"""Findings: what a check has to say about a report."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from fazhi.model.span import Span


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


class Certainty(StrEnum):
    """How sure the fact is that a rule rests on."""

    SEEN = "seen"  # read in the instrument or on an official page
    RESTATED = "restated"  # read in a text that restates it
    COMPUTED = "computed"  # computed from published figures
    INFERRED = "inferred"
    UNCERTAIN = "uncertain"  # from memory; such a rule never exceeds info


@frozen(kw_only=True)
class Provision:
    """The provision that a rule rests on.

    Args:
        instrument: Title of the law, rule or standard.
        article: Article or section, where known.
        since: First report year that it binds, or None where it always did.
        until: Last report year that it binds, or None.
        certainty: How sure the fact is.
    """

    instrument: str
    article: str | None = None
    since: int | None = None
    until: int | None = None
    certainty: Certainty = Certainty.SEEN

    def __str__(self) -> str:
        return f"《{self.instrument}》{self.article or ''}"


@frozen(kw_only=True)
class Edit:
    """A text edit: replace the characters of ``span`` by ``replacement``."""

    span: Span
    replacement: str


@frozen(kw_only=True)
class Finding:
    """What a rule found.

    Args:
        code: Stable code of the rule: ``MET003``.
        severity: How much it matters.
        message: What is wrong, in one sentence.
        span: The characters that triggered it; None for what is absent.
        path: Where in the model: ``metadata.index_number``, ``sections[0].heading``.
        basis: The provision it rests on, where there is one.
        help: What to do about it.
        related: Other places that a reader should look at.
        fix: Edits that put it right, where that is safe.
        place: Line and column of the trigger, from 1, for printing.
        source: Name of the file, for printing.
    """

    code: str
    severity: Severity
    message: str
    span: Span | None = None
    path: str = ""
    basis: Provision | None = None
    help: str = ""
    related: tuple[Span, ...] = ()
    fix: tuple[Edit, ...] = ()
    place: tuple[int, int] | None = field(default=None, eq=False)
    source: str = field(default="report", eq=False)

    def __str__(self) -> str:
        place = ":".join(map(str, self.place)) if self.place else "-"
        return f"{self.source}:{place} {self.code} [{self.severity.value}] {self.message}"
