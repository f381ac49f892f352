"""Dates in the forms that pages print."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.parsing.fold import fold
from fazhi.parsing.header.dates import FoundDate, find_date

DAY = dt.date(2025, 3, 17)
DIGITS = dict(zip("0123456789", "〇一二三四五六七八九", strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "2025-03-17",
        "2025年3月17日",
        "2025年03月17日",
        "2025 年 3 月 17 日",
        "2025/3/17",
        "2025.03.17",
        "20250317",
        "二〇二五年三月十七日",
        "二零二五年三月十七日",
        "二○二五年三月十七日",
        "2025-03-17 10:26",
        "２０２５年３月１７日",
    ],
)
def test_every_form_is_read(text):
    """Each form of a date gives the same day."""
    assert find_date(fold(text)).day == DAY


@pytest.mark.parametrize(
    "text", ["", "2025年", "2025年3月", "2025-02-30", "2025-13-01", "12025-03-17", "2025-03-170", "3月17日"]
)
def test_what_is_no_date_gives_none(text):
    """A part of a date, a day that no month has, and digits of a longer number are no dates."""
    assert find_date(text) is None


@pytest.mark.parametrize(
    ("text", "day"), [("二〇二四年十二月三十一日", 31), ("二〇二四年十二月二十日", 20), ("二〇二四年十二月十日", 10)]
)
def test_tens_are_read(text, day):
    """十, 二十 and 三十一 are read by their place."""
    assert find_date(text).day == dt.date(2024, 12, day)


def test_the_place_of_a_date_is_told():
    """A date says where it stands, its 日 included and its time of day left out."""
    assert find_date("发布时间:2025年3月17日 10:26") == FoundDate(DAY, 5, 15)


def test_an_impossible_date_does_not_hide_the_next():
    """The search goes on behind digits that make no date."""
    assert find_date("2025-02-30 2025-03-17").day == DAY


@given(st.dates(dt.date(1990, 1, 1), dt.date(2099, 12, 31)))
def test_any_day_survives_its_formats(day):
    """Every day between 1990 and 2099 is read from its ISO and its official form."""
    assert find_date(day.isoformat()).day == day
    assert find_date(f"{day.year}年{day.month}月{day.day}日").day == day


@given(st.text(alphabet="20193一二十〇年月日-/. ٣²", max_size=30))
def test_no_text_fails(text):
    """Any mixture of digits and separators gives a date or None."""
    found = find_date(text)
    assert found is None or isinstance(found.day, dt.date)
