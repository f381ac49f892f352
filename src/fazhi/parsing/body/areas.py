"""Areas: which part of the 实施纲要 a section or statement answers to."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby

from fazhi.reference.areas import areas_of


@cache
def _lexicon(year: int | None) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    """A pattern of all words of an edition, the longest first, and the codes that each tells of."""
    codes: dict[str, tuple[str, ...]] = {}
    for area in areas_of(year):
        for word in area.words:
            codes[word] = (*codes.get(word, ()), area.code)
    words = sorted(codes, key=lambda word: (word[0], -len(word), word))
    openings = groupby(words, key=lambda word: word[0])  # a place that opens none of them is passed by quickly
    choices = (f"{first}(?:{'|'.join(re.escape(word[1:]) for word in group)})" for first, group in openings)
    return re.compile("|".join(choices) or r"(?!)"), codes


def area_of(text: str, year: int | None) -> str | None:
    """The code of the area that most words of a text tell of, or None where none leads.

    Args:
        text: A heading or a statement, folded.
        year: The year reported on, where known; it decides the edition.
    """
    pattern, codes = _lexicon(year)
    told = [code for word in pattern.findall(text) for code in codes[word]]
    if not told:
        return None
    counts = {code: told.count(code) for code in set(told)}
    most = max(counts.values())
    leading = [code for code, count in counts.items() if count == most]
    return leading[0] if len(leading) == 1 else None
