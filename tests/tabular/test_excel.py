from __future__ import annotations

import datetime as dt
from decimal import Decimal
from io import BytesIO

import pytest
from attrs import evolve

from fazhi.errors import FileError
from fazhi.model import Metadata
from fazhi.tabular import sheet
from fazhi.tabular.schemas import schemas
from fazhi.tabular.spreadsheet_cells import shown
from fazhi.tabular.tabulation import tables

openpyxl = pytest.importorskip("openpyxl")
COLUMNS = {f"{name}.{column.name}": column for name, schema in schemas().items() for column in schema.columns}


@pytest.fixture
def book(reports, tmp_path):
    """The workbook of the samples, read back."""
    return written(reports, tmp_path / "tables.xlsx")


def written(reports, file):
    """A workbook, written and read back."""
    tables(reports).to_excel(file)
    return openpyxl.load_workbook(file)


def column(page, title):
    """The letter of a column, by its header."""
    (letter,) = [cell.column_letter for cell in page[1] if cell.value == title]
    return letter


def test_sheets_are_in_chinese(book):
    """A sheet for each table that has rows, with Chinese headers, the report's title first."""
    assert book.sheetnames == ["报告", "章节", "陈述", "指标", "引用文件"]
    page = book["指标"]
    assert [cell.value for cell in page[1]][:4] == ["报告", "序号", "指标名称", "统一指标"]
    assert page["A2"].value == "青湖市人民政府关于2024年度法治政府建设情况的报告"


def test_heads_stay_in_sight_and_filter(book):
    """The head is frozen, has filters over all rows, and stands on top of each printed page."""
    for page in book:
        assert page.freeze_panes == "A2"
        assert page.auto_filter.ref == page.dimensions
        assert page.print_title_rows == "$1:$1"
        assert page["A1"].font.bold


def test_columns_are_as_wide_as_their_words(book):
    """Chinese characters are measured as wide; long text is broken within a bound."""
    title = book["指标"]["A2"].value
    assert book["指标"].column_dimensions["A"].width > 1.8 * len(title)
    page = book["陈述"]
    assert page.column_dimensions[column(page, "原文")].width <= sheet.WIDEST
    assert any(dimension.height and dimension.height > sheet.LINE for dimension in page.row_dimensions.values())


def test_columns_for_programs_are_folded(book):
    """Ids and offsets stand last and out of sight."""
    page = book["指标"]
    dimension = page.column_dimensions[column(page, "指标标识")]
    assert dimension.hidden
    assert dimension.outlineLevel == 1
    assert not page.column_dimensions[column(page, "原文")].hidden


def test_numbers_and_dates_are_numbers_and_dates(book):
    """A number has the decimals reported, a date is a date, an enumeration is said in Chinese."""
    page = book["指标"]
    values = {cell.value: cell.number_format for cell in page[column(page, "变化幅度")]}
    assert values[120] == "#,##0"
    assert {cell.value for cell in page[column(page, "变化方向")]} == {"变化方向", "上升", None}
    page = book["报告"]
    day = page[f"{column(page, '成文日期')}2"]
    assert (day.value, day.number_format) == (dt.datetime(2025, 3, 1), "yyyy-mm-dd")  # noqa: DTZ001 - as openpyxl has it


@pytest.mark.parametrize(
    ("name", "value", "cell", "form"),
    [
        ("indicators.value", Decimal("6.73E+4"), Decimal("6.73E+4"), "#,##0"),
        ("indicators.value", Decimal("12.30"), Decimal("12.30"), "#,##0.00"),
        ("indicators.value", Decimal(10**17), Decimal(10**17), "#,##0"),
        ("indicators.value", Decimal("1234567890123456.5"), "1234567890123456.5", "General"),
        ("indicators.change_basis", "yoy", "同比", "General"),
        ("indicators.changes", [{"text": "增加3件"}, {"text": "增长2%"}], "增加3件；增长2%", "General"),
        ("reports.complete", False, "否", "General"),
        ("reports.issuers", ["甲", "乙"], "甲、乙", "General"),
        ("reports.year", 2024, 2024, "General"),
        ("reports.written_on", dt.date(1899, 1, 1), "1899-01-01", "General"),
        ("statements.text", "甲\r\n乙\x07", "甲\n乙\ufffd", "General"),
        ("statements.text", "", None, "General"),
        ("statements.text", None, None, "General"),
    ],
)
def test_cells_show_what_people_expect(name, value, cell, form):
    """Each type of column has its form."""
    made = shown(COLUMNS[name], value)
    assert (made.value, made.format) == (cell, form)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", '=HYPERLINK("http://example.org")'])
def test_nothing_is_taken_for_a_formula(report, tmp_path, text):
    """Text that begins like a formula is text, and stays it when someone edits the cell."""
    book = written([(text, evolve(report, metadata=Metadata(title=text)))], tmp_path / "tables.xlsx")
    for cell in (book["报告"]["A2"], book["报告"]["B2"], book["陈述"]["A2"]):
        assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", text, True)


def test_an_error_value_is_text_too(report, tmp_path):
    """#N/A in a text is a text."""
    book = written([("#N/A", report)], tmp_path / "tables.xlsx")
    assert (book["报告"]["A2"].data_type, book["报告"]["A2"].quotePrefix) == ("s", False)


def test_long_text_is_cut_at_what_a_cell_can_hold():
    """The cut is shown, and no pair of surrogates is torn apart."""
    cut = shown(COLUMNS["statements.text"], "a" + "𠮷" * 20_000).value
    assert cut == "a" + "𠮷" * 16_382 + "…"
    assert len(cut.encode("utf-16-le")) // 2 <= 32_767


def test_a_full_sheet_goes_on_in_another(reports, tmp_path, monkeypatch):
    """Rows that a sheet has no room for stand in a second one, with a head of its own."""
    monkeypatch.setattr(sheet, "ROWS", 10)
    book = written(reports, tmp_path / "tables.xlsx")
    assert book.sheetnames == [
        "报告",
        "章节",
        "章节 (2)",
        "陈述",
        "陈述 (2)",
        "指标",
        "指标 (2)",
        "引用文件",
    ]
    pages = [book["指标"], book["指标 (2)"]]
    assert [page.max_row for page in pages] == [10, 2]
    assert [page.auto_filter.ref for page in pages] == [page.dimensions for page in pages]
    assert pages[0]["A1"].value == pages[1]["A1"].value


def test_without_reports_there_is_a_head(tmp_path):
    """A workbook has a sheet even if there is nothing to show."""
    book = written([], tmp_path / "tables.xlsx")
    assert book.sheetnames == ["报告"]
    assert book["报告"]["A1"].value == "名称"


def test_an_open_file_takes_the_workbook(reports):
    """A binary file that is open will do."""
    file = BytesIO()
    assert written(reports, file)["报告"].max_row == 3


def test_a_path_that_cannot_be_written_is_named(reports, tmp_path):
    """The error says which file, and no draft is left."""
    (tmp_path / "tables.xlsx").mkdir()
    with pytest.raises(FileError):
        tables(reports).to_excel(tmp_path / "tables.xlsx")
    assert [file.name for file in tmp_path.iterdir()] == ["tables.xlsx"]
