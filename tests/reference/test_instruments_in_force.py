from __future__ import annotations

import pytest

from fazhi.reference.files import read_toml
from fazhi.reference.instruments_in_force import instruments_in_force, standard_editions

ENTRIES = read_toml("instruments_in_force.toml")


@pytest.mark.parametrize("entry", ENTRIES["instruments"], ids=lambda entry: entry["title"])
def test_each_instrument_is_sourced(entry):
    """An entry has its exact title and its source; what is over says what took its place."""
    assert entry["source"]
    assert ("until" in entry) == ("by" in entry)
    assert not any(mark in entry["title"] for mark in "《》（）()")
    assert entry["title"] not in entry.get("wrong", ())


def test_slips_are_no_titles():
    """A slip of one instrument is not the title of another."""
    titles = {entry["title"] for entry in ENTRIES["instruments"]}
    assert not titles & {slip for entry in ENTRIES["instruments"] for slip in entry.get("wrong", ())}


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("法治政府建设与责任落实督察工作规定", None),
        ("法治政府建设与责任落实督查工作规定", "法治政府建设与责任落实督察工作规定"),
        ("法治政府建设实施刚要", "法治政府建设实施纲要"),
        ("法治政府建设实施", None),
        ("法治政府建设实施方案", None),
        ("民法典", None),
        ("中华人民共和国民法点", "中华人民共和国民法典"),
        ("兰溪县物业管理办法", None),
        ("", None),
    ],
)
def test_slips_are_recognized(title, meant):
    """A title one character off, or a known slip, is taken for what it means; other titles are left alone."""
    found = instruments_in_force().meant(title)
    assert (found.title if found else None) == meant


def test_short_forms_are_exact():
    """中华人民共和国 may be left out."""
    table = instruments_in_force()
    assert table.exact("民法典") == table.exact("中华人民共和国民法典") != ()


def test_standards_have_editions():
    """A standard's editions are years."""
    assert standard_editions()["GB/T 9704"] == {"1988", "1999", "2012"}
