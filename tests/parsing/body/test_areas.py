"""Parts of the 实施纲要 by words."""

import pytest

from fazhi.parsing.body.areas import area_of


@pytest.mark.parametrize(
    ("text", "year", "area"),
    [
        ("深化“放管服”改革,优化营商环境", 2023, "A2"),
        ("深化“放管服”改革,优化营商环境", 2018, "B1"),
        ("加强规范性文件管理", 2023, "A3"),
        ("规范重大行政决策程序", 2023, "A4"),
        ("严格规范公正文明执法,加强行政执法监督", 2020, "B4"),
        ("健全突发事件应急体系", 2024, "A6"),
        ("依法化解矛盾纠纷", 2016, "B6"),
        ("全面推进政务公开", 2022, "A8"),
        ("数字赋能", None, "A9"),
        ("落实第一责任人职责", 2021, "A10"),
        ("其他情况", 2021, None),
        ("健全应急体系,推进数字化", 2021, None),
        ("加强立法", 2012, None),
        ("", 2021, None),
    ],
)
def test_the_words_decide(text, year, area):
    """The area that most words tell of, in the edition of the year; none where two are even or no word is there."""
    assert area_of(text, year) == area
