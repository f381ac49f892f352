"""Site furniture and page numbers."""

from __future__ import annotations

import pytest

from fazhi.parsing.fold import fold
from fazhi.parsing.header.furniture import is_contents, is_furniture, is_page_number, names_site, page_numbers
from fazhi.parsing.lines import split


@pytest.mark.parametrize(
    "line",
    [
        "首页",
        ">> 政务公开 >> 法治政府工作报告",
        "当前位置：首页 > 政府信息公开 > 法治政府建设",
        "首页 / 政务公开 / 重点领域信息",
        "【字体：大 中 小】　打印本页　关闭本页",
        "打印本页 | 关闭窗口",
        "分享到：微信 微博　　打印本页",
        "上一篇：云州市2018年政府信息公开工作年度报告",
        "主办：云溪县人民政府办公室　承办：云溪县数据服务中心",
        "临ICP备19004417号　网站标识码：4419230007　临公网安备 44192302000136号",
        "版权所有:清河市人民政府 技术支持:清河市大数据中心",
        "留言与评论(共有 0 条评论)",
        "验证码:",
        "扫一扫在手机打开当前页",
        "建议使用1024×768分辨率，IE8.0以上浏览器",
        "Copyright © 2024",
        "A- A A+",
        "****",
    ],
)
def test_furniture_is_known(line):
    """Navigation, buttons, counters and the operator's details are furniture."""
    assert is_furniture(fold(line))


@pytest.mark.parametrize(
    "line",
    [
        "云溪县人民政府",
        "2024年1月30日",
        "2024",
        "一、主要举措和成效",
        "特此报告。",
        "主办法治论坛3场，承办培训2期",
        "打印机集中采购",
        "推行政务公开标准化规范化",
        "关闭煤矿12处",
        "完成网站标识码核验，整改问题3个。",
    ],
)
def test_the_report_is_no_furniture(line):
    """Words of the report that furniture also has do not make it furniture."""
    assert not is_furniture(fold(line))


@pytest.mark.parametrize("line", ["- 2 -", "— 1 —", "－３－", "-12-", "第2页", "第 2 页 共 9 页", "第2页/共9页"])
def test_page_numbers_are_known(line):
    """Numbers between dashes, and 第 and 页."""
    assert is_page_number(fold(line), split(line)[0])


@pytest.mark.parametrize("line", ["2", "-", "- 二 -", "第2页说明", "2024-2025", "第一页"])
def test_other_numbers_are_none(line):
    """A bare number is none by itself."""
    assert not is_page_number(fold(line), split(line)[0])


def pages(text):
    """The page numbers of a text."""
    return sorted(line.of(text) for line in page_numbers(fold(text), split(text)))


def test_bare_numbers_that_count_are_page_numbers():
    """Bare numbers a page apart that run up one by one count the pages."""
    page = "全市各级行政机关坚持依法行政，办理案件若干。\n" * 12
    assert pages(f"{page}1\n{page}2\n{page}3\n") == ["1", "2", "3"]


@pytest.mark.parametrize("text", ["甲\n1\n乙\n2\n丙", "1\n", "3\n" + "长" * 300 + "\n7\n"])
def test_bare_numbers_that_do_not_count_stay(text):
    """A column of a table, a number alone, numbers with a step between them are no page numbers."""
    assert pages(text) == []


@pytest.mark.parametrize(
    ("line", "contents"),
    [
        ("目　录", True),
        ("一、工作情况……1", True),
        ("一、工作情况......12", True),
        ("目标任务", False),
        ("增长12", False),
    ],
)
def test_tables_of_contents_are_known(line, contents):
    """Leader dots with a page number, and the word above them."""
    assert is_contents(fold(line)) == contents


def test_names_of_sites_are_known():
    """A short line that ends as sites and columns do names one."""
    assert names_site("清河市政府信息公开平台")
    assert names_site("麦岭县人民政府网")
    assert not names_site("清河市人民政府")
