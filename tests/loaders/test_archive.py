from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from fazhi.errors import LimitError, NoTextError, UnsafeInputError, UnsupportedFormatError
from fazhi.limits import Limits
from fazhi.loaders import archive
from fazhi.model import Locator

PAGE = "<p>2023年，青屿县扎实推进法治政府建设各项工作。".encode()


def pack(**members):
    """An archive of members."""
    packed = BytesIO()
    with ZipFile(packed, "w") as package:
        for name, content in members.items():
            package.writestr(name, content)
    return packed.getvalue()


def read(data, limits=None):
    """The manuscript of the report in an archive."""
    return archive.read(data, encoding=None, limits=limits or Limits())


def test_a_saved_page_with_its_folder():
    """A page is found beside its folder, and its places name the member."""
    members = {"报告.html": PAGE, "报告_files/1.png": b"", "报告_files/frame.html": PAGE, "__MACOSX/._报告.html": b""}
    manuscript = read(pack(**members))
    assert manuscript.text.startswith("2023年")
    assert manuscript.source.format == "html"
    assert manuscript.source.notes[-1] == "read from 报告.html in an archive"
    assert manuscript.source.segments[0].locator == Locator(path="html/body/p[1]", part="报告.html")


def test_a_text():
    """A text is read, and its format is text."""
    manuscript = read(pack(**{"报告/2023.txt": "一、主要举措".encode("gb18030"), "报告/logo.PNG": b""}))
    assert (manuscript.text, manuscript.source.format, manuscript.source.encoding) == (
        "一、主要举措",
        "text",
        "gb18030",
    )


@pytest.mark.parametrize(
    ("members", "message"),
    [
        ({}, "no report: it is empty"),
        ({"1.png": b"", "2.css": b""}, r"no report: 1\.png, 2\.css"),
        ({"1.html": PAGE, "2.html": PAGE}, r"2 files that may be a report: 1\.html, 2\.html"),
    ],
)
def test_not_one_report(members, message):
    """An archive of no report, or of more than one, is refused with the names of what it holds."""
    with pytest.raises(UnsupportedFormatError, match=message):
        read(pack(**members))


def test_what_is_wrong_is_said_of_the_member():
    """An error in a member names it."""
    with pytest.raises(NoTextError, match=r"^报告: this is a PNG image"):
        read(pack(报告=b"\x89PNG\r\n\x1a\n"))
    with pytest.raises(LimitError, match=r"^报告\.html: elements nest deeper"):
        read(pack(**{"报告.html": b"<div>" * 600}))


def test_an_archive_in_an_archive():
    """An archive in an archive is refused, so that none can hold itself."""
    with pytest.raises(UnsafeInputError, match="an archive in an archive"):
        read(pack(**{"报告.zip": pack(**{"报告.html": PAGE})}))
