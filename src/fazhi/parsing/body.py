"""The body: its paragraphs read into preamble and sections, and what each character belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import define, field, frozen

from fazhi.model import Cause, Coverage, Preamble, Role, Section, Shortcoming, Span, Statement, Zone, ZoneKind
from fazhi.model.span import node_arguments
from fazhi.parsing.areas import area_of
from fazhi.parsing.causes import attach_causes, stated_causes
from fazhi.parsing.citations import read_citations
from fazhi.parsing.context import Context
from fazhi.parsing.coverage import cover
from fazhi.parsing.elements import names_causes, names_element, names_end
from fazhi.parsing.headings import find_headings
from fazhi.parsing.indicators import read_indicators
from fazhi.parsing.lines import Line
from fazhi.parsing.outline import Entry, outline
from fazhi.parsing.paragraphs import Paragraph, join
from fazhi.parsing.roles import assign_roles, heading_words
from fazhi.parsing.statements import Draft, Reader
from fazhi.parsing.turns import Mode, closes

MODES = {Role.SHORTCOMINGS: Mode.SHORTCOMING, Role.PLAN: Mode.PLAN}


@frozen
class Body:
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


@define(eq=False)
class Part:
    """A section in the making; the preamble has no entry."""

    entry: Entry | None
    role: Role
    words: str
    path: str
    area: str | None
    drafts: list[Draft]
    spoken: bool
    sections: list[Section] = field(factory=list)


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
    parts = _parts(paragraphs, entries, year)
    drafts = [draft for part in parts for draft in part.drafts]
    attach_causes(drafts)
    preamble, *rest = parts
    opening = _preamble(preamble, text, year)
    sections = _nest(rest, paragraphs, text, year)
    return Body(
        opening,
        sections,
        cover(opening.statements if opening else (), sections, stated_causes(drafts)),
        tuple(_zones(paragraphs, entries, rest)),
    )


def _parts(paragraphs: Sequence[Paragraph], entries: Sequence[Entry], year: int | None) -> list[Part]:
    """The preamble and the sections with their statements in draft, in reading order."""
    first = entries[0].first if entries else len(paragraphs)
    opening = Reader(Mode.PLAIN if entries else Mode.MEASURE, year)
    for paragraph in paragraphs[:first]:
        opening.read(paragraph)
    parts = [Part(None, Role.OTHER, "", "", None, opening.finish(parent=False), spoken=True)]
    roles = assign_roles(entries, paragraphs, year)
    path: list[tuple[str, Mode]] = []
    last = Mode.SHORTCOMING
    for index, (entry, role) in enumerate(zip(entries, roles, strict=True)):
        words = heading_words(entry, paragraphs)
        home = _mode(role, words, path[entry.level - 2][1] if entry.level > 1 else None, last)
        path[entry.level - 1 :] = [(words, home)]
        parent = index + 1 < len(entries) and entries[index + 1].level > entry.level
        reader = Reader(home, year)
        drafts = _read_section(reader, entry, paragraphs, parent=parent)
        last = reader.mode
        spoken = not entry.heading.run_in and bool(drafts) and drafts[0].paragraph is paragraphs[entry.first]
        area = area_of(words, year)
        parts.append(
            Part(
                entry, role, words, "，".join(words for words, _ in path), area, drafts, spoken or entry.heading.run_in
            )
        )
    return parts


def _mode(role: Role, words: str, parent: Mode | None, last: Mode) -> Mode:
    """What the sentences of a section tell of at its beginning.

    Args:
        role: The section's role.
        words: Its heading.
        parent: What the section above it tells of, or None at the top.
        last: What the sentences before it told of last.
    """
    if names_causes(words) or parent is Mode.CAUSE:
        return Mode.CAUSE
    if role in MODES:
        return MODES[role]
    if role is Role.OTHER and parent is not None:
        return last
    return Mode.SHORTCOMING if role is Role.OTHER and names_end(words) else Mode.MEASURE


def _read_section(reader: Reader, entry: Entry, paragraphs: Sequence[Paragraph], *, parent: bool) -> list[Draft]:
    """The statements of a section; a section of nothing but a heading says what its heading says."""
    first, rest = paragraphs[entry.first], paragraphs[entry.first + 1 : entry.last]
    if entry.heading.run_in:
        reader.read(first, entry.heading.end)
    elif not parent and all(closes(paragraph.view.text) for paragraph in rest):
        if not names_element(heading_words(entry, paragraphs)):
            reader.read(first, entry.heading.start)
    for paragraph in rest:
        reader.read(paragraph)
    return reader.finish(parent=parent)


def _preamble(part: Part, text: str, year: int | None) -> Preamble | None:
    if not part.drafts:
        return None
    start, end = part.drafts[0].span.start, part.drafts[-1].span.end
    return Preamble(statements=_statements(part, text, year), **node_arguments(text, start, end))


def _nest(parts: Sequence[Part], paragraphs: Sequence[Paragraph], text: str, year: int | None) -> tuple[Section, ...]:
    """The sections, each in the one above it; built from the last to the first, so that children come before parents."""
    waiting: list[tuple[int, Section]] = []
    for part in reversed(parts):
        children: list[Section] = []
        while waiting and part.entry is not None and waiting[-1][0] > part.entry.level:
            children.append(waiting.pop()[1])
        if part.entry is not None:
            waiting.append((part.entry.level, _section(part, part.entry, tuple(children), paragraphs, text, year)))
    return tuple(section for _, section in reversed(waiting))


def _section(
    part: Part,
    entry: Entry,
    children: tuple[Section, ...],
    paragraphs: Sequence[Paragraph],
    text: str,
    year: int | None,
) -> Section:
    view, heading = paragraphs[entry.first].view, entry.heading
    statements = _statements(part, text, year)
    heading_span = view.span(0, heading.end)
    ends = [heading_span.end, *(s.span.end for s in statements[-1:]), *(c.span.end for c in children[-1:])]
    return Section(
        number=heading.marker.number if heading.marker else None,
        level=entry.level,
        heading="".join(text[place] for place in view.places[heading.start : heading.stop]),
        heading_span=heading_span,
        role=part.role,
        area=part.area,
        statements=statements,
        sections=children,
        **node_arguments(text, heading_span.start, max(ends)),
    )


def _statements(part: Part, text: str, year: int | None) -> tuple[Statement, ...]:
    return tuple(_statement(draft, part, text, year) for draft in part.drafts)


def _statement(draft: Draft, part: Part, text: str, year: int | None) -> Statement:
    span = draft.span
    view = draft.paragraph.view
    context = Context(planned=draft.mode is Mode.PLAN, heading=part.path, year=year)
    arguments: dict[str, Any] = {"span": span, "text": text[span.start : span.end]}
    if draft.kind is Shortcoming and draft.cause is not None:
        arguments["cause"] = Cause(span=draft.cause, text=draft.cause.of(text))
    return draft.kind(
        area=part.area or area_of(draft.words, year),
        indicators=tuple(i for s, e in draft.sentences for i in read_indicators(view.part(s, e), text, context)),
        citations=read_citations(view.part(draft.start, draft.end), text) if draft.names_documents else (),
        **arguments,
    )


def _zones(paragraphs: Sequence[Paragraph], entries: Sequence[Entry], parts: Sequence[Part]) -> Iterator[Zone]:
    """Headings on lines of their own, statements, and what stands before the first heading."""
    first = entries[0].first if entries else len(paragraphs)
    bare = {entry.first for entry, part in zip(entries, parts, strict=True) if not part.spoken}
    for index, paragraph in enumerate(paragraphs):
        kind = ZoneKind.PREAMBLE if index < first else ZoneKind.HEADING if index in bare else ZoneKind.STATEMENT
        for start, end in paragraph.stretches:
            yield Zone(kind=kind, span=Span(start, end))
