"""Role words: what tells the required elements of a report apart."""

from __future__ import annotations

from functools import cache

from fazhi.reference.files import read_toml


@cache
def role_words() -> dict[str, dict[str, tuple[str, ...]]]:
    """The words of the data file, by element and by the part that they play."""
    data = read_toml("roles.toml")
    return {
        element: {part: tuple(words) for part, words in parts.items()}
        for element, parts in data.items()
        if isinstance(parts, dict)
    }


def any_of(element: str, part: str) -> str:
    """A pattern, in a group of its own, that matches any of some words, the longest first."""
    words = sorted(role_words()[element][part], key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(words)})"
