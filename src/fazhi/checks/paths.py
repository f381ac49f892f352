"""Paths: where in the model a span of the text stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from attrs import define, frozen

from fazhi.model import Node, Report, Section, Span, Statement


@frozen
class _Part:
    """A part of a report, its path, and the index of the part that it stands in."""

    span: Span
    path: str
    above: int | None = None


@define(eq=False)
class Paths:
    """The paths of all parts of a report (``sections[1].statements[0]``), worked out when one is asked for."""

    report: Report
    _parts: list[_Part] | None = None

    def of(self, span: Span | None) -> str:
        """The path of the smallest part that holds a span; empty where none does.

        Args:
            span: A span of the report's text.
        """
        if span is None:
            return ""
        if self._parts is None:
            self._parts = _nested(_parts(self.report))
        index: int | None = bisect_right(self._parts, span.start, key=lambda part: part.span.start) - 1
        while index is not None and index >= 0:
            part = self._parts[index]
            if span in part.span:
                return part.path
            index = part.above
        return ""


def _nested(parts: Iterator[tuple[Span, str]]) -> list[_Part]:
    """The parts by place, each with the one that it stands in."""
    found: list[_Part] = []
    open_parts: list[int] = []
    for span, path in sorted(parts, key=lambda part: (part[0].start, -part[0].end)):
        while open_parts and found[open_parts[-1]].span.end <= span.start:
            open_parts.pop()
        found.append(_Part(span, path, open_parts[-1] if open_parts else None))
        open_parts.append(len(found) - 1)
    return found


def _parts(report: Report) -> Iterator[tuple[Span, str]]:
    for origin in report.metadata.origins:
        if origin.name != "year":
            yield origin.span, f"metadata.{origin.name}"
    yield from _indexed(report.metadata.fields, "metadata.fields")
    if report.preamble:
        yield report.preamble.span, "preamble"
        yield from _of_statements(report.preamble.statements, "preamble")
    yield from _of_sections(report.sections, "")
    if report.signature:
        yield report.signature.span, "signature"
    yield from _indexed(report.residue, "residue")


def _of_sections(sections: Sequence[Section], above: str) -> Iterator[tuple[Span, str]]:
    for index, section in enumerate(sections):
        path = f"{above}sections[{index}]"
        yield section.span, path
        yield section.heading_span, f"{path}.heading"
        yield from _of_statements(section.statements, path)
        yield from _of_sections(section.sections, f"{path}.")


def _of_statements(statements: Sequence[Statement], above: str) -> Iterator[tuple[Span, str]]:
    for index, statement in enumerate(statements):
        path = f"{above}.statements[{index}]"
        yield statement.span, path
        yield from _indexed(statement.citations, f"{path}.citations")
        yield from _indexed(statement.indicators, f"{path}.indicators")


def _indexed(nodes: Sequence[Node], path: str) -> Iterator[tuple[Span, str]]:
    return ((node.span, f"{path}[{index}]") for index, node in enumerate(nodes))
