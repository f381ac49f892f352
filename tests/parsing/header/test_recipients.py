"""Recipients."""

from __future__ import annotations

import pytest

from fazhi.parsing.fold import fold
from fazhi.parsing.header.recipients import read_recipients
from fazhi.parsing.lines import split


def read(text):
    """The addressees of a line."""
    return [text[slice(*place)] for place in read_recipients(fold(text), split(text)[0])]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("益阳市人民政府：", ["益阳市人民政府"]),
        ("省委、省政府:", ["省委", "省政府"]),
        ("党中央、国务院:", ["党中央", "国务院"]),
        ("自治区党委、政府，自治区人大常委会：", ["自治区党委", "政府", "自治区人大常委会"]),
        ("市委、市政府，省应急管理厅：", ["市委", "市政府", "省应急管理厅"]),
        ("市委全面依法治市委员会办公室、省生态环境厅：", ["市委全面依法治市委员会办公室", "省生态环境厅"]),
        ("盟委、盟行署，盟人大常委会:", ["盟委", "盟行署", "盟人大常委会"]),
        ("各县（市、区）人民政府，市政府各部门：", ["各县（市、区）人民政府", "市政府各部门"]),
        (
            "各省、自治区、直辖市人民政府，国务院各部委、各直属机构：",
            ["各省、自治区、直辖市人民政府", "国务院各部委", "各直属机构"],
        ),
    ],
)
def test_addressees_are_parted(text, names):
    """The bodies addressed are named one by one; 各省、自治区、直辖市人民政府 are one."""
    assert read(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "现将有关情况报告如下：",
        "重点做好以下工作：",
        "各位代表：",
        "云溪县人民政府",
        "主要问题：",
        "：",
        "县政府：略。：",
        "各：",
    ],
)
def test_other_lines_address_nobody(text):
    """Announcements, headings and greetings are no addresses."""
    assert read(text) == []
