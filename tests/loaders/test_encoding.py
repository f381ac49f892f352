from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.errors import ConfigurationError, DecodingError, FazhiError
from fazhi.loaders.encoding import CUT, decode, normal_name

TEXT = "2023年，全市受理行政复议申请76件，审结63件；朱镕基、𠮷野家、〇。" * 8


@pytest.mark.parametrize(
    ("encoding", "declared", "name", "reason"),
    [
        ("utf-8", None, "utf-8", "utf-8"),
        ("utf-8", "UTF-8", "utf-8", "declared"),
        ("utf-8", "gb2312", "utf-8", "utf-8"),
        ("utf-8", "iso-8859-1", "utf-8", "utf-8"),
        ("utf-8", "no-such", "utf-8", "utf-8"),
        ("utf-8-sig", "gbk", "utf-8", "bom"),
        ("utf-16", None, "utf-16-le", "bom"),
        ("utf-32", None, "utf-32-le", "bom"),
        ("gb18030", None, "gb18030", "gb18030"),
        ("gb18030", "gb2312", "gb18030", "declared"),
        ("gb18030", "GBK", "gb18030", "declared"),
        ("gb18030", "utf-8", "gb18030", "gb18030"),
        ("gb18030", "utf-16", "gb18030", "gb18030"),
    ],
)
def test_which_encoding(encoding, declared, name, reason):
    """A mark goes before a declaration, that before UTF-8, that before GB18030; a wrong declaration is none."""
    decoded = decode(TEXT.encode(encoding), declared=declared)
    assert (decoded.text, decoded.encoding, decoded.reason) == (TEXT, name, reason)
    assert decoded.incomplete is None


def test_a_declaration_that_is_wrong_is_noted():
    """Where bytes are not what they are declared as, a note says so."""
    assert decode(TEXT.encode(), declared="gb2312").notes == ("declared as gb2312, but is utf-8",)


@pytest.mark.parametrize("name", ["gb2312", "GBK", "gb18030", "cp936"])
def test_the_gb_family(name):
    """All names of the GB family mean GB18030."""
    assert normal_name(name) == "gb18030"


def test_big5():
    """Another declared encoding is read as declared."""
    assert decode("行政復議".encode("big5"), declared="Big5").text == "行政復議"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("caller", [False, True])
def test_a_text_that_is_cut_off(encoding, caller):
    """A text that ends within a character keeps the rest and is incomplete, whoever names the encoding."""
    decoded = decode(TEXT[:-1].encode(encoding) + "项".encode(encoding)[:-1], encoding=encoding if caller else None)
    assert decoded.text == TEXT[:-1] + "\ufffd"
    assert decoded.incomplete == CUT


def test_damage_of_utf_8_is_not_read_as_gb18030():
    """Damaged UTF-8 stays UTF-8: its damage is shown and noted, and not made up into other characters."""
    raw = TEXT.encode()
    decoded = decode(raw.replace("件".encode(), b"\xe4\xbb", 1))
    assert (decoded.encoding, decoded.text) == ("utf-8", TEXT.replace("件", "\ufffd", 1))
    assert decoded.notes == ("1 damaged characters are shown as U+FFFD, the first of them character 19",)


def test_what_the_caller_names_is_kept_to():
    """The encoding that the caller names is used, and any damage is refused with its place."""
    assert decode(TEXT.encode("utf-16-le"), encoding="utf-16-le").reason == "caller"
    with pytest.raises(DecodingError, match="byte 4: the bytes are not utf-8"):
        decode(TEXT.encode("gb18030"), encoding="utf-8")


@pytest.mark.parametrize("name", ["no-such", "rot13", "base64", "unicode_escape", "idna", "", "a\0b"])
def test_names_that_are_no_encodings(name):
    """A name that is no text encoding is a mistake of the caller."""
    with pytest.raises(ConfigurationError, match="no text encoding"):
        decode(b"", encoding=name)


def test_bytes_that_are_no_text():
    """Bytes that are text in no encoding are refused."""
    with pytest.raises(DecodingError, match="if it is text"):
        decode(b"\xff\xfd\x80\x81" * 50)


@given(st.text(), st.sampled_from(["utf-8", "gb18030", "utf-16", "big5"]))
def test_round_trip(text, encoding):
    """A text comes back in the encoding that the caller names."""
    raw = text.encode(encoding, "replace")
    assert decode(raw, encoding=encoding).text == raw.decode(encoding)


@given(st.binary(), st.sampled_from([None, "utf-8", "gb2312", "utf-16", "big5", "hz", "idna", "unicode_escape"]))
def test_any_bytes(raw, declared):
    """Whatever the bytes and the declaration: a text, or an error of fazhi."""
    with suppress(FazhiError):
        assert isinstance(decode(raw, declared=declared).text, str)
