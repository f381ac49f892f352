"""Days of publication behind other fields."""

from __future__ import annotations

import pytest

from fazhi.parsing.fold import fold
from fazhi.parsing.header.dateline import split_dates, with_dates
from fazhi.parsing.header.fields import read_fields
from fazhi.parsing.header.header import field_marks
from fazhi.parsing.lines import split


def read(line):
    """The values of a line's fields, and the days behind them."""
    folded = fold(line)
    entries, dates = split_dates(folded, read_fields(folded, 0, len(line)))
    return [line[slice(*entry.value)] for entry in entries], [line[slice(*date.place)] for date in dates]


@pytest.mark.parametrize(
    ("line", "values", "dates"),
    [
        ("作者：综合科　2024-01-09 09:12", ["综合科"], ["2024-01-09 09:12"]),
        ("编辑：张三 2024/1/9 审核", ["张三"], ["2024/1/9"]),
        ("来源：县司法局 | 2024年1月9日 10:20", ["县司法局"], ["2024年1月9日 10:20"]),
        ("来源：县司法局 2024年1月9日", ["县司法局 2024年1月9日"], []),
        ("来源：县司法局2024-01-09", ["县司法局2024-01-09"], []),
        ("作者：2024-01-09", ["2024-01-09"], []),
        ("有效期：自 2024-01-09", ["自 2024-01-09"], []),
        ("发布时间：2024-01-09 10:20", ["2024-01-09 10:20"], []),
    ],
)
def test_days_are_split_off(line, values, dates):
    """A day in the form of pages, apart from the words before it, is no part of a source or an author."""
    assert read(line) == (values, dates)


def test_days_are_metadata_in_the_pages_own_matter():
    """The stretch of the author is residue, that of the day metadata."""
    line = "作者：综合科　2024-01-09 09:12　阅读：41次"
    folded = fold(line)
    entries = read_fields(folded, 0, len(line))
    marks = with_dates(folded, field_marks(folded, split(line)[0], entries), split_dates(folded, entries)[1])
    assert [(mark.kind.value, line[mark.start : mark.end].strip()) for mark in marks] == [
        ("residue", "作者：综合科"),
        ("metadata", "2024-01-09 09:12"),
        ("residue", "阅读：41次"),
    ]
