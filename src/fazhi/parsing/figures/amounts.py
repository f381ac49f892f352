"""Amounts: numerals with their unit and the words that qualify them, wherever they stand in a sentence.

The scanner takes every number, also those that are dates or numbering; ``exclusions`` says afterwards which of them
count nothing. It anchors on the numeral and looks left for a qualifier, so that it never backtracks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from fazhi.model import Qualifier
from fazhi.parsing.figures.numerals import DIGITS, Numeral, read
from fazhi.reference.measure_words import MeasureWord, measure_word_at, measure_words

CHINESE = "零〇一二两三四五六七八九十百千万亿"
ROUNDED = r"(?<![以加网线马向晚早赶至])上(?=[百千万亿])|半(?=数|天|日|个工作日|个小时|小时)"
FIRST = re.compile(rf"[0-9{CHINESE}上半]")  # a class alone is searched several times faster than what it opens
EVERY = re.compile(rf"[0-9]|(?<![{CHINESE}])[{CHINESE}]|{ROUNDED}")
# A run of Chinese numerals is worth a look only before something that it may count; possessive, and from its first
# character on only, so that a long run is read once.
COUNTING = re.compile(
    rf"[0-9]|(?<![{CHINESE}])[{CHINESE}]++(?=[余多几半分点至到{''.join(measure_words())}])|{ROUNDED}|[万亿](?=[\u4e00-\u9fff])"
)
TENTHS = "成"
JOINTS = frozenset("至到~-—–―－")
RANGE = re.compile(r"(?:至|到|~|-|—|–|―|－){1,2}")

BEFORE = {
    "大约": Qualifier.ABOUT,
    "约": Qualifier.ABOUT,
    "约为": Qualifier.ABOUT,
    "约有": Qualifier.ABOUT,
    "约达": Qualifier.ABOUT,
    "将近": Qualifier.NEAR,
    "接近": Qualifier.NEAR,
    "近": Qualifier.NEAR,
    "超过": Qualifier.OVER,
    "超": Qualifier.OVER,
    "逾": Qualifier.OVER,
    "突破": Qualifier.OVER,
    "高于": Qualifier.OVER,
    "多于": Qualifier.OVER,
    "大于": Qualifier.OVER,
    "不足": Qualifier.UNDER,
    "不到": Qualifier.UNDER,
    "未满": Qualifier.UNDER,
    "不满": Qualifier.UNDER,
    "低于": Qualifier.UNDER,
    "少于": Qualifier.UNDER,
    "小于": Qualifier.UNDER,
    "不低于": Qualifier.MIN,
    "不少于": Qualifier.MIN,
    "不小于": Qualifier.MIN,
    "至少": Qualifier.MIN,
    "最少": Qualifier.MIN,
    "不超过": Qualifier.MAX,
    "不高于": Qualifier.MAX,
    "不多于": Qualifier.MAX,
    "不大于": Qualifier.MAX,
    "至多": Qualifier.MAX,
    "最多": Qualifier.MAX,
}
# A qualifier is none where these characters stand before it: 签约5家, 节约资金, 赶超, 附近.
NOT_AFTER = {
    "约": "签节制预合违履续公缔邀相爽毁解",
    "近": "附最靠临邻新亲贴",
    "超": "赶反",
    "突破": "新大要",
}
AFTER = re.compile(
    r"(?:及|或|或者)?(?P<min>以上|(?<=%)\+(?=[,。;:、)]|$))|(?:及)?(?P<max>以下|以内|之内)|(?P<about>左右|上下)|"
    r"(?P<over>余|多(?=[,。;:、)]|$))|(?P<inside>内)"
)

BEHIND = frozenset("及或以之左上余多内+")  # what they begin with

_BEFORE_BY_LAST: dict[str, tuple[str, ...]] = {}
for _word in sorted(BEFORE, key=len, reverse=True):
    _BEFORE_BY_LAST[_word[-1]] = (*_BEFORE_BY_LAST.get(_word[-1], ()), _word)


class Amount(NamedTuple):
    """A number with its unit and qualifier, at its place in a sentence.

    Args:
        start: Index of the first character, the qualifier's where one stands in front.
        end: Index after the last.
        number: Index of the first digit.
        stop: Index after the numeral, before its unit.
        value: The number.
        upper: The upper end of a range, else None.
        unit: The unit as written.
        group: The kind of unit; empty where there is none.
        qualifier: How the number relates to the true one.
        chinese: Whether it is written in Chinese numerals.
        bare: Whether it may stand without a measure word.
    """

    start: int
    end: int
    number: int
    stop: int
    value: Decimal
    upper: Decimal | None = None
    unit: str = ""
    group: str = ""
    qualifier: Qualifier = Qualifier.EXACT
    chinese: bool = False
    bare: bool = False


def scan(text: str, *, every: bool = False) -> Iterator[Amount]:
    """The numbers in a sentence, with unit and qualifier, in order.

    Args:
        text: Folded text of the sentence.
        every: Whether to give also the Chinese numerals that have nothing to count behind them.
    """
    pattern = EVERY if every else COUNTING
    position = floor = 0
    while first := FIRST.search(text, position):
        position = first.end()
        numeral = read(text, first.start()) if pattern.match(text, first.start()) else None
        if numeral is not None:
            amount = _amount(text, numeral, floor)
            yield amount
            position = floor = amount.end


def _amount(text: str, numeral: Numeral, floor: int) -> Amount:
    """The amount of a numeral: its range, its unit, and the qualifiers on both sides."""
    word = measure_word_at(text, numeral.end)
    end = numeral.end + (len(word.word) if word else 0)
    low, high = numeral, None
    if text[end : end + 1] in JOINTS and (upper := _upper(text, numeral, word, end)):
        low, numeral, word, end = upper
        high = numeral.value
    if word and word.word == TENTHS and (hundredths := DIGITS.get(text[end : end + 1])):
        low, end = low._replace(value=low.value + Decimal(hundredths).scaleb(-1)), end + 1  # 九成七
    start, before = _before(text, low.start, floor)
    unit = numeral.unit or (word.word if word else "")
    group = "percent" if numeral.unit else word.group if word else ""
    after = _after(text, end, group) if unit or numeral.bare else None
    if after is not None:
        end = after[0]
    own = _of_numeral(numeral)
    return Amount(
        start=start,
        end=end,
        number=low.start,
        stop=numeral.end,
        value=low.value,
        upper=numeral.upper if high is None else high,
        unit=unit,
        group=group,
        qualifier=after[1] if after else before if own is Qualifier.EXACT else own,
        chinese=numeral.chinese,
        bare=numeral.bare,
    )


def _of_numeral(numeral: Numeral) -> Qualifier:
    if numeral.upper is not None:
        return Qualifier.ABOUT
    if numeral.over:
        return Qualifier.OVER
    return Qualifier.MIN if numeral.least else Qualifier.EXACT


def _upper(
    text: str, low: Numeral, word: MeasureWord | None, end: int
) -> tuple[Numeral, Numeral, MeasureWord | None, int] | None:
    """The two ends of a range, where another follows: 3至5个, 30—50人, 1.5%~2%, 3至5万元; with unit and end."""
    joint = RANGE.match(text, end)
    if joint is None or not EVERY.match(text, joint.end()) or low.upper is not None:
        return None
    high = read(text, joint.end())
    if high is None or low.chinese != high.chinese:
        return None
    its_word = measure_word_at(text, high.end)
    if word and (its_word is None or its_word.word != word.word):
        return None
    if not word and not low.bare and high.bare:
        low = low._replace(value=_share_scale(low.value, high.value))
    if low.value >= high.value:
        return None
    high = high._replace(over=low.over or high.over)
    return low, high, its_word, high.end + (len(its_word.word) if its_word else 0)


def _share_scale(low: Decimal, high: Decimal) -> Decimal:
    """The lower end of 3至5万元: the scale of the upper end holds for both."""
    for power in (8, 4):
        if high >= Decimal(10) ** power > low:
            return low.scaleb(power)
    return low


def _before(text: str, start: int, floor: int) -> tuple[int, Qualifier]:
    """Where the qualifiers in front of a number begin, and what the nearest of them says."""
    nearest = None
    while word := _word_before(text, start, floor):
        nearest = nearest or BEFORE[word]
        start -= len(word)
    return start, nearest or Qualifier.EXACT


def _word_before(text: str, end: int, floor: int) -> str | None:
    if end <= floor:
        return None
    for word in _BEFORE_BY_LAST.get(text[end - 1], ()):
        start = end - len(word)
        if start >= floor and text.startswith(word, start):
            before = text[start - 1] if start else ""
            return None if before and before in NOT_AFTER.get(word, "") else word
    return None


def _after(text: str, end: int, group: str) -> tuple[int, Qualifier] | None:
    """Where the qualifier behind a number and its unit ends, and what it says; it stands nearest and decides."""
    match = AFTER.match(text, end) if text[end : end + 1] in BEHIND else None
    if match is None:
        return None
    kind = str(match.lastgroup)
    if kind == "inside":
        return (match.end(), Qualifier.MAX) if group == "duration" else None
    return None if kind == "over" and not group else (match.end(), Qualifier(kind))
