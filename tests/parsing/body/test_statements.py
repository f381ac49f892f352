"""Statements in draft."""

import pytest

from fazhi.parsing.body.paragraphs import join
from fazhi.parsing.body.statements import Reader
from fazhi.parsing.body.turns import Mode
from fazhi.parsing.fold import fold
from fazhi.parsing.lines import split

M, S, P, C, N = Mode.MEASURE, Mode.SHORTCOMING, Mode.PLAN, Mode.CAUSE, Mode.PLAIN


def read(home, text, *, parent=False):
    """Mode and characters of each statement of a section on the year 2024."""
    reader = Reader(home, 2024)
    for paragraph in join(split(text), fold(text)):
        reader.read(paragraph)
    return [(d.mode, d.paragraph.view.text[d.start : d.end]) for d in reader.finish(parent=parent)]


def test_a_sentence_is_a_statement():
    """Semicolons part nothing in what was done."""
    assert read(M, "办理12件；培训3次。开展督察。") == [(M, "办理12件;培训3次。"), (M, "开展督察。")]


def test_an_item_is_one_statement_however_long():
    """It ends before the next item."""
    text = "一是加强领导。召开会议3次。首先部署，其次落实。二是规范执法；办理12件。"
    assert read(M, text) == [(M, "一是加强领导。召开会议3次。首先部署,其次落实。"), (M, "二是规范执法;办理12件。")]


def test_items_may_be_paragraphs():
    """Each runs to the end of its paragraph."""
    text = "一是加强领导。召开会议3次。\n二是规范执法。办理12件。\n全年无败诉。"
    assert [words for _, words in read(M, text)] == [
        "一是加强领导。召开会议3次。",
        "二是规范执法。办理12件。",
        "全年无败诉。",
    ]


def test_clauses_of_a_list_of_shortcomings():
    """Parted by semicolons they are one each, by commas they are not; what announces them is plain."""
    text = "对照要求，仍存在不少问题：队伍不强，力量不足；形式单一；机制不全等。"
    assert read(S, text) == [
        (N, "对照要求,仍存在不少问题:"),
        (S, "队伍不强,力量不足;"),
        (S, "形式单一;"),
        (S, "机制不全等。"),
    ]


@pytest.mark.parametrize(
    "marks", ["一是 二是", "第一， 第二，", "首先， 其次，", "① ②", "1. 2.", "（1） （2）", "一要 二要"]
)
def test_items_of_every_kind(marks):
    """Whatever numbers the items, each is a shortcoming, and their introduction is none."""
    one, two = marks.split()
    found = read(S, f"我县工作还有差距。{one}队伍不强；{two}形式单一，办法不多。")
    assert [mode for mode, _ in found] == [N, S, S]


def test_reasons_are_plain():
    """A sentence that states a reason is no shortcoming, nor is one inside the last item's paragraph."""
    text = "一是队伍不强；二是形式单一。究其原因，主要是：一是编制不足；二是培训不够。"
    assert [mode for mode, _ in read(S, text)] == [S, S, C, C, C]


def test_a_reason_inside_an_item_belongs_to_it():
    """Unless it follows the last one, which it would explain with the others."""
    text = "一是队伍不强。主要原因是编制不足。二是形式单一。主要原因是投入不够。"
    assert [words for mode, words in read(S, text) if mode is S] == [
        "一是队伍不强。主要原因是编制不足。",
        "二是形式单一。",
    ]


def test_shortcomings_and_plans_in_one_paragraph():
    """The text turns where the time to come begins."""
    text = "仍存在一些问题：队伍不强；形式单一。2025年，我县将抓好以下工作：一是加强培训。二是创新形式。"
    assert [mode for mode, _ in read(P, text)] == [N, S, S, N, P, P]
    assert [mode for mode, _ in read(S, text)] == [N, S, S, N, P, P]


