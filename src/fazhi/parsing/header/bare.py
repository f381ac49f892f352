"""Values without a label: a date, an issuer or a document number alone on a line, or side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from fazhi.parsing.header.dates import TIME, find_date
from fazhi.parsing.header.document_number import NUMBER
from fazhi.parsing.header.furniture import is_furniture
from fazhi.parsing.header.organizations import is_organization, split_organizations
from fazhi.parsing.header.pieces import Bare, BareKind
from fazhi.parsing.header.spaces import squeeze

LONGEST: Final = 80
OPENERS: Final = " \t([【•|"
CLOSERS: Final = " \t)]】|"


def read_bare(folded: str, start: int, end: int) -> tuple[Bare, ...] | None:
    """The values of a stretch; empty for an empty stretch, None where it holds more than values and counters.

    Args:
        folded: The text, folded.
        start: Where the stretch begins.
        end: Where it ends.
    """
    start, end = stripped(folded, start, end)
    if end - start > LONGEST:
        return None
    if start == end:
        return ()
    found = list(_dates_and_numbers(folded, start, end))
    for place in _between(found, start, end):
        first, last = stripped(folded, *place)
        if first == last or (found and is_furniture(folded[first:last])):
            continue
        names = split_organizations(folded, first, last)
        if not all(is_organization(squeeze(folded[slice(*name)])) for name in names):
            return None
        found += [Bare(BareKind.ISSUER, *name) for name in names]
    return tuple(sorted(found, key=lambda bare: bare.start))


def stripped(folded: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without outer white space, bullets and brackets.

    Args:
        folded: The text, folded.
        start: Where the stretch begins.
        end: Where it ends.
    """
    while start < end and folded[start] in OPENERS:
        start += 1
    while start < end and folded[end - 1] in CLOSERS:
        end -= 1
    return start, end


def _dates_and_numbers(folded: str, start: int, end: int) -> Iterator[Bare]:
    date = find_date(folded, start, end)
    if date:
        time = TIME.match(folded, date.end, end)
        yield Bare(BareKind.DATE, date.start, time.end() if time else date.end)
    number = NUMBER.search(folded, start, date.start if date else end)
    if number:
        yield Bare(BareKind.NUMBER, *number.span())


def _between(found: list[Bare], start: int, end: int) -> list[tuple[int, int]]:
    """What the values leave of a stretch."""
    stops = sorted(found, key=lambda bare: bare.start)
    starts = [start, *(bare.end for bare in stops)]
    ends = [*(bare.start for bare in stops), end]
    return list(zip(starts, ends, strict=True))
