"""Views: a sentence without its line breaks, and the place of each character."""

from hypothesis import given
from hypothesis import strategies as st

from fazhi.parsing.fold import fold
from fazhi.parsing.lines import split
from fazhi.parsing.view import view


def test_layout_is_taken_out_and_places_are_kept():
    """Line breaks and padding go; a blank between two Latin words or digits stays."""
    text = "由 87 项\n精简为52 项 1 5 N"
    read = view(text, [(0, len(text))])
    assert read.text == "由87项精简为52项1 5 N"
    assert all(text[place] == character for place, character in zip(read.places, read.text, strict=True))


def test_a_page_number_between_two_stretches_is_left_out():
    """A view joins stretches; its spans run over what lies between."""
    text = "推动法治建设与\n- 2 -\n发展"
    read = view(text, [(0, 7), (14, 16)])
    assert read.text == "推动法治建设与发展"
    assert read.span(6, 8).of(text) == "与\n- 2 -\n发"


@given(st.text(max_size=80))
def test_every_character_of_a_view_stands_where_it_says(text):
    """The places and the text agree, in order, on any text."""
    folded = fold(text)
    read = view(folded, [(0, len(folded))])
    assert [folded[place] for place in read.places] == list(read.text)
    assert list(read.places) == sorted(read.places)


@given(st.text(max_size=80))
def test_folding_keeps_the_length_and_is_done_once(text):
    """Folding changes one character for one, and a folded text stays as it is."""
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(st.text(alphabet="甲 \n\r\u3000\t。", max_size=40))
def test_lines_hold_every_character_that_is_not_white(text):
    """The lines of a text are its characters without the white space around them."""
    kept = "".join(line.of(text) for line in split(text))
    assert "".join(kept.split()) == "".join(text.split())


def test_a_point_that_ends_a_sentence_is_a_full_stop():
    """Pages with ASCII punctuation end sentences with a point; a decimal point and a marker keep theirs."""
    assert fold("一.审查3.5万件.二是抽查9份.") == "一.审查3.5万件。二是抽查9份。"
