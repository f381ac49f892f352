"""Extras: what is said where a package that one of them brings is not installed."""

from __future__ import annotations

import pytest

from fazhi.errors import MissingDependencyError
from fazhi.extras import requires


def test_the_error_says_what_to_install():
    """What is missing is named with the extra that brings it, and with what no extra brings."""
    with pytest.raises(MissingDependencyError) as caught, requires("tables", "acme", what="the table"):
        import acme_that_is_not_there  # noqa: F401
    assert caught.value.message == "the table needs acme_that_is_not_there, which is not installed"
    assert caught.value.help == 'pip install "fazhi[tables]" acme'


def test_a_module_of_fazhi_that_is_missing_is_no_missing_extra():
    """A fault in fazhi's own modules isn't hidden behind advice to install something."""
    with pytest.raises(ModuleNotFoundError, match=r"fazhi\.nowhere"), requires("yaml"):
        import fazhi.nowhere  # noqa: F401
