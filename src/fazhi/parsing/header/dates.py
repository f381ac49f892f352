"""Dates in every form that pages print: 2025-03-17, 2025/3/17, 20250317, 2025年3月17日, 二〇二五年三月十七日."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final, NamedTuple

ZEROS: Final = "〇零○O0"
NUMERALS: Final = {**dict.fromkeys(ZEROS, 0), **{c: n for n, c in enumerate("一二三四五六七八九", 1)}, "元": 1}
HAN: Final = "[一二三四五六七八九十]"
YEAR: Final = "(?:19|20)[0-9]{2}"
MONTH: Final = "1[0-2]|0?[1-9]"
DAY: Final = "[12][0-9]|3[01]|0?[1-9]"
HAN_YEAR: Final = f"[一二][{ZEROS}一二三四五六七八九]{{3}}"
DATE: Final = re.compile(
    rf"(?<![0-9])(?:({YEAR}) ?[-/.年] ?({MONTH}) ?[-/.月] ?({DAY})(?![0-9])(?: ?日)?"
    rf"|({YEAR})(0[1-9]|1[0-2])([0-2][0-9]|3[01])(?![0-9]))"
    rf"|({HAN_YEAR}) ?年 ?({HAN}{{1,2}}|元) ?月 ?({HAN}{{1,3}}) ?日"
)
MONTH_ONLY: Final = re.compile(rf"{YEAR} ?年 ?(?:{MONTH}) ?月")
# 10:26  09:30:12  T08:00  10时26分
TIME: Final = re.compile("(?:[ T]{0,3}[0-9]{1,2}[:时][0-9]{1,2}(?::[0-9]{1,2}|分)?)?")
CLOCK: Final = re.compile("[0-9][:时]")


class FoundDate(NamedTuple):
    """A date and where it stands.

    Args:
        day: The date.
        start: Index of its first character.
        end: Index after its last character.
    """

    day: dt.date
    start: int
    end: int


def is_formal(date: str) -> bool:
    """Whether a date is written as documents are dated: with 年, and without the time of day that pages add.

    Args:
        date: The date, folded, with the time behind it.
    """
    return "年" in date and not CLOCK.search(date)


def find_date(folded: str, start: int = 0, end: int | None = None) -> FoundDate | None:
    """The first date in a stretch of folded text, or None; 2月30日 is none.

    Args:
        folded: The text.
        start: Where to begin.
        end: Where to stop.
    """
    for match in DATE.finditer(folded, start, len(folded) if end is None else end):
        year, month, day = (read_numeral(group) for group in match.groups() if group)
        try:
            return FoundDate(dt.date(year, month, day), match.start(), match.end())
        except ValueError:  # no such day in that month
            continue
    return None


def read_numeral(numeral: str) -> int:
    """The number that Arabic digits, Chinese digits in a row (二〇二五), or 十 with its neighbours (三十一) write.

    Args:
        numeral: The digits.
    """
    if numeral.isdecimal():
        return int(numeral)
    if "十" in numeral:
        tens, _, ones = numeral.partition("十")
        return NUMERALS.get(tens, 1) * 10 + NUMERALS.get(ones, 0)
    return int("".join(str(NUMERALS[digit]) for digit in numeral))
