"""Areas: the parts of the 实施纲要 that a report answers to, by report year."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from fazhi.reference.files import read_toml


@frozen
class Area:
    """A part of an edition of the 法治政府建设实施纲要.

    Args:
        code: Its code in fazhi: ``A5`` is part 五 of the 2021—2025 edition, ``B4`` task 四 of the 2015—2020 one.
        title: Its heading.
        since: First report year of the edition.
        until: Last report year of the edition, or None for the newest.
        words: Terms that tell that a text is about it.
    """

    code: str
    title: str
    since: int
    until: int | None = None
    words: tuple[str, ...] = ()

    def binds(self, year: int) -> bool:
        """Whether the edition is the one for a report year."""
        return self.since <= year and (self.until is None or year <= self.until)


@cache
def areas() -> tuple[Area, ...]:
    """All areas of all editions, the newest edition first."""
    data = read_toml("areas.toml")
    return tuple(
        Area(entry["code"], entry["title"], entry["since"], entry.get("until"), tuple(entry["words"]))
        for entry in data["areas"]
    )


@cache
def areas_of(year: int | None) -> tuple[Area, ...]:
    """The areas of the edition for a report year; the newest edition's where the year is unknown.

    Args:
        year: The year reported on. Reports before 2015 answer to no edition.
    """
    if year is None:
        return tuple(area for area in areas() if area.until is None)
    return tuple(area for area in areas() if area.binds(year))
