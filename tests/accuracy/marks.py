"""Marked texts: reports in which every indicator is marked where it stands, by the annotation guide.

A mark is ``⟦surface|key=value|…⟧``: ``t`` the part it plays (value, baseline, change), ``v`` and ``w`` the number and
its upper end, ``u`` unit, ``q`` qualifier, ``d`` direction, ``y`` basis, ``s`` status, ``n`` the shortest and ``N`` the
longest right name (alternatives parted by ``¦``).
"""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from pathlib import Path

from attrs import frozen

from fazhi import Direction, Indicator, Quantity, Report

MARK = re.compile(r"⟦([^|⟧]*)\|?([^⟧]*)⟧")
DECORATION = re.compile(r"[\s“”\"'‘’]")
SMALLEST = Fraction(1, 10**9)
ATTRIBUTES = ("role", "qualifier", "direction", "basis", "status", "name")


@frozen(kw_only=True)
class Mention:
    """A quantity as marked, or as read.

    Args:
        start: Where it begins in the plain text.
        end: Where it ends.
        before: The plain text in front of it, for telling its construction.
        role: ``value``, ``baseline`` or ``change``.
        value: The number.
        upper: The upper end of a range.
        unit: The unit, in NFKC.
        qualifier: ``exact``, ``about``, …
        direction: ``up``, ``down``, ``flat``, or empty.
        basis: ``yoy``, ``qoq``, ``base``, or empty.
        status: ``actual`` or ``target``.
        name: The shortest right name, or the name that was read.
        longest: The longest right names.
    """

    start: int
    end: int
    before: str = ""
    role: str = "value"
    value: Fraction | None = None
    upper: Fraction | None = None
    unit: str = ""
    qualifier: str = "exact"
    direction: str = ""
    basis: str = ""
    status: str = "actual"
    name: str = ""
    longest: tuple[str, ...] = ()

    def is_read_by(self, other: Mention) -> bool:
        """Whether another mention is of the same number and unit, and touches this one."""
        return (
            self.start < other.end
            and other.start < self.end
            and _close(self.value, other.value)
            and _close(self.upper, other.upper)
            and self.unit == other.unit
        )

    def verdicts(self, other: Mention) -> dict[str, bool]:
        """For each attribute whether the other mention has it right."""
        right = {name: getattr(self, name) == getattr(other, name) for name in ATTRIBUTES[:-1]}
        name = plain(other.name)
        right["name"] = plain(self.name) in name and any(name in plain(longest) for longest in self.longest)
        return right


def plain(name: str) -> str:
    """A name in NFKC without white space and quotation marks."""
    return DECORATION.sub("", unicodedata.normalize("NFKC", name))


def read_marked(path: Path) -> tuple[str, list[Mention]]:
    """The plain text of a marked one, and the mentions in it.

    Args:
        path: The file.
    """
    marked = path.read_text(encoding="utf-8")
    pieces: list[str] = []
    mentions: list[Mention] = []
    length = last = 0
    for mark in MARK.finditer(marked):
        gap = marked[last : mark.start()]
        keys = dict(pair.split("=", 1) for pair in mark[2].split("|") if pair)
        start = length + len(gap)
        mentions.append(_mention(start, start + len(mark[1]), "".join((*pieces[-6:], gap))[-60:], keys))
        pieces += [gap, mark[1]]
        length, last = mentions[-1].end, mark.end()
    return "".join((*pieces, marked[last:])), mentions


def _mention(start: int, end: int, before: str, keys: dict[str, str]) -> Mention:
    return Mention(
        start=start,
        end=end,
        before=before,
        role=keys.get("t", "value"),
        value=Fraction(keys["v"]),
        upper=Fraction(keys["w"]) if "w" in keys else None,
        unit=unicodedata.normalize("NFKC", keys.get("u", "")),
        qualifier=keys.get("q", "exact"),
        direction=keys.get("d", ""),
        basis=keys.get("y", ""),
        status=keys.get("s", "actual"),
        name=keys.get("n", ""),
        longest=tuple(keys.get("N", keys.get("n", "")).split("¦")),
    )


def mentions_of(report: Report) -> list[Mention]:
    """The quantities of a report's indicators, as mentions."""
    return [mention for indicator in report.indicators for mention in _of_indicator(indicator)]


def _of_indicator(indicator: Indicator) -> list[Mention]:
    held = next((change.direction for change in indicator.changes if change.amount is None), None)
    found = [
        _of_quantity(indicator, indicator.baseline, "baseline"),
        _of_quantity(indicator, indicator.value, "value", held),
    ]
    for change in indicator.changes:
        basis = change.basis.value if change.basis else ""
        found.append(_of_quantity(indicator, change.amount, "change", change.direction, basis))
    return [mention for mention in found if mention is not None]


def _of_quantity(
    indicator: Indicator, quantity: Quantity | None, role: str, direction: Direction | None = None, basis: str = ""
) -> Mention | None:
    if quantity is None:
        return None
    return Mention(
        start=quantity.span.start,
        end=quantity.span.end,
        role=role,
        value=Fraction(quantity.value),
        upper=None if quantity.upper is None else Fraction(quantity.upper),
        unit=unicodedata.normalize("NFKC", quantity.unit),
        qualifier=quantity.qualifier.value,
        direction=direction.value if direction else "",
        basis=basis,
        status=indicator.status.value,
        name=indicator.name,
    )


def _close(one: Fraction | None, other: Fraction | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= SMALLEST * max(1, abs(one), abs(other))
