"""Drafts: the amounts of a sentence shared out among its indicators — level, earlier level, changes, name."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from attrs import define, field

from fazhi.model import Direction
from fazhi.parsing.figures import names
from fazhi.parsing.figures.amounts import Amount
from fazhi.parsing.figures.levels import tendency, transition
from fazhi.parsing.figures.motions import Motion, basis_before, held_after, motion
from fazhi.parsing.figures.names import Name
from fazhi.parsing.figures.sentence import Sentence, Stretch
from fazhi.parsing.figures.series import Series

# Verbs before a number whose subject is what is measured, whatever stands behind: 车流达9万辆次的压力.
ATTAINED = ("达", "达到", "高达")
# Kinds of unit of which 提升 raises no number but the things: 改造提升100个站点.
COUNTED = frozenset({"thing", "length", "area", "people"})
BRACKETS = re.compile(r"\([^()]*\)")
# What words that state a base begin with: 较上年同期的120件增加15件.
COMPARING = frozenset("较比与同和相")
# What parts the changes that share out one 分别.
APART = frozenset("、,和")


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
        aside: Whether it stands in brackets, so that what follows them does not belong to it.
    """

    name: Name
    start: int
    value: Amount | None = None
    baseline: Amount | None = None
    movements: list[Movement] = field(factory=list)
    aside: bool = False


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
        self.outside: list[Draft] = []  # those found that stand outside brackets
        self.last: list[Draft] = []
        self.brackets = [edge for match in BRACKETS.finditer(sentence.text) for edge in match.span()]
        self.taken = 0  # where the noun ends that stands behind the last number and names it

    def drafts(self) -> list[Draft]:
        """All indicators of the sentence."""
        at = 0
        while at < len(self.series):
            self._leave_brackets(self.series[at])
            at += self._read(at)
        return self.found

    def _read(self, at: int) -> int:
        """Reads a series, with those behind it that it belongs together with; how many they are."""
        series = self._beyond_taken(self.series[at])
        following = self.series[at + 1] if at + 1 < len(self.series) else None
        if following and (self._levels(series, following) or self._from_stated(series, following)):
            return 2
        if shares := self._distributed(series, at + 1):
            self._changes_apart(shares)
            return len(shares)
        self._single(series)
        return 1

    def _leave_brackets(self, series: Series) -> None:
        """Behind brackets, what follows belongs to the indicators before them: 120件(含旧存5件),增长3%."""
        if self.last and self.last[-1].aside and not self._aside(series.first.start):
            self.last = self.outside[-1:] or self.last

    def _aside(self, at: int) -> bool:
        """Whether an index stands in brackets."""
        return bisect_right(self.brackets, at) % 2 == 1

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
        """Whether the number is of a group, whatever verb stands before it: 降低900多万个体工商户税负, 提升9个站."""
        raised = series.first.group in COUNTED and series.lead(self.sentence).endswith("提升")
        return (not series.first.unit or raised) and names.behind(self.sentence, series.end, series.limit) is not None

    # -- two levels --------------------------------------------------------------------------------------------------

    def _levels(self, old: Series, new: Series) -> bool:
        """由A增至B: earlier levels and the levels reached; whether these two series are such."""
        joined = transition(self.sentence, old, new)
        if joined is None:
            return False
        own = names.before(self.sentence, old.start, joined.name_end)
        drafts = self._named(old, own, old.start, joined.name_end)
        for draft, low, high in zip(drafts, old.amounts, new.amounts, strict=True):
            draft.baseline, draft.value = low, high
            way = joined.direction or tendency(low, high)
            draft.movements.append(Movement(low.end, high.start, Motion(0, direction=way, change=True)))
        self._keep(drafts)
        return True

    def _from_stated(self, old: Series, new: Series) -> bool:
        """较上年同期的120件增加15件: the earlier level of the indicator before, and by how much it changed."""
        lead = old.lead(self.sentence)
        if not self.last or old.size > 1 or lead[:1] not in COMPARING or motion(lead, old.first).change:
            return False
        start, basis = basis_before(lead, len(lead))
        moved = motion(new.lead(self.sentence), new.first)
        if basis is None or start > 0 or not moved.change or moved.start > 0:
            return False
        draft = self.last[-1]
        draft.baseline = old.first
        if draft.value:
            draft.movements.append(
                Movement(old.end, new.first.start, Motion(0, direction=moved.direction, change=True))
            )
        draft.movements.append(Movement(old.start, new.end, moved._replace(basis=basis), new.first))
        return True

    # -- changes -----------------------------------------------------------------------------------------------------

    def _changes(self, series: Series, moved: Motion) -> None:
        """Amounts of change: of the indicators before where no name stands between, else of indicators of their own."""
        start = series.start if moved.name is None else series.start + moved.name
        end = series.start + moved.start
        if headed := self._before_bracket(series, end):
            start, end = headed
        own = names.before(self.sentence, start, end)
        if self.last and own is None:
            moved = self._with_base(series, moved)
            drafts = self._matching(series)
        else:
            moved = self._with_stated_base(series, moved)
            drafts = self._named(series, own, start, end)
            self._keep(drafts)
        for i, amount in enumerate(_in_points(series.amounts)):
            draft = drafts[min(i, len(drafts) - 1)]
            draft.movements.append(Movement(min(end, amount.start), amount.end, moved, amount))

    def _before_bracket(self, series: Series, end: int) -> Stretch | None:
        """What stands before the bracket that a change opens, if it names what changed: 立案数(同比下降5%)."""
        opened = series.start - 1
        if end > series.start or self.sentence.text[opened : series.start] != "(" or opened <= series.floor:
            return None
        start = max(series.floor, self.taken, self.sentence.clause_start(opened))
        return names.before(self.sentence, start, opened)

    def _distributed(self, series: Series, at: int) -> list[tuple[Series, Motion]]:
        """分别增长5%、下降2%: the series from ``at`` on that share one 分别 with this; empty where none does."""
        lead = series.lead(self.sentence)
        if not names.DISTRIBUTED.search(lead) or not (moved := motion(lead, series.first)).change:
            return []
        shares = [(series, moved)]
        for index in range(at, len(self.series)):
            other = self.series[index]
            lead = other.lead(self.sentence)
            moved = motion(lead[1:], other.first)
            if lead[:1] not in APART or not moved.change or moved.start:
                break
            shares.append((other, moved))
        return shares if len(shares) > 1 else []

    def _changes_apart(self, shares: list[tuple[Series, Motion]]) -> None:
        """Changes that share one 分别, of the indicators that their clause lists, or of as many before it."""
        first, moved = shares[0]
        basis = self._with_stated_base(first, moved).basis
        listed = names.spread(self.sentence, first.start, first.start + moved.start, len(shares)) or []
        drafts = [Draft(name, series.first.start) for name, (series, _) in zip(listed, shares, strict=False)]
        if drafts:
            self._keep(drafts)
        for draft, (series, way) in zip(drafts or self.outside[-len(shares) :], shares, strict=False):
            movement = Movement(series.start + way.start, series.end, way._replace(basis=basis), series.first)
            draft.movements.append(movement)

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
        return self.outside[-count:] if apart and len(self.outside) >= count else self.last[-1:]

    # -- levels ------------------------------------------------------------------------------------------------------

    def _values(self, series: Series, moved: Motion) -> None:
        own = names.before(self.sentence, series.start, series.start + moved.start)
        drafts = self._named(series, own, series.start, series.start + moved.start, behind=True)
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

    def _named(self, series: Series, own: Stretch | None, start: int, end: int, *, behind: bool = False) -> list[Draft]:
        """Drafts for the amounts of a series, or several for one amount that measures several rates.

        Args:
            series: The series.
            own: The name in front of it, where there is one.
            start: Where its name may begin.
            end: Where the name ends: at the words of motion.
            behind: Whether the name may stand behind the number.
        """
        found = self._names(series, own, start, end, behind=behind)
        if series.size == 1:
            return [Draft(name, series.first.start) for name in found]
        found = found * series.size if len(found) == 1 else found
        return [Draft(name, amount.start) for name, amount in zip(found, series.amounts, strict=False)]

    def _names(self, series: Series, own: Stretch | None, start: int, end: int, *, behind: bool) -> list[Name]:
        """One name for each amount, or one for all: spread, behind, shared by a pair, before, or inherited."""
        if series.size > 1 and (several := self._spread(series, start, end)):
            return several
        if behind and (noun := self._noun_behind(series, own)):
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

    def _noun_behind(self, series: Series, own: Stretch | None) -> Name | None:
        """The noun, or the act counted with 次, that stands behind the number and names it rather than ``own``."""
        acts = series.first.unit == "次" or (series.first.group == "people" and names.is_place(self.sentence, own))
        if acts and (act := names.act_behind(self.sentence, series.end, own)):
            return (act,)
        if self._settled(series, own):
            return None
        noun = names.behind(self.sentence, series.end, series.limit)
        if noun is None:
            return None
        if series.first.group == "people":
            noun = names.with_members(self.sentence, noun, series.limit)
        self.taken = noun[1] if noun[1] + 2 <= series.limit else 0
        return (noun,)

    def _settled(self, series: Series, own: Stretch | None) -> bool:
        """Whether what stands in front is the name, whatever stands behind: of a rate, or of money not just given."""
        if own is None:
            return False
        if series.lead(self.sentence).endswith(ATTAINED):
            return True
        if series.first.group == "percent":
            return names.measures(self.sentence.shielded, *own)
        return series.first.group == "money" and not names.ends_with_verb(self.sentence.shielded, *own)

    def _inherited(self, series: Series) -> Name:
        """The name of an amount without one: from the clause before, else that of the indicator before."""
        end = series.floor if series.start == self.taken else series.start - 1
        while end > series.floor:
            start = max(series.floor, self.sentence.clause_start(end))
            if name := names.before(self.sentence, start, end):
                return (name,)
            end = start - 1
        return self.last[-1].name if self.last else ()

    def _keep(self, drafts: list[Draft]) -> None:
        for draft in drafts:
            draft.aside = self._aside(draft.start)
        self.outside += [draft for draft in drafts if not draft.aside]
        self.found += drafts
        if not (self.last and all(names.is_amplitude(self.sentence, draft.name) for draft in drafts)):
            self.last = drafts


def _in_points(amounts: tuple[Amount, ...]) -> list[Amount]:
    """The amounts of change with the unit that only the last one spells out: 0.5个、1.2个百分点."""
    last = amounts[-1]
    return [
        a._replace(unit=last.unit, group=last.group) if last.unit.startswith(f"{a.unit}百分") else a for a in amounts
    ]
