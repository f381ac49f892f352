"""Reports of invented places, whose tables the tests know."""

from __future__ import annotations

import pytest

import fazhi

TEXT = """青湖市人民政府关于2024年度法治政府建设情况的报告

省人民政府：
现将有关情况报告如下。
一、主要举措和成效
（一）规范行政执法
全年审查行政规范性文件6.73万件，同比增加120件、增长12.3%。依据《青湖市行政程序规定》纠正违法文件5件。
（二）化解矛盾纠纷
一是畅通复议渠道。收到行政复议申请1200件。
二是加强调解。窗口由3219个增加至11297个。
二、存在的不足
基层执法力量还较薄弱。主要原因是编制不足。
三、下一年度安排
调解成功率力争达到95%以上。
青湖市人民政府
2025年3月1日
"""


@pytest.fixture
def text():
    """The text of a report."""
    return TEXT


@pytest.fixture
def report():
    """A report with changes, a baseline, a target, a cause and a citation."""
    return fazhi.loads(TEXT, format="text")


@pytest.fixture
def reports(report):
    """Two reports with names; the second is by another city."""
    other = fazhi.loads(TEXT.replace("青湖市", "白石县").replace("5件", "7件"), format="text")
    return [("qinghu.txt", report), ("baishi.txt", other)]
