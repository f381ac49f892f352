"""The schemas of the tables: fixed, and the same in every destination."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen


@frozen(kw_only=True)
class Column:
    """A column of a table.

    Args:
        name: Its name in every destination but Excel.
        type: ``key``, ``string``, ``text``, ``integer``, ``offset``, ``exponent``, ``decimal``, ``date``, ``boolean``,
            ``strings``, ``changes`` or ``enumeration``.
        title: Its name in Excel, in Chinese.
        zh: What it holds, in Chinese.
        en: What it holds, in English.
        required: Whether it is never null.
        enumeration: Name of the enumeration that it takes its values from.
        refers: Name of the table whose key it holds.
    """

    name: str
    type: str
    title: str
    zh: str
    en: str
    required: bool = False
    enumeration: str | None = None
    refers: str | None = None


@frozen(kw_only=True)
class Schema:
    """A table: its columns, and which of them tell its rows apart.

    Args:
        name: Its name.
        title: Its name in Excel, in Chinese.
        zh: What a row is, in Chinese.
        en: What a row is, in English.
        key: The column that holds the row's own id.
        columns: Its columns, in order.
    """

    name: str
    title: str
    zh: str
    en: str
    key: str
    columns: tuple[Column, ...]

    @property
    def primary_key(self) -> tuple[str, ...]:
        """The columns that tell rows apart: an id is unique within its report."""
        return (self.key,) if self.key == "report_id" else ("report_id", self.key)

    @property
    def foreign_keys(self) -> dict[tuple[str, ...], str]:
        """Columns that together point to a row of another table, or of this one."""
        return {
            (column.name,) if column.name == "report_id" else ("report_id", column.name): column.refers
            for column in self.columns
            if column.refers
        }


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files("fazhi.tabular") / "schemas.toml").read_text(encoding="utf-8"))


def schema_version() -> str:
    """The version of the schemas; it changes with any of them."""
    version: str = _data()["version"]
    return version


@cache
def schemas() -> dict[str, Schema]:
    """The schemas of all tables, by name, in the order in which one refers to another."""
    return {
        name: Schema(name=name, **{**table, "columns": _columns(table["columns"])})
        for name, table in _data()["tables"].items()
    }


@cache
def change_columns() -> tuple[Column, ...]:
    """The fields of a change in the column ``changes``."""
    return _columns(_data()["structs"]["changes"]["columns"])


@cache
def enumerations() -> dict[str, dict[str, str]]:
    """The values of each enumeration, with what they are called in Chinese."""
    found: dict[str, dict[str, str]] = _data()["enumerations"]
    return found


def _columns(entries: list[dict[str, Any]]) -> tuple[Column, ...]:
    return tuple(Column(**entry) for entry in entries)
