"""Instruments in force: exact titles of what reports cite, and when it stood."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from attrs import frozen

from fazhi.model import Certainty
from fazhi.reference.files import read_toml

PERIOD: Final = re.compile(r"[(〔\[](?P<first>\d{4})年?(?:[—–\-~至]{1,2}|--)?(?P<last>\d{4})年?[)〕\]]$")
STATE: Final = "中华人民共和国"


@frozen
class Instrument:
    """An instrument, as its exact title names it.

    Args:
        title: The title, without the span of years in brackets.
        period: That span, where it has one: ``2021—2025``.
        number: Its document number.
        adopted: The day on which it was adopted or published.
        until: The last day on which it stood.
        by: What took its place.
        close: Whether a title one character away is a slip.
        wrong: Slips seen in its title.
        certainty: How sure all this is.
    """

    title: str
    period: str | None = None
    number: str | None = None
    adopted: dt.date | None = None
    until: dt.date | None = None
    by: str | None = None
    close: bool = False
    wrong: tuple[str, ...] = ()
    certainty: Certainty = Certainty.SEEN

    @property
    def full_title(self) -> str:
        """The title with the span of years."""
        return f"{self.title}（{self.period}年）" if self.period else self.title


@frozen(eq=False)
class InstrumentTable:
    """The table of instruments, by title and by slip.

    Args:
        by_title: The instruments of each title; outlines of several periods share one.
        by_slip: The instruments by the slips seen in their titles.
        close: Titles to which one character away is a slip, by length.
    """

    by_title: Mapping[str, tuple[Instrument, ...]]
    by_slip: Mapping[str, Instrument]
    close: Mapping[int, tuple[str, ...]]

    def exact(self, title: str) -> tuple[Instrument, ...]:
        """The instruments that a title names exactly, 中华人民共和国 left out or not.

        Args:
            title: The title without span of years.
        """
        return self.by_title.get(title) or self.by_title.get(STATE + title, ())

    def meant(self, title: str) -> Instrument | None:
        """The instrument that a title names with a slip, or None where it names none or names it rightly.

        Args:
            title: The title without span of years.
        """
        if self.exact(title):
            return None
        slip = self.by_slip.get(title)
        if slip:
            return slip
        near = (
            right for size in (-1, 0, 1) for right in self.close.get(len(title) + size, ()) if _one_away(title, right)
        )
        found = next(near, None)
        return self.by_title[found][0] if found else None


def _one_away(one: str, other: str) -> bool:
    """Whether one text becomes another by a single character put in, taken out or changed."""
    short, long = sorted((one, other), key=len)
    same = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    rest = long[same + 1 :]
    return rest == (short[same + 1 :] if len(short) == len(long) else short[same:])


@cache
def instruments_in_force() -> InstrumentTable:
    """The table, read once."""
    by_title: dict[str, list[Instrument]] = {}
    by_slip: dict[str, Instrument] = {}
    for entry in read_toml("instruments_in_force.toml")["instruments"]:
        instrument = _instrument(entry)
        by_title.setdefault(instrument.title, []).append(instrument)
        by_slip.update(dict.fromkeys(instrument.wrong, instrument))
    close: dict[int, list[str]] = {}
    for title, found in by_title.items():
        if found[0].close:
            close.setdefault(len(title), []).append(title)
    return InstrumentTable(
        {title: tuple(found) for title, found in by_title.items()},
        by_slip,
        {size: tuple(titles) for size, titles in close.items()},
    )


def _instrument(entry: Mapping[str, Any]) -> Instrument:
    values = {key: value for key, value in entry.items() if key not in {"source", "certainty", "wrong"}}
    return Instrument(**values, wrong=tuple(entry.get("wrong", ())), certainty=Certainty(entry["certainty"]))


@cache
def standard_editions() -> Mapping[str, frozenset[str]]:
    """The years of the editions of standards of which false ones circulate, by code."""
    data = read_toml("instruments_in_force.toml")["standards"]
    return {entry["code"]: frozenset(entry["editions"]) for entry in data}
