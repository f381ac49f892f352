"""Drafts: the amounts of a sentence shared out among its indicators — level, earlier level, changes, name."""

from __future__ import annotations

import re
from typing import NamedTuple

from attrs import define, field

from fazhi.model import Direction
from fazhi.parsing import names
from fazhi.parsing.amounts import Amount
from fazhi.parsing.motions import Motion, basis_before, change_verb, held_after, motion, without_adverbs
from fazhi.parsing.names import Name
from fazhi.parsing.sentence import Sentence, Stretch
from fazhi.parsing.series import Series

FROM = re.compile(r"(?:由|从(?!业|事|严)|自|将|把|原来?的?|原先的?)(?P<inner>[^,;。:、()由从]{0,16})$")
# What stands between an earlier level and the one reached: 增加至, 压减到2024年的, 精简为.
TRANSITION = re.compile(
    r"(?:的|之)?,?(?P<verb>[^,;。:、()0-9]{0,10}?)(?P<reach>至|到|为|成)(?P<tail>[^,;。:、()]{0,12})$"
)


class Movement(NamedTuple):
    """A change of an indicator, at its place in the sentence.

    Args:
        start: Where its words begin.
        end: Where it ends.
        motion: What the words say.
        amount: By how much, where that is stated.
    """

    start: int
    end: int
    motion: Motion
    amount: Amount | None = None


@define(eq=False)
class Draft:
    """An indicator in the making.

    Args:
        name: The stretches of its name.
        start: Where its first amount begins.
        value: The level.
        baseline: The earlier level.
        movements: The changes.
    """

    name: Name
    start: int
    value: Amount | None = None
    baseline: Amount | None = None
    movements: list[Movement] = field(factory=list)


