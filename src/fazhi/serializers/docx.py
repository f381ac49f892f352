"""DOCX: a report laid out as GB/T 9704—2012 asks of an official document, so that an office can go on with it.

Paper A4, 22 lines of 28 characters; the title in 小标宋 二号, the body in 仿宋 三号, headings in 黑体 and 楷体. The
fonts are named, not embedded. The file has no date of making in it: the same report gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Any

from attrs import frozen

from fazhi.extras import requires
from fazhi.model import Report
from fazhi.serializers.characters import legible
from fazhi.serializers.official import Official, Passage, official, signature_indents

with requires("docx", what="DOCX"):
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

Element = Any
"""Objects of python-docx, which has no types of its own for them."""

SONG_TITLE, SONG, FANG, HEI, KAI = "方正小标宋简体", "宋体", "仿宋_GB2312", "黑体", "楷体_GB2312"
FALLBACKS = {SONG_TITLE: "宋体", FANG: "仿宋", KAI: "楷体"}
"""Fonts of the same design that systems bring, for where those of the standard are missing."""
SIZE = 16
LINE = 28
"""Points of 三号, and of a line: 22 of them make up the 225 mm of the type area."""
HEADING_FONTS = {1: HEI, 2: KAI, 3: FANG, 4: FANG}
UNWANTED = ("w:rPr/w:color", "w:rPr/w:spacing", "w:rPr/w:kern", "w:pPr/w:pBdr", "w:pPr/w:contextualSpacing")
"""What the styles that python-docx brings have and those of the standard have not."""
FIRST_DAY = dt.datetime(1980, 1, 1)  # noqa: DTZ001 - ZIP and the file's properties know no time zones
"""The first day that a ZIP archive can name."""


@frozen
class Style:
    """How a kind of paragraph is set.

    Args:
        name: Name of the style in Word.
        font: Font of its characters.
        size: Their size in points.
        indent: Characters by which the first line is indented.
        centred: Whether it stands in the middle.
        heads: Whether it stays with the paragraph that follows.
    """

    name: str
    font: str = FANG
    size: float = SIZE
    indent: int = 0
    centred: bool = False
    heads: bool = False


NORMAL = Style("Normal")
TITLE = Style("Title", SONG_TITLE, 22, centred=True, heads=True)
BODY = Style("Body Text", indent=2)
HEADINGS = {level: Style(f"Heading {level}", font, indent=2, heads=True) for level, font in HEADING_FONTS.items()}
FOOTER = Style("Footer", SONG, 14)
STYLES = (NORMAL, TITLE, BODY, *HEADINGS.values(), FOOTER)


def write(report: Report) -> bytes:
    """A report as a Word document in the layout of GB/T 9704.

    Args:
        report: The report.

    Returns:
        The bytes of the file.

    Raises:
        MissingDependencyError: If python-docx is not installed: ``pip install "fazhi[docx]"``.
    """
    document = docx.Document()
    _set_page(document)
    for style in STYLES:
        _set_style(document, style)
    _set_footers(document)
    _set_properties(document, report)
    _fill(document, official(report))
    return _packed(document)


# What is written


def _fill(document: Element, content: Official) -> None:
    """All paragraphs, in the order of the standard; a title that would not be known for one stands first."""
    if content.is_plain:
        _title(document, content)
    for field in content.fields:
        _paragraph(document, field, NORMAL)
    if content.number:
        _blank(document)
        _paragraph(document, content.number, NORMAL).alignment = WD_ALIGN_PARAGRAPH.CENTER
    if not content.is_plain:
        _title(document, content)
    if content.recipients:
        _paragraph(document, f"{'、'.join(content.recipients)}：", NORMAL)
    for passage in content.body:
        _passage(document, passage)
    _foot(document, content)


def _title(document: Element, content: Official) -> None:
    """The title, two lines below what stands above it and a line above what follows (7.3.1, 7.3.2)."""
    if content.title is None:
        return
    if document.paragraphs:
        _blank(document, 2)
    _paragraph(document, content.title, TITLE)
    _blank(document)


def _passage(document: Element, passage: Passage) -> None:
    """A heading, or a paragraph with the heading that runs into it in the heading's font."""
    level = min(passage.level, max(HEADINGS))
    if passage.heading and not passage.words:
        _paragraph(document, passage.heading, HEADINGS[level])
        return
    paragraph = _paragraph(document, "", BODY)
    if passage.heading:
        _set_fonts(paragraph.add_run(legible(passage.heading)), HEADING_FONTS[level])
    paragraph.add_run(legible(passage.words))


def _foot(document: Element, content: Official) -> None:
    """Attachments, signature and notes, each a line below what stands before (7.3.4, 7.3.5, 7.3.6)."""
    if content.attachments:
        _blank(document)
    for line in content.attachments:
        _paragraph(document, line, BODY)
    if content.signature:
        _blank(document)
    for indent, line in zip(signature_indents(content.signature), content.signature, strict=True):
        _indent(_paragraph(document, line, NORMAL), left=indent)
    for line in content.notes:
        _paragraph(document, line, BODY)


