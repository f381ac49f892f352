"""The document: a report as plain values, with the version of their schema; JSON, JSON Lines and YAML write it."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn_from_attrs

from fazhi.errors import DocumentError
from fazhi.model import Report, Span, Statement
from fazhi.serializers.converter import ENUMERATIONS, STATEMENTS, TAG, Kind, Structure, Value, converter
from fazhi.serializers.mismatch import Mismatch, explain
from fazhi.serializers.upgrades import KEY, SCHEMA_VERSION, Document, upgrade

OMITTED = "omitted"
TEXT = frozenset({"text"})
SPANS = frozenset({"span", "heading_span", "name_spans", "coverage", "zones", "origins", "segments"})


@cache
def _fast() -> Converter:
    """A converter that reads only documents with every field there, as fazhi writes them, and saves asking."""
    fast = converter(detailed_validation=False)

    def structure_whole(kind: Kind) -> Structure:
        fields = [field.evolve(default=attrs.NOTHING) for field in attrs.fields(attrs.resolve_types(kind))]
        return make_dict_structure_fn_from_attrs(fields, kind, fast)

    def structure_tagged(_: Kind) -> Structure:
        hooks = {tag: structure_whole(kind) for tag, kind in STATEMENTS.items()}
        return lambda statement, kind: hooks[statement[TAG]](statement, kind)

    fast.register_structure_hook_factory(attrs.has, structure_whole)
    fast.register_structure_hook_factory(lambda kind: kind is Statement, structure_tagged)
    fast.register_structure_hook(Span, _span)
    for kind in ENUMERATIONS:
        fast.register_structure_hook(kind, _member(kind))
    return fast


def _member(kind: type[StrEnum]) -> Structure:
    members = {member.value: member for member in kind}
    return lambda value, _: members[value]


def _span(value: Value, kind: Kind) -> Span:
    """A span: there are more of them than of all else, and two calls less are worth their lines."""
    start, end = value["start"], value["end"]
    if type(start) is type(end) is int:
        return Span(start, end)
    raise Mismatch(f"the two integers of a {kind.__name__}", value)


@cache
def _detailed() -> Converter:
    return converter()


def to_document(report: Report, *, text: bool = True, spans: bool = True) -> Document:
    """A report as plain values, ``schema_version`` first.

    Args:
        report: The report.
        text: Whether the text of the report and of its parts goes in; names, headings and values always do.
        spans: Whether the places in the text go in, and what consists of places alone (coverage, zones).

    Returns:
        The document; ``omitted`` says what was left out, and such a document cannot be read back.
    """
    fields = _fast().unstructure(report, Report)
    omitted = [name for name, kept in (("text", text), ("spans", spans)) if not kept]
    if not omitted:
        return {KEY: SCHEMA_VERSION, **fields}
    names = (TEXT if not text else frozenset()) | (SPANS if not spans else frozenset())
    return {KEY: SCHEMA_VERSION, OMITTED: omitted, **_without(fields, names)}


def _without(value: Value, names: frozenset[str]) -> Value:
    """A value without the fields of these names, at any depth."""
    if isinstance(value, dict):
        return {name: _without(part, names) for name, part in value.items() if name not in names}
    return [_without(part, names) for part in value] if isinstance(value, list) else value


def from_document(document: Value) -> Report:
    """The report that a document holds.

    Args:
        document: What a JSON or YAML parser made of it.

    Raises:
        DocumentError: If it doesn't fit the schema; ``where`` is the JSON path of the first fault.
        VersionError: If it has a newer major version.
    """
    if not isinstance(document, dict):
        raise DocumentError(str(Mismatch("a document, which is an object", document)), where="$")
    current = upgrade(document)
    if current.get(OMITTED):
        raise DocumentError(
            f"the document was written without its {' and '.join(map(str, current[OMITTED]))}, and cannot be read back",
            where=f"$.{OMITTED}",
            help="write it again without text=False and spans=False",
        )
    try:
        return _fast().structure(current, Report)
    except Exception:  # noqa: BLE001 - whatever it was, the second pass says where
        return _structure_in_detail(current)


def _structure_in_detail(document: Document) -> Report:
    try:
        return _detailed().structure(document, Report)
    except Exception as error:  # noqa: BLE001 - nothing of a dependency leaks
        raise explain(error) from None
