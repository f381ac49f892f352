"""Levels: an earlier level and the one reached."""

import pytest

from fazhi.model import Direction
from fazhi.parsing.figures.amounts import scan
from fazhi.parsing.figures.levels import tendency, transition
from fazhi.parsing.figures.sentence import Sentence
from fazhi.parsing.figures.series import gather


def joined(text):
    """The name and the direction of the transition between the two series of a sentence, or None."""
    sentence = Sentence.of(text)
    old, new = gather(sentence, scan(text))
    found = transition(sentence, old, new)
    return found and (text[: found.name_end], found.direction)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("许可事项由126项减少到98项", ("许可事项", Direction.DOWN)),
        ("占比由12%升至15%", ("占比", Direction.UP)),
        ("机构由12个整合为6个", ("机构", Direction.DOWN)),
        ("材料从8份到3份", ("材料", None)),
        ("培训12次、走访6次", None),
        ("培训12次,召开到会6人", None),
    ],
)
def test_two_levels_are_joined_by_a_verb_of_change_or_by_their_unit(text, expected):
    """由 and a common unit, or a verb of change alone, join two levels; the name ends before 由."""
    assert joined(text) == expected


@pytest.mark.parametrize(
    ("text", "way"), [("8份3份", Direction.DOWN), ("3份8份", Direction.UP), ("3份3份", Direction.FLAT)]
)
def test_without_a_verb_the_numbers_tell_the_way(text, way):
    """Where no verb tells the direction, the two numbers do."""
    low, high = scan(text)
    assert tendency(low, high) is way
