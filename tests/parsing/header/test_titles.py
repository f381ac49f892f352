"""Titles: how they are known, joined and taken apart."""

from __future__ import annotations

import pytest

from fazhi.parsing.fold import fold
from fazhi.parsing.header.titles import display, is_plain_title, is_title, issuer_of, place_of, read_title, year_of
from fazhi.parsing.lines import split


def read(text, declared=""):
    """The title that begins on the first line of a text."""
    return read_title(fold(text), split(text), 0, declared)


@pytest.mark.parametrize(
    "words",
    [
        "云溪县人民政府关于2024年度法治政府建设情况的报告",
        "云溪县人民政府2020年法治政府建设报告",
        "静海区2023年度法治政府建设情况报告",
        "2020年静海区法治政府建设情况报告",
        "云溪县人民政府关于云溪县2023年度法治政府建设工作总结的报告",
        "北原自治区人民政府关于2017年法治政府建设工作的报告",
        "应急管理部2025年法治政府建设年度报告",
        "岷东省交通运输厅关于2018年度推进依法行政建设法治政府部门情况的报告",
        "金沙河区住房和城乡建设局2016年度法治政府建设(依法行政)工作报告",
        "云溪县2024年法治政府建设年度报告(公开稿)",
    ],
)
def test_published_titles_are_known(words):
    """The subject and the kind of document make a title of such a report, whatever stands around them."""
    assert is_title(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "报告",
        "云溪县2024年政府工作报告",
        "一、2024年度法治政府建设工作情况",
        "(一)法治政府建设工作情况",
        "现将2024年度法治政府建设情况报告",
        "2024年,云溪县扎实推进法治政府建设工作",
        "首页>政务公开>法治政府建设年度报告",
        "标签:法治政府建设年度报告",
        "云政〔2025〕3号关于法治政府建设的报告",
        "法治政府建设" * 30 + "报告",
    ],
)
def test_other_lines_are_no_titles(words):
    """Headings, sentences, breadcrumbs and reports on something else are no titles."""
    assert not is_title(words)


def test_a_plain_title_needs_no_subject():
    """Above the body, the kind of document alone makes a title."""
    assert is_plain_title("云溪县2024年政府工作报告")
    assert not is_plain_title("云溪县2024年政府工作")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "云溪县人民政府\n关于2022年度法治政府建设情况的报告\n正文",
            "云溪县人民政府关于2022年度法治政府建设情况的报告",
        ),
        (
            "中共清河市委 清河市人民政府\n关于2023年度法治政府建设情况的报告",
            "中共清河市委清河市人民政府关于2023年度法治政府建设情况的报告",
        ),
        (
            "中共清河市委\n清河市人民政府\n关于2023年度\n法治政府建设情况的报告",
            "中共清河市委清河市人民政府关于2023年度法治政府建设情况的报告",
        ),
        (
            "云溪县人民政府关于2018年度法治政府\n建设工作情况的报告",
            "云溪县人民政府关于2018年度法治政府建设工作情况的报告",
        ),
        ("云溪县人民政府\n2021年度法治政府建设年度报告", "云溪县人民政府2021年度法治政府建设年度报告"),
        (
            "浣川市人民政府\n关于2016年度推进依法行政\n加快建设法治政府工作情况的报告",
            "浣川市人民政府关于2016年度推进依法行政加快建设法治政府工作情况的报告",
        ),
        (
            "中共浣川市委\n浣川市人民政府\n关于2016年度\n全面推进依法行政\n深入建设法治政府情况的报告",
            "中共浣川市委浣川市人民政府关于2016年度全面推进依法行政深入建设法治政府情况的报告",
        ),
        ("浣川市2016年度推进依法行政工作\n建设法治政府情况报告", "浣川市2016年度推进依法行政工作建设法治政府情况报告"),
        ("浣川市2023年法治政府建设工作情况\n的报告", "浣川市2023年法治政府建设工作情况的报告"),
        ("浣川市2023年法治政府建设情况\n\n法治政府建设工作总结", "浣川市2023年法治政府建设情况"),
        ("  • 云溪县 2024 年度法治政府建设情况报告", "云溪县2024年度法治政府建设情况报告"),
    ],
)
def test_broken_titles_are_joined(text, words):
    """A title is put together from its lines, without bullets and stray spaces."""
    assert read(text).words == words


@pytest.mark.parametrize(
    "text",
    [
        "政务公开\n云溪县人民政府关于2022年度法治政府建设情况的报告",
        "2023-03-17\n云溪县人民政府关于2022年度法治政府建设情况的报告",
        "云政〔2023〕3号\n云溪县人民政府关于2022年度法治政府建设情况的报告",
        "云溪县人民政府\n云溪县人民政府关于2022年度法治政府建设情况的报告",
        "关于公开法治政府年报的通知\n云溪县法治政府建设情况报告",
        "随便一行\n另外一行",
    ],
)
def test_what_stands_above_a_title_is_no_part_of_it(text):
    """A line above a whole title does not join it."""
    assert read(text) is None


def test_a_declared_title_is_known_by_its_words():
    """A line that the source declares to be the title is one, whatever it says."""
    assert read("云溪 法治纪事", declared="云溪法治纪事").words == "云溪法治纪事"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "中共清河市委 清河市人民政府\n关于2023 年度法治政府建设情况的报告",
            "中共清河市委 清河市人民政府关于2023年度法治政府建设情况的报告",
        ),
        ("石塘区教育局 2024 年度法治政府建设情况报告", "石塘区教育局2024年度法治政府建设情况报告"),
        ("云溪县人民政府　关于2024年度法治政府建设情况的报告", "云溪县人民政府关于2024年度法治政府建设情况的报告"),
    ],
)
def test_a_title_is_shown_without_stray_spaces(text, shown):
    """Only the space between two joint issuers is kept."""
    assert display(text, read(text).stretches) == shown


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("云溪县人民政府关于2024年度法治政府建设情况的报告", 2024),
        ("云溪县2024法治政府建设年度报告", 2024),
        ("二〇二四年度云溪县法治政府建设情况报告", 2024),
        ("二○二四年云溪县法治政府建设情况报告", 2024),
        ("二道区2019年法治政府建设情况报告", 2019),
        ("云溪县2023年法治政府建设工作总结和2024年工作计划", 2023),
        ("法治政府建设情况报告", None),
    ],
)
def test_the_year_of_a_title(words, year):
    """The first year in a title is the year reported on."""
    assert year_of(fold(words)) == year


@pytest.mark.parametrize(
    ("words", "issuer", "place"),
    [
        ("云溪县人民政府关于2024年度法治政府建设情况的报告", "云溪县人民政府", "云溪县人民政府"),
        ("应急管理部2025年法治政府建设年度报告", "应急管理部", "应急管理部"),
        ("静海区2023年度法治政府建设情况报告", "静海区", "静海区"),
        ("二道区2023年度法治政府建设情况报告", "二道区", "二道区"),
        ("2020年静海区法治政府建设情况报告", "", "静海区"),
        ("二〇二〇年度静海区法治政府建设情况报告", "", "静海区"),
        ("关于2020年度法治政府建设情况的报告", "", ""),
    ],
)
def test_what_opens_a_title(words, issuer, place):
    """What stands before the year or the subject names the issuer, or the place."""
    assert issuer_of(words) == issuer
    assert place_of(words) == place
