"""From a manuscript to a Report."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.limits import Limits
from fazhi.model import Level, Measure, Plan, Role, Shortcoming, Source, Span, Statement, ZoneKind
from fazhi.parsing import Manuscript, parse
from fazhi.parsing.fold import fold

REPORT = """青川县人民政府关于2024年度法治政府建设情况的报告

青川市人民政府：
　　2024年，青川县认真落实《法治政府建设实施纲要（2021—2025年）》。现将情况报告如下：
　　一、党政主要负责人履行第一责任人职责情况
　　县长主持召开会议5次。
　　二、主要举措和成效
　　（一）规范执法。办理案件120件，同比增长12％。
- 2 -
　　（二）化解纠纷。调解纠纷300余件。
　　三、存在的不足和原因
　　一是力量不足；二是形式单一。主要原因是编制有限。
　　四、2025年工作安排
　　（一）加强培训。培训3期以上。
　　特此报告。

　　　　　　　　青川县人民政府
　　　　　　　　2025年1月20日

打印本页　关闭窗口
"""
# What reports are made of, and what breaks them.
WORDS = (
    "一、|二、|（一）|(二)|二）|1.|2、|(1)|①|②|一是|二是|第一，|首先，|其次，|第一部分|—、|。|；|：|，|、|《|"
    "》|〈|〉|（|）|“|”|！|…|加强领导|规范执法|办理案件12件|存在的问题|仍存在一些问题：|主要原因是|"
    "由于编制限制，|下一步，我们将|2024年|2025年，我县将|45%|索引号：|发布机构：|特此报告。|第一责任人|- 1 -|"
    "青川县人民政府|法治政府建设情况报告|关于|打印本页|浏览次数：12|2025年1月20日|X"
)
ODD = ["\n", "\n\n", "　　", " ", "\r\n", "\t", "\ufeff", "\u200b", "\x1c", "\ud800"]
MARKERS = st.lists(st.sampled_from([*WORDS.split("|"), *ODD]), max_size=60).map("".join)


def read(text, **options):
    """The report read from a text."""
    return parse(Manuscript(text=text), Limits(**options))


def test_one_report_end_to_end():
    """Header, preamble, outline, statements, signature and residue."""
    report = read(REPORT)
    assert report.metadata.title == "青川县人民政府关于2024年度法治政府建设情况的报告"
    assert report.metadata.year == 2024
    assert [s.text for s in report.preamble.statements][-1] == "现将情况报告如下："
    assert [(s.number, s.role) for s in report.sections] == [
        (1, Role.LEADERSHIP),
        (2, Role.ACHIEVEMENTS),
        (3, Role.SHORTCOMINGS),
        (4, Role.PLAN),
    ]
    assert [s.text for s in report.shortcomings] == ["一是力量不足；", "二是形式单一。"]
    assert [s.text for s in report.plans] == ["（一）加强培训。培训3期以上。"]
    assert [c.title for c in report.citations] == ["法治政府建设实施纲要（2021—2025年）"]
    assert report.signature.text.startswith("青川县人民政府")
    assert [r.text for r in report.residue] == ["- 2 -", "打印本页　关闭窗口"]
    assert report.complete


def test_every_character_has_its_place():
    """The zones of the report, by how many characters stand in each."""
    report = read(REPORT)
    count = Counter()
    for zone in report.zones:
        count[zone.kind] += len(zone.span)
    assert set(count) == set(ZoneKind)
    assert sum(count.values()) >= len("".join(REPORT.split()))


def _owners(report):
    """For each character the number of zones it stands in."""
    owners = [0] * len(report.text)
    for zone in report.zones:
        for index in range(zone.span.start, zone.span.end):
            owners[index] += 1
    return owners


def _holds_together(report):
    """All that is true of every report, whatever its text."""
    text = report.text
    for character, count in zip(text, _owners(report), strict=True):
        assert count == 1 or (count == 0 and character.isspace())
    nodes = [*report.walk(), *report.statements, *report.citations, *report.residue, *report.indicators]
    nodes += [statement.cause for statement in report.shortcomings if statement.cause]
    nodes += [node for node in (report.preamble, report.signature) if node]
    assert all(node.text == node.span.of(text) for node in nodes)
    for section in report.walk():
        children = [*section.statements, *section.sections]
        assert section.heading_span in section.span
        assert all(child.span in section.span for child in children)
        assert all(child.level == section.level + 1 for child in section.sections)
    starts = [statement.span.start for statement in report.statements]
    assert starts == sorted(starts)
    assert all(a.span.end <= b.span.start for a, b in zip(report.statements, report.statements[1:], strict=False))
    assert _spoken(report) <= {index for s in report.statements for index in range(s.span.start, s.span.end)}


def _spoken(report):
    """The places of all visible characters that the zones give to statements."""
    zones = (zone for zone in report.zones if zone.kind in {ZoneKind.STATEMENT, ZoneKind.PREAMBLE})
    places = (place for zone in zones for place in range(zone.span.start, zone.span.end))
    return {place for place in places if fold(report.text[place]) != " " and not report.text[place].isspace()}


@given(st.text(max_size=200))
def test_any_text_gives_a_report(text):
    """Whatever the characters."""
    report = read(text)
    assert report.text == text
    _holds_together(report)


@given(MARKERS)
def test_text_of_real_markers_gives_a_report(text):
    """Headings, items, stops, brackets, labels and breaks in any order."""
    _holds_together(read(text))


@given(MARKERS)
def test_the_same_text_gives_the_same_report(text):
    """Reading has no memory."""
    assert read(text) == read(text)


@pytest.mark.parametrize(
    "unit", ["一、\n", "（一）甲\n", "1.甲。\n", "《", "（", "“", "一是甲；", "：", "。", "\n", "加强领导\n办理。\n"]
)
def test_long_texts_of_one_kind(unit):
    """Thousands of markers, brackets or lines are read like ten."""
    assert read(unit * 2_000).complete


def test_an_empty_text_is_an_empty_report():
    """Without characters there is nothing to place."""
    report = read("")
    assert (report.sections, report.statements, report.zones, report.residue) == ((), (), (), ())


def test_a_limit_on_characters():
    """What lies beyond is residue, and the report says so."""
    report = read(REPORT, characters=120)
    assert not report.complete
    assert "120" in report.incomplete
    assert report.residue[-1].reason == "limit"
    assert report.residue[-1].span == Span(120, len(REPORT))
    _holds_together(report)


def test_what_the_loader_left_out_is_kept():
    """Source and the loader's own limit pass through; both limits are named."""
    manuscript = Manuscript(text="甲。乙。", source=Source(format="html"), incomplete="too deep")
    assert parse(manuscript).incomplete == "too deep"
    assert parse(manuscript).source.format == "html"
    assert parse(manuscript, Limits(characters=2)).incomplete.startswith("too deep; ")


