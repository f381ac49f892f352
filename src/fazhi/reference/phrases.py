"""Set phrases: words in which a numeral counts nothing."""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from fazhi.reference.files import read_toml


@frozen
class SetPhrases:
    """The words of ``set_phrases.toml``.

    Args:
        phrases: Matches a phrase that makes the numeral in it no count.
        abstract: Beginnings of things that Chinese numerals name but don't count.
        aspects: Beginnings of things that no number counts.
        longest: Length of the longest phrase.
    """

    phrases: re.Pattern[str]
    abstract: tuple[str, ...]
    aspects: tuple[str, ...]
    longest: int


@cache
def set_phrases() -> SetPhrases:
    """The set phrases, read once."""
    data = read_toml("set_phrases.toml")
    ordered = sorted(set(data["phrases"]), key=len, reverse=True)
    return SetPhrases(
        phrases=re.compile("|".join(map(re.escape, ordered))),
        abstract=tuple(data["abstract"]),
        aspects=tuple(data["aspects"]),
        longest=len(ordered[0]),
    )
