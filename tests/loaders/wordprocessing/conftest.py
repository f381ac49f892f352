"""Word documents made of the mark-up that a test is about."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from fazhi.limits import Limits
from fazhi.loaders import docx

SPACES = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


def pack(parts):
    """A ZIP archive of parts, given as text or bytes by name."""
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return archive.getvalue()


def relationships(targets):
    """A part of relationships: target by type."""
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items())
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<?xml version="1.0"?><Relationships xmlns="{space}">{relations}</Relationships>'


def build(body, *, title=None, extra=(), **parts):
    """A document with the mark-up of its body, and of other parts (``numbering``, ``styles``) by name."""
    members = {
        "_rels/.rels": relationships({f"{OFFICE}/officeDocument": "word/document.xml", CORE: "docProps/core.xml"}),
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relationships({f"{OFFICE}/{kind}": f"{kind}.xml" for kind in parts}),
    }
    if title is not None:
        space = "http://purl.org/dc/elements/1.1/"
        members["docProps/core.xml"] = f'<c xmlns:dc="{space}"><dc:title>{title}</dc:title></c>'
    for kind, content in parts.items():
        members[f"word/{kind}.xml"] = f"<w:{kind} {SPACES}>{content}</w:{kind}>"
    return pack(members | dict(extra))


def paragraph(text="", properties="", run=""):
    """A paragraph of one run."""
    return (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


@pytest.fixture(name="pack")
def _pack():
    return pack


@pytest.fixture(name="p")
def _paragraph():
    return paragraph


@pytest.fixture(name="build")
def _build():
    return build


@pytest.fixture(name="manuscript")
def _manuscript():
    """The manuscript of a document with this mark-up."""
    return lambda body, **parts: docx.read(build(body, **parts), limits=Limits())


@pytest.fixture(name="lines")
def _lines(manuscript):
    """The lines of its text."""
    return lambda body, **parts: manuscript(body, **parts).text.split("\n")[:-1]
