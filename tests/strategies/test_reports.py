"""Whole reports, and that the strategies can be had only with hypothesis."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import Phase, find, given, settings

import fazhi
from fazhi import strategies
from fazhi.model import Report

SIMPLEST = settings(max_examples=1, phases=[Phase.generate], database=None)


def test_names():
    """Every name that is promised is there, and the face of the library gives the module."""
    assert all(hasattr(strategies, name) for name in strategies.__all__)
    assert list(strategies.__all__) == sorted(strategies.__all__)
    assert fazhi.strategies is strategies


def test_without_hypothesis():
    """Where hypothesis isn't installed, the error says what to install."""
    script = "import sys; sys.modules['hypothesis'] = None\nimport fazhi.strategies"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)  # noqa: S603 - ours
    assert 'pip install "fazhi[testing]"' in done.stderr


@given(strategies.reports())
def test_reports_read_like_reports(report):
    """They have every part that is required of one, and leave nothing unplaced."""
    assert isinstance(report, Report)
    assert report.complete
    assert report.measures
    assert report.shortcomings
    assert report.plans
    assert not report.residue


def content(report):
    """What a report says, wherever it stands."""
    metadata = report.metadata
    return {
        "metadata": (metadata.title, metadata.issuers, metadata.year, metadata.recipients, metadata.written_on),
        "header": (metadata.index_number, metadata.document_number, metadata.published_on, metadata.keywords),
        "outline": [(part.level, part.number, part.heading, part.role, part.area) for part in report.walk()],
        "statements": [(type(statement), statement.text, statement.area) for statement in report.statements],
        "indicators": [
            (found.name, found.status, [(part.value, part.unit, part.qualifier) for part in found.quantities])
            for found in report.indicators
        ],
        "citations": [citation.title for citation in report.citations],
    }


@settings(max_examples=30)
@given(strategies.reports())
def test_written_as_text_they_say_the_same(report):
    """Written as text and read again, a report has the same content."""
    pytest.importorskip("fazhi.serializers.text")
    again = fazhi.loads(fazhi.dumps(report, format="text"), format="text")
    assert content(again) == content(report)


def test_the_smallest_report_of_the_model():
    """What fails on every instance is shown with an all but empty one."""
    report = find(strategies.model_reports(), lambda _: True, settings=SIMPLEST)
    assert (report.sections, report.preamble, report.signature, report.residue) == ((), None, None, ())


def test_the_smallest_statement_with_an_indicator():
    """What fails on an indicator is shown with one, in a statement short enough to read."""
    plan = find(strategies.plans(), lambda plan: plan.indicators, settings=settings(database=None))
    assert len(plan.indicators) == 1
    assert len(plan.text) < 60


@pytest.mark.parametrize("name", [name for name in strategies.__all__ if name[0].islower()])
def test_each_has_a_simplest_example(name):
    """The simplest example of each strategy is short enough to read."""
    simplest = find(getattr(strategies, name)(), lambda _: True, settings=SIMPLEST)
    assert len(getattr(simplest, "text", repr(simplest))) < 400
