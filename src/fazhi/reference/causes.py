"""Cause words: what states a reason for a shortcoming."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def cause_words() -> dict[str, tuple[str, ...]]:
    """The words of the data file, by the place in which they stand."""
    data = tomllib.loads(files("fazhi.reference.data").joinpath("causes.toml").read_text(encoding="utf-8"))
    return {part: tuple(words) for part, words in data.items() if part != "source"}
