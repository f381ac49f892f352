"""Errors in documents: the JSON path, what was expected, what was found."""

from __future__ import annotations

import json

import pytest

from fazhi.errors import DocumentError
from fazhi.serializers.document import from_document, to_document
from fazhi.serializers.mismatch import describe, explain


def put(document, path, value):
    """Set the value at a path of keys and indices."""
    *way, last = path
    for step in way:
        document = document[step]
    document[last] = value


@pytest.mark.parametrize(
    ("path", "value", "where", "words"),
    [
        (["text"], None, "$.text", ["a string", "null"]),
        (["metadata", "year"], "2024", "$.metadata.year", ["an integer", "the string '2024'"]),
        (["metadata", "year"], True, "$.metadata.year", ["an integer", "true"]),
        (["metadata", "written_on"], "2025-13-01", "$.metadata.written_on", ["a date", "'2025-13-01'"]),
        (["metadata"], [], "$.metadata", ["an object", "an array of 0"]),
        (["metadata", "keywords"], "法治", "$.metadata.keywords", ["an array", "the string '法治'"]),
        (["metadata", "keywords"], ["a", 1], "$.metadata.keywords[1]", ["a string", "the number 1"]),
        (["sections", 0, "level"], "1", "$.sections[0].level", ["an integer", "'1'"]),
        (["sections", 0, "level"], 0, "$.sections[0]", ["levels count from 1"]),
        (["sections", 0, "heading_span"], {"start": 1}, "$.sections[0].heading_span.end", ["a field 'end'"]),
        (["sections", 0, "span", "end"], 99, "$.sections[0]", ["cannot fill"]),
        (["sections", 0, "sections", 0, "level"], 1.5, "$.sections[0].sections[0].level", ["an integer", "1.5"]),
        (
            ["sections", 0, "sections", 0, "statements", 0, "type"],
            "x",
            "$.sections[0].sections[0].statements[0].type",
            ["'measure'", "'x'"],
        ),
        (
            ["sections", 0, "sections", 0, "statements", 0],
            3,
            "$.sections[0].sections[0].statements[0]",
            ["an object", "the number 3"],
        ),
        (
            ["sections", 0, "sections", 0, "statements", 0, "indicators", 0, "value", "value"],
            67300,
            "$.sections[0].sections[0].statements[0].indicators[0].value.value",
            ["decimal", "the number 67300"],
        ),
        (
            ["sections", 2, "statements", 0, "indicators", 0, "value"],
            None,
            "$.sections[2].statements[0].indicators[0]",
            ["neither a level nor a change"],
        ),
        (["zones", 0, "kind"], "margin", "$.zones[0].kind", ["'title'", "'margin'"]),
        (["source", "segments"], {}, "$.source.segments", ["an array", "an object"]),
    ],
)
def test_where_and_what(report, path, value, where, words):
    """The error names the place in the document, what is expected there and what was found."""
    document = to_document(report)
    put(document, path, value)
    with pytest.raises(DocumentError) as caught:
        from_document(document)
    assert caught.value.where == where
    assert all(word in caught.value.message for word in words)
    assert caught.value.help
    assert caught.value.__cause__ is None


def test_a_missing_field(report):
    """A field that must be there is named."""
    document = to_document(report)
    del document["text"]
    with pytest.raises(DocumentError, match=r"^\$\.text: expected a field 'text', found none"):
        from_document(document)


def test_the_first_of_several_faults(report):
    """Of several faults the first is told."""
    document = to_document(report)
    document["metadata"]["year"] = "2024"
    document["zones"] = None
    with pytest.raises(DocumentError, match=r"\$\.metadata\.year"):
        from_document(document)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "null"),
        (True, "true"),
        (False, "false"),
        (12, "the number 12"),
        ("a\nb", "the string 'a b'"),
        ("长" * 99, f"the string '{'长' * 24}…'"),
        ([1, 2], "an array of 2"),
        ({}, "an object"),
        (b"", "a bytes"),
    ],
)
def test_values_in_words(value, words):
    """A value is described in the terms of JSON, and briefly."""
    assert describe(value) == words


def test_errors_of_other_kinds():
    """What isn't cattrs' own is told too, at the path given."""
    assert explain(RecursionError(), "$.sections").where == "$.sections"
    assert "too deeply" in explain(RecursionError()).message
    assert explain(ValueError("no")).message == "no"


def test_errors_can_be_stored_and_sent(report):
    """The text of an error holds no object that JSON could not carry."""
    document = to_document(report)
    document["text"] = 1
    with pytest.raises(DocumentError) as caught:
        from_document(document)
    assert json.dumps(str(caught.value))
