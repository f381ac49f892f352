"""Areas of the 实施纲要."""

import re

import pytest

from fazhi.reference.areas import areas, areas_of


def test_each_edition_has_its_parts():
    """The 2021 edition has ten parts, the 2015 one eight, numbered without a gap."""
    codes = [area.code for area in areas()]
    assert codes == [*(f"A{n}" for n in range(1, 11)), *(f"B{n}" for n in range(1, 9))]


@pytest.mark.parametrize("area", areas(), ids=lambda area: area.code)
def test_an_area_is_well_formed(area):
    """A title and words of at least two Chinese characters, none of them twice."""
    assert re.fullmatch(r"[一-鿿，、]+", area.title)
    assert all(re.fullmatch(r"[一-鿿+]{2,}", word) for word in area.words)
    assert len(set(area.words)) == len(area.words)
    assert area.until is None or area.since <= area.until


@pytest.mark.parametrize(("year", "edition"), [(2015, "B"), (2020, "B"), (2021, "A"), (2030, "A"), (None, "A")])
def test_the_year_decides_the_edition(year, edition):
    """Reports up to 2020 answer to the first edition, later ones, and those of an unknown year, to the second."""
    assert {area.code[0] for area in areas_of(year)} == {edition}


def test_before_the_first_edition_there_is_none():
    """A report on 2014 answers to no edition."""
    assert areas_of(2014) == ()
