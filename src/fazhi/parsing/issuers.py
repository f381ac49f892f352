"""Issuers: the bodies that issue a report, from its header, its signature and its title."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from attrs import frozen

from fazhi.model import Organization, OrganizationKind, Span
from fazhi.parsing.evidence import Evidence, Found
from fazhi.parsing.fold import fold
from fazhi.parsing.header import Bare
from fazhi.parsing.organizations import is_organization, kind_of, read_organization, split_organizations
from fazhi.parsing.spaces import squeeze
from fazhi.parsing.titles import Title, issuer_of, place_of

# The source that a page names may be another body's desk; these it names are the reporting body itself.
REPORTING: Final = (OrganizationKind.GOVERNMENT, OrganizationKind.PARTY_COMMITTEE, OrganizationKind.SUBDISTRICT)


@frozen
class Name:
    """A body's name and where it stands.

    Args:
        words: The name, folded, white space taken out.
        place: Start and end.
    """

    words: str
    place: tuple[int, int]


def read_issuers(evidence: Evidence, title: Title | None, *, year: int | None, code: str | None) -> Found | None:
    """The issuers.

    Args:
        evidence: What there is to read.
        title: The title.
        year: The year reported on.
        code: The division that index number or site name.
    """
    headed = _names(evidence.folded, (entry.value for entry in evidence.entries("issuers")))
    signed = _names(evidence.folded, ((line.start, line.end) for line in evidence.layout.signature))
    titled = [Name(squeeze(evidence.folded[slice(*place)]), place) for place in title_issuers(evidence.folded, title)]
    bare = _names(evidence.folded, evidence.bare(Bare.ISSUER))
    chosen = _trusted(headed, signed, titled) or bare or _sourced(evidence, title)
    chosen = [_fullest(name, [*headed, *signed, *titled]) for name in chosen]
    if chosen:
        names = [squeeze(evidence.text[slice(*name.place)]) for name in chosen]
        bodies = tuple(read_organization(name, year=year, code=code) for name in names)
        return Found(bodies, tuple(Span(*name.place) for name in chosen))
    return _declared(evidence, year, code)


def _declared(evidence: Evidence, year: int | None, code: str | None) -> Found | None:
    name = squeeze(evidence.declared("issuers"))
    if not is_organization(fold(name)):
        return None
    body: Organization = read_organization(name, year=year, code=code)
    return Found((body,))


def _names(folded: str, stretches: Iterable[tuple[int, int]]) -> list[Name]:
    """The bodies that some stretches name, each once; of a signature's lines the day is left out."""
    found: dict[str, Name] = {}
    for stretch in stretches:
        for place in split_organizations(folded, *stretch):
            words = squeeze(folded[slice(*place)])
            if is_organization(words):
                found.setdefault(words, Name(words, place))
    return list(found.values())


def _trusted(headed: list[Name], signed: list[Name], titled: list[Name]) -> list[Name]:
    """The issuers of the source to be trusted most.

    The header comes first, then the signature, then the title. Where signature and title agree, the header's publisher
    is another body's desk; where one of them adds a joint issuer, the header's field was too short for both.
    """
    if not headed:
        return signed or titled
    for names in (signed, titled):
        if len(names) > len(headed) and all(_is_among(name, names) for name in headed):
            return names
    agree = bool(signed) and len(signed) == len(titled) and all(_is_among(name, titled) for name in signed)
    return signed if agree and not any(_is_among(name, headed) for name in signed) else headed


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
    return max([name, *(other for other in others if abbreviates(name.words, other.words))], key=lambda its: len(its.words))


def _sourced(evidence: Evidence, title: Title | None) -> list[Name]:
    """The source (信息来源) where it is the reporting body itself: a government or party body of the title's place."""
    names = _names(evidence.folded, (entry.value for entry in evidence.entries("source")))
    place = place_of(title.words) if title else ""
    return [name for name in names if place and name.words.startswith(place) and kind_of(name.words) in REPORTING]


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
