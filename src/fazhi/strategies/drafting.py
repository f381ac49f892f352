"""Drafting: text written piece by piece, so that every node knows where it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from hypothesis import strategies as st

from fazhi.model import Node, Span

N = TypeVar("N", bound=Node)
T = TypeVar("T")
Draw = Callable[[st.SearchStrategy[Any]], Any]
Nodes = Callable[[int | None], st.SearchStrategy[N]]
"""A strategy of nodes for the index at which they start; None lets it choose."""

STARTS = st.integers(0, 9)


class Drafter:
    """Writes a text from left to right and remembers where it is.

    Args:
        draw: What hypothesis gives to a composite strategy.
        start: Index of the first character; None draws one.
    """

    def __init__(self, draw: Draw, start: int | None = None) -> None:
        self._draw = draw
        self.start: int = draw(STARTS) if start is None else start
        self._pieces: list[str] = []
        self.end = self.start

    @property
    def text(self) -> str:
        """What has been written."""
        return "".join(self._pieces)

    def write(self, text: str | st.SearchStrategy[str]) -> Span:
        """Write a text, or one that is drawn, and say where it stands."""
        piece = text if isinstance(text, str) else self._draw(text)
        start = self.end
        self._pieces.append(piece)
        self.end += len(piece)
        return Span(start, self.end)

    def place(self, nodes: Nodes[N]) -> N:
        """Draw a node that stands here, and write its text."""
        node: N = self._draw(nodes(self.end))
        self.write(node.text)
        return node

    def perhaps(self, nodes: Nodes[N]) -> N | None:
        """A node or none."""
        return self.place(nodes) if self._draw(st.booleans()) else None

    def several(self, nodes: Nodes[N], *, most: int = 2, after: str = "") -> tuple[N, ...]:
        """Some nodes, one after the other, each followed by the same text."""
        found = []
        for _ in range(self._draw(st.integers(0, most))):
            found.append(self.place(nodes))
            self.write(after)
        return tuple(found)

    def node(self) -> dict[str, Any]:
        """The arguments of a node that holds all that was written."""
        return {"span": Span(self.start, self.end), "text": self.text}
