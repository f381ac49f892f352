"""Motions: what the words in front of an amount make of it."""

import pytest

from fazhi.model import ChangeBasis, Direction
from fazhi.parsing.figures.amounts import scan
from fazhi.parsing.figures.motions import basis_before, change_verb, held_after, motion, without_adverbs


def read(text):
    """The lead up to the last amount of a text, and what it makes of it."""
    *_, amount = scan(text)
    lead = text[: amount.start]
    return lead, motion(lead, amount)


@pytest.mark.parametrize(
    ("text", "name", "direction", "basis"),
    [
        ("败诉率同比下降4.4个百分点", "败诉率", Direction.DOWN, ChangeBasis.YOY),
        ("案件量环比再降11.8%", "案件量", Direction.DOWN, ChangeBasis.QOQ),
        ("出庭率比2015年提高46个百分点", "出庭率", Direction.UP, ChangeBasis.BASE),
        ("办理时限较法定时限压缩30%", "办理时限", Direction.DOWN, ChangeBasis.BASE),
        ("合同数较上年多88份", "合同数", Direction.UP, ChangeBasis.YOY),
        ("投诉分别减少37件", "投诉", Direction.DOWN, None),
        ("受理量增长约15%", "受理量", Direction.UP, None),
    ],
)
def test_changes(text, name, direction, basis):
    """A verb of change makes a change, with the base that is stated; the name stands before both."""
    lead, moved = read(text)
    assert (lead[: moved.start], moved.direction, moved.basis, moved.change) == (name, direction, basis, True)


@pytest.mark.parametrize("text", ["覆盖率提高到95%", "新增试点4个", "审批材料12份", "增幅15.3%", "占比25%"])
def test_levels(text):
    """A level reached, and what only sounds like a change, is a level without direction."""
    moved = read(text)[1]
    assert (moved.change, moved.direction) == (False, None)


def test_a_level_held():
    """保持在 holds a level; the name stands before it."""
    lead, moved = read("破案率保持在98%以上")
    assert (lead[: moved.start], moved.direction, moved.change) == ("破案率", Direction.FLAT, False)


def test_a_verb_with_its_object():
    """减轻企业负担 puts the name behind the verb."""
    lead, moved = read("减轻企业负担196亿元")
    assert moved.name is not None
    assert lead[moved.name : moved.start] == "企业负担"


@pytest.mark.parametrize(("text", "basis"), [(",与上年持平", ChangeBasis.YOY), ("不变", None), (",基本持平", None)])
def test_held_after(text, basis):
    """What stands behind an amount may hold its level."""
    held = held_after(text, 0)
    assert held is not None
    assert held == (len(text), basis)


def test_parts():
    """The parts of a lead are found from its end: adverbs, verb, base."""
    lead = "案件较2020年大幅下降"
    assert change_verb(lead, len(lead)) == (len(lead) - 2, Direction.DOWN)
    assert without_adverbs(lead, len(lead) - 2) == len("案件较2020年")
    assert basis_before(lead, len("案件较2020年")) == (2, ChangeBasis.BASE)
    assert change_verb("新增", 2) is None
