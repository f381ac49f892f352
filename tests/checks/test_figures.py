from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from fazhi.checks.figures import Part, figures, is_precise, plain, ratio, reported, stated
from fazhi.checks.subject import Subject
from fazhi.model import Quantity, Span


@pytest.mark.parametrize(
    ("part", "whole", "rate", "holds"),
    [
        ("75", "151", "49.66", True),  # cut off
        ("75", "151", "49.67", True),  # rounded
        ("75", "151", "49.68", False),
        ("75", "151", "49.65", False),
        ("1", "4", "25", True),
        ("1", "4", "24", False),
        ("2.13E+4", "2.2E+4", "96.8", True),  # both of limited precision
        ("58", "847", "6.8", True),
    ],
)
def test_rates_hold_rounded_or_cut_off(part, whole, rate, holds):
    """A rate is right when the true share rounds to it or is cut off to it."""
    found = ratio(reported(Decimal(part)), reported(Decimal(whole)))
    assert found.meets(stated(Decimal(rate))) is holds


def test_whole_numbers_are_exact():
    """A count is what it is; a scaled figure stands for all that it may have been made of."""
    assert reported(Decimal(203)).low == reported(Decimal(203)).high == 203
    assert reported(Decimal("3.2E+4")).low == 31_500
    assert 32_999 < reported(Decimal("3.2E+4")).high < 33_000


def test_no_share_of_nothing():
    """Nothing is a share of nothing."""
    assert ratio(reported(Decimal(1)), reported(Decimal(0))) is None


def test_each_quantity_is_a_figure_once(draft, read):
    """A number with two names is one figure; words before and after are those of the sentence."""
    report = read(draft(text="办结率、满意率均达100%，受理纠纷由66件增加到151件，增长128.78%。"))
    (group,) = [group for group in figures(Subject(report)) if len(group) > 1]
    assert [(figure.part, figure.value) for figure in group] == [
        (Part.VALUE, Decimal(100)),
        (Part.BASELINE, Decimal(66)),
        (Part.VALUE, Decimal(151)),
        (Part.CHANGE, Decimal("128.78")),
    ]
    assert group[-1].before == ",增长"
    assert group[-1].after == "。"


@pytest.mark.parametrize("value", ["1E+400", "1" * 40, "1E-400"])
def test_numbers_beyond_use_are_not_compared(value):
    """Numbers of hundreds of digits are left alone, whatever they would cost."""
    text = "x"
    assert not is_precise(Quantity(value=Decimal(value), span=Span(0, 1), text=text))
    assert plain(Decimal("1E+400")) == "1E+400"
    assert plain(Decimal("1.5E+4")) == "15000"
    assert Fraction(1, 2) == Fraction(2, 4)
