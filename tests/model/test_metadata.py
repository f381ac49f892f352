"""Metadata: index numbers, document numbers, fields, origins."""

from __future__ import annotations

import pytest

from fazhi.model import DocumentNumber, Field, IndexNumber, Metadata, Origin, Span


@pytest.mark.parametrize("month", [0, 13, -1])
def test_there_are_twelve_months(month):
    """An index number of another month is refused."""
    with pytest.raises(ValueError, match=f"no month {month}"):
        IndexNumber(raw="003110926/201513-00216", month=month)
    assert IndexNumber(raw="003110926/201512-00216", month=12).month == 12


def test_an_index_number_has_characters():
    """An empty one is refused."""
    with pytest.raises(ValueError, match="has characters"):
        IndexNumber(raw="")


@pytest.mark.parametrize("serial", [0, -3])
def test_document_numbers_count_from_one(serial):
    """A running number below one is refused."""
    with pytest.raises(ValueError, match=f"not {serial}"):
        DocumentNumber(raw="x", agency="郑政", year=2025, serial=serial)


def test_numbers_read_as_printed():
    """As a string, an index number or document number is what was printed."""
    assert str(IndexNumber(raw="006281755/2025-00036")) == "006281755/2025-00036"
    assert str(DocumentNumber(raw="郑政〔2025〕3号", agency="郑政", year=2025, serial=3)) == "郑政〔2025〕3号"


def test_unknown_is_none_or_empty():
    """Metadata of which nothing is known say nothing."""
    metadata = Metadata()
    assert metadata.title is metadata.year is metadata.index_number is metadata.written_on is None
    assert metadata.issuers == metadata.keywords == metadata.recipients == metadata.fields == ()


def test_where_a_value_comes_from():
    """The spans of a value are all those that were recorded for it, in order."""
    origins = (
        Origin(name="year", span=Span(8, 12)),
        Origin(name="title", span=Span(0, 20)),
        Origin(name="year", span=Span(40, 44)),
    )
    metadata = Metadata(origins=origins)
    assert metadata.spans_of("year") == (Span(8, 12), Span(40, 44))
    assert metadata.spans_of("keywords") == ()


def test_a_field_shown():
    """A field shows label and value."""
    field = Field(span=Span(0, 5), text="索引号：7", label="索引号", value="7")
    assert repr(field) == "Field(0:5 '索引号：7', 索引号='7')"
