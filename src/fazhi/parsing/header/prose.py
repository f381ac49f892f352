"""Prose: lines that can only be of the body, sentences and numbered headings."""

from __future__ import annotations

import re
from typing import Final

from fazhi.parsing.lines import Line

LONGEST: Final = 600
LONG_CLAUSE: Final = 22
STOPS: Final = re.compile(r"[。;!?]")
HAN: Final = "[一二三四五六七八九十]"
NUMBERED: Final = re.compile(
    rf"{HAN}{{1,3}} ?[、.]|\( ?{HAN}{{1,3}} ?\)|[0-9]{{1,2}} ?[.、](?:(?![0-9])|(?=[0-9]{{4}}年))"
    rf"|第{HAN}{{1,3}}(?:部分|[编章节]|[,、])|{HAN}是|首先|[①②③]"
)


def is_numbered(folded: str, line: Line) -> bool:
    """Whether a line opens with the number of a heading or of a list item.

    Args:
        folded: The text, folded.
        line: The line.
    """
    return bool(NUMBERED.match(folded, line.start, line.end))


def is_prose(folded: str, line: Line) -> bool:
    """Whether a line is a sentence, a part of one, or opens with a number.

    Args:
        folded: The text, folded.
        line: The line.
    """
    length = line.end - line.start
    if length > LONGEST or is_numbered(folded, line) or STOPS.search(folded, line.start, line.end):
        return True
    return length > LONG_CLAUSE and folded.find(",", line.start, line.end) >= 0
