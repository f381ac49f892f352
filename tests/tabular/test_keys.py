from __future__ import annotations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import fazhi
from fazhi import strategies
from fazhi.model import Report, Source
from fazhi.tabular.keys import Keys, ReportKeys, unnumbered
from fazhi.tabular.rows import rows_of


def ids(report, table):
    """The ids of a table's rows, by what they say."""
    column = f"{table[:-1]}_id"
    shown = {"sections": "heading", "statements": "text", "indicators": "text", "citations": "text"}[table]
    return {row[shown]: row[column] for row in rows_of(report, "r")[table]}


def test_ids_are_sixteen_hexadecimal_digits():
    """An id is short, and the same on every machine."""
    assert Keys().make("section", "主要举措") == "6bb384363671445d"


def test_equal_words_are_counted():
    """The second row with the same words has another id, and a third one yet another."""
    keys = Keys()
    assert len({keys.make("statement", "特此报告。") for _ in range(3)}) == 3


def test_kinds_do_not_mix():
    """A section and a statement with the same words differ."""
    keys = Keys()
    assert keys.make("section", "依法行政") != keys.make("statement", "依法行政")


def test_layout_does_not_matter():
    """White space and the width of characters leave an id as it is."""
    assert Keys().make("statement", "审查文件 12 件，\n均已办结。") == Keys().make(
        "statement", "审查文件１２件,均已办结。"
    )


def test_words_cannot_imitate_a_count():
    """No words give the id of a second row."""
    keys = Keys()
    keys.make("statement", "一")
    assert keys.make("statement", "一") != keys.make("statement", "一\x1f2")


def test_the_number_of_an_item_does_not_count():
    """一是 becoming 二是 leaves the id of a list item as it is."""
    assert unnumbered("一是加强培训。") == unnumbered("二是加强培训。") == "加强培训。"
    assert unnumbered("（一）加强培训。") == unnumbered("1.加强培训。") == "加强培训。"


def test_an_edit_elsewhere_leaves_ids_as_they_are(text):
    """A sentence changed and a list item put in: all ids of what was there stay."""
    edited = (
        text.replace("现将有关", "现将全市有关")
        .replace("一是畅通", "一是健全机制。召开会议3次。\n二是畅通")
        .replace("二是加强调解", "三是加强调解")
    )
    before, after = (fazhi.loads(version, format="text") for version in (text, edited))
    for table in ("sections", "statements", "indicators", "citations"):
        gone = set(ids(before, table).values()) - set(ids(after, table).values())
        assert len(gone) == (1 if table == "statements" else 0), table


@given(strategies.model_reports(), st.data())
def test_a_statement_taken_out_leaves_ids_of_other_words(report, data):
    """Only rows with the same words can change their id when a section is taken out."""
    if not report.sections:
        return
    out = data.draw(st.sampled_from(report.sections))
    less = evolve(report, sections=tuple(section for section in report.sections if section is not out))
    lost = {row["heading"] for row in rows_of(evolve(report, sections=(out,), preamble=None), "r")["sections"]}
    before, after = ids(report, "sections"), ids(less, "sections")
    assert all(before[heading] == key for heading, key in after.items() if heading not in lost)


def test_a_report_is_known_by_its_source(report):
    """The id of a report is the beginning of its source's hash; a second report from there is counted."""
    keys = ReportKeys()
    assert [keys.make(report), keys.make(report)] == [report.source.sha256[:16], f"{report.source.sha256[:16]}-2"]


def test_a_report_without_source_is_known_by_its_text():
    """A report made by a program has an id too, even where its text is no valid Unicode."""
    first, second = (ReportKeys().make(Report(text=text, source=Source())) for text in ("甲", "\ud800"))
    assert len(first) == len(second) == 16
    assert first != second
