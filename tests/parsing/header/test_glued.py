"""Labels glued to the values on both sides."""

from __future__ import annotations

import pytest

from fazhi.parsing.fold import fold
from fazhi.parsing.header.glued import glued_labels


def read(line):
    """The labels of a line."""
    return [words for words, start, end in glued_labels(fold(line), 0, len(line)) if line[start:end] == words]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("索引号HC010-2024-00012主题分类司法、法治发布机构浣川县人民政府", ["索引号", "主题分类", "发布机构"]),
        ("发布日期2024-01-09文号浣政〔2024〕3号关键词法治、年度报告", ["发布日期", "文号", "关键词"]),
        ("发布日期2024年1月9日 10:20文号关键词法治", ["发布日期", "文号", "关键词"]),
        ("索引号HC010-2024-00012分类司法成文日期2024-01-05", ["索引号", "分类", "成文日期"]),
        ("发布机构浣川县人民政府", ["发布机构"]),
        ("文号浣政〔2024〕3号", ["文号"]),
    ],
)
def test_a_proved_grid_gives_its_labels(line, found):
    """Labels are known by their words where a number, a day or a body's name proves the grid."""
    assert read(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "",
        "索引号：HC010-2024-00012",
        "索引号 HC010-2024-00012",
        "发布日期2024年工作",
        "公开方式不断创新",
        "主题分类司法、法治内容分类报告",
        "发布机构浣川县人民政府。",
        "县政府发布日期2024-01-09",
    ],
)
def test_other_lines_have_none(line):
    """Without proof, with a mark behind the label, or in a sentence there are none."""
    assert read(line) == []
