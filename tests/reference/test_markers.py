"""Markers of headings and list items."""

import re

import pytest

from fazhi.reference.markers import compiled, heading_markers, item_markers, numeral_words


@pytest.mark.parametrize("marker", [*heading_markers(), *item_markers()], ids=lambda marker: marker.pattern)
def test_a_pattern_has_one_group(marker):
    """The group is the numeral, and the class is told by the number of the group."""
    assert re.compile(marker.pattern).groups == 1


def test_classes_are_ranked_from_the_outermost_in():
    """第一部分 stands above 第一节, that above 一、, that above (一), 1. and (1)."""
    ranks = {marker.name: marker.rank for marker in heading_markers()}
    assert sorted(ranks, key=ranks.__getitem__) == [
        "part",
        "section",
        "chinese",
        "roman",
        "bracketed chinese",
        "arabic",
        "bracketed arabic",
    ]


def test_words_and_remnants_have_numbers():
    """首先 counts as one, and so does the dash that is left of 一."""
    assert numeral_words()["首先"] == numeral_words()["—"] == 1


@pytest.mark.parametrize("classes", [heading_markers(), item_markers()])
def test_no_marker_is_empty(classes):
    """A marker has characters."""
    assert compiled(classes).match("") is None
