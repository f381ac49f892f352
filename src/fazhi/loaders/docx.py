"""DOCX: Office Open XML text documents (ECMA-376), read with the standard library alone."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from attrs import frozen

from fazhi.errors import EncryptedError, MalformedError, NoTextError
from fazhi.limits import Limits
from fazhi.loaders.flow import Paragraph, compose
from fazhi.loaders.package import Package, open_package
from fazhi.loaders.wordprocessing.numbering import Counter, read_numbering
from fazhi.loaders.wordprocessing.packaging import read_part, related
from fazhi.loaders.wordprocessing.story import Story, Typography
from fazhi.loaders.wordprocessing.styles import read_styles
from fazhi.model import Source
from fazhi.parsing.manuscript import Manuscript

COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of old Office files, and of encrypted new ones
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
MAIN_PART = "word/document.xml"
PICTURES = ("w:drawing", "w:pict", "w:object")


@frozen
class Document:
    """The parts of a Word document that hold its text and decide how it looks.

    Args:
        name: Name of the main part.
        root: Its root element.
        notes: Footnotes and endnotes: name of the part and its root element, by kind.
        typography: Styles and numbering.
        title: Its title in the core properties.
    """

    name: str
    root: Element
    notes: dict[str, tuple[str, Element]]
    typography: Typography
    title: str | None


def read(data: bytes, *, encoding: str | None = None, limits: Limits) -> Manuscript:
    """The text of a DOCX file as a reader sees it: changes accepted, automatic numbers in place, notes at the end.

    Headers and footers, comments and hidden text stay out. A table row is a line, its cells parted by tabs.

    Args:
        data: The bytes of the file.
        encoding: Of no use here: the parts declare their own.
        limits: How much to read.

    Raises:
        EncryptedError: If the file is protected by a password.
        LimitError: If it exceeds a limit.
        MalformedError: If it is damaged, or no Word document.
        NoTextError: If it holds pictures alone.
        UnsafeInputError: If a part has a DOCTYPE, or the archive does what no document needs.
    """
    del encoding
    _refuse_encrypted(data)
    document = _open(open_package(data, limits), limits)
    story = Story(document.name, document.root, document.typography)
    flow = compose((*_body(story, document.root), *_notes(document, story)))
    if not flow.text.strip() and any(next(document.root.iter(name), None) is not None for name in PICTURES):
        raise NoTextError("the document holds pictures, but no text", help="run OCR over it first")
    source = Source(
        format="docx",
        title=document.title,
        notes=tuple(f"left out: {omitted}" for omitted in sorted(story.omitted)),
        segments=flow.segments,
    )
    return Manuscript(text=flow.text, source=source, furniture=flow.furniture)


def is_encrypted(data: bytes) -> bool:
    """Whether the bytes are an Office document under a password: a compound file with the package inside."""
    return data.startswith(COMPOUND_FILE) and ENCRYPTED_PACKAGE in data


def _refuse_encrypted(data: bytes) -> None:
    if is_encrypted(data):
        raise EncryptedError("the document is protected by a password", help="open it in Word and save it without one")


def _open(package: Package, limits: Limits) -> Document:
    name = related(package, "", limits).get("officeDocument", MAIN_PART)
    root = read_part(package, name, limits)
    if root is None or root.tag != "w:document":
        raise MalformedError("there is no Word document in this package", where=name, help="save the report as DOCX")
    parts = related(package, name, limits)
    styles = read_styles(read_part(package, parts.get("styles"), limits))
    numbering = read_numbering(read_part(package, parts.get("numbering"), limits), styles.numbering)
    return Document(
        name,
        root,
        dict(_note_parts(package, parts, limits)),
        Typography(styles, numbering, Counter(numbering)),
        _title(package, limits),
    )


def _note_parts(package: Package, parts: dict[str, str], limits: Limits) -> Iterator[tuple[str, tuple[str, Element]]]:
    for kind in ("footnotes", "endnotes"):
        root = read_part(package, parts.get(kind), limits)
        if root is not None:
            yield kind, (parts[kind], root)


def _title(package: Package, limits: Limits) -> str | None:
    core = read_part(package, related(package, "", limits).get("core-properties"), limits)
    found = None if core is None else core.find("dc:title")
    return None if found is None or not found.text else found.text.strip() or None


def _body(story: Story, root: Element) -> Iterator[Paragraph]:
    body = root.find("w:body")
    return iter(()) if body is None else story.paragraphs(body)


def _notes(document: Document, body: Story) -> Iterator[Paragraph]:
    """The notes in the order in which the body refers to them, footnotes first."""
    for kind, (name, root) in document.notes.items():
        story = Story(name, root, document.typography)
        notes = {note.get("w:id", ""): note for note in root}
        wanted = [note for (of, note) in body.references if of == kind and note in notes]
        for note in wanted:
            yield from story.paragraphs(notes[note])
