"""Layout: which lines of a text are header, body, signature and site furniture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from fazhi.model import Residue, Span, Zone, ZoneKind
from fazhi.parsing.fold import fold
from fazhi.parsing.header.fields import Entry
from fazhi.parsing.header.furniture import page_numbers
from fazhi.parsing.header.header import Head, read_header
from fazhi.parsing.header.pieces import Header, Mark, Reason
from fazhi.parsing.header.signature import read_foot
from fazhi.parsing.header.spaces import squeeze
from fazhi.parsing.lines import Line, split
from fazhi.parsing.manuscript import Manuscript

DECLARED_TITLE: Final = "articletitle"


class Layout(NamedTuple):
    """The parts of a text.

    Args:
        header: What stands above the body.
        body: The lines of the body, page numbers left out.
        signature: The lines at the foot that name the issuer and the day.
        zones: What everything outside the body is, in order; page numbers inside it too.
        residue: Those of the zones that belong to no part of the report, and why.
        entries: The labelled fields of header and foot, in reading order.
    """

    header: Header
    body: tuple[Line, ...]
    signature: tuple[Line, ...] = ()
    zones: tuple[Zone, ...] = ()
    residue: tuple[Residue, ...] = ()
    entries: tuple[Entry, ...] = ()


def lay_out(manuscript: Manuscript, folded: str) -> Layout:
    """Part a text into header, body, signature and the rest.

    Args:
        manuscript: The text and what its format declares.
        folded: The same text, folded.
    """
    lines, marks = _outside(split(manuscript.text), manuscript.furniture)
    header, head_marks, first = read_header(Head(folded, lines, declared_title(manuscript)))
    foot = read_foot(folded, lines, first)
    body = lines[first : len(lines) - foot.size]
    pages = page_numbers(folded, body)
    marks += [*head_marks, *foot.marks, *(Mark(page.start, page.end, ZoneKind.RESIDUE, Reason.PAGE) for page in pages)]
    marks = sorted((_without_space(manuscript.text, mark) for mark in marks), key=lambda mark: mark.start)
    return Layout(
        header=header,
        body=tuple(line for line in body if line not in pages) if pages else tuple(body),
        signature=foot.signature,
        zones=tuple(Zone(kind=mark.kind, span=Span(mark.start, mark.end)) for mark in marks),
        residue=tuple(_residue(manuscript.text, marks)),
        entries=(*(entry for entry in header.entries if not entry.is_furniture), *foot.entries),
    )


def declared_title(manuscript: Manuscript) -> str:
    """The title that the source declares of the article, folded, white space taken out; empty where it does not."""
    return next((squeeze(fold(value)) for name, value in manuscript.declared if name.lower() == DECLARED_TITLE), "")


def _outside(lines: Sequence[Line], furniture: Sequence[Span]) -> tuple[list[Line], list[Mark]]:
    """The lines outside the stretches that the format shows to be furniture, and marks for those stretches."""
    if not furniture:
        return list(lines), []
    kept: list[Line] = []
    marks: list[Mark] = []
    place = 0
    for line in lines:
        while place < len(furniture) and furniture[place].end < line.end:
            place += 1
        if place < len(furniture) and furniture[place].start <= line.start:
            marks.append(Mark(line.start, line.end, ZoneKind.RESIDUE, Reason.NAVIGATION))
        else:
            kept.append(line)
    return kept, _joined(marks, lines)


def _joined(marks: Sequence[Mark], lines: Sequence[Line]) -> list[Mark]:
    """Marks of neighbouring lines made one."""
    following = {before.end: after.start for before, after in pairwise(lines)}
    joined: list[Mark] = []
    for mark in marks:
        if joined and following.get(joined[-1].end) == mark.start:
            joined[-1] = joined[-1]._replace(end=mark.end)
        else:
            joined.append(mark)
    return joined


def _without_space(text: str, mark: Mark) -> Mark:
    """A mark without the white space that parts it from its neighbours on the line."""
    content = text[mark.start : mark.end]
    start = mark.start + len(content) - len(content.lstrip())
    return mark._replace(start=start, end=start + len(content.strip()))


def _residue(text: str, marks: Sequence[Mark]) -> Iterator[Residue]:
    for mark in marks:
        if mark.kind is ZoneKind.RESIDUE:
            yield Residue(span=Span(mark.start, mark.end), text=text[mark.start : mark.end], reason=mark.reason.value)
