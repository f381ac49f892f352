"""Sentences: names are shielded from the search for clause ends."""

from hypothesis import given
from hypothesis import strategies as st

from fazhi.parsing.figures.sentence import Sentence


def test_clauses_end_at_stops_but_not_inside_names():
    """A comma in a title, a quotation or a naming bracket ends no clause."""
    sentence = Sentence.of("落实《关于甲,乙的办法》“一图,一屏”县(市、区)部署,审查")
    assert sentence.before(len(sentence.text)) == "审查"
    assert sentence.clause_start(len(sentence.text) - 3) == 0


def test_quotation_marks_that_face_the_wrong_way_are_paired_in_turn():
    """“放管服“ is a quotation, though its closing mark opens."""
    assert Sentence.of("推进“放管服“改革").quoted == ((2, 7),)


@given(st.text(alphabet="“”《》〈〉()（）甲乙,。1", max_size=60))
def test_shielding_never_moves_a_character(text):
    """The shielded text is as long as the text, and differs only inside names."""
    sentence = Sentence.of(text)
    assert len(sentence.shielded) == len(text)
    assert all(b in {a, "\ue000"} for a, b in zip(text, sentence.shielded, strict=True))
