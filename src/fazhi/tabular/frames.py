"""Data frames and databases: pandas, polars and DuckDB, each from Arrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from fazhi.errors import ConfigurationError
from fazhi.tabular import arrow
from fazhi.tabular.extras import extra
from fazhi.tabular.rows import Rows
from fazhi.tabular.schemas import schemas

BATCH = "fazhi_batch"
"""Name by which DuckDB knows a batch while it is put in."""


def to_pandas(stream: Iterable[Rows]) -> dict[str, Any]:
    """A ``pandas.DataFrame`` for each table.

    Args:
        stream: Rows by table.
    """
    extra("pandas")
    return {name: table.to_pandas(types_mapper=_pandas_type) for name, table in arrow.tables(stream).items()}


def _pandas_type(kind: Any) -> Any:  # noqa: ANN401 - a pyarrow.DataType, and a pandas type or None
    """Strings and enumerations as pandas has them; all else stays Arrow's, so that no number becomes a float."""
    types = extra("pyarrow.types")
    return None if types.is_string(kind) or types.is_dictionary(kind) else extra("pandas").ArrowDtype(kind)


def to_polars(stream: Iterable[Rows]) -> dict[str, Any]:
    """A ``polars.DataFrame`` for each table.

    Args:
        stream: Rows by table.
    """
    from_arrow = extra("polars").from_arrow
    return {name: from_arrow(table) for name, table in arrow.tables(stream).items()}


def to_duckdb(stream: Iterable[Rows], connection: Any, schema: str | None = None) -> None:  # noqa: ANN401 - DuckDB's
    """Put the tables into a DuckDB database, batch by batch, all of them or none.

    Args:
        stream: Rows by table.
        connection: A ``duckdb.DuckDBPyConnection``.
        schema: Schema of the database to put them in; it is made where it isn't there.

    Raises:
        ConfigurationError: If the database refuses, as where there is a table of the name already.
    """
    home = f"{_quoted(schema)}." if schema else ""
    with _transaction(connection):
        if schema:
            _execute(connection, f"CREATE SCHEMA IF NOT EXISTS {_quoted(schema)}")
        for name, empty in arrow.tables(()).items():
            _put(connection, empty, f"CREATE TABLE {home}{name} AS FROM {BATCH}")
        for batch in arrow.batches(stream):
            for name in schemas():
                table = extra("pyarrow").Table.from_batches([batch[name]])
                _put(connection, table, f"INSERT INTO {home}{name} FROM {BATCH}")


def _put(connection: Any, table: Any, statement: str) -> None:  # noqa: ANN401 - DuckDB's and Arrow's
    connection.register(BATCH, table)
    _execute(connection, statement)


@contextmanager
def _transaction(connection: Any) -> Iterator[None]:  # noqa: ANN401 - DuckDB's
    """All or nothing; and in the end DuckDB forgets the last batch."""
    _execute(connection, "BEGIN")
    try:
        yield
        _execute(connection, "COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    finally:
        connection.unregister(BATCH)


def _execute(connection: Any, statement: str) -> None:  # noqa: ANN401 - DuckDB's
    try:
        connection.execute(statement)
    except extra("duckdb").Error as error:
        raise ConfigurationError(
            f"DuckDB refuses: {error}",
            where=statement,
            help='choose another place: to_duckdb(connection, schema="fazhi")',
        ) from error


def _quoted(name: str) -> str:
    escaped = name.replace('"', '""')
    return f'"{escaped}"'
