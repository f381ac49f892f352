"""The body read."""

from fazhi.parsing.body.body import read_body
from fazhi.parsing.fold import fold
from fazhi.parsing.lines import split


def zones_of(text):
    """Kind and characters of each zone of a body."""
    return [(z.kind.value, z.span.of(text)) for z in read_body(split(text), text, fold(text), 2024).zones]


def test_zones_go_line_by_line():
    """A run-in heading is zoned with its statement, one on a line of its own is a heading."""
    text = "青川县依法行政。\n一、主要做法：\n（一）规范执法。办理（依申请\n办理）的案件12件。"
    assert zones_of(text) == [
        ("preamble", "青川县依法行政。"),
        ("heading", "一、主要做法："),
        ("statement", "（一）规范执法。办理（依申请"),
        ("statement", "办理）的案件12件。"),
    ]


def test_without_headings_all_is_preamble():
    """Its statements have their kinds all the same."""
    text = "办理案件12件。\n下一步，我县将加强培训。"
    body = read_body(split(text), text, fold(text), 2024)
    assert [zone.kind.value for zone in body.zones] == ["preamble", "preamble"]
    assert [type(s).__name__ for s in body.preamble.statements] == ["Measure", "Plan"]
