"""Sections with their statements in draft."""

from fazhi.parsing.body.headings import find_headings
from fazhi.parsing.body.outline import outline
from fazhi.parsing.body.paragraphs import join
from fazhi.parsing.body.parts import read_opening, read_parts
from fazhi.parsing.body.turns import Mode
from fazhi.parsing.fold import fold
from fazhi.parsing.lines import split


def parts_of(text):
    """The parts of a body on the year 2024."""
    paragraphs = join(split(text), fold(text))
    return list(read_parts(paragraphs, outline(paragraphs, find_headings(paragraphs)), 2024))


def told(part):
    """What the statements of a part tell of, and their characters."""
    return [(d.mode, d.paragraph.view.text[d.start : d.end]) for d in part.drafts]


def test_a_run_in_heading_belongs_to_the_first_statement():
    """A heading on its own line does not."""
    own, run_in = parts_of("一、主要做法\n办理12件。\n二、规范执法。办理9件。培训3次。")
    assert told(own) == [(Mode.MEASURE, "办理12件。")]
    assert told(run_in) == [(Mode.MEASURE, "二、规范执法。办理9件。"), (Mode.MEASURE, "培训3次。")]
    assert (own.is_bare, run_in.is_bare) == (True, False)


def test_a_section_of_nothing_but_a_heading_says_what_it_says():
    """As a numbered shortcoming or plan does; a heading that names an element says nothing."""
    parts = parts_of(
        "一、存在的问题\n1.力量不足。\n2.形式单一；\n二、下一步打算\n（一）加强培训\n特此报告。\n三、主要做法"
    )
    assert [told(part) for part in parts] == [
        [],
        [(Mode.SHORTCOMING, "1.力量不足。")],
        [(Mode.SHORTCOMING, "2.形式单一;")],
        [],
        [(Mode.PLAN, "(一)加强培训"), (Mode.PLAIN, "特此报告。")],
        [],
    ]


def test_sections_below_causes_tell_causes():
    """So do their statements."""
    parts = parts_of("一、原因分析\n（一）客观原因\n编制有限。\n（二）思想认识\n重视不够。")
    assert [mode for part in parts for mode, _ in told(part)] == [Mode.CAUSE, Mode.CAUSE]


def test_sections_in_a_mixed_one_go_on_where_the_text_left_off():
    """After the turn to plans they plan."""
    text = "一、存在的问题及打算\n（一）执法方面。力量不足。\n下一步，将抓好以下工作：\n（二）加强培训。培训3次。"
    assert [mode for part in parts_of(text) for mode, _ in told(part)] == [Mode.SHORTCOMING, Mode.PLAIN, Mode.PLAN]


def test_the_path_joins_the_headings():
    """Those above a section and its own."""
    assert [part.path for part in parts_of("一、甲\n（一）乙\n1.丙。办理。")] == ["甲", "甲，乙", "甲，乙，丙"]


def test_what_stands_before_the_first_heading():
    """It is plain, unless it is the whole report."""
    paragraphs = join(split("办理12件。"), "办理12件。")
    assert [d.mode for d in read_opening(paragraphs, 2024, whole=False)] == [Mode.PLAIN]
    assert [d.mode for d in read_opening(paragraphs, 2024, whole=True)] == [Mode.MEASURE]
