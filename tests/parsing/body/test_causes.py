"""Reasons of shortcomings."""

import pytest

from fazhi.parsing.body.body import read_body
from fazhi.parsing.fold import fold
from fazhi.parsing.lines import split


def causes_of(text):
    """The shortcomings of a body with their causes."""
    body = read_body(split(text), text, fold(text), 2024)
    statements = [s for top in body.sections for section in top.walk() for s in section.statements]
    found = [s for s in statements if hasattr(s, "cause")]
    return [s.cause and s.cause.text for s in found], [span.of(text) for span in body.coverage.causes]


@pytest.mark.parametrize(
    ("clause", "cause"),
    [
        ("由于编制限制，人员不足", "由于编制限制"),
        ("人员不足，主要原因是编制偏紧，培训不够", "主要原因是编制偏紧，培训不够"),
        ("受编制限制，人员不足", "受编制限制"),
        ("因人手有限，巡查偏少", "因人手有限"),
        ("人员不足，根子在编制偏紧，培训不够", "根子在编制偏紧，培训不够"),
        ("人员不足", None),
        ("因此人员不足，能力不强", None),
        ("受理渠道不畅，能力不强", None),
    ],
)
def test_a_clause_may_state_the_reason(clause, cause):
    """In a clause of its own, at its beginning."""
    assert causes_of(f"一、存在的问题\n{clause}。") == ([cause], [cause] if cause else [])


def test_one_reason_holds_for_all():
    """A sentence after the list explains each of its items."""
    causes, stated = causes_of("一、存在的问题\n一是甲不足；二是乙不够。主要原因是编制有限。")
    assert causes == ["主要原因是编制有限。"] * 2
    assert stated == ["主要原因是编制有限。"]


def test_as_many_reasons_as_shortcomings():
    """They are paired: by clauses of a sentence, by items, and over sections."""
    assert causes_of("一、存在的问题\n一是甲不足；二是乙不够。\n二、原因\n编制有限；投入偏少。")[0] == [
        "编制有限；",
        "投入偏少。",
    ]
    items = "一、存在的问题\n甲不足；乙不够。究其原因，主要是：一是编制有限；二是投入偏少。"
    assert causes_of(items)[0] == ["一是编制有限；", "二是投入偏少。"]
    sections = "一、不足和原因\n（一）不足\n1.甲不足。\n2.乙不够。\n（二）原因\n1.编制有限。\n2.投入偏少。"
    assert causes_of(sections)[0] == ["1.编制有限。", "2.投入偏少。"]


def test_each_reason_for_what_stands_before_it():
    """Shortcoming and reason in turn."""
    text = "一、存在的问题\n执法力量不足。主要原因是编制有限。普法形式单一。主要原因是投入偏少。"
    assert causes_of(text)[0] == ["主要原因是编制有限。", "主要原因是投入偏少。"]


def test_reasons_without_shortcomings():
    """They are found, and belong to none."""
    assert causes_of("一、原因分析\n编制有限。") == ([], ["编制有限。"])
