"""Issuers: the bodies that issue a report, from its header, its signature and its title."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from fazhi.model import Organization, OrganizationKind, Span
from fazhi.parsing.fold import fold
from fazhi.parsing.header.dates import find_date
from fazhi.parsing.header.evidence import Evidence, Found
from fazhi.parsing.header.organizations import (
    is_organization,
    kind_of,
    names_place,
    read_organization,
    split_organizations,
)
from fazhi.parsing.header.pieces import BareKind
from fazhi.parsing.header.signature import SEAL
from fazhi.parsing.header.spaces import squeeze
from fazhi.parsing.header.titles import Title, issuer_of, place_of
from fazhi.parsing.lines import Line

# The source that a page names may be another body's desk; these it names are the reporting body itself.
REPORTING: Final = (OrganizationKind.GOVERNMENT, OrganizationKind.PARTY_COMMITTEE, OrganizationKind.SUBDISTRICT)


class Name(NamedTuple):
    """A body's name and where it stands.

    Args:
        words: The name, folded, white space taken out.
        place: Start and end.
    """

    words: str
    place: tuple[int, int]


def read_issuers(
    evidence: Evidence, title: Title | None, *, year: int | None, code: str | None
) -> Found[tuple[Organization, ...]] | None:
    """The issuers.

    Args:
        evidence: What there is to read.
        title: The title.
        year: The year reported on.
        code: The division that index number or site name.
    """
    headed = _names(evidence.folded, (entry.value for entry in evidence.entries("issuers")))
    signed = _names(evidence.folded, (_undated(evidence.folded, line) for line in evidence.layout.signature))
    titled = [Name(squeeze(evidence.folded[slice(*place)]), place) for place in title_issuers(evidence.folded, title)]
    bare = _names(evidence.folded, evidence.bare(BareKind.ISSUER))
    chosen = _trusted(headed, signed, titled) or bare or _sourced(evidence, title) or _stated(evidence)
    chosen = [_fullest(name, [*headed, *signed, *titled]) for name in chosen]
    if chosen:
        names = [squeeze(evidence.text[slice(*name.place)]) for name in chosen]
        bodies = tuple(read_organization(name, year=year, code=code) for name in names)
        return Found(bodies, tuple(Span(*name.place) for name in chosen))
    declared = _declared(evidence, title)
    return Found((read_organization(declared, year=year, code=code),)) if declared else None


def _declared(evidence: Evidence, title: Title | None) -> str:
    """The body that the source declares as issuer, or as source where that is the reporting body."""
    issuer, source = (squeeze(fold(evidence.declared(name))) for name in ("issuers", "source"))
    if is_organization(issuer):
        return issuer
    return source if is_organization(source) and _reports(source, title) else ""


def _undated(folded: str, line: Line) -> tuple[int, int]:
    """A line of the signature without the day and the seal."""
    date, seal = find_date(folded, line.start, line.end), SEAL.search(folded, line.start, line.end)
    end = date.start if date else seal.start() if seal else line.end
    return line.start, line.start + len(folded[line.start : end].rstrip())


def _names(folded: str, stretches: Iterable[tuple[int, int]]) -> list[Name]:
    """The bodies that some stretches name, each once."""
    found: dict[str, Name] = {}
    for stretch in stretches:
        for place in split_organizations(folded, *stretch):
            words = squeeze(folded[slice(*place)])
            if is_organization(words):
                found.setdefault(words, Name(words, place))
    return list(found.values())


def _trusted(headed: list[Name], signed: list[Name], titled: list[Name]) -> list[Name]:
    """The issuers of the source to be trusted most.

    The header comes first, then the signature, then the title. Where the header names no place (党政办公室), or
    signature and title agree on another, its publisher is another body's desk; where one of them adds a joint issuer,
    the header's field was too short for both.
    """
    others = signed or titled
    if not headed or (_is_placed(others) and not _is_placed(headed)):
        return others
    for names in (signed, titled):
        if len(names) > len(headed) and all(_is_among(name, names) for name in headed):
            return names
    agree = bool(signed) and len(signed) == len(titled) and all(_is_among(name, titled) for name in signed)
    return signed if agree and not any(_is_among(name, headed) for name in signed) else headed


def _is_placed(names: Sequence[Name]) -> bool:
    return any(names_place(name.words) for name in names)


def _is_among(name: Name, names: Sequence[Name]) -> bool:
    return any(abbreviates(name.words, other.words) or abbreviates(other.words, name.words) for other in names)


def abbreviates(short: str, full: str) -> bool:
    """Whether a name is another, or the end of it: 星河街道办事处 of 望湖区星河街道办事处, 区政府 of 砚湖区人民政府.

    Args:
        short: The name that may be the shorter one.
        full: The other.
    """
    return full.endswith((short, short.replace("政府", "人民政府")))


def _fullest(name: Name, others: Sequence[Name]) -> Name:
    """The longest name of the same body."""
    same = [other for other in others if abbreviates(name.words, other.words)]
    return max([name, *same], key=lambda its: len(its.words))


def _sourced(evidence: Evidence, title: Title | None) -> list[Name]:
    """The source (信息来源) where it is the reporting body itself."""
    names = _names(evidence.folded, (entry.value for entry in evidence.entries("source")))
    return [name for name in names if _reports(name.words, title)]


def _reports(source: str, title: Title | None) -> bool:
    """Whether a source is the reporting body: a government or party body of the title's place, any if it has none."""
    place = place_of(title.words) if title else ""
    return source.startswith(place) and kind_of(source) in REPORTING if place else names_place(source)


def _stated(evidence: Evidence) -> list[Name]:
    """What the header states as issuer though its name is built as no public body's is."""
    places = [entry.value for entry in evidence.entries("issuers")]
    words = [squeeze(evidence.folded[slice(*place)]) for place in places]
    return [Name(word, place) for word, place in zip(words, places, strict=True) if word.isalpha()][:1]


def title_issuers(folded: str, title: Title | None) -> list[tuple[int, int]]:
    """Where the bodies that open a title stand; nothing where it opens with a place or a year.

    Args:
        folded: The text, folded.
        title: The title.
    """
    issuer = issuer_of(title.words) if title else ""
    if not title or not issuer:
        return []
    start, end = _stretch(folded, title, len(issuer))
    names = split_organizations(folded, start, end)
    return names if all(is_organization(squeeze(folded[slice(*name)])) for name in names) else []


def _stretch(folded: str, title: Title, size: int) -> tuple[int, int]:
    """The stretch of the title's first characters, white space not counted."""
    start = title.stretches[0][0]
    for first, last in title.stretches:
        for place in range(first, last):
            size -= not folded[place].isspace()
            if not size:
                return start, place + 1
    return start, title.stretches[-1][1]
