"""White space that layout put between characters."""

from __future__ import annotations


def squeeze(text: str) -> str:
    """The text without white space.

    Args:
        text: Any text.
    """
    return "".join(text.split())
