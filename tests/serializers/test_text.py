"""Text: laid out as an official document, and read back with the same content."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import fazhi
from fazhi import strategies
from fazhi.model import Metadata, Organization, Report
from fazhi.parsing.fold import fold
from fazhi.serializers.official import chinese, marker, signature_indents
from fazhi.serializers.text import write

MARK = re.compile(r"⟦([^|⟧]*)[^⟧]*⟧")
TEXTS = sorted((Path(__file__).parents[1] / "accuracy" / "texts").glob("[ab]*.marked.txt"))
MARKER = re.compile(r"^(?:第?[一二三四五六七八九十]+(?:部分)?[、.]|[(]?[一二三四五六七八九十\d]+[)]|\d+[.、])+")
PIECES = (
    *(
        "一、",
        "（一）",
        "1.",
        "(1)",
        "一是",
        "二是",
        "。",
        "；",
        "：",
        "《",
        "》",
        "“",
        "”",
        "\n",
        "\n　　",
        " ",
        "\t",
        "\f",
    ),
    *("2024年", "索引号", "发布机构：", "青湖市人民政府", "法治政府建设", "报告", "办理案件1200件", "同比增长12%"),
    *("存在的问题", "原因是", "工作安排", "— 3 —", "附件：", "2025年3月1日", "标题：", "【打印】", "\ud800", "\x00"),
)
noise = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=40).map("".join)


def number(quantity):
    """What a quantity says."""
    return quantity and (quantity.value, quantity.upper, quantity.unit, quantity.qualifier)


def figure(indicator):
    """What an indicator says."""
    changes = [(change.direction, change.basis, number(change.amount)) for change in indicator.changes]
    levels = number(indicator.value), number(indicator.baseline)
    return indicator.name, levels, changes, indicator.status, indicator.concept, indicator.period, indicator.scope


def words(node, report):
    """The characters of a statement: white space, page numbers and the number of a heading are layout."""
    pages = [span for residue in report.residue if (span := residue.span).overlaps(node.span)]
    places = range(node.span.start, node.span.end)
    kept = (report.text[place] for place in places if not any(place in span for span in pages))
    return MARKER.sub("", fold("".join("".join(kept).split())))


def content(report):
    """What a report says, apart from where it stands."""
    metadata = report.metadata
    return {
        "title": metadata.title and "".join(metadata.title.split()),
        "issuers": metadata.issuers,
        "year": metadata.year,
        "index number": metadata.index_number,
        "document number": metadata.document_number,
        "keywords": metadata.keywords,
        "days": (metadata.written_on, metadata.published_on),
        "recipients": metadata.recipients,
        "outline": [(s.level, s.number, s.heading, s.role, s.area) for s in report.walk()],
        "statements": [(type(s).__name__, words(s, report), s.area) for s in report.statements],
        "causes": [s.cause and words(s.cause, report) for s in report.shortcomings],
        "indicators": [figure(indicator) for indicator in report.indicators],
        "citations": [(c.title, c.document_number, c.kind) for c in report.citations],
        "signature": report.signature and "".join(report.signature.text.split()),
    }


def read_again(report):
    """The report that is read from what is written of one."""
    return fazhi.loads(fazhi.dumps(report, format="text"), format="text")


def test_golden_text(published, golden):
    """The whole layout of one report."""
    golden("report.text.txt", write(published))


def test_golden_files_are_compared():
    """No build rewrites the files that it is compared with."""
    assert "FAZHI_REGENERATE_GOLDEN" not in os.environ


@given(strategies.reports())
def test_reports_read_back(report):
    """A report written as text and read again has the same content."""
    assert content(read_again(report)) == content(report)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name.partition(".")[0])
def test_published_texts_read_back(path):
    """Texts in all the layouts in which they are published read back."""
    report = fazhi.loads(MARK.sub(r"\1", path.read_text("utf-8")), format="text")
    assert content(read_again(report)) == content(report)


@given(noise)
def test_whatever_was_read_can_be_written(text):
    """Any report that was read from anything is written in characters that a file can hold."""
    assert isinstance(write(fazhi.loads(text, format="text")).encode(), bytes)


@given(strategies.model_reports())
def test_whatever_the_model_holds_can_be_written(report):
    """A report that nobody read from a text is written, too."""
    assert isinstance(write(report).encode(), bytes)


def test_no_report_is_no_text():
    """Of nothing there is nothing to write."""
    assert write(Report(text="")) == ""


def test_lines_and_page_numbers_are_made_whole(published):
    """Lines that the page broke are joined, and page numbers and site furniture left out."""
    written = write(published)
    assert "15个工作日压缩至5个工作日" in written
    assert "— 1 —" in published.text
    assert "— 1 —" not in written
    assert "打印" not in written


@pytest.mark.parametrize(
    ("published_as", "written"),
    [
        ("一、成效\n1.立法。完成立法。\n2.执法。加强执法。\n", "（一）立法。"),
        ("第一部分 成效\n一、立法。完成立法。\n", "（一）立法。"),
        ("一、成效\n(一)立法\n1、规章。完成规章。\n", "　　1.规章。完成规章。"),
    ],
)
def test_headings_are_numbered_by_their_level(published_as, written):
    """Headings have the number that GB/T 9704 gives to their level, whatever the page printed."""
    assert written in write(fazhi.loads(published_as, format="text"))


def test_headings_deeper_than_the_standard_keep_their_numbers():
    """Where there are more levels than the standard has numbers for, all stay as published."""
    text = "第一部分 成效\n一、立法\n（一）规章\n1.制定\n（1）起草。起草规章三件。\n"
    assert "（1）起草。" in write(fazhi.loads(text, format="text"))
    assert "第一部分" in write(fazhi.loads(text, format="text"))


@pytest.mark.parametrize(
    ("level", "value", "printed"),
    [(1, 12, "十二、"), (2, 20, "（二十）"), (3, 7, "7."), (4, 31, "（31）"), (1, 10, "十、"), (1, 99, "九十九、")],
)
def test_markers(level, value, printed):
    """一、（一）1.（1）, as in 7.3.3 of the standard."""
    assert marker(level, value) == printed


@given(st.integers(1, 99))
def test_chinese_numerals(value):
    """Every number of a heading reads back."""
    report = fazhi.loads(f"{chinese(value)}、工作成效\n完成立法工作。\n", format="text")
    assert [section.number for section in report.sections] == [value]


@pytest.mark.parametrize(
    ("lines", "indents"),
    [
        (("青湖市人民政府", "2025年3月17日"), (17, 19)),
        (("中共青湖市委", "青湖市人民政府", "2025年3月17日"), (17, 17, 19)),
        (("司法局", "2025年12月17日"), (17, 19)),
        (("青湖市人民政府办公室（青湖市外事办公室）某某处", "2025年3月17日"), (3, 5)),
        (("2025年3月17日",), (17,)),
        ((), ()),
    ],
)
def test_the_signature_stands_to_the_right(lines, indents):
    """The issuer ends two characters before the margin, the date begins two after it (7.3.5.2)."""
    assert signature_indents(lines) == indents


def test_what_stands_nowhere_is_stated():
    """Values that a page declared, or that someone filled in, are stated in fields and signature."""
    read = fazhi.loads("青湖市人民政府关于2024年度法治政府建设情况的报告\n一、成效\n完成立法工作。\n", format="text")
    known = evolve(
        read.metadata,
        index_number=fazhi.IndexNumber(raw="QH01-2025-0003"),
        document_number=fazhi.DocumentNumber(raw="青政报〔2025〕6号", agency="青政报", year=2025, serial=6),
        keywords=("法治政府", "依法行政"),
        published_on=fazhi.loads("发布日期：2025-03-28\n报告\n", format="text").metadata.published_on,
        recipients=("省人民政府",),
    )
    again = read_again(evolve(read, metadata=known))
    for name in ("title", "issuers", "year", "document_number", "keywords", "published_on", "recipients"):
        assert getattr(again.metadata, name) == getattr(known, name), name
    assert again.metadata.index_number.raw == "QH01-2025-0003"


def test_a_report_put_together_by_hand_is_signed(report):
    """Issuer and day that no part of the text states stand in the signature."""
    bare = evolve(report, signature=None, metadata=evolve(report.metadata, origins=(), fields=()))
    assert write(bare).rstrip().splitlines()[-2:] == ["　" * 18 + "青湖市人民政府", "　" * 20 + "2025年3月1日"]


def test_a_title_that_is_none_by_its_words():
    """A title that could be any line is stated in a field, too, and stands first."""
    report = Report(text="", metadata=Metadata(title="公示", issuers=(Organization(name="青湖市人民政府"),)))
    lines = write(report).split()
    assert lines[0] == "公示"
    assert "标题：公示" in lines


def test_half_a_character_is_replaced():
    """What UTF-8 cannot hold becomes U+FFFD."""
    assert "\ufffd" in write(fazhi.loads("一、成效\n完成\ud800工作。\n", format="text"))
