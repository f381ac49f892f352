"""The tree: statements and sections of the model, made of their drafts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import frozen

from fazhi.model import Cause, Measure, Plan, Preamble, Section, Shortcoming, Statement
from fazhi.model.span import node_arguments
from fazhi.parsing.body.areas import area_of
from fazhi.parsing.body.citations import read_citations
from fazhi.parsing.body.parts import Part
from fazhi.parsing.body.statements import Draft
from fazhi.parsing.body.turns import Mode
from fazhi.parsing.context import Context
from fazhi.parsing.figures.indicators import read_indicators
from fazhi.parsing.figures.targets import announces

KINDS: dict[Mode, type[Statement]] = {Mode.MEASURE: Measure, Mode.SHORTCOMING: Shortcoming, Mode.PLAN: Plan}


@frozen
class Builder:
    """Makes the nodes of the model.

    Args:
        text: The report's text.
        year: The year reported on, where known.
        announced: Whether targets are set out before the first heading, so that what follows is planned.
    """

    text: str
    year: int | None = None
    announced: bool = False

    def preamble(self, drafts: Sequence[Draft]) -> Preamble | None:
        """What stands before the first heading, or None where nothing does.

        Args:
            drafts: The statements there.
        """
        if not drafts:
            return None
        statements = self._statements(drafts, "", None)
        place = node_arguments(self.text, statements[0].span.start, statements[-1].span.end)
        return Preamble(statements=statements, **place)

    def sections(self, parts: Sequence[Part]) -> tuple[Section, ...]:
        """The sections, each in the one above it.

        They are built from the last to the first, so that children come before their parents.

        Args:
            parts: All sections, in reading order.
        """
        waiting: list[Section] = []
        for part in reversed(parts):
            children = []
            while waiting and waiting[-1].level > part.entry.level:
                children.append(waiting.pop())
            waiting.append(self._section(part, tuple(children)))
        return tuple(reversed(waiting))

    def _section(self, part: Part, children: tuple[Section, ...]) -> Section:
        entry, heading, view = part.entry, part.entry.heading, part.entry.paragraph.view
        area = area_of(part.words, self.year)
        statements = self._statements(part.drafts, part.path, area)
        heading_span = entry.paragraph.span(0, heading.end)
        last = children[-1] if children else statements[-1] if statements else None
        return Section(
            number=heading.marker.number if heading.marker else None,
            level=entry.level,
            heading=view.written(self.text, heading.start, heading.stop),
            heading_span=heading_span,
            role=part.role,
            area=area,
            statements=statements,
            sections=children,
            **node_arguments(self.text, heading_span.start, last.span.end if last else heading_span.end),
        )

    def _statements(self, drafts: Sequence[Draft], path: str, area: str | None) -> tuple[Statement, ...]:
        done, planned = (Context(planned=planned, heading=path, year=self.year) for planned in (False, True))
        announced, paragraph = self.announced, None
        read = []
        for draft in drafts:
            if draft.paragraph is not paragraph:
                paragraph = draft.paragraph
                announced = announced or announces(paragraph.view.text)
            read.append(self._statement(draft, planned if announced or draft.mode is Mode.PLAN else done, area))
        return tuple(read)

    def _statement(self, draft: Draft, context: Context, area: str | None) -> Statement:
        view, span, text = draft.paragraph.view, draft.span, self.text
        extra: dict[str, Any] = {}
        if draft.mode is Mode.SHORTCOMING and draft.cause is not None:
            extra["cause"] = Cause(span=draft.cause, text=draft.cause.of(text))
        indicators = [found for s, e in draft.sentences for found in read_indicators(view.part(s, e), text, context)]
        return KINDS.get(draft.mode, Statement)(
            span=span,
            text=text[span.start : span.end],
            area=area or area_of(draft.words, self.year),
            indicators=tuple(indicators),
            citations=read_citations(view, text, draft.start, draft.end),
            **extra,
        )
