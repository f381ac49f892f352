"""DOCX: the layout that GB/T 9704 asks for, and the same content when it is read back."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from attrs import evolve
from hypothesis import given, settings

import fazhi
from fazhi import strategies
from fazhi.model import Report

docx = pytest.importorskip("docx")

from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: E402 - only where python-docx is installed
from docx.oxml.ns import qn  # noqa: E402 - the same
from docx.shared import Mm, Pt  # noqa: E402 - the same

from fazhi.serializers.docx import write  # noqa: E402 - the same

MARKER = re.compile(r"^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d+[.、．])")


@pytest.fixture(scope="module")
def document(published):
    """One report as python-docx reads it."""
    return docx.Document(io.BytesIO(write(published)))


def paragraph(document, opening):
    """The paragraph that opens with some words."""
    return next(part for part in document.paragraphs if part.text.startswith(opening))


def font(holder):
    """The font of Chinese characters that a style or a run names."""
    return holder.element.rPr.rFonts.get(qn("w:eastAsia"))


def said(report):
    """What the statements, indicators and metadata of a report say."""
    return (
        [(type(s), MARKER.sub("", "".join(s.text.replace("— 1 —", "").split()))) for s in report.statements],
        [(s.level, s.number, s.heading, s.role) for s in report.walk()],
        [(i.name, i.value and (i.value.value, i.value.unit), len(i.changes), i.status) for i in report.indicators],
        [(c.title, c.document_number) for c in report.citations],
        evolve(report.metadata, fields=(), origins=()),
    )


def test_golden_docx(published, golden):
    """The text and the layout of each paragraph of one report."""
    with zipfile.ZipFile(io.BytesIO(write(published))) as archive:
        main = archive.read("word/document.xml").decode()
    golden("report.docx.xml", re.sub(r"(</w:p>|</w:sectPr>)", r"\1\n", main).replace("\r\n", "\n"))


@settings(max_examples=15)
@given(strategies.reports())
def test_reports_read_back(report):
    """Every report that fazhi reads is written and read back with the same content."""
    assert said(fazhi.loads(write(report), format="docx")) == said(report)


@settings(max_examples=15)
@given(strategies.model_reports())
def test_whatever_the_model_holds_can_be_written(report):
    """Any report is written, whatever characters it holds, and can be opened."""
    assert docx.Document(io.BytesIO(write(report)))


def test_the_same_report_gives_the_same_bytes(published):
    """No day and no machine enters the file."""
    written = write(published)
    assert written == write(published)
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "python-docx" not in archive.read("docProps/core.xml").decode()


def test_page(document):
    """A4, margins 37, 35, 28 and 26 mm (5.1, 5.2.1)."""
    (section,) = document.sections
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    for length, millimetres in zip(
        (section.page_width, section.page_height, *margins), (210, 297, 37, 35, 28, 26), strict=True
    ):
        assert abs(length - Mm(millimetres)) < Mm(0.05)


@pytest.mark.parametrize(
    ("style", "name", "size", "alignment", "indent"),
    [
        ("Title", "方正小标宋简体", 22, WD_ALIGN_PARAGRAPH.CENTER, 0),
        ("Body Text", "仿宋_GB2312", 16, WD_ALIGN_PARAGRAPH.JUSTIFY, 200),
        ("Heading 1", "黑体", 16, WD_ALIGN_PARAGRAPH.JUSTIFY, 200),
        ("Heading 2", "楷体_GB2312", 16, WD_ALIGN_PARAGRAPH.JUSTIFY, 200),
        ("Heading 3", "仿宋_GB2312", 16, WD_ALIGN_PARAGRAPH.JUSTIFY, 200),
    ],
)
def test_styles(document, style, name, size, alignment, indent):
    """Fonts, sizes and indents that the standard names (7.3.1, 7.3.3), black, lines of 28 points."""
    found = document.styles[style]
    assert font(found) == found.font.name == name
    assert found.font.size == Pt(size)
    assert found.font.color.rgb is None
    assert found.paragraph_format.alignment == alignment
    assert found.element.pPr.ind.get(qn("w:firstLineChars")) == str(indent)
    assert found.paragraph_format.line_spacing == Pt(35 if style == "Title" else 28)
    assert not [key for key in found.element.rPr.rFonts.attrib if "heme" in key]


def test_28_characters_fit_a_line(document):
    """The characters of the body are condensed so that 28 of them fit the 156 millimetres."""
    spacing = document.styles["Body Text"].element.rPr.find(qn("w:spacing"))
    assert 28 * (16 + int(spacing.get(qn("w:val"))) / 20) <= Mm(156).pt < 29 * 15.75


def test_headings(document):
    """A heading of its own has the style of its level; one that runs into its paragraph has that style's font."""
    assert paragraph(document, "一、").style.name == "Heading 1"
    run_in = paragraph(document, "（一）")
    assert run_in.style.name == "Body Text"
    assert run_in.runs[0].text == "（一）优化营商环境。"
    assert font(run_in.runs[0]) == "楷体_GB2312"
    assert run_in.runs[1].text.startswith("取消证明事项23项")


def test_the_parts_stand_in_the_order_of_the_standard(document):
    """Fields, title, recipients, body, attachments, signature, note."""
    texts = [part.text for part in document.paragraphs if part.text]
    openings = (
        "索引号",
        "青湖市人民政府关于",
        "省委、省政府：",
        "2024年，",
        "一、",
        "附件：",
        "青湖市人民政府",
        "2025年3月17日",
        "（此件",
    )
    places = [
        next(i for i, words in enumerate(texts) if words.startswith(o) and (o != "青湖市人民政府" or words == o))
        for o in openings
    ]
    assert places == sorted(places)


def test_the_signature_stands_to_the_right(document):
    """The lines of the signature are indented by characters."""
    indents = [paragraph(document, "2025年3月17日")._p.pPr.ind.get(qn("w:leftChars"))]
    indents += [part._p.pPr.ind.get(qn("w:leftChars")) for part in document.paragraphs if part.text == "青湖市人民政府"]
    assert indents == ["1900", "1700"]


def test_page_numbers(document):
    """— 1 —, in 四号 宋体, to the right on odd pages and to the left on even ones (7.5)."""
    assert document.settings.odd_and_even_pages_header_footer
    (section,) = document.sections
    for footer, side in ((section.footer, "RIGHT"), (section.even_page_footer, "LEFT")):
        (line,) = footer.paragraphs
        assert line.alignment == getattr(WD_ALIGN_PARAGRAPH, side)
        assert line.text == "— 1 —"
        assert "PAGE" in line._p.xml
    assert document.styles["Footer"].font.size == Pt(14)
    assert font(document.styles["Footer"]) == "宋体"


def test_properties(document, published):
    """The file's properties are those of the report."""
    properties = document.core_properties
    assert properties.title == published.metadata.title
    assert properties.author == "青湖市人民政府"
    assert properties.keywords == "法治政府；依法行政"
    assert properties.created.date() == published.metadata.written_on


def test_other_fonts_stand_in(published):
    """Where the fonts of the standard are missing, others of the same design are named."""
    with zipfile.ZipFile(io.BytesIO(write(published))) as archive:
        table = archive.read("word/fontTable.xml").decode()
    assert '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>' in table


def test_an_empty_report_is_an_empty_document():
    """Of nothing, a document without paragraphs."""
    assert not [part for part in docx.Document(io.BytesIO(write(Report(text="")))).paragraphs if part.text]
