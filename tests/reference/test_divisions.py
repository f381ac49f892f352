"""The table of administrative divisions."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from fazhi.model import Level
from fazhi.reference.divisions import Division, divisions_named, is_division

ROW = re.compile(r"[1-8]\d{5},[^,\s]{2,20},(\d{4})?,(\d{4})?")


def table():
    """The lines of the data file."""
    return (files("fazhi.reference") / "data" / "divisions.csv").read_text(encoding="utf-8").splitlines()


def test_the_file_names_its_source_and_has_one_form():
    """Comments name the source; every row is a code, a name and two years, each pair once, by the order of codes."""
    comments = [line for line in table() if line.startswith("#")]
    rows = table()[len(comments) + 1 :]
    assert comments[0].startswith("# source:")
    assert table()[len(comments)] == "code,name,since,until"
    assert all(ROW.fullmatch(row) for row in rows)
    assert rows == sorted(rows)
    pairs = [tuple(row.split(",")[:2]) for row in rows]
    assert len(set(pairs)) == len(pairs)


def test_every_division_lies_in_a_province():
    """Each code opens with the two digits of a province of the table."""
    rows = [line.split(",") for line in table() if line[:1].isdigit()]
    provinces = {row[0][:2] for row in rows if row[0].endswith("0000")}
    assert len(provinces) == 34
    assert {row[0][:2] for row in rows} == provinces


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("安化县", ["430923"]),
        ("朝阳区", ["110105", "220104"]),
        ("郑州市", ["410100"]),
        ("北京市", ["110000"]),
        ("云溪县", []),
    ],
)
def test_divisions_are_found_by_name(name, codes):
    """A name gives all the divisions that bear it."""
    assert [division.code for division in divisions_named(name)] == codes
    assert is_division(name) == bool(codes)


@pytest.mark.parametrize(
    ("code", "level"), [("410000", Level.PROVINCE), ("410100", Level.PREFECTURE), ("410105", Level.COUNTY)]
)
def test_the_code_tells_the_level(code, level):
    """Zeros at the end of the code tell how wide the division is."""
    assert Division(code, "某地").level is level


def test_a_division_knows_its_years():
    """密云县 ended when 密云区 began."""
    (county,) = divisions_named("密云县")
    (district,) = divisions_named("密云区")
    assert county.stood(2014)
    assert not county.stood(2024)
    assert not county.stood(None)
    assert district.stood(2024)
    assert district.stood(None)
    assert not district.stood(2014)


def test_the_code_tells_what_lies_in_what():
    """A county lies in its prefecture and in its province, not in itself, nor a province in a county."""
    province, prefecture, county = (Division(code, "某地") for code in ("410000", "410100", "410105"))
    assert county.lies_in(prefecture)
    assert county.lies_in(province)
    assert prefecture.lies_in(province)
    assert not province.lies_in(county)
    assert not county.lies_in(county)
    assert not Division("220104", "某地").lies_in(prefecture)
