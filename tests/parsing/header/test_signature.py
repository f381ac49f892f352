"""The foot: signature, attachments, notes and furniture."""

from __future__ import annotations

import pytest

from fazhi.parsing.fold import fold
from fazhi.parsing.header.pieces import Reason
from fazhi.parsing.header.signature import is_signature, read_foot
from fazhi.parsing.lines import split

BODY = "　　四是提升基层执法能力，全年培训300人次以上。\n　　特此报告。\n"


def read(text):
    """The signature's lines, the zones of the foot, and the last line of the body."""
    lines = split(text)
    foot = read_foot(fold(text), lines, 0)
    zones = [(mark.kind.value, text[mark.start : mark.end].strip()) for mark in foot.marks]
    rest = lines[: len(lines) - foot.size]
    return [line.of(text) for line in foot.signature], zones, rest[-1].of(text) if rest else None


@pytest.mark.parametrize(
    "line",
    [
        "云溪县人民政府",
        "2024年1月30日",
        "二〇二四年一月三十日",
        "云溪县人民政府 2024年1月30日",
        "云溪县人民政府2024年1月30日",
        "云溪市　2024年1月30日",
        "中共清河市委　　清河市人民政府",
        "云溪县人民政府（盖章）",
        "2024年1月",
    ],
)
def test_lines_of_a_signature_are_known(line):
    """Issuers, a day, or both on one line, with a seal or without."""
    assert is_signature(fold(line), split(line)[0])


@pytest.mark.parametrize(
    "line", ["特此报告", "2024年1月30日,会议召开", "2024年1月30日前完成", "各镇街党委落实整改情况", "云溪县"]
)
def test_other_lines_are_not(line):
    """A sentence that holds a day, or a place alone, is no signature."""
    assert not is_signature(fold(line), split(line)[0])


@pytest.mark.parametrize(
    "signature",
    [
        ["云溪县人民政府", "2024年1月30日"],
        ["中共清河市委", "清河市人民政府", "2024年2月26日"],
        ["中共清河市委　　清河市人民政府", "2024年2月26日"],
        ["云溪市司法局　　2024年1月30日"],
        ["云溪市　2024年1月30日"],
        ["2024年1月30日"],
        ["云溪县人民政府"],
        ["云溪县人民政府（盖章）", "二〇二四年一月三十日"],
    ],
)
def test_signatures_are_found(signature):
    """Below the body, with furniture beneath or without, on one line or on several."""
    lines = "\n　　　　　".join(signature)
    for below in ("", "\n打印　关闭\n主办：云溪县人民政府办公室　临ICP备19004417号"):
        found, _, last = read(f"{BODY}\n{lines}{below}")
        assert found == signature
        assert last == "特此报告。"


def test_furniture_at_the_foot_is_residue():
    """Buttons, neighbours and the operator's details, also lines among them that no rule explains."""
    _, zones, last = read(f"{BODY}标签:\n留言与评论(共有 0 条评论)\n随便一行\n验证码:\n国务院\n")
    assert {kind for kind, _ in zones} == {"residue"}
    assert len(zones) == 5
    assert last == "特此报告。"


def test_notes_and_imprint_are_metadata():
    """附注, 抄送 and the printer's line of an official document are metadata."""
    notes = "（此件公开发布）\n抄送：县委办公室，县人大办公室。\n县政府办公室　　2025年1月3日印发"
    text = f"{BODY}云溪县人民政府\n2025年1月3日\n{notes}"
    _, zones, _ = read(text)
    assert [kind for kind, _ in zones] == ["signature"] * 2 + ["metadata"] * 3


@pytest.mark.parametrize("list_first", [True, False])
def test_lists_of_attachments_are_metadata(list_first):
    """附件： and the numbered lines below it, above the signature or beneath."""
    attachments = "附件：1.统计表\n　　　2.明细表"
    signature = "云溪县人民政府\n2025年1月3日"
    text = BODY + "\n".join([attachments, signature] if list_first else [signature, attachments])
    found, zones, last = read(text)
    assert found == ["云溪县人民政府", "2025年1月3日"]
    assert sorted(kind for kind, _ in zones) == ["metadata", "metadata", "signature", "signature"]
    assert last == "特此报告。"


