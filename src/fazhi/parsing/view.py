"""A view of a stretch of text without its line breaks and stray spaces, that remembers where each character stands.

Published pages break sentences over lines, put page numbers into them and pad their numerals with spaces. The grammar
reads a view, in which the sentence is whole; every match is mapped back through ``places``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from fazhi.model import Span

# A space between two Latin letters or digits parts words (1 15 43 N); every other white space is layout.
STRAY = re.compile(r" (?:(?<![0-9A-Za-z] ) *| *(?![0-9A-Za-z ]))|[^\S ]+")


class View(NamedTuple):
    """Characters that belong together, and the place of each in the text.

    Args:
        text: The characters, folded, white space that is only layout taken out.
        places: For each of them its index in ``Report.text``.
    """

    text: str
    places: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """The span in the report's text of ``text[start:end]``, which must not be empty."""
        return Span(self.places[start], self.places[end - 1] + 1)

    def written(self, text: str, start: int, end: int) -> str:
        """The characters of ``text[start:end]`` as the report's text writes them."""
        places = self.places[start:end]
        if isinstance(places, range):
            return text[places.start : places.stop]
        return "".join(text[place] for place in places)

    def part(self, start: int, end: int) -> View:
        """The view of ``text[start:end]``."""
        return View(self.text[start:end], self.places[start:end])


def view(folded: str, stretches: Iterable[tuple[int, int]]) -> View:
    """The view of some stretches of the folded text, joined in order.

    Args:
        folded: The whole text, folded.
        stretches: Start and end of each stretch, in order; what lies between them (a page number) is left out.
    """
    ranges = [kept for start, end in stretches for kept in _kept(folded, start, end)]
    if len(ranges) == 1:
        start, end = ranges[0]
        return View(folded[start:end], range(start, end))
    places: list[int] = []
    for start, end in ranges:
        places.extend(range(start, end))
    return View("".join(folded[start:end] for start, end in ranges), places)


def _kept(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of ``folded[start:end]`` between stray white space."""
    if len(folded[start:end].split(maxsplit=1)) == 1 and not folded[start].isspace() and not folded[end - 1].isspace():
        return [(start, end)]
    kept = []
    for stray in STRAY.finditer(folded, start, end):
        if stray.start() > start:
            kept.append((start, stray.start()))
        start = stray.end()
    return [*kept, (start, end)] if start < end else kept
