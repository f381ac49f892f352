"""Sentences that name a shortcoming amid what was done."""

import pytest

from fazhi.parsing.body.admissions import admits, admits_some, goes_on


@pytest.mark.parametrize(
    "sentence",
    [
        "这方面的不足是,执法文书说理不透。",
        "这一领域的主要问题是部门协同少。",
        "目前的短板主要在于数据没有共享。",
        "行政复议工作的薄弱环节是办案人手紧张。",
        "不容忽视的是,个别单位仍以罚代管。",
        "但也要看到,镇街执法力量不足。",
        "同时,我们也清醒认识到,执法规范化水平还不高。",
        "不过,镇街法制审核力量依然薄弱。",
        "数字执法水平有待进一步提升。",
    ],
)
def test_admissions(sentence):
    """They say what the shortcoming is, or that something is still wanting."""
    assert admits(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "针对执法能力有待提升的问题,开展培训12期。",
        "聚焦镇街执法力量不足的短板,招录执法人员15名。",
        "督察指出,部分文书制作有待规范。",
        "但人少劲不小,全年办理案件12件。",
        "问题是时代的声音。",
        "坚持问题导向,找差距、补短板。",
        "不过,群众满意度仍保持在98%以上。",
        "同时,看到群众办事不便,推出上门服务。",
        "同时,认识到普法的重要,召开会议3次。",
        "查摆出来的问题是边查边改。",
        "与上年相比,差距缩小。",
    ],
)
def test_what_was_found_and_mended_is_no_admission(sentence):
    """Nor is the noun by itself, or the other side of a success."""
    assert not admits(sentence)


@pytest.mark.parametrize(
    ("sentence", "some"),
    [
        ("工作中还有不尽如人意的地方:", True),
        ("虽然取得一定成绩,但仍有不少需要改进之处。", True),
        ("园区还有可供参观的地方。", False),
        ("针对还存在的不完善之处,修订制度3项。", False),
    ],
)
def test_places_of_which_there_are_still_some(sentence, some):
    """They open a list of shortcomings."""
    assert admits_some(sentence) is some


def test_what_goes_on():
    """A sentence goes on with an admission while it tells what is wanting."""
    assert goes_on("普法形式也较单一。")
    assert not goes_on("全年办理案件12件。")
