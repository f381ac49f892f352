"""From the tree of a page to its text, as a browser sets it (CSS Text 3, 4.1; HTML Living Standard, innerText).

Every block stands on lines of its own; white space of the source collapses, and a line break of the source between two
Chinese characters is nothing. The cells of a row of a table share a line, apart by a tab, unless one of them has lines
of its own, as in tables that lay out a page; so do a label and its value in elements beside each other. Elements that
are not shown have no text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from attrs import define

from fazhi.limits import Limits
from fazhi.loaders.html.elements import UNSEEN
from fazhi.loaders.html.nesting import too_deep, too_many
from fazhi.loaders.html.page import Block, Line, Page
from fazhi.loaders.html.visibility import INLINE, USUAL, display
from fazhi.reference.labels import labels

Node = Any
"""A node of selectolax, which has no types."""

TEXT = "-text"
COLLAPSIBLE = " \t\n\r\f"
SPACES = re.compile(r"[ \t\n\r\f]+")
WIDE = "“”‘’…—·\u2e80-\U0003ffff"
BREAKS = re.compile(f"(?<=[{WIDE}])[ \t]*[\n\r\f][ \t\n\r\f]*(?=[{WIDE}])")
IS_WIDE = re.compile(f"[{WIDE}]")
BREAK = "\n"
CELL = "\t"
COLONS = ":："
SHORTEST_LABEL = 3  # shorter ones are words of any sentence (时间, 单位)
LONGEST_LABEL = 16
STEPS = 20  # elements around a line, on the average over a page that is as large as it may be
CELLS = frozenset({"td", "th", "dt", "dd"})


def typeset(root: Node, limits: Limits) -> Page:
    """Set a page.

    Args:
        root: Its ``html`` element.
        limits: How many elements to accept, and how deep they may nest.

    Raises:
        LimitError: If there are more.
    """
    setter = _Typesetter(limits)
    open_nodes: list[Node] = []
    node = root
    while node is not None:
        tag = node.tag
        if tag == TEXT:
            setter.add(node.text_content or "")
        elif tag not in UNSEEN and setter.open(tag, node.attributes):
            child = node.first_child
            if child is not None:
                open_nodes.append(node)
                node = child
                continue
            setter.close()
        node = node.next
        while node is None and open_nodes:
            node = open_nodes.pop().next
            setter.close()
    return setter.page()


@define(eq=False)
class _Element:
    """An open element.

    Args:
        tag: Its name.
        number: Its number among those of its name that stand beside it.
        block: Index of the innermost block that it is or stands in.
        own: Whether it is a block itself.
        link: Whether it is a link.
        preformatted: Whether white space counts in it.
        first: Index of the first line in it.
        counts: How many children of each name it has had.
        cells: Block, first line, and index after the last line, of each cell of a row or definition list.
    """

    tag: str
    number: int
    block: int
    own: bool
    link: bool
    preformatted: bool
    first: int
    counts: dict[str, int] | None = None
    cells: list[tuple[int, int, int]] | None = None

    def count(self, tag: str) -> int:
        """The number of the next child of a name."""
        if self.counts is None:
            self.counts = {}
        number = self.counts[tag] = self.counts.get(tag, 0) + 1
        return number


class _Typesetter:
    """Takes the nodes of a page in order, and keeps what has been set."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.blocks: list[Block] = []
        self.lines: list[Line] = []
        self.pieces: list[str] = []
        self.length = 0
        self.stack = [_Element("", 1, -1, own=True, link=False, preformatted=False, first=0)]
        self.elements = 0
        self.steps = 0  # of the paths of all lines
        self.links = 0
        self._begin_line()

    def _begin_line(self) -> None:
        self.start = -1  # of the line; -1 before its first character
        self.linked = 0
        self.gap = ""  # white space that counts if something follows it

    def page(self) -> Page:
        """What has been set."""
        self._end_line()
        return Page("".join(self.pieces).removesuffix(BREAK), self.lines, self.blocks)

    def open(self, tag: str, attributes: Mapping[str, str | None]) -> bool:
        """Begin an element, and say whether it is shown."""
        parent = self.stack[-1]
        number = parent.count(tag)
        if tag == "br":
            self._break_line()
            return False
        its = display(tag, attributes) if attributes else USUAL.get(tag, INLINE)
        if not its.shown:
            return False
        self._check_limits()
        link = tag == "a" and "href" in attributes
        self.links += link
        block = self._open_block(tag, number, attributes) if its.block else parent.block
        preformatted = its.preformatted or parent.preformatted
        self.stack.append(_Element(tag, number, block, its.block, link, preformatted, len(self.lines)))
        return True

    def _open_block(self, tag: str, number: int, attributes: Mapping[str, str | None]) -> int:
        self._end_line()
        steps = [(tag, number)]
        for around in reversed(self.stack):
            if around.own:
                break
            steps.append((around.tag, around.number))
        lines = len(self.lines)
        names = _names(attributes) if attributes else ""
        self.blocks.append(Block(tag, steps, self.stack[-1].block, names, lines, lines))
        return len(self.blocks) - 1

    def close(self) -> None:
        """End the element that was begun last."""
        if self.stack[-1].own:
            self._end_line()
        element = self.stack.pop()
        self.links -= element.link
        if element.own:
            if element.tag in CELLS:
                self._end_cell(element)
            elif element.cells and element.tag == "tr":
                self._join(element.cells)
            self.blocks[element.block].after = len(self.lines)

    def add(self, raw: str) -> None:
        """Set the text of a text node."""
        if self.stack[-1].preformatted:
            self._add_preformatted(raw)
            return
        text = raw.strip(COLLAPSIBLE)
        if not text:
            self._space(raw)
            return
        if raw[0] in COLLAPSIBLE:
            self._space(raw[: len(raw) - len(raw.lstrip(COLLAPSIBLE))])
        self._set(SPACES.sub(" ", BREAKS.sub("", text)) if SPACES.search(text) else text)
        if raw[-1] in COLLAPSIBLE:
            self._space(raw[len(raw.rstrip(COLLAPSIBLE)) :])

    def _add_preformatted(self, raw: str) -> None:
        for number, text in enumerate(raw.split(BREAK)):
            if number:
                self._break_line()
            if text:
                self._set(text)

    def _space(self, white: str) -> None:
        if self.start >= 0 and self.gap != BREAK:
            self.gap = BREAK if BREAK in white else white[:1]

    def _set(self, text: str) -> None:
        if self.start < 0:
            self.start = self.length
            gap = CELL if len(text) <= LONGEST_LABEL and _is_label(text) else ""
        else:
            gap = ""
            if self.gap and not self._is_nothing(text):
                self._put(CELL if self.gap == CELL else " ")
        self._put(text)
        self.gap = gap
        if self.links:
            self.linked += len(text)

    def _is_nothing(self, text: str) -> bool:
        """Whether the gap before a text comes to nothing."""
        if self.gap == CELL:
            return text[0] in COLONS
        last = self.pieces[-1][-1]
        return self.gap == BREAK and IS_WIDE.match(last) is not None and IS_WIDE.match(text) is not None

    def _put(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)

    def _break_line(self) -> None:
        if self.start < 0:
            self._put(BREAK)
        else:
            self._end_line()

    def _end_line(self) -> None:
        if self.start >= 0:
            self.steps += len(self.stack)
            self.lines.append(Line(self.start, self.length, self.stack[-1].block, self.linked, len(self.pieces)))
            self._put(BREAK)
            self._begin_line()

    def _end_cell(self, element: _Element) -> None:
        """A cell of a table ends, or a term or its description."""
        row = self.stack[-1]
        if row.cells is None or element.tag == "dt":
            row.cells = []
        row.cells.append((element.block, element.first, len(self.lines)))
        if element.tag == "dd":
            self._join(row.cells)
            row.cells = None

    def _join(self, cells: Sequence[tuple[int, int, int]]) -> None:
        """Put the lines of a row on one line, if each cell has one at most."""
        filled = [place for place, (_, first, after) in enumerate(cells) if after > first]
        if len(filled) < 2 or any(after - first > 1 for _, first, after in cells):
            return
        block, first, _ = cells[filled[0]]
        joined = self.lines[first:]
        for number in range(joined[0].piece, joined[-1].piece):
            if self.pieces[number] == BREAK:
                self.pieces[number] = CELL
        for line, (before, after) in zip(joined, pairwise(filled), strict=False):
            self.pieces[line.piece] = CELL * (after - before)  # an empty cell keeps its place in the row
        empty = filled[-1] - filled[0] - len(filled) + 1
        self.length += empty
        linked = sum(line.linked for line in joined)
        self.lines[first:] = [Line(joined[0].start, joined[-1].end + empty, block, linked, joined[-1].piece)]
        for emptied in self.blocks[cells[0][0] :]:
            emptied.first = emptied.after = first
        self.blocks[block].after = first + 1

    def _check_limits(self) -> None:
        self.elements += 1
        if self.elements > self.limits.nodes or self.steps > STEPS * self.limits.nodes:
            raise too_many(self.limits)
        if len(self.stack) > self.limits.depth:
            raise too_deep(self.limits)


def _is_label(text: str) -> bool:
    """Whether a text is the label of a field of an index table, whose value stands in an element beside it."""
    words = "".join(text.split())
    return len(words) >= SHORTEST_LABEL and words in labels()


def _names(attributes: Mapping[str, str | None]) -> str:
    names = attributes.get("class") or ""
    return (f"{names} {attributes['id']}" if attributes.get("id") else names).lower()
