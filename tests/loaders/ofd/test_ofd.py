import pytest

from fazhi.errors import (
    EncryptedError,
    FazhiError,
    LimitError,
    MalformedError,
    NoTextError,
    UnsafeInputError,
)
from fazhi.model import Locator

FULL = "法" * 28


def test_the_text_of_pages(build, column, read):
    """Lines become paragraphs, which run on from page to page."""
    data = build(column([FULL, "政" * 28]), column(["末" * 5, "次" * 7]))
    assert read(data).text == f"{FULL}{'政' * 28}{'末' * 5}\n{'次' * 7}\n"


def test_text_is_read_in_the_order_of_lines(build, show, read):
    """Objects may stand in the file in any order."""
    data = build(show("第二行", 28, 60) + show("府", 43, 40) + show("法治政", 28, 40))
    assert read(data).text == "法治政府\n第二行\n"


def test_the_source_of_a_file(build, show, read):
    """Format and title are on record; a stretch knows its part, page and box in points."""
    source = read(build("", show("甲", 25.4, 50.8, 25.4), title="年度报告")).source
    assert (source.format, source.title) == ("ofd", "年度报告")
    box = ("72.0", "144.0", "144.0", "216.0")
    assert source.segments[0].locator == Locator(part="Doc_0/Pages/Page_1/Content.xml", page=2, box=box)
    assert read(build(show("甲"))).source.title is None


@pytest.mark.parametrize(
    ("text", "deltas", "seen"),
    [
        ("一二三四", "g 3 5", "一二三四"),
        ("一二三四", "5 g 2 5", "一二三四"),
        ("一二三", "5 15", "一二　　三"),
        ("一二三", "", "一二三"),
        ("1 3 N", "2.5 2.5 2.5 2.5", "1 3 N"),
        ("一二三", "g 99999999999 5", "一二三"),
        ("一二三", "g 5", "一二三"),
        ("一二三", "no", "一二三"),
    ],
)
def test_advances_tell_what_stands_apart(build, show, read, text, deltas, seen):
    """Advances may be put together; a wide one is white space; missing ones are those of the characters."""
    assert read(build(show(text, deltas=deltas))).text == f"{seen}\n"


def test_text_codes_of_one_object(build, read):
    """An object may hold several codes; one that gives no place goes on at the last one's."""
    codes = '<ofd:TextCode X="0" Y="5">上</ofd:TextCode><ofd:TextCode Y="34">下</ofd:TextCode>'
    assert read(build(f'<ofd:TextObject Boundary="30 30 5 40" Size="5">{codes}</ofd:TextObject>')).text == "上\n下\n"


def test_objects_are_scaled(build, show, read):
    """A matrix sizes and moves the characters of an object."""
    data = build(show("甲乙", 20, 20, attributes='CTM="2 0 0 2 10 0"'))
    left, _, right, _ = read(data).source.segments[0].locator.box
    assert float(right) - float(left) == pytest.approx(2 * 10 * 72 / 25.4, abs=0.2)
    assert float(left) == pytest.approx(30 * 72 / 25.4, abs=0.1)


def test_what_is_no_text_is_left_out(build, column, show, read):
    """Slanted and invisible objects, page templates and page numbers stay out, and are noted."""
    template = '<ofd:TemplatePage ID="5" BaseLoc="Tpls/Tpl_0/Content.xml"/>'
    objects = [
        show("样稿", attributes='CTM="0.7 0.7 -0.7 0.7 0 0"'),
        show("隐", attributes='Visible="false"'),
        show("— 1 —", 95, 280),
        '<ofd:CompositeObject ID="6" Boundary="0 0 9 9" ResourceID="4"/>',
    ]
    space = "http://www.ofdspec.org/2016"
    extra = {"Doc_0/Tpls/Tpl_0/Content.xml": f'<Page xmlns="{space}"><TextCode>公报</TextCode></Page>'}
    found = read(build(column([FULL]) + "".join(objects), common=template, extra=extra))
    assert found.text == f"{FULL}\n"
    assert found.source.notes == (
        "left out: page numbers",
        "left out: the text of page templates",
        "left out: slanted text",
        "left out: composite objects",
    )


