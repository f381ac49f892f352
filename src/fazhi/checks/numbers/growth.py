"""NUM: changes against the levels between which they lie."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from fazhi.checks.figures import RELATIVE, Interval, is_precise, plain, reported, stated, unit_of
from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Change, Direction, Indicator, Quantity

POINTS: Final = ("个百分点", "百分点")
YEAR: Final = re.compile(r"(?:19|20)\d\d年")
HUNDRED: Final = Fraction(100)


def _exact(quantity: Quantity | None) -> Quantity | None:
    """A quantity if it is one exact number."""
    return quantity if quantity and is_precise(quantity) else None


class ChangeAgainstLevels(Rule):
    """A stated change follows from the two levels that are stated with it.

    由66件增加到151件 is an increase by 85, or by 128.8 per cent; per cent may be rounded or cut off (128.78). Levels
    that are rates themselves change by percentage points.

    Fails:
        公职律师由21人增至34人，增长38.2%。

    Passes:
        公职律师由21人增至34人，增长61.9%。

    Provision:
        None; arithmetic.
    """

    code = "NUM007"
    title = Words("变动与两期数值不符", "Change and levels disagree")
    message = Words(
        "由{before}到{after}，应为{right}，写作{stated}", "from {before} to {after} is {right}, stated as {stated}"
    )
    help = Words("核对两期数值和变动幅度。", "Check both levels and the change.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for indicator in subject.report.indicators:
            if indicator.baseline is None:
                continue
            before, after = _exact(indicator.baseline), _exact(indicator.value)
            if before is None or after is None or unit_of(before) != unit_of(after) or YEAR.search(indicator.text):
                continue
            for change in indicator.changes:
                amount = _exact(change.amount)
                right = _wanted(before, after, amount) if amount else None
                if amount and right and not any(interval.meets(_said(amount)) for interval, _ in right):
                    values = {
                        "before": _show(before),
                        "after": _show(after),
                        "right": right[0][1],
                        "stated": _show(amount),
                    }
                    yield Trigger(span=amount.span, values=values, related=(before.span, after.span))


def _show(quantity: Quantity) -> str:
    return f"{plain(quantity.value)}{unit_of(quantity)}"


def _said(amount: Quantity) -> Interval:
    return stated(amount.value) if unit_of(amount) in RELATIVE else reported(amount.value)


def _wanted(before: Quantity, after: Quantity, amount: Quantity) -> list[tuple[Interval, str]]:
    """What a change from one level to another may be called in the unit of an amount; nothing where none fits it."""
    low, high = reported(before.value), reported(after.value)
    difference = _distance(low, high)
    if unit_of(amount) == unit_of(before) and unit_of(amount) != "%":
        return [(difference, f"{plain(abs(after.value - before.value))}{unit_of(amount)}")]
    if unit_of(amount) in POINTS and unit_of(before) == "%":
        return [(difference, f"{plain(abs(after.value - before.value))}{unit_of(amount)}")]
    if low.low <= 0:
        return []
    relative = Interval(difference.low / low.high, difference.high / low.low)
    times = Interval(high.low / low.high, high.high / low.low)
    if unit_of(amount) == "%":
        return [(Interval(relative.low * HUNDRED, relative.high * HUNDRED), f"{float(relative.low) * 100:.2f}%")]
    if unit_of(amount) == "倍":
        return [(relative, f"{float(relative.low):.2f}倍"), (times, "")]
    return []


def _distance(one: Interval, other: Interval) -> Interval:
    """By how much two levels differ."""
    if other.low >= one.high:
        return other - one
    if one.low >= other.high:
        return one - other
    return Interval(Fraction(0), max(other.high - one.low, one.high - other.low))


class DirectionAgainstLevels(Rule):
    """A rise goes up and a fall goes down.

    Fails:
        败诉案件由8件减少到14件。

    Passes:
        败诉案件由14件减少到8件。

    Provision:
        None; arithmetic.
    """

    code = "NUM008"
    severity = ChangeAgainstLevels.severity
    title = Words("升降与数值相反", "Direction and levels disagree")
    message = Words(
        "由{before}到{after}是{right}，写作{stated}", "from {before} to {after} is a {right}, called a {stated}"
    )
    help = Words("核对两期数值，是否前后颠倒。", "Check both levels; are they exchanged?")
    words: Final = {
        Direction.UP: Words("上升", "rise"),
        Direction.DOWN: Words("下降", "fall"),
        Direction.FLAT: Words("持平", "standstill"),
    }

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for indicator in subject.report.indicators:
            before, after = indicator.baseline, indicator.value
            if before is None or after is None or unit_of(before) != unit_of(after) or before.upper or after.upper:
                continue
            change = next((change for change in indicator.changes if change.amount is None), None)
            found = _direction(before, after)
            if change and change.direction is not Direction.FLAT and found is not change.direction:
                values = {
                    "before": _show(before),
                    "after": _show(after),
                    "right": self.words[found],
                    "stated": self.words[change.direction],
                }
                yield Trigger(span=change.span, values=values, related=(before.span, after.span))


def _direction(before: Quantity, after: Quantity) -> Direction:
    if before.value == after.value:
        return Direction.FLAT
    return Direction.UP if after.value > before.value else Direction.DOWN


class ChangesDisagree(Rule):
    """A change told twice, in cases and in per cent, is one and the same.

    With a level of 147 and an increase by 32 the earlier level was 115, and the increase is 27.8 per cent.

    Fails:
        审查行政合同147份，比上年增加32份，增长21.8%。

    Passes:
        审查行政合同147份，比上年增加32份，增长27.8%。

    Provision:
        None; arithmetic.
    """

    code = "NUM009"
    title = Words("增减量与增减幅不符", "Two forms of one change disagree")
    message = Words(
        "{level}，{amount}，增减幅应为{right}%，写作{stated}%",
        "{level}, {amount}: that is {right} %, stated as {stated} %",
    )
    help = Words("核对本期数、增减量和增减幅。", "Check the level and both forms of the change.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for indicator in subject.report.indicators:
            level = _exact(indicator.value) if len(indicator.changes) > 1 else None
            if level is None or unit_of(level) in RELATIVE:
                continue
            amount = _change(indicator, unit_of(level))
            percent = _change(indicator, "%")
            if amount is None or percent is None or _bases(amount, percent) > 1:
                continue
            right = _percent(level, amount)
            said = percent.amount
            if right and said and amount.amount and not right.meets(stated(said.value)):
                shown, up = _show(amount.amount), amount.direction is Direction.UP
                values = {
                    "level": _show(level),
                    "amount": Words(f"增加{shown}", f"up by {shown}")
                    if up
                    else Words(f"减少{shown}", f"down by {shown}"),
                    "right": f"{float(right.low):.2f}",
                    "stated": plain(said.value),
                }
                yield Trigger(span=said.span, values=values, related=(level.span, amount.amount.span))


def _change(indicator: Indicator, unit: str) -> Change | None:
    """The only exact change of an indicator in a unit, or None."""
    found = [change for change in indicator.changes if change.amount and unit_of(change.amount) == unit]
    return found[0] if len(found) == 1 and _exact(found[0].amount) else None


def _bases(amount: Change, percent: Change) -> int:
    """On how many bases two changes are stated; directions that differ count as two."""
    if amount.direction is not percent.direction:
        return 2
    return len({change.basis for change in (amount, percent) if change.basis})


def _percent(level: Quantity, change: Change) -> Interval | None:
    """The change in per cent of the earlier level."""
    if change.amount is None:
        return None
    now, amount = reported(level.value), reported(change.amount.value)
    before = now - amount if change.direction is Direction.UP else now + amount
    if before.low <= 0:
        return None
    return Interval(amount.low * HUNDRED / before.high, amount.high * HUNDRED / before.low)


RULES = (ChangeAgainstLevels, DirectionAgainstLevels, ChangesDisagree)
