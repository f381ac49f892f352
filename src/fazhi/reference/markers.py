"""Markers: the numbers that open headings (一、 (一) 1. (1)) and list items (一是, 第一, 首先, ①)."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from attrs import frozen

from fazhi.reference.files import read_toml


@frozen
class MarkerClass:
    """A way of numbering.

    Args:
        name: Its name; patterns of one name are variants of one class.
        pattern: What a marker of the class looks like; group 1 is the numeral.
        rank: Heading classes from the outermost in; 0 for list items.
        strict: Whether one marker is enough to tell a list item; else only a run of them is.
    """

    name: str
    pattern: str
    rank: int = 0
    strict: bool = True


@cache
def _data() -> dict[str, Any]:
    return read_toml("markers.toml")


def _classes(key: str) -> tuple[MarkerClass, ...]:
    return tuple(
        MarkerClass(
            entry["name"],
            f"{entry['opening']}({_data()['numerals'][entry['numeral']]}){entry['closing']}",
            entry.get("rank", 0),
            entry.get("strict", True),
        )
        for entry in _data()[key]
    )


@cache
def heading_markers() -> tuple[MarkerClass, ...]:
    """The classes that number headings."""
    return _classes("headings")


@cache
def item_markers() -> tuple[MarkerClass, ...]:
    """The classes that number list items."""
    return _classes("items")


@cache
def numeral_words() -> dict[str, int]:
    """Numbers that are written as words, in letters or as what is left of a numeral: 首先, I and — are 1."""
    return {**_data()["adverbs"], **_data()["roman"], **_data()["lookalikes"]}


@cache
def compiled(classes: tuple[MarkerClass, ...]) -> re.Pattern[str]:
    """One pattern for all classes; the number of the matching group tells the class."""
    return re.compile("|".join(marker.pattern for marker in classes))
