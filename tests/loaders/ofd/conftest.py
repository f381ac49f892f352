"""Small OFD files, written part by part."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from fazhi.limits import Limits
from fazhi.loaders import ofd as loader

SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def show(text, x=28.0, y=37.0, size=5.0, attributes="", deltas=None):
    """A text object, its upper left corner at a place in millimetres."""
    steps = " ".join(str(size / 2 if character.isascii() else size) for character in text[:-1])
    code = f'<ofd:TextCode X="0" Y="{0.85 * size}" DeltaX="{steps if deltas is None else deltas}">{text}</ofd:TextCode>'
    box = f"{x} {y} {size * len(text)} {size}"
    return f'<ofd:TextObject ID="9" Boundary="{box}" Font="1" Size="{size}" {attributes}>{code}</ofd:TextObject>'


def column(lines, x=28.0, y=37.0, pitch=9.0):
    """Lines below one another."""
    return "".join(show(line, x, y + row * pitch) for row, line in enumerate(lines))


def content(objects):
    """The part of a page."""
    layer = f'<ofd:Layer ID="7">{objects}</ofd:Layer>'
    return f"<ofd:Page {SPACE}><ofd:Content>{layer}</ofd:Content></ofd:Page>"


def build(*pages, title="", common="", extra=()):
    """A file of pages, given by their objects."""
    entries = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages)))
    parts = {
        "OFD.xml": (
            f"<ofd:OFD {SPACE}><ofd:DocBody><ofd:DocInfo><ofd:Title>{title}</ofd:Title></ofd:DocInfo>"
            "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
        ),
        "Doc_0/Document.xml": (
            f"<ofd:Document {SPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
            f"</ofd:PageArea>{common}</ofd:CommonData><ofd:Pages>{entries}</ofd:Pages></ofd:Document>"
        ),
    }
    parts |= {f"Doc_0/Pages/Page_{n}/Content.xml": content(objects) for n, objects in enumerate(pages)}
    return pack(parts | dict(extra))


def pack(parts):
    """A ZIP archive of parts by name."""
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return archive.getvalue()


@pytest.fixture(name="build")
def _build():
    return build


@pytest.fixture(name="pack")
def _pack():
    return pack


@pytest.fixture(name="show")
def _show():
    return show


@pytest.fixture(name="column")
def _column():
    return column


@pytest.fixture(name="content")
def _content():
    return content


@pytest.fixture(name="read")
def _read():
    return lambda data, **limits: loader.read(data, limits=Limits(**limits))
