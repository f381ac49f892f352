"""From a manuscript to a Report: the stages in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from fazhi.limits import Limits
from fazhi.model import Report, Residue, Signature, Span, Zone, ZoneKind
from fazhi.model.span import node_arguments
from fazhi.parsing.body.body import read_body
from fazhi.parsing.fold import fold
from fazhi.parsing.header.layout import lay_out
from fazhi.parsing.header.metadata import read_metadata
from fazhi.parsing.lines import Line
from fazhi.parsing.manuscript import Manuscript

UNPLACED = "unplaced"
LIMIT = "limit"


def parse(manuscript: Manuscript, limits: Limits = Limits()) -> Report:
    """Read a manuscript into a Report.

    Args:
        manuscript: The text and what its format declares.
        limits: How much to read.
    """
    text = manuscript.text
    excerpt = _within(manuscript, limits)
    folded = fold(excerpt.text)
    layout = lay_out(excerpt, folded)
    metadata = read_metadata(layout, excerpt, folded)
    body = read_body(layout.body, text, folded, metadata.year)
    placed = sorted((*layout.zones, *body.zones), key=lambda zone: zone.span.start)
    rest = [*_unplaced(placed, excerpt.text), *_beyond(excerpt.text, text)]
    return Report(
        text=text,
        metadata=metadata,
        preamble=body.preamble,
        sections=body.sections,
        signature=_signature(layout.signature, text),
        residue=_in_order((*layout.residue, *rest)),
        coverage=body.coverage,
        zones=_zones(placed, rest),
        source=manuscript.source,
        incomplete=excerpt.incomplete,
    )


def _within(manuscript: Manuscript, limits: Limits) -> Manuscript:
    """The part of a manuscript that the limit on characters lets through, and why the rest is left out."""
    count, most = len(manuscript.text), limits.characters
    if count <= most:
        return manuscript
    reason = f"only the first {most} of {count} characters were read (Limits.characters)"
    return evolve(
        manuscript,
        text=manuscript.text[:most],
        furniture=tuple(Span(s.start, min(s.end, most)) for s in manuscript.furniture if s.start < most),
        incomplete="; ".join(filter(None, (manuscript.incomplete, reason))),
    )


def _signature(lines: Sequence[Line], text: str) -> Signature | None:
    return Signature(**node_arguments(text, lines[0].start, lines[-1].end)) if lines else None


def _unplaced(zones: Iterable[Zone], text: str) -> Iterator[Residue]:
    """What lies between the zones and isn't white space."""
    last = 0
    for zone in zones:
        yield from _hole(text, last, zone.span.start)
        last = zone.span.end
    yield from _hole(text, last, len(text))


def _hole(text: str, start: int, end: int) -> Iterator[Residue]:
    hole = text[start:end]
    content = hole.strip()
    if content:
        first = start + len(hole) - len(hole.lstrip())
        yield Residue(reason=UNPLACED, **node_arguments(text, first, first + len(content)))


def _beyond(read: str, text: str) -> Iterator[Residue]:
    """What a limit left unread."""
    if len(read) < len(text):
        yield Residue(reason=LIMIT, **node_arguments(text, len(read), len(text)))


def _in_order(residue: Iterable[Residue]) -> tuple[Residue, ...]:
    return tuple(sorted(residue, key=lambda node: node.span.start))


def _zones(placed: list[Zone], rest: Iterable[Residue]) -> tuple[Zone, ...]:
    """All zones, in order."""
    holes = [Zone(kind=ZoneKind.RESIDUE, span=node.span) for node in rest]
    return tuple(sorted((*placed, *holes), key=lambda zone: zone.span.start)) if holes else tuple(placed)
