import pytest

from fazhi.errors import LimitError
from fazhi.model import Locator


def run(text, properties=""):
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(kind):
    """A mark of a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(text):
    """The instruction of a field."""
    return f'<w:r><w:instrText xml:space="preserve"> {text} </w:instrText></w:r>'


def cell(*paragraphs, properties=""):
    """A cell of a table."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def row(*cells, properties=""):
    """A row of a table."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows):
    """A table."""
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def text_box(content):
    """A text box as Word writes it, twice over."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>'
        f"{content}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"<w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


@pytest.mark.parametrize(
    ("inside", "seen"),
    [
        (run("甲") + run("乙"), "甲乙"),
        ("<w:r><w:t>  甲 </w:t></w:r>", "甲"),
        ("<w:r><w:t>甲\n乙</w:t></w:r>", "甲 乙"),
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", "甲\t乙"),
        ("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/></w:r>", "甲\n乙\n"),
        ("<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/></w:r>", "A-B"),
        (f"<w:hyperlink>{run('链接')}</w:hyperlink>", "链接"),
        (f"<w:smartTag><w:smartTag>{run('标')}</w:smartTag></w:smartTag>", "标"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('控件')}</w:sdtContent></w:sdt>", "控件"),
        (f'<w:fldSimple w:instr="DATE">{run("3月")}</w:fldSimple>', "3月"),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "拼",
        ),
        (
            "<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath>",
            "3/4",
        ),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        ('<w:r><w:sym w:font="宋体" w:char="2460"/></w:r>', "①"),
        ('<w:r><w:sym w:font="宋体" w:char="D800"/><w:sym w:char="no"/></w:r>', ""),
        ("<w:r><w:commentReference w:id='1'/><w:lastRenderedPageBreak/></w:r>", ""),
    ],
)
def test_what_a_reader_sees_of_a_paragraph(manuscript, inside, seen):
    """Runs, breaks, links, controls, formulas and symbols give the characters that are seen."""
    assert manuscript(f"<w:p>{inside}</w:p>").text == f"{seen}\n"


@pytest.mark.parametrize(
    ("inside", "seen"),
    [
        (f"<w:ins>{run('新')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>", "新"),
        (f"<w:moveTo>{run('到')}</w:moveTo><w:moveFrom>{run('从')}</w:moveFrom>", "到"),
        (f"<w:ins>{run('甲')}<w:del>{run('乙')}</w:del></w:ins>", "甲"),
    ],
)
def test_changes_count_as_accepted(lines, inside, seen):
    """What was put in or moved here is read; what was taken out or moved away is not."""
    assert lines(f"<w:p>{inside}</w:p>") == [seen]


def test_a_removed_mark_joins_two_paragraphs(lines):
    """With the change accepted, the second paragraph goes on where the first one stood."""
    first = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('前')}</w:p>"
    assert lines(f"{first}<w:p>{run('后')}</w:p>") == ["前后"]


def test_a_removed_row_or_cell_is_gone(lines, p):
    """Rows and cells can be taken out like text."""
    body = table(
        row(cell(p("甲")), cell(p("乙"))),
        row(cell(p("丙")), properties="<w:del/>"),
        row(cell(p("丁"), properties="<w:cellDel/>"), cell(p("戊"))),
    )
    assert lines(body) == ["甲\t乙", "戊"]


@pytest.mark.parametrize(
    ("properties", "seen"), [("<w:vanish/>", ""), ('<w:vanish w:val="0"/>', "字"), ("<w:webHidden/>", "字")]
)
def test_hidden_text_is_left_out(lines, properties, seen):
    """``w:vanish`` hides a run, unless it is switched off."""
    assert lines(f"<w:p>{run('字', properties)}</w:p>") == [seen]


