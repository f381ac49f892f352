"""The indicator catalogue: what reports measure again and again, and which names mean the same."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from os import PathLike
from pathlib import Path
from typing import Any

from attrs import field, frozen

from fazhi.errors import ConfigurationError, FileError
from fazhi.model import Certainty
from fazhi.reference.files import read_toml

DECORATION = re.compile(r"[\s“”\"'‘’]")
MONEY = ("元", "美元", "元人民币")
RATE = ("%", "成", "‰", "")
POINTS = ("%", "个百分点", "百分点", "成")
KINDS = ("count", "rate", "amount")


@frozen(kw_only=True)
class Concept:
    """One entry of the catalogue.

    Args:
        id: Stable id: ``lit.loss_rate``.
        name: The canonical name, in Chinese.
        names: The names under which it is reported, the canonical one not necessarily among them.
        kind: ``count``, ``rate`` or ``amount``.
        units: The units it is reported in.
        context: The group of context words that must be the nearest, where the names alone are not enough.
        bounded: Whether a rate lies between 0 and 100.
        relations: What must hold between it and other entries.
        source: Where its definition comes from.
        certainty: How sure the definition is.
    """

    id: str
    name: str
    names: tuple[str, ...] = ()
    kind: str = "count"
    units: tuple[str, ...] = ()
    context: str | None = None
    bounded: bool = True
    relations: tuple[str, ...] = ()
    source: str = ""
    certainty: Certainty = Certainty.UNCERTAIN

    def fits_unit(self, unit: str, *, change: bool) -> bool:
        """Whether a figure of it may have this unit; a change of anything may be told in percent."""
        if change and unit in POINTS:
            return True
        if self.kind == "rate":
            return unit in RATE
        return unit in (MONEY if self.kind == "amount" else self.units)


@frozen(eq=False)
class Catalogue(Mapping[str, Concept]):
    """Concepts by id; immutable.

    Args:
        concepts: The entries by id.
        contexts: Context words by group.
    """

    concepts: Mapping[str, Concept]
    contexts: Mapping[str, tuple[str, ...]]
    _by_name: Mapping[str, tuple[Concept, ...]] = field(init=False, repr=False)
    _words: re.Pattern[str] = field(init=False, repr=False)
    _group: Mapping[str, str] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        by_name: dict[str, list[Concept]] = {}
        for concept in self.concepts.values():
            for name in {plain(concept.name), *map(plain, concept.names)}:
                by_name.setdefault(name, []).append(concept)
        group = {word: name for name, words in self.contexts.items() for word in words}
        ordered = sorted(group, key=len, reverse=True)
        object.__setattr__(self, "_by_name", {name: tuple(found) for name, found in by_name.items()})
        object.__setattr__(self, "_group", group)
        object.__setattr__(self, "_words", re.compile("|".join(map(re.escape, ordered)) or r"(?!)"))

    def __getitem__(self, key: str) -> Concept:
        return self.concepts[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.concepts)

    def __len__(self) -> int:
        return len(self.concepts)

    def extended(self, concepts: Iterable[Concept], contexts: Mapping[str, Iterable[str]] | None = None) -> Catalogue:
        """A catalogue with more entries; an entry with a known id replaces it.

        Args:
            concepts: The entries to add.
            contexts: Context words to add, by group.
        """
        more = {name: tuple(words) for name, words in (contexts or {}).items()}
        return Catalogue({**self.concepts, **{c.id: c for c in concepts}}, {**self.contexts, **more})

    def identify(self, name: str, unit: str, before: str, headings: str, *, change: bool = False) -> str | None:
        """The id of the one concept that a figure fits in name, unit and context, or None.

        Args:
            name: The indicator's name.
            unit: The unit of its level, or of its change where it has no level.
            before: The sentence up to the figure.
            headings: The headings above it.
            change: Whether the unit is that of a change.
        """
        candidates = self._by_name.get(plain(name))
        if candidates is None:
            return None
        fitting = [concept for concept in candidates if concept.fits_unit(unit, change=change)]
        if len(fitting) > 1 or (fitting and fitting[0].context):
            group = self._nearest(name, before, headings)
            fitting = [concept for concept in fitting if concept.context in {None, group}]
        return fitting[0].id if len(fitting) == 1 else None

    def _nearest(self, name: str, before: str, headings: str) -> str | None:
        """The group of the context word nearest before a figure: in its name, its sentence, then the headings."""
        for text in (name, before, headings):
            if found := self._words.findall(text):
                return self._group[found[-1]]
        return None


def plain(name: str) -> str:
    """A name without white space and quotation marks, in NFKC, for comparison."""
    return DECORATION.sub("", unicodedata.normalize("NFKC", name))


@cache
def builtin() -> Catalogue:
    """The catalogue that ships with the library."""
    return _catalogue(read_toml("catalogue.toml"), "catalogue.toml")


def catalogue(path: str | PathLike[str] | None = None) -> Catalogue:
    """The indicator catalogue, with a user's own entries added.

    Args:
        path: A TOML file in the form of the library's own: ``[[concept]]`` tables with ``id``, ``name``, ``names``,
            ``kind``, ``units``, and where needed ``context`` and ``[contexts]``. An entry with a known id replaces it.

    Raises:
        FileError: If the file cannot be read.
        ConfigurationError: If it is no such catalogue.
    """
    if path is None:
        return builtin()
    try:
        data = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        reason = f"the catalogue cannot be read: {error.strerror}"
        raise FileError(reason, where=str(path), help="check the path") from None
    except ValueError as error:
        raise ConfigurationError(f"the catalogue is no valid TOML: {error}", where=str(path)) from None
    own = _catalogue(data, str(path))
    return builtin().extended(own.concepts.values(), own.contexts)


def _catalogue(data: Mapping[str, Any], where: str) -> Catalogue:
    concepts = [_concept(entry, where) for entry in data.get("concept", ())]
    contexts = {name: tuple(words) for name, words in data.get("contexts", {}).items()}
    return Catalogue({concept.id: concept for concept in concepts}, contexts)


def _concept(entry: Mapping[str, Any], where: str) -> Concept:
    if not {"id", "name"} <= entry.keys() or entry.get("kind", "count") not in KINDS:
        known = ", ".join(KINDS)
        place = f"{where}: {entry.get('id', '?')}"
        raise ConfigurationError(f"a concept has an id, a name, and a kind that is one of {known}", where=place)
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    try:
        return Concept(**{**fields, "certainty": Certainty(entry.get("certainty", "uncertain"))})
    except (TypeError, ValueError) as error:
        raise ConfigurationError(f"the concept is not well formed: {error}", where=f"{where}: {entry['id']}") from None
