"""Indicators: amounts with what they measure, put together from the grammar around them.

The order is: numbers, what excludes them, series of numbers, what the words before a series make of it, names last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import define, evolve, field, frozen

from fazhi.model import Change, Direction, Indicator, Quantity, Span
from fazhi.parsing import names
from fazhi.parsing.amounts import Amount, scan
from fazhi.parsing.context import Context
from fazhi.parsing.exclusions import exclusion
from fazhi.parsing.extent import period, scope
from fazhi.parsing.motions import Motion, basis_before, change_verb, held_after, motion, without_adverbs
from fazhi.parsing.names import Name
from fazhi.parsing.sentence import Sentence, Stretch
from fazhi.parsing.targets import status
from fazhi.parsing.view import View
from fazhi.reference.catalogue import builtin

JOINT = re.compile(r"(?:[、和与及或]|以及|,(?=\d))?")
FROM = re.compile(r"(?:由|从(?!业|事|严)|自|将|把|原来?的?|原先的?)(?P<inner>[^,;。:、()由从]{0,16})$")
# What stands between an earlier level and the one reached: 增加至, 压减到2024年的, 精简为.
TRANSITION = re.compile(r"(?:的|之)?,?(?P<verb>[^,;。:、()0-9]{0,10}?)(?P<reach>至|到|为|成)(?P<tail>[^,;。:、()]{0,12})$")


@frozen
class Series:
    """Amounts that follow one another with nothing but 、 or 和 between them.

    Args:
        amounts: The amounts.
        floor: Where the previous series, or the sentence's beginning, ends.
        start: Where the clause in front of it begins.
    """

    amounts: tuple[Amount, ...]
    floor: int
    start: int

    @property
    def first(self) -> Amount:
        """The first amount."""
        return self.amounts[0]

    @property
    def end(self) -> int:
        """Where the last amount ends."""
        return self.amounts[-1].end


@define(eq=False)
class Draft:
    """An indicator in the making."""

    name: Name
    start: int
    value: Amount | None = None
    baseline: Amount | None = None
    changes: list[tuple[int, Motion, Amount | None, int]] = field(factory=list)


def read_indicators(sentence: View, text: str, context: Context) -> tuple[Indicator, ...]:
    """The indicators of one sentence, in reading order.

    Args:
        sentence: The sentence, without list marker and run-in heading.
        text: The report's whole text, unfolded.
        context: Where the sentence stands.
    """
    read = Sentence.of(sentence.text)
    amounts = [amount for amount in scan(read.text) if exclusion(read, amount) is None]
    if not amounts:
        return ()
    drafts = _Reader(read, gather(read, amounts)).drafts()
    built = [_build(draft, read, sentence, text, context) for draft in drafts]
    return tuple(sorted(built, key=lambda indicator: indicator.quantities[0].span))


def gather(sentence: Sentence, amounts: Sequence[Amount]) -> list[Series]:
    """The amounts of a sentence in series."""
    found: list[Series] = []
    for amount in amounts:
        if found and JOINT.fullmatch(sentence.shielded, found[-1].end, amount.start):
            last = found[-1]
            found[-1] = Series((*last.amounts, amount), last.floor, last.start)
        else:
            floor = found[-1].end if found else 0
            found.append(Series((amount,), floor, max(floor, sentence.clause_start(amount.start))))
    return found


class _Reader:
    """Reads the series of one sentence in turn; each may attach to the indicators of the one before."""

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
            at += self._pair(at) or self._single(at)
        return self.found

    def _pair(self, at: int) -> int:
        """由A增至B: a series of earlier levels and one of levels reached; 2 where there is one, else 0."""
        if at + 1 >= len(self.series):
            return 0
        old, new = self.series[at], self.series[at + 1]
        between = self.sentence.shielded[old.end : new.first.start]
        link = TRANSITION.fullmatch(between)
        if link is None or len(old.amounts) != len(new.amounts):
            return 0
        lead = self.sentence.shielded[old.start : old.first.start]
        source = FROM.search(lead)
        verb = change_verb(link["verb"], len(link["verb"]), between=True)
        same = old.first.unit == new.first.unit
        bare = verb is not None and without_adverbs(link["verb"], verb[0]) == 0 and "," not in between
        if not (source and (verb or same)) and not (bare and same and not link["tail"]):
            return 0
        name_end = old.start + (source.start() if source else len(lead))
        drafts = self._named(old, name_end, distributed=len(old.amounts) > 1)
        for draft, low, high in zip(drafts, old.amounts, new.amounts, strict=True):
            draft.baseline, draft.value = low, high
            way = verb[1] if verb else _way(low, high)
            draft.changes.append((low.end, Motion(0, direction=way, change=True), None, high.start))
        self._keep(drafts)
        return 2

    def _single(self, at: int) -> int:
        series = self._beyond_taken(self.series[at])
        lead = self.sentence.shielded[series.start : series.first.start]
        moved = motion(lead, series.first)
        first = series.first
        if moved.change and not first.unit and names.behind(self.sentence, first.end, len(self.sentence.text)):
            moved = Motion(moved.start)  # 降低900多万个体工商户税负: the number is of a group
        if moved.change:
            self._changes(series, moved)
        else:
            self._values(series, moved, at)
        return 1

    def _beyond_taken(self, series: Series) -> Series:
        """The series with its lead cut to what is left of it: 8个调委会|共配备人民调解员33名."""
        if not series.start < self.taken < series.first.start:
            return series
        return evolve(series, start=self.taken)

    def _changes(self, series: Series, moved: Motion) -> None:
        """Amounts of change: of the indicators before where no name stands between, else of indicators of their own."""
        start = series.start if moved.name is None else series.start + moved.name
        name = names.before(self.sentence, start, series.start + moved.start)
        if name is None:
            moved = self._with_base(series, moved)
        if name is None and self.last:
            targets = self._matching(series)
        else:
            targets = self._named(series, series.start + moved.start, start=start, distributed=len(series.amounts) > 1)
            self._keep(targets)
        for draft, amount in zip(targets, series.amounts, strict=False):
            draft.changes.append((series.start + moved.start, moved, amount, amount.end))
        for amount in series.amounts[len(targets) :]:
            targets[-1].changes.append((amount.start, moved, amount, amount.end))

    def _with_base(self, series: Series, moved: Motion) -> Motion:
        """The motion with the base that the clause before states (与上年相比,), or the change before it (增加120件,增长15%)."""
        if moved.basis is not None:
            return moved
        before = self.sentence.shielded[series.floor : series.start]
        if before.endswith(",") and (basis := basis_before(before, len(before))[1]):
            return Motion(moved.start, moved.direction, basis, moved.change, moved.name)
        if self.last and self.last[-1].changes:
            _, earlier, amount, _ = self.last[-1].changes[-1]
            if amount is not None and len(before) <= 1:
                return Motion(moved.start, moved.direction, earlier.basis, moved.change, moved.name)
        return moved

    def _matching(self, series: Series) -> list[Draft]:
        """The indicators before that a series of changes belongs to: with 分别 as many as it has amounts."""
        count = len(series.amounts)
        if len(self.last) == count:
            return self.last
        apart = names.DISTRIBUTED.search(self.sentence.shielded, series.start, series.first.start)
        return self.found[-count:] if apart and len(self.found) >= count else self.last[-1:]

    def _values(self, series: Series, moved: Motion, at: int) -> None:
        limit = self.series[at + 1].first.start if at + 1 < len(self.series) else len(self.sentence.text)
        drafts = self._named(series, series.start + moved.start, limit=limit, distributed=True)
        if len(drafts) > len(series.amounts) == 1:  # one number for several rates
            for draft in drafts:
                draft.value = series.first
        for draft, amount in zip(drafts, series.amounts, strict=False):
            draft.value = amount
        if moved.direction is Direction.FLAT:
            for draft in drafts:
                draft.changes.append((series.start + moved.start, moved, None, series.end))
        elif held := held_after(self.sentence.text, series.end):
            flat = Motion(0, direction=Direction.FLAT, basis=held[1])
            for draft in drafts:
                draft.changes.append((series.end, flat, None, held[0]))
        self._keep(drafts)

    def _named(
        self, series: Series, end: int, *, start: int | None = None, limit: int = 0, distributed: bool = False
    ) -> list[Draft]:
        """Drafts for the amounts of a series, with their names."""
        found = self._names(series, series.start if start is None else start, end, limit, distributed=distributed)
        if len(series.amounts) == 1 and len(found) > 1:
            return [Draft(name, series.first.start) for name in found]
        if len(found) == 1:
            found = found * len(series.amounts)
        return [Draft(name, amount.start) for name, amount in zip(found, series.amounts, strict=False)]

    def _names(self, series: Series, start: int, end: int, limit: int, *, distributed: bool) -> list[Name]:
        count = len(series.amounts)
        sentence = self.sentence
        if count > 1 and distributed and (several := self._spread(series, start, end)):
            return several
        own = names.before(sentence, start, end)
        if limit and not self._settled(series, own) and (noun := names.behind(sentence, series.end, limit)):
            self.taken = noun[1] if noun[1] + 2 <= limit else 0
            return [(noun,)]
        if count == 1 and (pair := names.twins(sentence, start, end)):
            return pair
        if own is not None:
            return [(own,)]
        if count > 1 and len(self.last) == count:
            return [draft.name for draft in self.last]
        if limit and (verb := names.behind(sentence, series.end, limit, verbal=True)):
            return [(verb,)]
        return self._inherited(series)

    def _spread(self, series: Series, start: int, end: int) -> list[Name] | None:
        """The list of names that stands before 分别, or before the series."""
        apart = names.DISTRIBUTED.search(self.sentence.shielded, start, end)
        return names.spread(self.sentence, start, apart.start() if apart else end, len(series.amounts))

    def _settled(self, series: Series, own: Stretch | None) -> bool:
        """Whether the name in front is the name, whatever stands behind: of a rate, or of money that was not just given."""
        if own is None:
            return False
        if series.first.group == "percent":
            return names.measures(self.sentence.shielded, *own)
        return series.first.group == "money" and not names.ends_with_verb(self.sentence.shielded, *own)

    def _inherited(self, series: Series) -> list[Name]:
        """The name of an amount without one: the clause before, else the indicator before."""
        clause_end = series.start - 1
        while clause_end > series.floor:
            start = max(series.floor, self.sentence.clause_start(clause_end))
            if name := names.before(self.sentence, start, clause_end):
                return [(name,)]
            clause_end = start - 1
        return [self.last[-1].name] if self.last else [()]

    def _keep(self, drafts: list[Draft]) -> None:
        self.found += [draft for draft in drafts if draft not in self.found]
        self.last = drafts


def _way(low: Amount, high: Amount) -> Direction:
    """The direction from an earlier level to the one reached, where no verb tells it."""
    if low.value == high.value:
        return Direction.FLAT
    return Direction.UP if high.value > low.value else Direction.DOWN


def _build(draft: Draft, sentence: Sentence, view: View, text: str, context: Context) -> Indicator:
    changes = tuple(_change(change, sentence, view, text) for change in draft.changes)
    value = _quantity(draft.value, view, text) if draft.value else None
    baseline = _quantity(draft.baseline, view, text) if draft.baseline else None
    name_spans = tuple(view.span(start, end) for start, end in draft.name)
    spans = [*name_spans, *(part.span for part in (value, baseline, *changes) if part is not None)]
    span = Span(min(s.start for s in spans), max(s.end for s in spans))
    name = "".join(_written(view, text, start, end) for start, end in draft.name)
    level = value or baseline
    unit = level.unit if level else next(change.amount.unit for change in changes if change.amount)
    return Indicator(
        span=span,
        text=span.of(text),
        name=name,
        name_spans=name_spans,
        value=value,
        baseline=baseline,
        changes=changes,
        status=status(sentence, draft.start, context),
        concept=builtin().identify(name, unit, sentence.text[: draft.start], context.heading, change=level is None),
        period=period(sentence, draft.start),
        scope=scope(sentence, draft.start),
    )


def _written(view: View, text: str, start: int, end: int) -> str:
    """The characters of a stretch of the view as they are written in the text."""
    return "".join(text[place] for place in view.places[start:end])


def _quantity(amount: Amount, view: View, text: str) -> Quantity:
    span = view.span(amount.start, amount.end)
    return Quantity(
        span=span,
        text=span.of(text),
        value=amount.value,
        upper=amount.upper,
        unit=amount.unit,
        qualifier=amount.qualifier,
    )


def _change(change: tuple[int, Motion, Amount | None, int], sentence: Sentence, view: View, text: str) -> Change:
    start, moved, amount, end = change
    start = min(start, amount.start) if amount else start
    span = view.span(start, max(end, start + 1))
    return Change(
        span=span,
        text=span.of(text),
        direction=moved.direction or Direction.UP,
        amount=_quantity(amount, view, text) if amount else None,
        basis=moved.basis,
    )
