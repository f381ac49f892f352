"""The report: its parts in reading order, places, the invariants of its text."""

from __future__ import annotations

from itertools import pairwise

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi import strategies
from fazhi.model import (
    Locator,
    Measure,
    Metadata,
    Node,
    Plan,
    Report,
    Segment,
    Shortcoming,
    Source,
    Span,
    Zone,
    ZoneKind,
)

few = settings(max_examples=20)


def nodes_in(value):
    """All nodes in a value, at any depth."""
    if isinstance(value, Node):
        yield value
    if attrs.has(type(value)):
        value = tuple(getattr(value, field.name) for field in attrs.fields(type(value)))
    for part in value if isinstance(value, tuple) else ():
        yield from nodes_in(part)


def zone(start, end):
    """A zone of no account."""
    return Zone(kind=ZoneKind.RESIDUE, span=Span(start, end))


def test_zones_do_not_overlap():
    """Zones that overlap, or stand out of order, are refused."""
    with pytest.raises(ValueError, match="overlaps"):
        Report(text="依法行政", zones=(zone(0, 2), zone(1, 3)))
    with pytest.raises(ValueError, match="overlaps"):
        Report(text="依法行政", zones=(zone(2, 3), zone(0, 1)))


def test_zones_end_with_the_text():
    """A zone beyond the text is refused."""
    with pytest.raises(ValueError, match="ends at 5, after the text of 4 characters"):
        Report(text="依法行政", zones=(zone(0, 5),))


@few
@given(strategies.model_reports() | strategies.reports())
def test_nodes_say_what_stands_there(report):
    """Each node's text is the text of the report at its span."""
    for node in nodes_in(report):
        assert node.text == report.text[node.span.start : node.span.end]


@few
@given(strategies.model_reports() | strategies.reports())
def test_every_character_stands_in_one_zone(report):
    """White space apart, every character stands in exactly one zone."""
    counts = [0] * len(report.text)
    for part in report.zones:
        for index in range(part.span.start, part.span.end):
            counts[index] += 1
    assert all(count == 1 or (count == 0 and c.isspace()) for count, c in zip(counts, report.text, strict=True))


@few
@given(strategies.model_reports() | strategies.reports())
def test_collections_run_over_the_whole_in_reading_order(report):
    """Each collection holds all there are of its kind, as they stand in the text."""
    kinds = {Measure: report.measures, Shortcoming: report.shortcomings, Plan: report.plans}
    for kind, found in kinds.items():
        assert found == tuple(statement for statement in report.statements if type(statement) is kind)
    for found in (report.statements, *kinds.values(), report.indicators, report.citations):
        assert isinstance(found, tuple)
        assert all(a.span.start <= b.span.start for a, b in pairwise(found))
    assert sum(len(statement.indicators) for statement in report.statements) == len(report.indicators)


@few
@given(strategies.model_reports())
def test_what_was_looked_up_makes_no_difference(report):
    """A report whose collections were asked for is equal to one that is new."""
    new = attrs.evolve(report)
    assert report.indicators is report.indicators
    assert (new, hash(new)) == (report, hash(report))


def test_complete():
    """A report is complete unless it says why not."""
    assert Report(text="").complete
    assert not Report(text="", incomplete="limit").complete


@given(st.text(st.sampled_from("法\n\r ")), st.data())
def test_line_and_column(text, data):
    """A place is the line and column of a character, both from one."""
    offset = data.draw(st.integers(0, len(text)))
    line, column = Report(text=text).place(offset)
    before = text[:offset]
    assert line == before.count("\n") + 1
    assert column == len(before) - (before.rfind("\n") + 1) + 1


def test_where_in_the_source():
    """A span is located by the segments that it touches, or by line and column where there are none."""
    segments = tuple(
        Segment(span=Span(start, start + 4), locator=Locator(paragraph=start // 4 + 1)) for start in (0, 4, 8)
    )
    report = Report(text="依法行政\n依法行政\n依", source=Source(segments=segments))
    assert [locator.paragraph for locator in report.locate(Span(3, 5))] == [1, 2]
    assert report.locate(Span(20, 21)) == ()
    assert Report(text="依法\n行政").locate(Span(4, 5)) == (Locator(line=2, column=2),)


def test_shown():
    """A report shows title, year and counts, on one line."""
    report = Report(text="依法\n行政", metadata=Metadata(year=2024))
    assert repr(report) == "<Report '依法 行政' 2024: 0 sections, 0 measures, 0 indicators>"
    assert repr(Report(text="", incomplete="limit")).endswith("incomplete>")
