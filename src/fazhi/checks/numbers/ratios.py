"""NUM: rates and the counts they come from."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from attrs import frozen

from fazhi.checks.figures import Figure, Interval, figures, plain, ratio, stated
from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.reference.partitions import partitions
from fazhi.reference.rates import rate_names

NEAR: Final = 16  # counts before a rate that may be its whole
AFTER: Final = 4  # counts behind it that may
BEFORE: Final = 4  # figures right before a part among which its whole stands
WINDOW: Final = 60  # figures of a statement that are looked at
SUMS: Final = 6  # counts in a row that may be added up to make a part
SHOWN: Final = 6  # wholes that a message lists
SHARES: Final = ("占比", "所占比例", "所占比重", "占比率")
KIN: Final = 4  # characters that two names share when they count the same things


class RateAgainstCounts(Rule):
    """A stated rate follows from the two counts that it comes from.

    The part is the count that the rate's name speaks of (审结 for 审结率), or the one right before 占比. As the
    whole, every count around it in the same unit is tried, sums and differences too, since one name has several
    denominators (受理, 审结, 审结 without 撤回); of other sentences those that count things of the same field. A rate
    of attendance (出庭应诉率) has one whole alone, 应出庭. The rate may be rounded or cut off. Only where none fits
    does the rule speak, and it says which were tried. Shares in a list (占比分别为) must come from one whole, stated
    or not.

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
    no_common_whole = Words(
        "“{name}”为{rate}%，与{part}对不上：同一组占比推算的总数不一致",
        "{name} is stated as {rate} %, which does not fit {part}: the shares of the list imply different wholes",
    )

    def check(self, subject: Subject) -> Iterator[Trigger]:
        groups = subject.once(figures)
        around = _Around(groups)
        for group in groups:
            for claim in _claims(group, around):
                if not claim.holds(around):
                    yield claim.trigger(around)
            for part, rate in _odd_shares(group):
                values = {"name": rate.name, "rate": plain(rate.value), "part": _shown(part)}
                yield Trigger(span=rate.span, values=values, related=(part.span,), message=self.no_common_whole)


class _Around:
    """The counts of a report, in the order of the text."""

    def __init__(self, groups: Iterable[Sequence[Figure]]) -> None:
        self._counts = [figure for group in groups for figure in group if figure.is_count]
        self._places = {id(figure): place for place, figure in enumerate(self._counts)}
        self._wholes: dict[int, list[Figure]] = {}

    def wholes(self, part: Figure) -> list[Figure]:
        """The counts around a part that may be its whole, the nearest before it first."""
        place = self._places[id(part)]
        if place not in self._wholes:
            near = (*self._counts[max(0, place - NEAR) : place][::-1], *self._counts[place + 1 : place + 1 + AFTER])
            self._wholes[place] = [figure for figure in near if _may_hold(figure, part)]
        return self._wholes[place]


def _may_hold(whole: Figure, part: Figure) -> bool:
    """Whether a count may be the whole that another is a part of."""
    if whole.unit != part.unit or whole.value < part.value:
        return False
    return whole.statement == part.statement or _is_of_one_field(whole, part)


def _is_of_one_field(whole: Figure, part: Figure) -> bool:
    """Whether a count of another statement can hold a part: 罚款 of penalties holds no case of reconsideration."""
    if _are_kin(whole.name, part.name):
        return True
    if partitions().is_category(whole.name):
        return False
    fields = [(figure.indicator.concept or "").partition(".")[0] for figure in (whole, part)]
    return "" in fields or fields[0] == fields[1]


@frozen(eq=False)
class _Claim:
    """A rate and the count that it is a rate of.

    Args:
        rate: The rate.
        part: The count.
        counts: The counts of its statement in the same unit, up to the rate.
        first: Index of the first of them that may be the whole; None where none may.
    """

    rate: Figure
    part: Figure
    counts: Sequence[Figure]
    first: int | None

    def holds(self, around: _Around) -> bool:
        """Whether the rate follows from some part and some whole."""
        rate = stated(self.rate.value)
        wholes = [whole.interval for whole in around.wholes(self.part)]
        stated_before = [count.interval for count in self.counts if count.span < self.part.span]
        plainly = (ratio(self.part.interval, whole) for whole in (*wholes, *self._derived()))
        summed = (ratio(part, whole) for part in self._sums() for whole in stated_before)
        return any(found is not None and found.meets(rate) for pairs in (plainly, summed) for found in pairs)

    def _sums(self) -> Iterator[Interval]:
        """Parts made up of several counts behind the whole: 纠错 of 撤销, 变更 and 确认违法."""
        if self.first is None or self.rate.name.endswith(SHARES):
            return
        values = [count.interval for count in self.counts[self.first + 1 :]]
        for start, value in enumerate(values):
            total = value
            for other in values[start + 1 : start + SUMS]:
                total += other
                yield total

    def _derived(self) -> Iterator[Interval]:
        """Wholes that no figure states: the part and another count together, two counts together, one less another."""
        part = self.part.interval
        values = [count.interval for count in self.counts[: SUMS * 2]]
        for index, value in enumerate(values):
            yield part + value
            for other in values[index + 1 :]:
                yield value + other
                if value.low > other.high:
                    yield value - other

    def trigger(self, around: _Around) -> Trigger:
        """What there is to say where it does not hold."""
        wholes = around.wholes(self.part)
        values = {
            "name": self.rate.name,
            "rate": plain(self.rate.value),
            "part": _shown(self.part),
            "tried": "、".join(_tried(self.part, whole) for whole in wholes[:SHOWN]),
        }
        return Trigger(span=self.rate.span, values=values, related=(self.part.span, *(w.span for w in wholes[:SHOWN])))


