"""Series: amounts that follow one another with nothing but 、 or 和 between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from fazhi.parsing.figures.amounts import Amount
from fazhi.parsing.figures.sentence import Sentence

JOINT = re.compile(r"(?:[、和与及或]|以及|,(?=\d))?")


class Series(NamedTuple):
    """Amounts in a row, and the clause in front of them.

    Args:
        amounts: The amounts.
        floor: Where the series before, or the sentence's beginning, ends.
        start: Where the clause in front of it begins; not before ``floor``.
        limit: Where the next series begins, or the sentence ends.
    """

    amounts: tuple[Amount, ...]
    floor: int
    start: int
    limit: int

    @property
    def first(self) -> Amount:
        """The first amount."""
        return self.amounts[0]

    @property
    def end(self) -> int:
        """Where the last amount ends."""
        return self.amounts[-1].end

    def lead(self, sentence: Sentence) -> str:
        """The clause in front of it, shielded."""
        return sentence.shielded[self.start : self.first.start]

    @property
    def size(self) -> int:
        """How many amounts it has."""
        return len(self.amounts)


def gather(sentence: Sentence, amounts: Iterable[Amount]) -> list[Series]:
    """The amounts of a sentence in series.

    Args:
        sentence: The sentence.
        amounts: Its amounts, in order.
    """
    found: list[list[Amount]] = []
    for amount in amounts:
        if found and JOINT.fullmatch(sentence.shielded, found[-1][-1].end, amount.start):
            found[-1].append(amount)
        else:
            found.append([amount])
    return [_series(sentence, before, group, after) for before, group, after in _neighbours(found)]


def _neighbours(groups: list[list[Amount]]) -> Iterator[tuple[list[Amount], list[Amount], list[Amount]]]:
    """Each group with the one before it and the one behind it, empty at the ends."""
    return zip([[], *groups], groups, [*groups[1:], []], strict=False)


def _series(sentence: Sentence, before: list[Amount], amounts: list[Amount], after: list[Amount]) -> Series:
    floor = before[-1].end if before else 0
    limit = after[0].start if after else len(sentence.text)
    return Series(tuple(amounts), floor, max(floor, sentence.clause_start(amounts[0].start)), limit)
