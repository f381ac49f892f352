"""Folding: one character for one, so that a span in the folded text is a span in the text."""

from __future__ import annotations

import re

from fazhi.reference.traditional import simplified

FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
# Marks without width that pages and word processors leave behind; they are no white space to str.isspace.
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"
WIDE = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
SPACES = dict.fromkeys(WIDE + INVISIBLE, " ")
LOOKALIKES = dict(zip("﹐﹑﹔﹕﹪○", ",、;:%〇", strict=True))
FOLDING = {**FULL_WIDTH, **SPACES, **LOOKALIKES, **simplified()}
# A point that ends a Chinese sentence, as pages with ASCII punctuation have it; not the one behind a number or 一.
FULL_STOP = re.compile(r"\.(?<=[\u4e00-\u9fff%”]\.)(?<![一二三四五六七八九十]\.)(?=[\u4e00-\u9fff“”\s]|$)")
FOLDED = re.compile(f"[{re.escape(''.join(FOLDING))}]")


def fold(text: str) -> str:
    """The text with full-width letters, digits and punctuation, and odd spaces, made plain, length unchanged.

    Full-width ，；：（）％ become their ASCII forms; 。、《》“” have none and stay; a point that ends a sentence is 。.
    Traditional characters become simplified.

    Args:
        text: Any text.
    """
    if text.isascii():
        return text
    # A text holds few of them: replacing those it holds, one by one, takes a tenth of the time of str.translate.
    for character in set(FOLDED.findall(text)):
        text = text.replace(character, FOLDING[character])
    return FULL_STOP.sub("。", text) if "." in text else text
