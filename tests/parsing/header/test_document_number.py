"""Document numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.model import DocumentNumber
from fazhi.parsing.fold import fold
from fazhi.parsing.header.document_number import find_document_number


def find(text):
    """The document number in a text."""
    found = find_document_number(text, fold(text))
    return found.number if found else None


@pytest.mark.parametrize("brackets", ["〔〕", "［］", "()", "（）", "[]", "【】", "〈〉"])
def test_every_bracket_is_taken(brackets):
    """Pages print all sorts of brackets around the year; the number keeps the one it was printed with."""
    raw = f"云府报{brackets[0]}2023{brackets[1]}11号"
    assert find(raw) == DocumentNumber(raw=raw, agency="云府报", year=2023, serial=11)


def test_white_space_is_taken_out():
    """The number is kept as printed, but for its white space."""
    assert find("石教 〔2025〕 11 号").raw == "石教〔2025〕11号"


def test_an_ordinal_serial_is_read():
    """第5号, which the standard forbids, is still a serial."""
    assert find("东财法〔2017〕第5号").serial == 5


@pytest.mark.parametrize(
    "text",
    ["", "令第38号", "第38号", "云府报2023年11号", "云府报〔2023〕号", "云府报〔2023〕0号", "〔2023〕11号", "2023-11"],
)
def test_what_is_no_document_number_gives_none(text):
    """A number without agency, year or serial is none."""
    assert find(text) is None


def test_the_place_is_told():
    """A number says where it stands."""
    text = "文号:安政报〔2025〕6号 公开"
    found = find_document_number(text, fold(text))
    assert text[found.start : found.end] == "安政报〔2025〕6号"


@given(st.text(alphabet="政〔〕()20251号第 ²٣", max_size=30))
def test_no_text_fails(text):
    """Any mixture of the characters of a document number gives one or None."""
    number = find(text)
    assert number is None or number.serial > 0
