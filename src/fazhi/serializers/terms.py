"""Terms: how the serializers for people say in Chinese what the model says in enumerations and numbers."""

from __future__ import annotations

from decimal import Decimal

from fazhi.model import (
    Change,
    ChangeBasis,
    Direction,
    Qualifier,
    Quantity,
    Role,
    Severity,
    Status,
)

ROLES = {
    Role.LEADERSHIP: "负责人履职",
    Role.ACHIEVEMENTS: "举措成效",
    Role.SHORTCOMINGS: "不足原因",
    Role.PLAN: "下年安排",
    Role.OTHER: "",
}
ELEMENTS = {
    "measures": "主要举措和成效",
    "shortcomings": "存在的不足",
    "causes": "不足的原因",
    "leadership": "党政主要负责人履职",
    "plan": "下一年度安排",
}
"""The elements required of a report, by the attribute of ``Coverage``."""
STATUSES = {Status.ACTUAL: "实际", Status.TARGET: "目标"}
SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}
BASES = {ChangeBasis.YOY: "同比", ChangeBasis.QOQ: "环比", ChangeBasis.BASE: "较基期"}
DIRECTIONS = {Direction.UP: "上升", Direction.DOWN: "下降", Direction.FLAT: "持平"}
ARROWS = {Direction.UP: "↑", Direction.DOWN: "↓", Direction.FLAT: "→"}
BEFORE = {
    Qualifier.ABOUT: "约",
    Qualifier.OVER: "超",
    Qualifier.NEAR: "近",
    Qualifier.UNDER: "不足",
    Qualifier.MIN: "≥",
    Qualifier.MAX: "≤",
}
MOST_DIGITS = 15
LARGEST = 24


def number(value: Decimal) -> str:
    """A number in digits, parted in threes: 2,300,000.

    Args:
        value: The number.
    """
    if abs(value.adjusted()) > LARGEST:
        return f"{value}"
    return f"{value:.6g}" if len(value.as_tuple().digits) > MOST_DIGITS else f"{value:,f}"


def plain(value: Decimal) -> str:
    """A number for programs: 2300000.

    Args:
        value: The number.
    """
    return f"{value}" if abs(value.adjusted()) > LARGEST else f"{value:f}"


def amount(quantity: Quantity) -> str:
    """The number of a quantity with its qualifier, without its unit: ≥95, 3–5.

    Args:
        quantity: The quantity.
    """
    figures = number(quantity.value)
    if quantity.upper is not None:
        figures = f"{figures}–{number(quantity.upper)}"
    before = BEFORE.get(quantity.qualifier, "")
    gap = " " if before.isalpha() else ""
    return f"{before}{gap}{figures}"


def measured(quantity: Quantity | None) -> str:
    """A quantity with its unit: 约 1,200 件, 95%; a dash for none.

    Args:
        quantity: The quantity, or None.
    """
    if quantity is None:
        return "—"
    gap = " " if quantity.unit.isalpha() else ""
    return f"{amount(quantity)}{gap}{quantity.unit}"


def movement(change: Change) -> str:
    """A change: 同比 ↑ 12.3%; 同比 ↑ 上升 where it is not told by how much.

    Args:
        change: The change.
    """
    basis = BASES[change.basis] if change.basis else ""
    told = measured(change.amount) if change.amount else DIRECTIONS[change.direction]
    return " ".join(filter(None, (basis, ARROWS[change.direction], told)))
