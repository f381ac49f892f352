"""Lines: a text as its typist broke it."""

from __future__ import annotations

from typing import NamedTuple

WIDE = "\u3000"


class Line(NamedTuple):
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
    lines: list[Line] = []
    begin = last = 0
    for raw in text.splitlines(keepends=True):
        content = raw.strip()
        if content:
            space = raw[: raw.index(content)]
            start = begin + len(space)
            gap = last > 0 and text.count("\n", last, start) > 1
            last = start + len(content)
            lines.append(Line(start, last, len(space) + space.count(WIDE), gap))
        begin += len(raw)
    return tuple(lines)
