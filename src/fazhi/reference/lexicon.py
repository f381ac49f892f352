"""Lexicons: patterns for words, indexed by their first character, so that most places in a text are passed at once."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import frozen

# What a pattern may begin with: a condition on what stands before, then a character or a class of them.
FIRST = re.compile(r"(?:\(\?<!\[[^\]]+\]\))?(?:\[([^\]^]+)\]|([^\\^$.|?*+()\[\]{}]))")
LAST = re.compile(r"(?:\[([^\]^]+)\]|([^\\^$.|?*+()\[\]{}]))$")


@frozen(eq=False)
class Lexicon:
    """Some patterns, and the characters that a match can begin or end with.

    Args:
        pattern: One of the patterns, those of more characters first.
        at_end: The same before the end of a text.
        first: The characters that a match can begin with.
        last: The characters that a match can end with.
        longest: More characters than any match has.
    """

    pattern: re.Pattern[str]
    at_end: re.Pattern[str]
    first: frozenset[str]
    last: frozenset[str]
    longest: int

    @classmethod
    def of(cls, patterns: Iterable[str], *, ends: bool = False) -> Lexicon:
        """The lexicon of some patterns.

        Args:
            patterns: Regular expressions that begin with a character or a class of them.
            ends: Whether the lexicon is asked for the ends of texts; then they end with one too.

        Raises:
            ValueError: If a pattern begins, or ends, with something else.
        """
        ordered = sorted(set(patterns), key=len, reverse=True)
        pattern = "|".join(ordered)
        return cls(
            re.compile(pattern),
            re.compile(f"(?:{pattern})$"),
            frozenset(character for word in ordered for character in _characters(FIRST, word)),
            frozenset(character for word in ordered for character in _characters(LAST, word)) if ends else frozenset(),
            max(map(len, ordered)),
        )

    def match(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The word at an index, or None."""
        if start >= end or text[start] not in self.first:
            return None
        return self.pattern.match(text, start, end)

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first word in a stretch, or None."""
        for at in range(start, end):
            if text[at] in self.first and (match := self.pattern.match(text, at, end)):
                return match
        return None

    def before(self, text: str, start: int, end: int) -> int | None:
        """Where the longest word begins that ends a stretch, or None."""
        if start >= end or text[end - 1] not in self.last:
            return None
        from_ = max(start, end - self.longest)
        match = self.at_end.search(text[from_:end])
        return from_ + match.start() if match else None


def _characters(edge: re.Pattern[str], word: str) -> str:
    match = edge.match(word) if edge is FIRST else edge.search(word)
    if match is None:
        raise ValueError(
            f"the pattern {word!r} must begin, and where ends matter end, with a character or a class of them"
        )
    return match[1] or match[2]
