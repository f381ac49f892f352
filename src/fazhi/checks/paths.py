"""Paths: where in the model a span of the text stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fazhi.model import Node, Report, Section, Span, Statement


def path_of(report: Report, span: Span | None) -> str:
    """The path of the smallest part of a report that holds a span: ``sections[1].statements[0].indicators[2]``.

    Args:
        report: The report.
        span: A span of its text.

    Returns:
        The path; empty where no part holds the span.
    """
    if span is None:
        return ""
    return (
        _in_metadata(report, span)
        or (_in_statements(report.preamble.statements, "preamble", span) if report.preamble else "")
        or _in_sections(report.sections, "", span)
        or _holder((report.signature,) if report.signature else (), "signature", span, indexed=False)
        or _holder(report.residue, "residue", span)
    )


def _in_metadata(report: Report, span: Span) -> str:
    for origin in report.metadata.origins:
        if span in origin.span and origin.name != "year":
            return f"metadata.{origin.name}"
    return _holder(report.metadata.fields, "metadata.fields", span)


def _in_sections(sections: Sequence[Section], above: str, span: Span) -> str:
    for index, section in enumerate(sections):
        if span in section.span:
            path = f"{above}sections[{index}]"
            return _in_sections(section.sections, f"{path}.", span) or _in_section(section, path, span)
    return ""


def _in_section(section: Section, path: str, span: Span) -> str:
    if span in section.heading_span:
        return f"{path}.heading"
    return _in_statements(section.statements, path, span) or path


def _in_statements(statements: Sequence[Statement], above: str, span: Span) -> str:
    for index, statement in enumerate(statements):
        if span in statement.span:
            path = f"{above}.statements[{index}]"
            return next(filter(None, _inside(statement, path, span)), path)
    return ""


def _inside(statement: Statement, path: str, span: Span) -> Iterator[str]:
    yield _holder(statement.citations, f"{path}.citations", span)
    yield _holder(statement.indicators, f"{path}.indicators", span)


def _holder(nodes: Sequence[Node], path: str, span: Span, *, indexed: bool = True) -> str:
    """The path of the node that holds a span, or nothing."""
    for index, node in enumerate(nodes):
        if span in node.span:
            return f"{path}[{index}]" if indexed else path
    return ""
