"""Folding: one character for one, so that a span in the folded text is a span in the text."""

from __future__ import annotations

FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
SPACES = dict.fromkeys((0x00A0, 0x2002, 0x2003, 0x2009, 0x3000, 0xFEFF, 0x200B), 0x20)
LOOKALIKES = dict(zip(map(ord, "﹐﹑﹔﹕﹪○"), map(ord, ",、;:%〇"), strict=True))
FOLDING = {**FULL_WIDTH, **SPACES, **LOOKALIKES}


def fold(text: str) -> str:
    """The text with full-width letters, digits and punctuation, and odd spaces, made plain, length unchanged.

    Full-width ，；：（）％ become their ASCII forms; 。、《》“” have none and stay.

    Args:
        text: Any text.
    """
    return text if text.isascii() else text.translate(FOLDING)
