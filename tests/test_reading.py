from __future__ import annotations

import hashlib
import io
import os
import socket
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fazhi
from fazhi.limits import Limits

EXAMPLES = Path(__file__).parents[1] / "examples"
PAGE = EXAMPLES / "sample.html"
TEXT = EXAMPLES / "sample.txt"
PARTS = """
<p> </p> <table> <tr> <td> <br> <!-- <b> 一、 （一） 1. 88项 。 &nbsp; <div> </div> <a_href=x> </a>
"""
MARKUP = st.lists(st.sampled_from(PARTS.split())).map(lambda parts: "".join(parts).replace("_", " "))


@pytest.mark.parametrize("path", [PAGE, TEXT])
def test_ways_to_name_a_file(path):
    """A path, a string, and a file open in either mode give the same report."""
    report = fazhi.load(path)
    assert report == fazhi.load(str(path)) == fazhi.loads(path.read_bytes())
    with path.open("rb") as binary, path.open(encoding="utf-8") as text:
        assert fazhi.load(binary) == report
        assert fazhi.load(text).text == report.text
    assert fazhi.load(io.BytesIO(path.read_bytes())) == report


def test_the_source():
    """The source has format, encoding and who chose it, hash and size."""
    raw = TEXT.read_text(encoding="utf-8").encode("gb18030")
    source = fazhi.loads(raw).source
    assert (source.format, source.encoding, source.encoding_reason) == ("text", "gb18030", "gb18030")
    assert (source.sha256, source.size) == (hashlib.sha256(raw).hexdigest(), len(raw))


def test_the_source_of_a_string():
    """The hash of a string is that of its UTF-8; it has no encoding."""
    source = fazhi.loads("法治\ud800", format="text").source
    raw = "法治\ud800".encode("utf-8", "surrogatepass")
    assert (source.sha256, source.size, source.encoding) == (hashlib.sha256(raw).hexdigest(), len(raw), None)


@pytest.mark.parametrize("data", [b"", "", "\n　"])
def test_an_empty_input(data):
    """An empty input gives a report that says it is empty."""
    report = fazhi.loads(data)
    assert report.text == (data if isinstance(data, str) else "")
    assert report.source.notes == ("there is no text in it",)
    assert not report.sections


@given(st.text(st.characters(codec=None)))
def test_text_never_fails(text):
    """Any string at all gives a report with the string as its text."""
    assert fazhi.loads(text, format="text").text == text


@given(st.binary() | st.text() | MARKUP | MARKUP.map(str.encode))
def test_any_input(data):
    """Whatever the input: a report, or an error of fazhi."""
    with suppress(fazhi.FazhiError):
        assert isinstance(fazhi.loads(data), fazhi.Report)


@given(MARKUP)
def test_every_character_of_a_page_is_accounted_for(markup):
    """Every character of the text of a page, white space apart, lies in exactly one zone."""
    report = fazhi.loads(markup, format="html")
    places = [place for zone in report.zones for place in range(zone.span.start, zone.span.end)]
    assert len(places) == len(set(places))
    assert not "".join(report.text[place] for place in set(range(len(report.text))) - set(places)).strip()


def test_the_same_bytes_give_the_same_report():
    """Reading twice gives equal reports, and the same JSON to the byte."""
    first, second = fazhi.load(PAGE), fazhi.load(PAGE)
    assert first == second
    assert fazhi.dumps(first) == fazhi.dumps(second)


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_documents_come_back(form):
    """A document that fazhi wrote is known by its content, as text and as bytes, and gives the report back."""
    report = fazhi.load(TEXT)
    document = fazhi.dumps(report, format=form)
    assert fazhi.loads(document) == fazhi.loads(document.encode()) == fazhi.loads(document, format=form) == report
    assert fazhi.loads(document.encode("gb18030"), encoding="gb18030", format=form) == report


def test_no_network(monkeypatch):
    """Reading opens no connection, whatever a page links to."""

    def refuse(*_, **__):
        pytest.fail("a connection was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    link = "<link rel=stylesheet href='http://a.example/1.css'><img src='http://a.example/1.png'>"
    assert fazhi.loads(f"{link}<iframe src='http://a.example/'></iframe><p>一、主要举措").text == "一、主要举措"
    assert fazhi.load(PAGE).sections


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("no such.html", "no such.html: there is no such file"),
        (".", "this is a folder"),
        ("a\0b", "cannot be read"),
        ("x" * 5_000, "cannot be read"),
    ],
)
def test_files_that_cannot_be_read(file, message):
    """A file that is not there, a folder, a name that makes no sense: an error that says which file and what to do."""
    with pytest.raises(fazhi.FileError, match=message) as caught:
        fazhi.load(file)
    assert caught.value.where == file
    assert caught.value.help


def test_open_files_that_cannot_be_read(tmp_path):
    """A closed file, and one that is open as text in another encoding, are refused."""
    path = tmp_path / "报告.txt"
    path.write_bytes("法治政府".encode("gb18030"))
    with pytest.raises(fazhi.DecodingError, match="rb"), path.open(encoding="utf-8") as text:
        fazhi.load(text)
    with path.open("rb") as closed:
        pass
    with pytest.raises(fazhi.FileError, match="closed"):
        fazhi.load(closed)


class Dripping(io.RawIOBase):
    """A pipe: it gives some bytes at a time, whatever is asked for; or, when it does not block, none yet."""

    def __init__(self, *pieces):
        super().__init__()
        self.pieces = list(pieces)

    def read(self, _=-1):
        """The next piece, of any length."""
        return self.pieces.pop(0) if self.pieces else b""


