"""The document: a report as plain values with the version of their schema."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from fazhi import strategies
from fazhi.errors import DocumentError, VersionError
from fazhi.serializers.converter import converter
from fazhi.serializers.document import from_document, to_document
from fazhi.serializers.upgrades import SCHEMA_VERSION

few = settings(max_examples=20)


def names_in(value):
    """The names of all fields in a document, at any depth."""
    if isinstance(value, dict):
        return {*value, *(name for part in value.values() for name in names_in(part))}
    return {name for part in value for name in names_in(part)} if isinstance(value, list) else set()


@few
@given(strategies.model_reports())
def test_documents_come_back(report):
    """A report is equal to what its document gives."""
    assert from_document(to_document(report)) == report


@few
@given(strategies.model_reports())
def test_the_quick_way_and_the_exact_way_agree(report):
    """The document is what the public converter makes, with the version in front."""
    assert to_document(report) == {"schema_version": SCHEMA_VERSION, **converter().unstructure(report)}


def test_the_version_comes_first(report):
    """A reader of the first line knows what it has before it."""
    assert next(iter(to_document(report).items())) == ("schema_version", "1.0")


def test_fields_may_be_missing(report):
    """A field with a default may be left out, which older documents do."""
    document = to_document(report)
    del document["incomplete"]
    del document["metadata"]["origins"]
    back = from_document(document)
    assert back.metadata.origins == ()
    assert back.text == report.text


def test_fields_may_be_new(report):
    """Fields of a newer minor version are passed over."""
    document = {**to_document(report), "schema_version": "1.99", "mood": "calm"}
    document["sections"][0]["colour"] = "red"
    assert from_document(document) == report


def test_a_newer_major_version(report):
    """A document of a newer major version is an error that says what to do."""
    with pytest.raises(VersionError, match=r"version 2\.0.*\n.*newer fazhi"):
        from_document({**to_document(report), "schema_version": "2.0"})


@pytest.mark.parametrize("document", [None, [], "text", 3, True])
def test_no_document_at_all(document):
    """What is no object is no document."""
    with pytest.raises(DocumentError, match=r"^\$: expected a document"):
        from_document(document)


def test_without_text(report):
    """Without text, no text of the report is in the document, and the figures still are."""
    document = to_document(report, text=False)
    assert document["omitted"] == ["text"]
    assert "text" not in names_in(document)
    assert document["metadata"]["title"] == report.metadata.title
    assert document["sections"][0]["sections"][0]["statements"][0]["indicators"][0]["value"]["value"] == "6.73E+4"


def test_without_spans(report):
    """Without spans, no place in the text is in the document, and the text still is."""
    document = to_document(report, spans=False)
    assert document["omitted"] == ["spans"]
    assert not {"span", "start", "end", "heading_span", "name_spans", "origins", "zones"} & names_in(document)
    assert document["text"] == report.text


@pytest.mark.parametrize("options", [{"text": False}, {"spans": False}, {"text": False, "spans": False}])
def test_what_was_left_out_cannot_be_read_back(report, options):
    """A document without text or spans is refused, and the error says what it lacks."""
    with pytest.raises(DocumentError, match=f"written without its {' and '.join(options)}"):
        from_document(to_document(report, **options))


def test_reading_leaves_the_document_alone(report):
    """The document that was read is as it was."""
    document = to_document(report)
    from_document(document)
    assert document == to_document(report)
