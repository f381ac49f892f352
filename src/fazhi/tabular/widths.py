"""Widths and heights: the room that words take on a screen, where a Chinese character takes the room of two digits."""

from __future__ import annotations

from math import ceil
from unicodedata import combining, east_asian_width


def width(text: str) -> int:
    """The width of a text's longest line, in digits.

    Characters of ambiguous width (“”, —, …) count as wide: in a Chinese font they are.

    Args:
        text: Any text.
    """
    return max(map(_line_width, text.splitlines()), default=0)


def height(text: str, room: int) -> int:
    """How many lines a text takes up where it is broken at a width.

    Args:
        text: Any text.
        room: The width of a line, in digits.
    """
    return sum(max(1, ceil(_line_width(line) / room)) for line in text.splitlines())


def _line_width(line: str) -> int:
    return len(line) if line.isascii() else sum(map(_character_width, line))


def _character_width(character: str) -> int:
    if combining(character):
        return 0
    return 2 if east_asian_width(character) in "WFA" else 1
