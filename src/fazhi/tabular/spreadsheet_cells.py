"""Cells of a workbook: numbers and dates with their formats, all else as text that is never taken for a formula."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from attrs import frozen

from fazhi.tabular.cells import exponent
from fazhi.tabular.schemas import Column, enumerations

CHARACTERS = 32_767
"""Characters that a cell can hold, counted in UTF-16."""
DIGITS = 15
"""Digits that a number can have in a cell."""
FIRST_DAY = dt.date(1900, 3, 1)
"""From here on a spreadsheet counts days rightly."""
FORMULA = tuple("=+-@\t＝＋－＠")
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
LINE_END = re.compile("\r\n?")


@frozen
class Shown:
    """What a cell shows.

    Args:
        value: Its value.
        format: Its number format.
        guarded: Whether it begins like a formula, so that it must stay text when someone edits it.
    """

    value: str | int | Decimal | dt.date | None
    format: str = "General"
    guarded: bool = False

    @property
    def text(self) -> str:
        """What a person sees, about."""
        if self.value is None:
            return ""
        return f"{self.value:,f}" if isinstance(self.value, Decimal) else str(self.value)


EMPTY = Shown(None)


def shown(column: Column, value: object) -> Shown:
    """What the cell of a column shows.

    Args:
        column: The column.
        value: A value of it.
    """
    if value is None:
        return EMPTY
    if column.enumeration:
        return Shown(enumerations()[column.enumeration][str(value)])
    return SHOWS.get(column.type, _text)(value)


def _number(number: Decimal) -> Shown:
    """A number with the digits reported; as text where a spreadsheet would round it."""
    if len(number.normalize().as_tuple().digits) > DIGITS:
        return Shown(f"{number:f}")
    places = max(0, -exponent(number))
    return Shown(number, "#,##0." + "0" * places if places else "#,##0")


def _date(day: dt.date) -> Shown:
    return Shown(day, "yyyy-mm-dd") if day >= FIRST_DAY else Shown(day.isoformat())


def _text(text: str) -> Shown:
    """Text as XML can hold it, in the length that a cell can hold."""
    written = _cut(UNWRITABLE.sub("\ufffd", LINE_END.sub("\n", text)))
    return Shown(written or None, guarded=written.startswith(FORMULA))


def _cut(text: str) -> str:
    units = text.encode("utf-16-le")
    if len(units) <= 2 * CHARACTERS:
        return text
    return units[: 2 * (CHARACTERS - 1)].decode("utf-16-le", errors="ignore") + "…"


SHOWS: dict[str, Callable[[Any], Shown]] = {
    **dict.fromkeys(("integer", "offset", "exponent"), Shown),
    "decimal": _number,
    "date": _date,
    "boolean": lambda truth: Shown("是" if truth else "否"),
    "strings": lambda strings: _text("、".join(strings)),
    "changes": lambda changes: _text("；".join(change["text"] for change in changes)),
}
"""How each type of column is shown; all others as text."""