def test_styles_hide_text(lines):
    """A character style or a paragraph style may hide its text, and a run may show it again."""
    styles = (
        '<w:style w:type="character" w:styleId="c"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="p"><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    first = run("一") + run("二", '<w:rStyle w:val="c"/>')
    second = '<w:pPr><w:pStyle w:val="p"/></w:pPr>' + run("三") + run("四", '<w:vanish w:val="false"/>')
    assert lines(f"<w:p>{first}</w:p><w:p>{second}</w:p>", styles=styles) == ["一", "四"]


def test_a_hidden_mark_joins_heading_and_text(lines):
    """A style separator lets a heading and its text share a line."""
    first = f"<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>{run('标题。')}</w:p>"
    assert lines(f"{first}<w:p>{run('正文。')}</w:p>") == ["标题。正文。"]


def test_a_field_shows_its_result(lines):
    """The instruction of a field is not seen, its result is, also of a field inside another's instruction."""
    inner = field("begin") + instruction("PAGE") + field("separate") + run("9") + field("end")
    body = field("begin") + instruction("IF ") + inner + field("separate") + run("是") + field("end") + run("。")
    assert lines(f"<w:p>{body}</w:p>") == ["是。"]


def test_a_field_without_end_hides_nothing_else(lines, p):
    """A field that a damaged file never closes gives way at the end of its paragraph."""
    assert lines(f"<w:p>{field('begin')}{instruction('PAGE')}</w:p>{p('后文')}") == ["", "后文"]


def test_a_table_of_contents_is_furniture(manuscript, p):
    """The lines of a table of contents are in the text, and known to be no part of the report."""
    body = (
        f"<w:p>{field('begin')}{instruction('TOC')}{field('separate')}{run('一、成效')}</w:p>"
        f"<w:p>{run('二、不足')}</w:p><w:p>{field('end')}{run('一、成效')}</w:p>{p('正文')}"
    )
    found = manuscript(body)
    assert [span.of(found.text) for span in found.furniture] == ["一、成效", "二、不足"]
    assert found.text == "一、成效\n二、不足\n一、成效\n正文\n"


def test_styles_of_a_table_of_contents(manuscript, p):
    """Word names the styles of such lines toc 1, toc 2, whatever their ids."""
    styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>'
    found = manuscript(p("一、成效", '<w:pStyle w:val="11"/>'), styles=styles)
    assert len(found.furniture) == 1


def test_a_row_is_a_line(lines, p):
    """Cells stand apart by tabs; an empty one keeps its place."""
    body = table(row(cell(p("索引号")), cell(p("甲")), cell(p()), cell(p("乙"))))
    assert lines(body) == ["索引号\t甲\t\t乙"]


def test_cells_of_several_paragraphs_keep_them(lines, p):
    """A table that only lays out the page gives its paragraphs as they are."""
    body = table(row(cell(p("甲"), p("乙")), cell(p("丙"))), row(cell(p("丁"))))
    assert lines(body) == ["甲", "乙", "丙", "丁"]


def test_a_table_inside_a_cell(lines, p):
    """The rows of an inner table come where it stands."""
    inner = table(row(cell(p("丙")), cell(p("丁"))))
    assert lines(table(row(cell(p("甲"), inner, p())))) == ["甲", "丙\t丁"]


def test_tables_nest_only_so_deep(lines, p):
    """Tables in tables beyond any page are refused."""
    body = p("深")
    for _ in range(25):
        body = table(row(cell(body)))
    with pytest.raises(LimitError, match="nest"):
        lines(body)


def test_a_text_box_is_read_once(lines, p):
    """A text box comes after its paragraph, and its fallback stays out."""
    assert lines(f"<w:p>{run('锚')}{text_box(p('框内'))}</w:p>{p('后')}") == ["锚", "框内", "后"]


def test_text_boxes_in_an_older_drawing(lines, p):
    """A drawing of older files holds its text box without an alternative."""
    shape = f"<v:shape><v:textbox><w:txbxContent>{p('框')}</w:txbxContent></v:textbox></v:shape>"
    box = f"<w:r><w:pict>{shape}</w:pict></w:r>"
    assert lines(f"<w:p>{box}</w:p>") == ["", "框"]


def test_notes_stand_at_the_end(manuscript, p):
    """Footnotes and endnotes follow the text in the order in which it refers to them; unused ones do not."""
    references = '<w:endnoteReference w:id="1"/><w:footnoteReference w:id="3"/><w:footnoteReference w:id="2"/>'
    body = f"<w:p><w:r><w:t>文</w:t>{references}</w:r></w:p>"
    footnotes = "".join(f'<w:footnote w:id="{number}">{p(f"脚{number}")}</w:footnote>' for number in (1, 2, 3))
    endnotes = f'<w:endnote w:id="1">{p("尾1")}</w:endnote>'
    found = manuscript(body, footnotes=footnotes, endnotes=endnotes)
    assert found.text == "文\n脚3\n脚2\n尾1\n"
    assert found.source.segments[1].locator == Locator(part="word/footnotes.xml", paragraph=3)


@pytest.mark.parametrize(
    ("properties", "indent"),
    [
        ("", 0),
        ('<w:ind w:firstLine="640"/>', 2),
        ('<w:ind w:firstLineChars="200" w:firstLine="0"/>', 2),
        ('<w:ind w:left="420" w:hanging="420"/>', 0),
        ('<w:ind w:left="5120"/>', 16),
        ('<w:ind w:start="640"/>', 2),
        ('<w:jc w:val="center"/><w:ind w:firstLine="640"/>', 0),
        ('<w:jc w:val="right"/>', 26),
        ('<w:ind w:firstLine="junk"/>', 0),
    ],
)
def test_the_indent_of_a_first_line(lines, p, properties, indent):
    """A reader sees how far in the first line starts, except of a centred line."""
    assert lines(p("正文", properties)) == ["　" * indent + "正文"]


def test_indents_come_from_styles(lines, p):
    """A paragraph inherits its indent from its style, that style's base, or the default style."""
    styles = (
        '<w:style w:type="paragraph" w:styleId="a" w:default="1">'
        '<w:pPr><w:ind w:firstLineChars="200"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/>'
        '<w:pPr><w:jc w:val="center"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="d"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="d"><w:basedOn w:val="c"/></w:style>'
    )
    body = p("一") + p("二", '<w:pStyle w:val="b"/>') + p("三", '<w:pStyle w:val="c"/>')
    assert lines(body, styles=styles) == ["　　一", "二", "三"]


def test_typed_indents_stay_as_they_are(lines, p):
    """A paragraph that begins with white space of its own gets no more."""
    assert lines(p("　　文", '<w:ind w:firstLine="640"/>')) == ["　　文"]


def test_paragraphs_know_their_number(manuscript, p):
    """A span leads to the paragraph of the part, counted in document order, tables included."""
    found = manuscript(p() + table(row(cell(p("甲")), cell(p("乙")))) + p("丙"))
    numbers = [(segment.span.of(found.text), segment.locator.paragraph) for segment in found.source.segments]
    assert numbers == [("甲", 2), ("乙", 3), ("丙", 4)]
