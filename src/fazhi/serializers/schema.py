"""The JSON Schema of a stored report, made from the classes of the model and what their docstrings say.

python -m fazhi.serializers.schema > docs/schema/report.schema.json
"""

from __future__ import annotations

import datetime as dt
import inspect
import re
import sys
from decimal import Decimal
from enum import StrEnum
from types import NoneType
from typing import Any, get_args

import attrs

from fazhi.model import Report, Statement
from fazhi.serializers.converter import DATE, DECIMAL, STATEMENTS, TAG, TAGS, Kind, converter, is_tuple
from fazhi.serializers.json import encode
from fazhi.serializers.upgrades import KEY, SCHEMA_VERSION

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
VALUES: dict[Kind, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    Decimal: {"type": "string", "pattern": f"^{DECIMAL.pattern}$"},
    dt.date: {"type": "string", "format": "date", "pattern": f"^{DATE.pattern}$"},
}
ARGUMENT = re.compile(r"^ {4}(\w+): (.+(?:\n {5,}.+)*)", re.MULTILINE)
SECTION = re.compile(r"\n\s*(?:Args|Raises|Returns):\n")


def json_schema() -> Schema:
    """The JSON Schema (draft 2020-12) of the documents that ``dumps(report, format="json")`` writes.

    What is required is what a reader needs; fazhi itself writes every field, empty or not.
    """
    definitions: dict[str, Schema] = {}
    report = _class(Report, definitions)
    version = {
        "type": "string",
        "pattern": rf"^{SCHEMA_VERSION.partition('.')[0]}\.[0-9]+$",
        "description": "Version of this schema; a newer minor version may add fields.",
    }
    return {
        "$schema": DIALECT,
        "$id": f"urn:fazhi:report:{SCHEMA_VERSION}",
        "title": "法治政府建设年度报告",
        **report,
        "properties": {KEY: version, **report["properties"]},
        "required": [KEY, *report["required"]],
        "$defs": dict(sorted(definitions.items())),
    }


def _schema(kind: Kind, definitions: dict[str, Schema]) -> Schema:
    """The schema of a type; classes and enumerations become definitions, and a reference to them."""
    if kind in VALUES:
        return VALUES[kind]
    if kind is Statement:
        return {"oneOf": [_reference(statement, definitions) for statement in STATEMENTS.values()]}
    if isinstance(kind, type) and (attrs.has(kind) or issubclass(kind, StrEnum)):
        return _reference(kind, definitions)
    if is_tuple(kind):
        return _array(get_args(kind), definitions)
    (inner,) = (part for part in get_args(kind) if part is not NoneType)
    return {"anyOf": [_schema(inner, definitions), {"type": "null"}]}


def _array(parts: tuple[Kind, ...], definitions: dict[str, Schema]) -> Schema:
    if parts[-1] is ...:
        return {"type": "array", "items": _schema(parts[0], definitions)}
    items = [_schema(part, definitions) for part in parts]
    return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}


def _reference(kind: type, definitions: dict[str, Schema]) -> Schema:
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}  # a class that holds itself refers to it
        definitions[kind.__name__] = _enumeration(kind) if issubclass(kind, StrEnum) else _class(kind, definitions)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _enumeration(kind: type[StrEnum]) -> Schema:
    return {"description": _summary(kind), "enum": [member.value for member in kind]}


def _class(kind: type, definitions: dict[str, Schema]) -> Schema:
    words = _arguments(kind)
    fields = attrs.fields(attrs.resolve_types(kind))
    properties = {field.name: _described(_field(field, definitions), words.get(field.name)) for field in fields}
    required = [field.name for field in fields if field.default is attrs.NOTHING]
    if kind in TAGS:
        properties = {TAG: {"const": TAGS[kind]}, **properties}
        required = [TAG, *required]
    return {"description": _summary(kind), "type": "object", "properties": properties, "required": required}


def _field(field: attrs.Attribute[Any], definitions: dict[str, Schema]) -> Schema:
    """The schema of an attribute, with its default where that is a plain value."""
    schema = _schema(field.type, definitions)
    if field.default is attrs.NOTHING or attrs.has(type(field.default)):
        return schema
    return {**schema, "default": converter().unstructure(field.default)}


def _described(schema: Schema, words: str | None) -> Schema:
    return {"description": words, **schema} if words else schema


def _summary(kind: type) -> str:
    """What the docstring of a class says before its arguments, on one line a paragraph."""
    paragraphs = SECTION.split(inspect.cleandoc(kind.__doc__ or ""))[0].strip().split("\n\n")
    return "\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _arguments(kind: type) -> dict[str, str]:
    """What the docstrings of a class and its bases say of each argument; the class itself has the last word."""
    found: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        for name, words in ARGUMENT.findall(inspect.cleandoc(base.__doc__ or "")):
            found[name] = " ".join(words.split())
    return found


if __name__ == "__main__":
    sys.stdout.buffer.write(encode(json_schema(), indent=2) + b"\n")
