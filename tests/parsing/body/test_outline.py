"""Levels of headings."""

import pytest

from fazhi.parsing.body.headings import find_headings
from fazhi.parsing.body.outline import DEEPEST, outline
from fazhi.parsing.body.paragraphs import join
from fazhi.parsing.fold import fold
from fazhi.parsing.lines import split


def levels_of(text):
    """Number and level of each heading of a body."""
    paragraphs = join(split(text), fold(text))
    entries = outline(paragraphs, find_headings(paragraphs))
    return [(entry.heading.marker and entry.heading.marker.number, entry.level) for entry in entries]


def body(*headings):
    """A body in which each heading has a sentence of its own."""
    return "\n".join(f"{heading}\n办理案件12件。" for heading in headings)


@pytest.mark.parametrize(
    ("headings", "levels"),
    [
        (["一、甲", "（一）乙", "1.丙", "（1）丁", "二、戊"], [1, 2, 3, 4, 1]),
        (["一、甲", "1.乙", "2.丙", "二、丁", "1.戊"], [1, 2, 2, 1, 2]),
        (["（一）甲", "1.乙", "（二）丙"], [1, 2, 1]),
        (["1.甲", "2.乙"], [1, 1]),
        (["一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "3.己", "4.庚"], [1, 2, 3, 3, 2, 3, 3]),
        (["一、甲", "二）乙", "1.丙"], [1, 2, 3]),
        (["第一部分 甲", "一、乙", "（一）丙", "第二部分 丁", "一、戊"], [1, 2, 3, 1, 2]),
        (["一、甲", "一、乙", "二、丙"], [1, 1, 1]),
        (["I. 甲", "一、乙", "II. 丙", "Ⅲ、丁", "IV. 戊"], [1, 2, 1, 1, 1]),
        (["（一）甲", "一、乙", "（一）丙"], [1, 1, 2]),
    ],
)
def test_levels_follow_the_nesting(headings, levels):
    """Each way of numbering that opens inside another is one level deeper; numbers may run on across parents."""
    assert [level for _, level in levels_of(body(*headings))] == levels


def test_a_numeral_that_starts_again_opens_the_next_level():
    """一、 directly under 一、 is deeper; the number that follows the outer one closes it."""
    text = "一、主要工作\n" + body("一、甲", "二、乙", "三、丙", "二、存在问题")
    assert levels_of(text) == [(1, 1), (1, 2), (2, 2), (3, 2), (2, 1)]


def test_a_class_may_stand_above_one_that_usually_stands_above_it():
    """(一) opened by 1、 is its child."""
    text = "1、主要工作\n" + body("（一）甲", "（二）乙", "2、存在问题")
    assert levels_of(text) == [(1, 1), (1, 2), (2, 2), (2, 1)]


def test_unnumbered_headings_stand_above_the_numbers_they_open():
    """Unnumbered headings are siblings of each other."""
    text = "主要做法\n" + body("一、甲", "二、乙") + "\n存在问题\n" + body("一、丙")
    assert levels_of(text) == [(None, 1), (1, 2), (2, 2), (None, 1), (1, 2)]


def test_an_unnumbered_heading_inside_a_section_is_its_child():
    """It names a field of work."""
    assert levels_of(body("一、甲方面", "加强领导", "规范执法", "二、乙方面")) == [(1, 1), (None, 2), (None, 2), (2, 1)]


def test_an_unnumbered_heading_on_shortcomings_ends_the_numbered_ones():
    """The report's end is no part of its last numbered section, unless that is about the same."""
    assert levels_of(body("一、甲方面", "存在的问题", "下一步打算")) == [(1, 1), (None, 1), (None, 1)]
    assert levels_of(body("一、存在问题和打算", "存在的问题", "下一步打算")) == [(1, 1), (None, 2), (None, 2)]


def test_levels_have_a_bottom():
    """However often a numeral starts again, the tree stays shallow."""
    assert max(level for _, level in levels_of("一、甲\n" * 500)) == DEEPEST


def test_sections_of_chapters():
    """第一节 stands below 第一章, and is numbered anew in each."""
    text = "第一章 成效\n第一节 组织领导\n学法5次。\n第二节 执法监督\n评查2次。\n第二章 问题\n第一节 不足\n质量不高。"
    assert levels_of(text) == [(1, 1), (1, 2), (2, 2), (2, 1), (1, 2)]


def test_decimal_numbers_nest_by_their_points():
    """1 主要工作, 1.1 党组学法 and 1.1.1 集体学法 stand one below the other."""
    first, second = body("1.1 党组学法", "1.1.1 集体学法", "1.2 行政执法"), body("2.1 装备不足")
    text = f"1 主要工作\n{first}\n2 存在问题\n{second}"
    assert levels_of(text) == [(1, 1), (1, 2), (1, 3), (2, 2), (2, 1), (1, 2)]
