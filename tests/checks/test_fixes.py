from __future__ import annotations

import pytest

from fazhi.checks import apply, validate
from fazhi.errors import ConfigurationError
from fazhi.model import Edit, Finding, Severity, Span


def edit(start, end, replacement):
    """An edit."""
    return Edit(span=Span(start, end), replacement=replacement)


def finding(*edits):
    """A finding that proposes some edits."""
    return Finding(code="XYZ001", severity=Severity.INFO, message="", fix=edits)


@pytest.mark.parametrize(
    ("fixes", "expected"),
    [
        ([], "abcdef"),
        ([edit(0, 1, "A")], "Abcdef"),
        ([edit(4, 5, "E"), edit(0, 1, "")], "bcdEf"),
        ([edit(3, 3, "-")], "abc-def"),
        ([edit(6, 6, ".")], "abcdef."),
        ([edit(0, 3, "x"), edit(2, 4, "y")], "xdef"),
        ([edit(0, 2, "x"), edit(2, 4, "y")], "xyef"),
        ([edit(1, 2, "x"), edit(1, 2, "x")], "axcdef"),
        ([edit(3, 3, "-"), edit(3, 3, "+")], "abc-def"),
        ([edit(0, 6, "x"), edit(3, 3, "-")], "x"),
        ([edit(1, 1, "1"), edit(4, 4, "4"), edit(0, 6, "x")], "a1bcd4ef"),
        ([finding(edit(0, 1, "A"), edit(5, 6, "F"))], "AbcdeF"),
        ([edit(0, 1, "x"), finding(edit(0, 1, "A"), edit(5, 6, "F"))], "xbcdef"),
    ],
)
def test_edits_are_carried_out(fixes, expected):
    """Edits stand in any order; of two that clash the first wins, and those of one finding go together."""
    assert apply("abcdef", fixes) == expected


def test_an_edit_outside_the_text_is_told():
    """Fixes of another text are refused."""
    with pytest.raises(ConfigurationError, match="outside the text"):
        apply("abc", [edit(2, 5, "")])


def test_many_edits_are_carried_out():
    """Thousands of edits take no noticeable time."""
    text = "a " * 20_000
    assert apply(text, [edit(place, place + 1, "") for place in range(1, len(text), 2)]) == "a" * 20_000


def test_one_round_leaves_none_of_the_findings(draft, read):
    """Findings that were fixed are gone when the text is checked again."""
    text = (
        "深化“放管服“改革，组织“1 3 N”宣讲团，，推进互联网 监管；集体学法８次，化解纠纷约100件左右，"
        "走访企业2O家，情 况良好，落实普法规划（20212025年）；。"
    )
    report = read(draft(text=text))
    fixes = [found for found in validate(report) if found.fix]
    assert {f.code for f in fixes} == {
        "DEF001", "DEF002", "DEF004", "DEF006", "DEF007", "DEF009", "DEF015", "TXT002",
    }  # fmt: skip
    again = validate(read(apply(report.text, fixes)))
    assert not {f.code for f in again} & {f.code for f in fixes}
