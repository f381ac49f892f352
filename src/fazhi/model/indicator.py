"""An indicator: a statement of quantity about the work that a report covers."""

from __future__ import annotations

from enum import StrEnum

from attrs import Attribute, field, frozen

from fazhi.model.quantity import Quantity
from fazhi.model.span import Node, Span


class Direction(StrEnum):
    """The way a figure moved."""

    UP = "up"
    DOWN = "down"
    FLAT = "flat"  # 持平、保持不变


class ChangeBasis(StrEnum):
    """What a change is measured against."""

    YOY = "yoy"  # 同比、较上年
    QOQ = "qoq"  # 环比
    BASE = "base"  # 较2020年, 比年初预算, 较法定时限


class Status(StrEnum):
    """Whether a figure is reported as done, or planned or required."""

    ACTUAL = "actual"
    TARGET = "target"


@frozen(kw_only=True, repr=False)
class Change(Node):
    """A movement of an indicator.

    Args:
        direction: The way it moved.
        amount: By how much; None where only the way is known (由3219路增加至11297路).
        basis: What it is measured against, where that is stated.
        span: From the verb of change, or its base, to the amount.
        text: The characters there.
    """

    direction: Direction
    amount: Quantity | None = None
    basis: ChangeBasis | None = None

    def _notes(self) -> tuple[str, ...]:
        return (self.direction.value, self.basis.value if self.basis else "")


@frozen(kw_only=True, repr=False)
class Indicator(Node):
    """What was measured, its level, the earlier level and how it changed.

    Args:
        name: What is measured, put together from the words of the text; empty where the text has none.
        name_spans: Where those words stand, in the order in which the name joins them.
        value: The level; None where only a change is reported (败诉率同比下降4.4个百分点).
        baseline: The earlier level (由3219路增加至…).
        changes: The movements reported.
        status: Whether it is reported as done or planned.
        concept: Id in ``fazhi.catalogue()``, where name, unit and context fit one entry beyond doubt.
        period: The words that place it in time, where stated (累计, 近三年, 截至2024年底).
        scope: The words that bound what was counted, where stated (全市, 市本级).
        span: The stretch that holds its name and all its quantities.
        text: The characters there.

    Raises:
        ValueError: If there is neither a level nor a change.
    """

    name: str
    name_spans: tuple[Span, ...] = ()
    value: Quantity | None = None
    baseline: Quantity | None = None
    changes: tuple[Change, ...] = field(default=())
    status: Status = Status.ACTUAL
    concept: str | None = None
    period: str | None = None
    scope: str | None = None

    @changes.validator
    def _says_something(self, _: Attribute[tuple[Change, ...]], changes: tuple[Change, ...]) -> None:
        if self.value is None and self.baseline is None and not changes:
            raise ValueError(f"the indicator {self.name!r} has neither a level nor a change")

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Baseline, value and amounts of change, in the order of the text."""
        amounts = (change.amount for change in self.changes)
        found = (quantity for quantity in (self.baseline, self.value, *amounts) if quantity is not None)
        return tuple(sorted(found, key=lambda quantity: quantity.span))

    def _notes(self) -> tuple[str, ...]:
        return (f"name={self.name!r}", "" if self.status is Status.ACTUAL else self.status.value)
