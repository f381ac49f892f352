"""The header, piece by piece."""

from __future__ import annotations

import pytest

from fazhi.model import ZoneKind
from fazhi.parsing.fold import fold
from fazhi.parsing.header.header import Head, read_header
from fazhi.parsing.lines import split

BODY = "　　2024年，云溪县坚持以习近平法治思想为指导，推进法治政府建设。\n　　一、主要举措\n"
TITLE = "云溪县人民政府关于2024年度法治政府建设情况的报告"


def read(text, declared=""):
    """The header of a text, its marks as kind and characters, and the first line of the body."""
    lines = split(text)
    header, marks, size = read_header(Head(fold(text), lines, declared))
    zones = [(mark.kind.value, text[mark.start : mark.end].strip()) for mark in marks]
    return header, zones, lines[size].of(text) if size < len(lines) else None


def words(header):
    """The titles of a header."""
    return [title.words for title in header.titles]


def test_a_body_without_header_begins_at_once():
    """A text that opens with a sentence or a numbered heading is all body."""
    for text in (BODY, "一、主要举措\n" + BODY, "随便一段文字\n没有结构\n"):
        header, zones, body = read(text)
        assert not zones
        assert not words(header)
        assert body == split(text)[0].of(text)


def test_title_fields_furniture_and_recipients_are_told_apart():
    """Each line above the body becomes a zone of its kind, a mixed one several."""
    text = f"""当前位置：首页 > 政务公开
云溪县政府信息公开平台
索引号：430923/2025-01873
{TITLE}
信息来源：县司法局　发布时间：2025-03-22 10:26　浏览次数：187
省委、省政府：
{BODY}"""
    header, zones, body = read(text)
    assert zones == [
        ("residue", "当前位置：首页 > 政务公开"),
        ("residue", "云溪县政府信息公开平台"),
        ("metadata", "索引号：430923/2025-01873"),
        ("title", TITLE),
        ("metadata", "信息来源：县司法局"),
        ("metadata", "发布时间：2025-03-22 10:26"),
        ("residue", "浏览次数：187"),
        ("metadata", "省委、省政府："),
    ]
    assert words(header) == [TITLE]
    assert body.startswith("2024年")


def test_a_doubled_title_is_title_both_times():
    """A title printed above the fields and again below them is no heading of the body."""
    text = f"{TITLE}\n• 索引号:430923/2025-01873\n• {TITLE}\n{BODY}"
    header, zones, body = read(text)
    assert words(header) == [TITLE, TITLE]
    assert [kind for kind, _ in zones] == ["title", "metadata", "title"]
    assert body.startswith("2024年")


@pytest.mark.parametrize("heading", ["2024年度法治政府建设工作情况", "法治政府建设情况", "主要工作情况", "织密监督网"])
def test_a_heading_below_the_title_is_no_second_title(heading):
    """An unnumbered heading opens the body, also where it reads like a title."""
    header, _, body = read(f"{TITLE}\n{heading}\n{BODY}")
    assert words(header) == [TITLE]
    assert body == heading


def test_values_stand_below_their_labels():
    """A label alone on its line takes the line below, where that can be its value; an empty one takes none."""
    text = f"""• 信息索引号:

  11330502MB0F77813P/2024-20116

• 发文字号:

• 成文日期:
  2024-01-19
• 公开方式:
{TITLE}
{BODY}"""
    header, _, body = read(text)
    assert [(entry.label, text[slice(*entry.value)]) for entry in header.entries] == [
        ("信息索引号", "11330502MB0F77813P/2024-20116"),
        ("发文字号", ""),
        ("成文日期", "2024-01-19"),
        ("公开方式", ""),
    ]
    assert words(header) == [TITLE]
    assert body.startswith("2024年")


def test_cells_on_lines_of_their_own_are_a_grid():
    """Label and value lines without any mark are read in turn, 文号 too."""
    text = f"索引号\n430923/2025-01873\n文号\n云政〔2025〕3号\n{TITLE}\n{BODY}"
    header, _, _ = read(text)
    assert [entry.label for entry in header.entries] == ["索引号", "文号"]
    assert not any(entry.is_empty for entry in header.entries)


def test_a_red_head_is_metadata():
    """The letterhead, the document number and the signer above a title are metadata."""
    text = f"云溪县人民政府文件\n云政〔2025〕3号　　　　签发人：周正平\n\n{TITLE}\n{BODY}"
    header, zones, _ = read(text)
    assert [kind for kind, _ in zones] == ["metadata", "metadata", "metadata", "title"]
    assert [bare.kind.value for bare in header.bare] == ["number"]
    assert [entry.label for entry in header.entries] == ["签发人"]


