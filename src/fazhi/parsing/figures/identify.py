"""Identifying: giving the indicators of a report their concepts from another catalogue."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from fazhi.model import Indicator, Report, Section, Statement
from fazhi.parsing.fold import fold
from fazhi.parsing.view import view
from fazhi.reference.catalogue import Catalogue


def identify(report: Report, catalogue: Catalogue) -> Report:
    """The report with each indicator's ``concept`` taken from a catalogue.

    Args:
        report: The report.
        catalogue: The catalogue, as ``fazhi.catalogue(path)`` gives it.
    """
    preamble = report.preamble and evolve(report.preamble, statements=_all(report.preamble.statements, "", catalogue))
    sections = tuple(_section(section, (), catalogue) for section in report.sections)
    return evolve(report, preamble=preamble, sections=sections)


def _section(section: Section, above: tuple[str, ...], catalogue: Catalogue) -> Section:
    path = (*above, section.heading)
    return evolve(
        section,
        statements=_all(section.statements, "，".join(path), catalogue),
        sections=tuple(_section(child, path, catalogue) for child in section.sections),
    )


def _all(statements: Sequence[Statement], headings: str, catalogue: Catalogue) -> tuple[Statement, ...]:
    return tuple(
        evolve(statement, indicators=tuple(_indicator(i, statement, headings, catalogue) for i in statement.indicators))
        for statement in statements
    )


def _indicator(indicator: Indicator, statement: Statement, headings: str, catalogue: Catalogue) -> Indicator:
    if not indicator.quantities:
        return indicator
    level = indicator.value or indicator.baseline
    first = indicator.quantities[0]
    before = fold(statement.text[: first.span.start - statement.span.start])
    sentence = view(before, [(before.rfind("。") + 1, len(before))]).text
    unit = level.unit if level else first.unit
    concept = catalogue.identify(indicator.name, unit, sentence, headings, change=level is None)
    return evolve(indicator, concept=concept)
