"""Whole reports: as fazhi reads them, and as any instance of the model may be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import evolve
from hypothesis import strategies as st

from fazhi.model import (
    Coverage,
    Metadata,
    Node,
    Origin,
    Report,
    Role,
    Section,
    Zone,
    ZoneKind,
)
from fazhi.parsing import Manuscript, parse
from fazhi.strategies import values
from fazhi.strategies.drafting import Drafter, Draw
from fazhi.strategies.drafts import drafts
from fazhi.strategies.nodes import field, preamble, residue, section, signature
from fazhi.strategies.values import perhaps, several

DATES = st.dates(dt.date(2004, 1, 1), dt.date(2035, 12, 31))
SOURCES = values.sources()
INCOMPLETE = perhaps(st.just("only the first 9 of 12 characters were read"))
ELEMENTS = {
    "measures": Role.ACHIEVEMENTS,
    "shortcomings": Role.SHORTCOMINGS,
    "leadership": Role.LEADERSHIP,
    "plan": Role.PLAN,
}


def reports() -> st.SearchStrategy[Report]:
    """Reports as fazhi reads them from a draft; written as text and read again, they say the same."""
    return drafts().map(lambda draft: parse(Manuscript(text=draft.text)))


def metadata() -> st.SearchStrategy[Metadata]:
    """Metadata, all of it or some, without the fields and places in a text."""
    return METADATA


METADATA = st.builds(
    Metadata,
    title=perhaps(values.words),
    issuers=several(values.organizations()),
    year=perhaps(values.years),
    index_number=perhaps(values.index_numbers()),
    document_number=perhaps(values.document_numbers()),
    keywords=several(values.some_words),
    written_on=perhaps(DATES),
    published_on=perhaps(DATES),
    recipients=several(values.some_words),
)


@st.composite
def model_reports(draw: Draw) -> Report:
    """Reports that hold any values the model admits, every node at its place in the text.

    Of their text, white space apart, every character stands in one zone; what they say need not make sense.
    """
    drafter = Drafter(draw, 0)
    title = drafter.write(values.words)
    drafter.write("\n")
    found = drafter.several(field, after="\n")
    opening = drafter.perhaps(preamble)
    drafter.write("\n")
    outline = drafter.several(section, after="\n")
    foot = drafter.perhaps(signature)
    drafter.write("\n")
    rest = drafter.several(residue, most=1)
    zones = [
        Zone(kind=ZoneKind.TITLE, span=title),
        *_zones(ZoneKind.METADATA, *found),
        *_zones(ZoneKind.PREAMBLE, *([opening] if opening else [])),
        *(zone for top in outline for part in top.walk() for zone in _section(part)),
        *_zones(ZoneKind.SIGNATURE, *([foot] if foot else [])),
        *_zones(ZoneKind.RESIDUE, *rest),
    ]
    return Report(
        text=drafter.text,
        metadata=evolve(draw(METADATA), fields=found, origins=(Origin(name="title", span=title),)),
        preamble=opening,
        sections=outline,
        signature=foot,
        residue=rest,
        coverage=_coverage(outline),
        zones=tuple(zone for zone in zones if len(zone.span)),
        source=draw(SOURCES),
        incomplete=draw(INCOMPLETE),
    )


def _zones(kind: ZoneKind, *nodes: Node) -> Iterator[Zone]:
    return (Zone(kind=kind, span=node.span) for node in nodes)


def _section(part: Section) -> Iterator[Zone]:
    yield Zone(kind=ZoneKind.HEADING, span=part.heading_span)
    yield from _zones(ZoneKind.STATEMENT, *part.statements)


def _coverage(outline: tuple[Section, ...]) -> Coverage:
    """The sections that their roles say cover an element."""
    spans = {element: tuple(top.span for top in outline if top.role is role) for element, role in ELEMENTS.items()}
    return Coverage(**spans)
