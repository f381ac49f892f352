"""What pages print around a document for their own sake."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from fazhi.reference.files import read_toml


@frozen
class FurnitureTable:
    """The words by which site furniture is known.

    Args:
        words: A line of these alone is furniture.
        openings: A line that opens so is furniture.
        marks: A line that holds one of these is furniture.
        sites: A line that ends so names the site or one of its columns.
    """

    words: frozenset[str]
    openings: tuple[str, ...]
    marks: tuple[str, ...]
    sites: tuple[str, ...]


@cache
def furniture() -> FurnitureTable:
    """The table of site furniture."""
    data = read_toml("furniture.toml")
    return FurnitureTable(
        words=frozenset(data["words"]),
        openings=tuple(data["openings"]),
        marks=tuple(data["marks"]),
        sites=tuple(data["sites"]),
    )
