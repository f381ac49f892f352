"""The text: paragraphs in which citations and the numbers of indicators are elements."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from fazhi.model import Quantity, Report, Span, Statement
from fazhi.serializers.akn.markup import element
from fazhi.serializers.akn.references import References
from fazhi.serializers.composition import Run
from fazhi.serializers.terms import plain

Inline = ET.Element | str


def inline(report: Report, runs: Sequence[Run], references: References, start: int = 0) -> Iterator[Inline]:
    """The characters of some runs, with their elements.

    Args:
        report: The report.
        runs: The runs of a paragraph.
        references: Where to enter what they refer to.
        start: How many characters to leave out: those of a heading that stands elsewhere.
    """
    for run in runs:
        yield from _run(report, run.places[start:], run.statement, references)
        start = max(0, start - len(run.places))


def _run(report: Report, places: Sequence[int], statement: Statement, references: References) -> Iterator[Inline]:
    last = 0
    for span, make in _marks(statement, references):
        begin, end = bisect_left(places, span.start), bisect_left(places, span.end)
        if begin < last or begin == end:
            continue
        yield _characters(report, places[last:begin])
        yield make(_characters(report, places[begin:end]))
        last = end
    yield _characters(report, places[last:])


def _characters(report: Report, places: Sequence[int]) -> str:
    return "".join(report.text[place] for place in places)


def _marks(statement: Statement, references: References) -> list[tuple[Span, Callable[[str], ET.Element]]]:
    """What is to become an element, and how, in the order of the text."""
    marks: list[tuple[Span, Callable[[str], ET.Element]]] = []
    for citation in statement.citations:
        href = references.citation(citation)
        marks.append((citation.span, lambda words, href=href: element("ref", words, href=href)))  # type: ignore[misc]
    for indicator in statement.indicators:
        refers = references.indicator(indicator)
        marks += [(quantity.span, _quantity(quantity, refers)) for quantity in indicator.quantities]
    return sorted(marks, key=lambda mark: mark[0])


def _quantity(quantity: Quantity, refers: str) -> Callable[[str], ET.Element]:
    """Makes the element of a number, with its value in plain digits."""
    value = "/".join(plain(bound) for bound in (quantity.value, quantity.upper) if bound is not None)
    return lambda words: element("quantity", words, refersTo=refers, normalized=value)
