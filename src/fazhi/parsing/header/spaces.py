"""White space that layout put between characters, and marks without width that pages leave there."""

from __future__ import annotations

from fazhi.parsing.fold import INVISIBLE


def squeeze(text: str) -> str:
    """The text without white space and invisible marks.

    Args:
        text: Any text.
    """
    for mark in INVISIBLE:
        text = text.replace(mark, "")
    return "".join(text.split())
