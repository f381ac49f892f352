import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.loaders.pages.lines import lines_of
from fazhi.loaders.pages.paragraphs import rebuild
from fazhi.model import Locator

FULL = "文" * 28
FIRST = (2, "首" * 26)


def texts(*pages):
    """The paragraphs of pages, indents shown."""
    found = rebuild([line for page in pages for line in lines_of(page)])
    return ["　" * paragraph.indent + paragraph.text for paragraph in found]


def filled(column, *lines):
    """Lines after some that show the edges of the column."""
    return column([FIRST, FULL, FULL, "尾", *lines])


def paragraphs(page, column, *lines):
    """What these lines make, after a paragraph that shows the edges of the column."""
    return texts(page(*filled(column, *lines)))[1:]


def test_indents_open_paragraphs(page, column):
    """An indented line begins a paragraph, also after a full one."""
    assert paragraphs(page, column, FIRST, FULL, FIRST, FULL, "末") == [
        f"　　{FIRST[1]}{FULL}",
        f"　　{FIRST[1]}{FULL}末",
    ]


def test_short_lines_end_paragraphs(page, column):
    """Without indents, a line that leaves room for what follows ends a paragraph."""
    assert paragraphs(page, column, FULL, "短" * 9, FULL, FULL) == [FULL + "短" * 9, FULL + FULL]


@pytest.mark.parametrize(
    ("line", "following", "joined"),
    [
        ("文" * 27, "续，后", True),  # 续， does not fit into one em
        ("文" * 26, "续后", False),
        ("文" * 26, "2023年", True),
        ("文" * 24, "11320412014138205D/2026", True),
        ("文" * 27, "“引", True),
    ],
)
def test_a_line_may_be_short_for_want_of_room(page, column, line, following, joined):
    """A line ends early where the next word, or a mark that must not begin a line, did not fit."""
    found = paragraphs(page, column, FIRST, line, following)
    assert (found == [f"　　{FIRST[1]}{line}{following}"]) == joined


def test_gaps_open_paragraphs(page, column):
    """Space between paragraphs tells them apart where lines do not."""
    lines = [*column([FULL] * 3), *column([FULL] * 3, top=100 + 3 * 28 + 20)]
    assert texts(page(*lines)) == [FULL * 3, FULL * 3]


def test_a_wide_gap_needs_no_comparison(page, fragment):
    """Lines several ems apart are no paragraph, even where no others show what is usual."""
    assert texts(page(fragment("上一行"), fragment("下一行", top=160))) == ["上一行", "下一行"]


def test_a_paragraph_runs_over_pages(page, column):
    """A full line at the foot of a page goes on at the head of the next."""
    first = page(*column([FIRST, FULL, FULL]), number=1)
    second = page(*column([FULL, "末", FIRST, FULL]), number=2)
    assert texts(first, second) == [f"　　{FIRST[1]}{FULL * 3}末", f"　　{FIRST[1]}{FULL}"]


def test_titles_are_larger_or_centred(page, column, fragment):
    """A title stands apart; one that fills its line goes on in the next."""
    title = [fragment("题" * 20, 84, 30, em=22), fragment("目" * 4, 260, 62, em=22)]
    date = fragment("（2025年1月1日）", 238, 84)
    assert texts(page(*title, date, *column([FIRST, FULL, FULL])))[:2] == ["题" * 20 + "目" * 4, "（2025年1月1日）"]


def test_centred_lines_are_lines(page, column):
    """Two centred lines do not run together, and have no indent."""
    assert paragraphs(page, column, (9, "某县人民政府"[:5] * 2), (10, "关于报告的报告一"[:8])) == [
        "某县人民政某县人民政",
        "关于报告的报告一",
    ]


def test_a_signature_keeps_its_place(page, column):
    """Lines far to the right are lines of their own, also where they end at the edge."""
    assert paragraphs(page, column, (22, "某县人民政府"), "次行") == ["　" * 22 + "某县人民政府", "次行"]
    assert paragraphs(page, column, (18, "某县人民政府"), (19, "2025年1月1日")) == [
        "　" * 18 + "某县人民政府",
        "　" * 19 + "2025年1月1日",
    ]


