"""The layout of a text: every character has one place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.model import Span, ZoneKind
from fazhi.parsing.fold import fold
from fazhi.parsing.header.layout import lay_out
from fazhi.parsing.manuscript import Manuscript

LINES = [
    "首页 > 政务公开 > 法治政府建设",
    "云溪县人民政府门户网站",
    "索引号：430923/2025-01873 发布机构：云溪县人民政府 浏览次数：12",
    "| 索引号 | SF0021-2024-0003 | 文 号 | 云司发〔2024〕9号 |",
    "| 索引号 | 发布日期 | 浏览次数 |",
    "| 0123-X | 2025-01-09 | 12 |",
    "索引号\t文号\t发布机构",
    "0123-X\t\t云溪县人民政府",
    "作者：综合科　2025-03-21 09:12　阅读：41次",
    "索引号HC010-2024-00012发布机构云溪县人民政府文号云政〔2025〕3号",
    "【打印】 发布日期：2025-01-09 【我要纠错】",
    "[ 成文日期 ]",
    "• 关键词:",
    "2025-03-17 10:20",
    "云溪县人民政府",
    "关于2024年度法治政府建设情况的报告",
    "云溪县人民政府关于2024年度法治政府建设情况的报告",
    "省委、省政府：",
    "　　2024年，云溪县制定文件3件。",
    "　　一、主要举措和成效",
    "　　（一）规范执法。办理案件5件。",
    "- 2 -",
    "3",
    "附件：1.统计表",
    "2.明细表",
    "（此件公开发布）",
    "2025年3月10日",
    "打印　关闭",
    "主办：云溪县人民政府办公室　湘ICP备05007236号",
    "一段没有标点的文字",
    "",
    "\u200b\ufeff",
]


def lay(text, **options):
    """The layout of a text."""
    return lay_out(Manuscript(text=text, **options), fold(text))


def test_a_report_is_parted():
    """Header, body and signature of a whole report."""
    text = "\n".join([LINES[0], LINES[16], LINES[17], LINES[18], LINES[21], LINES[19], LINES[14], LINES[26], LINES[27]])
    layout = lay(text)
    assert [line.of(text) for line in layout.body] == ["2024年，云溪县制定文件3件。", "一、主要举措和成效"]
    assert [line.of(text) for line in layout.signature] == ["云溪县人民政府", "2025年3月10日"]
    assert [(part.text, part.reason) for part in layout.residue] == [
        (LINES[0], "furniture"),
        ("- 2 -", "page"),
        (LINES[27], "furniture"),
    ]


def test_stretches_that_the_format_sets_aside_are_navigation():
    """Lines wholly inside them are out of consideration, and one residue where they are neighbours."""
    text = "云溪县2023年度法治政府建设情况报告\n链接\n云溪县2024年度法治政府建设情况报告\n2024年，制定文件3件。\n页脚"
    start, end = text.index("云溪县2023"), text.index("云溪县2024")
    layout = lay(text, furniture=(Span(start, end), Span(text.index("页脚"), len(text))))
    assert [title.words for title in layout.header.titles] == ["云溪县2024年度法治政府建设情况报告"]
    assert [(part.text, part.reason) for part in layout.residue] == [
        ("云溪县2023年度法治政府建设情况报告\n链接", "navigation"),
        ("页脚", "navigation"),
    ]
    assert len(layout.body) == 1


def test_the_title_of_the_article_is_declared():
    """ArticleTitle of a page tells its title, whatever the case of the name."""
    text = "云溪法治纪事\n2024年，制定文件3件。"
    layout = lay(text, declared=(("ArticleTitle", "云溪法治纪事"),))
    assert layout.zones[0].kind is ZoneKind.TITLE


@pytest.mark.parametrize("text", ["", " \n\t", "随便一段文字", "今天天气不错。\n是的。"])
def test_arbitrary_text_is_all_body(text):
    """A text without the marks of a page has neither header nor foot."""
    layout = lay(text)
    assert layout.zones == ()
    assert "\n".join(line.of(text) for line in layout.body) == text.strip()


def assert_placed(text, layout):
    """Every character that is not white space lies in one zone or one line of the body."""
    places = sorted(
        [(zone.span.start, zone.span.end) for zone in layout.zones] + [(b.start, b.end) for b in layout.body]
    )
    last = 0
    for start, end in places:
        assert last <= start < end
        assert not text[last:start].strip()
        last = end
    assert not text[last:].strip()
    assert [zone.span.start for zone in layout.zones] == sorted(zone.span.start for zone in layout.zones)


@given(st.lists(st.sampled_from(LINES), max_size=20).map("\n".join))
def test_every_character_of_a_page_has_one_place(text):
    """Zones and body cover texts made of the lines of pages, without overlap, in order."""
    assert_placed(text, lay(text))


@given(st.text(max_size=80))
def test_every_character_of_any_text_has_one_place(text):
    """The same holds for any text."""
    assert_placed(text, lay(text))


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=12).map("\n".join), st.data())
def test_every_character_has_one_place_beside_navigation(text, data):
    """The same holds where the format sets stretches aside."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=4)))
    spans = tuple(Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False))
    assert_placed(text, lay(text, furniture=spans))


@given(st.lists(st.sampled_from(LINES), max_size=20).map("\n".join))
def test_entries_stand_in_order(text):
    """Fields of header and foot follow each other and carry their own characters."""
    last = 0
    for entry in lay(text).entries:
        assert last <= entry.start < entry.end <= len(text)
        last = entry.end


def test_no_stretch_ends_in_white_space():
    """What stands between two fields of a line belongs to neither."""
    text = "作者：张三　　点击：123　发布时间：2025-01-15 10:30　来源：司法局　\n云溪县2024年法治政府建设报告\n略。"
    layout = lay_out(Manuscript(text=text), fold(text))
    stretches = [zone.span.of(text) for zone in layout.zones]
    assert stretches == [stretch.strip() for stretch in stretches]
    assert [residue.text for residue in layout.residue] == ["作者：张三", "点击：123"]
