"""Traditional characters and the simplified ones that stand for them."""

from fazhi.reference.files import read_toml
from fazhi.reference.traditional import simplified


def test_each_pair_is_of_two_characters_and_listed_once():
    """A traditional character has one simplified one, and no simplified one is made into another."""
    pairs = read_toml("traditional.toml")["pairs"]
    assert all(len(pair) == 2 for pair in pairs)
    assert len(simplified()) == len(pairs)
    assert simplified().keys().isdisjoint(simplified().values())
