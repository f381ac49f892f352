"""Nodes of the model made of their drafts."""

from fazhi.model import CitationKind, Measure, Plan, Shortcoming, Statement
from fazhi.parsing.body.body import read_body
from fazhi.parsing.fold import fold
from fazhi.parsing.lines import split

TEXT = """2024年，青川县依法行政。
一、主要 做法
（一）规范执法。落实《行政处罚法》，办理案件12件。
（二）优化营商环境
推进“放管服”改革。
二、存在的问题及打算
一是力量不足，主要原因是编制有限。下一步，将加强培训。
"""


def body_of(text):
    """The body of a report on 2024."""
    return read_body(split(text), text, fold(text), 2024)


def test_sections_nest():
    """Each in the one above it, with its number, level and words."""
    body = body_of(TEXT)
    shape = [(s.number, s.level, s.heading, len(s.sections)) for top in body.sections for s in top.walk()]
    assert shape == [
        (1, 1, "主要做法", 2),
        (1, 2, "规范执法", 0),
        (2, 2, "优化营商环境", 0),
        (2, 1, "存在的问题及打算", 0),
    ]


def test_nodes_stand_in_the_text():
    """Spans reach from the heading to the end of the last part; stray white space stays in the text only."""
    top = body_of(TEXT).sections[0]
    assert top.text.startswith("一、主要 做法")
    assert top.text.endswith("推进“放管服”改革。")
    assert top.heading_span.of(TEXT) == "一、主要 做法"
    assert top.sections[0].heading_span.of(TEXT) == "（一）规范执法。"
    assert top.sections[0].statements[0].text == "（一）规范执法。落实《行政处罚法》，办理案件12件。"


def test_kinds_of_statements():
    """Plain, what was done, what fell short, what is planned."""
    body = body_of(TEXT)
    assert [type(s) for s in body.preamble.statements] == [Statement]
    assert [type(s) for s in body.sections[0].sections[0].statements] == [Measure]
    assert [type(s) for s in body.sections[1].statements] == [Shortcoming, Plan]
    assert body.sections[1].statements[0].cause.text == "主要原因是编制有限"


def test_what_hangs_on_a_statement():
    """Citations and the area of its section, or its own."""
    statement = body_of(TEXT).sections[0].sections[0].statements[0]
    assert [(c.title, c.kind) for c in statement.citations] == [("行政处罚法", CitationKind.LAW)]
    assert statement.area == "A5"
    assert body_of("一、其他工作\n化解矛盾纠纷。").sections[0].statements[0].area == "A7"


def test_no_lines_no_body():
    """An empty text has neither preamble nor sections."""
    body = body_of("")
    assert (body.preamble, body.sections, body.zones) == (None, (), ())
