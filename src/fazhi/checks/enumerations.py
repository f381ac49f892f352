"""Enumerations: series of numbers in headings and lists, and where they break off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import Final

from attrs import define, field, frozen

from fazhi.checks.rule import Words
from fazhi.checks.subject import Subject
from fazhi.model import Span
from fazhi.parsing.body.markers import number_of

ITEM: Final = re.compile(
    r"(?<![^。;:,\n)])(?P<number>[一二三四五六七八九]|十[一二三四五六七八九]?)(?P<kind>是(?!否)|要(?![素件点]))"
)
BEGINNING: Final = Words("开头", "the beginning")
DEEPEST: Final = 3  # lists that stay open around another
DIGITS: Final = "零一二三四五六七八九"


class BreakKind(Enum):
    """How a number departs from the one that is due."""

    GAP = "gap"
    REPEAT = "repeat"
    DISORDER = "disorder"


@frozen
class Break:
    """A number that isn't the one that is due.

    Args:
        kind: How it departs.
        span: Where it stands.
        label: It, as printed.
        before: The number before it, as printed, or words for the beginning.
        expected: What is due.
        previous: Where the number before it stands.
    """

    kind: BreakKind
    span: Span
    label: str
    before: str | Words
    expected: str
    previous: Span | None


def breaks(before: int, number: int, span: Span, previous: Span | None, text: str) -> Iterator[Break]:
    """The break between two numbers of a series, if there is one.

    Args:
        before: The number before; 0 at the beginning.
        number: The number.
        span: Where the number stands, with its marks.
        previous: Where the number before stands.
        text: The report's text.
    """
    if number == before + 1:
        return
    kind = BreakKind.REPEAT if number == before else BreakKind.GAP if number > before else BreakKind.DISORDER
    label = span.of(text)
    expected = in_form_of(label, before + 1)
    yield Break(kind, span, label, previous.of(text) if previous else BEGINNING, expected, previous)


def in_form_of(label: str, number: int) -> str:
    """A number in the form of a label: （三） for （四） and 3.

    Args:
        label: The label.
        number: The number.
    """
    numeral = chinese(number) if re.search(r"[一二三四五六七八九十]", label) else str(number)
    return re.sub(r"[一二三四五六七八九十]+|\d+", numeral, label, count=1)


def chinese(number: int) -> str:
    """A number below one hundred in Chinese numerals."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{DIGITS[tens]}十"
    return head + (DIGITS[ones] if ones or not tens else "")


@define
class Items:
    """A list 一是……二是…….

    Args:
        start: Index of its first item in the prose.
        last: The number of its last item.
        place: Where that stands.
    """

    start: int
    last: int
    place: Span


@frozen
class Lists:
    """The lists of a report.

    Args:
        found: The lists, by their first item.
        breaks: Where their numbers break off.
    """

    found: tuple[Items, ...]
    breaks: tuple[Break, ...]


def lists(subject: Subject) -> Lists:
    """The lists 一是……二是…… of a report; a list ends with its section, and may stand in an item of another.

    Args:
        subject: The report.
    """
    reader = _Reader(subject)
    for match in ITEM.finditer(subject.prose.text):
        reader.read(match)
    return Lists(tuple(reader.found), tuple(reader.breaks))


@define(eq=False)
class _Reader:
    subject: Subject
    found: list[Items] = field(factory=list)
    breaks: list[Break] = field(factory=list)
    _open: dict[str, list[Items]] = field(factory=dict)
    _headings: list[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        passages = zip(self.subject.starts, self.subject.passages, strict=True)
        self._headings = [start for start, passage in passages if passage.opens_section][::-1]

    def read(self, match: re.Match[str]) -> None:
        """Read the number of an item."""
        self._leave(match.start())
        number, kind = number_of(match["number"]), match["kind"]
        span = self.subject.prose.span(*match.span())
        opened = self._open.setdefault(kind, [])
        if number == 1:
            items = Items(match.start(), 1, span)
            del opened[:-DEEPEST]
            opened.append(items)
            self.found.append(items)
            return
        depth = next((depth for depth in range(len(opened) - 1, -1, -1) if opened[depth].last + 1 == number), None)
        if depth is None and opened:
            last = opened[-1]
            self.breaks += breaks(last.last, number, span, last.place, self.subject.report.text)
            depth = len(opened) - 1
        if depth is not None:
            del opened[depth + 1 :]
            opened[-1].last, opened[-1].place = number, span

    def _leave(self, place: int) -> None:
        """Close all lists where a heading stands before a place."""
        while self._headings and self._headings[-1] < place:
            self._headings.pop()
            self._open.clear()
