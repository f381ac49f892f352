"""Errors: what, where, what to do."""

from __future__ import annotations

import copy
import pickle

import pytest

from fazhi import errors
from fazhi.errors import FazhiError, FileError, InputError, LimitError, MissingDependencyError

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, FazhiError)]


def test_the_whole_message():
    """An error reads: where, what, and on a line of its own what to do."""
    error = LimitError("too large", where="a.zip: b.txt", help="pass other limits")
    assert str(error) == "a.zip: b.txt: too large\n  → pass other limits"
    assert str(LimitError("too large")) == "too large"


@pytest.mark.parametrize("kind", KINDS)
def test_errors_travel(kind):
    """An error of every class comes whole out of another process, and out of a copy."""
    error = kind("what", where="where", help="help")
    for other in (pickle.loads(pickle.dumps(error)), copy.copy(error)):  # noqa: S301 - what we pickled ourselves
        assert type(other) is kind
        assert (other.message, other.where, other.help) == ("what", "where", "help")


@pytest.mark.parametrize(
    ("kind", "builtin"), [(InputError, ValueError), (FileError, OSError), (MissingDependencyError, ImportError)]
)
def test_errors_are_what_python_calls_them(kind, builtin):
    """Who knows nothing of fazhi catches its errors by Python's names."""
    assert issubclass(kind, builtin)
