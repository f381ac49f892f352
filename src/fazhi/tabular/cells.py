"""Cells: values of the model in the form in which every destination can hold them."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Context, Decimal
from enum import Enum
from typing import Any

PRECISION = 38
SCALE = 10
"""Digits after the point: enough for any share or rate, and 28 digits are left before it."""

STEP = Decimal(1).scaleb(-SCALE)
WIDE = Context(prec=PRECISION + 2)
INT32 = range(-(2**31), 2**31)
HALF_PAIR = re.compile(r"[\ud800-\udfff]")


def cell(value: object) -> object:
    """A value as the tables hold it.

    Halves of surrogate pairs, which no encoding can hold, become U+FFFD, so that offsets stay right; integers of more
    than 32 bits and numbers of more than 28 digits before the point become None.

    Args:
        value: Any value of a row.
    """
    if isinstance(value, Enum):
        return value.value
    store = STORES.get(type(value))
    return store(value) if store else value


def fixed(number: Decimal) -> Decimal | None:
    """A number rounded to ten digits after the point; None where it has more than 28 before it.

    The digits reported are kept: ``6.73E+4`` stays as it is.

    Args:
        number: A finite number.
    """
    if not number:
        return Decimal(0).scaleb(max(-SCALE, min(exponent(number), 0)))
    if number.adjusted() >= PRECISION - SCALE:
        return None
    if exponent(number) >= -SCALE:
        return number
    rounded = number.quantize(STEP, context=WIDE)
    return rounded if rounded.adjusted() < PRECISION - SCALE else None


def exponent(number: Decimal) -> int:
    """The power of ten of the last digit of a finite number: 2 for ``6.73E+4``."""
    return int(number.as_tuple().exponent)


STORES: dict[type, Callable[[Any], object]] = {
    str: lambda text: text if text.isascii() else HALF_PAIR.sub("\ufffd", text),
    int: lambda number: number if number in INT32 else None,
    Decimal: fixed,
    tuple: lambda parts: [cell(part) for part in parts],
    list: lambda parts: [cell(part) for part in parts],
    dict: lambda parts: {name: cell(part) for name, part in parts.items()},
}
"""What each type of value is stored as; all others are stored as they are."""
