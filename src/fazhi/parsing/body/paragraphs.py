"""Paragraphs: lines joined again where the page, not the writer, broke them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from fazhi.model import Span
from fazhi.parsing.body.markers import FIRST, heading_marker, item_marker
from fazhi.parsing.lines import Line
from fazhi.parsing.view import View, view

STOPS = frozenset("。;:!?…")
FULL_STOPS = frozenset("。:!?…")
CLOSING = frozenset("。;:!?…,、)》〉”’】〕%‰")
UNFINISHED = frozenset(",、(《〈“‘")
BRACKETS = (("《", "》"), ("(", ")"), ("“", "”"), ("〈", "〉"))
NARROWEST = 40  # columns; shorter lines are alike by chance
WIDEST = 160  # columns; nobody wraps lines wider than this
INDENT = 2  # columns that open a paragraph
FEWEST = 4  # lines that show a right margin
SLACK = 12  # columns by which a full line may fall short, where a number or a word would not fit
LONGEST_MARKER = 12
LONG_HEADING = 20
FRAGMENT = 6


class Paragraph(NamedTuple):
    """Lines that belong together.

    Args:
        view: Their characters, folded, without line breaks and stray spaces.
        stretches: Start and end of each line in the text.
        gap: Whether a blank line stands before it.
    """

    view: View
    stretches: tuple[tuple[int, int], ...]
    gap: bool = False

    def span(self, start: int, end: int) -> Span:
        """Where a stretch of the view stands in the text; at the edges, with invisible characters that the view lacks.

        Args:
            start: Index of its first character in the view.
            end: Index after its last.
        """
        places = self.view.places
        first = places[start] if start else self.stretches[0][0]
        return Span(first, places[end - 1] + 1 if end < len(places) else self.stretches[-1][1])


class Setting(NamedTuple):
    """How the lines of a text are set.

    Args:
        margin: The least indent.
        indented: Whether the first line of a paragraph is indented.
        hanging: Whether the lines that are not indented carry on those before them.
        full: Where lines begin that reach the right margin; empty where each line is a paragraph.
    """

    margin: int
    indented: bool
    hanging: bool = False
    full: frozenset[int] = frozenset()

    def opens(self, line: Line) -> bool:
        """Whether a line is indented like the first of a paragraph."""
        return line.indent >= self.margin + 2

    def flows(self, previous: Line, line: Line, last: str) -> bool:
        """Whether a line stands where one that carries on the previous one would.

        Without indents, the end of a sentence at the margin is taken for the end of its paragraph.
        """
        if line.gap or self.opens(line):
            return False
        return self.hanging or (previous.start in self.full and (self.indented or last not in FULL_STOPS))


def join(lines: Sequence[Line], folded: str) -> tuple[Paragraph, ...]:
    """The paragraphs that lines make up.

    Args:
        lines: Lines of the body, in order.
        folded: The whole text, folded.
    """
    setting = set_lines(lines, folded)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _continues(groups[-1][-1], line, folded, setting):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(paragraph for group in groups if (paragraph := _paragraph(group, folded)).view.text)


def _paragraph(group: list[Line], folded: str) -> Paragraph:
    stretches = tuple((line.start, line.end) for line in group)
    return Paragraph(view(folded, stretches), stretches, group[0].gap)


def set_lines(lines: Sequence[Line], folded: str) -> Setting:
    """How lines are set: their indents, and which of them reach a right margin that they share.

    Args:
        lines: Lines of the body, in order.
        folded: The whole text, folded.
    """
    margin = min((line.indent for line in lines), default=0)
    outer = [(before, line) for before, line in pairwise(lines) if line.indent < margin + 2]
    indented = len(outer) < len(lines) - 1
    hanging = indented and len(outer) > 1 and _most_are_broken([before for before, _ in outer], folded)
    return Setting(margin, indented, hanging, _full_lines(lines, folded))


def _most_are_broken(lines: Sequence[Line], folded: str) -> bool:
    return sum(_is_broken(line, folded) for line in lines) * 5 >= len(lines) * 4


def _is_broken(line: Line, folded: str) -> bool:
    """Whether a line ends amid a sentence: it has no stop, and is no heading."""
    if folded[line.end - 1] in STOPS or line.end - line.start < LONG_HEADING:
        return False
    return not _is_bare_heading(line, folded)


def _full_lines(lines: Sequence[Line], folded: str) -> frozenset[int]:
    """Where lines begin that reach the right margin."""
    if len(lines) < FEWEST or min(line.indent for line in lines) >= INDENT:  # where all open paragraphs, none is full
        return frozenset()
    if sorted(line.end - line.start for line in lines)[len(lines) * 9 // 10] > WIDEST:
        return frozenset()
    widths = [_width(line, folded) for line in lines]
    right = _right_margin(widths)
    if right is None:
        return frozenset()
    return frozenset(line.start for line, width in zip(lines, widths, strict=True) if width >= right - SLACK)


def _right_margin(widths: Sequence[int]) -> int | None:
    """The width of many lines, if few are wider and it is not by chance."""
    counts = Counter(widths)
    width = max(counts, key=lambda w: (sum(counts[w + d] for d in range(-2, 3)), w))
    full = sum(width - 4 <= w <= width + 4 for w in widths)
    wider = sum(w > width + 4 for w in widths)
    shared = full >= FEWEST and full * 4 >= len(widths) and wider * 10 <= len(widths)
    return width if shared and NARROWEST <= width <= WIDEST else None


def _width(line: Line, folded: str) -> int:
    """Columns of a line: two for each Chinese character, as GB 18030 has two bytes for it."""
    return line.indent + len(folded[line.start : line.end].encode("gb18030", "replace"))


def _continues(previous: Line, line: Line, folded: str, setting: Setting) -> bool:
    """Whether a line carries on the one before it."""
    if folded[line.start] in CLOSING:
        return True
    last = folded[previous.end - 1]
    stopped = last in STOPS
    if stopped and not setting.full:
        return _is_bare_marker(previous, folded)
    flows = setting.flows(previous, line, last)
    if _is_marked(line, folded):
        return flows and setting.indented and not stopped
    broken = not stopped and not setting.opens(line) and _breaks_off(previous, line, folded)
    return flows or broken or _is_bare_marker(previous, folded)


def _breaks_off(previous: Line, line: Line, folded: str) -> bool:
    """Whether a line that has no stop shows that it is not the end: by a comma, an open bracket, a page number."""
    if _is_bare_heading(previous, folded):
        return not line.gap and previous.end - previous.start >= LONG_HEADING and _is_fragment(line, folded)
    if folded[previous.end : line.start].strip():
        return True
    return not line.gap and (folded[previous.end - 1] in UNFINISHED or _is_open(previous, folded))


def _is_bare_heading(line: Line, folded: str) -> bool:
    """Whether a line is a numbered heading, no sentence of which ends in it."""
    return (
        folded[line.end - 1] not in UNFINISHED
        and _is_marked(line, folded)
        and STOPS.isdisjoint(line.of(folded))
        and not _is_open(line, folded)
    )


def _is_fragment(line: Line, folded: str) -> bool:
    """Whether what a line begins with is too short for a sentence: the end of a heading."""
    return not STOPS.isdisjoint(folded[line.start : min(line.end, line.start + FRAGMENT)])


def _is_marked(line: Line, folded: str) -> bool:
    if folded[line.start] not in FIRST:
        return False
    opening = _opening(line, folded)
    return bool(heading_marker(opening) or item_marker(opening))


def _is_bare_marker(line: Line, folded: str) -> bool:
    """Whether a line holds nothing but a marker, its heading having slipped to the next one."""
    if line.end - line.start > LONGEST_MARKER:
        return False
    opening = _opening(line, folded)
    marker = heading_marker(opening)
    return marker is not None and marker.end == len(opening)


def _opening(line: Line, folded: str) -> str:
    return folded[line.start : min(line.end, line.start + LONGEST_MARKER)].replace(" ", "")


def _is_open(line: Line, folded: str) -> bool:
    """Whether a bracket or quotation mark opened in a line is still open at its end."""
    return any(
        folded.rfind(opening, line.start, line.end) > folded.rfind(closing, line.start, line.end)
        for opening, closing in BRACKETS
    )
