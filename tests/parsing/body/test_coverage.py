"""Where the required elements stand."""

from fazhi.model import Coverage
from fazhi.parsing.body.body import read_body
from fazhi.parsing.body.coverage import cover
from fazhi.parsing.fold import fold
from fazhi.parsing.lines import split


def covered(text):
    """The characters of each element of a body."""
    coverage = read_body(split(text), text, fold(text), 2024).coverage
    names = ("measures", "shortcomings", "causes", "leadership", "plan")
    return {name: [span.of(text) for span in getattr(coverage, name)] for name in names}


def test_all_elements_by_their_sections():
    """The principals' section is no measure besides."""
    text = (
        "一、第一责任人职责履行情况\n召开会议。\n二、主要举措\n办理12件。\n"
        "三、不足和原因\n力量不足。原因是编制有限。\n四、2025年安排\n加强培训。"
    )
    assert covered(text) == {
        "measures": ["办理12件。"],
        "shortcomings": ["力量不足。"],
        "causes": ["原因是编制有限。"],
        "leadership": ["召开会议。"],
        "plan": ["加强培训。"],
    }


def test_leadership_by_a_sentence():
    """Where no section is about it, one sentence is enough; a plan is not."""
    assert covered("一、规范执法\n办理12件。县长亲自督办案件3件。")["leadership"] == ["县长亲自督办案件3件。"]
    assert covered("一、下一步打算\n推动主要负责人切实履行第一责任人职责。")["leadership"] == []


def test_a_report_without_headings():
    """All is found by content."""
    text = "办理12件。县长切实履行第一责任人职责。\n但仍存在一些问题：力量不足，原因是编制少。\n下一步，将加强培训。"
    assert all(covered(text).values())


def test_nothing_is_covered_by_nothing():
    """No statement, no element."""
    assert cover((), (), ()) == Coverage()
