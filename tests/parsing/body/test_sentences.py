"""Where sentences, clauses and list items end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.parsing.body.sentences import pieces


def parts(text, start=0):
    """The characters of the pieces, list items marked by their number."""
    return [(text[p.start : p.end], p.marker and p.marker.number) for p in pieces(text, start)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("办理12件。培训3次。", ["办理12件。", "培训3次。"]),
        ("办理12件;培训3次", ["办理12件;", "培训3次"]),
        ("办理12件。。培训3次!!", ["办理12件。。", "培训3次!!"]),
        ("审核20份(其中采购12份;租赁8份)。", ["审核20份(其中采购12份;租赁8份)。"]),
        ("推进“放;管;服”改革。完成。", ["推进“放;管;服”改革。", "完成。"]),
        ("做到“有案必办。”成效明显。", ["做到“有案必办。”", "成效明显。"]),
        ("改革“放得下“不均。完成。", ["改革“放得下“不均。", "完成。"]),
        ("落实《关于甲;乙的意见》。完成", ["落实《关于甲;乙的意见》。", "完成"]),
        ("9:30开会。", ["9:30开会。"]),
        ("存在问题:力量不足;能力不够。", ["存在问题:", "力量不足;", "能力不够。"]),
    ],
)
def test_stops_end_pieces(text, expected):
    """Not those in brackets and quotation marks; marks left open keep nothing together."""
    assert [part for part, _ in parts(text)] == expected


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("一是甲;二是乙。三是丙。", [1, 2, 3]),
        ("做好工作:一是甲;二是乙。", [None, 1, 2]),
        ("明确重点,一是甲,二是乙。", [None, 1, 2]),
        ("一是甲。首先,子。其次,丑。二是乙。", [1, None, None, 2]),
        ("一是甲。二是乙。原因:第一,子;第二,丑。", [1, 2, None, 1, 2]),
        ("压减:1.时限;2.材料。", [None, 1, 2]),
        ("办理:1.时限。", [None, None]),
        ("办理;2.5万件。", [None, None]),
        ("问题:(一)甲;(二)乙。", [None, 1, 2]),
        ("①甲;②乙。", [1, 2]),
        ("问题:一是甲;二是乙。打算:一是丙;二是丁。", [None, 1, 2, None, 1, 2]),
        ("办理12件,其中3件。", [None]),
    ],
)
def test_markers_open_items(text, numbers):
    """A run of one class is a list; another class inside an item belongs to it; a lone 1. is no list."""
    assert [number for _, number in parts(text)] == numbers


def test_pieces_begin_after_a_heading():
    """What stands before the place to begin is left alone."""
    assert parts("(一)问题。一是甲。", 6) == [("一是甲。", 1)]


@given(st.text(alphabet="一二是、,;。:!“”()《》1.第首先字①", min_size=1, max_size=60))
def test_pieces_leave_no_gap(text):
    """They cover the text from beginning to end, none of them empty."""
    found = pieces(text)
    assert [p.start for p in found] == [0, *(p.end for p in found[:-1])]
    assert found[-1].end == len(text)
    assert all(p.start < p.end for p in found)
