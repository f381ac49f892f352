from __future__ import annotations

import json

import pytest

from fazhi.checks import validate
from fazhi.checks.baseline import Baseline, fingerprint, read_baseline
from fazhi.errors import ConfigurationError, FileError

FAULTY = "组织专题学法6次，，培训近400余人次。"


@pytest.fixture
def report(draft, read):
    """A report with two findings."""
    return read(draft(text=FAULTY))


def test_accepted_findings_are_left_out(report, draft, read):
    """What a baseline accepts is not reported again, and what is new is."""
    baseline = Baseline.of([(report, validate(report))])
    assert validate(report, baseline=baseline) == ()
    more = read(draft(text=FAULTY + "开展讲座12场。。"))
    assert [f.code for f in validate(more, baseline=baseline)] == ["DEF004"]


def test_a_baseline_survives_a_change_elsewhere(report, draft, read):
    """A finding is known by its trigger, not by its line."""
    baseline = Baseline.of([(report, validate(report))])
    moved = read(draft(text="健全制度，规范执法。\n" + FAULTY))
    assert validate(moved, baseline=baseline) == ()


def test_each_finding_is_accepted_as_often_as_it_was_found(report, draft, read):
    """A second trigger like an accepted one is new."""
    baseline = Baseline.of([(report, validate(report))])
    twice = read(draft(text=f"{FAULTY}走访企业12家，，约谈2家。"))
    assert [f.code for f in validate(twice, baseline=baseline)] == ["DEF004"]


def test_a_baseline_belongs_to_its_report(report, draft, read):
    """What one report is forgiven, another is not."""
    baseline = Baseline.of([(report, validate(report))])
    other = read(draft(issuer="青溪县人民政府", text=FAULTY))
    assert [f.code for f in validate(other, baseline=baseline)] == ["DEF004", "TXT001"]


def test_a_baseline_is_written_and_read(report, tmp_path):
    """The file holds all that the baseline holds."""
    baseline = Baseline.of([(report, validate(report))])
    file = tmp_path / "accepted.json"
    file.write_text(baseline.dumps(), encoding="utf-8")
    assert read_baseline(file) == baseline
    assert validate(report, baseline=file) == ()
    assert json.loads(baseline.dumps())["version"] == 1


def test_fingerprints_name_their_rule(report):
    """Someone who reads the file sees which rules were waived."""
    assert all(fingerprint(f, report).startswith(f"{f.code}-") for f in validate(report))


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"version": 9, "accepted": {}}', '{"version": 1, "accepted": {"a": "b"}}']
)
def test_other_files_are_refused(tmp_path, text):
    """A file that is no baseline is told, not ignored."""
    file = tmp_path / "accepted.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError):
        read_baseline(file)


def test_a_missing_file_is_told(tmp_path):
    """A path that leads nowhere is no empty baseline."""
    with pytest.raises(FileError):
        read_baseline(tmp_path / "accepted.json")
