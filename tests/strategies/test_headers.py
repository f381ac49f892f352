"""Headers: every layout, with what should be found in it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import find, given, settings

from fazhi import strategies
from fazhi.parsing import Manuscript, parse
from fazhi.strategies.headers import LAYOUTS
from fazhi.strategies.values import check_digit

FIELDS = [("索引号", "006281755/2025-00036"), ("发布机构", "青湖市人民政府"), ("成文日期", "2025-03-17")]
BODY = "青湖市人民政府关于2024年度法治政府建设情况的报告\n\n　　2024年，青湖市持续推进政务公开。\n"


@pytest.mark.parametrize(
    ("layout", "text"),
    list(
        zip(
            LAYOUTS,
            [
                "  • 索引号:006281755/2025-00036\n  • 发布机构:青湖市人民政府\n  • 成文日期:2025-03-17",
                "[ 索引号 ]　006281755/2025-00036　　[ 发布机构 ]　青湖市人民政府\n[ 成文日期 ]　2025-03-17",
                "| 索引号 | 006281755/2025-00036 | 发布机构 | 青湖市人民政府 |\n| 成文日期 | 2025-03-17 |",
                "".join(f"  {label}：\n\n    {value}\n\n" for label, value in FIELDS)[:-1],
                "索引号：006281755/2025-00036 发布机构：青湖市人民政府 成文日期：2025-03-17",
            ],
            strict=True,
        )
    ),
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_layouts(layout, text):
    """Fields are laid out as pages print them."""
    assert layout(FIELDS) == text


@given(strategies.headers("青湖市人民政府", 2024))
def test_they_are_read(header):
    """What a header says is read from it, in front of a report."""
    metadata = parse(Manuscript(text=f"{header.text}\n\n{BODY}")).metadata
    for name in ("index_number", "document_number", "written_on", "published_on", "keywords"):
        assert getattr(metadata, name) == getattr(header, name)
    assert [issuer.name for issuer in metadata.issuers] == ["青湖市人民政府"]


@given(strategies.headers(year=2024))
def test_the_dates_are_those_of_a_report_on_the_year(header):
    """A report is written in the first months of the next year, and published after."""
    written, published = header.written_on, header.published_on
    assert written is None or dt.date(2025, 1, 2) <= written <= dt.date(2025, 3, 31)
    assert written is None or published is None or written <= published


def test_the_smallest():
    """A header that nothing is asked of is empty."""
    assert find(strategies.headers(), lambda _: True, settings=settings(max_examples=5)).text == ""


@pytest.mark.parametrize(
    ("body", "digit"), [(74744574, "5"), (1434, "9"), (1527918, "X"), (693974, "8"), (311092, "6")]
)
def test_check_digits(body, digit):
    """The check digits of codes in use come out."""
    assert check_digit(body) == digit