def _shown(figure: Figure) -> str:
    return f"{figure.name}{plain(figure.value)}{figure.unit}"


def _tried(part: Figure, whole: Figure) -> str:
    percent = ratio(part.interval, whole.interval)
    return f"{whole.name}{plain(whole.value)}" + (f"（{float(percent.low):.2f}%）" if percent else "")


def _claims(group: Sequence[Figure], around: _Around) -> Iterator[_Claim]:
    """The rates of a statement whose part is certain, and near whose part a whole stands."""
    for index, rate in enumerate(group):
        if not rate.is_share or any(word in rate.name for word in rate_names().in_time):
            continue
        before = group[max(0, index - WINDOW) : index]
        place = _share_of(before, rate) if rate.name.endswith(SHARES) else _counted_by(before, rate)
        if place is None or not _is_whole_stated(before, rate):
            continue
        part = before[place]
        counts = [other for other in before if other.is_count and other.unit == part.unit]
        first = next((i for i, other in enumerate(counts) if _may_hold(other, part) and other is not part), None)
        nearest = [other for other in before[max(0, place - BEFORE) : place] if other.is_count]
        stands_before = any(_may_hold(other, part) for other in nearest)
        of_which = rate.name.endswith(SHARES)
        if stands_before or any(of_which or _are_kin(whole.name, part.name) for whole in around.wholes(part)):
            yield _Claim(rate, part, counts, first)


def _is_whole_stated(before: Sequence[Figure], rate: Figure) -> bool:
    """Whether the whole of a rate that has but one is stated before it; of other rates there is always one to try."""
    words = rate_names().numerator(rate.name).whole
    return not words or any(figure.is_count and any(word in figure.name for word in words) for figure in before)


def _are_kin(one: str, other: str) -> bool:
    """Whether two names count the same things: their ends, or other stretches, are alike."""
    stretches = {one[i : i + KIN] for i in range(len(one) - KIN + 1)}
    return any(other[i : i + KIN] in stretches for i in range(len(other) - KIN + 1))


def _share_of(before: Sequence[Figure], rate: Figure) -> int | None:
    """The index of the count right before a 占比, if it is said to be a part of something."""
    if not before or not rate.before.lstrip(",;(").startswith("占"):
        return None
    return len(before) - 1 if before[-1].is_count and _is_of_which(before) else None


def _is_of_which(before: Sequence[Figure]) -> bool:
    """Whether 其中 stands before the last of some figures, in its sentence."""
    for figure in reversed(before):
        if "其中" in figure.before:
            return True
        if "。" in figure.before:
            return False
    return False


def _counted_by(before: Sequence[Figure], rate: Figure) -> int | None:
    """The index of the last count with the name of what a rate counts, or right before it with one that opens so."""
    words = rate_names().numerator(rate.name).count
    if not words:
        return None
    last = len(before) - 1
    if before and before[last].is_count and before[last].name.startswith(tuple(words)):
        return last
    return next((i for i in range(last, -1, -1) if before[i].is_count and before[i].name in words), None)


def _odd_shares(group: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """The counts and shares of lists (占比分别为) that imply another whole than the others of their list."""
    for start, index in _lists_of_shares(group):
        size = index - start
        parts = group[max(0, start - size) : start]
        if len(parts) < size or not all(part.is_count and part.unit == parts[0].unit for part in parts):
            continue
        pairs = list(zip(parts, group[start:index], strict=True))
        implied = [_implied(part, rate) for part, rate in pairs]
        if _common(implied):
            continue
        odd = [i for i in range(size) if _common(implied[:i] + implied[i + 1 :])] if size > 2 else []
        yield pairs[odd[0]] if len(odd) == 1 else pairs[0]


def _lists_of_shares(group: Sequence[Figure]) -> Iterator[tuple[int, int]]:
    """Where lists of two shares and more begin and end."""
    start = None
    for index, figure in enumerate(group):
        opens = figure.is_share and figure.before.lstrip(",;").startswith("占比分别")
        goes_on = start is not None and figure.is_share and figure.before in {"、", "和", "及", ","}
        if start is not None and not goes_on:
            if index - start > 1:
                yield start, index
            start = None
        if opens:
            start = index
    if start is not None and len(group) - start > 1:
        yield start, len(group)


def _implied(part: Figure, rate: Figure) -> Interval | None:
    """The wholes of which a count can be the stated share."""
    share = stated(rate.value)
    if share.low <= 0:
        return None
    return Interval(part.interval.low * 100 / share.high, part.interval.high * 100 / share.low)


def _common(implied: Sequence[Interval | None]) -> bool:
    """Whether one number lies in all intervals."""
    known = [interval for interval in implied if interval]
    return not known or max(interval.low for interval in known) <= min(interval.high for interval in known)


RULES = (RateAgainstCounts,)
