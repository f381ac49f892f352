"""Measure words: the units that stand after a number, looked up at a place in a text."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from fazhi.reference.files import read_toml


@frozen
class MeasureWord:
    """A unit as written after a number.

    Args:
        word: The characters.
        group: The kind of unit: ``percent``, ``money``, ``duration``, ``thing``, …
        not_before: What must not follow, since it makes another word of it (5名单, 3部门).
    """

    word: str
    group: str
    not_before: tuple[str, ...] = ()


@cache
def measure_words() -> dict[str, tuple[MeasureWord, ...]]:
    """All measure words by their first character, the longest first."""
    data = read_toml("measure_words.toml")
    found: dict[str, list[MeasureWord]] = {}
    for group, words in data["groups"].items():
        for word in words:
            entry = MeasureWord(word, group, tuple(data["not_before"].get(word, ())))
            found.setdefault(word[0], []).append(entry)
    return {first: tuple(sorted(entries, key=lambda e: -len(e.word))) for first, entries in found.items()}


def measure_word_at(text: str, start: int) -> MeasureWord | None:
    """The longest measure word that stands at an index, or None.

    Args:
        text: Folded text.
        start: Where to look.
    """
    if start >= len(text):
        return None
    for entry in measure_words().get(text[start], ()):
        end = start + len(entry.word)
        if text.startswith(entry.word, start) and not (entry.not_before and text.startswith(entry.not_before, end)):
            return entry
    return None
