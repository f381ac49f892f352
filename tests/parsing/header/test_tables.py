"""Tables with a row of labels above a row of values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.parsing.fold import fold
from fazhi.parsing.header.tables import read_table
from fazhi.parsing.lines import split

NUMBER, ISSUER, DAY = ("索引号", "0123-X"), ("发布机构", "浣川县人民政府"), ("发布日期", "2024-01-09")


def read(text):
    """Labels and values of a table, or None."""
    table = read_table(fold(text), split(text), 0) if split(text) else None
    return table and [(entry.label, text[slice(*entry.value)]) for entry in table.entries]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("| 索引号 | 发布机构 | 发布日期 |\n| 0123-X | 浣川县人民政府 | 2024-01-09 |", [NUMBER, ISSUER, DAY]),
        ("索引号|发布机构\n---|---\n0123-X|浣川县人民政府", [NUMBER, ISSUER]),
        ("| 索引号 | 文号 | 发布日期 |\n| 0123-X |  | 2024-01-09 |", [("文号", ""), NUMBER, DAY]),
        ("索引号\t发布机构\t文号\n0123-X\t浣川县人民政府\t", [("文号", ""), NUMBER, ISSUER]),
        ("索引号\t文号\t发布日期\n0123-X\t无\t2024-01-09", [NUMBER, ("文号", "无"), DAY]),
        ("索 引 号　　发布机构　　发布日期\n0123-X　　浣川县人民政府　　2024-01-09", [NUMBER, ISSUER, DAY]),
        ("索引号 发布机构 发布日期\n0123-X 浣川县人民政府 2024-01-09", [NUMBER, ISSUER, DAY]),
        ("| 索引号 | 办理科室 | 发布日期 |\n| 0123-X | 法制科 | 2024-01-09 |", [NUMBER, ("办理科室", "法制科"), DAY]),
    ],
)
def test_rows_are_read_together(text, fields):
    """Between bars or tabs, or apart by spaces, each value belongs to the label above it."""
    assert read(text) == fields


@pytest.mark.parametrize(
    "text",
    [
        "",
        "| 索引号 | 发布日期 |",
        "| 索引号 | 发布日期 |\n| --- | --- |",
        "| 索引号 | 发布日期 |\n|  |  |",
        "| 索引号 | 发布日期 |\n| 0123-X |",
        "| 索引号 | 发布日期 |\n| 0123-X | 主动公开 |",
        "| 索引号 | 发布日期 |\n0123-X　　2024-01-09",
        "| 索引号 | 0123-X | 发布日期 | 2024-01-09 |\n| 文号 | 无 | 发布机构 | 浣川县人民政府 |",
        "| 名称 | 数量 |\n| 规范性文件 | 3件 |",
        "索引号 发布日期\n随便一行 文字",
    ],
)
def test_other_rows_are_no_table(text):
    """A row that has values too, no row below, or one that does not suit the labels."""
    assert read(text) is None


@given(st.text(alphabet="索引号发布日期文|\t 　\n0-X1", max_size=60))
def test_fields_of_any_rows_stand_in_order(text):
    """Fields never overlap, whatever the rows are made of."""
    lines = split(text)
    table = read_table(fold(text), lines, 0) if lines else None
    last = 0
    for entry in table.entries if table else ():
        assert last <= entry.start < entry.end <= len(text)
        last = entry.end
