"""The catalogue of indicators, and a user's own."""

import pytest

from fazhi import ConfigurationError, FileError, catalogue, identify, loads
from fazhi.reference.catalogue import builtin

OWN = """
[[concept]]
id = "own.canteen"
name = "社区食堂数"
names = ["社区食堂", "新建社区食堂"]
units = ["家", "个"]
source = "a local plan"
certainty = "seen"
"""


def test_every_concept_says_where_it_comes_from():
    """Each entry has a name, a source, a certainty, and units where it is a count."""
    for concept in builtin().values():
        assert concept.name
        assert concept.source
        assert concept.certainty
        assert concept.units or concept.kind != "count"


def test_own_entries_are_added_without_touching_the_library(tmp_path):
    """A user's catalogue extends the library's, and identify applies it."""
    path = tmp_path / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    own = catalogue(path)
    report = loads("一、主要举措\n　　新建社区食堂12家，备案审查规范性文件3件。", format="text")
    concepts = [i.concept for i in identify(report, own).indicators]
    assert concepts == ["own.canteen", "doc.filed_in"]
    assert [i.concept for i in report.indicators] == [None, "doc.filed_in"]
    assert "own.canteen" not in builtin()


def test_identifying_by_the_same_catalogue_changes_nothing():
    """The concepts that reading gives are those that identify gives."""
    report = loads("一、行政复议\n　　收到行政复议申请12件，审结10件，纠错率8%。", format="text")
    assert identify(report, builtin()) == report


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[[concept]]\nid = 'a'", "an id, a name"),
        ("[[concept]]\nid = 'a'\nname = 'b'\nkind = 'c'", "a kind"),
        ("[[concept]]\nid = 'a'\nname = 'b'\ncolour = 'c'", "not well formed"),
        ("[[concept", "no valid TOML"),
    ],
)
def test_a_faulty_catalogue_is_refused_with_the_reason(tmp_path, content, said):
    """The error says what is wrong, and in which entry."""
    path = tmp_path / "own.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigurationError, match=said):
        catalogue(path)


def test_a_missing_catalogue_is_a_file_error(tmp_path):
    """A path that leads nowhere is said so."""
    with pytest.raises(FileError, match="cannot be read"):
        catalogue(tmp_path / "none.toml")
