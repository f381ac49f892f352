"""The day of publication behind a field that says something else: 作者：秘书科　2019-01-28 09:12."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from fazhi.model import ZoneKind
from fazhi.parsing.header.dates import TIME, find_date, is_formal
from fazhi.parsing.header.fields import PADDING, Entry
from fazhi.parsing.header.pieces import Bare, BareKind, Mark
from fazhi.reference.labels import FURNITURE

# What the fields stand for whose values hold no day of their own.
UNDATED: Final = ("source", "issuers", FURNITURE)


def split_dates(folded: str, entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], tuple[Bare, ...]]:
    """The fields without the days behind their values, and those days.

    Args:
        folded: The text, folded.
        entries: The fields of a line.
    """
    parted = [_split(folded, entry) for entry in entries]
    return tuple(entry for entry, _ in parted), tuple(date for _, date in parted if date)


def _split(folded: str, entry: Entry) -> tuple[Entry, Bare | None]:
    date = find_date(folded, *entry.value) if entry.attribute in UNDATED else None
    if not date or date.start == entry.value[0] or folded[date.start - 1] not in PADDING:
        return entry, None
    time = TIME.match(folded, date.end, entry.end)
    end = time.end() if time else date.end
    if is_formal(folded[date.start : end]) or not (end == entry.end or folded[end].isspace()):
        return entry, None
    words = folded[entry.value[0] : date.start].rstrip(PADDING)
    value = (entry.value[0], entry.value[0] + len(words))
    return (entry._replace(value=value), Bare(BareKind.DATE, date.start, end)) if words else (entry, None)


def with_dates(folded: str, marks: Sequence[Mark], dates: Sequence[Bare]) -> Iterator[Mark]:
    """The marks of a line, days of publication in the page's own matter taken out of it as metadata.

    Args:
        folded: The text, folded.
        marks: The marks, in order.
        dates: The days, in order.
    """
    for mark in marks:
        inside = [date for date in dates if mark.start < date.start < mark.end and mark.kind is ZoneKind.RESIDUE]
        start = mark.start
        for date in inside:
            yield mark._replace(start=start, end=date.start)
            yield Mark(date.start, date.end, ZoneKind.METADATA)
            start = date.end
        if not inside or not folded[start : mark.end].isspace():
            yield mark._replace(start=start)
