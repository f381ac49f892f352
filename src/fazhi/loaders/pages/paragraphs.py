"""Paragraphs rebuilt from lines by their geometry: indents, short last lines, gaps and sizes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median

from attrs import frozen

from fazhi.loaders.flow import MEASURE, Paragraph, Piece
from fazhi.loaders.pages.columns import Place
from fazhi.loaders.pages.lines import CELL, PageLine
from fazhi.model import Locator

INDENTED = 1.2  # ems that a first line is in from the edge
ENOUGH = 12  # lines of text that show the edges of a page
FAR = 4.0  # ems in from the edge, where no paragraph begins
SHORT = 0.6  # ems that a line may leave free beyond what the next one begins with
GAP = 1.45  # of the usual distance between lines
WIDEST = 3.0  # ems from line to line in a paragraph, whatever is usual
SIZE = 1.15  # by which headings are larger than text
CENTRED = 1.5  # ems that a centred line leaves free on both sides
SHARE = 0.05  # of a column's lines that stand at its edges
CLOSERS = "，。、；：？！）》〉」』】〕”’％%‰…,.;:?!)]}"
OPENERS = "（《〈「『【〔“‘([{"
LEADERS = ".．…·⋯"
DASHES = "-–—"
UNBREAKABLE = re.compile(rf"[{re.escape(OPENERS)}]*(?:[!-~]+|.)[{re.escape(CLOSERS)}]*", re.DOTALL)


@frozen
class Column:
    """The edges and the line distance of a column, as its lines show them.

    Args:
        left: Where its lines start.
        right: Where its full lines end.
        pitch: The usual distance from line to line, or None where it cannot be told.
        em: The usual size of its characters.
    """

    left: float
    right: float
    pitch: float | None
    em: float


def rebuild(lines: Sequence[PageLine]) -> Iterator[Paragraph]:
    """The paragraphs that lines make, each line a piece with its page and box.

    Args:
        lines: The lines of all pages in reading order, without running heads and page numbers.
    """
    columns = _columns(lines)
    group: list[PageLine] = []
    for line in lines:
        column = columns[line.page, line.place]
        if group and _starts(line, group[-1], column, columns[group[-1].page, group[-1].place]):
            yield _paragraph(group, columns)
            group = []
        group.append(line)
    if group:
        yield _paragraph(group, columns)


def _columns(lines: Sequence[PageLine]) -> Mapping[tuple[int, Place], Column]:
    """The columns by page and place; a page with little text takes its edges from the whole document."""
    em = _usual_size(lines)
    by_page: defaultdict[tuple[int, Place], list[PageLine]] = defaultdict(list)
    by_place: defaultdict[Place, list[PageLine]] = defaultdict(list)
    for line in lines:
        by_page[line.page, line.place].append(line)
        by_place[line.place].append(line)
    whole = {place: _column(found, em) for place, found in by_place.items()}
    return {
        key: _column(found, em) if sum(_is_body(line, em) for line in found) >= ENOUGH else whole[key[1]]
        for key, found in by_page.items()
    }


def _usual_size(lines: Iterable[PageLine]) -> float:
    """The size of most characters."""
    weights: Counter[float] = Counter()
    for line in lines:
        weights[round(line.em, 1)] += len(line.text)
    return max(weights, key=weights.__getitem__, default=1.0)


def _is_body(line: PageLine, em: float) -> bool:
    return em / SIZE < line.em < SIZE * em


def _column(lines: Sequence[PageLine], em: float) -> Column:
    body = [line for line in lines if _is_body(line, em)] or list(lines)
    full = [line for line in body if not line.tabular and line.text[-1] not in CLOSERS] or body
    pitches = [b.top - a.top for a, b in pairwise(body) if a.page == b.page and b.top > a.top]
    return Column(
        left=_edge([line.left for line in body], em),
        right=-_edge([-line.right for line in full], em),  # closing marks may hang beyond the edge
        pitch=_usual(pitches),
        em=em,
    )


def _usual(pitches: Sequence[float]) -> float | None:
    """The most frequent distance, to half a point; the median where none comes again."""
    if not pitches:
        return None
    (distance, count), *_ = Counter(round(pitch * 2) / 2 for pitch in pitches).most_common(1)
    return distance if count > 1 else median(pitches)


def _edge(positions: Sequence[float], em: float) -> float:
    """The outermost position at which several lines stand."""
    ordered = sorted(positions)
    needed = max(2, int(SHARE * len(ordered)))
    for index, position in enumerate(ordered[: len(ordered) - needed + 1]):
        if ordered[index + needed - 1] - position <= em / 2:
            return position
    return ordered[0]


def _starts(line: PageLine, before: PageLine, column: Column, column_before: Column) -> bool:
    """Whether a line begins a paragraph."""
    if _differs(line, before) or _has_room(before, line, column_before) or _is_apart(line, before, column):
        return True
    indent, indent_before = line.left - column.left, before.left - column_before.left
    if indent_before - max(indent, 0) > FAR * column.em:
        return True  # after a signature, or what else is set to the right
    if _is_centred(line, column) and line.text[0] in OPENERS and line.text[-1] in CLOSERS:
        return True  # a date or remark in brackets under a title
    if before.em > SIZE * column_before.em:
        return False  # a title that fills its line
    return _is_centred(line, column) or indent > INDENTED * column.em


def _differs(line: PageLine, before: PageLine) -> bool:
    """Whether two lines are not of one kind: rows of tables, lines of a table of contents, other sizes."""
    is_row = line.tabular or CELL in before.text
    return is_row or _leads_to_a_page(before.text) or max(line.em, before.em) > SIZE * min(line.em, before.em)


def _is_centred(line: PageLine, column: Column) -> bool:
    left, right = line.left - column.left, column.right - line.right
    return min(left, right) > CENTRED * column.em and abs(left - right) < column.em


def _has_room(before: PageLine, line: PageLine, column: Column) -> bool:
    """Whether the line before ends where what this one begins with would still have fitted."""
    match = UNBREAKABLE.match(line.text)
    start = match[0] if match else ""
    width = sum(0.5 if character.isascii() else 1.0 for character in start) * line.em
    free = column.right - before.right
    if _is_centred(before, column):
        free += before.left - column.left
    return free > width + SHORT * line.em


def _is_apart(line: PageLine, before: PageLine, column: Column) -> bool:
    """Whether there is more space between two lines than lines of a paragraph have."""
    if (line.page, line.place) != (before.page, before.place):
        return False
    distance = line.top - before.top
    return distance > WIDEST * line.em or (column.pitch is not None and distance > GAP * column.pitch)


def _paragraph(lines: Sequence[PageLine], columns: Mapping[tuple[int, Place], Column]) -> Paragraph:
    first = lines[0]
    column = columns[first.page, first.place]
    pieces = [Piece(line.text + _joint(line, after), _locator(line)) for line, after in pairwise(lines)]
    pieces.append(Piece(lines[-1].text, _locator(lines[-1])))
    indent = round((first.left - column.left) / column.em)
    shown = 0 if _is_centred(first, column) or indent < 1 else min(max(2, indent), MEASURE)
    return Paragraph(tuple(pieces), shown, furniture=_leads_to_a_page(lines[-1].text))


def _leads_to_a_page(text: str) -> bool:
    """Whether a line ends as those of a table of contents do: leaders, and the number of a page."""
    shown = text.rstrip(DASHES)
    before = shown.rstrip("0123456789")
    leaders = before.rstrip(DASHES).rstrip()[-4:]
    return 1 <= len(shown) - len(before) <= 3 and len(leaders) == 4 and all(c in LEADERS for c in leaders)


def _joint(line: PageLine, after: PageLine) -> str:
    """The white space where two lines meet: between Latin words, and where the page draws it between digits."""
    before, behind = line.text[-1:], after.text[:1]
    if not (before.isascii() and behind.isascii() and before.isalnum() and behind.isalnum()):
        return ""
    return " " if line.ends_spaced or (before.isalpha() and behind.isalpha()) else ""


def _locator(line: PageLine) -> Locator:
    left, top, right, bottom = (f"{edge:.1f}" for edge in (line.left, line.top, line.right, line.bottom))
    return Locator(part=line.part, page=line.page, box=(left, top, right, bottom))
