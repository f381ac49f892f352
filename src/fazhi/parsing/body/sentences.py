"""Sentences: where sentences, clauses parted by semicolons and list items end in a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from fazhi.parsing.body.markers import FIRST, Marker, item_marker

# A comma ends something only where a list item may follow it.
STOP = re.compile(r"[。!?;:,](?:(?<!,)|(?=[一二三四五六七八九十首其再最第①-⑳]))")
AFTER = frozenset("。!?;”’")  # what a stop may be doubled with, or closed by
BRACKETS = (("(", ")"), ("“", "”"), ("《", "》"))
REACH = 200  # characters that a bracket or quotation mark keeps together at most; one left open keeps nothing
FULL_STOPS = frozenset("。!?")


class Piece(NamedTuple):
    """A stretch of a paragraph between two places where something may end.

    Args:
        start: Index of its first character in the view.
        end: Index after its closing punctuation.
        closing: ``。`` where a sentence ends with it, ``;``, ``:`` or ``,`` where only a part of one does; else empty.
        marker: The marker of the list item that it opens, or None.
    """

    start: int
    end: int
    closing: str
    marker: Marker | None = None


def pieces(text: str, start: int = 0) -> list[Piece]:
    """The pieces of a paragraph, without gaps: parted at stops, semicolons, colons, and commas before list items.

    Args:
        text: The paragraph, folded, without white space.
        start: Where to begin: after a run-in heading.
    """
    ends = list(ends_of(text, start))
    if not ends or ends[-1][0] < len(text):
        ends.append((len(text), ""))
    starts = [start, *(end for end, _ in ends[:-1])]
    markers = [item_marker(text, place) if text[place] in FIRST else None for place in starts]
    if any(markers):
        markers = _series(markers)
    found: list[Piece] = []
    for begin, (end, closing), marker in zip(starts, ends, markers, strict=True):
        if found and marker is None and found[-1].closing == ",":
            found[-1] = Piece(found[-1].start, end, closing, found[-1].marker)
        else:
            found.append(Piece(begin, end, closing, marker))
    return found


def ends_of(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Where pieces end, and with which punctuation; stops in brackets and quotation marks end nothing.

    Args:
        text: The paragraph, folded, without white space.
        start: Where to begin.
    """
    last = start
    brackets = [pair for pair in BRACKETS if pair[0] in text]
    for match in STOP.finditer(text, start):
        place = match.start()
        if place < last:
            continue
        closing, end = text[place], _end_of_stop(text, place)
        if brackets and _is_inside(text, last, place, brackets) and not _closes_quotation(text, place, end):
            continue
        if closing == ":" and text[place - 1 : place].isdecimal() and text[end : end + 1].isdecimal():
            continue
        yield end, "。" if closing in FULL_STOPS else closing
        last = end


def _end_of_stop(text: str, place: int) -> int:
    end = place + 1
    if text[place] not in ":,":
        while text[end : end + 1] in AFTER:
            end += 1
    return end


def _is_inside(text: str, start: int, place: int, brackets: Iterable[tuple[str, str]]) -> bool:
    """Whether brackets or quotation marks opened since an index are open at a place, and are closed after it."""
    start = max(start, place - REACH)
    for opening, closing in brackets:
        opened = text.rfind(opening, start, place)
        if opened >= 0 and text.find(closing, opened, place) < 0 and text.find(closing, place, opened + REACH) >= 0:
            return True
    return False


def _closes_quotation(text: str, place: int, end: int) -> bool:
    """Whether a full stop stands at the end of a quotation, which ends the sentence, too, where no comma follows."""
    return text[place] in FULL_STOPS and text[end - 1] in "”’" and text[end : end + 1] not in {",", "、", ";", "的"}


def _series(markers: Sequence[Marker | None]) -> list[Marker | None]:
    """The markers that open list items: an inner list belongs to the item that it stands in, a lone 1. is none."""
    last = {marker.name: index for index, marker in enumerate(markers) if marker and marker.number > 1}
    kept: list[Marker | None] = []
    current: Marker | None = None
    for index, marker in enumerate(markers):
        opens = marker is not None and (_carries_on(current, marker) or _starts(marker, current, index, last))
        current = marker if opens else current
        kept.append(marker if opens else None)
    return kept


def _carries_on(current: Marker | None, marker: Marker) -> bool:
    if current is None or current.name != marker.name:
        return False
    return marker.number > current.number if marker.strict else marker.number == current.number + 1


def _starts(marker: Marker, current: Marker | None, index: int, last: dict[str, int]) -> bool:
    if current is not None and current.name != marker.name and last.get(current.name, -1) > index:
        return False
    if not marker.strict:
        return marker.number == 1 and last.get(marker.name, -1) > index
    return marker.number == 1 or current is None