def test_unexplained_lines_above_a_title_are_furniture():
    """What no rule explains is navigation where header follows, and body where none does."""
    _, zones, body = read(f"走进云溪\n要闻\n{TITLE}\n{BODY}")
    assert zones[:2] == [("residue", "走进云溪"), ("residue", "要闻")]
    assert body.startswith("2024年")
    _, zones, body = read(f"{TITLE}\n主要工作\n推进情况\n{BODY}")
    assert [kind for kind, _ in zones] == ["title"]
    assert body == "主要工作"


def test_a_title_without_its_subject_is_found_by_its_place():
    """A line that ends as titles do, or the longest above a field, is the title where no other is."""
    header, _, _ = read(f"云溪县2024年政府工作报告\n{BODY}")
    assert words(header) == ["云溪县2024年政府工作报告"]
    header, _, _ = read(f"要闻\n云溪县法治建设纪实\n来源：县司法局\n{BODY}")
    assert words(header) == ["云溪县法治建设纪实"]


@pytest.mark.parametrize("text", ["织密法治监督网\n加强监督。", "甲\n乙\n丙\n丁\n年度报告\n戊。"])
def test_a_text_without_header_keeps_its_first_lines(text):
    """A line that ends as names of sites do, or as titles do further below, is no header by itself."""
    _, zones, body = read(text)
    assert zones == []
    assert body == text.split("\n")[0]


def test_a_declared_title_is_found():
    """The line that the source declares to be the title is it."""
    header, _, _ = read(f"云溪法治纪事\n{BODY}", declared="云溪法治纪事")
    assert words(header) == ["云溪法治纪事"]


def test_a_date_below_the_title_is_metadata():
    """(2024年3月15日) and a subtitle right below a title belong to the header."""
    header, zones, _ = read(f"{TITLE}\n（2025年3月15日）\n{BODY}")
    assert [bare.kind.value for bare in header.bare] == ["date"]
    assert zones[-1][0] == "metadata"
    _, zones, _ = read(f"{TITLE}\n——在县人大常委会会议上\n{BODY}")
    assert zones[-1][0] == "metadata"


def test_unlabelled_values_alone_are_no_header():
    """Any text may open with a date or a name; without title, fields or recipients they are its body."""
    header, zones, body = read("2025年3月17日\n云溪县人民政府\n随便一段文字")
    assert not zones
    assert not header.bare
    assert body == "2025年3月17日"


def test_counters_behind_unlabelled_values_are_furniture():
    """2025-03-17 阅读 125: the day is metadata, the counter is not."""
    _, zones, _ = read(f"{TITLE}\n县司法局 2025-03-17 10:20 阅读 125\n{BODY}")
    assert zones[1:] == [("metadata", "县司法局 2025-03-17 10:20"), ("residue", "阅读 125")]


def test_labels_stand_in_the_row_above_their_values():
    """Both rows of a table are metadata, but for columns of the page's own and the rule between the rows."""
    rows = "| 索引号 | 发布日期 | 浏览次数 |\n| --- | --- | --- |\n| 0123-X | 2025-01-09 | 12 |"
    header, zones, body = read(f"{rows}\n{TITLE}\n{BODY}")
    assert [(entry.label, entry.attribute) for entry in header.entries][:2] == [
        ("索引号", "index_number"),
        ("发布日期", "published_on"),
    ]
    assert [kind for kind, _ in zones] == [
        *("metadata", "metadata", "residue"),
        "residue",
        *("metadata", "metadata", "residue"),
        "title",
    ]
    assert body.startswith("2024年")


def test_buttons_around_a_field_are_residue():
    """【关闭】 before a field or behind it is the page's own; the field is read all the same."""
    header, zones, _ = read(f"【关闭】 发布日期：2025-01-09 【我要纠错】\n{TITLE}\n{BODY}")
    assert [entry.label for entry in header.entries] == ["发布日期"]
    assert zones[:3] == [("residue", "【关闭】"), ("metadata", "发布日期：2025-01-09"), ("residue", "【我要纠错】")]


def test_page_numbers_above_the_body_are_residue():
    """The number of the first page is no part of the header."""
    text = f"- 1 -\n{TITLE}\n{BODY}"
    lines = split(text)
    _, marks, _ = read_header(Head(fold(text), lines))
    assert (marks[0].kind, marks[0].reason.value) == (ZoneKind.RESIDUE, "page")
