"""The JSON Schema: made from the model, committed, and changed only with its version."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings

from fazhi import strategies
from fazhi.serializers.document import from_document, to_document
from fazhi.serializers.schema import json_schema
from fazhi.serializers.upgrades import SCHEMA_VERSION

ROOT = Path(__file__).parents[2]
COMMITTED = ROOT / "docs" / "schema" / "report.schema.json"
SHAPES = ROOT / "docs" / "schema" / "shapes.json"
DOCUMENTS = sorted((ROOT / "tests" / "documents").glob("report-*.json"))
WRITE = "python -m fazhi.serializers.schema > docs/schema/report.schema.json"

few = settings(max_examples=20)


def shape(schema):
    """A hash of a schema without the words that only explain it."""

    def bare(value):
        if isinstance(value, dict):
            return {name: bare(part) for name, part in value.items() if name not in {"description", "title"}}
        return [bare(part) for part in value] if isinstance(value, list) else value

    bared = bare({**schema, "properties": {**schema["properties"], "description": None}})
    return sha256(json.dumps(bared, sort_keys=True).encode()).hexdigest()


def test_the_committed_schema_is_the_current_one():
    """What is committed is what the model gives."""
    assert json.loads(COMMITTED.read_text("utf-8")) == json_schema(), f"run: {WRITE}"


def test_the_schema_changes_only_with_its_version():
    """Whoever changes the model raises the version: a minor one for a new field, a major one for any other change."""
    recorded = json.loads(SHAPES.read_text("utf-8"))
    current = shape(json_schema())
    assert recorded.get(SCHEMA_VERSION) == current, (
        f"the documents have another shape than version {SCHEMA_VERSION}: raise SCHEMA_VERSION in upgrades.py, keep a"
        f' document of the new version in tests/documents, and record it in {SHAPES.name}: "{current}"'
    )


def test_a_document_of_each_version_is_kept():
    """For each version there is a document that was written by it."""
    kept = {json.loads(path.read_text("utf-8"))["schema_version"] for path in DOCUMENTS}
    assert kept == set(json.loads(SHAPES.read_text("utf-8")))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_kept_documents_still_load(path):
    """Documents of every released version give a report that says what they say."""
    document = json.loads(path.read_text("utf-8"))
    report = from_document(document)
    assert report.metadata.year == 2024
    assert (len(report.measures), len(report.shortcomings), len(report.plans), len(report.indicators)) == (1, 1, 1, 2)
    assert all(indicator.text == indicator.span.of(report.text) for indicator in report.indicators)


def test_the_kept_document_of_this_version_is_what_is_written_now():
    """The document that is kept of the current version is written the same today."""
    document = json.loads((ROOT / "tests" / "documents" / f"report-{SCHEMA_VERSION}.json").read_text("utf-8"))
    assert to_document(from_document(document)) == document


def test_everything_is_described():
    """Every class and every field says what it is."""
    schema = json_schema()
    for name, definition in {"Report": schema, **schema["$defs"]}.items():
        assert definition["description"], name
        for field, words in definition.get("properties", {}).items():
            assert "description" in words or field == "type", (name, field)


@pytest.fixture(scope="module")
def validator():
    """A validator of the schema, by a library that knows the draft."""
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft202012Validator.check_schema(json_schema())
    return jsonschema.Draft202012Validator(json_schema())


def test_documents_are_valid(validator):
    """Every report's document is valid."""

    @few
    @given(strategies.model_reports())
    def check(report):
        validator.validate(to_document(report))

    check()


def test_read_reports_are_valid(validator):
    """So is the document of every report that is read from text."""

    @few
    @given(strategies.reports())
    def check(report):
        validator.validate(to_document(report))

    check()


@pytest.mark.parametrize(
    "change",
    [
        {"schema_version": "2.0"},
        {"text": None},
        {"sections": {}},
        {"metadata": {"year": "2024"}},
        {"metadata": {"written_on": "2025-3-1"}},
        {"zones": [{"kind": "margin", "span": {"start": 0, "end": 0}}]},
        {"preamble": {"span": {"start": 0, "end": 0}, "text": "", "statements": [{"type": "promise"}]}},
    ],
)
def test_what_the_schema_refuses(validator, report, change):
    """What a reader would refuse isn't valid either."""
    assert not validator.is_valid({**to_document(report), **change})


def test_a_document_may_leave_out_defaults(validator):
    """A writer of documents need only give what has no default."""
    document = {"schema_version": "1.0", "text": "", "metadata": {}}
    assert validator.is_valid(document)
    assert from_document(document).text == ""
