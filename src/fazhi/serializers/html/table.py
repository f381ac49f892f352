"""The table of indicators, which a script makes sortable by each of its columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import frozen

from fazhi.model import Direction, Indicator, Report, Status
from fazhi.serializers.html.details import NAMELESS
from fazhi.serializers.html.markup import Markup, tag
from fazhi.serializers.terms import STATUSES, amount, measured, movement

COLUMNS = (
    ("序", "number"),
    ("指标", None),
    ("数值", "number"),
    ("单位", None),
    ("基期值", "number"),
    ("变化", "number"),
    ("状态", None),
    ("所在部分", None),
)
"""Headers, and the class of the cells below: numbers stand to the right."""
BLANK = "—"


@frozen(eq=False)
class Row:
    """A row of the table: an indicator and the section that it stands in.

    Args:
        number: The indicator's number in the report, from 1.
        indicator: The indicator.
        place: The section's number in the outline, from 1; 0 for the preamble.
        section: Words of the section's heading.
    """

    number: int
    indicator: Indicator
    place: int
    section: str


def indicator_table(report: Report, prefix: str = "") -> Markup:
    """The indicators of a report, a row each.

    Args:
        report: The report.
        prefix: What the ids on the page begin with.
    """
    if not report.indicators:
        return tag("p", "没有读到指标。", class_="none")
    headers = (tag("th", label, scope="col", class_=kind) for label, kind in COLUMNS)
    rows = (_row(row, prefix) for row in _rows(report))
    caption = tag("caption", f"共 {len(report.indicators)} 项，序号按在文中出现的先后")
    table = tag("table", caption, tag("thead", tag("tr", *headers)), tag("tbody", *rows), class_="indicators")
    return tag("div", table, class_="scroll", tabindex=0, role="region", aria_label="指标表，可左右滚动")


def _rows(report: Report) -> Iterator[Row]:
    places = [(0, "引言", report.preamble.statements if report.preamble else ())]
    places += [(place, section.heading, section.statements) for place, section in enumerate(report.walk(), 1)]
    number = 0
    for place, words, statements in places:
        for statement in statements:
            for indicator in statement.indicators:
                number += 1
                yield Row(number, indicator, place, words)


def _row(row: Row, prefix: str) -> Markup:
    indicator = row.indicator
    value, baseline, unit = indicator.value, indicator.baseline, _unit(indicator)
    name = tag("a", indicator.name or NAMELESS, href=f"#{prefix}i{row.number}")
    return tag(
        "tr",
        _cell(str(row.number), str(row.number)),
        tag("th", name, scope="row"),
        _cell(amount(value) if value else BLANK, _key(value.value if value else None)),
        tag("td", unit, class_="unit blank" if unit == BLANK else "unit"),
        _cell(measured(baseline), _key(baseline.value if baseline else None)),
        _cell("；".join(map(movement, indicator.changes)) or BLANK, _key(_moved(indicator))),
        tag("td", STATUSES[indicator.status], class_="target" if indicator.status is Status.TARGET else None),
        tag("td", row.section, class_="section", data_key=str(row.place)),
    )


def _cell(content: str, key: str | None) -> Markup:
    return tag("td", content, class_="number blank" if content == BLANK else "number", data_key=key)


def _key(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def _unit(indicator: Indicator) -> str:
    quantities: Sequence[str] = [quantity.unit for quantity in (indicator.value, indicator.baseline) if quantity]
    return next(iter(quantities), "") or BLANK


def _moved(indicator: Indicator) -> Decimal | None:
    """By how much the indicator went up in its first change; down is negative."""
    change = next(iter(indicator.changes), None)
    if change is None or change.amount is None:
        return None
    signs = {Direction.UP: 1, Direction.DOWN: -1, Direction.FLAT: 0}
    return change.amount.value * signs[change.direction]
