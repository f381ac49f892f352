"""Statements and their kinds."""

from __future__ import annotations

import pytest
from hypothesis import given

from fazhi import strategies
from fazhi.model import Cause, Measure, Plan, Shortcoming, Span, Statement


@pytest.mark.parametrize("kind", [Measure, Shortcoming, Plan])
def test_every_kind_is_a_statement(kind):
    """Measures, shortcomings and plans are statements, each equal only to its own kind."""
    fields = {"span": Span(0, 1), "text": "。"}
    assert issubclass(kind, Statement)
    assert kind(**fields) == kind(**fields) != Statement(**fields)


@given(strategies.statements())
def test_parts_stand_within(statement):
    """Indicators, citations and the cause stand in the statement, and say what stands there."""
    cause = getattr(statement, "cause", None)
    for part in (*statement.indicators, *statement.citations, *([cause] if cause else [])):
        start = statement.span.start
        assert part.span in statement.span
        assert part.text == statement.text[part.span.start - start : part.span.end - start]


def test_a_cause_reads_as_its_text():
    """As a string, a cause is its text."""
    assert str(Cause(span=Span(0, 4), text="编制偏紧")) == "编制偏紧"


def test_shown():
    """A statement shows its area, and how many indicators it has where it has any."""
    assert repr(Measure(span=Span(0, 1), text="。", area="A5")) == "Measure(0:1 '。', A5)"
