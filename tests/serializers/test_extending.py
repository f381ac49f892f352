"""Programs that build on the model: a class of theirs with a report inside."""

from __future__ import annotations

import datetime as dt
import doctest
import json
from enum import Enum

import cattrs
import pytest
from attrs import frozen
from cattrs.preconf.json import make_converter

import fazhi
from fazhi.model import Indicator, Measure, Report


class Verdict(Enum):
    """What a reviewer says."""

    GOOD = "good"
    POOR = "poor"


@frozen
class Review:
    """A report, read by a person; the best indicators picked out of it."""

    report: Report
    reviewer: str
    verdict: Verdict
    read_at: dt.date
    best: tuple[Indicator, ...] = ()
    first: Measure | None = None


@pytest.fixture
def review(report):
    """A review of the report."""
    return Review(report, "李文", Verdict.GOOD, dt.date(2025, 4, 1), report.indicators, report.measures[0])


def test_the_documented_example():
    """The example in the documentation of ``fazhi.converter`` gives what it says it gives."""
    words = fazhi.converter.__doc__
    example = doctest.DocTestParser().get_doctest(words, {"__name__": "__main__"}, "fazhi.converter", None, None)
    result = doctest.DocTestRunner().run(example)
    assert (result.attempted, result.failed) == (len(example.examples), 0)
    assert example.examples


def test_a_class_with_a_report_inside(review):
    """A class with a report and parts of it is stored as JSON, and comes back."""
    converter = fazhi.converter()
    stored = json.dumps(converter.unstructure(review), ensure_ascii=False)
    assert converter.structure(json.loads(stored), Review) == review


def test_faults_are_told_by_cattrs(review):
    """Faults in such a document are cattrs' own, which say the path and the reason."""
    converter = fazhi.converter()
    document = converter.unstructure(review)
    document["report"]["metadata"]["year"] = "2024"
    document["reviewer"] = None
    with pytest.raises(cattrs.ClassValidationError) as caught:
        converter.structure(document, Review)
    assert cattrs.transform_error(caught.value) == [
        "invalid value for type, expected int | None @ $.report.metadata.year",
        "invalid value for type, expected str @ $.reviewer",
    ]


def test_a_converter_of_ones_own(review):
    """A converter that has its own hooks and settings is equipped, and keeps them."""
    converter = make_converter(omit_if_default=True)
    converter.register_unstructure_hook(Verdict, lambda verdict: verdict.name)
    converter.register_structure_hook(Verdict, lambda name, _: Verdict[name])
    fazhi.configure_converter(converter)
    document = converter.unstructure(review)
    assert document["verdict"] == "GOOD"
    assert "incomplete" not in document["report"]
    assert converter.loads(converter.dumps(review), Review) == review


def test_a_hook_for_a_class_of_the_model(review):
    """A class of the model may be written in another way."""
    converter = fazhi.converter()
    converter.register_unstructure_hook(fazhi.Span, lambda span: [span.start, span.end])
    converter.register_structure_hook(fazhi.Span, lambda pair, _: fazhi.Span(*pair))
    document = converter.unstructure(review)
    assert document["first"]["span"] == [review.first.span.start, review.first.span.end]
    assert converter.structure(document, Review) == review


def test_many_reports(report):
    """Lists and dictionaries of reports go through too."""
    converter = fazhi.converter()
    by_place = {"青湖市": [report, report]}
    stored = converter.unstructure(by_place, dict[str, list[Report]])
    assert converter.structure(stored, dict[str, list[Report]]) == by_place
