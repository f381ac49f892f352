"""Metadata of a report."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.model import Metadata, Span
from fazhi.parsing import parse
from fazhi.parsing.fold import fold
from fazhi.parsing.header.layout import lay_out
from fazhi.parsing.header.metadata import read_metadata
from fazhi.parsing.manuscript import Manuscript

TITLE = "云溪县人民政府关于2024年度法治政府建设情况的报告"
BODY = "　　推进法治政府建设，制定文件3件。\n"
PIECES = [
    "索引号：430923/2025-01873 发布机构：安化县人民政府",
    "文号：安政报〔2025〕6号 成文日期：2025年3月10日 公开日期：2025-03-21",
    "| 关键词 | 法治 政府 | 报告年度 | 2024 |",
    "2025-03-17 云溪县司法局",
    TITLE,
    "云溪县人民政府",
    "省委、省政府：",
    BODY,
    "现将2022年度法治政府建设情况报告如下。",
    "2025年1月3日",
    "",
]


def read(text, *declared):
    """The metadata of a text."""
    folded = fold(text)
    manuscript = Manuscript(text=text, declared=declared)
    return read_metadata(lay_out(manuscript, folded), manuscript, folded)


def names(metadata):
    """The names of the issuers."""
    return [body.name for body in metadata.issuers]


def test_a_whole_header_is_read():
    """Title, issuer, year, numbers, dates, keywords and recipients of a page, with where they stand."""
    text = f"""索引号：430923/2025-01873 发布机构：安化县人民政府 文号：安政报〔2025〕6号 公开日期：2025-03-21
关键词：法治政府，依法行政

安化县人民政府关于2024年度法治政府建设情况的报告

益阳市人民政府：
{BODY}
　　安化县人民政府
　　2025年3月10日"""
    metadata = read(text)
    assert metadata.title == "安化县人民政府关于2024年度法治政府建设情况的报告"
    assert names(metadata) == ["安化县人民政府"]
    assert metadata.issuers[0].division == "430923"
    assert metadata.year == 2024
    assert str(metadata.index_number) == "430923/2025-01873"
    assert str(metadata.document_number) == "安政报〔2025〕6号"
    assert metadata.keywords == ("法治政府", "依法行政")
    assert metadata.written_on == dt.date(2025, 3, 10)
    assert metadata.published_on == dt.date(2025, 3, 21)
    assert metadata.recipients == ("益阳市人民政府",)
    assert [field.label for field in metadata.fields] == ["索引号", "发布机构", "文号", "公开日期", "关键词"]
    assert {origin.name for origin in metadata.origins} == {
        "title",
        "issuers",
        "year",
        "index_number",
        "document_number",
        "keywords",
        "written_on",
        "published_on",
        "recipients",
    }
    assert [span.of(text) for span in metadata.spans_of("keywords")] == ["法治政府", "依法行政"]
    assert [span.of(text) for span in metadata.spans_of("written_on")] == ["2025年3月10日"]


def test_a_body_alone_has_no_metadata():
    """What a text does not say is unknown."""
    assert read("推进法治政府建设，制定文件3件。") == Metadata()
    assert read("") == Metadata()


def test_a_grid_printed_twice_gives_its_fields_twice():
    """Fields are given as found."""
    fields = read(f"[ 有效性 ] 有效\n[ 有效性 ]\n有效\n{TITLE}\n{BODY}").fields
    assert [(field.label, field.value) for field in fields] == [("有效性", "有效")] * 2


@pytest.mark.parametrize(
    ("text", "year"),
    [
        (f"{TITLE}\n2023年，云溪县制定文件3件。", 2024),
        ("云溪县法治政府建设情况报告\n2022年，云溪县制定文件3件。", 2022),
        ("2022 年度,云溪县制定文件3件。", 2022),
        ("云溪县制定文件。现将2022年度法治政府建设有关情况报告如下：\n一、2023年工作", 2022),
        ("云溪县制定文件。\n一、2022年主要举措和成效\n略。", 2022),
        ("第一部分 2021年工作总结\n略。", 2021),
        ("云溪县制定文件。\n一、2023年工作安排\n略。", None),
        ("| 报告年度 | 2024 | 索引号 | X01/2025-1 |\n法治政府建设情况报告\n略。", 2024),
        ("法治政府建设情况报告\n发布日期：2025-03-17\n略。", None),
        ("法治政府建设情况报告\n略。\n云溪县人民政府\n2025年3月17日", None),
    ],
)
def test_the_year_is_the_one_reported_on(text, year):
    """From the title, else from a field or from how the body opens; never from a day of publication."""
    assert read(text).year == year


@pytest.mark.parametrize(
    ("header", "written", "published"),
    [
        ("成文日期：2025-03-10 发布日期：2025-03-21", dt.date(2025, 3, 10), dt.date(2025, 3, 21)),
        ("生成日期：2025-03-10 公开时间：2025-03-21 10:20", dt.date(2025, 3, 10), dt.date(2025, 3, 21)),
        ("2025-03-21 10:20", None, dt.date(2025, 3, 21)),
        ("（2025年3月10日）", dt.date(2025, 3, 10), None),
        ("来源：县司法局 2025-03-21", None, dt.date(2025, 3, 21)),
        ("来源：县司法局 2025年3月21日 10:20", None, dt.date(2025, 3, 21)),
        ("作者：综合科　2025-03-21 09:12　阅读：41次", None, dt.date(2025, 3, 21)),
        ("更新时间：2025/3/21 10:20:00", None, dt.date(2025, 3, 21)),
        ("更新时间：2025-03-25 发布时间：2025-03-21", None, dt.date(2025, 3, 21)),
        ("更新时间：2025-03-25 作者：综合科 2025-03-21", None, dt.date(2025, 3, 21)),
        ("成文日期： 发布日期：无", None, None),
        ("发布日期：2025-02-30", None, None),
    ],
)
def test_dates_are_told_by_their_label_or_form(header, written, published):
    """成文日期 and 发布日期 under their many labels; without one, the form of the date tells."""
    metadata = read(f"{TITLE}\n{header}\n{BODY}")
    assert (metadata.written_on, metadata.published_on) == (written, published)


def test_the_label_goes_before_the_signature():
    """The header's 成文日期 is trusted more than the day at the foot."""
    metadata = read(f"成文日期：2025-03-10\n{TITLE}\n{BODY}云溪县人民政府\n2025年3月12日")
    assert metadata.written_on == dt.date(2025, 3, 10)