def test_a_year_alone_turns_to_a_list_of_plans():
    """What stands between two lists in one paragraph tells where the second belongs."""
    text = "还有一些不足：①队伍不强；②形式单一。根子在于重视不够。2025年，①抓培训；②抓创新。"
    assert [mode for mode, _ in read(S, text)] == [N, S, S, C, N, P, P]


def test_a_shortcoming_in_passing():
    """Amid what was done it holds as long as the text says what is wanting, and no longer than its paragraph."""
    one = "办理12件。\n这方面的不足是，文书不规范；说理不透。主要原因是培训少。\n调解3件。"
    assert [mode for mode, _ in read(M, one)] == [M, S, S, C, M]
    two = "但也要看到，执法力量不足。普法形式单一。全年调解3件。下一步，我县将加强培训。\n开展督察。"
    assert [mode for mode, _ in read(M, two)] == [S, S, M, P, P]
    three = "这方面的不足是：\n一是文书不规范。\n二是说理不透。\n调解3件。"
    assert [mode for mode, _ in read(M, three)] == [N, S, S, M]


def test_reasons_at_the_head_of_a_plan():
    """After them the text plans."""
    text = "上述不足的成因，主要是人员偏少。2025年重点抓以下工作：\n第一，抓培训。\n第二，抓督察。"
    assert [mode for mode, _ in read(P, text)] == [C, N, P, P]
    assert [mode for mode, _ in read(P, "上述不足的根源在于人员偏少。加强培训。")] == [C, P]


def test_what_introduces_the_sections_of_a_plan_is_plain():
    """With sections below, what stands before them announces them."""
    text = "2025年，我县将以更高标准推进工作。"
    assert read(P, text, parent=True) == [(N, "2025年,我县将以更高标准推进工作。")]
    assert read(P, text) == [(P, "2025年,我县将以更高标准推进工作。")]


def test_formulas_are_plain():
    """特此报告 and the promise to see to the shortcomings state nothing."""
    assert [m for m, _ in read(S, "一是队伍不强。\n对于这些问题，我们将认真研究解决。\n特此报告。")] == [S, N, N]


def test_a_report_may_end_without_headings():
    """Shortcomings and plans are told by what they say, after what was done."""
    text = "办理12件。\n但仍存在一些薄弱环节：队伍不强；形式单一。\n下一步，我局将加强培训。力争持证率达100%。"
    assert [m for m, _ in read(M, text)] == [M, N, S, S, P, P]


def test_the_preamble_is_plain():
    """Where nothing is told yet, nothing turns."""
    assert [m for m, _ in read(N, "2024年，我县将依法行政。仍存在一些问题：不足。")] == [N, N]


def test_sentences_leave_out_the_marker():
    """The sentences of an item begin after its marker; a run-in heading belongs to the statement only."""
    text = "(一)问题。一是队伍不强。力量不足。"
    (paragraph,) = join(split(text), text)
    reader = Reader(S)
    reader.read(paragraph, 6)
    (draft,) = reader.finish(parent=False)
    assert paragraph.view.text[draft.start : draft.end] == text
    assert [paragraph.view.text[a:b] for a, b in draft.sentences] == ["队伍不强。", "力量不足。"]


def test_rows_of_a_table_are_plain():
    """The row of heads, the rule and the rows below tell nothing by themselves, whatever their section tells of."""
    text = "办理情况见下表。\n| 部门 | 立案 |\n| --- | --- |\n| 市场监管局 | 120件 |\n办理12件。"
    rows = ["|部门|立案|", "|---|---|", "|市场监管局|120件|"]
    assert read(M, text) == [(M, "办理情况见下表。"), *((N, row) for row in rows), (M, "办理12件。")]


def test_aspects_turn_a_text_without_headings():
    """问题方面： and 打算方面： tell of shortcomings and plans from there on."""
    text = "办理12件。\n问题方面：一是力量弱；二是经费少。\n打算方面：一要抓学习；二要抓执法。"
    told = [M, N, S, S, N, P, P]
    assert [mode for mode, _ in read(M, text)] == told
