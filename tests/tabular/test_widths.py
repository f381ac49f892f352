from __future__ import annotations

import pytest

from fazhi.tabular.widths import height, width


@pytest.mark.parametrize(
    ("text", "wide"), [("", 0), ("abc", 3), ("法治", 4), ("“A”", 5), ("甲\n乙丙", 4), ("e\u0301", 1), ("ｱ", 1)]
)
def test_wide_characters_count_twice(text, wide):
    """A Chinese character is as wide as two digits; the longest line counts."""
    assert width(text) == wide


@pytest.mark.parametrize(("text", "lines"), [("", 0), ("法治", 1), ("法治政府建设", 2), ("甲\n\n乙", 3)])
def test_text_is_broken_at_the_width(text, lines):
    """A line is broken where it is wider than its column."""
    assert height(text, 8) == lines
