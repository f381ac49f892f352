"""Number expressions with their value."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from fazhi import strategies
from fazhi.parsing.figures.numerals import parse_chinese, read
from fazhi.parsing.fold import fold
from fazhi.strategies.numerals import chinese, in_chinese


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "零"),
        (1, "一"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (105, "一百零五"),
        (110, "一百一十"),
        (1_005, "一千零五"),
        (1_010, "一千零一十"),
        (10_000, "一万"),
        (20_010, "二万零一十"),
        (100_500, "十万零五百"),
        (205_000, "二十万五千"),
        (10_100_101, "一千零一十万零一百零一"),
        (100_000_001, "一亿零一"),
        (120_034_005, "一亿二千零三万四千零五"),
    ],
)
def test_chinese_numerals(number, written):
    """Numbers are written as GB/T 15835 has them."""
    assert chinese(number) == written


@given(st.integers(0, 10**8 - 1))
def test_chinese_numerals_are_read_back(number):
    """What is written is read as the same number."""
    assert parse_chinese(chinese(number)) == number


@given(strategies.numerals())
def test_they_are_read(numeral):
    """Every expression is read whole, with its value and the precision that was written."""
    text, value = numeral
    found = read(fold(text), 0)
    assert (found.start, found.end, found.value) == (0, len(text), value)
    assert found.value.as_tuple().exponent == value.as_tuple().exponent


@pytest.mark.parametrize(
    ("strategy", "smallest"),
    [
        (strategies.numerals(), ("1", Decimal(1))),
        (in_chinese(), ("一", Decimal(1))),
    ],
)
def test_the_smallest(strategy, smallest):
    """What fails on every number is shown with the simplest one."""
    assert find(strategy, lambda _: True, settings=settings(max_examples=5)) == smallest
