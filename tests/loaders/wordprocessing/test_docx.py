import pytest

from fazhi.errors import EncryptedError, FazhiError, LimitError, MalformedError, NoTextError, UnsafeInputError
from fazhi.limits import Limits
from fazhi.loaders import docx
from fazhi.loaders.docx import COMPOUND_FILE, ENCRYPTED_PACKAGE

BOMB = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
DECLARATIONS = {
    "empty": "<!DOCTYPE w>",
    "entity bomb": f'<!DOCTYPE w [<!ENTITY e0 "法治">{BOMB}]>',
    "external entity": '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    "external subset": '<!DOCTYPE w SYSTEM "http://example.org/w.dtd">',
    "parameter entity": '<!DOCTYPE w [<!ENTITY % p SYSTEM "http://example.org/p"> %p;]>',
    "late": "<?xml version='1.0'?>" + "<!-- 注 -->" * 200 + "<!DOCTYPE w>",
}


def read(data, **limits):
    """The manuscript of a file under these limits."""
    return docx.read(data, limits=Limits(**limits))


def document(declaration, content="&e9;&x;", encoding="utf-8"):
    """A main part with a declaration in front."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'{declaration}<w:document xmlns:w="{space}"><w:body>{content}</w:body></w:document>'.encode(encoding)


def test_the_source_of_a_document(build, p):
    """Format and title are on record; a DOCX has no character encoding of its own."""
    source = read(build(p("文"), title=" 年度报告 ")).source
    assert (source.format, source.title, source.encoding) == ("docx", "年度报告", None)


@pytest.mark.parametrize("title", [None, "", "  "])
def test_a_document_without_title(build, p, title):
    """An empty title is none."""
    assert read(build(p("文"), title=title)).source.title is None


def test_the_main_part_is_where_the_package_says(pack):
    """The main part may have any name; without relationships it is looked for where Word puts it."""
    kind = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    relations = f'<Relationships xmlns="{space}"><Relationship Type="{kind}" Target="/w/main.xml"/></Relationships>'
    strict = document("", "<w:p><w:r><w:t>文</w:t></w:r></w:p>").replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert read(pack({"_rels/.rels": relations, "w/main.xml": strict})).text == "文\n"
    assert read(pack({"word/document.xml": strict})).text == "文\n"


def test_a_package_of_another_kind_is_refused(pack):
    """A package without a Word document is named as such."""
    for parts in ({"xl/workbook.xml": "<workbook/>"}, {"word/document.xml": "<html/>"}):
        with pytest.raises(MalformedError, match="no Word document"):
            read(pack(parts))


def test_parts_of_other_documents_are_not_followed(build, p):
    """A relationship that leads out of the package names no part of it."""
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    outside = "".join(
        f'<Relationship Type="x/styles" Target="{target}" TargetMode="{mode}"/>'
        for target, mode in (("../../../etc/passwd", "Internal"), ("http://example.org/s.xml", "External"))
    )
    relations = f'<Relationships xmlns="{space}">{outside}</Relationships>'
    assert read(build(p("文"), extra={"word/_rels/document.xml.rels": relations})).text == "文\n"


@pytest.mark.parametrize("declaration", DECLARATIONS.values(), ids=DECLARATIONS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_declaration_is_refused(pack, declaration, encoding):
    """Entity bombs and external entities are refused with their declaration, in every encoding."""
    with pytest.raises(UnsafeInputError, match="DOCTYPE") as caught:
        read(pack({"word/document.xml": document(declaration, encoding=encoding)}))
    assert caught.value.where == "word/document.xml"


@pytest.mark.parametrize(
    "part", ["_rels/.rels", "word/_rels/document.xml.rels", "docProps/core.xml", "word/styles.xml"]
)
def test_no_part_may_declare_a_type(build, p, part):
    """The rule holds for every part that is read."""
    with pytest.raises(UnsafeInputError, match="DOCTYPE"):
        read(build(p("文"), styles="", title="", extra={part: "<!DOCTYPE x><x/>"}))


def test_nesting_and_number_of_elements_are_limited(pack):
    """A hundred thousand nested elements, or a million in a row, cost no more than the limit."""
    for content, name in (("<w:sdt>" * 100_000, "depth"), ("<w:p/>" * 600_000, "nodes")):
        with pytest.raises(LimitError, match=f"Limits.{name}"):
            read(pack({"word/document.xml": document("", content)}), ratio=10_000)


def test_elements_may_nest_as_deep_as_the_caller_allows(pack):
    """Deep nesting is walked without recursion."""
    content = "<w:p>" + "<w:smartTag>" * 20_000 + "<w:r><w:t>深</w:t></w:r>" + "</w:smartTag>" * 20_000 + "</w:p>"
    assert read(pack({"word/document.xml": document("", content)}), depth=30_000, ratio=10_000).text == "深\n"


def test_a_zip_bomb_is_refused(pack):
    """A part that unpacks to far more than it should is not unpacked."""
    with pytest.raises(LimitError):
        read(pack({"word/document.xml": b" " * 20_000_000}))


@pytest.mark.parametrize(
    "content", ["", "<w:document", "<w:p/>", "\x00", "<?xml version='1.0' encoding='no-such'?><a/>"]
)
def test_damaged_markup_is_malformed(pack, content):
    """What is no XML is said to be damaged, with the part's name."""
    with pytest.raises(MalformedError) as caught:
        read(pack({"word/document.xml": content}))
    assert caught.value.where == "word/document.xml"


def test_every_truncation_is_told(build, p):
    """A file that was cut off anywhere gives an error of ours."""
    data = build(p("文"), styles="", numbering="", title="题")
    for end in range(0, len(data), 7):
        with pytest.raises(FazhiError):
            read(data[:end])


def test_an_encrypted_document_is_named():
    """Under a password, Word puts the package into a compound file."""
    with pytest.raises(EncryptedError, match="password"):
        read(COMPOUND_FILE + b"\0" * 500 + ENCRYPTED_PACKAGE)


def test_pictures_alone_are_no_text(build, p):
    """A document of scanned pages asks for OCR; an empty one is simply empty."""
    with pytest.raises(NoTextError) as caught:
        read(build("<w:p><w:r><w:drawing/></w:r></w:p>"))
    assert "OCR" in caught.value.help
    assert read(build(p())).text.strip() == ""


def test_embedded_documents_are_noted(build, p):
    """What is not read is said."""
    assert read(build(p("文") + "<w:altChunk/>")).source.notes == ("left out: a document embedded in this one",)


def test_labels_cannot_make_a_bomb(build, p):
    """The text of a level is cut where Word would never write more."""
    level = f'<w:lvl w:ilvl="0"><w:lvlText w:val="{"%1" * 100_000}"/></w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = p("文", '<w:numPr><w:numId w:val="1"/></w:numPr>') * 50
    assert len(read(build(body, numbering=numbering)).text) < 50_000


def test_odd_structures_cost_no_more_than_their_size(build, p):
    """Long chains of styles, deep levels and fields without end are walked once."""
    base = '<w:style w:type="paragraph" w:styleId="{}"><w:basedOn w:val="{}"/></w:style>'
    styles = "".join(base.format(number, number + 1) for number in range(20_000))
    numbering = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="999999999">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    marks = "".join(f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate"))
    body = p("文", '<w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="1"/></w:numPr>')
    body += f"<w:p>{marks * 20_000}</w:p>" + '<w:p><w:fldChar w:fldCharType="begin"/></w:p>' * 20_000
    found = read(build(body, styles=styles, numbering=numbering), ratio=10_000)
    assert found.text.strip() == "文"
