"""Labelled fields in the layouts in which pages print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.parsing.fold import fold
from fazhi.parsing.header.fields import outer_start, read_fields


def read(line, **options):
    """Labels and values of a line."""
    return [(entry.label, line[slice(*entry.value)]) for entry in read_fields(fold(line), 0, len(line), **options)]


NUMBER = ("索引号", "430923/2025-01873")
ISSUER = ("发布机构", "安化县人民政府")


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("• 索引号:430923/2025-01873", [NUMBER]),
        ("索引号：430923/2025-01873", [NUMBER]),
        ("索 引 号：430923/2025-01873", [NUMBER]),
        ("索引号: 430923/2025-01873 发布机构: 安化县人民政府", [NUMBER, ISSUER]),
        ("索引号：430923/2025-01873发布机构：安化县人民政府", [NUMBER, ISSUER]),
        ("[ 索引号 ]　430923/2025-01873　　[ 发布机构 ]　安化县人民政府", [NUMBER, ISSUER]),
        ("【索引号】430923/2025-01873【发布机构】安化县人民政府", [NUMBER, ISSUER]),
        ("［索引号］：430923/2025-01873", [NUMBER]),
        ("| 索引号 | 430923/2025-01873 | 发布机构 | 安化县人民政府 |", [NUMBER, ISSUER]),
        ("| 索引号: | 430923/2025-01873 | 发布机构: | 安化县人民政府 |", [NUMBER, ISSUER]),
        ("索引号：430923/2025-01873 | 发布机构：安化县人民政府", [NUMBER, ISSUER]),
        ("索引号\t430923/2025-01873\t发布机构\t安化县人民政府", [NUMBER, ISSUER]),
        ("索引号　　430923/2025-01873　　　发布机构　　安化县人民政府", [NUMBER, ISSUER]),
        ("[索引号：430923/2025-01873] [发布机构：安化县人民政府]", [NUMBER, ISSUER]),
        ("索引号", [("索引号", "")]),
        ("• 发文字号:", [("发文字号", "")]),
        ("| 发布机构 | 安化县人民政府 | 发文字号 |  |", [ISSUER, ("发文字号", "")]),
        ("文　号　　云司发〔2024〕9号", []),
        ("索引号　X01/2024-1　文　号　　云司发〔2024〕9号", [("索引号", "X01/2024-1"), ("文号", "云司发〔2024〕9号")]),
        ("发布机构：安化县人民政府文号：安政报〔2025〕6号", [ISSUER, ("文号", "安政报〔2025〕6号")]),
        ("公开日期：2025-03-21 信息时效性：有效", [("公开日期", "2025-03-21"), ("信息时效性", "有效")]),
        (
            "信息来源：县司法局　发布时间：2019-03-22 10:26　浏览次数：187　【字体：大 中 小】",
            [
                ("信息来源", "县司法局"),
                ("发布时间", "2019-03-22 10:26"),
                ("浏览次数", "187"),
                ("字体", "大 中 小"),
            ],
        ),
        ("来源：司法局　字号：【大 中 小】", [("来源", "司法局"), ("字号", "【大 中 小】")]),
        ("来源：司法局　【大 中 小】【打印 关闭】", [("来源", "司法局")]),
        ("来源:政策法规科 字号:[大] [中] [小]", [("来源", "政策法规科"), ("字号", "[大] [中] [小]")]),
        (
            "索引号HC010-2024-00012主题分类司法发布机构安化县人民政府发布日期2025-03-21 09:10文号【字号:大 中 小】",
            [
                ("索引号", "HC010-2024-00012"),
                ("主题分类", "司法"),
                ISSUER,
                ("发布日期", "2025-03-21 09:10"),
                ("文号", ""),
                ("字号", "大 中 小"),
            ],
        ),
        ("发布日期：2025-03-21 【我要纠错】【关闭】", [("发布日期", "2025-03-21")]),
        ("发布机构：安化县（试行）", [("发布机构", "安化县（试行）")]),
    ],
)
def test_every_layout_is_read(line, fields):
    """Bullets, grids, tables, glued labels and spaced ones give the same fields."""
    assert read(line) == fields


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("公开方式：主动公开 受理渠道：窗口", [("公开方式", "主动公开"), ("受理渠道", "窗口")]),
        ("[ 公开方式 ] 主动公开 [ 受理渠道 ] 窗口", [("公开方式", "主动公开"), ("受理渠道", "窗口")]),
        ("| 公开方式 | 主动公开 | 受理渠道 | 窗口 |", [("公开方式", "主动公开"), ("受理渠道", "窗口")]),
        ("• 受理渠道：窗口", [("受理渠道", "窗口")]),
    ],
)
def test_unknown_labels_are_known_by_their_company(line, fields):
    """A label that no list has is one beside known labels, in a table's turn, or behind a bullet."""
    assert read(line) == fields


@pytest.mark.parametrize(
    "line",
    [
        "",
        "2024年,云溪县扎实推进法治政府建设。",
        "省委、省政府:",
        "现报告如下:",
        "审核时间",
        "受理渠道：窗口",
        "| 地区 | 数量 |",
        "a:b",
    ],
)
def test_other_lines_have_no_fields(line):
    """Prose, addresses and tables of something else have none."""
    assert not line or read(line) == []


def test_a_short_label_alone_is_one_in_a_grid_only():
    """文号 alone on a line is a label below other fields, and a word elsewhere."""
    assert read("文号") == []
    assert read("文号", in_grid=True) == [("文号", "")]


def test_a_field_reaches_back_to_its_bracket():
    """The bracket or bullet in front of a label belongs to it."""
    line = "来源:甲 [ 发布机构 ] 乙"
    entry = read_fields(line, 0, len(line))[-1]
    assert line[outer_start(line, entry, 0) :].startswith("[ 发布")


@given(st.text(alphabet="索引号发布机构文来源:：[]【】|•\t 　1〔〕。", min_size=1, max_size=60))
def test_fields_stand_in_order(text):
    """Fields never overlap, and lie inside the line, whatever it is made of."""
    last = 0
    for entry in read_fields(fold(text), 0, len(text)):
        assert last <= entry.start < entry.value[0] <= entry.value[1] <= len(text)
        last = entry.end
