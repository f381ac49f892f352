from __future__ import annotations

import pytest

from fazhi.errors import DecodingError, LimitError
from fazhi.limits import Limits
from fazhi.loaders import html
from fazhi.model import Locator

PROSE = "2023年，青屿县深入学习贯彻习近平法治思想，扎实推进法治政府建设各项工作。"


def read(page, encoding=None, limits=None):
    """The manuscript of a page."""
    return html.read(page, encoding=encoding, limits=limits or Limits())


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "gb18030"])
def test_characters_beyond_the_declared_charset(declared):
    """GB pages are read as GB18030: 镕 and 𠮷 are right under the names of the smaller sets."""
    page = f"<meta charset={declared}><p>朱镕基在𠮷野家。"
    manuscript = read(page.encode("gb18030"))
    assert manuscript.text == "朱镕基在𠮷野家。"
    assert (manuscript.source.encoding, manuscript.source.encoding_reason) == ("gb18030", "declared")


def test_a_page_that_is_cut_off():
    """A page that ends within a character keeps what is there, and says that it is incomplete."""
    manuscript = read(f"<meta charset=utf-8><p>{PROSE}".encode()[:-1])
    assert manuscript.text == f"{PROSE[:-1]}\ufffd"
    assert manuscript.incomplete == "the last character is cut off: the input is truncated"


def test_damage_is_noted():
    """A page with a damaged character is read, and the source says so."""
    manuscript = read(f"<p>{PROSE * 5}</p>".encode().replace(b"\xe6\xb3\x95", b"\xe6\xb3", 1))
    assert manuscript.text.count("\ufffd") == 1
    assert "1 damaged character" in manuscript.source.notes[0]


def test_what_the_page_says_of_itself():
    """Title, address and ``meta`` names are read."""
    page = "<title>报告</title><meta name=ArticleTitle content=年度报告><meta name=url content=http://a.example/1><p>一"
    manuscript = read(page.encode())
    assert (manuscript.source.title, manuscript.source.url) == ("报告", "http://a.example/1")
    assert manuscript.declared == (("articletitle", "年度报告"), ("url", "http://a.example/1"))


def test_places():
    """Each line has its DOM path, and what is outside the article is furniture."""
    page = f"<div><a href=/>政务公开政务服务互动交流</a></div><div><p>{PROSE}</p><p>{PROSE}</p></div>"
    manuscript = read(page.encode())
    assert [segment.locator for segment in manuscript.source.segments] == [
        Locator(path="html/body/div[1]"),
        Locator(path="html/body/div[2]/p[1]"),
        Locator(path="html/body/div[2]/p[2]"),
    ]
    assert [span.of(manuscript.text) for span in manuscript.furniture] == ["政务公开政务服务互动交流"]


def test_a_report_that_is_an_attachment():
    """A page that only links to the report says so, with the name and the address."""
    manuscript = read("<h1>2023年法治政府建设年度报告</h1><a href='./1.pdf'>年度报告.pdf</a>".encode())
    assert manuscript.source.notes == ("the report may be an attachment of the page: 年度报告.pdf ./1.pdf",)


def test_a_page_without_text():
    """A page that a script would fill says that it holds no prose."""
    assert read(b"<div id=app></div>").source.notes == (
        "the page holds no prose: it may be empty, or filled by a script",
    )


def test_half_a_surrogate_pair():
    """A string that no encoding can hold is read all the same."""
    assert html.read_text("<p>\ud800一", limits=Limits()).text == "\ufffd一"


def test_refusals():
    """A page that nests without end, or is no text in the encoding that the caller names, is refused."""
    with pytest.raises(LimitError):
        read(b"<div>" * 100_000)
    with pytest.raises(DecodingError):
        read(f"<p>{PROSE}".encode("gb18030"), encoding="utf-8")
