"""The subject of a check: a report, and what several rules want to know of it, worked out once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeVar

from attrs import field, frozen

from fazhi.checks.bodies import Body, body_of
from fazhi.model import Report, Section, Span, Statement, ZoneKind
from fazhi.parsing.fold import fold
from fazhi.parsing.view import View, view

T = TypeVar("T")


class PassageKind(StrEnum):
    """What a passage of a report is."""

    TITLE = "title"
    HEADING = "heading"
    STATEMENT = "statement"


@frozen(eq=False)
class Passage:
    """A title, a heading on a line of its own, or a statement, as a reader reads it.

    Args:
        kind: Which of these.
        span: Where it stands.
        view: Its characters, folded, without line breaks, page numbers and stray spaces.
        opens_section: Whether a heading stands in it or at its beginning.
    """

    kind: PassageKind
    span: Span
    view: View
    opens_section: bool = False


@frozen(eq=False)
class Subject:
    """A report under check.

    Args:
        report: The report.
        previous: The report of the same body on the year before, where there is one to compare with.
    """

    report: Report
    previous: Report | None = None
    _known: dict[Callable[[Subject], Any], Any] = field(init=False, factory=dict, repr=False)

    def once(self, work: Callable[[Subject], T]) -> T:
        """What a function makes of the report; it is called once, however many rules ask.

        Args:
            work: The function.
        """
        if work not in self._known:
            self._known[work] = work(self)
        found: T = self._known[work]
        return found

    @cached_property
    def folded(self) -> str:
        """The report's text, full-width letters, digits and punctuation made plain, length unchanged."""
        return fold(self.report.text)

    @property
    def year(self) -> int | None:
        """The year reported on."""
        return self.report.metadata.year

    @cached_property
    def body(self) -> Body:
        """The kind of body that reports."""
        return body_of(self.report.metadata)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """All sections, in reading order."""
        return tuple(self.report.walk())

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Title, headings and statements, in reading order."""
        headings = {section.heading_span.start for section in self.sections}
        found = [Passage(kind, span, self.read(span), span.start in headings) for kind, span in self._places()]
        return tuple(passage for passage in found if passage.view.text)

    @cached_property
    def prose(self) -> View:
        """All passages, each closed by a line break."""
        places: list[int] = []
        for passage in self.passages:
            places.extend(passage.view.places)
            places.append(passage.view.places[-1])
        return View("".join(f"{passage.view.text}\n" for passage in self.passages), places)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where in ``prose`` each passage starts."""
        starts, place = [], 0
        for passage in self.passages:
            starts.append(place)
            place += len(passage.view.text) + 1
        return tuple(starts)

    def place_of(self, name: str) -> Span | None:
        """Where in the text a value of the metadata stands first, or None where it doesn't.

        Args:
            name: The attribute of ``Metadata``.
        """
        return next(iter(self.report.metadata.spans_of(name)), None)

    def read(self, span: Span) -> View:
        """A stretch of the report as a reader reads it: page numbers left out, lines joined.

        Args:
            span: The stretch.
        """
        start, end = span.start, min(span.end, len(self.folded))
        if not self._pages:
            return view(self.folded, ((start, end),)) if start < end else View("", ())
        return view(self.folded, list(self._without_pages(start, end)))

    def heading(self, section: Section) -> View:
        """The heading of a section, with its number, as a reader reads it.

        Args:
            section: A section of the report.
        """
        return self._headings[id(section)]

    def zone_at(self, place: int) -> ZoneKind | None:
        """What kind of place an index of the text lies in, or None between the lines."""
        starts, zones = self._zone_starts, self.report.zones
        index = bisect_right(starts, place) - 1
        return zones[index].kind if index >= 0 and place in zones[index].span else None

    def _places(self) -> Iterator[tuple[PassageKind, Span]]:
        for span in self.report.metadata.spans_of("title"):
            yield PassageKind.TITLE, span
        yield from _statements(self.report.preamble.statements if self.report.preamble else ())
        for section in self.sections:
            first = section.statements[0].span.start if section.statements else None
            if first is None or not section.heading_span.start <= first < section.heading_span.end:
                yield PassageKind.HEADING, section.heading_span
            yield from _statements(section.statements)

    @cached_property
    def _headings(self) -> Mapping[int, View]:
        return {id(section): self.read(section.heading_span) for section in self.sections}

    @cached_property
    def _zone_starts(self) -> tuple[int, ...]:
        return tuple(zone.span.start for zone in self.report.zones)

    @cached_property
    def _pages(self) -> tuple[Span, ...]:
        return tuple(node.span for node in self.report.residue)

    @cached_property
    def _page_starts(self) -> tuple[int, ...]:
        return tuple(span.start for span in self._pages)

    def _without_pages(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        for index in range(bisect_right(self._page_starts, start), len(self._pages)):
            page = self._pages[index]
            if page.start >= end:
                break
            if start < page.start:
                yield start, page.start
            start = max(start, page.end)
        if start < end:
            yield start, end


def _statements(statements: Sequence[Statement]) -> Iterator[tuple[PassageKind, Span]]:
    return ((PassageKind.STATEMENT, statement.span) for statement in statements)