@pytest.mark.parametrize("value", ["无", "—", "", "暂无"])
def test_an_empty_value_is_none(value):
    """A field that says 无 has no value, and stays among the fields."""
    metadata = read(f"索引号：{value}\n文号：{value}\n关键词：{value}\n{TITLE}\n{BODY}")
    assert metadata.index_number is None
    assert metadata.document_number is None
    assert metadata.keywords == ()
    assert len(metadata.fields) == 3


def test_an_order_number_is_no_document_number():
    """令第38号 has neither agency code nor year."""
    assert read(f"文号：云溪县人民政府令第38号\n{TITLE}\n{BODY}").document_number is None


@pytest.mark.parametrize(
    ("titles", "chosen"),
    [
        (["法治政府建设情况报告（公开稿）", TITLE], TITLE),
        (["云溪县2024年度法治政府建设情况报告", TITLE], TITLE),
        ([TITLE, TITLE], TITLE),
    ],
)
def test_the_fullest_title_is_taken(titles, chosen):
    """Of two titles, the one with a year and an issuer."""
    assert read("\n".join([*titles, BODY])).title == chosen


def test_a_title_may_stand_in_a_field_only():
    """名称 gives the title where the page prints no other."""
    metadata = read(f"名称：{TITLE}\n{BODY}")
    assert metadata.title == TITLE
    assert metadata.year == 2024


def test_declarations_fill_what_the_text_lacks():
    """What a page declares in <meta> is taken where its text says nothing, whatever the case of the names."""
    metadata = read(
        BODY,
        ("articletitle", TITLE),
        ("PubDate", "2025-03-17 09:00"),
        ("ContentSource", "云溪县人民政府"),
        ("Keywords", "法治政府;依法行政"),
    )
    assert metadata.title == TITLE
    assert metadata.year == 2024
    assert metadata.published_on == dt.date(2025, 3, 17)
    assert metadata.keywords == ("法治政府", "依法行政")
    assert names(metadata) == ["云溪县人民政府"]
    assert metadata.origins == ()


def test_a_declared_day_goes_before_the_last_change():
    """更新时间 stands for the day of publication only where nothing else states it."""
    metadata = read(f"{TITLE}\n更新时间：2025-03-25\n{BODY}", ("PubDate", "2025-03-17"))
    assert metadata.published_on == dt.date(2025, 3, 17)


def test_the_text_goes_before_the_declarations():
    """A declaration never overrides what is printed."""
    metadata = read(
        f"{TITLE}\n发布日期：2025-03-21\n{BODY}", ("PubDate", "2025-03-17"), ("publishunit", "云溪县司法局")
    )
    assert metadata.published_on == dt.date(2025, 3, 21)
    assert names(metadata) == ["云溪县人民政府"]


@pytest.mark.parametrize(
    ("foot", "declared", "division"),
    [
        ("网站标识码：1101050001", (), "110105"),
        ("标识码：1101050001", (), "110105"),
        ("", (("SiteIDCode", "2201040001"),), "220104"),
        ("", (("SiteIDCode", "bm29000001"),), None),
        ("", (), None),
    ],
)
def test_the_site_decides_between_namesakes(foot, declared, division):
    """朝阳区 alone is doubtful; the code of its site ends the doubt."""
    metadata = read(f"朝阳区人民政府2024年度法治政府建设情况报告\n{BODY}{foot}", *declared)
    assert metadata.issuers[0].division == division


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("\n".join))
def test_values_come_from_their_places(text):
    """Fields carry their own characters, and every origin lies in the text, whatever its lines."""
    metadata = read(text)
    for field in metadata.fields:
        assert field.text == field.span.of(text)
        assert field.value in field.text
    for origin in metadata.origins:
        assert origin.span.end <= len(text)
        assert origin.span.of(text).strip()


@given(
    st.text(max_size=60),
    st.lists(
        st.tuples(
            st.sampled_from(["PubDate", "Keywords", "ArticleTitle", "SiteIDCode", "ContentSource"]),
            st.text(max_size=20),
        ),
        max_size=4,
    ),
)
def test_no_text_fails(text, declared):
    """Any text with any declarations has metadata."""
    assert isinstance(read(text, *declared), Metadata)


def test_spans_of_a_broken_title():
    """A title over two lines has two places."""
    text = f"云溪县人民政府\n关于2024年度法治政府建设情况的报告\n{BODY}"
    assert read(text).spans_of("title") == (Span(0, 7), Span(8, 27))


def test_names_hold_no_invisible_marks():
    """A byte order mark or a zero-width space amid a page is no part of the name of a body, or of a title."""
    text = "云溪县\u200b2024年法治政府建设报告\n一、做法\n开会3次。\n\ufeff云溪县人民政府\n\u200b\n2025年1月6日\n"
    metadata = parse(Manuscript(text=text)).metadata
    assert metadata.title == "云溪县2024年法治政府建设报告"
    assert [issuer.name for issuer in metadata.issuers] == ["云溪县人民政府"]
    assert metadata.written_on == dt.date(2025, 1, 6)
