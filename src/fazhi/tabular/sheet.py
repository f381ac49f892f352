"""A sheet of a workbook: its head, the widths and formats of its columns, and its rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fazhi.tabular.extras import extra
from fazhi.tabular.rows import Row
from fazhi.tabular.schemas import Column, Schema
from fazhi.tabular.spreadsheet_cells import Shown, shown
from fazhi.tabular.widths import height, width

A4 = 9
ROWS = 1_048_576
"""Rows that a sheet can have, the head included."""
NARROWEST, WIDE, WIDEST = 6, 52, 60
MARGIN = 3
"""Room beside a text for its indent, beside a header for the button of its filter."""
LINE = 15
"""Height of a line, in points."""
TALLEST = 409
"""Height that a row can have, in points."""
MEASURED = 500
"""Rows by which a column's width is measured."""
FOLDED = ("key", "offset", "exponent")
"""Types of columns that serve programs: they stand last, folded away under the + above them."""
REPORT = Column(name="report", type="string", title="报告", zh="报告的标题", en="Title of the report")
"""The column by which a person knows the report that a row is about."""


class Sheet:
    """The sheet of a table; where it is full, another one goes on.

    Args:
        book: The workbook, an openpyxl one in write-only mode.
        schema: The table.
    """

    def __init__(self, book: Any, schema: Schema) -> None:  # noqa: ANN401 - openpyxl's
        self._book = book
        self._title = schema.title
        self._columns = _columns(schema)
        self._sheets = [book.create_sheet(schema.title)]
        self._count = 0
        self._widths: list[int] = []
        self._cells: dict[tuple[int, str, bool], Any] = {}

    @property
    def _sheet(self) -> Any:  # noqa: ANN401 - openpyxl's
        return self._sheets[-1]

    def extend(self, rows: list[Row], reports: Mapping[object, str]) -> None:
        """Add rows.

        Args:
            rows: The rows.
            reports: What a person calls the report of each id.
        """
        lines = [self._line(row, reports) for row in rows]
        if lines and not self._count:
            self._open(lines)
        for line in lines:
            if self._count == ROWS:
                self._turn(lines)
            self._append(line)

    def close(self, *, keep: bool = False) -> None:
        """Finish the sheet; one without rows is taken out again.

        Args:
            keep: Whether it stays even without rows.
        """
        if self._count:
            self._filter()
        elif keep:
            self._open([])
        else:
            self._book.remove(self._sheet)

    def _line(self, row: Row, reports: Mapping[object, str]) -> list[Shown]:
        named = {**row, REPORT.name: reports[row["report_id"]]}
        return [shown(column, named[column.name]) for column in self._columns]

    def _open(self, lines: list[list[Shown]]) -> None:
        """Lay out the sheet, by the first of its rows, and write its head."""
        self._lay_out()
        self._widths = [
            _measured(column, [line[at].text for line in lines[:MEASURED]]) for at, column in enumerate(self._columns)
        ]
        for at, column in enumerate(self._columns):
            dimension = self._sheet.column_dimensions[_letter(at)]
            dimension.width = self._widths[at]
            dimension.outlineLevel, dimension.hidden = (1, True) if column.type in FOLDED else (0, False)
        self._sheet.append([self._head(column) for column in self._columns])
        self._count = 1

    def _lay_out(self) -> None:
        """The head stays in sight on the screen, and on top of every printed page."""
        sheet = self._sheet
        sheet.freeze_panes = "A2"
        sheet.print_title_rows = "1:1"
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = A4
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = extra("openpyxl.worksheet.properties").PageSetupProperties(fitToPage=True)

    def _head(self, column: Column) -> Any:  # noqa: ANN401 - openpyxl's
        styles = extra("openpyxl.styles")
        cell = extra("openpyxl.cell").WriteOnlyCell(self._sheet, value=column.title)
        cell.font = styles.Font(bold=True)
        cell.fill = styles.PatternFill("solid", fgColor="DDE6F0")
        cell.border = styles.Border(bottom=styles.Side("thin", color="7F8FA6"))
        cell.alignment = styles.Alignment(horizontal="center", vertical="center", wrap_text=True)
        return cell

    def _append(self, line: list[Shown]) -> None:
        self._count += 1
        lines = max(height(part.text, room - MARGIN) for part, room in zip(line, self._widths, strict=True))
        if lines > 1:
            self._sheet.row_dimensions[self._count].height = min(lines * LINE, TALLEST)
        self._sheet.append([self._cell(at, part) for at, part in enumerate(line)])
        self._sheet.row_dimensions.clear()

    def _cell(self, at: int, part: Shown) -> Any:  # noqa: ANN401 - openpyxl's
        """The cell of a column in a format; it is written at once, and used again for the next row."""
        if part.value is None:
            return None
        key = at, part.format, part.guarded
        if key not in self._cells:
            self._cells[key] = self._styled(part)
        cell = self._cells[key]
        cell.value = part.value
        if isinstance(part.value, str):
            cell.data_type = "s"  # never a formula, nor an error such as #N/A
        return cell

    def _styled(self, part: Shown) -> Any:  # noqa: ANN401 - openpyxl's
        cell = extra("openpyxl.cell").WriteOnlyCell(self._sheet)
        cell.number_format = part.format
        text = {"horizontal": "left", "indent": 1, "wrap_text": True} if isinstance(part.value, str) else {}
        cell.alignment = extra("openpyxl.styles").Alignment(vertical="top", **text)
        cell.quotePrefix = part.guarded
        return cell

    def _turn(self, lines: list[list[Shown]]) -> None:
        """Go on in another sheet."""
        self._filter()
        self._cells.clear()
        place = self._book.index(self._sheet) + 1
        self._sheets.append(self._book.create_sheet(f"{self._title} ({len(self._sheets) + 1})", place))
        self._open(lines)

    def _filter(self) -> None:
        self._sheet.auto_filter.ref = f"A1:{_letter(len(self._columns) - 1)}{self._count}"


def _columns(schema: Schema) -> tuple[Column, ...]:
    """The columns in the order in which people read them."""
    seen = tuple(column for column in schema.columns if column.type not in FOLDED)
    folded = tuple(column for column in schema.columns if column.type in FOLDED)
    return (*seen, *folded) if schema.key == "report_id" else (REPORT, *seen, *folded)


def _measured(column: Column, texts: list[str]) -> int:
    """The width that a column needs, within bounds."""
    needed = max(NARROWEST, *(width(text) + MARGIN for text in (column.title, *texts)))
    return min(needed, WIDEST if column.type == "text" else WIDE)


def _letter(at: int) -> str:
    letter: str = extra("openpyxl.utils").get_column_letter(at + 1)
    return letter
