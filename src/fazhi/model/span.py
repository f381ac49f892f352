"""Places in a text: the span, and the node that carries one."""

from __future__ import annotations

from typing import Any

from attrs import Attribute, field, frozen

SHOWN = 24


def shorten(text: str, width: int = SHOWN) -> str:
    """A text on one line, cut to ``width`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= width else f"{line[:width]}…"


@frozen(order=True, repr=False)
class Span:
    """A half-open stretch of ``Report.text``, in code points.

    Args:
        start: Index of the first character.
        end: Index after the last character; equal to ``start`` for an empty span.

    Raises:
        ValueError: If ``start`` is negative or lies after ``end``.
    """

    start: int
    end: int = field()

    @end.validator
    def _ends_after_start(self, _: Attribute[int], end: int) -> None:
        if not 0 <= self.start <= end:
            raise ValueError(f"a span runs forward from 0 or later, not from {self.start} to {end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """A span is true even where it is empty: it is a place."""
        return True

    def __contains__(self, other: object) -> bool:
        """Whether a span, or an index, lies inside this one."""
        if isinstance(other, Span):
            return self.start <= other.start and other.end <= self.end
        return isinstance(other, int) and self.start <= other < self.end

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end})"

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character.

        Args:
            other: Another span of the same text.
        """
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The characters in this span.

        Args:
            text: The text that it is a span of.
        """
        return text[self.start : self.end]


@frozen(kw_only=True, repr=False)
class Node:
    """A part of a report that stands in its text: ``node.text == node.span.of(report.text)``.

    Args:
        span: Where it stands.
        text: The characters there, unchanged.

    Raises:
        ValueError: If the text is not as long as the span.
    """

    span: Span
    text: str = field()

    @text.validator
    def _fills_span(self, _: Attribute[str], text: str) -> None:
        if len(text) != self.span.end - self.span.start:
            raise ValueError(f"{len(text)} characters cannot fill {self.span!r}")

    def __repr__(self) -> str:
        details = "".join(f", {note}" for note in self._notes() if note)
        return f"{type(self).__name__}({self.span.start}:{self.span.end} {shorten(self.text)!r}{details})"

    def _notes(self) -> tuple[str, ...]:
        """What a person wants to see beside the text; subclasses add to it."""
        return ()


def node_arguments(text: str, start: int, end: int) -> dict[str, Any]:
    """The ``span`` and ``text`` of a node that stands at ``text[start:end]``."""
    return {"span": Span(start, end), "text": text[start:end]}
