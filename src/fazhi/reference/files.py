"""The data files that ship with the library."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any


def read_toml(name: str) -> dict[str, Any]:
    """The content of a TOML file in ``fazhi/reference/data``.

    Args:
        name: The file's name.
    """
    return tomllib.loads((files("fazhi.reference") / "data" / name).read_text(encoding="utf-8"))
