from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.errors import FazhiError, LimitError, MalformedError, UnsafeInputError
from fazhi.limits import Limits
from fazhi.loaders.xml import parse

PREFIXES = {"urn:a": "a", "urn:old-a": "a"}


def read(data, **limits):
    """The root element of a part."""
    raw = data.encode() if isinstance(data, str) else data
    return parse(raw, where="part.xml", prefixes=PREFIXES, limits=Limits(**limits))


def test_names_are_short():
    """Elements and attributes carry the short prefix of their namespace, whichever the file uses."""
    root = read('<x:p xmlns:x="urn:old-a" x:val="1" own="2"><y xmlns="urn:a"/><z xmlns="urn:other"/></x:p>')
    assert (root.tag, root.attrib) == ("a:p", {"a:val": "1", "own": "2"})
    assert [child.tag for child in root] == ["a:y", "{urn:other}z"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_of_xml(encoding):
    """Parts come in UTF-8 and UTF-16."""
    assert read("<a>法治</a>".encode(encoding)).text == "法治"


@pytest.mark.parametrize(
    "prolog",
    [
        "<!DOCTYPE a>",
        "<?xml version='1.0'?>\n<!-- 注 --><?pi?>\n<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'>",
        "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
        "<!-- " + "长" * 5000 + " --><!DOCTYPE a>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_doctype_is_refused(prolog, encoding):
    """No part may declare a document type, nor hide one behind comments or an encoding."""
    with pytest.raises(UnsafeInputError, match="DOCTYPE") as caught:
        read(f"{prolog}<a>&c;&x;</a>".encode(encoding))
    assert caught.value.where == "part.xml"


def test_the_word_in_text_is_no_doctype():
    """A comment or a text may speak of DOCTYPE."""
    assert read("<a><!-- <!DOCTYPE a> --><![CDATA[<!DOCTYPE a>]]></a>").text == "<!DOCTYPE a>"


@pytest.mark.parametrize(
    "data", ["", " ", "no", "<a>", "<a></b>", "<a>&none;</a>", "<a/><b/>", b"\xff\xfe\x00", "<?xml encoding='x'?><a/>"]
)
def test_damage_is_malformed(data):
    """What is no well-formed XML names its part."""
    with pytest.raises(MalformedError) as caught:
        read(data)
    assert caught.value.where == "part.xml"


def test_number_and_nesting_are_limited():
    """The limits hold to the element."""
    assert read("<a>" * 9 + "</a>" * 9, depth=9, nodes=9).tag == "a"
    with pytest.raises(LimitError, match="depth"):
        read("<a>" * 9 + "</a>" * 9, depth=8)
    with pytest.raises(LimitError, match="nodes"):
        read("<a>" * 9 + "</a>" * 9, nodes=8)
    with pytest.raises(LimitError, match="depth"):
        read("<a>" * 100_000)


@given(st.binary(max_size=200) | st.text("<>/a&;!DOCTYPE[]'\"= ?x-", max_size=200).map(str.encode))
def test_any_bytes_give_an_element_or_an_error_of_ours(data):
    """Nothing else gets out."""
    with suppress(FazhiError):
        read(data)
