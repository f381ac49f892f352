"""Decimal numbers of headings: 1 主要工作, 1.1 党组学法, 1.1.1 集体学法, with white space behind the number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from fazhi.parsing.body.markers import Marker
from fazhi.parsing.body.paragraphs import Paragraph

# What counts in tens of thousands is a quantity.
NUMBER: Final = re.compile(r"(?P<outer>(?:[1-9]\d?\.){0,3})(?P<number>[1-9]\d?)(?=[一-鿿])(?![万亿])")
NAME: Final = "decimal"
RANK: Final = 3


def decimal_markers(paragraphs: Sequence[Paragraph]) -> tuple[Marker | None, ...]:
    """For each paragraph the decimal number that opens it; none where no number with a point begins at one.

    Args:
        paragraphs: The paragraphs of the body.
    """
    found = tuple(_marker(paragraph) for paragraph in paragraphs)
    outermost = _name(0)
    is_used = any(marker is not None and marker.name != outermost and marker.number == 1 for marker in found)
    return found if is_used else (None,) * len(found)


def _marker(paragraph: Paragraph) -> Marker | None:
    match = NUMBER.match(paragraph.view.text)
    if match is None or not _stands_apart(paragraph, match.end()):
        return None
    return Marker(_name(match["outer"].count(".")), RANK, int(match["number"]), match.end())


def _stands_apart(paragraph: Paragraph, end: int) -> bool:
    """Whether white space, which the view leaves out, stands behind a number."""
    places = paragraph.view.places
    return places[end] > places[end - 1] + 1


def _name(depth: int) -> str:
    """The class of the numbers with so many points, which nest by it."""
    return f"{NAME} {depth}"
