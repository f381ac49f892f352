"""Numerals against an independent converter: what one writes, the other reads as the number it was given."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.parsing.figures.numerals import read
from fazhi.strategies.numerals import chinese

cn2an = pytest.importorskip("cn2an")

ANY = st.integers(min_value=0, max_value=10**16 - 1)
"""The converter writes numbers of sixteen digits at most."""
SPARSE = st.dictionaries(st.integers(0, 15), st.integers(1, 9), min_size=1, max_size=4).map(
    lambda digits: sum(digit * 10**place for place, digit in digits.items())
)
"""Numbers of few digits that are not zero: 零 stands between them, and whole sections fall away."""


@given(ANY | SPARSE)
def test_what_the_converter_writes_is_read_as_its_number(number):
    """Any number below 10^16 in the lower style of the converter reads as the number, to the last character."""
    written = cn2an.an2cn(str(number), "low")
    numeral = read(written, 0)
    assert numeral is not None
    assert (numeral.value, numeral.end) == (number, len(written))


@given(st.integers(0, 10**8), st.text(alphabet="0123456789", min_size=1, max_size=6))
def test_decimals_keep_the_precision_that_the_converter_writes(whole, decimals):
    """A decimal reads as its number with as many places as were written, zeros at the end among them."""
    number = Decimal(f"{whole}.{decimals}")
    written = cn2an.an2cn(str(number), "low")
    numeral = read(written, 0)
    assert numeral is not None
    assert (numeral.end, numeral.value.as_tuple()) == (len(written), number.as_tuple())


@given(st.integers(0, 10**8 - 1))
def test_the_converter_reads_what_the_strategies_write(number):
    """Numerals of the strategies are such as an independent reader reads."""
    assert cn2an.cn2an(chinese(number), "normal") == number