def test_a_pipe_is_read_to_its_end():
    """A file that gives less than was asked for is read on, and not taken for shorter than it is."""
    raw = TEXT.read_bytes()
    pieces = [raw[start : start + 100] for start in range(0, len(raw), 100)]
    assert fazhi.load(Dripping(*pieces)) == fazhi.loads(raw)
    with pytest.raises(fazhi.LimitError):
        fazhi.load(Dripping(*pieces), limits=Limits(bytes=250))


@pytest.mark.parametrize(
    ("piece", "error"), [(None, fazhi.FileError), (["一"], fazhi.ConfigurationError), (5, fazhi.ConfigurationError)]
)
def test_files_that_give_neither_text_nor_bytes(piece, error):
    """A file that has nothing to give yet, or gives something else, is refused: half a report is none."""
    with pytest.raises(error):
        fazhi.load(Dripping(b"a", piece))


def test_a_path_in_bytes(tmp_path):
    """A path that names its file in bytes, as a scanned folder may, is read and named like any other."""
    (tmp_path / "报告.html").write_bytes(PAGE.read_bytes())
    with os.scandir(os.fsencode(tmp_path)) as entries:
        (entry,) = entries
    assert fazhi.load(entry) == fazhi.load(PAGE)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "gb18030"])
def test_a_page_in_a_named_encoding(encoding):
    """A page is known for one in the encoding that the caller names, and its mark-up is not taken for text."""
    assert fazhi.loads("<html><p>一、主要举措".encode(encoding), encoding=encoding).text == "一、主要举措"


def test_errors_name_the_file(tmp_path):
    """What is wrong with a file is said with its name."""
    path = tmp_path / "报告.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    with pytest.raises(
        fazhi.UnsupportedFormatError, match=r"报告\.doc: this is a DOC or WPS document(?s:.)*save it as DOCX"
    ):
        fazhi.load(path)


@pytest.mark.parametrize("name", ["report.html", "report.htm"])
def test_a_suffix_breaks_a_tie(tmp_path, name):
    """A file that looks like text is what its suffix says, a file that shows its format is that."""
    path = tmp_path / name
    path.write_text("一、主要举措 &amp; 成效", encoding="utf-8")
    assert fazhi.load(path).text == "一、主要举措 & 成效"
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(fazhi.InputError):
        fazhi.load(path)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"format": "no-such"}, fazhi.UnknownFormatError),
        ({"format": "docx"}, fazhi.ConfigurationError),
        ({"format": "wps"}, fazhi.UnsupportedFormatError),
        ({"format": 5}, fazhi.UnknownFormatError),
        ({"format": b"text"}, fazhi.UnknownFormatError),
        ({"encoding": "no-such"}, fazhi.ConfigurationError),
        ({"encoding": 5}, fazhi.ConfigurationError),
        ({"encoding": b"utf-8"}, fazhi.ConfigurationError),
        ({"limits": None}, fazhi.ConfigurationError),
        ({"limits": 5}, fazhi.ConfigurationError),
    ],
)
def test_arguments_that_make_no_sense(arguments, error):
    """Formats, encodings and limits that do not exist, or do not fit a string, are refused."""
    with pytest.raises(error):
        fazhi.loads("一、", **arguments)
    with pytest.raises(error):
        fazhi.load(io.StringIO("一、"), **arguments)


@pytest.mark.parametrize("data", [None, 5, ["一、"]])
def test_inputs_of_other_types(data):
    """What is neither text nor bytes, neither a path nor a file, is refused."""
    with pytest.raises(fazhi.ConfigurationError, match=type(data).__name__):
        fazhi.loads(data)
    with pytest.raises(fazhi.ConfigurationError, match=type(data).__name__):
        fazhi.load(data)


def test_bytes_like_inputs():
    """Anything that is bytes in another wrapping is read as bytes."""
    raw = "一、主要举措".encode()
    assert fazhi.loads(bytearray(raw)) == fazhi.loads(memoryview(raw)) == fazhi.loads(raw)


@pytest.mark.parametrize("data", [b"x" * 101, f"<p>{'一' * 101}", '{"schema_version": "1.0", "x": ' + "0" * 99])
def test_inputs_that_are_too_large(tmp_path, data):
    """Bytes, a page and a document that are larger than the limit are refused, and so is a file of them."""
    with pytest.raises(fazhi.LimitError, match=r"Limits\.bytes"):
        fazhi.loads(data, limits=Limits(bytes=100))
    path = tmp_path / "large"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    with pytest.raises(fazhi.LimitError, match=r"large: .*Limits\.bytes"):
        fazhi.load(path, limits=Limits(bytes=100))


def test_a_text_that_is_too_long():
    """A string of any length is read; what lies beyond the limit on characters is said to be unread."""
    report = fazhi.loads("一、主要举措。" * 100, limits=Limits(bytes=10, characters=50))
    assert len(report.text) == 700
    assert not report.complete


def test_binary_bytes():
    """Bytes that are no text are refused, unless the caller says what encoding they are in."""
    raw = "a法治".encode("utf-16-le")
    with pytest.raises(fazhi.UnknownFormatError, match="encoding="):
        fazhi.loads(raw)
    assert fazhi.loads(raw, encoding="utf-16-le").text == "a法治"


def test_an_extra_that_is_not_installed(monkeypatch):
    """A page without the parser of pages gives an error that says what to install."""
    monkeypatch.setitem(sys.modules, "selectolax.lexbor", None)
    for module in [module for module in sys.modules if module.startswith("fazhi.loaders.html")]:
        monkeypatch.delitem(sys.modules, module)
    with pytest.raises(fazhi.MissingDependencyError, match=r'pip install "fazhi\[html\]"'):
        fazhi.load(PAGE)
