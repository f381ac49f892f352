"""Parquet: a file for each table, row group by row group."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from fazhi.files import writing
from fazhi.tabular.arrow import arrow_schemas, batches
from fazhi.tabular.extras import extra
from fazhi.tabular.rows import Rows
from fazhi.tabular.schemas import schemas
from fazhi.tabular.staging import staged

ROW_GROUP = 16_384
"""Rows of a row group: what is held in memory of each table."""


def write(stream: Iterable[Rows], folder: Path) -> dict[str, Path]:
    """Write ``reports.parquet``, ``sections.parquet``, … into a folder, in the place of such files there.

    Args:
        stream: Rows by table.
        folder: The folder; it is made where it isn't there.

    Returns:
        The path of each table's file.
    """
    names = {name: f"{name}.parquet" for name in schemas()}
    with staged(folder, names.values()) as drafts, ExitStack() as stack:
        files = {name: stack.enter_context(TableFile(name, drafts[file])) for name, file in names.items()}
        for batch in batches(stream):
            for name, part in batch.items():
                files[name].add(part)
    return {name: folder / file for name, file in names.items()}


class TableFile:
    """A Parquet file of one table; record batches are gathered into row groups.

    Args:
        name: The table.
        path: The file.
    """

    def __init__(self, name: str, path: Path) -> None:
        self._path = path
        self._schema = arrow_schemas()[name]
        self._waiting: list[Any] = []
        with writing(path):
            self._writer = extra("pyarrow.parquet").ParquetWriter(path, self._schema, compression="zstd")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        if kind is None:
            self._flush()
        with writing(self._path):
            self._writer.close()

    def add(self, batch: Any) -> None:  # noqa: ANN401 - a pyarrow.RecordBatch
        """Write a record batch, now or with those that follow."""
        self._waiting.append(batch)
        if sum(waiting.num_rows for waiting in self._waiting) >= ROW_GROUP:
            self._flush()

    def _flush(self) -> None:
        group = extra("pyarrow").Table.from_batches(self._waiting, self._schema)
        self._waiting = []
        if group.num_rows:
            with writing(self._path):
                self._writer.write_table(group, row_group_size=group.num_rows)
