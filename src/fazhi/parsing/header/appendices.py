"""Appendices: documents attached below the signature (附件1), which are no part of the report.

A notice (通知) has the report itself attached; what opens with a title of such a report is no appendix.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from fazhi.parsing.header.spaces import squeeze
from fazhi.parsing.header.titles import is_title
from fazhi.parsing.lines import Line

LONGEST: Final = 10
HEAD: Final = re.compile(r"附 ?[件表录] ?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})? ?:?")
# Lines below the head of an appendix that may hold its title.
NEAR: Final = 5


def opens_appendix(folded: str, lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the head of an appendix, and no report is what it heads.

    Args:
        folded: The text, folded.
        lines: The lines.
        index: Index of the line.
    """
    line = lines[index]
    if line.end - line.start > LONGEST or not HEAD.fullmatch(folded, line.start, line.end):
        return False
    below = [squeeze(near.of(folded)) for near in lines[index + 1 : index + 1 + NEAR]]
    return bool(below) and not any(is_title(words) for words in (*below, "".join(below[:2])))
