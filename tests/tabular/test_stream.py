from __future__ import annotations

from pathlib import Path
from weakref import ref

import pytest
from attrs import evolve

from fazhi.errors import ConfigurationError
from fazhi.model import Finding, Severity
from fazhi.tabular.stream import stream


def test_reports_are_taken_one_by_one(report):
    """A report is let go before the next one is taken, however many there are."""
    alive = []

    def source():
        for _ in range(20):
            made = evolve(report)
            alive.append(ref(made))
            assert sum(known() is not None for known in alive) <= 2
            yield made
            del made

    batches = list(stream(source(), size=10**9))
    assert len(batches) == 1
    assert not any(known() for known in alive)


def test_batches_hold_whole_reports(report):
    """A batch ends with the report that fills it."""
    batches = list(stream([report] * 5, size=20))
    assert [len(batch["reports"]) for batch in batches] == [1] * 5
    assert len(list(stream([report] * 5, size=10**9))) == 1


def test_no_reports_give_no_batches():
    """Nothing comes of nothing."""
    assert list(stream([])) == []


@pytest.mark.parametrize("name", ["a.html", Path("a.html")])
def test_names_go_into_the_table(report, name):
    """A name may be a string or a path."""
    (batch,) = stream([(name, report)])
    assert batch["reports"][0]["name"] == "a.html"


@pytest.mark.parametrize("item", ["a.html", ("a.html", "b"), (1, None), None])
def test_other_things_are_refused(item):
    """What is no report is named in the error, with what to pass instead."""
    with pytest.raises(ConfigurationError, match=r"not of (str|tuple|NoneType)") as caught:
        list(stream([item]))
    assert "fazhi.tables" in caught.value.help


def test_findings_come_from_the_check(report):
    """The check is run on each report."""
    finding = Finding(code="A1", severity=Severity.INFO, message="")
    (batch,) = stream([report, report], lambda _: [finding])
    assert len(batch["findings"]) == 2
    assert batch["reports"][1]["finding_count"] == 1
