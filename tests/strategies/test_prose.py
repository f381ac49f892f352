"""Sentences with their figures."""

from __future__ import annotations

from hypothesis import given

from fazhi import strategies
from fazhi.model import Direction
from fazhi.strategies.prose import deeds, lacks, tasks


@given(strategies.figures())
def test_the_name_stands_in_the_words(figure):
    """A figure has a level, its name stands in its words, and a change has its way."""
    assert figure.name in figure.text
    assert figure.value is not None
    assert figure.change is None or figure.direction is not None


@given(strategies.figures())
def test_a_baseline_and_its_direction_agree(figure):
    """A level above the earlier one has gone up."""
    if figure.baseline is not None:
        assert (figure.direction is Direction.UP) == (figure.value >= figure.baseline)


@given(deeds())
def test_figures_stand_in_their_sentence(sentence):
    """The words of each figure are in the sentence, in order, and it ends as a sentence does."""
    rest = sentence.text
    for figure in sentence.figures:
        _, found, rest = rest.partition(figure.text)
        assert found
    assert sentence.text.endswith("。")


@given(lacks() | tasks())
def test_lists(items):
    """Items of a list are numbered and parted by ；, the last closed by 。; a single one has no number."""
    assert [item.text[-1] for item in items] == ["；"] * (len(items) - 1) + ["。"]
    assert [item.text.startswith(("一是", "二是", "三是")) for item in items] == [len(items) > 1] * len(items)
