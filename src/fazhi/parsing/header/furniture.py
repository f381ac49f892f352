"""Site furniture and page numbers: what a page prints for its own sake."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from fazhi.parsing.header.spaces import squeeze
from fazhi.parsing.lines import Line
from fazhi.reference.furniture import furniture

LONGEST: Final = 400
# - 2 -   — 3 —   第2页   第 2 页 共 9 页
PAGE_NUMBER: Final = re.compile(r"[-—–―·~]{1,3} ?\d{1,4} ?[-—–―·~]{1,3}|第 ?\d{1,4} ?页(?:[ ,/]{0,3}共 ?\d{1,4} ?页)?")
BARE_NUMBER: Final = re.compile(r"(\d{1,3})(?: ?/ ?\d{1,3})?")
LONGEST_PAGE_NUMBER: Final = 20
# Pages hold more than this; numbers that stand closer are a column of a table.
SHORTEST_PAGE: Final = 200
LEADER: Final = re.compile(r"(?:……|\.{3}|·{3}) ?\d{1,3}$")
LONGEST_LEADER: Final = 8
WORDS: Final = re.compile(r"[^\s|\[\]【】()>·,、:;/\\]+")


def is_page_number(folded: str, line: Line) -> bool:
    """Whether a line is a page number with its dashes or its 第 and 页.

    Args:
        folded: The text, folded.
        line: The line.
    """
    return line.end - line.start <= LONGEST_PAGE_NUMBER and bool(PAGE_NUMBER.fullmatch(folded, line.start, line.end))


def page_numbers(folded: str, lines: Sequence[Line]) -> set[Line]:
    """The lines that are page numbers: dressed ones, and bare ones where they count the pages one by one.

    Args:
        folded: The text, folded.
        lines: The lines.
    """
    short = [line for line in lines if line.end - line.start <= LONGEST_PAGE_NUMBER]
    bare = [(line, int(match[1])) for line in short if (match := BARE_NUMBER.fullmatch(folded, line.start, line.end))]
    return {line for line in short if is_page_number(folded, line)} | (_counted(bare) if len(bare) > 1 else set())


def _counted(bare: list[tuple[Line, int]]) -> set[Line]:
    steps = list(itertools.pairwise(bare))
    counts = all(after[1] == before[1] + 1 for before, after in steps)
    apart = all(after[0].start - before[0].end >= SHORTEST_PAGE for before, after in steps)
    return {line for line, _ in bare} if counts and apart and bare[0][1] <= 3 else set()


@cache
def _marks() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, furniture().marks)))


def is_furniture(content: str) -> bool:
    """Whether a line, its outer white space off, is site furniture.

    Args:
        content: The line, folded.
    """
    if len(content) > LONGEST or "。" in content:
        return False
    return content.startswith(furniture().openings) or bool(_marks().search(content)) or _only_words(content)


def _only_words(content: str) -> bool:
    """Whether a line is made of navigation words and buttons, or of no words at all."""
    return all(_is_navigation(word) for word in WORDS.findall(content)) and not content.isdigit()


def is_navigation(content: str) -> bool:
    """Whether a stretch of a line has words, and all of them are navigation and buttons: 首页 > 政务公开, 【打印】.

    Args:
        content: The stretch, folded.
    """
    return any(map(str.isalpha, content)) and _only_words(content)


def _is_navigation(word: str) -> bool:
    return word in furniture().words or word.isdigit() or not any(map(str.isalnum, word))


def names_site(content: str) -> bool:
    """Whether a short line names a site or a column of it.

    Args:
        content: The line, folded.
    """
    return len(content) <= 40 and content.endswith(furniture().sites)


def is_contents(content: str) -> bool:
    """Whether a line belongs to a table of contents: its title, or a heading, leader dots and a page.

    Args:
        content: The line, folded.
    """
    if content[-1:].isdigit():
        return bool(LEADER.search(content[-LONGEST_LEADER:]))
    return content.startswith("目") and squeeze(content) == "目录"
