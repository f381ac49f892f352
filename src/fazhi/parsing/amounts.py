"""Amounts: numerals with their unit and the words that qualify them, wherever they stand in a sentence.

The scanner takes every number, also those that are dates or numbering; ``exclusions`` says afterwards which of them
count nothing. It anchors on the numeral and looks left for a qualifier, so that it never backtracks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve, frozen

from fazhi.model import Qualifier
from fazhi.parsing.numerals import Numeral, read
from fazhi.reference.measure_words import MeasureWord, measure_word_at

START = re.compile(r"[0-9一二两三四五六七八九十百千万亿]|(?<![以加网线马向晚早赶至])上(?=[百千万亿])|半数")
RANGE = re.compile(r"(?:至|到|~|-|—|–|―|－){1,2}")

BEFORE = {
    "大约": Qualifier.ABOUT,
    "约": Qualifier.ABOUT,
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
    "逾": "",
    "突破": "新大要",
    "不足": "",
}
AFTER = re.compile(r"(?:及|或|或者)?(?P<min>以上)|(?:及)?(?P<max>以下|以内|之内)|(?P<about>左右|上下)|(?P<over>余|多(?=[,。;:、)]|$))|(?P<inside>内)")
INSIDE = {"duration"}

_BEFORE_BY_LAST: dict[str, tuple[str, ...]] = {}
for _word in sorted(BEFORE, key=len, reverse=True):
    _BEFORE_BY_LAST[_word[-1]] = (*_BEFORE_BY_LAST.get(_word[-1], ()), _word)


@frozen
class Amount:
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


def scan(text: str) -> Iterator[Amount]:
    """Every number in a sentence, with unit and qualifier, in order.

    Args:
        text: Folded text of the sentence.
    """
    position = 0
    while match := START.search(text, position):
        numeral = read(text, match.start())
        if numeral is None:
            position = match.end()
            continue
        amount = _amount(text, numeral, position)
        yield amount
        position = amount.end


def _amount(text: str, numeral: Numeral, floor: int) -> Amount:
    """The amount of a numeral: its range, its unit, and the qualifiers on both sides."""
    word = measure_word_at(text, numeral.end)
    end = numeral.end + (len(word.word) if word else 0)
    upper = _upper(text, numeral, word, end)
    low = numeral.value
    if upper is not None:
        numeral, word, end, low = upper
    unit = numeral.unit or (word.word if word else "")
    amount = Amount(
        start=numeral.start,
        end=end,
        number=numeral.start,
        stop=numeral.end,
        value=low,
        upper=numeral.value if upper is not None else numeral.upper,
        unit=unit,
        group="percent" if numeral.unit else word.group if word else "",
        qualifier=_of_numeral(numeral),
        chinese=numeral.chinese,
        bare=numeral.bare,
    )
    return _after(text, _before(text, amount, floor))


def _of_numeral(numeral: Numeral) -> Qualifier:
    if numeral.upper is not None:
        return Qualifier.ABOUT
    if numeral.over:
        return Qualifier.OVER
    return Qualifier.MIN if numeral.least else Qualifier.EXACT


def _upper(
    text: str, low: Numeral, word: MeasureWord | None, end: int
) -> tuple[Numeral, MeasureWord | None, int, Decimal] | None:
    """The other end of a range, where one follows: 3至5个, 30—50人, 1.5%~2%, 3万至5万元."""
    joint = RANGE.match(text, end)
    if joint is None or not START.match(text, joint.end()) or low.upper is not None:
        return None
    high = read(text, joint.end())
    if high is None or low.chinese != high.chinese:
        return None
    its_word = measure_word_at(text, high.end)
    if word and (its_word is None or its_word.word != word.word):
        return None
    lowest = low.value
    if not word and not low.bare and high.bare and lowest < 10_000 <= high.value and lowest < high.value.scaleb(-4):
        lowest = _share_scale(lowest, high.value)
    if lowest >= high.value:
        return None
    whole = evolve(high, start=low.start, over=low.over or high.over)
    return whole, its_word, high.end + (len(its_word.word) if its_word else 0), lowest


def _share_scale(low: Decimal, high: Decimal) -> Decimal:
    """The lower end of 3至5万元: the scale of the upper end holds for both."""
    for power in (8, 4):
        if high >= Decimal(10) ** power:
            return low.scaleb(power)
    return low


def _before(text: str, amount: Amount, floor: int) -> Amount:
    """The amount with the qualifiers in front of it: the nearest decides unless the numeral has one of its own."""
    start = amount.start
    nearest: Qualifier | None = None
    while word := _word_before(text, start, floor):
        nearest = nearest or BEFORE[word]
        start -= len(word)
    if nearest is None:
        return amount
    qualifier = nearest if amount.qualifier is Qualifier.EXACT else amount.qualifier
    return evolve(amount, start=start, qualifier=qualifier)


def _word_before(text: str, end: int, floor: int) -> str | None:
    if end <= floor:
        return None
    for word in _BEFORE_BY_LAST.get(text[end - 1], ()):
        start = end - len(word)
        if start >= floor and text.startswith(word, start):
            before = text[start - 1] if start else ""
            return None if before and before in NOT_AFTER.get(word, "") else word
    return None


def _after(text: str, amount: Amount) -> Amount:
    """The amount with the qualifier behind its unit: it stands next to the number's end and decides."""
    match = AFTER.match(text, amount.end)
    if match is None or not (amount.unit or amount.bare):
        return amount
    kind = match.lastgroup
    if kind == "inside":
        if amount.group not in INSIDE:
            return amount
        kind = "max"
    if kind == "over" and not amount.unit:
        return amount
    return evolve(amount, end=match.end(), qualifier=Qualifier(kind))
