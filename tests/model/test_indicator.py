"""Indicators and changes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given

from fazhi import strategies
from fazhi.model import Change, ChangeBasis, Direction, Indicator, Quantity, Span, Status

TEXT = "办案由3件增至5件，增长2件"


def quantity(words, value):
    """A quantity at its place in the text."""
    start = TEXT.index(words)
    return Quantity(span=Span(start, start + len(words)), text=words, value=Decimal(value), unit="件")


def test_an_indicator_says_something():
    """An indicator without level, earlier level or change is refused."""
    with pytest.raises(ValueError, match="'办案' has neither a level nor a change"):
        Indicator(span=Span(0, 2), text="办案", name="办案")


@given(strategies.indicators())
def test_its_quantities(indicator):
    """Baseline, value and amounts are its quantities, in the order of the text, all within its stretch."""
    amounts = [change.amount for change in indicator.changes]
    expected = [found for found in (indicator.baseline, indicator.value, *amounts) if found]
    assert sorted(indicator.quantities, key=lambda found: found.span) == list(indicator.quantities)
    assert len(indicator.quantities) == len(expected)
    assert all(found.span in indicator.span for found in indicator.quantities)


def test_quantities_in_the_order_of_the_text():
    """The order of the text holds, whatever the order of the attributes."""
    parts = {"baseline": quantity("3件", 3), "value": quantity("5件", 5)}
    indicator = Indicator(span=Span(0, len(TEXT)), text=TEXT, name="办案", **parts)
    assert [str(found.value) for found in indicator.quantities] == ["3", "5"]


def test_shown():
    """An indicator shows its name and, where it is planned, that."""
    value = quantity("5件", 5)
    shown = Indicator(span=Span(0, 2), text="办案", name="办案", value=value)
    planned = Indicator(span=Span(0, 2), text="办案", name="办案", value=value, status=Status.TARGET)
    assert repr(shown) == "Indicator(0:2 '办案', name='办案')"
    assert repr(planned) == "Indicator(0:2 '办案', name='办案', target)"


def test_a_change_shown():
    """A change shows its way and what it is measured against."""
    change = Change(span=Span(0, 2), text="增长", direction=Direction.UP, basis=ChangeBasis.YOY)
    assert repr(change) == "Change(0:2 '增长', up, yoy)"
