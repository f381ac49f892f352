"""Inline: the characters of a paragraph with what stands in them marked: indicators, citations, findings."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import define, field, frozen

from fazhi.model import Finding, Indicator, Report, Severity, Span, Statement
from fazhi.serializers.html.details import details
from fazhi.serializers.html.markup import Markup, join, tag

LONGEST_TRIGGER = 60
"""Characters that a finding marks at most: a whole paragraph underlined helps nobody."""
LONGEST_WHOLE = 12
"""Characters of a figure that stay on one line."""

Layer = int | Severity | None
"""What a stretch is part of: the name of an indicator (its number), the trigger of a finding, a citation (None)."""


@frozen(eq=False)
class Figure:
    """A stretch that holds a number of one or more indicators: ``1200件``.

    Args:
        span: Where it stands.
        indicators: The indicators with their numbers in the report, from 1.
        first: Numbers of those of them that have no figure before it.
    """

    span: Span
    indicators: tuple[tuple[int, Indicator], ...]
    first: tuple[int, ...]


@frozen(eq=False)
class Marks:
    """What is marked in a stretch of text.

    Args:
        figures: Numbers of indicators, in order, disjoint.
        layers: Stretches of names, citations and triggers.
    """

    figures: tuple[Figure, ...] = ()
    layers: tuple[tuple[Span, Layer], ...] = ()

    def cuts(self) -> set[int]:
        """Where something begins or ends."""
        spans = [*(figure.span for figure in self.figures), *(span for span, _ in self.layers)]
        return {place for span in spans for place in (span.start, span.end)}


def marks_of(statement: Statement, first: int, findings: Iterable[Finding] = ()) -> Marks:
    """What is to be marked in a statement.

    Args:
        statement: The statement.
        first: The number of its first indicator in the report, from 1.
        findings: Findings whose trigger may stand in it.
    """
    numbered = tuple(enumerate(statement.indicators, first))
    names = ((span, number) for number, indicator in numbered for span in indicator.name_spans)
    citations = ((citation.span, None) for citation in statement.citations)
    return Marks(tuple(_figures(numbered)), (*names, *citations, *triggers_of(findings)))


def triggers_of(findings: Iterable[Finding]) -> Iterator[tuple[Span, Severity]]:
    """The triggers of findings that are short enough to be marked.

    Args:
        findings: The findings.
    """
    for finding in findings:
        if finding.span and len(finding.span) <= LONGEST_TRIGGER:
            yield finding.span, finding.severity


def _figures(numbered: Sequence[tuple[int, Indicator]]) -> Iterator[Figure]:
    """The figures of some indicators, in order; of two that overlap, the first."""
    holders: dict[Span, list[tuple[int, Indicator]]] = {}
    for number, indicator in numbered:
        for span in figure_spans(indicator):
            holders.setdefault(span, []).append((number, indicator))
    seen: set[int] = set()
    end = 0
    for span in sorted(holders):
        if span.start < end or not len(span):
            continue
        numbers = [number for number, _ in holders[span]]
        yield Figure(span, tuple(holders[span]), tuple(number for number in numbers if number not in seen))
        seen.update(numbers)
        end = span.end


def figure_spans(indicator: Indicator) -> frozenset[Span]:
    """Where an indicator's numbers stand; where it has none, where its changes are told.

    Args:
        indicator: The indicator.
    """
    return frozenset(node.span for node in indicator.quantities or indicator.changes)


@define(eq=False)
class Open:
    """The layers that are open while a text is gone through from left to right."""

    events: list[tuple[int, bool, Layer]]
    counts: Counter[Layer] = field(factory=Counter)
    next: int = 0

    @classmethod
    def over(cls, layers: Iterable[tuple[Span, Layer]]) -> Open:
        """None of the layers open yet."""
        filled = [(span, layer) for span, layer in layers if len(span)]
        opening = [(span.start, True, layer) for span, layer in filled]
        closing = [(span.end, False, layer) for span, layer in filled]
        return cls(sorted((*opening, *closing), key=lambda event: event[:2]))

    def move_to(self, place: int) -> None:
        """Open and close what begins and ends up to a place."""
        while self.next < len(self.events) and self.events[self.next][0] <= place:
            _, opens, layer = self.events[self.next]
            self.counts[layer] += 1 if opens else -1
            if not self.counts[layer]:
                del self.counts[layer]
            self.next += 1

    def wrap(self, content: Markup) -> Markup:
        """The content in one element for each kind of thing that it is part of."""
        names = sorted(layer for layer in self.counts if isinstance(layer, int))
        if names:
            content = tag("span", content, data_name=" ".join(map(str, names)))
        if None in self.counts:
            content = tag("cite", content)
        severities = [layer for layer in self.counts if isinstance(layer, Severity)]
        gravest = min(severities, key=lambda severity: severity.rank, default=None)
        return tag("span", content, class_=f"trigger {gravest.value}") if gravest else content


@frozen(eq=False)
class Typesetter:
    """Sets characters of a report's text as HTML.

    Args:
        report: The report.
        prefix: What the ids on the page begin with.
    """

    report: Report
    prefix: str = ""

    def marked(self, places: Sequence[int], marks: Marks = Marks()) -> Markup:
        """Characters with marks.

        Args:
            places: Their places in the text.
            marks: What to mark.
        """
        pieces: list[Markup] = []
        inside: list[Markup] = []
        figures = iter(marks.figures)
        figure = next(figures, None)
        layers = Open.over(marks.layers)
        for stretch in _segments(places, marks.cuts()):
            while figure is not None and figure.span.end <= stretch[0]:
                pieces.append(self._figure(figure, inside))
                figure, inside = next(figures, None), []
            layers.move_to(stretch[0])
            segment = layers.wrap(join("".join(self.report.text[place] for place in stretch)))
            (inside if figure is not None and stretch[0] in figure.span else pieces).append(segment)
        if figure is not None:
            pieces.append(self._figure(figure, inside))
        return join(*pieces)

    def _figure(self, figure: Figure, inside: Sequence[Markup]) -> Markup:
        """A figure with the details that it shows when it is pointed at; nothing where it has no characters."""
        if not inside:
            return join()
        ids = [f"{self.prefix}i{number}" for number in figure.first]
        tip = f"{self.prefix}t{figure.span.start}"
        classes = f"figure {figure.indicators[0][1].status.value}"
        classes += " whole" if len(figure.span) <= LONGEST_WHOLE else ""
        mark = tag("span", *inside, class_=classes, tabindex=0, aria_describedby=tip, id=next(iter(ids), None))
        shown = tag("span", *map(details, figure.indicators), class_="tip", role="tooltip", id=tip, hidden=True)
        anchors = (tag("span", id=more) for more in ids[1:])
        numbers = " ".join(str(number) for number, _ in figure.indicators)
        return tag("span", *anchors, mark, shown, class_="held", data_of=numbers)


def _segments(places: Sequence[int], cuts: Iterable[int]) -> Iterator[Sequence[int]]:
    """The stretches of places in which nothing begins or ends."""
    borders = sorted({bisect_left(places, cut) for cut in cuts} | {0, len(places)})
    for start, end in pairwise(borders):
        yield places[start:end]
