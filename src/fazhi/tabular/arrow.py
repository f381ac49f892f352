"""Arrow: the schemas as Arrow has them, and rows as record batches of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from fazhi.tabular.cells import PRECISION, SCALE
from fazhi.tabular.extras import extra
from fazhi.tabular.rows import Row, Rows
from fazhi.tabular.schemas import Column, Schema, change_columns, enumerations, schema_version, schemas


def batches(stream: Iterable[Rows]) -> Iterator[dict[str, Any]]:
    """Record batches of each table, for each batch of rows.

    Args:
        stream: Rows by table.
    """
    arrow_schemas()  # a missing pyarrow shows before a report is taken
    for rows in stream:
        yield {name: record_batch(name, rows[name]) for name in schemas()}


def tables(stream: Iterable[Rows]) -> dict[str, Any]:
    """All of it as one Arrow table each.

    Args:
        stream: Rows by table.
    """
    from_batches = extra("pyarrow").Table.from_batches
    found: dict[str, list[Any]] = {name: [] for name in schemas()}
    for batch in batches(stream):
        for name, part in batch.items():
            found[name].append(part)
    return {name: from_batches(parts, arrow_schemas()[name]) for name, parts in found.items()}


def record_batch(name: str, rows: list[Row]) -> Any:  # noqa: ANN401 - a pyarrow.RecordBatch
    """Rows of a table as a record batch.

    Args:
        name: The table.
        rows: Its rows.
    """
    arrays = [_array(column, [row[column.name] for row in rows]) for column in schemas()[name].columns]
    return extra("pyarrow").RecordBatch.from_arrays(arrays, schema=arrow_schemas()[name])


@cache
def arrow_schemas() -> dict[str, Any]:
    """The schema of each table as a ``pyarrow.Schema``, with titles and descriptions in the metadata.

    Raises:
        MissingDependencyError: If pyarrow isn't installed.
    """
    return {name: _schema(schema) for name, schema in schemas().items()}


def _schema(schema: Schema) -> Any:  # noqa: ANN401 - a pyarrow.Schema
    metadata = {"fazhi.table": schema.name, "fazhi.version": schema_version(), "title": schema.title}
    return extra("pyarrow").schema([_field(column) for column in schema.columns], metadata)


def _field(column: Column) -> Any:  # noqa: ANN401 - a pyarrow.Field
    described = {"title": column.title, "description": column.en}
    return extra("pyarrow").field(column.name, _types()[column.type], nullable=not column.required, metadata=described)


@cache
def _types() -> dict[str, Any]:
    pa = extra("pyarrow")
    flat = {
        **dict.fromkeys(("key", "string", "text"), pa.string()),
        **dict.fromkeys(("integer", "offset", "exponent"), pa.int32()),
        "decimal": pa.decimal128(PRECISION, SCALE),
        "date": pa.date32(),
        "boolean": pa.bool_(),
        "enumeration": pa.dictionary(pa.int8(), pa.string()),
        "strings": pa.list_(pa.field("element", pa.string(), nullable=False)),
    }
    fields = [pa.field(column.name, flat[column.type], nullable=not column.required) for column in change_columns()]
    return {**flat, "changes": pa.list_(pa.field("element", pa.struct(fields), nullable=False))}


def _array(column: Column, values: list[Any]) -> Any:  # noqa: ANN401 - a pyarrow.Array
    pa = extra("pyarrow")
    if column.enumeration is None:
        return pa.array(values, _types()[column.type])
    places, dictionary = _dictionary(column.enumeration)
    return pa.DictionaryArray.from_arrays(pa.array(map(places.get, values), pa.int8()), dictionary)


@cache
def _dictionary(enumeration: str) -> tuple[dict[str, int], Any]:
    """The place of each value, and all values: the same dictionary in every batch."""
    values = list(enumerations()[enumeration])
    return {value: at for at, value in enumerate(values)}, extra("pyarrow").array(values)
