"""Extras: what is said where a package that one of them brings is not installed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from fazhi.errors import MissingDependencyError


@contextmanager
def requires(extra: str, *others: str, what: str = "this") -> Iterator[None]:
    """Say how to install what an import inside the ``with`` block fails to find.

    Args:
        extra: The extra of fazhi that brings it.
        *others: Packages that are to be installed beside it.
        what: What needs it, for the message.

    Raises:
        MissingDependencyError: If a module is missing that isn't fazhi's own.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "fazhi").partition(".")[0] == "fazhi":
            raise
        raise MissingDependencyError(
            f"{what} needs {error.name}, which is not installed",
            help=" ".join(("pip install", f'"fazhi[{extra}]"', *others)),
        ) from None
