"""Drafting: text written piece by piece, so that every node knows where it stands."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

from hypothesis import strategies as st

from fazhi.model import Node, Span

N = TypeVar("N", bound=Node)
Draw = Callable[[st.SearchStrategy[Any]], Any]
Make = Callable[[Draw, int | None], N]
"""Makes a node out of what it draws, for the index at which it starts; None lets it choose."""

STARTS = st.integers(0, 9)
YES_OR_NO = st.booleans()


class Drafter:
    """Writes a text from left to right and remembers where it is.

    Args:
        draw: What hypothesis gives to a composite strategy.
        start: Index of the first character; None draws one.
    """

    def __init__(self, draw: Draw, start: int | None = None) -> None:
        self._draw = draw
        self._pieces: list[str] = []
        self.start: int = draw(STARTS) if start is None else start
        self.end = self.start

    @property
    def text(self) -> str:
        """What has been written."""
        return "".join(self._pieces)

    def write(self, text: str | st.SearchStrategy[str]) -> Span:
        """Write a text, or one that is drawn.

        Args:
            text: The text, or a strategy for it.

        Returns:
            Where it stands.
        """
        piece = text if isinstance(text, str) else self._draw(text)
        start = self.end
        self._pieces.append(piece)
        self.end += len(piece)
        return Span(start, self.end)

    def place(self, make: Make[N]) -> N:
        """Make a node that stands here, and write its text.

        Args:
            make: Makes it.
        """
        node: N = self._draw(drafted(make, self.end))
        self.write(node.text)
        return node

    def perhaps(self, make: Make[N]) -> N | None:
        """Place a node, or none.

        Args:
            make: Makes it.
        """
        return self.place(make) if self._draw(YES_OR_NO) else None

    def several(self, make: Make[N], *, most: int = 2, after: str = "") -> tuple[N, ...]:
        """Place some nodes, one after the other.

        Args:
            make: Makes each.
            most: How many at most.
            after: What is written after each.
        """
        found: list[N] = []
        while len(found) < most and self._draw(YES_OR_NO):  # each by itself, so that each can be dropped by itself
            found.append(self.place(make))
            self.write(after)
        return tuple(found)

    def node(self) -> dict[str, Any]:
        """The arguments of a node that holds all that was written."""
        return {"span": Span(self.start, self.end), "text": self.text}


@lru_cache(maxsize=4096)
def drafted(make: Make[N], start: int | None) -> st.SearchStrategy[N]:
    """The strategy of the nodes that a function makes; kept, for to make a strategy takes longer than to draw from it.

    Args:
        make: Makes a node.
        start: Index at which they start; None lets it choose.
    """
    return _drafted(make, start)


@st.composite
def _drafted(draw: Draw, make: Make[N], start: int | None) -> N:
    return make(draw, start)
