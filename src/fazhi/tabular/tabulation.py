"""Tables of many reports: the one object that leads to every destination."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from fazhi.errors import ConfigurationError
from fazhi.files import path_of
from fazhi.model import Finding, Report
from fazhi.tabular.rows import Rows
from fazhi.tabular.schemas import Schema, schemas
from fazhi.tabular.stream import Check, Named, stream


def tables(reports: Report | Iterable[Report | Named], *, findings: bool | Check = False) -> Tables:
    """The relational tables of reports: reports, sections, statements, indicators, citations and findings.

    Nothing is read until a destination is asked for; then the reports are taken one by one, so that any number of them
    can be written to files.

        >>> fazhi.tables((path, fazhi.load(path)) for path in paths).to_parquet("out")  # doctest: +SKIP

    Args:
        reports: The reports, or pairs of a name and a report; a single report counts as one.
        findings: Whether to run the checks and fill the table of findings; or a function that gives the findings of a
            report, where the checks are to run with settings of their own.

    Returns:
        The tables, on their way to Parquet, CSV, Excel, Arrow, pandas, polars or DuckDB.
    """
    return Tables((reports,) if isinstance(reports, Report) else reports, _check(findings))


def _check(findings: bool | Check) -> Check | None:
    if callable(findings):
        return findings
    return _validate if findings else None


def _validate(report: Report) -> Iterable[Finding]:
    from fazhi.checks import validate

    found: tuple[Finding, ...] = validate(report)
    return found


class Tables:
    """Tables of reports, to be written to one destination; or to several, where the reports can be gone over again.

    Args:
        reports: The reports, or names and reports.
        check: What finds the findings, or None.

    Raises:
        ConfigurationError: If ``reports`` cannot be gone over; or, on the way to a second destination, if they come
            from a generator that the first one has used up.
    """

    def __init__(self, reports: Iterable[Report | Named], check: Check | None = None) -> None:
        if not isinstance(reports, Iterable):
            raise ConfigurationError(
                f"tables are made of reports, not of {type(reports).__name__}",
                help="pass a list or a generator of reports",
            )
        self._reports = reports
        self._check = check
        self._used = False

    def __repr__(self) -> str:
        return f"<Tables {', '.join(schemas())}>"

    @property
    def schemas(self) -> dict[str, Schema]:
        """The schema of each table."""
        return schemas()

    def batches(self) -> Iterator[dict[str, Any]]:
        """Batches of some thousand rows: by table, a ``pyarrow.RecordBatch``.

        Raises:
            MissingDependencyError: If pyarrow isn't installed.
        """
        from fazhi.tabular.arrow import batches

        return batches(self._rows())

    def to_arrow(self) -> dict[str, Any]:
        """A ``pyarrow.Table`` for each table.

        Raises:
            MissingDependencyError: If pyarrow isn't installed.
        """
        from fazhi.tabular.arrow import tables as arrow_tables

        return arrow_tables(self._rows())

    def to_pandas(self) -> dict[str, Any]:
        """A ``pandas.DataFrame`` for each table; decimals, dates and whole numbers keep their Arrow types.

        Raises:
            MissingDependencyError: If pandas or pyarrow isn't installed.
        """
        from fazhi.tabular.frames import to_pandas

        return to_pandas(self._rows())

    def to_polars(self) -> dict[str, Any]:
        """A ``polars.DataFrame`` for each table.

        Raises:
            MissingDependencyError: If polars or pyarrow isn't installed.
        """
        from fazhi.tabular.frames import to_polars

        return to_polars(self._rows())

    def to_duckdb(self, connection: Any, *, schema: str | None = None) -> None:  # noqa: ANN401 - DuckDB's
        """Put the tables into a DuckDB database: all of them, or none if something fails.

        Args:
            connection: A connection to it, from ``duckdb.connect``.
            schema: Schema of the database to put them in; it is made where it isn't there.

        Raises:
            ConfigurationError: If the database refuses, as where there is a table of the name already.
            MissingDependencyError: If duckdb or pyarrow isn't installed.
        """
        from fazhi.tabular.frames import to_duckdb

        to_duckdb(self._rows(), connection, schema)

    def to_parquet(self, folder: str | os.PathLike[str]) -> dict[str, Path]:
        """Write a Parquet file for each table: ``reports.parquet``, ``sections.parquet``, ….

        Args:
            folder: Where to; it is made where it isn't there, and files of these names in it are replaced.

        Returns:
            The file of each table.

        Raises:
            FileError: If a file cannot be written; then all of them stay as they were.
            MissingDependencyError: If pyarrow isn't installed.
        """
        from fazhi.tabular import parquet

        return parquet.write(self._rows(), path_of(folder))

    def to_csv(self, folder: str | os.PathLike[str]) -> dict[str, Path]:
        """Write a CSV file for each table, and ``datapackage.json``, which describes them (Frictionless Data).

        Args:
            folder: Where to; it is made where it isn't there, and files of these names in it are replaced.

        Returns:
            The file of each table.

        Raises:
            FileError: If a file cannot be written; then all of them stay as they were.
        """
        from fazhi.tabular import csv

        return csv.write(self._rows(), path_of(folder))

    def to_excel(self, file: str | os.PathLike[str] | IO[bytes]) -> None:
        """Write an Excel workbook for people to read, with a sheet for each table.

        Args:
            file: Path, which is replaced where it is there, or an open binary file.

        Raises:
            FileError: If the file cannot be written.
            MissingDependencyError: If openpyxl isn't installed.
        """
        from fazhi.tabular import excel

        excel.write(self._rows(), file)

    def _rows(self) -> Iterator[Rows]:
        """The rows of all reports; those of a generator can be had only once."""
        if self._used and iter(self._reports) is self._reports:
            raise ConfigurationError(
                "these reports came from a generator, and have been used up",
                help="pass a list of reports, or write Parquet files first and read them",
            )
        self._used = True
        yield from stream(self._reports, self._check)
