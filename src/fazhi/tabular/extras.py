"""Packages that a destination needs, imported when it is used."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from fazhi.errors import MissingDependencyError

BRINGS = {"pyarrow": "fazhi[tables]", "openpyxl": "fazhi[excel]"}


def extra(module: str) -> Any:  # noqa: ANN401 - a module without types of its own
    """A module of an optional package.

    Args:
        module: Its dotted name.

    Raises:
        MissingDependencyError: If the package isn't installed; it says how to install it.
    """
    package = module.partition(".")[0]
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != package:
            raise
        brings = BRINGS.get(package, package)
        raise MissingDependencyError(
            f"this needs {package}, which is not installed", help=f'pip install "{brings}"'
        ) from None
