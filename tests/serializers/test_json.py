"""JSON: lossless, the same bytes every time, with orjson and without."""

from __future__ import annotations

import json as standard
import os
import subprocess
import sys
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi import strategies
from fazhi.errors import DecodingError, DocumentError
from fazhi.model import DocumentNumber, Metadata, Report
from fazhi.serializers import json

few = settings(max_examples=20)


@pytest.fixture(params=["orjson", "standard library"])
def both(request, monkeypatch):
    """Each test runs with orjson and without."""
    if request.param == "orjson":
        pytest.importorskip("orjson")
    else:
        monkeypatch.setattr(json, "orjson", None)


@few
@given(strategies.model_reports(), st.sampled_from([None, 0, 1, 2, 4]))
def test_reports_come_back(report, indent):
    """What is written is read back equal, as text and as bytes, whatever the indentation."""
    written = json.write(report, indent=indent)
    assert json.restore(written) == report
    assert json.restore(written.encode()) == report


@few
@given(strategies.model_reports(), st.sampled_from([None, 2]))
def test_the_same_bytes_without_orjson(report, indent):
    """The standard library writes the same bytes that orjson writes."""
    pytest.importorskip("orjson")
    quick = json.write(report, indent=indent)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json, "orjson", None)
        assert json.write(report, indent=indent) == quick
        assert json.restore(quick) == report


@given(st.text(st.characters(max_codepoint=0x2030)))
def test_characters_are_escaped_alike(text):
    """Control characters, quotes and separators are escaped in the same way by both."""
    pytest.importorskip("orjson")
    quick = json.encode([text])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json, "orjson", None)
        assert json.encode([text]) == quick


@pytest.mark.usefixtures("both")
def test_chinese_stays_as_it_is(report):
    """No character of Chinese is escaped."""
    written = json.write(report)
    assert "青湖市人民政府" in written
    assert "\\u" not in written


@pytest.mark.usefixtures("both")
def test_one_line_or_indented(report):
    """One line by default; indented, it ends in a line break and reads the same."""
    compact, indented = json.write(report), json.write(report, indent=2)
    assert "\n" not in compact
    assert indented.startswith('{\n  "schema_version": "1.0",\n  "text": ')
    assert indented.endswith("\n}\n")
    assert standard.loads(compact) == standard.loads(indented)


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize("text", ["\ud800", "法\udfff治", "\udc80\udc80"])
def test_half_of_a_surrogate_pair(text):
    """A string that no encoding can carry is written so that a file can hold it, and comes back."""
    report = Report(text=text)
    written = json.write(report)
    assert f"\\u{ord(text[-1]):04x}" in written or f"\\u{ord(text[1]):04x}" in written
    assert json.restore(written.encode()) == report
    assert json.restore(standard.dumps(standard.loads(written), ensure_ascii=False)) == report


@pytest.mark.usefixtures("both")
def test_numbers_of_any_size():
    """Integers beyond 64 bits are written and read exactly."""
    number = DocumentNumber(raw="x", agency="x", year=2024, serial=10**30)
    report = Report(text="", metadata=Metadata(document_number=number))
    assert json.restore(json.write(report)) == report


@pytest.mark.usefixtures("both")
def test_a_byte_order_mark_is_passed_over(report):
    """Editors that put a byte order mark in front do no harm."""
    assert json.restore("\ufeff" + json.write(report)) == report
    assert json.restore(b"\xef\xbb\xbf" + json.write(report).encode()) == report


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize(
    ("data", "where", "words"),
    [
        ("", "line 1, column 1", "not JSON"),
        ('{"schema_version": "1.0",\n "text": ', "line 2, column 10", "not JSON"),
        ("{'text': 1}", "line 1, column 2", "not JSON"),
        ('{"schema_version": "1.0", "text": NaN}', "$", "NaN is no number"),
        ("[" * 100_000, "$", "nested too deeply"),
        ('{"a":' * 100_000, "$", "nested too deeply"),
        ('{"schema_version": "1.0", "text": "", "x": ' + "9" * 5_000 + "}", "$", "not a JSON document"),
        ("null", "$", "expected a document, which is an object, found null"),
        ("{}", "$.schema_version", "found None"),
        ('{"schema_version": "1.0"}', "$.text", "expected a field 'text'"),
        ('{"schema_version": "1.0", "text": 1}', "$.text", "expected a string, found the number 1"),
    ],
)
def test_what_is_no_document(data, where, words):
    """Every fault is a DocumentError that says where it is."""
    for given_as in (data, data.encode()):
        with pytest.raises(DocumentError) as caught:
            json.restore(given_as)
        assert caught.value.where == where
        assert words in caught.value.message


@pytest.mark.usefixtures("both")
def test_bytes_in_another_encoding():
    """Bytes that are not UTF-8 are an error that names the place."""
    with pytest.raises(DecodingError, match="byte 1"):
        json.restore('"法治"'.encode("gb18030"))


@pytest.mark.usefixtures("both")
@given(st.text() | st.binary())
def test_no_other_exception(data):
    """Whatever is read, a fault is a DocumentError or a DecodingError."""
    with suppress(DocumentError, DecodingError):
        json.restore(data)


@pytest.mark.usefixtures("both")
def test_deep_documents(report):
    """A document that nests too deeply is refused in words."""
    section = standard.dumps({**standard.loads(json.write(report))["sections"][0], "sections": []})
    assert section.endswith('"sections": []}')
    deep = section.removesuffix("]}") * 3_000 + "]}" * 3_000
    with pytest.raises(DocumentError, match="nested too deeply"):
        json.restore('{"schema_version": "1.0", "text": "", "sections": [' + deep + "]}")


SCRIPT = """
import sys
from fazhi.serializers.json import restore, write
sys.stdout.buffer.write(write(restore(sys.stdin.buffer.read())).encode())
"""


def test_the_same_bytes_whatever_the_hash_seed(report):
    """The order in which Python happens to hash strings leaves no trace."""
    data = json.write(report).encode()
    for seed in ("0", "1"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(  # noqa: S603 - our own script
            [sys.executable, "-c", SCRIPT], input=data, env=environment, capture_output=True, check=True
        )
        assert done.stdout == data
