"""Levels: an earlier level and the one reached, and the words that join them: 由126项减少到98项, 3份压减为1份."""

from __future__ import annotations

import re
from typing import NamedTuple

from fazhi.model import Direction
from fazhi.parsing.figures.amounts import Amount
from fazhi.parsing.figures.motions import basis_before, change_verb, without_adverbs
from fazhi.parsing.figures.sentence import Sentence
from fazhi.parsing.figures.series import Series

FROM = re.compile(r"(?:由|从(?!业|事|严)|自|将|把|原来?的?|原先的?)(?P<inner>[^,;。:、()由从]{0,16})$")
# What stands between an earlier level and the one reached: 增加至, 压减到2024年的, 精简为.
TRANSITION = re.compile(
    r"(?:的|之)?,?(?P<verb>[^,;。:、()0-9]{0,10}?)(?P<reach>至|到|为|成)(?P<tail>[^,;。:、()]{0,12})$"
)


class Transition(NamedTuple):
    """Two levels that belong together.

    Args:
        name_end: Where the name of what is measured ends: before 由, or before the earlier level.
        direction: The way that the verb between them tells, else None.
    """

    name_end: int
    direction: Direction | None


def transition(sentence: Sentence, old: Series, new: Series) -> Transition | None:
    """What joins two series that are earlier levels and the levels reached, or None where they are not.

    Args:
        sentence: The sentence.
        old: A series of amounts.
        new: The series behind it.
    """
    link = TRANSITION.fullmatch(sentence.shielded[old.end : new.first.start])
    if link is None or old.size != new.size:
        return None
    lead = old.lead(sentence)
    source = FROM.search(lead)
    verb = change_verb(link["verb"], len(link["verb"]), between=True)
    if not _joins(old, new, link, verb[0] if verb else None, source=source is not None):
        return None
    end = source.start() if source else len(lead)
    return Transition(old.start + basis_before(lead, end)[0], verb[1] if verb else None)


def _joins(old: Series, new: Series, link: re.Match[str], verb: int | None, *, source: bool) -> bool:
    """Whether two series are an earlier level and the one reached.

    With 由 in front a verb of change or a common unit is enough; without it nothing but a verb may stand between.

    Args:
        old: The earlier level.
        new: The level reached.
        link: What stands between them.
        verb: Where in ``link["verb"]`` a verb of change begins, or None.
        source: Whether 由 or the like stands in front.
    """
    same = old.first.unit == new.first.unit
    if source:
        return same or verb is not None
    if verb is None or not same:
        return False
    return without_adverbs(link["verb"], verb) == 0 and not link["tail"] and "," not in link[0]


def tendency(low: Amount, high: Amount) -> Direction:
    """The direction from an earlier level to the one reached, where no verb tells it."""
    if low.value == high.value:
        return Direction.FLAT
    return Direction.UP if high.value > low.value else Direction.DOWN
