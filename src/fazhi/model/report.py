"""The report: the whole of what was read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import Attribute, field, frozen

from fazhi.model.citation import Citation
from fazhi.model.indicator import Indicator
from fazhi.model.metadata import Metadata
from fazhi.model.section import Coverage, Preamble, Section
from fazhi.model.source import Locator, Source
from fazhi.model.span import Node, Span, shorten
from fazhi.model.statement import Measure, Plan, Shortcoming, Statement

if TYPE_CHECKING:
    from fazhi.model.finding import Finding

S = TypeVar("S", bound=Statement)
LINE_END = re.compile("\n")


@frozen(kw_only=True, repr=False)
class Signature(Node):
    """The lines at the foot that name the issuer and the day (署名、成文日期)."""


@frozen(kw_only=True, repr=False)
class Residue(Node):
    """Text that belongs to no part of the report.

    Args:
        reason: Why it was set aside: ``furniture`` (浏览次数, 打印, ICP备), ``page`` (page numbers), ``navigation``,
            ``attachment`` (what is attached below the signature), ``limit`` (beyond a limit), ``unplaced``.
    """

    reason: str = "furniture"


class ZoneKind(StrEnum):
    """The kinds of place that a character can stand in; each character, white space apart, stands in one."""

    TITLE = "title"
    METADATA = "metadata"
    PREAMBLE = "preamble"
    HEADING = "heading"
    STATEMENT = "statement"
    SIGNATURE = "signature"
    RESIDUE = "residue"


@frozen(kw_only=True)
class Zone:
    """A stretch of the text and the kind of place it is.

    Args:
        kind: What stands there.
        span: Where.
    """

    kind: ZoneKind
    span: Span


@frozen(kw_only=True, repr=False)
class Report:
    """A 法治政府建设年度报告 as published, read into typed parts.

    Args:
        text: The text that everything points into; for text input, the decoded input unchanged.
        metadata: What the header says.
        preamble: What stands before the first heading.
        sections: The outline.
        signature: The lines at the foot, or None.
        residue: What belongs to no part: site furniture, page numbers.
        coverage: Where each required element stands.
        zones: For each stretch of the text what kind of place it is; disjoint, in order, white space apart everything.
        source: The document it was read from.
        incomplete: Why the reading stopped early, or None where it ran to the end.
    """

    text: str
    metadata: Metadata = Metadata()
    preamble: Preamble | None = None
    sections: tuple[Section, ...] = ()
    signature: Signature | None = None
    residue: tuple[Residue, ...] = ()
    coverage: Coverage = Coverage()
    zones: tuple[Zone, ...] = field(default=())
    source: Source = Source()
    incomplete: str | None = None

    @zones.validator
    def _are_disjoint(self, _: Attribute[tuple[Zone, ...]], zones: tuple[Zone, ...]) -> None:
        last = 0
        for zone in zones:
            if zone.span.start < last:
                raise ValueError(f"the zone at {zone.span!r} overlaps the one before it")
            last = zone.span.end
        if last > len(self.text):
            raise ValueError(f"a zone ends at {last}, after the text of {len(self.text)} characters")

    @property
    def complete(self) -> bool:
        """False where a limit stopped the reading; ``incomplete`` says which."""
        return self.incomplete is None

    def walk(self) -> Iterator[Section]:
        """All sections, in reading order."""
        for section in self.sections:
            yield from section.walk()

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """All statements, in reading order, those of the preamble first."""
        first = self.preamble.statements if self.preamble else ()
        rest = (statement for section in self.walk() for statement in section.statements)
        return (*first, *rest)

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """What was done (举措)."""
        return self._only(Measure)

    @cached_property
    def shortcomings(self) -> tuple[Shortcoming, ...]:
        """What fell short (不足)."""
        return self._only(Shortcoming)

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """What is planned (下一年度安排)."""
        return self._only(Plan)

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """All indicators, in reading order."""
        return tuple(indicator for statement in self.statements for indicator in statement.indicators)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """All documents named, in reading order, each as often as it is named."""
        return tuple(citation for statement in self.statements for citation in statement.citations)

    def _only(self, kind: type[S]) -> tuple[S, ...]:
        return tuple(statement for statement in self.statements if isinstance(statement, kind))

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of a character of ``text``, both from 1.

        Args:
            offset: Index of the character.
        """
        line = bisect_right(self._line_starts, offset) - 1
        return line + 1, offset - self._line_starts[line] + 1

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in LINE_END.finditer(self.text)))

    def locate(self, span: Span) -> tuple[Locator, ...]:
        """Where in its source a span stands, in that format's own terms.

        Args:
            span: A span of ``text``.

        Returns:
            The locators of all segments that the span touches; line and column where the source is plain text.
        """
        if not self.source.segments:
            line, column = self.place(span.start)
            return (Locator(line=line, column=column),)
        return tuple(segment.locator for segment in self.source.segments if segment.span.overlaps(span))

    def validate(self, **options: Any) -> tuple[Finding, ...]:  # noqa: ANN401 - passed on to fazhi.validate
        """The findings of all checks that apply.

        Args:
            **options: What ``fazhi.validate`` takes: ``lang``, ``select``, ``ignore``, …
        """
        import fazhi

        return fazhi.validate(self, **options)

    def _repr_html_(self) -> str:
        import fazhi

        return str(fazhi.dumps(self, format="html", fragment=True))

    def __repr__(self) -> str:
        title = shorten(self.metadata.title or self.text, 40)
        counts = f"{len(self.sections)} sections, {len(self.measures)} measures, {len(self.indicators)} indicators"
        return f"<Report {title!r} {self.metadata.year or '?'}: {counts}{'' if self.complete else ', incomplete'}>"
