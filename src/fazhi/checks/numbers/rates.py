"""NUM: rates, their bounds and the counts they come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from attrs import frozen

from fazhi.checks.figures import Figure, Interval, Part, figures, plain, ratio, stated
from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Direction, Severity
from fazhi.reference.catalogue import builtin
from fazhi.reference.rates import rate_names

POINTS: Final = ("个百分点", "百分点")
NEAR: Final = 60  # counts before and after a rate that may be its denominator
SUMS: Final = 6  # counts in a row that may be added up to make a numerator
SHOWN: Final = 6  # denominators that a message lists
SHARES: Final = ("占比", "所占比例", "所占比重", "占比率")


class RateOutOfRange(Rule):
    """A rate that is a share lies between 0 and 100 per cent.

    办结率, 败诉率, 覆盖率, 满意度, 占比 are shares of a whole; rates of growth, of fulfilment and of return are not, and
    are left alone. So are rates that the catalogue of indicators knows to have no bound.

    Fails:
        办结行政复议案件35件，办结率105.2%。

    Passes:
        全年清偿拖欠企业账款3.4亿元，完成年度任务的104%。

    Provision:
        None; a part is no more than its whole.
    """

    code = "NUM001"
    severity = Severity.ERROR
    title = Words("比率超出范围", "Rate out of range")
    message = Words("“{name}”为{value}{unit}，超出0至100%的范围", "{name} is {value}{unit}, beyond 0 to 100 %")
    help = Words("核对数字。", "Check the number.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for figure in _all(subject):
            relative = figure.unit == "%" and figure.part is not Part.CHANGE
            points = figure.unit in POINTS and figure.part is Part.CHANGE
            if (relative or points) and figure.value > 100 and _is_natural(figure):
                values = {"name": figure.name, "value": plain(figure.value), "unit": figure.unit}
                yield Trigger(span=figure.span, values=values)


def _is_natural(figure: Figure) -> bool:
    concept = builtin().get(figure.indicator.concept or "")
    if concept and concept.kind == "rate":
        return concept.bounded
    return rate_names().is_natural(figure.name)


class DecreaseOverAll(Rule):
    """Nothing that is counted decreases by more than 100 per cent.

    Fails:
        涉企检查频次同比下降120%。

    Passes:
        涉企检查频次同比增长120%。

    Provision:
        None; arithmetic.
    """

    code = "NUM002"
    severity = Severity.ERROR
    title = Words("降幅超过100%", "Decrease of more than 100 %")
    message = Words(
        "“{name}”下降{value}%，降幅不能超过100%", "{name} decreases by {value} %, which is more than all of it"
    )
    help = Words("核对数字，或检查是否应为增长。", "Check the number; is an increase meant?")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for figure in _all(subject):
            change = figure.change
            if change is None or change.direction is not Direction.DOWN or figure.unit != "%" or figure.value <= 100:
                continue
            if not any(word in figure.name for word in rate_names().signed):
                yield Trigger(span=figure.span, values={"name": figure.name, "value": plain(figure.value)})


class RateAgainstCounts(Rule):
    """A stated rate follows from the two counts that it comes from.

    The part is the count that the rate's name speaks of (审结 for 审结率), or the one right before 占比. As the whole,
    every count around it in the same unit is tried, sums and differences too, since one name has several denominators
    (受理, 审结, 审结 without 撤回). The rate may be rounded or cut off. Only where none of them fits does the rule speak,
    and it says which were tried.

    Fails:
        受理矛盾纠纷734件，化解721件，化解率92.8%。

    Passes:
        收到行政复议申请151件，审结135件，其中维持75件，占比49.66%。

    Provision:
        None; arithmetic. Published reports cut percentages off, and take 纠错率 of 受理 or of 审结.
    """

    code = "NUM003"
    title = Words("比率与数量不符", "Rate and counts disagree")
    message = Words(
        "“{name}”为{rate}%，与{part}对不上：四舍五入或截尾均不符，已试{tried}",
        "{name} is stated as {rate} %, which does not follow from {part} by rounding or cutting off; tried: {tried}",
    )
    help = Words(
        "核对数字；口径特殊的，写明分子和分母。", "Check the numbers; if the rate is defined in another way, say how."
    )

    def check(self, subject: Subject) -> Iterator[Trigger]:
        groups = subject.once(figures)
        around = _Around(groups)
        for group in groups:
            for claim in _claims(group):
                wholes = [*claim.wholes, *around.counts(claim)]
                if not _holds(claim, wholes):
                    yield _trigger(claim, wholes)


@frozen(eq=False)
class _Claim:
    """A rate and the count that it is a rate of.

    Args:
        rate: The rate.
        part: The count.
        counts: Counts of its statement in the same unit.
        wholes: Those before it that are no smaller.
        sums: Whether several counts together may be the part.
    """

    rate: Figure
    part: Figure
    counts: Sequence[Figure]
    wholes: Sequence[Figure]
    sums: bool


def _claims(group: Sequence[Figure]) -> Iterator[_Claim]:
    """The rates of a statement whose part is certain, and beside whose part a whole stands."""
    for index, figure in enumerate(group):
        if figure.is_share and not _is_in_time(figure):
            before = group[max(0, index - NEAR) : index]
            is_share = figure.name.endswith(SHARES)
            place = _share_of(before, figure) if is_share else _counted_by(before, figure)
            if place is not None:
                part = before[place]
                counts = [other for other in before if other.is_count and other.unit == part.unit]
                wholes = [other for other in before[:place] if _may_hold(other, part)]
                if wholes:
                    yield _Claim(figure, part, counts, wholes, sums=not is_share)


def _is_in_time(figure: Figure) -> bool:
    """Whether a rate of 100 per cent is one of what was done in time."""
    return figure.value == 100 and any(word in figure.name for word in rate_names().in_time)


def _may_hold(whole: Figure, part: Figure) -> bool:
    """Whether a count may be the whole that another is a part of."""
    return whole.is_count and whole.unit == part.unit and whole.value >= part.value


def _share_of(before: Sequence[Figure], rate: Figure) -> int | None:
    """The index of the count right before a 占比, if it is said to be a part of something."""
    if not before or not rate.before.lstrip(",;(").startswith("占"):
        return None
    whole_named = any("其中" in figure.before for figure in before[-2:])
    return len(before) - 1 if before[-1].is_count and whole_named else None


def _counted_by(before: Sequence[Figure], rate: Figure) -> int | None:
    """The index of the last count before a rate that has the name of what the rate counts."""
    words = rate_names().counted(rate.name)
    if not words:
        return None
    places = range(len(before) - 1, -1, -1)
    return next((place for place in places if before[place].is_count and before[place].name in words), None)


class _Around:
    """The counts near a place of the report."""

    def __init__(self, groups: Sequence[Sequence[Figure]]) -> None:
        self._counts = [figure for group in groups for figure in group if figure.is_count]
        self._index = {id(figure): index for index, figure in enumerate(self._counts)}

    def counts(self, claim: _Claim) -> Iterator[Figure]:
        """The counts around a part, in its unit and no smaller, the nearest first."""
        place = self._index[id(claim.part)]
        before = self._counts[max(0, place - NEAR) : place][::-1]
        after = self._counts[place + 1 : place + 1 + NEAR]
        for figure in (*before, *after):
            if _may_hold(figure, claim.part) and figure not in claim.wholes:
                yield figure


def _holds(claim: _Claim, wholes: Sequence[Figure]) -> bool:
    """Whether the rate follows from some part and some whole."""
    rate = stated(claim.rate.value)
    bases = [whole.interval for whole in wholes]
    bases += list(_derived(claim))
    found = (ratio(part, base) for part in _numerators(claim) for base in bases)
    return any(value is not None and value.meets(rate) for value in found)


def _numerators(claim: _Claim) -> Iterator[Interval]:
    """The part, and where several counts may make it up, those behind the first whole, added up."""
    yield claim.part.interval
    if claim.sums:
        first = claim.counts.index(claim.wholes[0]) + 1
        values = [count.interval for count in claim.counts[first:]]
        for start, total in enumerate(values):
            for value in values[start + 1 : start + SUMS]:
                total += value  # noqa: PLW2901 - the sum grows
                yield total


def _derived(claim: _Claim) -> Iterator[Interval]:
    """Wholes that no figure states: the part and another count together, one count without another, two together."""
    part = claim.part.interval
    values = [count.interval for count in islice(claim.counts, SUMS * 2)]
    for index, value in enumerate(values):
        yield part + value
        for other in values[index + 1 :]:
            yield value + other
            if value.low > other.high:
                yield value - other


def _trigger(claim: _Claim, wholes: Sequence[Figure]) -> Trigger:
    part, rate = claim.part, claim.rate
    tried = []
    for whole in wholes[:SHOWN]:
        percent = ratio(part.interval, whole.interval)
        if percent:
            tried.append(f"{whole.name}{plain(whole.value)}（{float(percent.low):.2f}%）")
    return Trigger(
        span=rate.span,
        values={
            "name": rate.name,
            "rate": plain(rate.value),
            "part": f"{part.name}{plain(part.value)}{part.unit}",
            "tried": "、".join(tried),
        },
        related=(part.span, *(whole.span for whole in claim.wholes)),
    )


def _all(subject: Subject) -> Iterable[Figure]:
    return (figure for group in subject.once(figures) for figure in group)


RULES = (RateOutOfRange, DecreaseOverAll, RateAgainstCounts)
