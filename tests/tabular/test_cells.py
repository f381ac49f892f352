from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.model import Role
from fazhi.tabular.cells import cell, exponent, fixed


@pytest.mark.parametrize(
    ("number", "stored"),
    [
        ("6.73E+4", "6.73E+4"),
        ("95.0", "95.0"),
        ("0.0001", "0.0001"),
        ("1E+17", "1E+17"),
        ("0.66666666666666", "0.6666666667"),
        ("0", "0"),
        ("0E+30", "0"),
        ("0E-30", "0E-10"),
        ("9" * 28, "9" * 28),
        ("1E+28", None),
        ("9" * 28 + ".99999999999", None),
    ],
)
def test_numbers_keep_what_was_reported(number, stored):
    """Digits reported stay, further ones are rounded, and what has no room is null."""
    kept = fixed(Decimal(number))
    assert kept is None if stored is None else str(kept) == str(Decimal(stored))


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_stored_numbers_fit(number):
    """A stored number has at most ten digits after the point and 28 before, and is near the one reported."""
    kept = fixed(number)
    if kept is None:
        assert abs(number) > Decimal("9e27")
    else:
        assert exponent(kept) >= -10
        assert kept.adjusted() < 28
        assert abs(kept - number) <= Decimal("5e-11")


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        (None, None),
        (True, True),
        (2024, 2024),
        (2**31, None),
        (Role.PLAN, "plan"),
        ("半\ud800个", "半\ufffd个"),
        (("甲", "\udfff"), ["甲", "\ufffd"]),
        ([{"amount": Decimal("1E+40")}], [{"amount": None}]),
    ],
)
def test_cells_hold_what_every_destination_can(value, stored):
    """Enumerations are their values, halves of surrogate pairs are replaced, too large integers are null."""
    assert cell(value) == stored
    assert type(cell(value)) is type(stored)
