"""Lines of a page: fragments that stand beside one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from fazhi.loaders.pages.columns import Place, blocks
from fazhi.loaders.pages.fragments import WIDE_GAP, Fragment, space_between

TABULAR = 2.0  # ems of a gap that parts the cells of a row

CELL = "\t"  # between two cells
ALIGNED = 1.0  # points that the edges of cells may be off


@frozen
class Page:
    """A page and what stands on it.

    Args:
        number: Its number, from 1.
        width: Its width as shown.
        height: Its height as shown.
        fragments: What stands on it, in the order in which it is drawn.
        pictured: Whether it shows pictures.
        part: The part of a package that describes it, or None.
    """

    number: int
    width: float
    height: float
    fragments: tuple[Fragment, ...]
    pictured: bool = False
    part: str | None = None

    def shows(self, fragment: Fragment) -> bool:
        """Whether a fragment stands on the page, in numbers that can be reckoned with."""
        x, y = (fragment.left + fragment.right) / 2, (fragment.top + fragment.bottom) / 2
        return 0 <= x <= self.width and 0 <= y <= self.height and fragment.em <= self.height


@frozen
class PageLine:
    """A line of a page.

    Args:
        text: Its characters.
        page: Number of the page.
        part: The part of a package that describes the page, or None.
        place: The column.
        left: Left edge.
        top: Upper edge.
        right: Right edge.
        bottom: Lower edge.
        em: Size of its characters.
        tabular: Whether a gap parts it into cells.
        ends_spaced: Whether white space follows its last character.
    """

    text: str
    page: int
    part: str | None
    place: Place
    left: float
    top: float
    right: float
    bottom: float
    em: float
    tabular: bool = False
    ends_spaced: bool = False


def lines_of(page: Page) -> list[PageLine]:
    """The lines of a page in reading order.

    Args:
        page: The page, without running heads and the like.
    """
    return [line for block in blocks(page.fragments) for line in _lines(rows(block.fragments), page, block.place)]


def _lines(found: Sequence[Sequence[Fragment]], page: Page, place: Place) -> Iterator[PageLine]:
    for index, row in enumerate(found):
        beside = (*found[index - 1 : index], *found[index + 1 : index + 2]) if len(row) > 1 else ()
        yield _line(row, [fragment for other in beside for fragment in other], page, place)


def rows(fragments: Iterable[Fragment]) -> list[list[Fragment]]:
    """Fragments that share a line, from top to bottom, each row from left to right.

    Args:
        fragments: What stands in a column.
    """
    found: list[list[Fragment]] = []
    open_rows: list[list[Fragment]] = []
    for fragment in sorted(fragments, key=lambda fragment: (fragment.top, fragment.left)):
        open_rows = [row for row in open_rows if row[0].bottom > fragment.top]
        row = next((row for row in open_rows if row[0].shares_line(fragment)), None)
        if row is None:
            found.append(row := [])
            open_rows.append(row)
        row.append(fragment)
    return [_single(sorted(row, key=lambda fragment: fragment.left)) for row in found]


def _single(row: list[Fragment]) -> list[Fragment]:
    """A row without what is drawn twice in one place, as some programs do for bold."""
    kept = row[:1]
    for fragment in row[1:]:
        last = kept[-1]
        if fragment.text != last.text or fragment.left - last.left > (last.right - last.left) / 2:
            kept.append(fragment)
    return kept


def _line(row: Sequence[Fragment], beside: Sequence[Fragment], page: Page, place: Place) -> PageLine:
    """A row as a line; where a gap meets a gap of the row above or below, a tab parts two cells of a table."""
    em = max(fragment.em for fragment in row)
    parts = [row[0].text]
    tabular = False
    for before, after in pairwise(row):
        gap = (after.left - before.right) / em
        cell = gap >= WIDE_GAP and any(_are_aligned(after, other) for other in beside)
        tabular = tabular or cell or gap >= TABULAR
        parts.append(CELL if cell else space_between(before.text, after.text, gap, drawn=before.ends_spaced))
        parts.append(after.text)
    return PageLine(
        text="".join(parts),
        page=page.number,
        part=page.part,
        place=place,
        left=row[0].left,
        top=min(fragment.top for fragment in row),
        right=max(fragment.right for fragment in row),
        bottom=max(fragment.bottom for fragment in row),
        em=em,
        tabular=tabular,
        ends_spaced=row[-1].ends_spaced,
    )


def _are_aligned(one: Fragment, other: Fragment) -> bool:
    """Whether the left edges, the middles or the right edges of two fragments stand above one another."""
    left, right = one.left - other.left, one.right - other.right
    return min(abs(left), abs(right), abs(left + right) / 2) <= ALIGNED
