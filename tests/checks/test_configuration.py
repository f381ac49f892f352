from __future__ import annotations

import pytest

from fazhi.checks.configuration import Configuration, find_configuration, read_configuration
from fazhi.checks.registry import rules
from fazhi.checks.rule import Profile
from fazhi.errors import ConfigurationError, FileError
from fazhi.model import Severity

TABLE = """\
[tool.fazhi]
select = ["NUM", "met"]
ignore = ["NUM006"]
severity = { NUM = "error", NUM003 = "info" }
lang = "en"
profile = "draft"
"""


def written(folder, text):
    """The text as a pyproject.toml."""
    file = folder / "pyproject.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_table_is_read(tmp_path):
    """Every setting of [tool.fazhi] has its effect; codes are read in any case."""
    found = read_configuration(written(tmp_path, TABLE))
    assert found.select == ("NUM", "MET")
    assert found.ignore == ("NUM006",)
    assert found.lang == "en"
    assert found.profile is Profile.DRAFT
    assert found.severity_of("NUM001") is Severity.ERROR
    assert found.severity_of("NUM003") is Severity.INFO
    assert found.severity_of("DEF001") is None
    assert {rule.family for rule in rules() if found.runs(rule)} == {"NUM", "MET"}
    assert "NUM006" not in {rule.code for rule in rules() if found.runs(rule)}


def test_a_file_without_the_table_changes_nothing(tmp_path):
    """Other projects' files are no settings."""
    assert read_configuration(written(tmp_path, "[project]\nname = 'x'\n")) == Configuration()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[tool.fazhi]\nselekt = []\n", "selekt"),
        ("[tool.fazhi]\nselect = 'NUM'\n", "select"),
        ("[tool.fazhi]\nignore = [1]\n", "ignore"),
        ("[tool.fazhi]\nseverity = { NUM = 'fatal' }\n", "severity"),
        ("[tool.fazhi]\nlang = 'fr'\n", "lang"),
        ("[tool.fazhi]\nprofile = 'final'\n", "profile"),
        ("[tool.fazhi\n", "TOML"),
    ],
)
def test_mistakes_are_told_with_their_place(tmp_path, text, told):
    """Whoever wrote the file learns what is wrong in it."""
    file = written(tmp_path, text)
    with pytest.raises(ConfigurationError, match=told) as caught:
        read_configuration(file)
    assert str(file) in caught.value.where


def test_a_missing_file_is_told(tmp_path):
    """A path that leads nowhere is no empty configuration."""
    with pytest.raises(FileError):
        read_configuration(tmp_path / "pyproject.toml")


def test_the_nearest_file_is_found(tmp_path):
    """A folder belongs to the project above it whose file has the table."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert find_configuration(inner) != tmp_path / "pyproject.toml"
    file = written(tmp_path, TABLE)
    written(inner, "[project]\nname = 'x'\n")
    assert find_configuration(inner) == file


def test_a_baseline_counts_from_the_file(tmp_path):
    """A relative path in the file is one from the file's folder."""
    (tmp_path / "accepted.json").write_text('{"version": 1, "accepted": {}}', encoding="utf-8")
    found = read_configuration(written(tmp_path, '[tool.fazhi]\nbaseline = "accepted.json"\n'))
    assert found.baseline is not None


def test_codes_may_be_given_as_one_text():
    """On a command line codes are parted by commas."""
    assert Configuration(select="NUM, met003").select == ("NUM", "MET003")
