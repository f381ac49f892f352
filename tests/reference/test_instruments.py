"""Kinds of instruments."""

import pytest

from fazhi.model import CitationKind
from fazhi.reference.instruments import instruments, kind_of


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("中华人民共和国行政复议法", CitationKind.LAW),
        ("中华人民共和国民法典", CitationKind.LAW),
        ("中华人民共和国宪法", CitationKind.LAW),
        ("优化营商环境条例", CitationKind.REGULATION),
        ("中华人民共和国政府采购法实施条例", CitationKind.REGULATION),
        ("青川市物业管理办法", CitationKind.RULE),
        ("重大行政决策程序规定（试行）", CitationKind.RULE),
        ("党政主要负责人履行推进法治建设第一责任人职责规定", CitationKind.PARTY),
        ("法治政府建设与责任落实督察工作规定", CitationKind.PARTY),
        ("中国共产党政法工作条例", CitationKind.PARTY),
        ("法治政府建设实施纲要（2021—2025年）", CitationKind.OUTLINE),
        ("青川市城市更新专项规划", CitationKind.OUTLINE),
        ("提升行政执法质量三年行动计划(2023—2025年)", CitationKind.PLAN),
        ("青川市法治政府建设实施方案", CitationKind.PLAN),
        ("关于加强行政应诉工作的意见", CitationKind.OPINION),
        ("关于印发〈法治政府建设实施纲要〉的通知", CitationKind.OPINION),
        ("行政执法案卷评查标准", CitationKind.STANDARD),
        ("轻微违法行为免罚清单", CitationKind.STANDARD),
        ("青川日报", CitationKind.OTHER),
        ("规范执法", CitationKind.OTHER),
        ("", CitationKind.OTHER),
    ],
)
def test_the_last_word_tells_the_kind(title, kind):
    """What stands in brackets at the end is no part of the name."""
    assert kind_of(title) is kind


def test_the_longest_word_is_tried_first():
    """实施条例 is looked for before 条例, 执法 before 法."""
    lengths = [len(word) for word, _ in instruments().endings]
    assert lengths == sorted(lengths, reverse=True)
