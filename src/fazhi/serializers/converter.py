"""The configured cattrs converter: the model as plain values and back, nothing coerced on the way."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import lru_cache
from itertools import repeat
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, TypeAlias, TypeVar, Union, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.errors import (
    AttributeValidationNote,
    ClassValidationError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.fns import identity

from fazhi import model
from fazhi.model import Measure, Plan, Shortcoming, Statement
from fazhi.serializers.mismatch import Mismatch

C = TypeVar("C", bound=Converter)
Kind: TypeAlias = Any
"""A class, or a form of one such as ``tuple[Span, ...]``."""
Value: TypeAlias = Any
"""What a JSON parser makes of a document, or a part of one."""
Structure = Callable[[Value, Kind], Any]
Unstructure = Callable[[Any], Value]

TAG = "type"
STATEMENTS: dict[str, type[Statement]] = {
    "statement": Statement,
    "measure": Measure,
    "shortcoming": Shortcoming,
    "plan": Plan,
}
TAGS = {kind: tag for tag, kind in STATEMENTS.items()}
PRIMITIVES = {str: "a string", int: "an integer", bool: "true or false"}
ENUMERATIONS = [kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, StrEnum)]
DECIMAL = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[Ee][+-]?[0-9]+)?")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def converter(*, detailed_validation: bool = True) -> Converter:
    """A new cattrs converter that knows every class of the model; extend it as you like.

    Decimals become strings (the exponent kept), dates ISO 8601, enumerations their values, tuples lists; a statement
    says in ``type`` whether it is a statement, measure, shortcoming or plan. A class of yours may hold a report, or any
    part of one:

    >>> import attrs, fazhi
    >>> @attrs.frozen
    ... class Review:
    ...     report: fazhi.Report
    ...     reviewer: str
    >>> review = Review(fazhi.Report(text="法治政府"), reviewer="李文")
    >>> converter = fazhi.converter()
    >>> stored = converter.unstructure(review)
    >>> stored["report"]["text"], stored["reviewer"]
    ('法治政府', '李文')
    >>> converter.structure(stored, Review) == review
    True

    Args:
        detailed_validation: Whether errors say where in the document they are; without it, structuring is faster.
    """
    return configure_converter(Converter(detailed_validation=detailed_validation))


def configure_converter(converter: C) -> C:
    """Equip a converter of your own, so that classes of yours may have a ``Report`` inside.

    It becomes strict on the way: a value of the wrong type is an error, for your classes too.

    Args:
        converter: The converter to equip.

    Returns:
        The same converter.
    """
    _register_values(converter)
    converter.register_structure_hook_factory(_is_optional, lambda kind: _optional(kind, converter))
    converter.register_structure_hook_factory(is_tuple, lambda kind: _tuple(kind, converter))
    converter.register_unstructure_hook_factory(is_tuple, lambda kind: _list(kind, converter))
    converter.register_unstructure_hook_func(_is_optional_primitive, identity)
    trusting = attrs.has if converter.detailed_validation else _has_no_required_field
    converter.register_structure_hook_factory(trusting, lambda kind: _object(kind, converter))
    converter.register_structure_hook_factory(TAGS.__contains__, lambda kind: _statement(kind, converter))
    converter.register_unstructure_hook_factory(TAGS.__contains__, lambda kind: _tagged(kind, converter))
    return converter


def _register_values(converter: Converter) -> None:
    """The hooks of everything that is a single value in a document."""
    for kind, words in PRIMITIVES.items():
        converter.register_structure_hook(kind, _primitive(kind, words))
    for kind in ENUMERATIONS:  # each by itself: to cattrs a StrEnum is first of all a string
        converter.register_structure_hook(kind, _enum(kind))
        converter.register_unstructure_hook(kind, attrgetter("_value_"))  # half the cost of .value
    converter.register_structure_hook_func(_is(Decimal), _decimal)
    converter.register_unstructure_hook_func(_is(Decimal), str)
    converter.register_structure_hook_func(_is(dt.date), _date)
    converter.register_unstructure_hook_func(_is(dt.date), dt.date.isoformat)


def _is(kind: type) -> Callable[[Any], bool]:
    """Whether a type is exactly this one: a datetime is no date here."""
    return lambda other: other is kind


def _primitive(kind: type, words: str) -> Structure:
    """A hook that takes values of exactly this type: a bool is no int here."""

    def structure(value: Value, target: Kind) -> object:
        if type(value) is target:
            return value
        if type(value) is kind and target is not kind:
            return target(value)  # an enumeration or another subclass of yours
        raise Mismatch(words, value)

    return structure


def _decimal(value: Value, _: Kind) -> Decimal:
    if type(value) is str and (number := _number(value)) is not None:
        return number
    raise Mismatch('a decimal number in a string ("6.73E+4")', value)


@lru_cache(maxsize=4096)  # most numbers of reports are small, and come again and again
def _number(text: str) -> Decimal | None:
    """The number that a string is, or None."""
    try:
        return Decimal(text) if DECIMAL.fullmatch(text) else None
    except InvalidOperation:  # an exponent of more digits than a decimal can hold
        return None


def _date(value: Value, _: Kind) -> dt.date:
    if type(value) is str and DATE.fullmatch(value):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            pass  # no such day
    raise Mismatch('a date ("2024-12-31")', value)


def _enum(kind: type[StrEnum]) -> Structure:
    """Members by value; an unknown word of a newer document is OTHER, where there is one."""
    members = {member.value: member for member in kind}
    other = kind.__members__.get("OTHER")
    words = "one of " + ", ".join(map(repr, members))

    def structure(value: Value, _: Kind) -> StrEnum:
        if type(value) is str and (member := members.get(value, other)) is not None:
            return member
        raise Mismatch(words, value)

    return structure


def _is_optional(kind: Kind) -> bool:
    origin: object = get_origin(kind)
    return origin in (UnionType, Union) and len(get_args(kind)) == 2 and NoneType in get_args(kind)


def _is_optional_primitive(kind: Kind) -> bool:
    return _is_optional(kind) and any(argument in PRIMITIVES for argument in get_args(kind))


def _optional(kind: Kind, converter: Converter) -> Structure:
    inner = next(argument for argument in get_args(kind) if argument is not NoneType)
    structure_inner = converter.get_structure_hook(inner)

    def structure(value: Value, _: Kind) -> object:
        return None if value is None else structure_inner(value, inner)

    def structure_primitive(value: Value, _: Kind) -> object:
        return value if value is None or type(value) is inner else structure_inner(value, inner)

    return structure_primitive if inner in PRIMITIVES else structure


def is_tuple(kind: Kind) -> bool:
    """Whether a type is a form of tuple, with its items named.

    Args:
        kind: The type.
    """
    origin: object = get_origin(kind)
    return origin is tuple and bool(get_args(kind))


def _tuple(kind: Kind, converter: Converter) -> Structure:
    """A hook for ``tuple[item, ...]`` or ``tuple[a, b, c]``, from a list, or a tuple as other parsers make them."""
    first, *rest = get_args(kind)
    if rest != [...]:
        return _fixed_tuple((first, *rest), converter)
    structure_item = _hook(converter, first)

    def structure(value: Value, _: Kind) -> tuple[Any, ...]:
        if type(value) is list or isinstance(value, tuple):
            return tuple(map(structure_item, value, repeat(first))) if value else ()
        raise Mismatch("an array", value)

    def structure_in_detail(value: Value, _: Kind) -> tuple[Any, ...]:
        if isinstance(value, list | tuple):
            return _each(kind, [(structure_item, item, first) for item in value])
        raise Mismatch("an array", value)

    return structure_in_detail if converter.detailed_validation else structure


def _fixed_tuple(kinds: tuple[Any, ...], converter: Converter) -> Structure:
    hooks = [_hook(converter, kind) for kind in kinds]

    def structure(value: Value, kind: Kind) -> tuple[Any, ...]:
        if isinstance(value, list | tuple) and len(value) == len(kinds):
            return _each(kind, list(zip(hooks, value, kinds, strict=True)))
        raise Mismatch(f"an array of {len(kinds)} items", value)

    return structure


def _each(kind: Kind, parts: list[tuple[Structure, Any, Any]]) -> tuple[Any, ...]:
    """Structure the items of an array; the errors note where in it they are."""
    items, errors = [], []
    for index, (structure, value, item) in enumerate(parts):
        try:
            items.append(structure(value, item))
        except Exception as error:  # noqa: BLE001 - it is raised again, in the group
            error.add_note(IterableValidationNote(f"at index {index}", index, item))
            errors.append(error)
    if errors:
        raise IterableValidationError(f"While structuring {kind!r}", errors, kind)
    return tuple(items)


def _list(kind: Kind, converter: Converter) -> Unstructure:
    """The counterpart of :func:`_tuple`: a list, whatever the tuple."""
    first, *rest = get_args(kind)
    if rest != [...]:
        hooks = [converter.get_unstructure_hook(part) for part in (first, *rest)]
        return lambda parts: [hook(part) for hook, part in zip(hooks, parts, strict=True)]
    if first in PRIMITIVES:
        return list
    try:
        unstructure_item = converter.get_unstructure_hook(first)
    except RecursionError:
        unstructure_item = converter.unstructure
    return lambda items: [*map(unstructure_item, items)]


def _hook(converter: Converter, kind: Kind) -> Structure:
    """The hook of a class, bound late where the class holds itself (sections in sections)."""
    try:
        return converter.get_structure_hook(kind)
    except RecursionError:
        return converter.structure


def _has_no_required_field(kind: Kind) -> bool:
    """Whether cattrs would take anything for an instance: it looks up no field that must be there."""
    return attrs.has(kind) and all(field.default is not attrs.NOTHING for field in attrs.fields(kind))


def _object(kind: Kind, converter: Converter) -> Structure:
    """The hook of an attrs class, from an object and nothing else."""
    structure_fields = converter.gen_structure_attrs_fromdict(kind)

    def structure(value: Value, _: Kind) -> object:
        if isinstance(value, Mapping):
            return structure_fields(value, kind)
        raise Mismatch("an object", value)

    return structure


def _statement(kind: Kind, converter: Converter) -> Structure:
    """The hook of a class of statements; that of ``Statement`` makes what the tag says."""
    tag = TAGS[kind]
    structure_fields = _object(kind, converter)

    def structure_kind(value: Value, _: Kind) -> object:
        if isinstance(value, Mapping) and value.get(TAG, tag) != tag:
            raise _in_tag(Mismatch(repr(tag), value[TAG]), kind)
        return structure_fields(value, kind)

    if kind is not Statement:
        return structure_kind
    hooks = {tag: converter.get_structure_hook(kind) for tag, kind in STATEMENTS.items() if kind is not Statement}
    hooks[tag] = structure_fields
    words = "one of " + ", ".join(map(repr, STATEMENTS))

    def structure(value: Value, _: Kind) -> object:
        if not isinstance(value, Mapping):
            raise Mismatch("an object", value)
        if (hook := hooks.get(str(value.get(TAG)))) is None:
            raise _in_tag(Mismatch(words, value[TAG]) if TAG in value else KeyError(TAG), kind)
        return hook(value, kind)

    return structure


def _in_tag(error: Exception, kind: Kind) -> ClassValidationError:
    error.add_note(AttributeValidationNote(f"at {TAG}", TAG, str))
    return ClassValidationError(f"While structuring {kind!r}", [error], kind)


def _tagged(kind: Kind, converter: Converter) -> Unstructure:
    """The counterpart of :func:`_statement`: the tag first, then the fields of the class that the statement has."""
    tag = TAGS[kind]
    unstructure_fields = converter.gen_unstructure_attrs_fromdict(kind)

    def unstructure_kind(statement: Statement) -> dict[str, Any]:
        return {TAG: tag, **unstructure_fields(statement)}

    if kind is not Statement:
        return unstructure_kind
    hooks = {kind: converter.get_unstructure_hook(kind) for kind in TAGS if kind is not Statement}
    hooks[kind] = unstructure_kind
    return lambda statement: hooks[type(statement)](statement)
