"""Pages set in the measure of official documents."""

from __future__ import annotations

import pytest

from fazhi.loaders.pages.fragments import Fragment
from fazhi.loaders.pages.lines import Page

EM, PITCH, LEFT, TOP = 16.0, 28.0, 80.0, 100.0
WIDTH, HEIGHT = 595.0, 842.0


def width(text, em=EM):
    """The width of a text: a Latin character takes half an em."""
    return sum(em / 2 if character.isascii() else em for character in text)


def fragment(text, left=LEFT, top=TOP, em=EM):
    """A text at a place."""
    return Fragment(text, left, top, left + width(text, em), top + em, top + 0.85 * em, em)


def page(*fragments, number=1):
    """An A4 page."""
    return Page(number, WIDTH, HEIGHT, fragments)


def column(lines, left=LEFT, top=TOP):
    """Lines below one another; each as a text, or as its indent in ems and a text."""
    placed = [line if isinstance(line, tuple) else (0, line) for line in lines]
    return [fragment(text, left + indent * EM, top + row * PITCH) for row, (indent, text) in enumerate(placed)]


@pytest.fixture(name="fragment")
def _fragment():
    return fragment


@pytest.fixture(name="page")
def _page():
    return page


@pytest.fixture(name="column")
def _column():
    return column