def test_rows_of_a_table_stay_lines(page, column, fragment):
    """Rows whose cells line up are lines, however long; a single line of fields may go on in the next."""
    rows = [
        *(fragment("索引号：甲", 80, 30), fragment("类别：" + "乙" * 15, 240, 30)),
        *(fragment("机构：丁", 80, 58), fragment("日期：" + "戊" * 15, 240, 58)),
        fragment("次行", 80, 86),
    ]
    body = column([FIRST, FULL, FULL], top=114)
    assert [text.split("\t")[0] for text in texts(page(*rows, *body))[:3]] == ["索引号：甲", "机构：丁", "次行"]
    assert texts(page(*rows[2:], *body))[0].endswith("戊次行")


def test_a_page_of_headings_does_not_set_the_measure(page, column, fragment):
    """Edges and size are those of the text of the whole document, where a page has little of it."""
    index = [fragment("索引号：甲乙丙丁", 80, 30 + 20 * row, em=11) for row in range(14)]
    first = page(*index, *column([FIRST, FULL, (2, "一、标题" + "文" * 22), (2, "次段")], top=400), number=1)
    second = page(*column([FIRST, *[FULL] * 14]), number=2)
    assert [text.strip("　")[:4] for text in texts(first, second)[14:17]] == ["首首首首", "一、标题", "次段"]


@pytest.mark.parametrize(
    ("line", "following", "joined"),
    [
        ("文" * 26 + "word", "next" + "文" * 9, "word next"),
        ("文" * 26 + "GB/T", "9704" + "文" * 9, "GB/T9704"),
        ("文" * 27 + "12", "34" + "文" * 9, "1234"),
        ("文" * 28, "word", "文word"),
    ],
)
def test_where_lines_meet(page, column, line, following, joined):
    """Chinese joins without a space, Latin words with one, figures without."""
    assert joined in paragraphs(page, column, FIRST, line, following)[0]


def test_a_table_of_contents_is_furniture(page, column):
    """Lines that lead to the number of a page are no text of the report."""
    entries = [f"一、成效{'…' * 20}1", f"二、不足{'.' * 40} 12"]
    found = list(rebuild(lines_of(page(*filled(column, *entries, FIRST, "文")))))[1:]
    assert [paragraph.furniture for paragraph in found] == [True, True, False]


def test_closing_marks_may_hang_beyond_the_edge(page, column):
    """Marks that hang do not make the column wider."""
    assert paragraphs(page, column, FIRST, FULL + "，", FULL, FULL + "，", FULL, "末") == [
        f"　　{FIRST[1]}{FULL}，{FULL}{FULL}，{FULL}末"
    ]


def test_pieces_know_page_and_box(page, column):
    """Each line of a paragraph keeps its place."""
    (paragraph,) = rebuild(lines_of(page(*column([FULL, FULL]))))
    assert [piece.locator for piece in paragraph.pieces] == [
        Locator(page=1, box=("80.0", "100.0", "528.0", "116.0")),
        Locator(page=1, box=("80.0", "128.0", "528.0", "144.0")),
    ]


@given(
    st.lists(st.tuples(st.integers(0, 20), st.text("文，（12a ", min_size=1, max_size=28).map(str.strip)), max_size=40)
)
def test_no_character_is_lost(setting):
    """Paragraphs hold the characters of all lines in order."""
    from fazhi.loaders.pages.columns import Place
    from fazhi.loaders.pages.lines import PageLine

    lines = [
        PageLine(
            text, 1, None, Place.FULL, 80 + 16 * indent, 28 * row, 80 + 16 * (indent + len(text)), 28 * row + 16, 16
        )
        for row, (indent, text) in enumerate(setting)
        if text
    ]
    joined = "".join(paragraph.text for paragraph in rebuild(lines))
    assert joined.replace(" ", "") == "".join(line.text for line in lines).replace(" ", "")
