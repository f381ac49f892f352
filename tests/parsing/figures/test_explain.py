"""Explanations: what each number was taken for, and by which rule."""

from fazhi import Span, explain, loads

TEXT = """青石县人民政府关于2024年度法治政府建设情况的报告

一、主要举措

　　形成“15分钟便民服务圈”，备案审查181件，接听12345热线，召开第三次会议。
"""


def rules(report, span=None):
    return {e.text: e.rule for e in explain(report, span)}


def test_each_number_is_explained_once():
    """Every number has one explanation: the rule, or the place it stands in."""
    report = loads(TEXT, format="text")
    assert rules(report) == {
        "2024年": "title",
        "一": "heading",
        "15分钟": "quotation",
        "181件": "indicator",
        "12345": "hotline",
        "三次": "ordinal",
    }
    assert len(explain(report)) == 6


def test_only_the_numbers_that_a_span_touches_are_explained():
    """A span asks about the numbers in it alone."""
    report = loads(TEXT, format="text")
    start = TEXT.index("181")
    assert rules(report, Span(start, start + 1)) == {"181件": "indicator"}


def test_a_preamble_is_explained_once():
    """Numbers of statements before the first heading are explained as those of statements."""
    report = loads(
        "青石县2024年度法治政府建设情况的报告\n\n　　全年备案审查12件。\n\n一、举措\n　　审查3件。", format="text"
    )
    assert [e.rule for e in explain(report) if e.text == "12件"] == ["indicator"]


def test_an_explanation_says_why_in_a_sentence():
    """The reason is one sentence, and the text is that of the span."""
    report = loads(TEXT, format="text")
    for explanation in explain(report):
        assert explanation.reason
        assert explanation.text == report.text[explanation.span.start : explanation.span.end]


def test_a_number_broken_by_a_page_number_is_whole():
    """Residue in the middle of a statement is left out of what is explained."""
    report = loads("一、举措\n　　审查文件并推动落实各项改革任务共计一百二十\n- 2 -\n余件。", format="text")
    assert all(e.text != "2" or e.rule == "residue" for e in explain(report))
