"""Excel: a workbook for people, a sheet for each table, with Chinese headers and values."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import IO, Any

from fazhi.files import name_of, path_of, writing
from fazhi.tabular.extras import extra
from fazhi.tabular.rows import Row, Rows
from fazhi.tabular.schemas import schemas
from fazhi.tabular.sheet import Sheet
from fazhi.tabular.staging import staged


def write(stream: Iterable[Rows], file: str | os.PathLike[str] | IO[bytes]) -> None:
    """Write a workbook.

    Args:
        stream: Rows by table.
        file: Path, or an open binary file.
    """
    extra("openpyxl")
    if hasattr(file, "write"):
        book = workbook(stream)
        with writing(name_of(file)):
            book.save(file)
        return
    path = path_of(file)
    with staged(path.parent, [path.name]) as drafts:
        book = workbook(stream)
        with writing(path):
            book.save(drafts[path.name])


def workbook(stream: Iterable[Rows]) -> Any:  # noqa: ANN401 - an openpyxl workbook
    """The workbook of the tables.

    Args:
        stream: Rows by table.
    """
    book = extra("openpyxl").Workbook(write_only=True)
    sheets = {name: Sheet(book, schema) for name, schema in schemas().items()}
    for batch in stream:
        called = {row["report_id"]: _called(row) for row in batch["reports"]}
        for name, rows in batch.items():
            sheets[name].extend(rows, called)
    for name, sheet in sheets.items():
        sheet.close(keep=name == "reports")
    return book


def _called(report: Row) -> str:
    """What a person calls the report that a row of another table belongs to."""
    return str(report["title"] or report["name"] or report["report_id"])
