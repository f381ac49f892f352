"""Characters: what XML, HTML and UTF-8 cannot carry, replaced by the mark that stands for it."""

from __future__ import annotations

import re

REPLACEMENT = "\ufffd"
# XML 1.0, production 2: everything else may not stand in a document, not even as a reference.
FOREIGN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
HALF = re.compile("[\ud800-\udfff]")


def legible(text: str) -> str:
    """The text with each character that no XML document can hold replaced by U+FFFD.

    Control characters between DEL and NEL, which XML allows and HTML does not, are replaced too.

    Args:
        text: Any text.
    """
    return text if text.isprintable() else FOREIGN.sub(REPLACEMENT, text)


def encodable(text: str) -> str:
    """The text with each half of a surrogate pair, which UTF-8 cannot hold, replaced by U+FFFD.

    Args:
        text: Any text.
    """
    return HALF.sub(REPLACEMENT, text)
