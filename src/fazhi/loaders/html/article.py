"""Which lines of a page are the report: found by how prose, links and blocks are spread over it.

The core is the innermost block that holds nearly all of the page's prose. From there outwards everything around it that
is neither navigation nor the site's own matter belongs to the article, up to the first block that brings such matter
along; of what lies beyond, only what a header or a foot is made of: the index table, the title, issuer and day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import takewhile

from attrs import frozen

from fazhi.loaders.html.page import Page
from fazhi.loaders.html.spread import CONTENT, Spread, spread_of
from fazhi.parsing.fold import fold
from fazhi.parsing.header.document_number import NUMBER
from fazhi.parsing.header.fields import Entry, read_fields
from fazhi.parsing.header.furniture import is_furniture
from fazhi.parsing.header.organizations import is_organization
from fazhi.parsing.header.signature import is_signature
from fazhi.parsing.header.spaces import squeeze
from fazhi.parsing.header.titles import is_title
from fazhi.parsing.lines import Line as TextLine

MOST_OF_IT = 0.85  # so much of the prose of a page is its article's
LONGEST_TITLE = 4  # lines of a title that is broken
LONGEST_TABLE = 60  # lines of an index table
FARTHEST = 400  # lines above the article in which its header is looked for
FARTHEST_TITLE = 8  # lines of the article in which its own title is looked for
SHORTEST_TITLE = 6
HEAD_LINES = 4  # lines above a title that belong to it
LONGEST_HEAD = 60
LONGEST_FOOT = 6  # lines between the article and its signature, where that stands outside its block
IDENTIFYING = frozenset({"index_number", "issuers", "document_number", "written_on", "published_on"})


@frozen
class Article:
    """The lines of a page that are the report.

    Args:
        kept: For each line of the page whether it is.
        prose: Characters of prose on the page; 0 where it has none.
    """

    kept: tuple[bool, ...]
    prose: int


def find_article(page: Page, names: Sequence[str] = ()) -> Article:
    """Find the report in a page.

    Args:
        page: The page.
        names: What the page declares as its title, or as that of the article.
    """
    spread = spread_of(page)
    if not spread.prose[0]:
        return Article(tuple(_without_prose(spread)), 0)
    core = _core(spread)
    kept = {*_inside(spread, core), *_around(spread, core)}
    if kept:
        first, last = min(kept), max(kept)
        kept.update(_index_table(spread, first))
        kept.update(_title(spread, first, kept, [squeeze(fold(name)) for name in names]))
        kept.update(_signature(spread, last))
    return Article(tuple(number in kept for number in range(len(page.lines))), spread.prose[0])


def _without_prose(spread: Spread) -> Iterator[bool]:
    """For each line of a page without prose whether it may be of a report: it is no link, unless to an attachment."""
    for line in spread.page.lines:
        is_link = 2 * line.linked > line.end - line.start and not CONTENT.match(spread.page.text_of(line))
        yield not is_link and not spread.aside[line.block]


def _core(spread: Spread) -> int:
    """The innermost block that holds nearly all of the prose, that of lists of news left out."""
    core, total = 0, spread.prose[0]
    while children := spread.children[core]:
        inner = max(children, key=spread.prose.__getitem__)
        total -= sum(spread.prose[child] for child in children if child != inner and spread.is_beside(child))
        if not spread.prose[inner] or spread.prose[inner] < MOST_OF_IT * total:
            break
        core = inner
    return core


def _inside(spread: Spread, block: int) -> Iterator[int]:
    """The lines of a block, without those of blocks in it that are navigation or lists of news."""
    blocks = spread.page.blocks
    little = (1 - MOST_OF_IT) * spread.prose[block]
    left_out: set[int] = set()
    pending = [block]
    while pending:
        for child in spread.children[pending.pop()]:
            if spread.is_navigation(child) or (spread.prose[child] <= little and spread.is_beside(child)):
                left_out.update(range(blocks[child].first, blocks[child].after))
            else:
                pending.append(child)
    return (number for number in range(blocks[block].first, blocks[block].after) if number not in left_out)


def _around(spread: Spread, block: int) -> Iterator[int]:
    """The lines around the core that belong to it, from the inside outwards."""
    while (outer := spread.page.blocks[block].parent) >= 0:
        before, after = _groups(spread, outer, block)
        if any(group.is_beside for group in (*before, *after)):
            yield from _continued(spread, after)
            return
        for group in (*before, *after):
            yield from group.lines
        block = outer


@frozen
class _Group:
    """Lines that stand beside the core: a block, or a line by itself."""

    lines: tuple[int, ...]
    is_beside: bool


def _groups(spread: Spread, outer: int, block: int) -> tuple[list[_Group], list[_Group]]:
    """What stands in a block before another that stands in it, and after it."""
    blocks, lines = spread.page.blocks, spread.page.lines
    sides: list[list[_Group]] = [[]]
    place = blocks[outer].first
    for child in (*spread.children[outer], None):
        begin = blocks[outer].after if child is None else blocks[child].first
        sides[-1] += [_Group((number,), spread.is_linked_line(lines[number])) for number in range(place, begin)]
        if child == block:
            sides.append([])
        elif child is not None:
            sides[-1].append(_Group(tuple(_inside(spread, child)), spread.is_beside(child)))
        place = max(place, begin if child is None else blocks[child].after)
    return sides[0], sides[-1]


def _continued(spread: Spread, groups: Sequence[_Group]) -> Iterator[int]:
    """The lines below the core up to the last prose before navigation or site furniture: mark-up may end it early."""
    pending: list[int] = []
    for group in groups:
        if group.is_beside or any(is_furniture(_folded(spread, number)) for number in group.lines):
            return
        pending += group.lines
        if any(spread.sentences[number] for number in group.lines):
            yield from pending
            pending.clear()


def _folded(spread: Spread, number: int) -> str:
    return fold(spread.page.text_of(spread.page.lines[number])).strip()


def _index_table(spread: Spread, first: int) -> Iterator[int]:
    """The lines above the article that label something, with the tables that they stand in."""
    page = spread.page
    entries = {number: _entries(spread, number) for number in range(max(0, first - FARTHEST), first)}
    for number, its in entries.items():
        if any(not entry.is_empty for entry in its):
            yield number
        if any(entry.attribute in IDENTIFYING for entry in its):
            table, block = None, page.lines[number].block
            while block >= 0 and _is_table(page, block, entries):
                table, block = block, page.blocks[block].parent
            yield from _inside(spread, table) if table is not None else ()


def _entries(spread: Spread, number: int) -> tuple[Entry, ...]:
    """The fields of a line, if it is no link and they are no furniture."""
    line = spread.page.lines[number]
    if 2 * line.linked > line.end - line.start:
        return ()
    folded = _folded(spread, number)
    its = read_fields(folded, 0, len(folded)) if folded else ()
    return () if all(entry.is_furniture for entry in its) else its


def _is_table(page: Page, block: int, entries: Mapping[int, tuple[Entry, ...]]) -> bool:
    """Whether a block above the article is a table of fields: at least a third of its lines are."""
    lines = range(page.blocks[block].first, page.blocks[block].after)
    if len(lines) > LONGEST_TABLE or any(number not in entries for number in (lines.start, lines.stop - 1)):
        return False
    return 3 * sum(bool(entries[number]) for number in lines) >= len(lines)


def _title(spread: Spread, first: int, kept: Collection[int], names: Sequence[str]) -> Iterator[int]:
    """The title nearest above the article, with what stands between, unless the article opens with one."""
    opening = (number for number in range(first, first + FARTHEST_TITLE) if number in kept)
    if any(_is_title(_folded(spread, number), names) for number in opening):
        return
    for number in range(first - 1, max(0, first - FARTHEST) - 1, -1):
        title = _title_that_ends(spread, number, names)
        if title:
            above = range(title.start - 1, max(-1, title.start - 1 - HEAD_LINES), -1)
            between = (n for n in range(title.stop, first) if _is_plain(spread, n))
            yield from (*title, *between, *takewhile(lambda n: _is_head(spread, n), above))
            return


def _title_that_ends(spread: Spread, number: int, names: Sequence[str]) -> range | None:
    """The lines of the title that ends with a line: of its block as many as make one."""
    lines = spread.page.lines
    found = None
    for start in range(number, max(-1, number - LONGEST_TITLE), -1):
        if lines[start].block != lines[number].block or not _is_plain(spread, start):
            break
        if _is_title("".join(_folded(spread, n) for n in range(start, number + 1)), names):
            found = range(start, number + 1)
    return found


def _is_plain(spread: Spread, number: int) -> bool:
    """Whether a line has no links, and stands in nothing that is named as something beside the article."""
    line = spread.page.lines[number]
    return not line.linked and not spread.aside[line.block]


def _is_head(spread: Spread, number: int) -> bool:
    """Whether a line is what stands above a title: an issuer, its red head, the document number."""
    folded = _folded(spread, number)
    if not _is_plain(spread, number) or len(folded) > LONGEST_HEAD:
        return False
    return bool(NUMBER.search(folded)) or is_organization(squeeze(folded.removesuffix("文件")))


def _is_title(folded: str, names: Sequence[str]) -> bool:
    words = squeeze(folded)
    return is_title(words) or (len(words) >= SHORTEST_TITLE and any(name.startswith(words) for name in names))


def _signature(spread: Spread, last: int) -> Iterator[int]:
    """The lines below the article up to its signature, where that stands outside."""
    lines = spread.page.lines
    if any(_signs(spread, number) for number in range(max(0, last - LONGEST_FOOT), last + 1)):
        return
    following = range(last + 1, min(last + 1 + LONGEST_FOOT, len(lines)))
    signing = [number for number in following if not lines[number].linked and _signs(spread, number)]
    if signing:
        yield from (number for number in range(last + 1, signing[-1] + 1) if not lines[number].linked)


def _signs(spread: Spread, number: int) -> bool:
    folded = _folded(spread, number)
    return bool(folded) and is_signature(folded, TextLine(0, len(folded)))
