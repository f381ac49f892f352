from hypothesis import given
from hypothesis import strategies as st

from fazhi.loaders.flow import Paragraph, Piece, compose, to_the_right
from fazhi.model import Locator

FIRST, SECOND = Locator(paragraph=1), Locator(paragraph=2)


def test_paragraphs_are_lines():
    """Each paragraph is a line, its indent in front, and its pieces keep their places."""
    flow = compose(
        [
            Paragraph((Piece("标题", FIRST),)),
            Paragraph(()),
            Paragraph((Piece("甲", FIRST), Piece("\t"), Piece("乙", SECOND)), indent=2, furniture=True),
        ]
    )
    assert flow.text == "标题\n\n　　甲\t乙\n"
    assert [(segment.span.of(flow.text), segment.locator) for segment in flow.segments] == [
        *(("标题", FIRST), ("甲", FIRST), ("乙", SECOND))
    ]
    assert [span.of(flow.text) for span in flow.furniture] == ["　　甲\t乙"]


def test_white_space_of_its_own_is_indent_enough():
    """A paragraph that begins with white space, or has nothing to indent, gets no indent."""
    flow = compose([Paragraph((Piece("　文"),), indent=2), Paragraph((Piece(""),), indent=2, furniture=True)])
    assert (flow.text, flow.furniture) == ("　文\n\n", ())


def test_the_right_edge():
    """A short line stands at the right edge of 28 characters; a long one is only indented."""
    assert to_the_right("某县人民政府") == 22
    assert to_the_right("2025年1月1日") == 28 - 6
    assert to_the_right("长" * 40) == 2


@given(st.lists(st.lists(st.text(max_size=5), max_size=4), max_size=6), st.integers(0, 4))
def test_segments_cover_their_pieces(texts, indent):
    """The segments hold the pieces' characters, in order."""
    paragraphs = [Paragraph(tuple(Piece(text, FIRST) for text in pieces), indent) for pieces in texts]
    flow = compose(paragraphs)
    held = [segment.span.of(flow.text) for segment in flow.segments]
    assert held == [text for pieces in texts for text in pieces if text]
