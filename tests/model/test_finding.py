"""Findings as they are printed."""

from __future__ import annotations

from fazhi.model import Finding, Provision, Severity


def test_printed():
    """A finding prints file, line and column, code, severity and message."""
    finding = Finding(
        code="MET003", severity=Severity.WARNING, message="索引号校验码不符", place=(12, 5), source="report.txt"
    )
    assert str(finding) == "report.txt:12:5 MET003 [warning] 索引号校验码不符"


def test_printed_without_a_place():
    """What is absent has no place."""
    assert (
        str(Finding(code="STR001", severity=Severity.ERROR, message="缺少原因")) == "report:- STR001 [error] 缺少原因"
    )


def test_the_place_is_no_part_of_what_is_found():
    """Findings are equal whatever file and line they were printed for."""
    fields = {"code": "STR001", "severity": Severity.ERROR, "message": ""}
    assert Finding(**fields, place=(1, 1), source="a") == Finding(**fields)


def test_severities_rank():
    """Errors are graver than warnings, and those than information."""
    assert sorted(Severity, key=lambda severity: severity.rank) == [Severity.ERROR, Severity.WARNING, Severity.INFO]


def test_a_provision_reads_as_it_is_cited():
    """A provision is cited by title and article."""
    assert str(Provision(instrument="督察工作规定", article="第二十四条")) == "《督察工作规定》第二十四条"
    assert str(Provision(instrument="督察工作规定")) == "《督察工作规定》"
