"""Words that state reasons."""

import pytest

from fazhi.reference.causes import cause_words


@pytest.mark.parametrize("part", list(cause_words()))
def test_words_are_plain(part):
    """Words of Chinese characters, or a mark after them; none twice."""
    words = cause_words()[part]
    assert words
    assert len(set(words)) == len(words)
    assert all(not set(word) & set("()[]|.*+?\\") for word in words)
