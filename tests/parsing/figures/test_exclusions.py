"""Exclusions: which rule takes a number for something that counts nothing."""

import pytest

from fazhi.parsing.figures.amounts import scan
from fazhi.parsing.figures.exclusions import RULES, exclusion
from fazhi.parsing.figures.sentence import Sentence
from fazhi.parsing.fold import fold


def rules(text):
    """The rule for each number in a sentence; None for one that counts."""
    sentence = Sentence.of(fold(text))
    return [getattr(exclusion(sentence, amount), "__name__", None) for amount in scan(sentence.text, every=True)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("形成“15分钟便民服务圈”", "quotation"),
        ("完善15分钟便民服务圈", "programme"),
        ("印发《三年行动方案》", "title"),
        ("位列全区第3名", "ordinal"),
        ("落实第二十四条", "ordinal"),
        ("以市政府令第38号公布", "ordinal"),
        ("印发38号令", "document_number"),
        ("2024年全面推进", "date"),
        ("2021—2025年", "date"),
        ("在3月底前完成", "date"),
        ("接听12345热线", "hotline"),
        ("深化110联动", "hotline"),
        ("构建“1+15+43+N”体系", "quotation"),
        ("构建1+7体系", "formula"),
        ("推广5G应用", "formula"),
        ("居全省前3名", "rank"),
        ("考核得分96.5分", "score"),
        ("市县乡三级联动", "level"),
        ("获评十大案例", "level"),
        ("推进8个方面工作", "aspect"),
        ("每年不少于40学时", "frequency"),
        ("每季度至少1次", "frequency"),
        ("近三年持续下降", "period"),
        ("失业半年以上人员、三年内给予", "period"),
        ("落实三项制度", "set_phrase"),
        ("做到一户一册、一人一档", "article"),
        ("让群众少跑一趟", "article"),
        ("推行一网通办", "set_phrase"),
        ("受理数十件", "vague"),
        ("是一项系统工程", "article"),
        ("坚持两个维护", "set_phrase"),
        ("走进千家万户", "set_phrase"),
        ("抓好五个环节", "aspect"),
        ("健全四项机制", "figure_of_speech"),
        ("守牢四条底线", "figure_of_speech"),
        ("县委十三届八次全会召开", "unmarked_ordinal"),
        ("落实省委十二届十次、十一次全会部署", "unmarked_ordinal"),
        ("开展二轮督察", "unmarked_ordinal"),
        ("清河水库三期、城东污水厂一期投用", "phase"),
        ("以上八类案件占多数", "reference"),
        ("对上述15家单位进行通报", "reference"),
        ("规范性文件、重大决策、行政协议三项合计", "reference"),
        ("分9批取消许可事项", "division"),
        ("每10万人口案件数", "rate_base"),
        ("引进5000万元以上项目", "threshold"),
        ("完成30万千瓦级机组改造", "level"),
        ("举办3人制篮球赛", "level"),
        ("落实三个“一号工程”", "programme"),
        ("平均水质30年来首次达标", "period"),
        ("已连续14个月下降", "period"),
        ("连续8次稳居前列", "period"),
        ("干一件成一件", "article"),
        ("投资实现两位数增长", "set_phrase"),
        ("打造零碳园区", "set_phrase"),
    ],
)
def test_what_counts_nothing(text, rule):
    """A number of each kind that the guide lists is taken for that kind."""
    assert rule in rules(text)
    assert None not in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "备案审查181件",
        "召开会议两次",
        "三家单位获评",
        "举办讲座十余次",
        "一个村获评全国民主法治示范村",
        "召开推进会一次，",
        "办理时限压缩至3个工作日",
        "平均用时2.5天",
        "涉及13个执法领域",
        "吸收采纳三分之一以上",
        "取消证明材料二十一项",
        "到场代表四五十名",
        "核减职数一百一十余名",
        "每人每年1500元",
        "化解率98.2%",
        "带班接访24天",
        "案件分别为两件、一件",
        "报送42个案例",
        "对十几个重点项目挂图作战",
        "办结0件",
        "印发工作简报三期",
        "开展两轮督察",
        "召开两次全体会议",
        "完成投资5000万元以上",
        "信访总量同比+5.2%",
        "投诉量↓12.1%",
        "居民消费价格指数上涨2%",
        "分到资金3批",
        "办案5件",
    ],
)
def test_what_counts(text):
    """A number that counts or measures what was done or found is excluded by no rule."""
    assert None in rules(text)


def test_every_rule_says_in_one_sentence_what_it_takes_a_number_for():
    """Each rule has a name of its own and a docstring of one sentence, which explain() shows."""
    assert len({rule.__name__ for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert (rule.__doc__ or "").endswith(".")
        assert "\n" not in (rule.__doc__ or "\n")
