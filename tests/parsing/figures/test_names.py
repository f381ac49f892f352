"""Names: the words that say what was measured."""

import pytest

from fazhi.parsing.figures import names
from fazhi.parsing.figures.sentence import Sentence


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全市累计录入抽查事项清单", "录入抽查事项清单"),
        ("办事处主任牵头研究法治建设重点事项", "牵头研究法治建设重点事项"),
        ("全年共办理行政处罚案件", "办理行政处罚案件"),
        ("行政许可事项网上可办率达到", "行政许可事项网上可办率"),
        ("其中一般程序", "一般程序"),
        ("出台《青石县养犬管理办法》等制度文件", "制度文件"),
        ("依法答复公开申请", "答复公开申请"),
        ("集中学法", "集中学法"),
        ("修改", "修改"),
        ("惠及", "惠及"),
        ("2024年全市一审败诉率", "一审败诉率"),
    ],
)
def test_the_name_before_a_number(text, name):
    """Time, scope, subject and the verb of reaching are taken off; the rest is the name."""
    found = names.before(Sentence.of(text), 0, len(text))
    assert found is not None
    assert text[slice(*found)] == name


@pytest.mark.parametrize("text", ["共", "累计达", "同比", ",", ""])
def test_no_name(text):
    """Words that belong to no name leave none."""
    assert names.before(Sentence.of(text), 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("重点任务清单，推动", "重点任务清单"),
        ("律师组建服务团", "律师"),
        ("供应商列入名单", "供应商"),
        ("的企业", "企业"),
    ],
)
def test_the_noun_behind_a_number(text, name):
    """The noun ends before its predicate and at punctuation."""
    found = names.behind(Sentence.of(text), 0, len(text))
    assert found is not None
    assert text[slice(*found)] == name


def test_a_shared_head_goes_to_every_member_of_a_list():
    """一审、二审败诉率 are 一审败诉率 and 二审败诉率."""
    text = "一审、二审败诉率"
    spread = names.spread(Sentence.of(text), 0, len(text), 2)
    assert spread is not None
    assert ["".join(text[s:e] for s, e in name) for name in spread] == ["一审败诉率", "二审败诉率"]


def test_one_number_for_two_rates_has_two_names():
    """办结率、满意率 before one number are two names; a list of things is one."""
    text = "办结率、满意率均达"
    assert ["".join(text[s:e] for s, e in n) for n in names.twins(Sentence.of(text), 0, len(text))] == [
        "办结率",
        "满意率",
    ]
    assert names.twins(Sentence.of("规范性文件、重大合同"), 0, 10) == []
