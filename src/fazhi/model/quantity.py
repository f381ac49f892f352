"""A quantity: a number as reported, with its unit and the words that qualify it."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from attrs import Attribute, field, frozen

from fazhi.model.span import Node


class Qualifier(StrEnum):
    """How the reported number relates to the true one.

    以上, 以下 and 以内 include the number itself (民法典第一千二百五十九条).
    """

    EXACT = "exact"
    ABOUT = "about"  # 约、左右、上下
    OVER = "over"  # 余、多、超、逾、突破
    NEAR = "near"  # 近、将近、接近
    UNDER = "under"  # 不足、不到、未满、低于
    MIN = "min"  # 以上、不低于、至少、不少于
    MAX = "max"  # 以下、以内、不超过、不高于、至多


@frozen(kw_only=True, repr=False)
class Quantity(Node):
    """A number with its unit, as it stands in the text.

    Args:
        value: The number, all scaling applied; the exponent keeps the precision reported (6.73万 is ``6.73E+4``).
        upper: The upper end where the quantity is a range (3至5个工作日), else None.
        unit: The unit as written, scale and approximation words taken off; empty where there is none.
        qualifier: How the number relates to the true one.
        span: The shortest stretch that holds number, unit and qualifier.
        text: The characters there.

    Raises:
        ValueError: If the range runs backward or a number is not finite.
    """

    value: Decimal = field()
    upper: Decimal | None = field(default=None)
    unit: str = ""
    qualifier: Qualifier = Qualifier.EXACT

    @value.validator
    def _is_finite(self, _: object, value: Decimal) -> None:
        if not value.is_finite():
            raise ValueError(f"a quantity is a finite number, not {value}")

    @upper.validator
    def _runs_upward(self, _: Attribute[Decimal | None], upper: Decimal | None) -> None:
        if upper is None:
            return
        self._is_finite(_, upper)
        if upper < self.value:
            raise ValueError(f"a range runs upward, not from {self.value} to {upper}")

    def _notes(self) -> tuple[str, ...]:
        number = f"{self.value}" if self.upper is None else f"{self.value}–{self.upper}"
        return (f"{number} {self.unit}".rstrip(), "" if self.qualifier is Qualifier.EXACT else self.qualifier.value)
