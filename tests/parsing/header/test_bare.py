"""Values without a label."""

from __future__ import annotations

import pytest

from fazhi.parsing.fold import fold
from fazhi.parsing.header.bare import read_bare


def read(text):
    """Kinds and characters of the values of a text."""
    found = read_bare(fold(text), 0, len(text))
    return found if found is None else [(bare.kind.value, text[slice(*bare.place)]) for bare in found]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("2025-03-17", [("date", "2025-03-17")]),
        ("（2025年3月17日）", [("date", "2025年3月17日")]),
        ("2025-03-17 10:20", [("date", "2025-03-17 10:20")]),
        ("2025-03-17 10:20 郑州市司法局", [("date", "2025-03-17 10:20"), ("issuer", "郑州市司法局")]),
        ("郑州市司法局　2025年3月17日", [("issuer", "郑州市司法局"), ("date", "2025年3月17日")]),
        ("云司发〔2024〕9号", [("number", "云司发〔2024〕9号")]),
        ("中共清河市委 清河市人民政府", [("issuer", "中共清河市委"), ("issuer", "清河市人民政府")]),
        ("2025-03-17 阅读 125", [("date", "2025-03-17")]),
        ("", []),
        ("•", []),
    ],
)
def test_values_alone_are_read(text, values):
    """Dates, numbers and bodies are told by their form; counters beside them are passed over."""
    assert read(text) == values


@pytest.mark.parametrize("text", ["2025年3月17日,县政府召开会议", "工作情况", "云溪县", "按照云政〔2025〕3号要求"])
def test_lines_with_more_are_not(text):
    """A line that says something else too is no bare value."""
    assert read(text) is None
