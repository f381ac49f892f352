"""A page as its reader sees it: lines of text, and the blocks of mark-up that they stand in."""

from __future__ import annotations

from attrs import define

UNNUMBERED = frozenset({"html", "body"})
"""Elements that a page has only one of."""


@define(eq=False)
class Block:
    """An element that stands on lines of its own.

    Args:
        tag: Name of the element.
        steps: The elements from this one out to the block around it, each with its number among those of its name.
        parent: Index of the block around it; -1 for the outermost.
        names: Its ``class`` and ``id``, in lower case.
        first: Index of its first line.
        after: Index after its last line.
    """

    tag: str
    steps: list[tuple[str, int]]
    parent: int
    names: str
    first: int
    after: int


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

    def text_of(self, line: Line) -> str:
        """The characters of a line."""
        return self.text[line.start : line.end]

    def paths(self) -> dict[int, str]:
        """The DOM path of each block that lines stand in, and of those around it: ``html/body/div[2]/p[3]``."""
        paths: dict[int, str] = {-1: ""}
        for line in self.lines:
            unknown, index = [], line.block
            while index not in paths:
                unknown.append(index)
                index = self.blocks[index].parent
            for inner in reversed(unknown):
                paths[inner] = f"{paths[self.blocks[inner].parent]}/{_steps(self.blocks[inner])}".removeprefix("/")
        return paths


def _steps(block: Block) -> str:
    return "/".join(tag if tag in UNNUMBERED else f"{tag}[{number}]" for tag, number in reversed(block.steps))
