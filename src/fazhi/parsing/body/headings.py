"""Headings: the openings of paragraphs, and the lines, that open sections."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from fazhi.parsing.body.decimals import decimal_markers
from fazhi.parsing.body.elements import names_element
from fazhi.parsing.body.markers import Marker, heading_marker, item_marker
from fazhi.parsing.body.paragraphs import Paragraph
from fazhi.parsing.body.sentences import ends_of

CLOSING = "。;:!?,、."
PUNCTUATED = re.compile(r"[。;:!?…]")
CHINESE = re.compile(r"[一-鿿]")
LONGEST_UNNUMBERED = 40


class Heading(NamedTuple):
    """A heading found at the beginning of a paragraph.

    Args:
        marker: Its number, or None.
        start: Index in the paragraph's view of its first word.
        stop: Index after its last word, closing punctuation left out.
        end: Index after its closing punctuation.
        run_in: Whether the paragraph goes on after it.
    """

    marker: Marker | None
    start: int
    stop: int
    end: int
    run_in: bool = False


def find_headings(paragraphs: Sequence[Paragraph]) -> tuple[Heading | None, ...]:
    """For each paragraph the heading that opens it, or None.

    Args:
        paragraphs: The paragraphs of the body, in order.
    """
    found = [
        _numbered(paragraph.view.text) or _decimal(paragraph.view.text, decimal)
        for paragraph, decimal in zip(paragraphs, decimal_markers(paragraphs), strict=True)
    ]
    for index, paragraph in enumerate(paragraphs):
        if found[index] is None and _opens_section(paragraphs, found, index):
            found[index] = _whole(paragraph.view.text, None, 0)
    return tuple(found)


def _numbered(text: str) -> Heading | None:
    """The heading that a marker opens: up to the first stop, or the whole paragraph."""
    marker = heading_marker(text)
    if marker is None or marker.end >= len(text):
        return None
    for end, closing in ends_of(text, marker.end):
        if closing != "," and end - 1 > marker.end:
            if end == len(text):
                break
            return None if _is_list(text, marker, end) else _run_in(text, marker, end)
    return _whole(text, marker, marker.end)


def _decimal(text: str, marker: Marker | None) -> Heading | None:
    """The heading that a decimal number opens, which has no stop."""
    return _whole(text, marker, marker.end) if marker is not None and _could_head(text) else None


def _run_in(text: str, marker: Marker, end: int) -> Heading:
    return Heading(marker, marker.end, _trimmed(text, marker.end, end), end, run_in=True)


def _is_list(text: str, marker: Marker, end: int) -> bool:
    """Whether the second item of a list follows its first (1.抓学习；2.抓落实)."""
    second = item_marker(text, end)
    return second is not None and (second.name, marker.number, second.number) == (marker.name, 1, 2)


def _whole(text: str, marker: Marker | None, start: int) -> Heading:
    return Heading(marker, start, _trimmed(text, start, len(text)), len(text))


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of a heading's words; a heading of nothing but punctuation keeps it."""
    words = text[start:end].rstrip(CLOSING)
    return start + len(words) if words else end


def _opens_section(paragraphs: Sequence[Paragraph], found: Sequence[Heading | None], index: int) -> bool:
    """Whether an unnumbered line is a heading: short, unpunctuated, and followed by what it heads."""
    text = paragraphs[index].view.text
    if not _could_head(text) or index + 1 == len(paragraphs):
        return False
    if index and not _is_closed(paragraphs[index - 1].view.text, found[index - 1]):
        return False
    following = found[index + 1]
    if following is not None:
        return following.marker is not None and following.marker.number == 1
    return bool(PUNCTUATED.search(paragraphs[index + 1].view.text)) or names_element(text)


def _could_head(text: str) -> bool:
    return (
        len(text) <= LONGEST_UNNUMBERED
        and not PUNCTUATED.search(text)
        and text[-1] not in CLOSING
        and len(CHINESE.findall(text)) >= 2
        and item_marker(text) is None
    )


def _is_closed(text: str, heading: Heading | None) -> bool:
    """Whether a paragraph has come to its end, so that a heading may follow."""
    return text[-1] in "。;!?”)…" or (heading is not None and not heading.run_in) or len(text) > LONGEST_UNNUMBERED
