"""Writes a sample as DOCX, its numbers typed or automatic, in the few parts that Word needs."""

from __future__ import annotations

from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
FORMATS = ("chineseCountingThousand", "chineseCounting", "decimal", "decimal")
FONT = "Noto Serif CJK SC"
STYLES = f"""<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}"/><w:sz w:val="32"/><w:lang w:eastAsia="zh-CN"/>
</w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr>
<w:spacing w:line="560" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="title"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/>
</w:pPr><w:rPr><w:sz w:val="44"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="body"><w:name w:val="Body Text"/><w:basedOn w:val="a"/><w:pPr>
<w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="plain"><w:name w:val="Index"/><w:basedOn w:val="a"/><w:rPr>
<w:sz w:val="22"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="right"><w:name w:val="Signature"/><w:basedOn w:val="a"/><w:pPr>
<w:jc w:val="right"/></w:pPr></w:style></w:styles>"""
FOOTER = f"""<w:ftr xmlns:w="{W}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>
<w:r><w:t xml:space="preserve">— </w:t></w:r>
<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>
<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>"""


def write_docx(title, blocks, *, automatic):
    """The bytes of a DOCX.

    Args:
        title: Its title in the core properties.
        blocks: Its paragraphs.
        automatic: Whether the numbers come from ``numbering.xml``.
    """
    body = "".join(_runs_of_rows(blocks, automatic=automatic))
    section = (
        '<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:footer="1400"/></w:sectPr>'
    )
    spaces = f'xmlns:w="{W}" xmlns:r="{OFFICE}"'
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            ("main", f"{OFFICE}/officeDocument", "word/document.xml"),
            ("core", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": (
            f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title></cp:coreProperties>'
        ),
        "word/document.xml": f"<w:document {spaces}><w:body>{body}{section}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relationships(
            *((kind, f"{OFFICE}/{kind}", f"{kind}.xml") for kind in ("styles", "numbering")),
            ("footer", f"{OFFICE}/footer", "footer.xml"),
        ),
        "word/styles.xml": STYLES,
        "word/numbering.xml": _numbering(blocks),
        "word/footer.xml": FOOTER,
    }
    return pack(parts)


def pack(parts):
    """A ZIP archive that is the same to the byte each time."""
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            info = ZipInfo(name)
            info.compress_type = ZIP_DEFLATED
            package.writestr(info, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{content}')
    return archive.getvalue()


def _runs_of_rows(blocks, *, automatic):
    """The mark-up of paragraphs, rows that follow each other put into one table."""
    rows = []
    for block in blocks:
        if block.kind == "row":
            rows.append(block)
            continue
        if rows:
            yield _table(rows)
            rows = []
        yield _paragraph(block, automatic=automatic)


def _table(rows):
    widths = [(1200, 3222)[index % 2] for index in range(len(rows[0].cells))]
    cells = ("".join(map(_cell, row.cells, widths)) for row in rows)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    content = "".join(f"<w:tr>{row}</w:tr>" for row in cells)
    return f'<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{content}</w:tbl>'


def _cell(text, width):
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="plain"/></w:pPr>{_run(text)}</w:p>'
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph}</w:tc>'


def _paragraph(block, *, automatic):
    number = ""
    text = block.marker + block.text
    if automatic and block.level is not None:
        number = f'<w:numPr><w:ilvl w:val="{block.level}"/><w:numId w:val="1"/></w:numPr>'
        text = block.text
    return f'<w:p><w:pPr><w:pStyle w:val="{block.kind}"/>{number}</w:pPr>{_run(text)}</w:p>'


def _run(text):
    """A run, cut in two as editing leaves it."""
    half = len(text) // 2
    return "".join(f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for part in (text[:half], text[half:]))


def _numbering(blocks):
    levels = "".join(_level(level, [block for block in blocks if block.level == level]) for level in range(4))
    return (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _level(level, blocks):
    """A level as its paragraphs show it: its brackets, and whether its numbers run on."""
    opening, closing = (blocks[0].marker[0], blocks[0].marker[-1]) if blocks else ("(", ")")
    if level in (0, 2):
        opening = ""
    runs_on = blocks and [block.number for block in blocks] == list(range(1, len(blocks) + 1))
    restart = '<w:lvlRestart w:val="0"/>' if level and runs_on else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{FORMATS[level]}"/>{restart}'
        f'<w:suff w:val="nothing"/><w:lvlText w:val="{opening}%{level + 1}{closing}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr></w:lvl>'
    )


def _content_types():
    overrides = {"document": "document.main", "styles": "styles", "numbering": "numbering", "footer": "footer"}
    parts = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{TYPE}.{kind}+xml"/>' for part, kind in overrides.items()
    )
    kind = "application/vnd.openxmlformats-package.core-properties+xml"
    core = f'<Override PartName="/docProps/core.xml" ContentType="{kind}"/>'
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return f'<Types xmlns="{PACKAGE}/content-types">{defaults}{parts}{core}</Types>'


def _relationships(*relations):
    content = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in relations
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{content}</Relationships>'
