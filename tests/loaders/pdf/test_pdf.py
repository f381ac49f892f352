import pytest

from fazhi.errors import NoTextError
from fazhi.model import Locator

FULL = "法" * 28


def test_the_text_of_a_page(build, column, read):
    """Lines become paragraphs; figures and Latin words keep their spaces."""
    data = build(column(["　　" + "首" * 26, FULL, "2023年 abc def 12件。", "　　" + "次" * 9]))
    assert read(data).text == f"　　{'首' * 26}{FULL}2023年 abc def 12件。\n　　{'次' * 9}\n"


def test_the_source_of_a_file(build, show, read):
    """Format and title are on record; a PDF has no character encoding."""
    source = read(build(show("文"), title="年度报告")).source
    assert (source.format, source.title, source.encoding) == ("pdf", "年度报告", None)
    assert read(build(show("文"))).source.title is None


def test_stretches_know_page_and_box(build, show, read):
    """A locator tells the page and the box in points from the left upper corner."""
    first, second = read(build(show("甲乙", 100, 700), show("丙", 50, 42))).source.segments
    assert first.locator == Locator(page=1, box=first.locator.box)
    left, top, right, bottom = map(float, first.locator.box)
    assert (left, right) == (100, 132)
    assert 120 < top < 130
    assert 142 < bottom < 150
    assert (second.locator.page, second.locator.box[0]) == (2, "50.0")


def test_boxes_count_from_the_cropped_page(build, show, read):
    """A page shows its crop box, wherever that lies in the media box."""
    data = build(show("甲", 100, 700), page="/MediaBox[0 0 595 842]/CropBox[50 100 545 742]")
    assert read(data).source.segments[0].locator.box[0] == "50.0"


@pytest.mark.parametrize(
    ("turn", "slant"), [(0, (1, 0, 0, 1)), (90, (0, 1, -1, 0)), (180, (-1, 0, 0, -1)), (270, (0, -1, 1, 0))]
)
def test_turned_pages_are_read_as_they_are_held(build, show, read, turn, slant):
    """A page may be turned, or a wide table may stand on its side: most of the text is upright."""
    text = show("甲乙丙丁", 300, 400, slant=slant)
    for shown in (turn, 0):
        found = read(build(text, page=f"/Rotate {shown}"))
        assert found.text.strip() == "甲乙丙丁"
        left, top, right, bottom = map(float, found.source.segments[0].locator.box)
        assert right - left == pytest.approx(64)
        assert 0 < top < bottom


def test_slanted_marks_are_left_out(build, column, show, read):
    """A watermark across the page is no text, and is noted."""
    mark = show("内部资料", 200, 300, 60, slant=(0.7, 0.7, -0.7, 0.7))
    found = read(build(column([FULL, FULL]) + mark))
    assert found.text == f"{FULL * 2}\n"
    assert found.source.notes == ("left out: slanted text",)


def test_page_numbers_and_heads_are_left_out(build, column, show, read):
    """Sentences run on from page to page."""
    pages = [
        show("某县人民政府公报", 80, 800, 10) + column([mark * 28] * 3) + show(f"— {number} —", 280, 30)
        for number, mark in enumerate("法政", 1)
    ]
    found = read(build(*pages))
    assert found.text == f"{'法' * 84}{'政' * 84}\n"
    assert found.source.notes == ("left out: the running head 某县人民政府公报", "left out: page numbers")


def test_two_columns(build, column, read):
    """The left column is read before the right one."""
    left, right = (column([mark * 13] * 8, x) for mark, x in (("上", 80), ("下", 320)))
    assert read(build(right + left)).text == f"{'上' * 104}{'下' * 104}\n"


def test_pages_without_text_ask_for_recognition(build, read):
    """A scanned file has pictures alone."""
    with pytest.raises(NoTextError) as caught:
        read(build("q 500 0 0 700 50 50 cm /I Do Q", ""))
    assert "OCR" in caught.value.help


def test_a_scanned_page_among_others_is_told(build, show, read):
    """A manuscript without the text of a picture is not complete."""
    assert read(build(show("文"), "q 9 0 0 9 0 0 cm /I Do Q", "")).incomplete == "pictures without text on page 2"


def test_fonts_without_a_map_give_no_text(build, column, read, illegible):
    """Glyph numbers are no characters."""
    with pytest.raises(NoTextError, match="garbage"):
        read(build(column([FULL] * 5), fonts=illegible))


def test_limits_make_a_manuscript_incomplete(build, column, read):
    """Pages and characters beyond the limit are left out, which is said."""
    data = build(*(column([mark * 28] * 3) for mark in "一不了"))
    by_pages, by_characters = read(data, pages=2), read(data, characters=100)
    assert "了" not in by_pages.text
    assert by_pages.incomplete == "stopped after page 2 of 3, at Limits.pages"
    assert len(by_characters.text.strip()) <= 100
    assert by_characters.incomplete == "stopped on page 2 of 3, at Limits.characters"
    assert read(data).incomplete is None


def test_text_outside_the_page_is_not_read(build, show, read):
    """What no reader sees is noted and left out."""
    found = read(build(show("见") + show("不见", 80, 5000)))
    assert (found.text, found.source.notes) == ("见\n", ("left out: text outside the page",))


def test_rare_characters_are_whole(build, show, read):
    """Characters beyond the basic plane, which PDFium gives in two halves, are put together."""
    kind, descendant = (
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[4 0 R]>>",
        b"<</Type/Font/Subtype/CIDFontType0/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>>>",
    )
    assert read(build(show("王𠮷同志"), fonts=(kind, descendant))).text.startswith("王𠮷")
