"""Packages that a destination needs, imported when it is used."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from fazhi.extras import requires

OTHERS = frozenset({"pandas", "polars", "duckdb"})  # what is made from Arrow, and no extra brings


def extra(module: str) -> Any:  # noqa: ANN401 - a module without types of its own
    """A module of an optional package.

    Args:
        module: Its dotted name.

    Raises:
        MissingDependencyError: If the package isn't installed; it says how to install it.
    """
    package = module.partition(".")[0]
    brings = "excel" if package == "openpyxl" else "tables"
    with requires(brings, *OTHERS & {package}):
        return import_module(module)
