"""Headings found at the beginning of paragraphs."""

import pytest

from fazhi.parsing.body.headings import find_headings
from fazhi.parsing.body.paragraphs import join
from fazhi.parsing.fold import fold
from fazhi.parsing.lines import split


def headings_of(text):
    """The words of the headings of a body, and whether each runs in."""
    paragraphs = join(split(text), fold(text))
    found = zip(paragraphs, find_headings(paragraphs), strict=True)
    return [(p.view.text[h.start : h.stop], h.run_in) for p, h in found if h is not None]


def headings_found(text):
    """The headings of a body."""
    return [heading for heading in find_headings(join(split(text), fold(text))) if heading is not None]


@pytest.mark.parametrize(
    ("line", "words", "run_in"),
    [
        ("一、主要做法", "主要做法", False),
        ("一、主要做法。", "主要做法", False),
        ("一、主要做法：", "主要做法", False),
        ("(一)深化改革,优化环境。全年办理12件。", "深化改革,优化环境", True),
        ("（二）推进“放；管；服”改革。办理12件。", "推进“放;管;服”改革", True),
        ("三、存在的问题：一是不足；二是不够。", "存在的问题", True),
        ("1.压减事项30项；", "压减事项30项", False),
        ("1.上午9:30开会。到会5人。", "上午9:30开会", True),
        ("二、规范执法(含委托执法；授权执法)。办理12件。", "规范执法(含委托执法;授权执法)", True),
    ],
)
def test_a_marker_opens_a_heading_up_to_the_first_stop(line, words, run_in):
    """The heading is free of number and closing punctuation; stops in brackets and quotation marks are its own."""
    assert headings_of(line) == [(words, run_in)]


@pytest.mark.parametrize(
    "line",
    ["一是加强领导。", "第一，加强领导。", "首先，加强领导。", "①加强领导。", "加强领导。一、规范执法。", "1.5万人。"],
)
def test_list_items_and_numbers_amid_a_paragraph_open_none(line):
    """一是, 第一, 首先 and ① open list items."""
    assert headings_of(line) == []


def test_unnumbered_lines_that_open_a_section():
    """A short line without a stop, before prose or a first number, is a heading."""
    text = "工作情况\n\n全县办理案件12件。\n\n存在的不足\n\n一是人员不足。\n\n工作打算\n1.加强培训。开展3次。"
    assert [words for words, _ in headings_of(text)] == ["工作情况", "存在的不足", "工作打算", "加强培训"]


@pytest.mark.parametrize(
    "text",
    [
        "全县办理案件12件\n全县办理案件13件",
        "办理案件12件。\n特此报告",
        "全县办理案件12件，\n\n其中行政案件5件。",
        "同比增长12%\n100\n增长。",
        "行政许可事项实施规范和办事指南逐项编制完成并在政务服务网上集中公开发布接受社会各界监督评议\n效果良好。",
    ],
)
def test_lines_that_head_nothing(text):
    """Lines at the end, before another bare line, with a comma, without words, or too long."""
    assert headings_of(text) == []


@pytest.mark.parametrize(
    "line", ["（1）抓学习；（2）抓落实。", "1、力量不足；2、经费紧张；3、人才缺乏。", "(一)意识不强。(二)能力不足。"]
)
def test_a_list_within_a_paragraph_has_no_heading(line):
    """Where the second number follows the first clause, both number items and neither a section."""
    assert headings_of(line) == []


@pytest.mark.parametrize(
    "text",
    [
        "1\t县公安局\t12\n2\t县财政局\t5",  # a table
        "1.5 万人次参与\n办理12件。",
        "12 个部门\n办理12件。",
        "1.1 办理案件12件。\n1.2 调解纠纷3件。",
    ],
)
def test_numbers_without_points_or_marks_open_no_heading(text):
    """Rows of a table, quantities and sentences are numbered by no scheme of headings."""
    assert not any(heading.marker for heading in headings_found(text))
