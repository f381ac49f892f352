from __future__ import annotations

import pytest

from fazhi.checks.bodies import Body
from fazhi.model import Certainty
from fazhi.reference.files import read_toml
from fazhi.reference.provisions import provisions


@pytest.mark.parametrize("basis", provisions().values(), ids=lambda basis: basis.id)
def test_each_provision_is_sourced(basis):
    """A provision names its instrument, its source and how sure it is; its years run forward, its bodies are known."""
    provision = basis.provision
    assert provision.instrument
    assert basis.source
    assert not provision.since or not provision.until or provision.since <= provision.until
    assert basis.bodies <= set(Body)


def test_nothing_certain_was_never_seen():
    """What no source was seen for is not called seen."""
    for basis in provisions().values():
        unsure = basis.provision.certainty in (Certainty.INFERRED, Certainty.UNCERTAIN)
        assert basis.is_certain is not unsure
        assert ("未见" in basis.source.split("；")[0]) <= (not basis.is_certain)


@pytest.mark.parametrize(
    ("name", "year", "binds"),
    [
        ("report-publication", 2018, False),
        ("report-publication", 2019, True),
        ("report-publication", None, False),
        ("outline-2015-first-quarter", 2014, False),
        ("outline-2015-first-quarter", 2015, True),
        ("outline-2015-first-quarter", 2018, True),
        ("outline-2015-first-quarter", 2019, False),
        ("credit-code", None, True),
    ],
)
def test_provisions_bind_years(name, year, binds):
    """A provision binds the reports on the years between its bounds; without a year, only one that has none."""
    assert provisions()[name].binds_year(year) is binds


def test_provisions_bind_bodies():
    """Those that name bodies bind these alone, the others all."""
    assert provisions()["report-publication"].binds_body("township")
    assert not provisions()["report-publication"].binds_body("dispatched")
    assert provisions()["credit-code"].binds_body("outside")


def test_the_file_says_where_it_comes_from():
    """The data file names its source."""
    assert read_toml("provisions.toml")["source"]
