"""Role words: what tells the required elements of a report apart."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def role_words() -> dict[str, dict[str, tuple[str, ...]]]:
    """The words of the data file, by element and by the part that they play."""
    data = tomllib.loads(files("fazhi.reference.data").joinpath("roles.toml").read_text(encoding="utf-8"))
    return {
        element: {part: tuple(words) for part, words in parts.items()}
        for element, parts in data.items()
        if isinstance(parts, dict)
    }


def any_of(element: str, part: str) -> str:
    """A pattern, in a group of its own, that matches any of some words, the longest first."""
    words = sorted(role_words()[element][part], key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(words)})"
