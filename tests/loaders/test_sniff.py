from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from fazhi.errors import MalformedError
from fazhi.limits import Limits
from fazhi.loaders.sniff import OLE, sniff, sniff_text


def pack(*names):
    """An archive of empty members."""
    archive = BytesIO()
    with ZipFile(archive, "w") as package:
        for name in names:
            package.writestr(name, b"")
    return archive.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "text"),
        ("法治政府".encode(), "text"),
        ("法治政府".encode("utf-16"), "text"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\r\n%PDF-1.7\n", "pdf"),
        (b"{\\rtf1\\ansi", "rtf"),
        (b"\x89PNG\r\n\x1a\n", "png"),
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (b"GIF89a", "gif"),
        (b"II*\0", "tiff"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"Rar!\x1a", "rar"),
        (OLE + "WordDocument".encode("utf-16-le"), "doc"),
        (OLE + "Workbook".encode("utf-16-le"), "xls"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (pack("[Content_Types].xml", "word/document.xml"), "docx"),
        (pack("OFD.xml", "Doc_0/Document.xml"), "ofd"),
        (pack("[Content_Types].xml", "xl/workbook.xml"), "xlsx"),
        (pack("[Content_Types].xml", "ppt/presentation.xml"), "pptx"),
        (pack("mimetype", "content.xml", "META-INF/manifest.xml"), "odt"),
        (pack("报告.html"), "zip"),
        (pack(), "zip"),
        (b"<p>\x00", "html"),
        ("\ufeff<p>".encode("utf-16-be"), "html"),
        ("\ufeff<p>".encode("utf-32-be"), "html"),
        ("\ufeff<p>".encode("gb18030"), "html"),
        (b"\x00\x01\x02", "binary"),
    ],
)
def test_bytes(data, name):
    """A format is known by its content."""
    assert sniff(data, Limits()) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", "text"),
        ("一、主要举措", "text"),
        ("<《法治政府建设实施纲要》>", "text"),
        ('{"schema_version": "1.0"}', "json"),
        ("\ufeff\n{}", "json"),
        ("{报告}", "text"),
        ("schema_version: '1.0'\n", "yaml"),
        ("---\nschema_version: '1.0'\n", "yaml"),
        ("<!DOCTYPE html>", "html"),
        ("\n<P align=center>", "html"),
        ("<!-- 页 --><div>", "html"),
        ("<?xml version='1.0'?><html xmlns='x'>", "html"),
        ("<?xml version='1.0'?><w:document>", "xml"),
        ("HTTP/1.1 200 OK\n\n<html>", "html"),
        ("From: <Saved by Blink>\nContent-Type: multipart/related;\n\tboundary=x\n", "mhtml"),
        ("来源：multipart/related", "text"),
    ],
)
def test_strings(text, name):
    """A format that is text is known by how it begins."""
    assert sniff_text(text) == name


@pytest.mark.parametrize(
    ("text", "suffix", "name"),
    [
        ("年度报告", ".HTM", "html"),
        ("年度报告", ".txt", "text"),
        ("<p>", ".txt", "html"),
        ("年度报告", ".docx", "text"),
        ("", ".html", "text"),
    ],
)
def test_a_suffix_breaks_a_tie(text, suffix, name):
    """The suffix of a file counts only where the content is text and nothing more."""
    assert sniff_text(text, suffix) == name


def test_a_named_encoding():
    """What the caller names the encoding of is no binary, and shows its format in that encoding."""
    assert sniff("年度报告".encode("utf-16-le"), Limits(), encoding="utf-16-le") == "text"
    assert sniff("<p>".encode("utf-16-le"), Limits(), encoding="utf-16-le") == "html"
    assert sniff(b"%PDF-1.7", Limits(), encoding="utf-8") == "pdf"


def test_a_broken_archive():
    """An archive that cannot be opened is refused, not taken for something else."""
    with pytest.raises(MalformedError):
        sniff(pack("OFD.xml")[:-10], Limits())
