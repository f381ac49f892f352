"""What a page shows besides its text: page numbers, running heads, watermarks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from fazhi.loaders.pages.fragments import Fragment
from fazhi.loaders.pages.lines import Page, rows
from fazhi.model.span import shorten

MARGIN = 0.12  # of a page's height, above and below, where running heads and page numbers stand
HEAD_SHARE = 0.4  # of the pages that a running head is on: odd and even pages may differ
MARK_SHARE = 0.6  # of the pages that a watermark is on
SHORTEST_MARK = 4  # characters of a watermark
STEP = 4.0  # points that a repeated place may be off
OVERSIZE = 2.0  # of a page's usual characters, for a watermark that text runs through
DIGITS = re.compile(r"\d+")
SPACE = re.compile(r"\s+")
NUMERAL = "[0-9一二三四五六七八九十]{1,3}"
PAGE_NUMBER = re.compile(
    rf"[-–—―－·•]*{NUMERAL}[-–—―－·•]*|第{NUMERAL}页(?:[,，、/／]?共{NUMERAL}页)?|{NUMERAL}[/／]{NUMERAL}"
)


@frozen
class Cleared:
    """Pages without their furniture, and what was taken out."""

    pages: tuple[Page, ...]
    notes: tuple[str, ...] = ()


@frozen
class _Repeated:
    """Places and texts that come again from page to page."""

    heads: frozenset[tuple[str, int]]
    marks: frozenset[tuple[str, int, int]]


def clear(pages: Sequence[Page]) -> Cleared:
    """Take page numbers, running heads and watermarks out of pages.

    Args:
        pages: The pages of a document.
    """
    taken: dict[str, None] = {}
    shown = [evolve(page, fragments=tuple(filter(page.shows, page.fragments))) for page in pages]
    if any(len(page.fragments) < len(whole.fragments) for page, whole in zip(shown, pages, strict=True)):
        taken["text outside the page"] = None
    repeated = _repeated(shown)
    cleared = []
    for page in shown:
        furniture = dict(_furniture(page, repeated))
        kept = tuple(fragment for fragment in page.fragments if id(fragment) not in furniture)
        taken.update(dict.fromkeys(furniture.values()))
        cleared.append(evolve(page, fragments=kept))
    return Cleared(tuple(cleared), tuple(f"left out: {what}" for what in taken))


def _repeated(pages: Sequence[Page]) -> _Repeated:
    heads = Counter(key for page in pages for key in {_head(f) for f in page.fragments if _in_margin(f, page)})
    marks = Counter(key for page in pages for key in {_mark(f) for f in page.fragments})
    return _Repeated(
        frozenset(key for key, count in heads.items() if count >= max(2, HEAD_SHARE * len(pages))),
        frozenset(
            key
            for key, count in marks.items()
            if len(key[0]) >= SHORTEST_MARK and count >= max(2, MARK_SHARE * len(pages))
        ),
    )


def _furniture(page: Page, repeated: _Repeated) -> Iterator[tuple[int, str]]:
    """The furniture of a page by its identity, each with what it is."""
    oversize = {id(fragment) for fragment in _oversize(page)}
    remaining = []
    for fragment in page.fragments:
        text = shorten(fragment.text)
        if _in_margin(fragment, page) and _head(fragment) in repeated.heads:
            number = PAGE_NUMBER.fullmatch(_bare(fragment))
            yield id(fragment), "page numbers" if number else f"the running head {DIGITS.sub('#', text)}"
        elif _mark(fragment) in repeated.marks or id(fragment) in oversize:
            yield id(fragment), f"the watermark {text}"
        elif _in_margin(fragment, page):
            remaining.append(fragment)
    for row in rows(remaining):
        if PAGE_NUMBER.fullmatch("".join(_bare(fragment) for fragment in row)):
            yield from ((id(fragment), "page numbers") for fragment in row)


def _in_margin(fragment: Fragment, page: Page) -> bool:
    return fragment.bottom < MARGIN * page.height or fragment.top > (1 - MARGIN) * page.height


def _bare(fragment: Fragment) -> str:
    return SPACE.sub("", fragment.text)


def _head(fragment: Fragment) -> tuple[str, int]:
    return DIGITS.sub("#", _bare(fragment)), round(fragment.top / STEP)


def _mark(fragment: Fragment) -> tuple[str, int, int]:
    return _bare(fragment), round(fragment.left / STEP), round(fragment.top / STEP)


def _oversize(page: Page) -> Iterable[Fragment]:
    """Large characters that several lines run through."""
    weights: Counter[float] = Counter()
    for fragment in page.fragments:
        weights[round(fragment.em, 1)] += len(fragment.text)
    if not weights:
        return ()
    usual = weights.most_common(1)[0][0]
    large = [fragment for fragment in page.fragments if fragment.em > OVERSIZE * usual]
    small = [fragment for fragment in page.fragments if fragment.em <= OVERSIZE * usual]
    return (fragment for fragment in large[:BOUND] if sum(_covers(fragment, other) for other in small) >= 2)


BOUND = 20  # large fragments that are looked at: a page has no room for more


def _covers(large: Fragment, small: Fragment) -> bool:
    beside = min(large.right, small.right) - max(large.left, small.left)
    above = min(large.bottom, small.bottom) - max(large.top, small.top)
    return beside > 0 and above > small.height / 2
