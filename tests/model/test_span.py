"""Spans, and nodes that carry one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi import strategies
from fazhi.model import Node, Span
from fazhi.model.span import node_arguments, shorten


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (1, 0), (5, 4), (-2, -1)])
def test_a_span_runs_forward(start, end):
    """A span that ends before it starts, or starts before the text, is refused."""
    with pytest.raises(ValueError, match=f"from {start} to {end}"):
        Span(start, end)


def test_length_and_truth():
    """A span is as long as its stretch, and true even where it is empty: it is a place."""
    assert (len(Span(3, 7)), len(Span(3, 3))) == (4, 0)
    assert Span(3, 3)


@given(st.text(), strategies.spans())
def test_the_characters_of_a_span(text, span):
    """``of`` gives the characters of a text in the span."""
    assert span.of(text) == text[span.start : span.end]


@pytest.mark.parametrize(
    ("inside", "answer"),
    [
        (Span(2, 5), True),
        (Span(3, 3), True),
        (Span(1, 3), False),
        (Span(4, 6), False),
        (2, True),
        (5, False),
        ("2", False),
    ],
)
def test_what_lies_inside(inside, answer):
    """Spans and indices lie inside a span, or not; nothing else does."""
    assert (inside in Span(2, 5)) is answer


@pytest.mark.parametrize(
    ("other", "answer"),
    [(Span(0, 2), False), (Span(0, 3), True), (Span(4, 9), True), (Span(5, 9), False), (Span(3, 4), True)],
)
def test_overlaps(other, answer):
    """Two spans overlap where they share a character, whichever is asked."""
    assert Span(2, 5).overlaps(other) is other.overlaps(Span(2, 5)) is answer


def test_order_of_the_text():
    """Spans sort as they stand in the text, the shorter first where they start together."""
    assert sorted([Span(3, 4), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(3, 4)]


def test_shown_short():
    """A span shows its ends."""
    assert repr(Span(3, 14)) == "Span(3, 14)"


@pytest.mark.parametrize("text", ["", "法", "法治政"])
def test_a_node_fills_its_span(text):
    """A node's text is as long as its span."""
    with pytest.raises(ValueError, match="cannot fill"):
        Node(span=Span(3, 5), text=text)


@given(strategies.nodes())
def test_nodes_fill_their_spans(node):
    """Every node that is made does."""
    assert len(node.text) == len(node.span)


def test_a_node_shown():
    """A node shows where it stands and the beginning of its text, on one line."""
    assert repr(Node(span=Span(3, 7), text="法治\n建")) == "Node(3:7 '法治 建')"
    assert repr(Node(span=Span(0, 30), text="法" * 30)) == f"Node(0:30 '{'法' * 24}…')"


def test_the_arguments_of_a_node():
    """Span and text of a node are taken from the text it stands in."""
    assert Node(**node_arguments("依法行政", 1, 3)) == Node(span=Span(1, 3), text="法行")


@pytest.mark.parametrize(("text", "short"), [("", ""), (" a \n b ", "a b"), ("法" * 5, "法法法…")])
def test_shortened(text, short):
    """A text is put on one line and cut."""
    assert shorten(text, 3) == short