def test_furniture_that_the_format_declares_is_cut_with_the_text():
    """A stretch beyond the limit is forgotten, one across it shortened."""
    manuscript = Manuscript(text="办理案件。\n导航\n页脚", furniture=(Span(6, 8), Span(9, 11)))
    report = parse(manuscript, Limits(characters=7))
    assert report.text == manuscript.text
    _holds_together(report)


def test_a_report_without_headings():
    """It is all preamble, its statements told apart by what they say."""
    report = read("办理案件12件。\n但仍存在一些问题：力量不足；形式单一。\n下一步，我局将加强培训。")
    assert report.sections == ()
    kinds = [type(statement) for statement in report.preamble.statements]
    assert kinds == [Measure, Statement, Shortcoming, Shortcoming, Plan]


def test_traditional_characters_are_read_as_simplified_ones():
    """The 繁体版 of a page has the same title, roles and figures; what it quotes stays as written."""
    text = (
        "雲嶺縣人民政府關於2024年度法治政府建設情況的報告\n一、主要舉措和成效\n辦理行政複議案件35件。\n"
        "二、存在的問題\n執法力量不足。\n三、下一步工作安排\n加強培訓。\n雲嶺縣人民政府\n2025年3月1日\n"
    )
    report = parse(Manuscript(text=text))
    assert report.metadata.title == text.splitlines()[0]
    assert [(issuer.name, issuer.level) for issuer in report.metadata.issuers] == [("雲嶺縣人民政府", Level.COUNTY)]
    assert [section.role for section in report.sections] == [Role.ACHIEVEMENTS, Role.SHORTCOMINGS, Role.PLAN]
    assert [indicator.name for indicator in report.indicators] == ["辦理行政複議案件"]
