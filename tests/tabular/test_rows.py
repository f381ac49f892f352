from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given

from fazhi import strategies
from fazhi.model import Edit, Finding, Provision, Report, Severity, Span
from fazhi.tabular.rows import rows_of
from fazhi.tabular.schemas import schemas


@pytest.fixture
def rows(report):
    """The rows of the sample, by table."""
    return rows_of(report, "r", name="qinghu.txt")


def find(rows, **wanted):
    """The one row with these values."""
    (found,) = [row for row in rows if all(row[name] == value for name, value in wanted.items())]
    return found


def test_the_report_row(rows):
    """A report's row has its header and how much there is in it."""
    (row,) = rows["reports"]
    assert row["report_id"] == "r"
    assert row["name"] == "qinghu.txt"
    assert row["year"] == 2024
    assert (row["issuer"], row["issuers"]) == ("青湖市人民政府", ["青湖市人民政府"])
    assert (row["section_count"], row["shortcoming_count"], row["citation_count"]) == (5, 1, 1)
    assert (row["has_causes"], row["has_leadership"]) == (True, False)
    assert (row["complete"], row["finding_count"]) == (True, None)


def test_sections_know_their_parent(rows):
    """A section below another one names it; one on top has none."""
    above = find(rows["sections"], heading="主要举措和成效")
    below = find(rows["sections"], heading="规范行政执法")
    assert above["parent_id"] is None
    assert below["parent_id"] == above["section_id"]
    assert (below["number"], below["level"], below["ordinal"]) == (1, 2, 2)


def test_statements_know_their_section(rows):
    """A statement names its section; one before the first heading has none."""
    assert find(rows["statements"], text="现将有关情况报告如下。")["section_id"] is None
    shortcoming = find(rows["statements"], kind="shortcoming")
    assert shortcoming["section_id"] == find(rows["sections"], heading="存在的不足")["section_id"]
    assert "编制不足" in shortcoming["cause"]


def test_an_indicator_with_changes(rows):
    """The level, the first change in columns of its own, and all changes as a list."""
    row = find(rows["indicators"], value=Decimal(67300))
    assert (row["unit"], row["qualifier"], row["exponent"], row["status"]) == ("件", "exact", 2, "actual")
    assert (row["change"], row["change_unit"], row["change_direction"], row["change_basis"]) == (120, "件", "up", "yoy")
    assert [change["amount"] for change in row["changes"]] == [120, Decimal("12.3")]
    assert row["baseline"] is None


def test_an_indicator_with_a_baseline(rows):
    """An earlier level has columns like the level; a change of which only the way is known has no amount."""
    row = find(rows["indicators"], value=11297)
    assert (row["baseline"], row["baseline_unit"]) == (3219, "个")
    assert (row["change_direction"], row["change"], row["change_exponent"]) == ("up", None, None)


def test_places_point_to_the_text(report, rows):
    """What stands between start and end is what the row says."""
    for table in ("statements", "indicators", "citations"):
        for row in rows[table]:
            assert report.text[row["span_start"] : row["span_end"]] == row["text"]
    row = find(rows["indicators"], value=1200)
    assert report.text[row["value_start"] : row["value_end"]] == "1200件"


def test_findings_have_their_basis_and_place(report):
    """A finding's row says which provision it rests on, and where in the text it stands."""
    start = report.text.index("95%")
    findings = (
        Finding(
            code="PLN001",
            severity=Severity.WARNING,
            message="目标过低",
            span=Span(start, start + 3),
            path="sections[2].statements[0]",
            basis=Provision(instrument="某规定", article="第三条", since=2019),
            fix=(Edit(span=Span(start, start + 2), replacement="98"),),
        ),
        Finding(code="CNT002", severity=Severity.ERROR, message="缺少履职情况", path="coverage.leadership"),
    )
    first, second = rows_of(report, "r", findings=findings)["findings"]
    assert (first["text"], first["instrument"], first["since"], first["fixable"]) == ("95%", "某规定", 2019, True)
    assert (first["line_number"], first["column_number"]) == report.place(start)
    assert (second["text"], second["span_start"], second["line_number"], second["instrument"]) == (None,) * 4


def test_an_earlier_part_does_not_change_the_id_of_a_finding(report):
    """Where in the outline a finding stands does not count."""
    findings = [Finding(code="A1", severity=Severity.INFO, message="", path=f"sections[{at}].heading") for at in (0, 1)]
    first, second = (rows_of(report, "r", findings=(finding,))["findings"][0] for finding in findings)
    assert first["finding_id"] == second["finding_id"]


def test_findings_are_counted_where_checks_were_run(report):
    """No findings are not the same as no checks."""
    assert rows_of(report, "r", findings=())["reports"][0]["finding_count"] == 0


def test_an_empty_report_has_a_row():
    """A report without text has a row of its own, and no other."""
    rows = rows_of(Report(text=""), "r")
    assert {name: len(found) for name, found in rows.items()} == {**dict.fromkeys(schemas(), 0), "reports": 1}


@given(strategies.model_reports())
def test_rows_of_any_report_are_whole(report):
    """Rows have all columns in order; keys are unique, and found where they point; required values are there."""
    findings = (Finding(code="A1", severity=Severity.INFO, message="", span=Span(0, 0)),) * 2
    rows = rows_of(report, "r", findings=findings)
    keys = {name: {tuple(row[key] for key in schemas()[name].primary_key) for row in rows[name]} for name in schemas()}
    for name, schema in schemas().items():
        assert len(keys[name]) == len(rows[name])
        for row in rows[name]:
            assert list(row) == [column.name for column in schema.columns]
            assert all(row[column.name] is not None for column in schema.columns if column.required)
            for columns, table in schema.foreign_keys.items():
                pointer = tuple(row[column] for column in columns)
                assert None in pointer or pointer in keys[table]


def test_text_that_no_encoding_holds_is_replaced(report):
    """Half a surrogate pair becomes a replacement character, one for one."""
    row = rows_of(evolve(report, incomplete="\ud83d"), "r")["reports"][0]
    assert row["incomplete"] == "\ufffd"
