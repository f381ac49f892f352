"""How prose and links are spread over the blocks of a page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import field, frozen

from fazhi.loaders.html.page import Line, Page

STOPS = re.compile("[。；！]")
SHORTEST_SENTENCE = 12
LONGEST_CLAUSE = 60  # a line that is longer is prose, whether or not it has a stop
MOSTLY = 0.5  # a block of which more is links is navigation
PARTLY = 0.2  # a block of which more is links is a list of news, where it holds little of the prose
FEWEST_LINKED = 12  # characters of links that make navigation; fewer may be a button
ASIDE_TAGS = frozenset({"nav", "footer", "aside", "menu"})
ASIDE_NAMES = re.compile(
    r"(?<![a-z])(?:nav|foot(?!note)|side|menu|crumb|bread|copyright|share|relat|recommend|comment|banner|search|friend)"
)
ATTACHMENT = re.compile(r"\s*附 ?件")
CONTENT = re.compile(
    r"\s*(?:附 ?件|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])"
)  # linked or not


@frozen(eq=False)
class Spread:
    """What each block of a page holds, all the blocks in it included.

    Args:
        page: The page.
        sentences: For each line of the page its characters of prose, outside asides.
        prose: Characters of prose, outside asides.
        linked: Characters of lines that are mostly links.
        characters: Characters.
        aside: Whether mark-up names the block, or one around it, as navigation, footer and the like.
        children: The blocks that stand directly in each block.
    """

    page: Page
    sentences: Sequence[int]
    prose: Sequence[int]
    linked: Sequence[int]
    characters: Sequence[int]
    aside: Sequence[bool]
    children: Sequence[Sequence[int]] = field(repr=False)

    def is_navigation(self, block: int) -> bool:
        """Whether a block is mostly links, or is named as something beside the article, and has no prose."""
        if self.prose[block]:
            return False
        return self.aside[block] or self._is_linked(block, MOSTLY)

    def is_beside(self, block: int) -> bool:
        """Whether a block is navigation or a list of news: links with some prose of their own."""
        return self.aside[block] or self._is_linked(block, PARTLY)

    def is_linked_line(self, line: Line) -> bool:
        """Whether a line is mostly links, and no heading or attachment."""
        return _links(line) >= FEWEST_LINKED and not CONTENT.match(self.page.text_of(line))

    def _is_linked(self, block: int, share: float) -> bool:
        if not FEWEST_LINKED <= self.linked[block] > share * self.characters[block]:
            return False
        its = self.page.blocks[block]
        opening = self.page.text_of(self.page.lines[its.first])
        is_content = CONTENT.match(opening) and (self.prose[block] or its.after - its.first == 1)
        return not (is_content or ATTACHMENT.match(opening))


def spread_of(page: Page) -> Spread:
    """Measure a page.

    Args:
        page: The page.
    """
    sentences = [_prose(page, line) for line in page.lines]
    aside = _aside(page, _sums(page, sentences))
    sentences = [0 if aside[line.block] else count for line, count in zip(page.lines, sentences, strict=True)]
    children: list[list[int]] = [[] for _ in page.blocks]
    for index, block in enumerate(page.blocks[1:], 1):
        children[block.parent].append(index)
    return Spread(
        page=page,
        sentences=sentences,
        prose=_sums(page, sentences),
        linked=_sums(page, [_links(line) for line in page.lines]),
        characters=_sums(page, [line.end - line.start for line in page.lines]),
        aside=aside,
        children=children,
    )


def _aside(page: Page, prose: Sequence[int]) -> list[bool]:
    """For each block whether it, or one around it, is named as beside the article, and holds not most of the prose."""
    aside: list[bool] = []
    for block, its in zip(page.blocks, prose, strict=True):
        around = block.parent >= 0 and aside[block.parent]
        named = block.tag in ASIDE_TAGS or (block.names and ASIDE_NAMES.search(block.names))
        aside.append(bool(around or (named and 2 * its <= prose[0])))
    return aside


def _prose(page: Page, line: Line) -> int:
    """How many characters of a line are prose: all that are no links, if it is a sentence or as long as one."""
    count = line.end - line.start - line.linked
    if count < SHORTEST_SENTENCE or line.linked > count:
        return 0
    return count if count > LONGEST_CLAUSE or STOPS.search(page.text, line.start, line.end) else 0


def _links(line: Line) -> int:
    """How many characters of a line are links, if most of them are: a link in a sentence is none that leads away."""
    return line.linked if line.linked > MOSTLY * (line.end - line.start) else 0


def _sums(page: Page, values: Sequence[int]) -> list[int]:
    """A value of the lines, summed for each block with all the blocks in it."""
    sums = [0] * len(page.blocks)
    for line, value in zip(page.lines, values, strict=True):
        sums[line.block] += value
    for index in range(len(sums) - 1, 0, -1):
        sums[page.blocks[index].parent] += sums[index]
    return sums
