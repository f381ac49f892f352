"""A page as its reader sees it: lines of text, and the blocks of mark-up that they stand in."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field


@define(eq=False)
class Block:
    """An element that stands on lines of its own.

    Args:
        tag: Name of the element.
        path: Steps from the block around it: ``font[1]/p[3]``.
        parent: Index of the block around it; -1 for the outermost.
        names: Its ``class`` and ``id``, in lower case.
        first: Index of its first line.
        after: Index after its last line.
    """

    tag: str
    path: str
    parent: int
    names: str = ""
    first: int = 0
    after: int = 0


@define(eq=False)
class Line:
    """A line of the page.

    Args:
        start: Index of its first character.
        end: Index after its last character.
        block: Index of the innermost block that it stands in.
        linked: How many of its characters are links.
        piece: Index of the line break that ends it, among the pieces of the text.
    """

    start: int
    end: int
    block: int
    linked: int
    piece: int


@define(eq=False)
class Page:
    """The text of a page, its lines and its blocks.

    Args:
        text: The text that a reader sees.
        lines: The lines that have text, in order.
        blocks: The blocks, each after the one that it stands in.
    """

    text: str
    lines: list[Line]
    blocks: list[Block]
    _paths: dict[int, str] = field(factory=dict, init=False)

    def text_of(self, line: Line) -> str:
        """The characters of a line."""
        return self.text[line.start : line.end]

    def path(self, index: int) -> str:
        """The DOM path of a block: ``html/body/div[2]/p[3]``."""
        steps = []
        while index >= 0 and index not in self._paths:
            steps.append(index)
            index = self.blocks[index].parent
        path = self._paths.get(index, "")
        for step in reversed(steps):
            path = f"{path}/{self.blocks[step].path}" if path else self.blocks[step].path
            self._paths[step] = path
        return path

    def children(self, index: int) -> Iterable[int]:
        """Indexes of the blocks that stand directly in a block."""
        return (child for child, block in enumerate(self.blocks) if block.parent == index)
