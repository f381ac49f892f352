"""Columns of a page, and the order in which they are read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import IntEnum
from itertools import groupby
from statistics import median

from attrs import frozen

from fazhi.loaders.pages.fragments import Fragment

FEWEST = 6  # lines of a column beside another
FILLED = 0.6  # of a column's width by a usual line: less is a table
BINS = 100


class Place(IntEnum):
    """Where on the page a block stands."""

    FULL = 0
    LEFT = 1
    RIGHT = 2


@frozen
class Block:
    """Fragments that are read from top to bottom.

    Args:
        place: The column.
        fragments: What stands in it.
    """

    place: Place
    fragments: tuple[Fragment, ...]


def blocks(fragments: Sequence[Fragment]) -> tuple[Block, ...]:
    """The blocks of a page in reading order: one, or lines across the page with two columns between them.

    Args:
        fragments: What stands on the page.
    """
    gutter = _gutter(fragments)
    if gutter is None:
        return (Block(Place.FULL, tuple(fragments)),)
    across = _Across(gutter, fragments)
    placed = [(*_position(fragment, gutter, across), fragment) for fragment in fragments]
    placed.sort(key=lambda item: item[:2])
    return tuple(
        Block(place, tuple(fragment for _, _, fragment in group))
        for (_, place), group in groupby(placed, key=lambda item: item[:2])
    )


class _Across:
    """The lines that run across the page."""

    def __init__(self, gutter: float, fragments: Iterable[Fragment]) -> None:
        crossing = (fragment for fragment in fragments if fragment.left < gutter < fragment.right)
        self._lines = sorted(crossing, key=lambda fragment: fragment.top)
        self._tops = [fragment.top for fragment in self._lines]

    def place_among(self, fragment: Fragment) -> tuple[int, bool]:
        """How many of the lines start above a fragment, and whether it stands on one of them."""
        above = bisect_left(self._tops, fragment.top)
        near = self._lines[max(0, above - 1) : above + 2]
        return above, any(line.shares_line(fragment) for line in near)


def _position(fragment: Fragment, gutter: float, across: _Across) -> tuple[int, Place]:
    """The stretch of the page, from the top, and the column: lines across the page are a stretch of their own each."""
    above, on_line = across.place_among(fragment)
    if on_line:
        return 2 * above + 1, Place.FULL
    return 2 * above, Place.LEFT if fragment.right <= gutter else Place.RIGHT


def _gutter(fragments: Sequence[Fragment]) -> float | None:
    """Where the gap between two columns is, or None where the page has one column."""
    if len(fragments) < 2 * FEWEST:
        return None
    start, end = min(f.left for f in fragments), max(f.right for f in fragments)
    if end <= start:
        return None
    crossed = _crossings(fragments, start, (end - start) / BINS)
    middle = range(BINS * 3 // 10, BINS * 7 // 10)
    fewest = min(crossed[bin_] for bin_ in middle)
    free = [bin_ for bin_ in middle if crossed[bin_] == fewest]
    gutter = start + (median(free) + 0.5) * (end - start) / BINS
    return gutter if _divides(fragments, gutter, start, end) else None


def _crossings(fragments: Iterable[Fragment], start: float, width: float) -> list[int]:
    """How many fragments stand over each of the strips that the page is cut into."""
    changes = [0] * (BINS + 1)
    for fragment in fragments:
        left, right = int((fragment.left - start) / width), int((fragment.right - start) / width)
        changes[min(max(0, left), BINS)] += 1
        changes[min(max(left, right) + 1, BINS)] -= 1
    total, crossed = 0, []
    for change in changes:
        total += change
        crossed.append(total)
    return crossed


def _divides(fragments: Iterable[Fragment], gutter: float, start: float, end: float) -> bool:
    """Whether text, not the cells of a table, fills the page on both sides, and little runs across."""
    left = [f for f in fragments if f.right <= gutter]
    right = [f for f in fragments if f.left >= gutter]
    across = sum(f.left < gutter < f.right for f in fragments)
    if min(len(left), len(right)) < max(FEWEST, across):
        return False
    beside = min(max(f.bottom for f in left), max(f.bottom for f in right)) - max(
        min(f.top for f in left), min(f.top for f in right)
    )
    filled = median(f.right - f.left for f in left) >= FILLED * (gutter - start)
    return beside > 0 and filled and median(f.right - f.left for f in right) >= FILLED * (end - gutter)
