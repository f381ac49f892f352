"""Areas: which part of the 实施纲要 a section or statement answers to."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from fazhi.reference.areas import areas_of


@cache
def _lexicon(year: int | None) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    """A pattern of all words of an edition, the longest first, and the codes that each tells of."""
    codes: dict[str, tuple[str, ...]] = {}
    for area in areas_of(year):
        for word in area.words:
            codes[word] = (*codes.get(word, ()), area.code)
    words = sorted(codes, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, words)) or r"(?!)"), codes


def area_of(text: str, year: int | None) -> str | None:
    """The code of the area that most words of a text tell of, or None where none leads.

    Args:
        text: A heading or a statement, folded.
        year: The year reported on, where known; it decides the edition.
    """
    pattern, codes = _lexicon(year)
    words = pattern.findall(text)
    if not words:
        return None
    counts = Counter(code for word in words for code in codes[word])
    leading = max(counts, key=counts.__getitem__)
    return leading if list(counts.values()).count(counts[leading]) == 1 else None
