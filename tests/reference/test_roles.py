"""Words that tell the required elements apart."""

import re

import pytest

from fazhi.reference.roles import any_of, role_words

ENTRIES = [(element, part) for element, parts in role_words().items() for part in parts]


@pytest.mark.parametrize(("element", "part"), ENTRIES)
def test_words_are_plain(element, part):
    """Words, not patterns; none of them twice."""
    words = role_words()[element][part]
    assert words
    assert all(re.fullmatch(r"[一-鿿]+", word) for word in words)
    assert len(set(words)) == len(words)


def test_the_longest_word_is_tried_first():
    """The words make up one group."""
    pattern = any_of("shortcomings", "amounts")
    assert re.match(pattern, "一定程度")[0] == "一定"
    assert re.fullmatch(f"{pattern}的", "一些的")
