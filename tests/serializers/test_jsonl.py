"""JSON Lines: many reports, a line each."""

from __future__ import annotations

import json as standard
from itertools import count, islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi import strategies
from fazhi.errors import DocumentError, VersionError
from fazhi.serializers import json, jsonl

few = settings(max_examples=20)


@few
@given(st.lists(strategies.model_reports(), max_size=3))
def test_reports_come_back(reports):
    """Any number of reports is written and read back, as text and as bytes."""
    written = jsonl.write(reports)
    assert list(jsonl.restore(written)) == reports
    assert list(jsonl.restore(written.encode())) == reports


def test_a_line_is_a_document(report):
    """Each line is what JSON writes on one line."""
    assert jsonl.write([report, report]) == (json.write(report) + "\n") * 2


def test_a_single_report(report):
    """One report needs no list."""
    assert jsonl.write(report) == json.write(report) + "\n"


def test_options_go_through(report):
    """Text and spans may be left out."""
    line = standard.loads(jsonl.write(report, text=False, spans=False))
    assert line["omitted"] == ["text", "spans"]


def test_lines_come_one_by_one(report):
    """Neither writing nor reading takes more than one report at a time."""
    endless = (report for _ in count())
    lines = jsonl.stream(endless)
    assert list(islice(jsonl.restore(lines), 3)) == [report] * 3


def test_blank_lines_and_strange_line_ends(report, tmp_path):
    """Blank lines are passed over, carriage returns do no harm, and a file can be read as it is open."""
    file = tmp_path / "reports.jsonl"
    file.write_bytes(b"\r\n".join([b"", json.write(report).encode(), b"", json.write(report).encode(), b""]))
    with file.open("rb") as lines:
        assert list(jsonl.restore(lines)) == [report, report]


def test_faults_name_the_line(report):
    """A fault is told with the number of its line, in an error of its own class."""
    good = json.write(report)
    with pytest.raises(DocumentError, match=r"^line 2, \$\.text: expected a string"):
        list(jsonl.restore(f'{good}\n{{"schema_version": "1.0", "text": 1}}\n'))
    with pytest.raises(VersionError, match=r"^line 1, \$\.schema_version"):
        list(jsonl.restore('{"schema_version": "7.0"}'))
