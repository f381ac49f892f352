from __future__ import annotations

import sys

import pytest

import fazhi
from fazhi.errors import ConfigurationError, MissingDependencyError
from fazhi.model import Finding, Severity
from fazhi.tabular import arrow
from fazhi.tabular.tabulation import tables


def test_the_face_has_a_function():
    """``fazhi.tables`` is the function, whatever was imported before."""
    assert fazhi.tables is tables


def test_one_report_will_do(report):
    """A report by itself counts as one."""
    pytest.importorskip("pyarrow")
    assert tables(report).to_arrow()["reports"].num_rows == 1


def test_a_list_goes_to_many_destinations(reports, tmp_path):
    """Reports that can be gone over again can be written again."""
    made = tables(reports)
    assert made.to_csv(tmp_path / "a")["reports"].read_bytes() == made.to_csv(tmp_path / "b")["reports"].read_bytes()


def test_a_generator_goes_to_one(reports, tmp_path):
    """A generator that is used up is an error, not an empty table."""
    made = tables(iter(reports))
    made.to_csv(tmp_path)
    with pytest.raises(ConfigurationError, match="generator"):
        made.to_csv(tmp_path)


def test_what_is_no_iterable_is_refused():
    """The error says what came."""
    with pytest.raises(ConfigurationError, match="int"):
        tables(1)


def test_findings_by_a_function(report):
    """Checks with settings of one's own are a function."""
    finding = Finding(code="A1", severity=Severity.ERROR, message="=1+1")
    pytest.importorskip("pyarrow")
    found = tables(report, findings=lambda _: [finding]).to_arrow()
    assert found["findings"]["code"].to_pylist() == ["A1"]
    assert tables(report).to_arrow()["findings"].num_rows == 0


def test_findings_of_the_checks(report):
    """With ``findings=True`` the table holds what ``validate`` finds."""
    pytest.importorskip("pyarrow")
    checks = pytest.importorskip("fazhi.checks")
    found = tables(report, findings=True).to_arrow()
    assert found["findings"]["code"].to_pylist() == [finding.code for finding in checks.validate(report)]


@pytest.mark.parametrize(
    ("module", "method", "arguments", "package"),
    [
        ("pyarrow", "to_arrow", [], '"fazhi[tables]"'),
        ("pyarrow", "to_parquet", ["folder"], '"fazhi[tables]"'),
        ("openpyxl", "to_excel", ["file.xlsx"], '"fazhi[excel]"'),
        ("pandas", "to_pandas", [], '"fazhi[tables]" pandas'),
        ("polars", "to_polars", [], '"fazhi[tables]" polars'),
    ],
)
def test_a_missing_package_is_named(reports, tmp_path, monkeypatch, module, method, arguments, package):
    """The error says what to install, and the reports are still there for another destination."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, module, None)
    for cached in (arrow.arrow_schemas, arrow._types, arrow._dictionary):
        cached.cache_clear()
    made = tables(iter(reports))
    with pytest.raises(MissingDependencyError) as caught:
        getattr(made, method)(*arguments)
    assert caught.value.help == f"pip install {package}"
    assert made.to_csv(tmp_path / "csv")["reports"].exists()


def test_the_schemas_are_at_hand(report):
    """A table's columns can be looked up without writing it."""
    made = tables(report)
    assert made.schemas["indicators"].primary_key == ("report_id", "indicator_id")
    assert repr(made) == "<Tables reports, sections, statements, indicators, citations, findings>"
