"""Composition: a report as the paragraphs that a reader sees, lines that the page broke made whole again.

The serializers for people set these paragraphs, each in its own way. Every character keeps its place in the text, so
that what stands there (an indicator, a citation, the trigger of a finding) can be marked.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import count

from attrs import frozen

from fazhi.model import Report, Section, Span, Statement
from fazhi.parsing.body.paragraphs import join
from fazhi.parsing.fold import fold
from fazhi.parsing.lines import Line, split


@frozen(eq=False)
class Run:
    """The characters of one statement in a paragraph.

    Args:
        statement: The statement.
        index: Its place among the statements of the report.
        places: For each character its index in the report's text; stray white space and page numbers left out.
    """

    statement: Statement
    index: int
    places: Sequence[int]


@frozen(eq=False)
class Paragraph:
    """A paragraph of statements.

    Args:
        section: The section that it stands in, or None in the preamble.
        runs: Its statements.
        lead: How many of its characters are the heading that runs into it; 0 where none does.
    """

    section: Section | None
    runs: tuple[Run, ...]
    lead: int = 0

    @property
    def places(self) -> list[int]:
        """The places of its characters."""
        return [place for run in self.runs for place in run.places]

    @property
    def is_heading(self) -> bool:
        """Whether it is nothing but the heading that opens its section."""
        return self.lead > 0 and self.lead == sum(len(run.places) for run in self.runs)


@frozen(eq=False)
class Heading:
    """A heading on a line of its own.

    Args:
        section: The section that it opens.
        places: The places of its characters, with its number and closing punctuation.
    """

    section: Section
    places: Sequence[int]


Block = Heading | Paragraph


def number_of(section: Section, text: str) -> str:
    """The number of a section as published: （一）; empty where it has none.

    Args:
        section: The section.
        text: The text of its report.
    """
    published = "".join(section.heading_span.of(text).split())
    words = "".join(section.heading.split())
    if not words:
        return published
    number, found, _ = published.partition(words)
    return number if found else ""


def compose(report: Report) -> tuple[Block, ...]:
    """The headings and paragraphs of a report's body, in reading order.

    Args:
        report: The report.
    """
    return tuple(Compositor(report).blocks())


class Compositor:
    """Sets the body of a report in paragraphs.

    Args:
        report: The report.
    """

    def __init__(self, report: Report) -> None:
        self._report = report
        paragraphs = join(_body_lines(report), fold(report.text))
        self._places = [place for paragraph in paragraphs for place in paragraph.view.places]
        self._starts = [paragraph.stretches[0][0] for paragraph in paragraphs]
        self._index = count()

    def blocks(self) -> Iterator[Block]:
        """The headings and paragraphs, in reading order."""
        if self._report.preamble:
            yield from self._paragraphs(None, self._report.preamble.statements)
        for section in self._report.walk():
            if not _runs_in(section):
                yield Heading(section, self._within(section.heading_span))
            yield from self._paragraphs(section, section.statements)

    def _paragraphs(self, section: Section | None, statements: Sequence[Statement]) -> Iterator[Paragraph]:
        runs: list[Run] = []
        lead = len(self._within(section.heading_span)) if section and _runs_in(section) else 0
        for statement in statements:
            if runs and self._breaks(runs[-1].statement.span, statement.span):
                yield Paragraph(section, tuple(runs), lead)
                runs, lead = [], 0
            runs.append(Run(statement, next(self._index), self._within(statement.span)))
        if runs:
            yield Paragraph(section, tuple(runs), lead)

    def _within(self, span: Span) -> Sequence[int]:
        return self._places[bisect_left(self._places, span.start) : bisect_left(self._places, span.end)]

    def _breaks(self, before: Span, after: Span) -> bool:
        """Whether a paragraph begins between two statements."""
        return bisect_right(self._starts, before.start) < bisect_right(self._starts, after.start)


def _runs_in(section: Section) -> bool:
    """Whether the heading is the beginning of the section's first statement."""
    return bool(section.statements) and section.statements[0].span.start <= section.heading_span.start


def _body_lines(report: Report) -> list[Line]:
    """The lines that statements and headings stand in; page numbers and the like among them left out."""
    parts = [*([report.preamble.span] if report.preamble else []), *(section.span for section in report.sections)]
    if not parts:
        return []
    start, end = min(part.start for part in parts), max(part.end for part in parts)
    left_out = sorted(residue.span for residue in report.residue)
    starts = [span.start for span in left_out]
    lines = (line for line in split(report.text) if start <= line.start and line.end <= end)
    return [line for line in lines if not _is_among(line, left_out, starts)]


def _is_among(line: Line, spans: Sequence[Span], starts: Sequence[int]) -> bool:
    place = bisect_right(starts, line.start) - 1
    return place >= 0 and line.end <= spans[place].end
