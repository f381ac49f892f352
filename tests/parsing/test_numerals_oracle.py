"""Numerals against an independent converter: what it writes is read as the number it was given."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.parsing.numerals import read

cn2an = pytest.importorskip("cn2an")

BELOW_THE_LIMIT = st.integers(min_value=0, max_value=10**16 - 1)
"""The converter writes numbers of sixteen digits at most."""
SPARSE = st.builds(
    lambda digits: sum(digit * 10**place for place, digit in digits.items()),
    st.dictionaries(st.integers(0, 15), st.integers(1, 9), max_size=4),
)
"""Numbers of few digits that are not zero: 零 stands between them, and whole sections fall away."""


@given(BELOW_THE_LIMIT | SPARSE)
def test_what_the_converter_writes_is_read_as_its_number(number):
    """Any number below 10^16 written by the converter in its lower style reads as the number, to the last character."""
    written = cn2an.an2cn(str(number), "low")
    numeral = read(written, 0)
    assert numeral is not None
    assert (numeral.value, numeral.end) == (number, len(written))
