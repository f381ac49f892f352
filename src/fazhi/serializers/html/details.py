"""Details: what a reader is shown of an indicator who points at it."""

from __future__ import annotations

from collections.abc import Iterator

from fazhi.model import Indicator, Status
from fazhi.serializers.html.markup import Markup, tag
from fazhi.serializers.terms import STATUSES, measured, movement

NAMELESS = "（未具名）"


def details(numbered: tuple[int, Indicator]) -> Markup:
    """An indicator's attributes, a line each.

    Args:
        numbered: Its number in the report, and the indicator.
    """
    number, indicator = numbered
    name = tag("span", indicator.name or NAMELESS, class_="tip-name")
    badge = tag("span", STATUSES[indicator.status], class_=f"badge {indicator.status.value}")
    head = tag("span", tag("span", f"{number}", class_="tip-number"), name, badge, class_="tip-head")
    rows = (
        tag("span", tag("span", label, class_="key"), " ", tag("span", value, class_="value"), class_="tip-row")
        for label, value in attributes(indicator)
    )
    return tag("span", head, *rows, class_="tip-card")


def attributes(indicator: Indicator) -> Iterator[tuple[str, str]]:
    """The attributes of an indicator that say something, with their labels.

    Args:
        indicator: The indicator.
    """
    if indicator.value:
        yield ("目标值" if indicator.status is Status.TARGET else "数值"), measured(indicator.value)
    if indicator.baseline:
        yield "基期值", measured(indicator.baseline)
    for change in indicator.changes:
        yield "变化", movement(change)
    if indicator.period:
        yield "时段", indicator.period
    if indicator.scope:
        yield "范围", indicator.scope
    if indicator.concept:
        yield "概念", indicator.concept
    printed = "；".join("".join(quantity.text.split()) for quantity in indicator.quantities)
    if printed and printed != measured(indicator.value).replace(" ", ""):
        yield "原文", printed