def test_fields_at_the_foot_are_fields():
    """信息来源 and 发布日期 below a report are its metadata; 责任编辑 and 主办 are the page's own."""
    fields = "信息来源:泗源市应急管理局 发布日期:2025-03-06 责任编辑:刘某某"
    text = f"{BODY}{fields}\n主办:泗源市应急管理局 备案号:豫ICP备1号\n"
    lines = split(text)
    foot = read_foot(fold(text), lines, 0)
    assert [entry.label for entry in foot.entries] == ["信息来源", "发布日期"]
    assert [mark.kind.value for mark in foot.marks] == ["metadata", "metadata", "residue", "residue"]


@pytest.mark.parametrize(
    "line",
    [
        "标识码：3518250019",
        "网站标识码：3518250019　备案号：临ICP备19004417号",
        "扫一扫在手机打开当前页",
        "【我要纠错】",
        "【我要纠错】 【字体：大 中 小】",
        "标识码：3518250019　【我要纠错】",
    ],
)
def test_marks_of_the_site_are_residue(line):
    """The code of the site, the two-dimensional code and buttons below a report are no metadata of it."""
    text = f"{BODY}信息来源：县司法局　发布日期：2025-03-06\n{line}\n"
    foot = read_foot(fold(text), split(text), 0)
    assert [entry.label for entry in foot.entries] == ["信息来源", "发布日期"]
    assert {mark.kind.value for mark in foot.marks[2:]} == {"residue"}


@pytest.mark.parametrize(
    "last", ["| 名称 | 数量 |\n| 规范性文件 | 3件 |", "名称\t数量\n规范性文件\t3件", "审核制度，\n做到有机构"]
)
def test_the_end_of_the_body_stays(last):
    """A table at the end, or a sentence without its stop, is of the body."""
    _, zones, rest = read(f"{BODY}{last}\n")
    assert zones == []
    assert rest == last.split("\n")[-1]


def test_the_header_is_not_read_again():
    """The foot stops where the header ends."""
    text = "云溪县人民政府\n2024年1月30日"
    assert read_foot(fold(text), split(text), 2).size == 0


def test_an_invisible_line_parts_no_signature():
    """A zero-width space that a page leaves alone on a line between issuer and day is no furniture that ends it."""
    found, zones, _ = read(f"{BODY}\ufeff云溪县人民政府\n\u200b\n二〇二五年一月六日\n")
    assert found == ["\ufeff云溪县人民政府", "\u200b", "二〇二五年一月六日"]
    assert {kind for kind, _ in zones} == {"signature"}


SIGNED = "云溪县司法局\n2025年1月3日\n"
TABLES = "附件1\n2024年行政处罚统计表\n罚款12件，警告3件。\n附件2\n文件目录\n1.2024年制定文件3件。\n"


@pytest.mark.parametrize("between", ["", "（联系人：李某；联系电话：1234567）\n", "附件：1.统计表\n　　　2.目录\n"])
@pytest.mark.parametrize("below", ["", "打印本页　关闭窗口\n"])
def test_appendices_below_a_signature_end_no_search_for_it(between, below):
    """What is attached below the signature is no part of the report, and the signature is found above it."""
    text = f"{BODY}{SIGNED}{between}{TABLES}{below}"
    foot = read_foot(fold(text), split(text), 0)
    assert [line.of(text) for line in foot.signature] == SIGNED.split()
    attached = [text[mark.start : mark.end] for mark in foot.marks if mark.reason is Reason.ATTACHMENT]
    assert attached == TABLES.split()


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}{SIGNED}附件\n\n云溪县2024年法治政府建设年度报告\n一、做法\n办理12件。\n",
        f"{BODY}附件1\n罚款12件。\n",
    ],
)
def test_an_attached_report_is_no_appendix(text):
    """A notice has the report attached; and where nothing is signed, nothing is attached."""
    foot = read_foot(fold(text), split(text), 0)
    assert not any(mark.reason is Reason.ATTACHMENT for mark in foot.marks)
