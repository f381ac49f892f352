"""Traditional characters: the simplified one that stands for each, as the words of the library are written."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from fazhi.reference.files import read_toml


@cache
def simplified() -> Mapping[str, str]:
    """The simplified character for each traditional one of the data file."""
    return {pair[0]: pair[1] for pair in read_toml("traditional.toml")["pairs"]}
