"""Paragraphs: lines joined again where the page, not the writer, broke them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from fazhi.parsing.lines import Line
from fazhi.parsing.markers import heading_marker, item_marker
from fazhi.parsing.view import View, view

STOPS = frozenset("。;:!?…")
CLOSING = frozenset("。;:!?…,、)》〉”’】〕%‰")
UNFINISHED = frozenset(",、(《〈“‘")
BRACKETS = (("《", "》"), ("(", ")"), ("“", "”"), ("〈", "〉"))
WIDEST = 160  # columns; nobody wraps lines wider than this
SLACK = 12  # columns by which a full line may fall short, where a number or a word would not fit
LONGEST_MARKER = 12
LONG_HEADING = 20
FRAGMENT = 6


@frozen(eq=False)
class Paragraph:
    """Lines that belong together.

    Args:
        view: Their characters, folded, without line breaks and stray spaces.
        stretches: Start and end of each line in the text.
        gap: Whether a blank line stands before it.
    """

    view: View
    stretches: tuple[tuple[int, int], ...]
    gap: bool = False


@frozen
class Setting:
    """How the lines of a text are set.

    Args:
        width: The width that full lines share, in columns, or None where lines end with their paragraph.
        margin: The least indent.
        indented: Whether the first line of a paragraph is indented.
    """

    width: int | None
    margin: int
    indented: bool

    def opens(self, line: Line) -> bool:
        """Whether a line is indented like the first of a paragraph."""
        return line.indent >= self.margin + 2

    def fills(self, line: Line, folded: str) -> bool:
        """Whether a line reaches the right margin."""
        return self.width is not None and _width(line, folded) >= self.width - SLACK


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
    """How lines are set: the width they share, if they share one, and their indents.

    Args:
        lines: Lines of the body, in order.
        folded: The whole text, folded.
    """
    margin = min((line.indent for line in lines), default=0)
    indented = any(line.indent >= margin + 2 for line in lines)
    return Setting(_shared_width(lines, folded), margin, indented)


def _shared_width(lines: Sequence[Line], folded: str) -> int | None:
    """The width of most long lines, if few are wider and it is not by chance."""
    if len(lines) < 4 or sorted(line.end - line.start for line in lines)[len(lines) * 9 // 10] > WIDEST:
        return None
    widths = [_width(line, folded) for line in lines]
    counts = Counter(widths)
    width = max(counts, key=lambda w: (sum(counts[w + d] for d in range(-2, 3)), w))
    full = sum(width - 4 <= w <= width + 4 for w in widths)
    wider = sum(w > width + 4 for w in widths)
    return width if full >= 4 and full * 4 >= len(lines) and wider * 10 <= len(lines) and width <= WIDEST else None


def _width(line: Line, folded: str) -> int:
    """Columns of a line: two for each Chinese character, as GB 18030 has two bytes for it."""
    return line.indent + len(folded[line.start : line.end].encode("gb18030", "replace"))


def _continues(previous: Line, line: Line, folded: str, setting: Setting) -> bool:
    """Whether a line carries on the one before it."""
    first, last = folded[line.start], folded[previous.end - 1]
    if first in CLOSING:
        return True
    if setting.width is None and last in STOPS:
        return _is_bare_marker(previous, folded)
    parted = previous.end < line.start and bool(folded[previous.end : line.start].strip())
    flows = setting.fills(previous, folded) and not setting.opens(line) and not line.gap
    if _is_marked(line, folded):
        return flows and setting.indented and last not in STOPS
    if flows or _is_bare_marker(previous, folded):
        return True
    if last in STOPS or setting.opens(line):
        return False
    if _is_bare_heading(previous, folded):
        return not line.gap and previous.end - previous.start >= LONG_HEADING and _is_fragment(line, folded)
    return parted or (not line.gap and (last in UNFINISHED or _is_open(previous, folded)))


def _is_bare_heading(line: Line, folded: str) -> bool:
    """Whether a line is a numbered heading, no sentence of which ends in it."""
    return (
        folded[line.end - 1] not in UNFINISHED
        and _is_marked(line, folded)
        and not any(stop in folded[line.start : line.end] for stop in STOPS)
        and not _is_open(line, folded)
    )


def _is_fragment(line: Line, folded: str) -> bool:
    """Whether what a line begins with is too short for a sentence: the end of a heading."""
    return any(stop in STOPS for stop in folded[line.start : min(line.end, line.start + FRAGMENT)])


def _is_marked(line: Line, folded: str) -> bool:
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
