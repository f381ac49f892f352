"""Composition: the paragraphs of a report, whole again, every character in its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fazhi
from fazhi import strategies
from fazhi.model import Report, Section, Span
from fazhi.serializers.characters import encodable, legible
from fazhi.serializers.composition import Heading, Paragraph, compose, number_of


def set_in(report):
    """The blocks of a report as text."""
    return ["".join(report.text[place] for place in block.places) for block in compose(report)]


def test_lines_that_the_page_broke_are_joined(published):
    """A paragraph is one block, whatever lines and page numbers the page put into it."""
    blocks = set_in(published)
    assert blocks[0].startswith("2024年，青湖市深入贯彻")
    assert blocks[0].endswith("取得新进展。现将有关情况报告如下：")
    assert not [block for block in blocks if "— 1 —" in block or "\n" in block]


@pytest.mark.parametrize(
    ("published", "heading", "number"),
    [("（一） 优化", "优化", "（一）"), ("优化", "优化", ""), ("一、", "", "一、"), ("", "", ""), ("一、优", "化", "")],
)
def test_numbers_of_sections(published, heading, number):
    """The number is what is printed before the words of the heading; a heading may have no words at all."""
    whole = Span(0, len(published))
    section = Section(span=whole, text=published, heading_span=whole, heading=heading)
    assert number_of(section, published) == number


def test_headings_stand_alone_or_run_in(published):
    """A heading is a block of its own, or the beginning of the paragraph that it runs into."""
    found = compose(published)
    assert isinstance(found[1], Heading)
    run_in = found[2]
    assert isinstance(run_in, Paragraph)
    assert "".join(published.text[place] for place in run_in.places[: run_in.lead]) == "（一）优化营商环境。"


def test_paragraphs_are_kept_apart():
    """A section of two paragraphs is two blocks, a list in one paragraph is one."""
    text = "一、成效\n　　完成立法3件。开展执法。\n　　办理案件12件。\n　　一是立法；二是执法。\n"
    blocks = compose(fazhi.loads(text, format="text"))
    assert [len(block.runs) for block in blocks if isinstance(block, Paragraph)] == [2, 1, 2]


def test_a_heading_that_is_all_there_is():
    """A section of nothing but a heading is a paragraph that is its heading."""
    report = fazhi.loads("一、成效\n完成立法3件。\n二、打算\n（一）加强立法工作\n", format="text")
    last = compose(report)[-1]
    assert isinstance(last, Paragraph)
    assert last.is_heading


@given(strategies.reports())
def test_every_statement_is_set_once(report):
    """All statements are set, in order, with all their characters but white space and what belongs to no part."""
    runs = [run for block in compose(report) if isinstance(block, Paragraph) for run in block.runs]
    assert [run.statement for run in runs] == list(report.statements)
    assert [run.index for run in runs] == list(range(len(runs)))
    for run in runs:
        shown = "".join(report.text[place] for place in run.places)
        assert "".join(shown.split()) == "".join(run.statement.text.split())


@given(strategies.model_reports())
def test_whatever_the_model_holds_can_be_set(report):
    """Every section and statement of any report is set."""
    found = compose(report)
    assert sum(len(block.runs) for block in found if isinstance(block, Paragraph)) == len(report.statements)


def test_no_body_is_no_block():
    """A report without a body has nothing to set."""
    assert compose(Report(text="青湖市人民政府")) == ()


@given(st.text())
def test_characters(words):
    """What XML or UTF-8 cannot hold is replaced one for one; everything else stays."""
    assert len(legible(words)) == len(encodable(words)) == len(words)
    assert encodable(words).encode().decode() == encodable(words)
    assert legible(legible(words)) == legible(words)
    assert legible("青湖市\x00\ud800\n") == "青湖市\ufffd\ufffd\n"
