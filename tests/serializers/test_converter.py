"""The converter: plain values and back, nothing coerced."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import IntEnum

import attrs
import pytest
from cattrs import BaseValidationError, ClassValidationError, Converter
from hypothesis import given, settings

from fazhi import model, strategies
from fazhi.model import (
    Citation,
    CitationKind,
    Direction,
    Level,
    Locator,
    Measure,
    Metadata,
    OrganizationKind,
    Plan,
    Report,
    Role,
    Section,
    Shortcoming,
    Span,
    Statement,
    Zone,
)
from fazhi.serializers.converter import configure_converter, converter
from fazhi.serializers.mismatch import Mismatch

STATEMENT = {"span": {"start": 0, "end": 1}, "text": "。"}

few = settings(max_examples=20)


@few
@given(strategies.model_reports())
def test_reports_come_back_equal(report):
    """What is unstructured and structured again is equal."""
    plain = converter()
    assert plain.structure(plain.unstructure(report), Report) == report


@given(strategies.findings())
def test_findings_come_back_equal(finding):
    """So are findings, which no document holds."""
    plain = converter()
    back = plain.structure(plain.unstructure(finding), model.Finding)
    assert (back, back.place) == (finding, finding.place)


@few
@given(strategies.model_reports())
def test_plain_values_are_those_of_json(report):
    """Nothing but dictionaries, lists, strings, integers, booleans and None comes out, of exactly these types."""

    def check(value):
        assert type(value) in {dict, list, str, int, bool, type(None)}
        for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            check(part)

    check(converter().unstructure(report))


@pytest.mark.parametrize(
    ("value", "kind", "plain"),
    [
        (Decimal("6.73E+4"), Decimal, "6.73E+4"),
        (Decimal(100), Decimal, "100"),
        (Decimal("1.50"), Decimal, "1.50"),
        (dt.date(2025, 3, 1), dt.date, "2025-03-01"),
        (Direction.UP, Direction, "up"),
        (None, Decimal | None, None),
        ((Span(1, 2),), tuple[Span, ...], [{"start": 1, "end": 2}]),
        ((), tuple[str, ...], []),
        (("0", "1.5"), tuple[str, str], ["0", "1.5"]),
    ],
)
def test_values_as_documents_write_them(value, kind, plain):
    """Decimals keep their exponent, dates are ISO 8601, enumerations their values, tuples lists; and all come back."""
    both = converter()
    assert both.unstructure(value, kind) == plain
    back = both.structure(plain, kind)
    assert (back, type(back), str(back)) == (value, type(value), str(value))


@pytest.mark.parametrize(
    ("plain", "kind"),
    [
        (None, str),
        (2024, str),
        ("2024", int),
        (True, int),
        (2024.0, int),
        (1, bool),
        ("true", bool),
        (3, Decimal),
        (3.5, Decimal),
        ("3,5", Decimal),
        ("１", Decimal),
        (" 1", Decimal),
        ("1_000", Decimal),
        ("NaN", Decimal),
        ("Infinity", Decimal),
        ("1E+9999999999999999999", Decimal),
        ("", Decimal),
        ("20250301", dt.date),
        ("2025-3-1", dt.date),
        ("2025-02-30", dt.date),
        ("2025-03-01T00:00", dt.date),
        (None, dt.date),
        ("sideways", Direction),
        (None, Direction),
        (1, Role),
        (None, Role),
        ("abc", tuple[str, ...]),
        ({"0": "a"}, tuple[str, ...]),
        (["a"], tuple[str, str]),
        (["a", 1], tuple[str, str]),
        ([1], Metadata),
        ("abc", Metadata),
        (None, Locator),
        ([0, 1], Span),
        ({"start": 0, "end": "1"}, Span),
        ({"start": 0}, Span),
        ({"start": 2, "end": 1}, Span),
    ],
)
@pytest.mark.parametrize("detailed", [True, False])
def test_nothing_is_coerced(plain, kind, detailed):
    """A value of another type, or one that makes no sense, is an error."""
    with pytest.raises((ValueError, LookupError, TypeError, BaseValidationError)):
        converter(detailed_validation=detailed).structure(plain, kind)


@pytest.mark.parametrize(
    ("kind", "other"),
    [(Role, Role.OTHER), (CitationKind, CitationKind.OTHER), (OrganizationKind, OrganizationKind.OTHER)],
)
def test_unknown_words_of_newer_documents(kind, other):
    """An unknown value reads as OTHER where the enumeration has it."""
    assert converter().structure("something new", kind) is other


def test_unknown_words_without_other():
    """Where it has none, an unknown value is an error that lists the known ones."""
    with pytest.raises(Mismatch, match="one of 'national', 'province'"):
        converter().structure("village", Level)


@pytest.mark.parametrize(
    ("kind", "tag"), [(Statement, "statement"), (Measure, "measure"), (Shortcoming, "shortcoming"), (Plan, "plan")]
)
def test_statements_say_what_they_are(kind, tag):
    """A statement is written with its type first, whatever it is declared as, and read as that class."""
    both = converter()
    statement = kind(span=Span(0, 1), text="。")
    plain = both.unstructure(statement, Statement)
    assert next(iter(plain.items())) == ("type", tag)
    assert both.unstructure(statement) == plain
    back = both.structure(plain, Statement)
    assert (back, type(back)) == (statement, kind)
    assert both.structure(plain, kind) == statement


@pytest.mark.parametrize("tag", [None, "promise", ["measure"], 1])
def test_statements_of_no_known_kind(tag):
    """A statement whose type is missing or unknown is an error."""
    plain = STATEMENT if tag is None else {**STATEMENT, "type": tag}
    with pytest.raises(ClassValidationError):
        converter().structure(plain, Statement)


def test_a_statement_of_another_kind():
    """Where a measure is asked for, a plan is an error."""
    with pytest.raises(ClassValidationError):
        converter().structure({**STATEMENT, "type": "plan"}, Measure)


def test_unknown_fields_are_passed_over():
    """Fields that a newer minor version has added are ignored."""
    assert converter().structure({"start": 0, "end": 1, "page": 3}, Span) == Span(0, 1)


def test_missing_fields_take_their_default():
    """A field that has a default may be left out."""
    plain = {"span": {"start": 0, "end": 2}, "text": "《》", "title": ""}
    assert converter().structure(plain, Citation) == Citation(span=Span(0, 2), text="《》", title="")


def test_tuples_of_other_parsers():
    """Parsers of other formats than JSON may give tuples for arrays."""
    assert converter().structure(("a", "b"), tuple[str, ...]) == ("a", "b")
    assert converter(detailed_validation=False).structure((), tuple[str, ...]) == ()


def test_each_converter_is_new():
    """To extend one converter changes no other."""
    extended = converter()
    extended.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    assert extended.unstructure(Span(1, 2)) == [1, 2]
    assert converter().unstructure(Span(1, 2)) == {"start": 1, "end": 2}


def test_a_converter_of_ones_own_is_equipped_in_place():
    """``configure_converter`` gives back the converter it was given."""
    own = Converter()
    assert configure_converter(own) is own


def test_enumerations_of_others_are_left_to_cattrs():
    """An enumeration that isn't fazhi's reads as it did, its values strict."""

    class Rank(IntEnum):
        FIRST = 1

    assert converter().structure(1, Rank) is Rank.FIRST
    with pytest.raises(Mismatch):
        converter().structure("1", Rank)


def test_sections_within_sections():
    """The outline nests to any depth, each section read as one."""
    inner = Section(span=Span(1, 2), text="乙", heading_span=Span(1, 2), level=2)
    outer = Section(span=Span(0, 2), text="甲乙", heading_span=Span(0, 1), sections=(inner,))
    both = converter()
    assert both.structure(both.unstructure(outer), Section) == outer


def test_every_class_of_the_model_has_hooks():
    """No class is forgotten: each can be unstructured, and structured, without a fallback of cattrs."""
    both = converter()
    for kind in vars(model).values():
        if attrs.has(kind):
            assert both.get_structure_hook(kind)
            assert both.get_unstructure_hook(kind)
    assert both.unstructure(Zone(kind=model.ZoneKind.TITLE, span=Span(0, 1)))["kind"] == "title"
