"""The description of CSV files as a tabular data package (Frictionless Data)."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import file_digest
from pathlib import Path
from typing import Any

from fazhi.tabular.schemas import Column, Schema, enumerations, schema_version, schemas

TYPES = {
    "integer": "integer",
    "offset": "integer",
    "exponent": "integer",
    "decimal": "number",
    "date": "date",
    "boolean": "boolean",
    "strings": "array",
    "changes": "array",
}
"""Types of fields; all others are strings."""


def datapackage(paths: dict[str, Path]) -> dict[str, Any]:
    """The descriptor of the package.

    Args:
        paths: The file of each table, complete.
    """
    return {
        "profile": "tabular-data-package",
        "name": "fazhi-tables",
        "title": "法治政府建设年度报告数据",
        "version": schema_version(),
        "resources": [_resource(schemas()[name], path) for name, path in paths.items()],
    }


def _resource(schema: Schema, path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
    return {
        "profile": "tabular-data-resource",
        "name": schema.name,
        "path": f"{schema.name}.csv",
        "title": schema.title,
        "description": schema.zh,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digest}",
        "schema": _table_schema(schema),
    }


def _table_schema(schema: Schema) -> dict[str, Any]:
    return {
        "fields": [_field(column) for column in schema.columns],
        "missingValues": [""],
        "primaryKey": list(schema.primary_key),
        "foreignKeys": list(_foreign_keys(schema)),
    }


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required and column.type not in ("string", "text"):  # an empty string reads as missing
        constraints["required"] = True
    if column.enumeration:
        constraints["enum"] = list(enumerations()[column.enumeration])
    return {
        "name": column.name,
        "type": TYPES.get(column.type, "string"),
        "title": column.title,
        "description": column.zh,
        **({"constraints": constraints} if constraints else {}),
    }


def _foreign_keys(schema: Schema) -> Iterator[dict[str, Any]]:
    """The foreign keys whose columns are never null: of several columns, Frictionless lets none alone be null."""
    required = {column.name for column in schema.columns if column.required}
    for columns, table in schema.foreign_keys.items():
        if required.issuperset(columns):
            fields = list(schemas()[table].primary_key)
            yield {"fields": list(columns), "reference": {"resource": table, "fields": fields}}
