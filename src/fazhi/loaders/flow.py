"""From the paragraphs that a loader finds to the text of a manuscript, each stretch with its place in the source."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from fazhi.model import Locator, Segment, Span

WIDE = "\u3000"
MEASURE = 28  # characters on a line of an official document (GB/T 9704)


@frozen
class Piece:
    """Characters that stand in one place of the source.

    Args:
        text: The characters.
        locator: The place; None for what the loader puts between places.
    """

    text: str
    locator: Locator | None = None


@frozen
class Paragraph:
    """A paragraph, or a row of a table: one line of the manuscript.

    Args:
        pieces: Its characters.
        indent: Full-width spaces that a reader sees before it.
        furniture: Whether the format shows it to be no part of the report (a table of contents).
    """

    pieces: tuple[Piece, ...]
    indent: int = 0
    furniture: bool = False

    @property
    def text(self) -> str:
        """Its characters, without the indent."""
        return "".join(piece.text for piece in self.pieces)


@frozen
class Flow:
    """The text of a manuscript, with what is known of its stretches."""

    text: str
    segments: tuple[Segment, ...]
    furniture: tuple[Span, ...]


def compose(paragraphs: Iterable[Paragraph]) -> Flow:
    """Put paragraphs together, a line each.

    Args:
        paragraphs: The paragraphs in reading order; an empty one gives an empty line.
    """
    parts: list[str] = []
    segments: list[Segment] = []
    furniture: list[Span] = []
    position = 0
    for paragraph in paragraphs:
        start = position
        for piece in (Piece(_space_before(paragraph)), *paragraph.pieces):
            end = position + len(piece.text)
            if piece.locator and piece.text:
                segments.append(Segment(span=Span(position, end), locator=piece.locator))
            parts.append(piece.text)
            position = end
        if paragraph.furniture and position > start:
            furniture.append(Span(start, position))
        parts.append("\n")
        position += 1
    return Flow("".join(parts), tuple(segments), tuple(furniture))


def to_the_right(text: str) -> int:
    """The indent that puts a text at the right edge of an official document's line.

    Args:
        text: The text of the line.
    """
    return max(2, MEASURE - sum(0.5 if character.isascii() else 1 for character in text).__ceil__())


def _space_before(paragraph: Paragraph) -> str:
    """The indent, unless the paragraph is blank or brings white space of its own."""
    text = paragraph.text
    return WIDE * paragraph.indent if text and not text[0].isspace() else ""
