"""Titles in 《》."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.model import CitationKind
from fazhi.parsing.body.citations import read_citations
from fazhi.parsing.fold import fold
from fazhi.parsing.view import view


def citations_of(text):
    """The citations of a text."""
    return read_citations(view(fold(text), [(0, len(text))]), text)


@pytest.mark.parametrize(
    ("text", "title", "number"),
    [
        ("落实《优化营商环境条例》。", "优化营商环境条例", None),
        (
            "落实《关于印发〈法治政府建设实施纲要（2021—2025年）〉的通知》。",
            "关于印发〈法治政府建设实施纲要（2021—2025年）〉的通知",
            None,
        ),
        ("落实《关于印发《工作方案》的通知》。", "关于印发《工作方案》的通知", None),
        ("落实《法治政府\n　　建设 实施纲要》。", "法治政府建设实施纲要", None),
        ("落实《工作意见》（国办发〔2017〕47号）。", "工作意见", "国办发〔2017〕47号"),
        ("落实《工作意见》(青政发[2017]4号)。", "工作意见", "青政发[2017]4号"),
        ("落实《程序条例》（国务院令第713号）。", "程序条例", "国务院令第713号"),
        ("落实《工作意见》（以下简称《意见》）。", "工作意见", None),
    ],
)
def test_titles_and_numbers(text, title, number):
    """Titles within titles are kept, line breaks are not; a number in brackets belongs to the title before it."""
    first = citations_of(text)[0]
    assert (first.title, first.document_number) == (title, number)
    assert first.text == first.span.of(text)
    assert first.text.startswith("《")
    assert first.text.endswith("》" if number is None else (")", "）"))


def test_each_title_counts():
    """Titles side by side are citations of their own."""
    found = citations_of("制定《甲条例》《乙办法》，宣传《甲条例》。")
    assert [c.title for c in found] == ["甲条例", "乙办法", "甲条例"]
    assert [c.kind for c in found] == [CitationKind.REGULATION, CitationKind.RULE, CitationKind.REGULATION]


@pytest.mark.parametrize("text", ["", "没有文件", "《没有结束", "没有开始》", "《》", "〈单书名号〉"])
def test_what_is_no_title(text):
    """A mark left open names nothing."""
    assert citations_of(text) == ()


@given(st.text(alphabet="《》〈〉()（）〔〕2017第号 \n甲条例", max_size=60))
def test_titles_are_what_the_text_says(text):
    """A title without its marks is found in the text, white space aside."""
    for citation in citations_of(text):
        assert citation.text == citation.span.of(text)
        assert "".join(citation.title.split()) in "".join(text.split())
