"""Markdown: for people to read, and nothing in a text becomes mark-up."""

from __future__ import annotations

import re

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import fazhi
from fazhi import strategies
from fazhi.model import Metadata, Report
from fazhi.serializers.markdown import escaped, write

SPECIAL = "\\`*_{}[]<>()#+-.!|~&$=:1) \n\t一a\x00\ud800"


def front_matter(written):
    """What the front matter of a document says, as a reader of YAML has it."""
    yaml = pytest.importorskip("yaml")
    return yaml.safe_load(written.split("---\n")[1])


def body(written):
    """The document below its front matter."""
    return written.split("---\n", 2)[2]


def rendered(written):
    """A document as a reader of CommonMark with tables makes it HTML."""
    parser = pytest.importorskip("markdown_it").MarkdownIt("commonmark").enable("table")
    return parser.render(written)


def test_golden_markdown(published, golden):
    """The whole of one report."""
    golden("report.md", write(published))


def test_front_matter(published):
    """What is known of the report is in the front matter; a date is a date."""
    found = front_matter(write(published))
    assert found == {
        "title": published.metadata.title,
        "issuers": ["青湖市人民政府"],
        "year": 2024,
        "index_number": "006281755/2025-00036",
        "document_number": "青政报〔2025〕6号",
        "written_on": published.metadata.written_on,
        "published_on": published.metadata.published_on,
        "recipients": ["省委", "省政府"],
        "keywords": ["法治政府", "依法行政"],
    }


@given(st.text(), st.lists(st.text(min_size=1), max_size=2).map(tuple))
def test_front_matter_holds_any_words(title, keywords):
    """Whatever a title or a keyword holds, YAML reads it back, but for characters that it cannot hold."""
    found = front_matter(write(Report(text="", metadata=Metadata(title=title, keywords=keywords))))
    legible = [
        re.sub("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", w)
        for w in (title, *keywords)
    ]
    assert [found["title"], *found.get("keywords", [])] == legible


def test_sections_are_headings(published):
    """A section is a heading one level below its own, also where it ran into its paragraph."""
    lines = write(published).splitlines()
    assert "# 青湖市人民政府关于2024年度法治政府建设情况的报告" in lines
    assert "## 一、主要举措和成效" in lines
    assert "### （一）优化营商环境" in lines
    assert lines[lines.index("### （一）优化营商环境") + 2].startswith("取消证明事项23项")


def test_the_table_of_indicators(published):
    """Indicators follow in a table, unless they are not wanted."""
    written = write(published)
    assert "| 审查文件 | 约 67,300 件 | — | 同比 ↑ 12.5% | 实际 |" in written
    assert written.count("\n| ") == len(published.indicators) + 2
    assert "## 指标" not in write(published, indicators=False)
    assert "## 指标" not in write(Report(text=""))


def test_the_signature_is_one_paragraph(published):
    """Issuer and day stand on lines of one paragraph."""
    assert "青湖市人民政府\\\n2025年3月17日\n" in write(published)


@given(st.text(alphabet=SPECIAL, max_size=30))
def test_no_text_becomes_markup(words):
    """Any words come out as one paragraph of the same words."""
    shown = " ".join(re.sub("[\x00\ud800]", "\ufffd", words).split())
    expected = shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert rendered(escaped(words)) == (f"<p>{expected}</p>\n" if shown else "")


@given(st.text(alphabet=SPECIAL, max_size=12))
def test_no_text_breaks_the_table(words):
    """Any name of an indicator stays in its cell."""
    report = fazhi.loads("一、成效\n办理案件1200件。\n", format="text")
    (section,), (statement,) = report.sections, report.statements
    named = evolve(statement, indicators=(evolve(statement.indicators[0], name=words),))
    shown = rendered(body(write(evolve(report, sections=(evolve(section, statements=(named,)),)))))
    assert shown.count("<td") == 5


@pytest.mark.parametrize(
    ("words", "safe"),
    [
        ("# 一", "\\# 一"),
        ("- 一", "\\- 一"),
        ("1. 一", "1\\. 一"),
        ("1.一", "1.一"),
        ("2016~2020年*", "2016\\~2020年\\*"),
        ("“1+15+43+N”", "“1+15+43+N”"),
    ],
)
def test_escapes(words, safe):
    """Only what would be mark-up is escaped, so that the source reads well."""
    assert escaped(words) == safe


@given(strategies.model_reports())
def test_whatever_the_model_holds_can_be_written(report):
    """Any report is written in characters that a file can hold."""
    assert write(report).encode()
