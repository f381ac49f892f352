from __future__ import annotations

from contextlib import suppress
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.errors import FazhiError, LimitError, MalformedError
from fazhi.limits import Limits
from fazhi.loaders import html, mhtml
from fazhi.parsing.manuscript import Manuscript

PROSE = "2023年，青屿县深入学习贯彻习近平法治思想，扎实推进法治政府建设各项工作。"
PAGE = f"<title>报告</title><p>{PROSE}</p>"


def saved(page, charset="utf-8", kind="html"):
    """A page as a browser saves it."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "http://a.example/1"
    message["Subject"] = "报告"
    message.make_related()
    part = EmailMessage()
    part.set_content(page, subtype=kind, charset=charset)
    message.attach(part)
    image = EmailMessage()
    image.set_content(b"GIF89a", "image", "gif")
    message.attach(image)
    return message.as_bytes()


def read(data, encoding=None, limits=None):
    """The manuscript of a saved page."""
    return mhtml.read(data, encoding=encoding, limits=limits or Limits())


def test_a_saved_page_is_that_page():
    """A saved page gives the text of the page, and the address that it was saved from."""
    manuscript = read(saved(PAGE))
    assert manuscript.text == html.read(PAGE.encode(), encoding=None, limits=Limits()).text == PROSE
    source = manuscript.source
    assert (source.format, source.title, source.url) == ("mhtml", "报告", "http://a.example/1")


@pytest.mark.parametrize(("charset", "name"), [("utf-8", "utf-8"), ("gb2312", "gb18030"), ("gb18030", "gb18030")])
def test_the_charset_of_its_part(charset, name):
    """The charset that the part declares counts where the page declares none."""
    source = read(saved(PAGE, charset)).source
    assert (source.encoding, source.encoding_reason) == (name, "declared")


def test_as_a_string():
    """A saved page that was read as text is read alike."""
    assert mhtml.read_text(saved(PAGE).decode(), limits=Limits()) == read(saved(PAGE))


def test_a_file_without_a_page():
    """A file that holds no page is refused."""
    with pytest.raises(MalformedError, match="no HTML"):
        read(saved(PAGE, kind="plain"))


def test_bombs():
    """Collections that nest without end, headers without end and parts without number are refused."""
    nested = b"".join(b"Content-Type: multipart/related; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(500))
    with pytest.raises(LimitError):
        read(nested)
    with pytest.raises(MalformedError, match="header without an end"):
        read(b"Content-Type: multipart/related; boundary=b" + b";a=b" * 10_000)
    with pytest.raises(LimitError):
        read(b"Content-Type: multipart/related; boundary=b\n\n" + b"--b\n\nx\n" * 1_000, limits=Limits(members=50))


@given(st.data())
def test_damage(data):
    """Whatever is cut or changed in a file: it is read, or refused with an error of fazhi."""
    raw = bytearray(saved(PAGE))
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(0, len(raw)))
        raw[place : place + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=4))
    with suppress(FazhiError):
        assert isinstance(read(bytes(raw)), Manuscript)
