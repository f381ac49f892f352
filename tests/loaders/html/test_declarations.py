from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from fazhi.loaders.html.declarations import (
    Link,
    attachments,
    declarations,
    declared_charset,
    page_address,
    page_title,
)


@pytest.mark.parametrize(
    ("page", "charset"),
    [
        (b"<meta charset=gb2312>", "gb2312"),
        (b"<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=GBK'>", "GBK"),
        (b'<meta charset = "utf-8" />', "utf-8"),
        (b"<?xml version='1.0' encoding='gb18030'?><html>", "gb18030"),
        (b"<script charset='big5'></script>", None),
        (b"<p>charset=big5</p><meta charset=gbk>", "gbk"),
        (b"<p>", None),
        (b"", None),
    ],
)
def test_charset(page, charset):
    """The charset is the one of a ``meta`` element or of the XML declaration, in any case and with any quotes."""
    assert declared_charset(page) == charset


def test_names_of_government_sites():
    """Names are read from ``name`` and ``property`` in any case, in lower case, with their contents."""
    tree = LexborHTMLParser(
        "<META NAME='ArticleTitle' CONTENT=' 年度\n报告 '><meta name=pubdate content=2024-03-06>"
        "<meta property='og:title' content='报告'><meta name='Empty' content=''><meta charset=utf-8>"
    )
    assert declarations(tree) == (("articletitle", "年度 报告"), ("pubdate", "2024-03-06"), ("og:title", "报告"))


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title> 年度\n报告 </title>", "年度 报告"),
        ("<title></title>", None),
        ("", None),
        ("<body><svg><title>图</title></svg>", None),
    ],
)
def test_title(head, title):
    """The title is that of the page, on one line."""
    assert page_title(LexborHTMLParser(head)) == title


@pytest.mark.parametrize(
    ("head", "address"),
    [
        (
            "<link rel=canonical href='http://a.example/1'><meta name=Url content='http://a.example/2'>",
            "http://a.example/1",
        ),
        ("<link rel=CANONICAL href=' http://a.example/1 '>", "http://a.example/1"),
        ("<meta name=URL content='http://a.example/2'>", "http://a.example/2"),
        ("<meta name=Url content=/2><meta property='og:url' content='http://a.example/3'>", "http://a.example/3"),
        ("<link rel=stylesheet href=/a.css>", None),
    ],
)
def test_address(head, address):
    """The address is the canonical one, else what ``meta`` says."""
    tree = LexborHTMLParser(head)
    assert page_address(tree, declarations(tree)) == address


def test_attachments():
    """Attachments are links to files of documents, and documents in frames."""
    tree = LexborHTMLParser(
        "<a href='/p/1.PDF'> 年度报告 </a><a href='/2.docx?v=1'>二</a><a href='/3.html'>三</a>"
        "<iframe src='/4.pdf#page=1'></iframe><embed src=/5.swf><object data=/6.ofd></object>"
    )
    found = [Link("年度报告", "/p/1.PDF"), Link("二", "/2.docx?v=1"), Link("", "/4.pdf#page=1"), Link("", "/6.ofd")]
    assert list(attachments(tree)) == found