def _paragraph(document: Element, text: str, style: Style) -> Element:
    return document.add_paragraph(legible(text), style=style.name)


def _blank(document: Element, lines: int = 1) -> None:
    for _ in range(lines):
        _paragraph(document, "", NORMAL)


# How it is set


def _set_page(document: Element) -> None:
    """A4 with the margins of the standard (5.1, 5.2)."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.header_distance, section.footer_distance = Mm(15), Mm(23)


def _set_style(document: Element, kind: Style) -> None:
    style = document.styles[kind.name]
    style.font.size, style.font.bold, style.font.italic = Pt(kind.size), False, False
    _set_fonts(style, kind.font)
    _remove(style.element, *UNWANTED)
    if kind.size == SIZE:
        _condense(style)
    layout = style.paragraph_format
    layout.space_before = layout.space_after = Pt(0)
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(LINE if kind is not TITLE else 35)
    layout.keep_with_next, layout.widow_control = kind.heads, False
    layout.alignment = WD_ALIGN_PARAGRAPH.CENTER if kind.centred else WD_ALIGN_PARAGRAPH.JUSTIFY
    _indent(style, first=kind.indent)


def _set_fonts(holder: Element, font: str) -> None:
    """One font for Latin and Chinese characters, whatever the theme says."""
    holder.font.name = font
    fonts = holder.element.rPr.rFonts
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), font)
        fonts.attrib.pop(qn(f"w:{script}Theme"), None)
    fonts.attrib.pop(qn("w:cstheme"), None)


def _condense(style: Element) -> None:
    """28 characters of 三号 are 448 points, and the line has 442: each gives up a quarter of a point."""
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), "-5")
    style.element.rPr.find(qn("w:sz")).addprevious(spacing)


def _indent(holder: Element, *, first: int = 0, left: int = 0) -> None:
    """Indent by characters; points say the same for programs that count no characters."""
    layout = holder.paragraph_format
    layout.first_line_indent, layout.left_indent = Pt(first * SIZE), Pt(left * SIZE)
    indent = holder.element.pPr.ind if hasattr(holder, "element") else holder._p.pPr.ind  # noqa: SLF001 - no other way
    indent.set(qn("w:firstLineChars"), str(first * 100))
    indent.set(qn("w:leftChars"), str(left * 100))


def _remove(element: Element, *paths: str) -> None:
    for path in paths:
        parent, _, name = path.partition("/")
        for found in element.findall(f"{qn(parent)}/{qn(name)}"):
            found.getparent().remove(found)


def _set_footers(document: Element) -> None:
    """Page numbers — 1 —, one character in from the outer edge: right on odd pages, left on even ones (7.5)."""
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    for footer, side, edge in (
        (section.footer, WD_ALIGN_PARAGRAPH.RIGHT, "right"),
        (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT, "left"),
    ):
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        paragraph.style, paragraph.alignment = document.styles[FOOTER.name], side
        setattr(paragraph.paragraph_format, f"{edge}_indent", Pt(FOOTER.size))
        paragraph.add_run("— ")
        _page_number(paragraph.add_run())
        paragraph.add_run(" —")


def _page_number(run: Element) -> None:
    """The field PAGE, in the parts that Word makes of it."""
    for kind, text in (("begin", None), (None, "PAGE"), ("separate", None), ("shown", "1"), ("end", None)):
        element = OxmlElement({None: "w:instrText", "shown": "w:t"}.get(kind, "w:fldChar"))
        if text:
            element.text = text
        else:
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)  # noqa: SLF001 - python-docx has no fields


def _set_properties(document: Element, report: Report) -> None:
    """The file's properties: what is known of the report, and nothing of who made the file."""
    metadata, properties = report.metadata, document.core_properties
    day = metadata.written_on or metadata.published_on
    properties.title = legible(metadata.title or "")[:255]
    properties.author = legible("、".join(issuer.name for issuer in metadata.issuers))[:255]
    properties.keywords = legible("；".join(metadata.keywords))[:255]
    properties.created = properties.modified = dt.datetime.combine(day, dt.time()) if day else FIRST_DAY
    properties.comments, properties.last_modified_by, properties.language = "", "", "zh-CN"
    properties.revision = 1


# How it is packed


def _packed(document: Element) -> bytes:
    """The document as a file whose members all bear the same date."""
    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for member in source.infolist():
            content = source.read(member)
            if member.filename == "word/fontTable.xml":
                content = _with_fallbacks(content)
            entry = zipfile.ZipInfo(member.filename, FIRST_DAY.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, content)
    return packed.getvalue()


def _with_fallbacks(table: bytes) -> bytes:
    """The table of fonts with those of the standard, and what stands in for each."""
    entries = "".join(
        f'<w:font w:name="{font}"><w:altName w:val="{other}"/><w:charset w:val="86"/></w:font>'
        for font, other in FALLBACKS.items()
    )
    return table.replace(b"</w:fonts>", f"{entries}</w:fonts>".encode())
