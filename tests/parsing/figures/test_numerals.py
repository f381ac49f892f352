"""Numerals: what number stands at a place."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.parsing.figures.numerals import parse_chinese, read

UNITS = ("", "十", "百", "千")
DIGITS = "零一二三四五六七八九"


def write_chinese(number: int) -> str:
    """A number below 10**16 in Chinese numerals, as 法律文书 write it; an oracle independent of the reader."""
    if number == 0:
        return "零"
    groups = [number // 10_000**power % 10_000 for power in range(4)]
    text = ""
    for power in (3, 2, 1, 0):
        group = groups[power]
        if power == 2 and not group and groups[3]:
            text += "亿"
            continue
        if not group:
            continue
        if text and group < 1000 and not text.endswith("零"):
            text += "零"
        text += _group(group) + {0: "", 1: "万", 2: "亿", 3: "万"}[power]
    return text


def _group(group: int) -> str:
    text, gap = "", False
    for place in (3, 2, 1, 0):
        digit = group // 10**place % 10
        if digit:
            text += ("零" if gap and text else "") + DIGITS[digit] + UNITS[place]
            gap = False
        else:
            gap = True
    return text


@given(st.integers(min_value=0, max_value=10**16 - 1))
def test_every_chinese_numeral_reads_as_the_number_it_writes(number):
    """Writing a number up to 10^16 in Chinese and reading it gives the number."""
    text = write_chinese(number)
    numeral = read(text, 0)
    assert numeral is not None
    assert (numeral.value, numeral.end) == (number, len(text))


@given(st.integers(min_value=0, max_value=10**16), st.integers(min_value=0, max_value=6))
def test_arabic_numerals_keep_value_and_precision(number, places):
    """An Arabic numeral reads as the Decimal that its digits write, exponent and all."""
    text = str(Decimal(number).scaleb(-places)) if places == 0 else f"{number}.{'5' * places}"
    numeral = read(text, 0)
    assert numeral is not None
    assert numeral.value.as_tuple() == Decimal(text).as_tuple()


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("16700余份", "16700", 6),
        ("1,260人次", "1260", 5),
        ("74 960件", "74960", 6),
        ("6.73万件", "6.73E+4", 5),
        ("3000多万名", "3000E+4", 6),
        ("2万5千公里", "2.5E+4", 4),
        ("1亿2000万元", "1.2000E+8", 7),
        ("1.37万亿斤", "1.37E+12", 6),
        ("5千瓦", "5", 1),
        ("一千二百余件", "1200", 5),
        ("十二万六千人", "126000", 5),
        ("两家", "2", 1),
        ("三千五", "3500", 3),
        ("一千零十一", "1011", 5),
        ("一万零百一十一", "10111", 7),
        ("1万600份", "10600", 5),
        ("100万三千元", "1003000", 6),
        ("二〇二四年", "2024", 4),
        ("三十多万人", "3.0E+5", 4),
        ("上百家", "100", 2),
        ("十几名", "10", 2),
        ("3/4", "0.75", 3),
        ("一半以上", "0.5", 2),
    ],
)
def test_forms_of_numerals(text, value, end):
    """Each official form reads as its value, with the precision that was written."""
    numeral = read(text, 0)
    assert numeral is not None
    assert (numeral.value, numeral.end) == (Decimal(value), end)
    assert numeral.value.as_tuple().exponent == Decimal(value).as_tuple().exponent


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("百分之二十三点五", "23.5", "%"),
        ("百分之98.5", "98.5", "%"),
        ("千分之三", "3", "‰"),
        ("万分之二", "2", "‱"),
    ],
)
def test_shares_state_their_unit(text, value, unit):
    """百分之, 千分之 and 万分之 are a number with the unit that they state."""
    numeral = read(text, 0)
    assert numeral is not None
    assert (numeral.value, numeral.unit, numeral.end) == (Decimal(value), unit, len(text))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("三四十次", 30, 40), ("两三家", 2, 3), ("十七八个", 17, 18), ("三四百", 300, 400), ("三五百", 300, 500)],
)
def test_adjacent_digits_are_a_range(text, low, high):
    """Two adjacent digits are the ends of a range (GB/T 15835)."""
    numeral = read(text, 0)
    assert numeral is not None
    assert (numeral.value, numeral.upper) == (low, high)


def test_a_third_is_as_precise_as_a_decimal_can_be():
    """三分之二 is two thirds to the precision of the decimal context."""
    numeral = read("三分之二", 0)
    assert numeral is not None
    assert numeral.value == Decimal(2) / Decimal(3)


@pytest.mark.parametrize("text", ["几百", "若干", "第", "一一个", "3/2/1"])
def test_what_is_no_numeral(text):
    """Characters that write no number, or a date, are not read as one fraction or number."""
    numeral = read(text, 0)
    assert numeral is None or numeral.value == 3


@given(st.text(alphabet="零〇一二两三四五六七八九十百千万亿", min_size=1, max_size=30))
def test_no_run_of_numeral_characters_is_refused_with_an_error(run):
    """Any run of numeral characters gives a number or None."""
    value = parse_chinese(run)
    assert value is None or value >= 0
