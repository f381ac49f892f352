"""Index numbers: schemes, check digits and what is inside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.model import IndexNumber, IndexScheme
from fazhi.parsing.fold import fold
from fazhi.parsing.header.index_number import credit_check, division_of, organization_check, read_index_number


@pytest.mark.parametrize(
    ("raw", "scheme", "code", "year", "month", "serial", "valid"),
    [
        ("000014349/2018-00222", IndexScheme.ORGANIZATION, "000014349", 2018, None, "00222", True),
        ("006939748/2013-00255", IndexScheme.ORGANIZATION, "006939748", 2013, None, "00255", True),
        ("003110926/201510-00216", IndexScheme.ORGANIZATION, "003110926", 2015, 10, "00216", True),
        ("01527918X-2020-153077", IndexScheme.ORGANIZATION, "01527918X", 2020, None, "153077", True),
        ("00001434-9/2019-00030", IndexScheme.ORGANIZATION, "000014349", 2019, None, "00030", True),
        ("0142768-8/2022-00185", IndexScheme.ORGANIZATION, "01427688", 2022, None, "00185", False),
        ("000014348/2018-00222", IndexScheme.ORGANIZATION, "000014348", 2018, None, "00222", False),
        ("11620300013909010R/2025-48086", IndexScheme.CREDIT, "11620300013909010R", 2025, None, "48086", True),
        ("11620300013909010T/2025-48086", IndexScheme.CREDIT, "11620300013909010T", 2025, None, "48086", False),
        ("430923/2025-01873", IndexScheme.DIVISION, "430923", 2025, None, "01873", None),
        ("430982-2022-0031", IndexScheme.DIVISION, "430982", 2022, None, "0031", None),
        ("6107280000/2024-001005", IndexScheme.DIVISION, "6107280000", 2024, None, "001005", None),
        ("62082300ZF000/2019-04334", IndexScheme.DIVISION, "62082300ZF000", 2019, None, "04334", None),
        ("QH01-2024-00087", IndexScheme.SEGMENTED, "QH01", 2024, None, "00087", None),
        ("NC015-0302-2022-00013", IndexScheme.SEGMENTED, "NC015-0302", 2022, None, "00013", None),
        ("JSH08/2017-00015", IndexScheme.SEGMENTED, "JSH08", 2017, None, "00015", None),
        ("G01-05-20080316-0001", IndexScheme.SEGMENTED, "G01-05", 2008, 3, "0001", None),
        ("530000011200001202000", IndexScheme.OPAQUE, None, None, None, None, None),
    ],
)
def test_published_forms_are_read(raw, scheme, code, year, month, serial, valid):
    """The national form and the published variants are told apart and taken apart."""
    assert read_index_number(raw) == IndexNumber(
        raw=raw, scheme=scheme, organization_code=code, year=year, month=month, serial=serial, valid=valid
    )


@pytest.mark.parametrize("text", ["", " ", "—", "无"])
def test_an_empty_field_has_none(text):
    """A value without a digit is no index number."""
    assert read_index_number(text) is None


def test_white_space_and_width_do_not_matter():
    """A number is kept as printed without its spaces, and read folded."""
    text = "４３０９２３ /2025-01873"
    number = read_index_number(text, fold(text))
    assert number.raw == "４３０９２３/2025-01873"
    assert number.organization_code == "430923"


@pytest.mark.parametrize("code", ["000014349", "006939748", "011158671", "003110926", "01527918X"])
def test_organization_codes_of_real_bodies_check(code):
    """The check digit of GB 11714 holds for codes in use, X among them."""
    assert organization_check(code)


@given(st.from_regex(r"[0-9A-Z]{8}", fullmatch=True))
def test_one_check_digit_fits_a_code(body):
    """Each code of eight characters has one check digit."""
    assert sum(organization_check(body + digit) for digit in "0123456789X") == 1


@given(st.text(alphabet="0123456789ABCDEFGHJKLMNPQRTUWXY", min_size=17, max_size=17))
def test_one_check_character_fits_a_credit_code(body):
    """Each credit code of seventeen characters has one check character, 0 where the remainder wraps."""
    assert sum(credit_check(body + last) for last in "0123456789ABCDEFGHJKLMNPQRTUWXY") == 1


@pytest.mark.parametrize("code", ["", "1162030001390901", "11620300013909010I", "1162030001390901OR"])
def test_malformed_credit_codes_do_not_check(code):
    """Another length, or a letter that GB 32100 leaves out, is no credit code."""
    assert not credit_check(code)


def test_the_division_inside_is_told():
    """Credit codes that check and division codes name a division; others do not."""
    assert division_of(read_index_number("11620300013909010R/2025-48086")) == "620300"
    assert division_of(read_index_number("430923/2025-01873")) == "430923"
    assert division_of(read_index_number("11620300013909010T/2025-48086")) is None
    assert division_of(read_index_number("QH01-2024-00087")) is None


@given(st.text(max_size=40))
def test_no_text_fails(text):
    """Any value gives an index number or None."""
    number = read_index_number(text, fold(text))
    assert number is None or number.raw
