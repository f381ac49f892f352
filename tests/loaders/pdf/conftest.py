"""Small PDF files, written object by object."""

from __future__ import annotations

import pytest

from fazhi.limits import Limits
from fazhi.loaders import pdf as loader

CATALOG, PAGES, FONT, CID_FONT, FIRST = 1, 2, 3, 4, 5
READABLE = (
    b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
    (
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/W[1[500] 2 95 500]"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>>>"
    ),
)
ILLEGIBLE = (
    b"<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+X/Encoding/Identity-H/DescendantFonts[4 0 R]>>",
    (
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+X/DW 1000"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>"
    ),
)
IMAGE = (
    b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"
    b"stream\n\x00\nendstream"
)


def show(text, x=80.0, y=700.0, size=16.0, slant=(1, 0, 0, 1)):
    """The operators that show a text."""
    a, b, c, d = slant
    return f"BT /F {size} Tf {a} {b} {c} {d} {x} {y} Tm <{text.encode('utf-16-be').hex()}> Tj ET\n"


def column(lines, x=80.0, y=742.0, pitch=28.0):
    """The operators that show lines below one another."""
    return "".join(show(line, x, y - row * pitch) for row, line in enumerate(lines))


def build(*contents, title="", fonts=READABLE, page="", catalog="", extra=()):
    """A file of pages.

    Args:
        contents: The operators of each page.
        title: Its title.
        fonts: The objects of its font.
        page: More entries of each page.
        catalog: More entries of the catalog.
        extra: More objects; the first has the number after the pages'.
    """
    count = len(contents)
    kids = " ".join(f"{FIRST + 2 * index} 0 R" for index in range(count))
    objects = [
        f"<</Type/Catalog/Pages 2 0 R{catalog}>>".encode(),
        f"<</Type/Pages/Kids[{kids}]/Count {count}>>".encode(),
        *fonts,
    ]
    for index, content in enumerate(contents):
        entries = f"/Parent 2 0 R/Resources<</Font<</F 3 0 R>>/XObject<</I {FIRST + 2 * count} 0 R>>>>"
        box = "" if "MediaBox" in page else "/MediaBox[0 0 595 842]"
        objects.append(f"<</Type/Page{entries}/Contents {FIRST + 2 * index + 1} 0 R{box}{page}>>".encode())
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream".encode())
    objects.extend(extra or (IMAGE,))
    return assemble(objects, title)


def assemble(objects, title=""):
    """A file of objects, with its table and trailer."""
    if title:
        objects = [*objects, f"<</Title<feff{title.encode('utf-16-be').hex()}>>>".encode()]
    data = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    heading = f"/Info {len(objects)} 0 R" if title else ""
    data += f"trailer<</Size {len(objects) + 1}/Root 1 0 R{heading}>>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(data)


@pytest.fixture(name="build")
def _build():
    return build


@pytest.fixture(name="show")
def _show():
    return show


@pytest.fixture(name="column")
def _column():
    return column


@pytest.fixture(name="read")
def _read():
    return lambda data, **limits: loader.read(data, limits=Limits(**limits))


@pytest.fixture(name="illegible")
def _illegible():
    return ILLEGIBLE


@pytest.fixture(name="assemble")
def _assemble():
    return assemble
