"""YAML: lossless, and plain to read."""

from __future__ import annotations

from contextlib import suppress

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi import strategies
from fazhi.errors import DecodingError, DocumentError, UnsafeInputError
from fazhi.model import Metadata, Report

pyyaml = pytest.importorskip("yaml")
from fazhi.serializers import yaml  # noqa: E402 - it needs PyYAML
from fazhi.serializers.document import to_document  # noqa: E402

few = settings(max_examples=20)


@few
@given(strategies.model_reports())
def test_reports_come_back(report):
    """What is written is read back equal."""
    assert yaml.restore(yaml.write(report)) == report


@given(st.text(st.characters(max_codepoint=0x2030) | st.sampled_from("\n\t :-#'\"|>&*!%@`[]{}?,　法")))
def test_any_text_comes_back(text):
    """Whatever a text holds of YAML's own signs, spaces and line breaks, it comes back unchanged."""
    report = Report(text=text, metadata=Metadata(title=text))
    assert yaml.restore(yaml.write(report)) == report
    assert yaml.restore(yaml.write(report).encode()) == report


@pytest.mark.parametrize("text", ["\ud800", "法\udfff\n治", "\\ud800", "\x00", "\x85\u2028\u2029", "\ufeff", "𠮷\n家"])
def test_characters_that_are_rare(text):
    """Halves of surrogate pairs, control characters and rare line breaks come back too."""
    report = Report(text=text)
    assert yaml.restore(yaml.write(report)) == report


@pytest.mark.parametrize(
    "word",
    [
        "no",
        "Yes",
        "on",
        "null",
        "~",
        "12:30",
        "2024-03-15",
        "6.73E+4",
        "1e5",
        "0o17",
        "0x1F",
        "1_000",
        ".5",
        "-.inf",
        "=",
    ],
)
def test_words_that_other_readers_would_take_for_something_else(word):
    """What looks like a number, a date or a truth value stands in quotes, and stays a string for every reader."""
    written = yaml.write(Report(text=word))
    assert f"text: '{word}'\n" in written
    assert pyyaml.safe_load(written)["text"] == word


def test_other_readers_find_the_same(report):
    """A reader with the usual types of YAML finds what the JSON document says."""
    assert pyyaml.safe_load(yaml.write(report)) == to_document(report)


def test_text_stands_in_blocks(report):
    """A text of several lines is a block that reads as the text does."""
    written = yaml.write(report)
    assert "\ntext: |\n  青湖市人民政府2024年法治政府建设年度报告\n  索引号：006281755/2025-00036\n" in written
    assert "value: '6.73E+4'" in written
    assert "written_on: '2025-03-01'" in written


def test_dates_and_decimals_by_hand():
    """Whoever writes a date or a decimal without quotes is understood."""
    report = yaml.restore("schema_version: '1.0'\ntext: no\nmetadata:\n  written_on: 2025-03-01\n  year: 2024\n")
    assert (report.text, report.metadata.year, str(report.metadata.written_on)) == ("no", 2024, "2025-03-01")


@pytest.mark.parametrize(
    ("data", "where", "words"),
    [
        ("", "$", "expected a document"),
        ("text: [", "line 2, column 1", "not YAML"),
        ("a: 1\n b: 2", "line 2, column 3", "not YAML"),
        ("[" * 100_000, "line 1, column 1001", "not YAML"),
        ("text: !!python/object/apply:os.getcwd []", "line 1, column 7", "constructor"),
        ("schema_version: '1.0'\ntext: 12", "$.text", "expected a string, found the number 12"),
        ("schema_version: 1", "$.schema_version", "found 1"),
        ("a: " + "9" * 5_000, "$", "not a YAML document"),
        ("\ud800", "$", "not a YAML document"),
    ],
)
def test_what_is_no_document(data, where, words):
    """Every fault is a DocumentError that says where it is."""
    with pytest.raises(DocumentError) as caught:
        yaml.restore(data)
    assert caught.value.where == where
    assert words in caught.value.message


def test_aliases_are_refused():
    """Aliases, by which a small file grows without bound, are refused."""
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))]
    with pytest.raises(UnsafeInputError, match="line 2"):
        yaml.restore("\n".join(lines))


def test_ampersands_and_asterisks_in_the_text(report):
    """A text may hold the signs of aliases."""
    marked = evolve(report, text=report.text.replace("【", "&").replace("】", "*"), residue=())
    assert yaml.restore(yaml.write(marked)) == marked


def test_bytes_in_another_encoding():
    """Bytes that are not UTF-8 are an error that names the place."""
    with pytest.raises(DecodingError, match="byte 6"):
        yaml.restore("text: 法治".encode("gb18030"))


@given(st.text() | st.binary())
def test_no_other_exception(data):
    """Whatever is read, a fault is one of fazhi's errors about documents."""
    with suppress(DocumentError, DecodingError, UnsafeInputError):
        yaml.restore(data)


@pytest.mark.parametrize("options", [{"text": False}, {"spans": False}])
def test_parts_left_out(report, options):
    """Text and spans may be left out, as in JSON."""
    assert pyyaml.safe_load(yaml.write(report, **options)) == to_document(report, **options)
