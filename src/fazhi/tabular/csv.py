"""CSV: a file for each table (RFC 4180, UTF-8), with the ``datapackage.json`` that describes them."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from contextlib import ExitStack
from decimal import Decimal
from pathlib import Path

from fazhi.files import opened, writing
from fazhi.tabular.datapackage import datapackage
from fazhi.tabular.rows import Row, Rows
from fazhi.tabular.schemas import schemas
from fazhi.tabular.staging import staged

PACKAGE = "datapackage.json"


def write(stream: Iterable[Rows], folder: Path) -> dict[str, Path]:
    """Write ``reports.csv``, ``sections.csv``, … and ``datapackage.json``, in the place of such files in the folder.

    Args:
        stream: Rows by table.
        folder: The folder; it is made where it isn't there.

    Returns:
        The path of each table's file.
    """
    names = {name: f"{name}.csv" for name in schemas()}
    with staged(folder, (*names.values(), PACKAGE)) as drafts:
        paths = {name: drafts[file] for name, file in names.items()}
        _write_tables(stream, paths)
        description = json.dumps(datapackage(paths), ensure_ascii=False, indent=2)
        with writing(drafts[PACKAGE]):
            drafts[PACKAGE].write_text(description + "\n", encoding="utf-8")
    return {name: folder / file for name, file in names.items()}


def _write_tables(stream: Iterable[Rows], paths: dict[str, Path]) -> None:
    with ExitStack() as stack:
        files = {
            name: stack.enter_context(opened(path, "w", encoding="utf-8", newline="")) for name, path in paths.items()
        }
        for name, file in files.items():
            csv.writer(file).writerow([column.name for column in schemas()[name].columns])
        for batch in stream:
            for name, rows in batch.items():
                with writing(paths[name]):
                    csv.writer(files[name]).writerows(map(_cells, rows))


def _cells(row: Row) -> list[str]:
    return [as_text(value) for value in row.values()]


def as_text(value: object) -> str:
    """A value as it stands in CSV: no exponents, ISO dates, lists as JSON; nothing for None.

    Args:
        value: A cell.
    """
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
        case list():
            return json.dumps(value, ensure_ascii=False, default=as_text, separators=(",", ":"))
    return str(value)
