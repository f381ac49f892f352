from __future__ import annotations

import csv
import json
from decimal import Decimal

import pytest

from fazhi.tabular.csv import as_text
from fazhi.tabular.schemas import schemas
from fazhi.tabular.tabulation import tables


@pytest.fixture
def files(reports, tmp_path):
    """The CSV files of the samples."""
    return tables(reports).to_csv(tmp_path)


def read(file):
    """The rows of a CSV file."""
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (Decimal("6.73E+4"), "67300"),
        (Decimal("95.0"), "95.0"),
        ([], "[]"),
        (["甲", '"乙"'], '["甲","\\"乙\\""]'),
        ([{"amount": Decimal("1E+2"), "upper": None}], '[{"amount":"100","upper":null}]'),
    ],
)
def test_values_are_plain(value, text):
    """Numbers have no exponent, lists are JSON, nothing stands for null."""
    assert as_text(value) == text


def test_files_have_all_columns(files):
    """The first line names the columns of the schema."""
    for name, file in files.items():
        assert file.read_text(encoding="utf-8").splitlines()[0].split(",") == [
            column.name for column in schemas()[name].columns
        ]


def test_numbers_keep_the_digits_reported(files):
    """No zeros are put behind the point."""
    assert {"67300", "5", "1200", "11297", "95"} <= {row["value"] for row in read(files["indicators"])}


def test_line_breaks_stay_in_their_cell(report, tmp_path):
    """Text with line breaks, quotes and commas comes back as it was."""
    title = '甲,"乙"\r\n丙\n丁'
    (row,) = read(tables([(title, report)]).to_csv(tmp_path)["reports"])
    assert row["name"] == title


def test_the_package_describes_the_files(files):
    """Each file is listed with its size, its columns, its keys and what they refer to."""
    package = json.loads((files["reports"].parent / "datapackage.json").read_text(encoding="utf-8"))
    assert [resource["name"] for resource in package["resources"]] == list(schemas())
    statements = package["resources"][2]
    assert statements["bytes"] == files["statements"].stat().st_size
    assert statements["schema"]["primaryKey"] == ["report_id", "statement_id"]
    assert {"fields": ["report_id"], "reference": {"resource": "reports", "fields": ["report_id"]}} in statements[
        "schema"
    ]["foreignKeys"]


@pytest.mark.filterwarnings("ignore")  # of the judge's own making
def test_frictionless_finds_the_package_valid(reports, tmp_path):
    """An outside judge agrees: types, constraints, keys, sizes and hashes, with two copies of one report too."""
    frictionless = pytest.importorskip("frictionless")
    tables([*reports, *reports]).to_csv(tmp_path)
    judged = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert judged.valid, judged.flatten(["resourceName", "type", "note"])
    assert judged.stats["tasks"] == 6


@pytest.mark.filterwarnings("ignore")  # of the judge's own making
def test_frictionless_would_find_a_fault(files):
    """The judge does look: a row that points nowhere is found."""
    frictionless = pytest.importorskip("frictionless")
    files["reports"].write_text("\n".join(files["reports"].read_text(encoding="utf-8").splitlines()[:1]) + "\n")
    assert not frictionless.validate(str(files["reports"].parent / "datapackage.json")).valid
