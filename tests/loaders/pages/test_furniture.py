import pytest

from fazhi.loaders.pages.furniture import clear


def kept(pages):
    """The texts that are left, page by page, and the notes."""
    cleared = clear(pages)
    return [[fragment.text for fragment in page.fragments] for page in cleared.pages], cleared.notes


@pytest.mark.parametrize(
    "shown", ["— {} —", "-{}-", "{}", "第 {} 页", "第{}页 共9页", "{}/9", "－{}－", "· {} ·", "第{}页，共9页"]
)
def test_page_numbers_are_left_out(page, fragment, shown):
    """A number in the lower or upper margin, in its usual dress, counts pages."""
    pages = [page(fragment("正" * n), fragment(shown.format(n), 280, 790), number=n) for n in (3, 14, 25)]
    texts, notes = kept(pages)
    assert texts == [["正" * n] for n in (3, 14, 25)]
    assert notes == ("left out: page numbers",)


def test_a_page_number_in_pieces(page, fragment):
    """Dashes and figure may be drawn apart."""
    pieces = [fragment(text, left, 790) for text, left in (("—", 260), ("1", 300), ("—", 340))]
    assert kept([page(fragment("正文"), *pieces)])[0] == [["正文"]]


def test_numbers_elsewhere_are_text(page, fragment):
    """A figure in the midst of the page, or beside text, is part of it."""
    parts = fragment("12", 280, 400), fragment("2025年", 280, 790)
    assert kept([page(*parts)]) == ([["12", "2025年"]], ())


def test_running_heads_are_left_out(page, fragment):
    """What comes again in the margin is a running head, its figures aside; on odd or even pages too."""
    pages = [
        page(
            fragment("正" * number),
            fragment(f"{'某县政府公报' if number % 2 else '年度报告'} {number}", 80, 40),
            number=number,
        )
        for number in range(1, 7)
    ]
    texts, notes = kept(pages)
    assert texts == [["正" * number] for number in range(1, 7)]
    assert notes == ("left out: the running head 某县政府公报 #", "left out: the running head 年度报告 #")


def test_a_single_page_has_no_running_head(page, fragment):
    """Nothing comes again on one page: its first line is text."""
    assert kept([page(fragment("某县政府公报", 80, 40))])[0] == [["某县政府公报"]]


def test_watermarks_are_left_out(page, fragment):
    """What stands in the same place on most pages is a watermark."""
    pages = [page(fragment("正" * number), fragment("仅供内部使用", 200, 420), number=number) for number in (1, 2, 3)]
    texts, notes = kept(pages)
    assert texts == [["正"], ["正正"], ["正正正"]]
    assert notes == ("left out: the watermark 仅供内部使用",)


def test_large_characters_behind_text_are_a_watermark(page, fragment, column):
    """Even on a single page, large characters that lines run through are no text; a large title is."""
    lines = column(["文" * 28] * 10, top=150)
    title, mark = fragment("某县政府文件", 150, 90, em=40), fragment("样稿", 150, 200, em=80)
    texts, _ = kept([page(title, *lines, mark)])
    assert texts == [["某县政府文件", *["文" * 28] * 10]]


def test_text_outside_the_page_is_left_out(page, fragment):
    """What no reader sees is not read, and said."""
    assert kept([page(fragment("正文"), fragment("藏", 80, 5000))]) == (
        [["正文"]],
        ("left out: text outside the page",),
    )


def test_pages_may_be_empty(page):
    """Pages without text stay pages."""
    assert kept([page(), page()]) == ([[], []], ())
