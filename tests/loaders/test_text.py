from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fazhi.limits import Limits
from fazhi.loaders import text


@given(st.text())
def test_a_string_stays_as_it_is(string):
    """The text of a string is the string, line breaks and all."""
    assert text.read_text(string, limits=Limits()).text == string


def test_bytes_are_decoded_and_otherwise_left():
    """The text of bytes is what they decode to, unchanged; a byte order mark is no part of it."""
    raw = "\ufeff　　一、主要举措\r\n\r\n二、\u2028".encode()
    manuscript = text.read(raw, encoding=None, limits=Limits())
    assert manuscript.text == "　　一、主要举措\r\n\r\n二、\u2028"
    assert (manuscript.source.encoding, manuscript.source.encoding_reason) == ("utf-8", "bom")
    assert not manuscript.furniture


def test_a_text_that_is_cut_off():
    """A text that ends within a character is incomplete."""
    assert text.read("法治政府建设".encode()[:-1], encoding=None, limits=Limits()).incomplete
