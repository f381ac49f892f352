"""The body: its paragraphs read into preamble and sections, and what kind of place each line is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from fazhi.model import Coverage, Preamble, Section, Span, Zone, ZoneKind
from fazhi.parsing.body.causes import attach_causes, stated_causes
from fazhi.parsing.body.coverage import cover
from fazhi.parsing.body.headings import find_headings
from fazhi.parsing.body.outline import outline
from fazhi.parsing.body.paragraphs import Paragraph, join
from fazhi.parsing.body.parts import Part, read_opening, read_parts
from fazhi.parsing.body.tree import Builder
from fazhi.parsing.figures.targets import announces
from fazhi.parsing.lines import Line


class Body(NamedTuple):
    """What the body was read into.

    Args:
        preamble: What stands before the first heading, or None.
        sections: The outline.
        coverage: Where the required elements stand.
        zones: Headings, statements and preamble, line by line.
    """

    preamble: Preamble | None
    sections: tuple[Section, ...]
    coverage: Coverage
    zones: tuple[Zone, ...]


def read_body(lines: Sequence[Line], text: str, folded: str, year: int | None) -> Body:
    """Read the lines of the body.

    Args:
        lines: The lines, in order.
        text: The report's text.
        folded: The same, folded.
        year: The year reported on, where known.
    """
    paragraphs = join(lines, folded)
    entries = outline(paragraphs, find_headings(paragraphs))
    first = entries[0].first if entries else len(paragraphs)
    opening = read_opening(paragraphs[:first], year, whole=not entries)
    parts = tuple(read_parts(paragraphs, entries, year))
    drafts = [*opening, *(draft for part in parts for draft in part.drafts)]
    attach_causes(drafts)
    preamble = Builder(text, year).preamble(opening)
    announced = any(announces(paragraph.view.text) for paragraph in paragraphs[:first])
    sections = Builder(text, year, announced).sections(parts)
    coverage = cover(preamble.statements if preamble else (), sections, stated_causes(drafts))
    return Body(preamble, sections, coverage, tuple(_zones(paragraphs, first, parts)))


def _zones(paragraphs: Sequence[Paragraph], first: int, parts: Sequence[Part]) -> Iterator[Zone]:
    """What stands before the first heading, headings on lines of their own, and statements."""
    bare = {part.entry.first for part in parts if part.is_bare}
    for index, paragraph in enumerate(paragraphs):
        kind = ZoneKind.PREAMBLE if index < first else ZoneKind.HEADING if index in bare else ZoneKind.STATEMENT
        for start, end in paragraph.stretches:
            yield Zone(kind=kind, span=Span(start, end))
