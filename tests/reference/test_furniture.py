"""The table of site furniture."""

from __future__ import annotations

import pytest

from fazhi.reference.files import read_toml
from fazhi.reference.furniture import furniture


@pytest.mark.parametrize("part", ["words", "openings", "marks", "sites"])
def test_every_part_has_one_form(part):
    """Each entry is a stripped text, listed once; the file names its source."""
    data = read_toml("furniture.toml")
    assert data["source"].strip()
    assert all(entry and entry == entry.strip() for entry in data[part])
    assert sorted({entry for entry in data[part] if data[part].count(entry) > 1}) == []


def test_buttons_and_counters_are_there():
    """What no government page lacks is in the table."""
    assert {"首页", "打印", "关闭窗口", "分享"} <= furniture().words
    assert "ICP备" in furniture().marks
    assert "当前位置" in furniture().openings
    assert "信息公开平台" in furniture().sites
