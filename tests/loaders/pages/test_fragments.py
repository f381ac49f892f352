import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.loaders.pages.fragments import Collector, space_between


def collect(*characters, em=10.0, baseline=100.0):
    """The fragments of characters that are given with the gap before each, in ems."""
    collector = Collector()
    right = 0.0
    for character, gap in characters:
        if character == " ":
            collector.space()
            continue
        left = right + gap * em
        if not collector.follows(left, baseline):
            collector.begin(baseline, em)
        right = left + (em / 2 if character.isascii() else em)
        collector.add(character, left, baseline - em, right, baseline)
    collector.finish()
    return [fragment.text for fragment in collector.fragments]


@pytest.mark.parametrize(
    ("before", "after", "gap", "drawn", "seen"),
    [
        ("法", "治", 0.0, False, ""),
        ("法", "治", 0.4, False, ""),  # justified
        ("法", "8", 0.25, False, ""),  # the quarter em between scripts
        ("法", "治", 0.5, True, " "),
        ("法", "治", 1.0, False, "　"),
        ("法", "治", 3.2, False, "　　　"),
        ("a", "b", 0.0, False, ""),
        ("a", "b", 0.3, False, " "),
        ("1", "1", 0.15, True, " "),
        ("1", "1", 0.15, False, ""),
        ("a", "b", 4.0, False, "　　　　"),
        ("法", "治", 1e9, False, "　" * 30),
        ("治", "法", -0.3, True, ""),
    ],
)
def test_what_white_space_a_gap_is(before, after, gap, drawn, seen):
    """Chinese characters may stand a little apart; words, and what is drawn apart, keep a space."""
    assert space_between(before, after, gap, drawn=drawn) == seen


def test_characters_that_stand_together_are_one_fragment():
    """A wide gap ends a fragment, and so does a step back."""
    assert collect(("法", 0), ("治", 0.1), ("政", 2), ("府", 0)) == ["法治", "政府"]
    assert collect(("法", 5), ("治", -4)) == ["法", "治"]


def test_drawn_spaces_count_by_their_width():
    """A space between Latin words is kept, a space without width is not."""
    assert collect(("1", 0), (" ", 0), ("N", 0.5)) == ["1 N"]
    assert collect(("法", 0), (" ", 0), ("治", 0)) == ["法治"]


def test_two_characters_of_one_glyph():
    """A long dash is one glyph for two characters, which have the same box."""
    assert collect(("—", 0), ("—", -1), ("审", 0)) == ["——审"]


def test_another_line_is_another_fragment():
    """What stands on another base line does not follow."""
    collector = Collector()
    collector.begin(100.0, 10.0)
    collector.add("法", 0.0, 90.0, 10.0, 100.0)
    assert collector.follows(10.0, 100.9)
    assert not collector.follows(10.0, 128.0)


def test_fragments_on_one_line(fragment):
    """A raised figure stands on the line of its text, a watermark that the line runs through does not."""
    text = fragment("法治")
    assert text.shares_line(fragment("①", top=100, em=8))
    assert not text.shares_line(fragment("内部", top=70, em=80))
    assert not text.shares_line(fragment("下一行", top=128))


@given(st.floats(0, 1e6), st.floats(-1e3, 1e3), st.booleans())
def test_gaps_never_make_much_of_nothing(gap, shift, drawn):
    """No gap makes more than a line of white space."""
    assert len(space_between("法", "治", gap + shift, drawn=drawn)) <= 30
