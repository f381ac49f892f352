"""Series: amounts that follow one another with nothing but 、 or 和 between them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from fazhi.parsing.amounts import Amount
from fazhi.parsing.sentence import Sentence

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
    found: list[Series] = []
    for amount in amounts:
        if found and JOINT.fullmatch(sentence.shielded, found[-1].end, amount.start):
            found[-1] = found[-1]._replace(amounts=(*found[-1].amounts, amount))
            continue
        floor = found[-1].end if found else 0
        if found:
            found[-1] = found[-1]._replace(limit=amount.start)
        start = max(floor, sentence.clause_start(amount.start))
        found.append(Series((amount,), floor, start, len(sentence.text)))
    return found