class Drafter:
    """Reads the series of one sentence in turn; each may belong to the indicators of the one before.

    Args:
        sentence: The sentence.
        series: Its amounts in series.
    """

    def __init__(self, sentence: Sentence, series: list[Series]) -> None:
        self.sentence = sentence
        self.series = series
        self.found: list[Draft] = []
        self.last: list[Draft] = []
        self.taken = 0  # where the noun ends that stands behind the last number and names it

    def drafts(self) -> list[Draft]:
        """All indicators of the sentence."""
        at = 0
        while at < len(self.series):
            series = self._beyond_taken(self.series[at])
            if at + 1 < len(self.series) and self._levels(series, self.series[at + 1]):
                at += 2
                continue
            self._single(series)
            at += 1
        return self.found

    def _beyond_taken(self, series: Series) -> Series:
        """The series with its lead cut to what is left of it: 8个调委会|共配备人民调解员33名."""
        return series._replace(start=self.taken) if series.start < self.taken < series.first.start else series

    def _single(self, series: Series) -> None:
        moved = motion(series.lead(self.sentence), series.first)
        if moved.change and not self._counts_group(series):
            self._changes(series, moved)
        else:
            self._values(series, moved._replace(change=False, name=None))

    def _counts_group(self, series: Series) -> bool:
        """Whether the number is of a group, whatever verb stands before it: 降低900多万个体工商户税负."""
        return not series.first.unit and names.behind(self.sentence, series.end, series.limit) is not None

    # -- two levels --------------------------------------------------------------------------------------------------

    def _levels(self, old: Series, new: Series) -> bool:
        """由A增至B: earlier levels and the levels reached; whether these two series are such."""
        between = self.sentence.shielded[old.end : new.first.start]
        link = TRANSITION.fullmatch(between)
        if link is None or old.size != new.size:
            return False
        lead = old.lead(self.sentence)
        source = FROM.search(lead)
        verb = change_verb(link["verb"], len(link["verb"]), between=True)
        if not _joins(old, new, link, verb[0] if verb else None, source=source is not None):
            return False
        name_end = old.start + (source.start() if source else len(lead))
        drafts = self._named(old, old.start, name_end)
        for draft, low, high in zip(drafts, old.amounts, new.amounts, strict=True):
            draft.baseline, draft.value = low, high
            way = verb[1] if verb else _way(low, high)
            draft.movements.append(Movement(low.end, high.start, Motion(0, direction=way, change=True)))
        self._keep(drafts)
        return True

    # -- changes -----------------------------------------------------------------------------------------------------

    def _changes(self, series: Series, moved: Motion) -> None:
        """Amounts of change: of the indicators before where no name stands between, else of indicators of their own."""
        start = series.start if moved.name is None else series.start + moved.name
        end = series.start + moved.start
        if self.last and names.before(self.sentence, start, end) is None:
            moved = self._with_base(series, moved)
            drafts = self._matching(series)
        else:
            moved = self._with_stated_base(series, moved)
            drafts = self._named(series, start, end)
            self._keep(drafts)
        for i, amount in enumerate(_in_points(series.amounts)):
            draft = drafts[min(i, len(drafts) - 1)]
            draft.movements.append(Movement(min(end, amount.start), amount.end, moved, amount))

    def _with_stated_base(self, series: Series, moved: Motion) -> Motion:
        """The motion with the base that the clause before it states: 与上年相比,…下降2个百分点."""
        before = self.sentence.shielded[series.floor : series.start]
        if moved.basis is None and before.endswith(",") and (basis := basis_before(before, len(before))[1]):
            return moved._replace(basis=basis)
        return moved

    def _with_base(self, series: Series, moved: Motion) -> Motion:
        """The same, or with the base of the change before it on the same level: 同比增加120件,增长15%."""
        moved = self._with_stated_base(series, moved)
        near = series.start - series.floor <= 1
        if moved.basis is None and near and self.last[-1].movements and self.last[-1].movements[-1].amount:
            return moved._replace(basis=self.last[-1].movements[-1].motion.basis)
        return moved

    def _matching(self, series: Series) -> list[Draft]:
        """The indicators before that a series of changes belongs to: with 分别 as many as it has amounts."""
        count = series.size
        if len(self.last) == count:
            return self.last
        apart = names.DISTRIBUTED.search(self.sentence.shielded, series.start, series.first.start)
        return self.found[-count:] if apart and len(self.found) >= count else self.last[-1:]

    # -- levels ------------------------------------------------------------------------------------------------------

    def _values(self, series: Series, moved: Motion) -> None:
        drafts = self._named(series, series.start, series.start + moved.start, behind=True)
        for i, draft in enumerate(drafts):
            draft.value = series.amounts[min(i, series.size - 1)]
        if flat := self._held(series, moved):
            for draft in drafts:
                draft.movements.append(flat)
        self._keep(drafts)

    def _held(self, series: Series, moved: Motion) -> Movement | None:
        """A level held, as the words before the number say (保持在), or those behind it (与上年持平)."""
        if moved.direction is Direction.FLAT:
            return Movement(series.start + moved.start, series.end, moved)
        held = held_after(self.sentence.text, series.end)
        return held and Movement(series.end, held[0], Motion(0, direction=Direction.FLAT, basis=held[1]))

    # -- names -------------------------------------------------------------------------------------------------------

    def _named(self, series: Series, start: int, end: int, *, behind: bool = False) -> list[Draft]:
        """Drafts for the amounts of a series, or several for one amount that measures several rates.

        Args:
            series: The series.
            start: Where its name may begin.
            end: Where the name ends: at the words of motion.
            behind: Whether the name may stand behind the number.
        """
        found = self._names(series, start, end, behind=behind)
        if series.size == 1:
            return [Draft(name, series.first.start) for name in found]
        found = found * series.size if len(found) == 1 else found
        return [Draft(name, amount.start) for name, amount in zip(found, series.amounts, strict=False)]

    def _names(self, series: Series, start: int, end: int, *, behind: bool) -> list[Name]:
        """One name for each amount, or one for all: spread, behind, shared by a pair, before, or inherited."""
        own = names.before(self.sentence, start, end)
        if series.size > 1 and (several := self._spread(series, start, end)):
            return several
        if behind and not self._settled(series, own) and (noun := self._noun_behind(series)):
            return [noun]
        if series.size == 1 and (pair := names.twins(self.sentence, start, end)):
            return pair
        if own is not None:
            return [(own,)]
        if series.size > 1 and len(self.last) == series.size:
            return [draft.name for draft in self.last]
        verb = names.behind(self.sentence, series.end, series.limit, verbal=True) if behind else None
        return [(verb,)] if verb else [self._inherited(series)]

    def _spread(self, series: Series, start: int, end: int) -> list[Name] | None:
        """The list of names that stands before 分别, or before the series."""
        apart = names.DISTRIBUTED.search(self.sentence.shielded, start, end)
        return names.spread(self.sentence, start, apart.start() if apart else end, series.size)

    def _noun_behind(self, series: Series) -> Name | None:
        noun = names.behind(self.sentence, series.end, series.limit)
        if noun is None:
            return None
        self.taken = noun[1] if noun[1] + 2 <= series.limit else 0
        return (noun,)

    def _settled(self, series: Series, own: Stretch | None) -> bool:
        """Whether what stands in front is the name, whatever stands behind: of a rate, or of money not just given."""
        if own is None:
            return False
        if series.first.group == "percent":
            return names.measures(self.sentence.shielded, *own)
        return series.first.group == "money" and not names.ends_with_verb(self.sentence.shielded, *own)

    def _inherited(self, series: Series) -> Name:
        """The name of an amount without one: from the clause before, else that of the indicator before."""
        end = series.start - 1
        while end > series.floor:
            start = max(series.floor, self.sentence.clause_start(end))
            if name := names.before(self.sentence, start, end):
                return (name,)
            end = start - 1
        return self.last[-1].name if self.last else ()

    def _keep(self, drafts: list[Draft]) -> None:
        self.found += drafts
        self.last = drafts


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


def _in_points(amounts: tuple[Amount, ...]) -> list[Amount]:
    """The amounts of change with the unit that only the last one spells out: 0.5个、1.2个百分点."""
    last = amounts[-1]
    return [a._replace(unit=last.unit, group=last.group) if last.unit.startswith(f"{a.unit}百分") else a for a in amounts]


def _way(low: Amount, high: Amount) -> Direction:
    """The direction from an earlier level to the one reached, where no verb tells it."""
    if low.value == high.value:
        return Direction.FLAT
    return Direction.UP if high.value > low.value else Direction.DOWN
