"""Indicators: what the numbers of a sentence measure."""

import pytest

from fazhi.parsing.context import Context
from fazhi.parsing.figures.indicators import read_indicators
from fazhi.parsing.fold import fold
from fazhi.parsing.view import view


def read(text, *, planned=False, year=2024, heading=""):
    folded = fold(text)
    return read_indicators(view(folded, [(0, len(text))]), text, Context(planned, heading, year))


def summary(text, **context):
    """Each indicator as (name, value, baseline, [(direction, amount, basis)])."""
    return [
        (
            i.name,
            i.value and i.value.text,
            i.baseline and i.baseline.text,
            [(c.direction.value, c.amount and c.amount.text, c.basis and c.basis.value) for c in i.changes],
        )
        for i in read(text, **context)
    ]


CASES = [
    ("备案审查181件，纠正违法文件5件。", [("备案审查", "181件", None, []), ("纠正违法文件", "5件", None, [])]),
    ("监控点位由216处增加至415处。", [("监控点位", "415处", "216处", [("up", None, None)])]),
    ("审批材料从112份压减到67份", [("审批材料", "67份", "112份", [("down", None, None)])]),
    ("专项资金由126个整合为61个", [("专项资金", "61个", "126个", [("down", None, None)])]),
    ("一审行政诉讼败诉率同比下降4.4个百分点", [("一审行政诉讼败诉率", None, None, [("down", "4.4个百分点", "yoy")])]),
    (
        "收到申请1234件，同比增长12.3%；",
        [("收到申请", "1234件", None, [("up", "12.3%", "yoy")])],
    ),
    (
        "比上年增加120件，增长15.3%",
        [("", None, None, [("up", "120件", "yoy"), ("up", "15.3%", "yoy")])],
    ),
    ("涉执法投诉较上年减少37件", [("涉执法投诉", None, None, [("down", "37件", "yoy")])]),
    ("出庭应诉率比2015年提高46个百分点", [("出庭应诉率", None, None, [("up", "46个百分点", "base")])]),
    ("检查量环比再降11.8%", [("检查量", None, None, [("down", "11.8%", "qoq")])]),
    ("设计6类45项数据产品", [("数据产品", "6类", None, []), ("数据产品", "45项", None, [])]),
    ("举办培训五期、890人次。", [("举办培训", "五期", None, []), ("举办培训", "890人次", None, [])]),
    (
        "办理民事、刑事案件分别为142件、67件",
        [("办理民事", "142件", None, []), ("刑事案件", "67件", None, [])],
    ),
    (
        "一审、二审败诉率分别为6.8%、3.1%，同比分别下降2.1个百分点、0.7个百分点",
        [
            ("一审败诉率", "6.8%", None, [("down", "2.1个百分点", "yoy")]),
            ("二审败诉率", "3.1%", None, [("down", "0.7个百分点", "yoy")]),
        ],
    ),
    ("每个事项平均少交材料3.5份。", [("材料", None, None, [("down", "3.5份", None)])]),
    (
        "转办的217件诉求平均用时2.5天。",
        [("诉求", "217件", None, []), ("平均用时", "2.5天", None, [])],
    ),
    ("办结率、满意率均达100%", [("办结率", "100%", None, []), ("满意率", "100%", None, [])]),
    ("在全市165个乡镇（街道）组建执法大队", [("乡镇（街道）", "165个", None, [])]),
    ("降低900多万个体工商户税负", [("个体工商户税负", "900多万", None, [])]),
    ("减轻企业负担196.7亿元", [("企业负担", None, None, [("down", "196.7亿元", None)])]),
    ("压缩环节三分之一", [("环节", None, None, [("down", "三分之一", None)])]),
    ("在调解成功的1356件纠纷中", [("纠纷", "1356件", None, [])]),
    ("完成59项重点工作年度任务", [("重点工作年度任务", "59项", None, [])]),
    ("建成行政争议化解中心17个", [("建成行政争议化解中心", "17个", None, [])]),
    ("用时由5天缩减到半天", [("用时", "半天", "5天", [("down", None, None)])]),
    ("投诉9件，是2015年的一半", [("投诉", "9件", None, []), ("投诉", "一半", None, [])]),
    ("应诉案件较上年由43件减为36件", [("应诉案件", "36件", "43件", [("down", None, None)])]),
    ("法治经费较年初追加6万元", [("法治经费", None, None, [("up", "6万元", "base")])]),
    ("审查时限、验收时限分别为12天、5天", [("审查时限", "12天", None, []), ("验收时限", "5天", None, [])]),
    ("评查案卷58卷.二是抽查合同9份.", [("评查案卷", "58卷", None, []), ("抽查合同", "9份", None, [])]),
    ("新增试点4个", [("新增试点", "4个", None, [])]),
    ("安排资金1713亿元，是2010年的2.2倍", [("安排资金", "1713亿元", None, []), ("安排资金", "2.2倍", None, [])]),
    ("案件量翻了一番", [("案件量", None, None, [("up", "一番", None)])]),
    ("破案率保持在98%以上", [("破案率", "98%以上", None, [("flat", None, None)])]),
    ("调解员保持132人不减", [("调解员", "132人", None, [("flat", None, None)])]),
    ("审批事项仅剩203项", [("审批事项", "203项", None, [])]),
    ("联系点扩至102个", [("联系点", "102个", None, [])]),
    ("征收4730万元、增收12.8%", [("征收", "4730万元", None, [("up", "12.8%", None)])]),
    ("文件41件先审后发", [("文件", "41件", None, [])]),
    ("日均87户", [("日均", "87户", None, [])]),
    (
        "11个县区编内人员合计39人",
        [("县区编内人员", "11个", None, []), ("县区编内人员", "39人", None, [])],
    ),
    ("受理120件，与上年持平", [("受理", "120件", None, [("flat", None, "yoy")])]),
    ("办理时限压缩至3个工作日", [("办理时限", "3个工作日", None, [])]),
    ("1334万人参保", [("参保", "1334万人", None, [])]),
    ("每人每年1500元补助", [("补助", "1500元", None, [])]),
    (
        "办理复议案件356件，同比+12.3%；信访总量↓5%",
        [("办理复议案件", "356件", None, [("up", "12.3%", "yoy")]), ("信访总量", None, None, [("down", "5%", None)])],
    ),
    ("罚没款130万元，环比持平", [("罚没款", "130万元", None, [("flat", None, "qoq")])]),
    ("收案120件（+12.3%）", [("收案", "120件", None, [("up", "12.3%", None)])]),
    (
        "收案数、结案数同比分别+5.1%、-2.3%",
        [("收案数", None, None, [("up", "5.1%", "yoy")]), ("结案数", None, None, [("down", "2.3%", "yoy")])],
    ),
    (
        "复议案件、诉讼案件数量分别同比上升5.1%、下降2.3%",
        [
            ("复议案件", None, None, [("up", "5.1%", "yoy")]),
            ("诉讼案件", None, None, [("down", "2.3%", "yoy")]),
        ],
    ),
    (
        "行政许可90件、行政检查230次，与上年相比分别增长10.2%、下降8%",
        [
            ("行政许可", "90件", None, [("up", "10.2%", "yoy")]),
            ("行政检查", "230次", None, [("down", "8%", "yoy")]),
        ],
    ),
    (
        "受理申请135件，较上年同期的120件增加15件",
        [("受理申请", "135件", "120件", [("up", None, None), ("up", "15件", "yoy")])],
    ),
    (
        "受理案件203件（含旧存45件），同比增长33%",
        [("受理案件", "203件", None, [("up", "33%", "yoy")]), ("旧存", "45件", None, [])],
    ),
    (
        "收案120件（含旧存5件），审结110件，同比分别下降10%和8%",
        [
            ("收案", "120件", None, [("down", "10%", "yoy")]),
            ("旧存", "5件", None, []),
            ("审结", "110件", None, [("down", "8%", "yoy")]),
        ],
    ),
    (
        "立案数（同比下降13.4%）和破案数（同比上升4.6%）",
        [("立案数", None, None, [("down", "13.4%", "yoy")]), ("破案数", None, None, [("up", "4.6%", "yoy")])],
    ),
    ("接报警情（含交通类、移车类）396起", [("接报警情", "396起", None, [])]),
    (
        "涉企检查120次，降幅25%，环比又降6.4%",
        [("涉企检查", "120次", None, [("down", "6.4%", "qoq")]), ("降幅", "25%", None, [])],
    ),
    ("改造提升100个站点", [("站点", "100个", None, [])]),
    ("典型做法3次被市级简报采用", [("被市级简报采用", "3次", None, [])]),
    ("各级环保部门共发出行政处罚决定书71件", [("发出行政处罚决定书", "71件", None, [])]),
    ("新闻发布会累计举行15场", [("新闻发布会累计举行", "15场", None, [])]),
    ("印发23家单位的机构编制事项通知", [("单位", "23家", None, [])]),
    ("9个地区调整了最低工资标准", [("地区", "9个", None, [])]),
    ("设置标语、墙字等20余处", [("墙字", "20余处", None, [])]),
    ("开展合法性审核111次且通过率100%", [("开展合法性审核", "111次", None, []), ("通过率", "100%", None, [])]),
    ("按照护校岗要求检查校园23家次", [("检查校园", "23家次", None, [])]),
    ("办理企业诉求截至10月共165条", [("办理企业诉求", "165条", None, [])]),
    (
        "畜禽产品和水产品抽检合格率分别为99.4%和96.9%",
        [("畜禽产品抽检合格率", "99.4%", None, []), ("水产品抽检合格率", "96.9%", None, [])],
    ),
    ("69名乡镇、部门负责人向县委述法", [("乡镇、部门负责人", "69名", None, [])]),
    ("举办3期2024年度培训班", [("培训班", "3期", None, [])]),
    ("为87名80岁以上老年人发放津贴", [("老年人", "87名", None, [])]),
    ("全乡共27人持有行政执法证", [("持有行政执法证", "27人", None, [])]),
    ("侦办案件40起保护耕地150亩", [("侦办案件", "40起", None, []), ("保护耕地", "150亩", None, [])]),
    ("车流达93万辆次的高压之下", [("车流", "93万辆次", None, [])]),
    ("完成重大决策事项征集报送1项", [("完成重大决策事项征集报送", "1项", None, [])]),
    ("占本届政府成立之初审批事项的39%", [("占本届政府成立之初审批事项", "39%", None, [])]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_constructions(text, expected):
    """Each construction of the guide gives its indicators, with names, levels and changes."""
    assert summary(text) == expected


@pytest.mark.parametrize(
    ("text", "planned", "status"),
    [
        ("力争覆盖率达到95%以上", False, "target"),
        ("全年培训300人次", True, "target"),
        ("目前全省仍有26个县未设机构", True, "actual"),
        ("全年培训300人次", False, "actual"),
        ("视频监控由目前的180路增加到300路", True, "target"),
        ("全年办理援助案件需达到120件以上", False, "target"),
        ("参与协议拟定、事项论证69件", False, "actual"),
    ],
)
def test_status(text, planned, status):
    """In a plan every figure is a target but a stated fact; elsewhere only strong words make one."""
    assert [i.status.value for i in read(text, planned=planned)] == [status]


@pytest.mark.parametrize(
    ("text", "heading", "concept"),
    [
        ("收到行政复议申请1200件，审结1100件", "", ["recon.received", "recon.closed"]),
        ("审结847件", "行政应诉", ["lit.closed"]),
        ("审结847件", "", [None]),
        ("一审行政诉讼败诉率6.3%", "", ["lit.loss_rate"]),
        ("行政诉讼败诉率同比下降4.4个百分点", "", ["lit.loss_rate"]),
        ("罚没金额268.5万元", "", ["pen.amount"]),
    ],
)
def test_concepts_need_name_unit_and_context(text, heading, concept):
    """A concept is given when name, unit and context fit one entry, and only then."""
    assert [i.concept for i in read(text, heading=heading)] == concept


def test_period_and_scope_are_kept_where_stated():
    """累计 and 全市 stand on the indicator."""
    (indicator,) = read("全市累计录入抽查事项8489项")
    assert (indicator.period, indicator.scope) == ("累计", "全市")


def test_a_number_broken_over_lines_is_whole_and_its_text_is_as_printed():
    """The span runs over the break; the text keeps it, the unit doesn't."""
    text = "减轻企业负担196.7\n亿元"
    (indicator,) = read(text)
    amount = indicator.changes[0].amount
    assert amount is not None
    assert (amount.text, amount.unit, int(amount.value)) == ("196.7\n亿元", "元", 19_670_000_000)
