"""Reading the number that opens a heading or a list item."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.parsing.body.markers import FIRST, heading_marker, item_marker, number_of
from fazhi.parsing.fold import fold
from fazhi.reference.markers import heading_markers, item_markers


@pytest.mark.parametrize(
    ("text", "name", "number", "end"),
    [
        ("一、主要做法", "chinese", 1, 2),
        ("十二、其他", "chinese", 12, 3),
        ("二十一、其他", "chinese", 21, 4),
        ("三.存在问题", "chinese", 3, 2),
        ("四,工作打算", "chinese", 4, 2),
        ("—、主要做法", "chinese", 1, 2),
        ("一、、主要做法", "chinese", 1, 3),
        ("一、一、主要做法", "chinese", 1, 4),
        ("(一)深化改革", "bracketed chinese", 1, 3),
        ("(一)、深化改革", "bracketed chinese", 1, 4),
        ("((二)深化改革", "bracketed chinese", 2, 4),
        ("二)深化改革", "bracketed chinese", 2, 2),
        ("〔三〕深化改革", "bracketed chinese", 3, 3),
        ("㈣深化改革", "bracketed chinese", 4, 1),
        ("1.严格执法", "arabic", 1, 2),
        ("12、严格执法", "arabic", 12, 3),
        ("1.2024年工作", "arabic", 1, 2),
        ("⒊严格执法", "arabic", 3, 1),
        ("(1)严格执法", "bracketed arabic", 1, 3),
        ("2)严格执法", "bracketed arabic", 2, 2),
        ("⑵严格执法", "bracketed arabic", 2, 1),
        ("第一部分2024年工作", "part", 1, 4),
        ("第二部分:2025年打算", "part", 2, 5),
        ("三、二〇二四年打算", "chinese", 3, 2),
    ],
)
def test_markers_of_headings(text, name, number, end):
    """Either width, lost or doubled brackets, dots and dashes: each is read with its class and number."""
    marker = heading_marker(text)
    assert (marker.name, marker.number, marker.end) == (name, number, end)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "主要做法",
        "1.5万人次参与",
        "12.4宪法日",
        "3.15消费者权益日",
        "一、二审败诉率",
        "二、三产业",
        "2024.12",
        "一是加强领导",
        "①加强",
        "第一,",
        "100.主要",
    ],
)
def test_what_numbers_no_heading(text):
    """Decimals, two numbers in a row, years and the markers of list items."""
    assert heading_marker(text) is None


@pytest.mark.parametrize(
    ("text", "number", "end"),
    [
        ("一是加强领导", 1, 2),
        ("一要加强领导", 1, 2),
        ("十一是加强领导", 11, 3),
        ("第三,规范执法", 3, 3),
        ("第三、规范执法", 3, 3),
        ("第四是规范执法", 4, 3),
        ("首先,规范执法", 1, 3),
        ("其次,规范执法", 2, 3),
        ("其一,规范执法", 1, 3),
        ("③规范执法", 3, 1),
        ("2.规范执法", 2, 2),
        ("(2)规范执法", 2, 3),
        ("(二)规范执法", 2, 3),
    ],
)
def test_markers_of_list_items(text, number, end):
    """Each is read with its number."""
    marker = item_marker(text)
    assert (marker.number, marker.end) == (number, end)


@pytest.mark.parametrize(
    "text", ["第一责任人", "第一时间", "其中12件", "最后一公里", "一体推进", "1.5万", "第一、二季度"]
)
def test_what_opens_no_list_item(text):
    """Words that begin like a marker."""
    assert item_marker(text) is None


@pytest.mark.parametrize(
    ("numeral", "number"),
    [("一", 1), ("十", 10), ("十九", 19), ("二十", 20), ("九十九", 99), ("7", 7), ("⑫", 12), ("—", 1)],
)
def test_numbers(numeral, number):
    """Digits, Chinese numerals and enclosed characters say the same numbers."""
    assert number_of(numeral) == number


@given(st.text(alphabet="一二三十是第首先(（)、.,12①㈠⒈⑴—其", max_size=8))
def test_whatever_is_read_begins_with_a_known_character(text):
    """Nothing is lost by looking at the first character only; what is read lies in the text."""
    for marker in (heading_marker(text), item_marker(text)):
        if marker is not None:
            assert text[0] in FIRST
            assert 0 < marker.end <= len(text)
            assert marker.number >= 0


def test_every_class_is_known_by_its_first_character():
    """Each numeral that opens a marker is among the first characters."""
    samples = {"chinese": "三", "arabic": "3", "either": "第", "enclosed chinese": "㈢", "dotted": "⒊", "circled": "③"}
    assert {*samples.values(), "⑶", "首", "(", "〔"} <= FIRST
    assert len(heading_markers()) > 5
    assert len(item_markers()) > 5


@pytest.mark.parametrize("dash", "—―ー－")
def test_a_dash_may_stand_for_the_first_number(dash):
    """What is left of 一 in many a page is one of many dashes; the full-width hyphen among them is folded."""
    assert heading_marker(fold(f"{dash}、主要做法")).number == 1
    assert heading_marker(fold(f"（{dash}）主要做法")).number == 1
