"""The outline: headings nested by their way of numbering."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from attrs import define

from fazhi.parsing.body.elements import names_end
from fazhi.parsing.body.headings import PUNCTUATED, Heading
from fazhi.parsing.body.paragraphs import Paragraph

DEEPEST = 9
UNNUMBERED = "unnumbered"


class Entry(NamedTuple):
    """A heading in its place.

    Args:
        heading: The heading.
        paragraph: The paragraph that it opens.
        level: 1 for the outermost.
        first: Index of that paragraph.
        last: Index after the last paragraph before the next heading.
    """

    heading: Heading
    paragraph: Paragraph
    level: int
    first: int
    last: int


@define(eq=False)
class Open:
    """A heading under which others may still come."""

    name: str
    rank: int
    number: int | None
    paragraph: int
    words: str


def outline(paragraphs: Sequence[Paragraph], headings: Sequence[Heading | None]) -> tuple[Entry, ...]:
    """The headings with their levels.

    Args:
        paragraphs: The paragraphs of the body.
        headings: For each of them the heading that opens it, or None.
    """
    places = [(index, heading) for index, heading in enumerate(headings) if heading is not None]
    ends = [*(index for index, _ in places[1:]), len(paragraphs)]
    stack: list[Open] = []
    entries = []
    for (index, heading), end in zip(places, ends, strict=False):
        _place(stack, heading, index, paragraphs)
        entries.append(Entry(heading, paragraphs[index], len(stack), index, end))
    return tuple(entries)


def _place(stack: list[Open], heading: Heading, index: int, paragraphs: Sequence[Paragraph]) -> None:
    """Close what a heading ends, and open it."""
    marker = heading.marker
    words = paragraphs[index].view.text[heading.start : heading.stop]
    if marker is None:
        new = Open(UNNUMBERED, 0, None, index, words)
        keep = _unnumbered_depth(stack, new)
    else:
        new = Open(marker.name, marker.rank, marker.number, index, words)
        keep = _depth(stack, new, direct=_is_direct(stack, index, paragraphs))
    del stack[min(keep, DEEPEST - 1) :]
    stack.append(new)


def _depth(stack: Sequence[Open], new: Open, *, direct: bool) -> int:
    """How many of the open headings stay open above a numbered one."""
    same = [depth for depth, other in enumerate(stack) if other.name == new.name]
    if direct and new.number == 1 and (not same or same[-1] == len(stack) - 1):
        return len(stack)
    if same:
        return next((depth for depth in reversed(same) if _follows(stack[depth], new)), same[-1])
    return next((d for d, other in enumerate(stack) if other.rank > new.rank and other.name != UNNUMBERED), len(stack))


def _follows(other: Open, new: Open) -> bool:
    return other.number is not None and new.number == other.number + 1


def _unnumbered_depth(stack: Sequence[Open], new: Open) -> int:
    """How many of the open headings stay open above an unnumbered one.

    One on shortcomings or plans ends the numbered sections before it, unless one of them is about these, too.
    """
    same = next((depth for depth, other in enumerate(stack) if other.name == UNNUMBERED), None)
    if same is not None:
        return same
    return 0 if names_end(new.words) and not any(names_end(other.words) for other in stack) else len(stack)


def _is_direct(stack: Sequence[Open], index: int, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a heading follows the one before it with nothing, or only an introduction, between them."""
    if not stack or index - stack[-1].paragraph > 2:
        return False
    before = paragraphs[index - 1].view.text
    return before.endswith(":") or (index - stack[-1].paragraph == 1 and not PUNCTUATED.search(before[:-1]))
