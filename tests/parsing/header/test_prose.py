"""Prose: lines of the body."""

from __future__ import annotations

import pytest

from fazhi.parsing.fold import fold
from fazhi.parsing.header.prose import is_prose
from fazhi.parsing.lines import split


@pytest.mark.parametrize(
    "line",
    [
        "特此报告。",
        "一、主要举措",
        "（一）规范执法",
        "1.严格文件管理",
        "1．严格文件管理",
        "第一部分　主要工作",
        "第一节　主要工作",
        "2.2024年行政许可统计表",
        "一是压实责任",
        "首先，压实责任",
        "①压实责任",
        "2016年是“十三五”开局之年，也是“七五”普法启动之年",
        "字" * 700,
    ],
)
def test_sentences_and_numbered_lines_are_prose(line):
    """A stop, a number in front, a clause with a comma, or great length."""
    assert is_prose(fold(line), split(line)[0])


@pytest.mark.parametrize(
    "line", ["主要举措", "云溪县人民政府", "2024.1.30", "以责任落实为牵引，强化组织推动", "一般情况"]
)
def test_other_lines_are_not(line):
    """Names, days and unnumbered headings may be of the header."""
    assert not is_prose(fold(line), split(line)[0])
