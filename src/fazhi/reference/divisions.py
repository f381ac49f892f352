"""Administrative divisions of GB/T 2260: codes, names, and the years in which they stood."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from attrs import frozen

from fazhi.model import Level


@frozen
class Division:
    """A division at county level or above, under one name and one code.

    Args:
        code: Six digits: two for the province, two for the prefecture, two for the county.
        name: Its full name.
        since: First year of that name under that code, or None where it is older than the table.
        until: Last such year, or None where it stands today.
    """

    code: str
    name: str
    since: int | None = None
    until: int | None = None

    @property
    def level(self) -> Level:
        """Its level, told from the code: ``xx0000``, ``xxxx00``, ``xxxxxx``."""
        if self.code.endswith("0000"):
            return Level.PROVINCE
        return Level.PREFECTURE if self.code.endswith("00") else Level.COUNTY

    def stood(self, year: int | None) -> bool:
        """Whether it stood in a year, or, where no year is known, whether it stands today."""
        if year is None:
            return self.until is None
        return (self.since is None or self.since <= year) and (self.until is None or year <= self.until)

    def lies_in(self, other: Division) -> bool:
        """Whether it is a part of another."""
        digits = 2 if other.level is Level.PROVINCE else 4
        return self.code != other.code and other.level is not Level.COUNTY and self.code[:digits] == other.code[:digits]


@cache
def divisions_named(name: str) -> tuple[Division, ...]:
    """The divisions of a name, in the order of their codes; several share one (朝阳区), most names have none.

    Args:
        name: The full name: 安化县, not 安化.
    """
    return tuple(
        Division(code, name, int(since) if since else None, int(until) if until else None)
        for code, _, since, until in (line.split(",") for line in _table().get(name, ()))
    )


def is_division(name: str) -> bool:
    """Whether a division bears, or bore, a name.

    Args:
        name: The full name.
    """
    return name in _table()


@cache
def _table() -> Mapping[str, list[str]]:
    """The lines of the table by the names in them; a line becomes a Division when it is asked for."""
    found: dict[str, list[str]] = defaultdict(list)
    text = (files("fazhi.reference") / "data" / "divisions.csv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line[:1].isdigit():
            found[line[7 : line.index(",", 7)]].append(line)
    return dict(found)
