"""Limits on what is read."""

from __future__ import annotations

import attrs
import pytest

from fazhi import ConfigurationError, Limits


@pytest.mark.parametrize("name", [field.name for field in attrs.fields(Limits)])
@pytest.mark.parametrize("value", [0, -1, "1", None, 1.5, True])
def test_limits_are_positive_whole_numbers(name, value):
    """Anything else is refused, with the name of the limit."""
    with pytest.raises(ConfigurationError, match=rf"Limits\.{name} is a positive whole number"):
        Limits(**{name: value})


def test_the_defaults_suit_reports():
    """Without arguments, a report of some hundred kilobytes is well within every limit."""
    assert Limits().bytes > 10 * 2**20
    assert Limits() == Limits(pages=500)
