"""Write the schemas into docs/zh/tables.md and docs/en/tables.md, between the marks that stand there.

    python tools/tables.py

They come from src/fazhi/tabular/schemas.toml; a test fails where the pages are not current.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from fazhi.tabular.schemas import Column, Schema, change_columns, enumerations, schema_version, schemas

DOCS = Path(__file__).parent.parent / "docs"
BEGIN, END = "<!-- schemas: written by tools/tables.py -->", "<!-- end of schemas -->"
TYPES = {
    "key": "string",
    "text": "string",
    "integer": "int32",
    "offset": "int32",
    "exponent": "int32",
    "decimal": "decimal128(38, 10)",
    "date": "date32",
    "boolean": "bool",
    "strings": "list&lt;string&gt;",
    "changes": "list&lt;struct&gt;",
}


@frozen(kw_only=True)
class Words:
    """What a page says in its language.

    Args:
        head: The headers of a table of columns.
        values: The headers of a table of values.
        required: Mark of a column that is never null.
        key: How the primary key is introduced.
        points: How a foreign key is introduced.
        changes: Heading of the fields of a change.
        enumerations: Heading of the enumerations.
        version: How the version of the schemas is introduced.
    """

    head: tuple[str, ...]
    values: tuple[str, ...]
    required: str
    key: str
    points: str
    changes: str
    enumerations: str
    version: str


LANGUAGES = {
    "zh": Words(
        head=("列", "Excel 列名", "类型", "必填", "内容"),
        values=("枚举", "取值"),
        required="是",
        key="主键：",
        points="外键：",
        changes="`changes` 中每个变化的字段",
        enumerations="枚举",
        version="表结构版本：",
    ),
    "en": Words(
        head=("Column", "In Excel", "Type", "Required", "What it holds"),
        values=("Enumeration", "Values"),
        required="yes",
        key="Primary key: ",
        points="Foreign key: ",
        changes="Fields of each change in `changes`",
        enumerations="Enumerations",
        version="Version of the schemas: ",
    ),
}


def page(language: str) -> str:
    """The page of a language with the schemas as they are now."""
    text = (DOCS / language / "tables.md").read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2]
    written = "\n".join(_schemas(language))
    return f"{before}{BEGIN}\n\n{written}\n{END}{after}"


def _schemas(language: str) -> Iterator[str]:
    words = LANGUAGES[language]
    yield f"{words.version}{schema_version()}\n"
    for schema in schemas().values():
        yield f"### `{schema.name}` {schema.title}\n\n{getattr(schema, language)}\n"
        yield from _keys(schema, words)
        yield from _columns(schema.columns, language)
    yield f"### {words.changes}\n"
    yield from _columns(change_columns(), language)
    yield f"### {words.enumerations}\n"
    yield from _lines(
        words.values, [(f"`{name}`", _values(values, language)) for name, values in enumerations().items()]
    )


def _keys(schema: Schema, words: Words) -> Iterator[str]:
    yield f"- {words.key}{_listed(schema.primary_key)}"
    for columns, table in schema.foreign_keys.items():
        yield f"- {words.points}{_listed(columns)} → `{table}`"
    yield ""


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _values(values: dict[str, str], language: str) -> str:
    return (
        "、".join(f"`{value}` {name}" for value, name in values.items()) if language == "zh" else _listed(tuple(values))
    )


def _columns(columns: tuple[Column, ...], language: str) -> Iterator[str]:
    words = LANGUAGES[language]
    cells = [
        (
            f"`{column.name}`",
            column.title,
            f"dictionary: `{column.enumeration}`" if column.enumeration else TYPES.get(column.type, column.type),
            words.required if column.required else "",
            getattr(column, language),
        )
        for column in columns
    ]
    return _lines(words.head, cells)


def _lines(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> Iterator[str]:
    """A table in Markdown, and an empty line after it."""
    for cells in (head, ("---",) * len(head), *rows):
        yield f"| {' | '.join(cells)} |"
    yield ""


def main() -> None:
    """Write both pages."""
    for language in LANGUAGES:
        (DOCS / language / "tables.md").write_text(page(language), encoding="utf-8")


if __name__ == "__main__":
    main()
