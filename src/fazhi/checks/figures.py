"""Figures: the quantities of a report in their sentences, as the rules on numbers compare them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import Final

from attrs import frozen

from fazhi.checks.subject import Subject
from fazhi.model import Change, Indicator, Qualifier, Quantity, Span, Statement, Status

PERCENT: Final = "%"
DIGITS: Final = 18  # of numbers that are compared; larger ones count nothing that a report can tell of
LESS: Final = Fraction(999_999, 1_000_000)  # of the last digit: what is cut off is less than all of it
# Units of shares and multiples; a figure with one of them counts nothing.
RELATIVE: Final = frozenset({"%", "‰", "个百分点", "百分点", "成", "倍", "番", ""})


class Part(StrEnum):
    """What a quantity is in its indicator."""

    VALUE = "value"
    BASELINE = "baseline"
    CHANGE = "change"


@frozen(eq=False)
class Figure:
    """A quantity in its sentence.

    Args:
        quantity: The quantity.
        indicator: The indicator it belongs to.
        part: What it is there.
        before: The words between the figure before it in the statement, or its beginning, and this one.
        after: The words that follow it in the statement, up to the next figure.
        statement: Index of its statement.
        change: The change, where it is the amount of one.
    """

    quantity: Quantity
    indicator: Indicator
    part: Part
    before: str
    after: str
    statement: int
    change: Change | None = None

    @property
    def name(self) -> str:
        """The name of its indicator."""
        return self.indicator.name

    @property
    def unit(self) -> str:
        """Its unit; ％ is %."""
        return unit_of(self.quantity)

    @property
    def value(self) -> Decimal:
        """Its number."""
        return self.quantity.value

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.quantity.span

    @cached_property
    def interval(self) -> Interval:
        """The true numbers that it can stand for."""
        return reported(self.quantity.value)

    @property
    def is_exact(self) -> bool:
        """Whether it is one number without a qualifier."""
        return is_precise(self.quantity)

    @property
    def is_sized(self) -> bool:
        """Whether it is of a size that something can be counted in."""
        return all(
            abs(number.adjusted()) <= DIGITS for number in (self.value, self.quantity.upper) if number is not None
        )

    @property
    def is_actual(self) -> bool:
        """Whether it reports what was, not what is to be."""
        return self.indicator.status is Status.ACTUAL

    @cached_property
    def is_count(self) -> bool:
        """Whether it counts or measures something, exactly and in fact."""
        return self.part is Part.VALUE and self.unit not in RELATIVE and self.is_exact and self.is_actual

    @property
    def may_be_total(self) -> bool:
        """Whether parts may add up to it: a count, or a change that no level goes with (减轻负担196.7亿元)."""
        if self.is_count:
            return True
        alone = self.part is Part.CHANGE and self.indicator.value is None
        return alone and self.unit not in RELATIVE and self.is_exact and self.is_actual

    @property
    def is_share(self) -> bool:
        """Whether it is an exact level in percent."""
        return self.part is Part.VALUE and self.unit == PERCENT and self.is_exact and self.is_actual


def figures(subject: Subject) -> tuple[tuple[Figure, ...], ...]:
    """The figures of each statement, in the order of the text.

    Args:
        subject: The report.
    """
    return tuple(
        tuple(_figures(subject, index, statement)) if statement.indicators else ()
        for index, statement in enumerate(subject.report.statements)
    )


def _figures(subject: Subject, index: int, statement: Statement) -> Iterator[Figure]:
    parts = sorted(_parts(statement.indicators), key=lambda part: (part[0].span.start, part[0].span.end))
    starts = [quantity.span.start for quantity, *_ in parts] + [statement.span.end]
    place = statement.span.start
    for (quantity, indicator, part, change), following in zip(parts, starts[1:], strict=True):
        before = _words(subject, place, quantity.span.start)
        after = _words(subject, quantity.span.end, following)
        yield Figure(quantity, indicator, part, before, after, index, change)
        place = quantity.span.end


def _words(subject: Subject, start: int, end: int) -> str:
    return "".join(subject.folded[start:end].split())


def _parts(indicators: Iterable[Indicator]) -> Iterator[tuple[Quantity, Indicator, Part, Change | None]]:
    """Each quantity once, with the first indicator that it belongs to."""
    seen: set[tuple[int, int]] = set()
    for indicator in indicators:
        for quantity, part, change in _of(indicator):
            if quantity is None:
                continue
            place = quantity.span.start, quantity.span.end
            if place not in seen:
                seen.add(place)
                yield quantity, indicator, part, change


def _of(indicator: Indicator) -> Iterator[tuple[Quantity | None, Part, Change | None]]:
    yield indicator.baseline, Part.BASELINE, None
    yield indicator.value, Part.VALUE, None
    for change in indicator.changes:
        yield change.amount, Part.CHANGE, change


@frozen
class Interval:
    """The numbers that a reported figure can stand for.

    Args:
        low: The least.
        high: The greatest.
    """

    low: Fraction
    high: Fraction

    def meets(self, other: Interval) -> bool:
        """Whether the two have a number in common."""
        return self.low <= other.high and other.low <= self.high

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)


def step(number: Decimal) -> Fraction:
    """The worth of the last digit that a number was reported with."""
    exponent = number.as_tuple().exponent
    return Fraction(10) ** int(exponent)


def reported(number: Decimal) -> Interval:
    """The true numbers that are reported as a number, rounded or cut off: 3.2万 from 31,500 to 33,000.

    Args:
        number: The number, its exponent the precision it was reported with; whole ones are taken to be exact.
    """
    if number.as_tuple().exponent == 0:
        return Interval(Fraction(number), Fraction(number))
    return stated(number)


def stated(number: Decimal) -> Interval:
    """The true rates that are stated as a rate, rounded or cut off: 49.66 from 49.655 to less than 49.67.

    Args:
        number: The rate.
    """
    exact, last = Fraction(number), step(number)
    return Interval(exact - last / 2, exact + last * LESS)


def unit_of(quantity: Quantity) -> str:
    """The unit of a quantity; ％ is %.

    Args:
        quantity: The quantity.
    """
    return PERCENT if quantity.unit == "％" else quantity.unit


def is_precise(quantity: Quantity) -> bool:
    """Whether a quantity is one number without a qualifier, and of a size that something can be counted in.

    Args:
        quantity: The quantity.
    """
    if quantity.upper is not None or quantity.qualifier is not Qualifier.EXACT:
        return False
    _, digits, exponent = quantity.value.as_tuple()
    return len(digits) <= DIGITS and abs(int(exponent)) <= DIGITS


def ratio(part: Interval, whole: Interval) -> Interval | None:
    """A part of a whole, in percent, or None where the whole may be nothing."""
    if whole.low <= 0 or part.low < 0:
        return None
    return Interval(part.low * 100 / whole.high, part.high * 100 / whole.low)


def plain(number: Decimal) -> str:
    """A number without exponent, for messages."""
    return f"{number:f}" if abs(number.adjusted()) <= DIGITS else f"{number}"
