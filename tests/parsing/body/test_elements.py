"""What the words of headings and sentences say of the required elements."""

import pytest

from fazhi.model import Role
from fazhi.parsing.body.elements import (
    elements,
    names_achievements,
    names_both,
    names_causes,
    names_end,
    shows_principals,
    tells_duty,
)


def words(text):
    """The headings in a text, parted by white space."""
    return text.split()


SHORTCOMINGS = words(
    """
    存在的主要问题 存在问题 存在的不足和原因 当前存在的主要问题 存在的差距 短板及成因 不足之处 主要问题 问题和不足
    困难和问题 面临的困难 工作中存在的不足 存在的薄弱环节 法治政府建设中的不足 差距与不足 薄弱环节 问题及原因分析
    2023年存在的不足 法治建设工作不足和原因分析 存在的短板不足 推进法治政府建设存在的不足和原因 工作短板
    存在的不足、原因 存在的问题与挑战 原因分析 产生问题的原因
    """
)
PLANS = words(
    """
    下一步工作打算 2025年工作计划 2025年法治政府建设工作谋划 下步打算 今后工作思路 2025年重点工作 明年工作
    下一年度工作重点 努力方向 工作展望 2025年推进法治政府建设的主要安排 2025年目标任务 下一阶段主要任务 工作设想
    下一步改进措施 工作打算 2025年工作思路和重点任务 2025年主要工作举措 下一年度推进法治政府建设的主要安排
    2025年度法治建设工作要点 2025年工作考虑 总体考虑 努力的方向 下个年度重点 新年度工作 改进打算 整改计划 工作对策
    """
)
BOTH = words(
    """
    存在的问题和下一步打算 存在问题及下步工作打算 存在的差距和2025年工作打算 问题与不足及下一步工作计划
    存在不足及努力方向 不足与改进方向
    存在的问题及对策
    """
)
FIELDS = words(
    """
    2024年主要举措和成效 着力解决突出问题 有效化解矛盾纠纷 坚持问题导向,狠抓落实 整治执法突出问题 抓好存在问题整改
    补齐短板弱项,提升治理能力 紧盯短板不足,提升效能 2024年重点工作开展情况 2024年度工作部署落实情况
    健全重大决策部署落实机制 贯彻落实工作部署 创新工作举措,提升质效 创新工作思路 2024年重点工作 加强组织领导
    强化目标责任 存在问题整改情况 科学制定年度立法计划 落实重点任务安排 推进2021—2025年规划实施 防范化解风险挑战
    面向未来谋发展 落实应对考虑不周问题整改 统筹工作安排 加强工作谋划
    """
)
LEADERSHIP = words(
    """
    党政主要负责人履行推进法治建设第一责任人职责情况 主要负责人履职情况 主要负责同志履行职责情况
    落实第一责任人职责 主要负责人述法情况
    """
)


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        *((heading, {Role.SHORTCOMINGS}) for heading in SHORTCOMINGS),
        *((heading, {Role.PLAN}) for heading in PLANS),
        *((heading, {Role.SHORTCOMINGS, Role.PLAN}) for heading in BOTH),
        *((heading, set()) for heading in FIELDS),
        *((heading, {Role.LEADERSHIP}) for heading in LEADERSHIP),
    ],
)
def test_headings_name_elements(heading, named):
    """In a report on 2024: shortcomings, plans, both, a field of work or the principals' duty."""
    assert elements(heading, 2024) == named


def test_without_a_year_a_dated_goal_may_be_a_plan():
    """2024年重点工作 is a plan unless the report is on 2024."""
    assert elements("2024年重点工作") == {Role.PLAN}


def test_names_end():
    """Shortcomings and plans stand at the end of a report."""
    assert names_end("存在的问题")
    assert names_end("下一步打算")
    assert not names_end("主要做法")


def test_names_achievements_and_both():
    """举措 and 成效 name what was done; joined to 问题 both are named."""
    assert names_achievements("2024年主要举措和成效")
    assert not names_achievements("规范执法")
    assert names_both("取得的成效和存在的问题")
    assert not names_both("存在的问题")


@pytest.mark.parametrize(
    ("heading", "alone"),
    [("原因分析", True), ("产生问题的原因", True), ("问题及原因分析", False), ("存在的问题及原因", False)],
)
def test_names_causes(heading, alone):
    """A heading on the causes only."""
    assert names_causes(heading) is alone


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("县委、县政府主要负责人严格履行推进法治建设第一责任人职责", True),
        ("坚持重要工作亲自部署、重大问题亲自过问", True),
        ("主要负责人带头学习习近平法治思想", False),
        ("督促企业主要负责人履行安全生产责任", False),
        ("压实企业安全生产第一责任", False),
        ("行政机关负责人出庭应诉率100%", False),
        ("召开常务会议研究法治工作", False),
    ],
)
def test_tells_duty(sentence, told):
    """The duty is the principals' own; that of enterprises is another."""
    assert tells_duty(sentence) is told


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("县委书记主持召开县委常委会会议6次", True),
        ("组织58名单位主要负责人述法", True),
        ("局长亲自抓、负总责", True),
        ("副县长带头接访", False),
        ("村党支部书记带头学法", False),
        ("区政府常务会议集体学法6次", False),
    ],
)
def test_shows_principals(sentence, shown):
    """Who holds the office acts, not a deputy, nor somebody in a village."""
    assert shows_principals(sentence) is shown
