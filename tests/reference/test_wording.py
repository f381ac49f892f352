"""The data files of the grammar have the form that it relies on."""

import re
import tomllib
from importlib.resources import files

import pytest

from fazhi.reference.catalogue import builtin
from fazhi.reference.lexicon import Lexicon
from fazhi.reference.measure_words import measure_word_at, measure_words
from fazhi.reference.phrases import set_phrases
from fazhi.reference.wording import wording

DATA = files("fazhi.reference") / "data"


@pytest.mark.parametrize("name", sorted(f.name for f in DATA.iterdir() if f.name.endswith(".toml")))
def test_every_data_file_names_its_source(name):
    """A data file says where its content comes from."""
    assert tomllib.loads((DATA / name).read_text(encoding="utf-8"))["source"]


def test_word_lists_compile():
    """All patterns of the word lists are valid, and begin as the lexicon needs it."""
    assert wording().openers.match("其中合同", 0, 4)
    assert set_phrases().phrases.match("三项制度")


def test_the_longest_measure_word_is_taken():
    """个百分点 is one unit, and 个 before 体 none."""
    assert getattr(measure_word_at("4.4个百分点", 3), "word", None) == "个百分点"
    assert measure_word_at("900万个体工商户", 4) is None


def test_measure_words_that_must_not_stand_are_words_of_the_list():
    """Each restriction is one of a listed word."""
    data = tomllib.loads((DATA / "measure_words.toml").read_text(encoding="utf-8"))
    listed = {word for words in data["groups"].values() for word in words}
    assert set(data["not_before"]) <= listed
    assert len(listed) == sum(len({e.word for e in entries}) for entries in measure_words().values())


def test_a_lexicon_refuses_a_pattern_without_a_first_character():
    """A pattern that may begin with anything would be passed over in silence."""
    with pytest.raises(ValueError, match="must begin"):
        Lexicon.of(["(?:达)?到"])


def test_a_lexicon_finds_words_at_places_and_ends():
    """match, search and before find the longest word."""
    lexicon = Lexicon.of(["达", "达到", "[上下]降"], ends=True)
    text = "率达到上降"
    assert getattr(lexicon.match(text, 1, 5), "group", str)() == "达到"
    assert getattr(lexicon.search(text, 0, 5), "start", int)() == 1
    assert lexicon.before(text, 0, 5) == 3
    assert lexicon.before(text, 0, 1) is None


def test_relations_of_the_catalogue_name_its_entries():
    """Every id in a relation is an entry, or one that the relation's entry brings along."""
    ids = set(builtin())
    for concept in builtin().values():
        for relation in concept.relations:
            named = set(re.findall(r"[a-z][a-z0-9]*(?:\.[a-z_]+)+", relation))
            assert concept.id in named or named & ids, relation
