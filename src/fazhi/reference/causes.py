"""Cause words: what states a reason for a shortcoming."""

from __future__ import annotations

from functools import cache

from fazhi.reference.files import read_toml


@cache
def cause_words() -> dict[str, tuple[str, ...]]:
    """The words of the data file, by the place in which they stand."""
    data = read_toml("causes.toml")
    return {part: tuple(words) for part, words in data.items() if part != "source"}
