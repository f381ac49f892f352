"""Markers: reading the number that opens a heading or a list item."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from fazhi.reference.markers import MarkerClass, compiled, heading_markers, item_markers, numeral_words

HEADINGS = heading_markers()
ITEMS = item_markers()
HEADING = compiled(HEADINGS)
ITEM = compiled(ITEMS)
WORDS = numeral_words()
YEAR = re.compile(r"(?:\d{4}|[一二][〇零一二三四五六七八九]{3}|[一二]〇)")
DIGITS = "一二三四五六七八九"
# The characters that a marker can begin with: a look at one of them spares most places the pattern.
FIRST = frozenset("一二三四五六七八九十0123456789第其首再最(〔[【—―ー-㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩IVX") | {
    chr(code) for code in (*range(0x2160, 0x216C), *range(0x2460, 0x249C), *range(0x2776, 0x2794))
}


class Marker(NamedTuple):
    """A marker read at a place.

    Args:
        name: The class it belongs to.
        rank: Heading classes from the outermost in; 0 for list items.
        number: Its number.
        end: Index after it.
        strict: Whether it is enough by itself to tell a list item.
    """

    name: str
    rank: int
    number: int
    end: int
    strict: bool = True


def heading_marker(text: str, start: int = 0) -> Marker | None:
    """The marker of a heading that stands at an index, or None.

    Args:
        text: Folded text without white space.
        start: Where to look.
    """
    if text[start : start + 1] not in FIRST:
        return None
    found = _marker(HEADING, HEADINGS, text, start)
    doubled = found and _marker(HEADING, HEADINGS, text, found.end)
    if found and doubled and (doubled.name, doubled.number) == (found.name, found.number):
        return doubled
    return found


def item_marker(text: str, start: int = 0) -> Marker | None:
    """The marker of a list item that stands at an index, or None.

    Args:
        text: Folded text without white space.
        start: Where to look.
    """
    return _marker(ITEM, ITEMS, text, start) if text[start : start + 1] in FIRST else None


def _marker(pattern: re.Pattern[str], classes: tuple[MarkerClass, ...], text: str, start: int) -> Marker | None:
    match = pattern.match(text, start)
    if match is None or match.lastindex is None:
        return None
    kind = classes[match.lastindex - 1]
    numeral, end = match[match.lastindex], match.end()
    if _runs_on(text, end, numeral) and not YEAR.match(text, end):
        return None
    return Marker(kind.name, kind.rank, number_of(numeral), end, kind.strict)


def _runs_on(text: str, end: int, numeral: str) -> bool:
    """Whether the marker is the beginning of something else: 1.5 (a decimal), 一、二审 (two numbers)."""
    following = text[end : end + 1]
    if numeral.isdecimal():
        return following.isdecimal()
    return text[end - 1] == "、" and numeral in DIGITS and following in DIGITS[DIGITS.index(numeral) + 1 :][:1]


def number_of(numeral: str) -> int:
    """The number that a marker's numeral says: 12 for 12, 十二 and ⑫.

    Args:
        numeral: Digits, Chinese numerals below one hundred, an enclosed character, or a word such as 首先.
    """
    if numeral in WORDS:
        return WORDS[numeral]
    if numeral.isdecimal():
        return int(numeral)
    if len(numeral) == 1:
        return int(unicodedata.numeric(numeral))
    tens, ten, ones = numeral.partition("十")
    if not ten:
        return int(unicodedata.numeric(numeral[0]))
    return 10 * (_digit(tens) or 1) + _digit(ones)


def _digit(numeral: str) -> int:
    return DIGITS.find(numeral[:1]) + 1 if numeral else 0