def test_locations_may_start_at_the_root(content, pack, show, read):
    """A location with a slash in front is seen from the root of the package."""
    space = 'xmlns="http://www.ofdspec.org/2016"'
    parts = {
        "OFD.xml": f"<OFD {space}><DocBody><DocRoot> /D/Document.xml </DocRoot></DocBody></OFD>",
        "D/Document.xml": f'<Document {space}><Pages><Page BaseLoc="/P/Content.xml"/></Pages></Document>',
        "P/Content.xml": content(show("文")),
    }
    assert read(pack(parts)).text == "文\n"


def test_limits_make_a_manuscript_incomplete(build, show, read):
    """Pages and characters beyond the limit are left out, which is said."""
    data = build(show("一"), show("二"), show("三"))
    assert read(data, pages=2).incomplete == "stopped after page 2, at Limits.pages"
    assert read(data, characters=1).incomplete == "stopped after page 2, at Limits.characters"
    assert read(data).incomplete is None


def test_pictures_have_no_text(build, show, read):
    """A page of a picture makes the manuscript incomplete, a file of pictures has no text."""
    picture = '<ofd:ImageObject ID="8" Boundary="0 0 210 297"/>'
    assert read(build(show("文"), picture)).incomplete == "pictures without text on page 2"
    with pytest.raises(NoTextError) as caught:
        read(build(picture))
    assert "OCR" in caught.value.help


@pytest.mark.parametrize("part", ["OFD.xml", "Doc_0/Document.xml", "Doc_0/Pages/Page_0/Content.xml"])
def test_no_part_may_declare_a_type(build, show, read, part):
    """A DOCTYPE is the door to entity bombs and external entities."""
    bomb = '<!DOCTYPE a [<!ENTITY b "法治"><!ENTITY c SYSTEM "file:///etc/passwd">]><a>&b;&c;</a>'
    with pytest.raises(UnsafeInputError, match="DOCTYPE") as caught:
        read(build(show("文"), extra={part: bomb}))
    assert caught.value.where == part


def test_nesting_is_limited(build, read):
    """A hundred thousand nested blocks cost no more than the limit."""
    with pytest.raises(LimitError, match="depth"):
        read(build("<ofd:PageBlock>" * 100_000 + "</ofd:PageBlock>" * 100_000), ratio=10_000)


@pytest.mark.parametrize(
    "objects",
    [
        "<ofd:TextObject><ofd:TextCode>文</ofd:TextCode></ofd:TextObject>",
        '<ofd:TextObject Boundary="0 0 9"><ofd:TextCode>文</ofd:TextCode></ofd:TextObject>',
        '<ofd:TextObject Boundary="0 0 9 9" Size="x"><ofd:TextCode>文</ofd:TextCode></ofd:TextObject>',
        "<ofd:TextObject",
    ],
)
def test_damaged_pages_are_malformed(build, read, objects):
    """Text without a place is damage, and so is what is no XML."""
    with pytest.raises(MalformedError):
        read(build(objects))


@pytest.mark.parametrize("box", ["nan nan 9 9", "inf 0 9 9", "-1e300 1e300 9 9", "1e999 0 1 1"])
def test_impossible_places_are_outside_the_page(build, show, read, box):
    """Numbers that are none lead nowhere."""
    odd = f'<ofd:TextObject Boundary="{box}" Size="5"><ofd:TextCode X="0" Y="0">外</ofd:TextCode></ofd:TextObject>'
    assert read(build(show("文") + odd)).text == "文\n"


def test_files_without_their_parts_are_malformed(pack, read):
    """A missing part is named; a file without pages has nothing to read."""
    for parts in (
        {"a": ""},
        {"OFD.xml": "<a/>"},
        {"OFD.xml": '<OFD xmlns="http://www.ofdspec.org/2016"><DocBody/></OFD>'},
    ):
        with pytest.raises(MalformedError):
            read(pack(parts))


def test_an_encrypted_file_is_named(build, show, read):
    """Encryption shows by its list of encrypted parts (GM/T 0099)."""
    with pytest.raises(EncryptedError):
        read(build(show("文"), extra={"Encryptions.xml": "<a/>"}))


def test_every_truncation_is_told(build, show, read):
    """A file that was cut off anywhere gives an error of ours."""
    data = build(show("文"))
    for end in range(0, len(data), 9):
        with pytest.raises(FazhiError):
            read(data[:end])
