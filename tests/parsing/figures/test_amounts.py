"""Amounts: numbers with unit and qualifiers."""

from decimal import Decimal

import pytest

from fazhi.model import Qualifier
from fazhi.parsing.figures.amounts import scan
from fazhi.parsing.fold import fold


def only(text):
    found = [amount for amount in scan(fold(text)) if amount.unit or amount.bare]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit", "qualifier"),
    [
        ("编制应急预案16700余份，", "16700余份", "16700", "份", "over"),
        ("流转事件超230万件。", "超230万件", "2300000", "件", "over"),
        ("共计约3000余件", "约3000余件", "3000", "件", "over"),
        ("举办讲座近百场", "近百场", "100", "场", "near"),
        ("受众约85万人次", "约85万人次", "850000", "人次", "about"),
        ("采纳率在93%以上", "93%以上", "93", "%", "min"),
        ("期限不超过45日", "不超过45日", "45", "日", "max"),
        ("压缩至3个工作日以内", "3个工作日以内", "3", "个工作日", "max"),
        ("轮训面不低于90％", "不低于90%", "90", "%", "min"),
        ("执法实训不少于 6 次", "不少于 6 次", "6", "次", "min"),
        ("下降4.4个百分点", "4.4个百分点", "4.4", "个百分点", "exact"),
        ("罚没金额268.5万元", "268.5万元", "2685000", "元", "exact"),
        ("4800多万农村人口", "4800多万", "48000000", "", "over"),
        ("惠及近千万家庭", "近千万", "10000000", "", "near"),
        ("培训300人次以上", "300人次以上", "300", "人次", "min"),
        ("签约5家", "5家", "5", "家", "exact"),
        ("满意的占九成七以上", "九成七以上", "9.7", "成", "min"),
        ("水上巡查96航次", "96航次", "96", "航次", "exact"),
        ("追缴文物43件（套）", "43件(套)", "43", "件(套)", "exact"),
        ("节约3800万元", "3800万元", "38000000", "元", "exact"),
        ("农民工情况下降四成多。", "四成多", "4", "成", "over"),
        ("上亿市场主体", "上亿", "100000000", "", "min"),
        ("组织48名校长", "48名", "48", "名", "exact"),
        ("58名单位负责人", "58名", "58", "名", "exact"),
        ("纠错率约为35%", "约为35%", "35", "%", "about"),
        ("合格率达50%+。", "50%+", "50", "%", "min"),
        ("用房面积达120㎡以上", "120㎡以上", "120", "㎡", "min"),
        ("投入运力2.2万趟次", "2.2万趟次", "22000", "趟次", "exact"),
        ("低保标准每人801元/月", "801元/月", "801", "元/月", "exact"),
    ],
)
def test_surface_value_unit_and_qualifier(text, surface, value, unit, qualifier):
    """An amount holds number, unit and qualifier; the qualifier next to the number's end decides."""
    amount = only(text.replace(" ", "") if " " in surface else text)
    assert fold(text).replace(" ", "")[amount.start : amount.end] == surface.replace(" ", "") or (
        fold(text)[amount.start : amount.end] == surface
    )
    assert (amount.value, amount.unit, amount.qualifier) == (Decimal(value), unit, Qualifier(qualifier))


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("3至5个工作日", 3, 5, "个工作日"),
        ("六至八个", 6, 8, "个"),
        ("30—50人", 30, 50, "人"),
        ("1.5%~2%", "1.5", 2, "%"),
        ("3至5万元", 30_000, 50_000, "元"),
        ("2至3处", 2, 3, "处"),
        ("三四十次", 30, 40, "次"),
    ],
)
def test_a_range_is_one_amount_with_two_ends(text, low, high, unit):
    """A range is one amount; the scale of its upper end holds for both."""
    amount = only(text)
    assert (amount.value, amount.upper, amount.unit) == (Decimal(str(low)), Decimal(str(high)), unit)


def test_two_units_are_no_range():
    """由5件到8份 is two amounts."""
    assert [amount.unit for amount in scan("由5件到8份")] == ["件", "份"]


@pytest.mark.parametrize(
    "run", ["1" * 100_000, "、" * 100_000, " " * 100_000, "(" * 100_000, "一" * 100_000, "亿" * 100_000]
)
def test_pathological_runs_are_read_once(run):
    """A long run of one character is read to its end; its amounts don't overlap."""
    last = 0
    for amount in scan(run, every=True):
        assert amount.start >= last
        last = amount.end
