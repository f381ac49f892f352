"""Dates in every form that pages print."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from attrs import frozen

NUMERALS: Final = {"〇": 0, "零": 0, "○": 0, "O": 0, "0": 0, **{c: n for n, c in enumerate("一二三四五六七八九", 1)}, "元": 1}
YEAR: Final = r"(?:19|20)\d\d"
DATE: Final = re.compile(
    rf"(?<!\d)(?P<year>{YEAR}) ?(?:年|[-/.]) ?(?P<month>1[0-2]|0?[1-9]) ?(?:月|[-/.]) ?(?P<day>[12]\d|3[01]|0?[1-9])(?!\d) ?日?"
    rf"|(?<!\d)(?P<year8>{YEAR})(?P<month8>0[1-9]|1[0-2])(?P<day8>[0-2]\d|3[01])(?!\d)"
    r"|(?P<hanyear>[一二][〇零○O0一二三四五六七八九]{3}) ?年 ?(?P<hanmonth>[一二三四五六七八九十元]{1,2}) ?月 ?(?P<handay>[一二三四五六七八九十]{1,3}) ?日"
)
TIME: Final = r"(?:[ T日]{0,3}\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}秒?|分)?)?"
MONTH_ONLY: Final = re.compile(rf"{YEAR} ?年 ?(?:1[0-2]|0?[1-9]) ?月")


@frozen
class Found:
    """A date and where it stands.

    Args:
        day: The date.
        start: Index of its first character.
        end: Index after its last character.
    """

    day: dt.date
    start: int
    end: int


def find_date(folded: str, start: int = 0, end: int | None = None) -> Found | None:
    """The first date in a stretch of folded text, or None.

    Args:
        folded: The text.
        start: Where to begin.
        end: Where to stop.
    """
    for match in DATE.finditer(folded, start, len(folded) if end is None else end):
        day = _day(match)
        if day:
            return Found(day, match.start(), match.end())
    return None


def _day(match: re.Match[str]) -> dt.date | None:
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    numbers = [_number(value) for value in groups.values()]
    try:
        return dt.date(*numbers)
    except ValueError:
        return None


def _number(numeral: str) -> int:
    """The number that Arabic digits, Chinese digits in a row (二〇二五), or 十 with its neighbours (三十一) write."""
    if numeral.isascii() and numeral.isdigit():
        return int(numeral)
    if "十" in numeral:
        tens, _, ones = numeral.partition("十")
        return NUMERALS.get(tens, 1) * 10 + NUMERALS.get(ones, 0)
    return int("".join(str(NUMERALS[digit]) for digit in numeral))
