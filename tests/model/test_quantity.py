"""Quantities: finite numbers, ranges that run upward."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given

from fazhi import strategies
from fazhi.model import Qualifier, Quantity, Span


def quantity(text, value, **fields):
    """A quantity of a text that it fills."""
    return Quantity(span=Span(0, len(text)), text=text, value=Decimal(value), **fields)


@pytest.mark.parametrize("value", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_numbers_are_finite(value):
    """What is no number is refused."""
    with pytest.raises(ValueError, match="finite"):
        quantity("多", value)


def test_ranges_run_upward():
    """The upper end of a range is no lower than the lower."""
    assert quantity("3至5个", 3, upper=Decimal(5), unit="个").upper == 5
    assert quantity("3至3个", 3, upper=Decimal(3), unit="个").upper == 3
    with pytest.raises(ValueError, match="from 5 to 3"):
        quantity("5至3个", 5, upper=Decimal(3), unit="个")


@pytest.mark.parametrize("upper", ["NaN", "sNaN", "Infinity"])
def test_the_upper_end_is_finite(upper):
    """An upper end that is no number is refused too, and by a ValueError."""
    with pytest.raises(ValueError, match="finite"):
        quantity("3至", 3, upper=Decimal(upper))


def test_the_precision_reported_is_kept():
    """Equal numbers of other precision keep their own exponent."""
    exact, rounded = quantity("67300件", "67300"), quantity("6.73万件", "6.73E+4")
    assert exact.value == rounded.value
    assert (exact.value.as_tuple().exponent, rounded.value.as_tuple().exponent) == (0, 2)


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"unit": "件"}, "Quantity(0:2 '件数', 36 件)"),
        ({}, "Quantity(0:2 '件数', 36)"),
        ({"upper": Decimal(40), "unit": "件"}, "Quantity(0:2 '件数', 36–40 件)"),
        ({"unit": "件", "qualifier": Qualifier.ABOUT}, "Quantity(0:2 '件数', 36 件, about)"),
    ],
)
def test_shown(fields, shown):
    """A quantity shows number, unit and, where it isn't exact, qualifier."""
    assert repr(quantity("件数", 36, **fields)) == shown


@given(strategies.quantities())
def test_ranges_that_are_made(quantity):
    """Every range that is made runs upward."""
    assert quantity.upper is None or quantity.upper >= quantity.value
