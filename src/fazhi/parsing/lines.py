"""Lines: a text as its typist broke it."""

from __future__ import annotations

import re
from itertools import pairwise

from attrs import frozen

LINE = re.compile(r"[^\n\r\u2028\u2029\v\f\x1c-\x1e\x85]+")
WIDE = "\u3000"


@frozen
class Line:
    """A line with something on it.

    Args:
        start: Index of its first character that is not white space.
        end: Index after its last character that is not white space.
        indent: Columns of white space before it; a full-width space is two.
        gap: Whether a blank line stands before it.
    """

    start: int
    end: int
    indent: int = 0
    gap: bool = False

    def of(self, text: str) -> str:
        """The characters of the line."""
        return text[self.start : self.end]


def split(text: str) -> tuple[Line, ...]:
    """The lines of a text that are not blank, in order.

    Args:
        text: The text, unfolded: a full-width space is two columns wide.
    """
    found = [line for match in LINE.finditer(text) if (line := _line(text, match.start(), match.end()))]
    gaps = [False, *(text.count("\n", a.end, b.start) > 1 for a, b in pairwise(found))]
    return tuple(Line(line.start, line.end, line.indent, gap) for line, gap in zip(found, gaps, strict=False))


def _line(text: str, start: int, end: int) -> Line | None:
    raw = text[start:end]
    content = raw.strip()
    if not content:
        return None
    first = start + len(raw) - len(raw.lstrip())
    return Line(first, first + len(content), sum(2 if c == WIDE else 1 for c in text[start:first]))
