"""Which format an input has, found from its content; a file's suffix breaks a tie between formats that are text."""

from __future__ import annotations

import codecs
import re

from fazhi.limits import Limits
from fazhi.loaders.encoding import MARKS

HEAD = 4096  # bytes or characters in which a format shows itself
MAGIC = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"\x1f\x8b", "gzip"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
)
PACKAGE = (b"PK\x03\x04", b"PK\x05\x06")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
STREAMS = (("EncryptedPackage", "encrypted"), ("Workbook", "xls"), ("PowerPoint Document", "ppt"))
PARTS = (
    ("word/document.xml", "docx"),
    ("OFD.xml", "ofd"),
    ("xl/workbook.xml", "xlsx"),
    ("ppt/presentation.xml", "pptx"),
    ("META-INF/manifest.xml", "odt"),
)
SUFFIXES = {
    ".htm": "html",
    ".html": "html",
    ".shtml": "html",
    ".xhtml": "html",
    ".mht": "mhtml",
    ".mhtml": "mhtml",
    ".json": "json",
    ".yaml": "yaml",
    ".yml": "yaml",
}
SHAPES = (
    ("json", re.compile(r'\{\s*["}]')),
    ("yaml", re.compile(r"(?:---\s+)?schema_version\s*:")),
    ("mhtml", re.compile(r"(?i)[a-z-]+:[^\0]*\bmultipart/related\b")),
    ("xml", re.compile(r"(?is)<\?xml\b(?!.*<html\b)")),
    (
        "html",
        re.compile(
            r"(?i)<(?:!--|(?:a|article|b|br|center|div|dl|font|form|h[1-6]|head|hr|img|li|link|main|meta|ol|p|pre"
            r"|script|section|span|strong|style|table|tbody|td|title|tr|ul)[\s/>])"
        ),
    ),
)
PAGE = re.compile(r"(?i)<(?:!doctype\s+html|html|body)\b")


def sniff(data: bytes, limits: Limits, suffix: str = "", encoding: str | None = None) -> str:
    """The name of the format that the bytes are in.

    Args:
        data: The whole input.
        limits: What to accept of an archive whose directory is looked into.
        suffix: Suffix of the file's name, or nothing.
        encoding: The encoding that the caller names for what is text, or None.

    Returns:
        A name that ``fazhi.loaders`` knows: of a format that is read, or of one that is refused with a way out.

    Raises:
        InputError: If it is an archive that cannot be opened.
    """
    start = data[:HEAD].removeprefix(codecs.BOM_UTF8).lstrip()
    for magic, name in MAGIC:
        if start.startswith(magic):
            return name
    if data.startswith(OLE):
        return _kind_of_compound(data)
    if data.startswith(PACKAGE):
        return _kind_of_package(data, limits)
    head = _head(data, encoding)
    name = sniff_text(head, suffix)
    return "binary" if name == "text" and encoding is None and "\0" in head else name


def sniff_text(text: str, suffix: str = "") -> str:
    """The name of the format that a text is in: json, yaml, mhtml, html, or text; xml or binary for what is refused.

    Args:
        text: The text; its first characters are enough.
        suffix: Suffix of the file's name, or nothing.
    """
    head = text[:HEAD].lstrip("\ufeff \t\r\n")
    shown = next((name for name, shape in SHAPES if shape.match(head)), None)
    if shown is None and PAGE.search(head):
        return "html"
    return shown or (SUFFIXES.get(suffix.lower(), "text") if head else "text")


def _head(data: bytes, encoding: str | None) -> str:
    """The first characters; ASCII as it is where nothing tells the encoding."""
    head = data[:HEAD]
    if encoding is not None:
        return head.decode(encoding, "replace")
    mark, name = next(((mark, name) for mark, name in MARKS if head.startswith(mark)), (b"", "latin-1"))
    return head.removeprefix(mark).decode(name, "replace")


def _kind_of_compound(data: bytes) -> str:
    """What an OLE compound file holds, by the names of its streams; DOC and WPS have the same."""
    return next((name for stream, name in STREAMS if stream.encode("utf-16-le") in data), "doc")


def _kind_of_package(data: bytes, limits: Limits) -> str:
    from fazhi.loaders.package import open_package  # zipfile is heavy, and most inputs are no archives

    names = set(open_package(data, limits).names)
    return next((name for part, name in PARTS if part in names), "zip")
