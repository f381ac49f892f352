"""Rows: a report taken apart into the rows of each table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from attrs import frozen

from fazhi.model import Change, Citation, Finding, Indicator, Metadata, Node, Quantity, Report, Section, Span, Statement
from fazhi.tabular.cells import cell, exponent, fixed
from fazhi.tabular.keys import Keys, unnumbered
from fazhi.tabular.schemas import schemas

Row = dict[str, object]
Rows = dict[str, list[Row]]
N = TypeVar("N", bound=Node)


@frozen
class Placed(Generic[N]):
    """A part of a report with its id.

    Args:
        node: The part.
        id: Its id.
        above: Id of what it hangs on, or None.
    """

    node: N
    id: str
    above: str | None


def rows_of(
    report: Report, report_id: str, *, name: str | None = None, findings: tuple[Finding, ...] | None = None
) -> Rows:
    """The rows of a report, by table.

    Args:
        report: The report.
        report_id: Its id.
        name: What its reader calls it.
        findings: What the checks found; None where they weren't run.
    """
    keys = Keys()
    sections = tuple(_sections(report.sections, None, keys))
    statements = tuple(_statements(report, sections, keys))
    parts: dict[str, Iterable[Row]] = {
        "reports": [_report(report, name, findings)],
        "sections": map(_section, sections),
        "statements": map(_statement, statements),
        "indicators": map(_indicator, _indicators(statements, keys)),
        "citations": map(_citation, _citations(statements, keys)),
        "findings": (_finding(finding, report, keys) for finding in findings or ()),
    }
    return {
        table: [_finished({"report_id": report_id, "ordinal": at, **row}, table) for at, row in enumerate(rows, 1)]
        for table, rows in parts.items()
    }


def _finished(row: Row, table: str) -> Row:
    """A row with the columns of its table, in their order, its values ready to be stored."""
    return {column.name: cell(row[column.name]) for column in schemas()[table].columns}


def _sections(sections: tuple[Section, ...], above: str | None, keys: Keys) -> Iterator[Placed[Section]]:
    """The sections and all below them, in reading order."""
    for section in sections:
        placed = Placed(section, keys.make("section", section.heading), above)
        yield placed
        yield from _sections(section.sections, placed.id, keys)


def _statements(report: Report, sections: tuple[Placed[Section], ...], keys: Keys) -> Iterator[Placed[Statement]]:
    """The statements, in reading order, each under its section."""
    first = report.preamble.statements if report.preamble else ()
    homes = ((None, first), *((section.id, section.node.statements) for section in sections))
    for home, statements in homes:
        for statement in statements:
            yield Placed(statement, keys.make("statement", unnumbered(statement.text)), home)


def _indicators(statements: tuple[Placed[Statement], ...], keys: Keys) -> Iterator[Placed[Indicator]]:
    for statement in statements:
        for indicator in statement.node.indicators:
            yield Placed(indicator, keys.make("indicator", indicator.name, indicator.text), statement.id)


def _citations(statements: tuple[Placed[Statement], ...], keys: Keys) -> Iterator[Placed[Citation]]:
    for statement in statements:
        for citation in statement.node.citations:
            number = citation.document_number or ""
            yield Placed(citation, keys.make("citation", citation.title, number), statement.id)


def _report(report: Report, name: str | None, findings: tuple[Finding, ...] | None) -> Row:
    metadata, source = report.metadata, report.source
    return {
        "name": name,
        **_header(metadata),
        **_counts(report),
        "finding_count": None if findings is None else len(findings),
        **_coverage(report),
        "character_count": len(report.text),
        "complete": report.complete,
        "incomplete": report.incomplete,
        "format": source.format,
        "encoding": source.encoding,
        "sha256": source.sha256,
        "url": source.url,
    }


def _header(metadata: Metadata) -> Row:
    issuer = metadata.issuers[0] if metadata.issuers else None
    return {
        "title": metadata.title,
        "year": metadata.year,
        "issuer": issuer and issuer.name,
        "issuer_kind": issuer and issuer.kind,
        "issuer_level": issuer and issuer.level,
        "division": issuer and issuer.division,
        "issuers": [body.name for body in metadata.issuers],
        "index_number": metadata.index_number and metadata.index_number.raw,
        "document_number": metadata.document_number and metadata.document_number.raw,
        "keywords": metadata.keywords,
        "recipients": metadata.recipients,
        "written_on": metadata.written_on,
        "published_on": metadata.published_on,
    }


def _counts(report: Report) -> Row:
    return {
        "section_count": sum(1 for _ in report.walk()),
        "statement_count": len(report.statements),
        "measure_count": len(report.measures),
        "shortcoming_count": len(report.shortcomings),
        "plan_count": len(report.plans),
        "indicator_count": len(report.indicators),
        "citation_count": len(report.citations),
    }


def _coverage(report: Report) -> Row:
    elements = ("measures", "shortcomings", "causes", "leadership", "plan")
    return {f"has_{element}": bool(getattr(report.coverage, element)) for element in elements}


def _section(placed: Placed[Section]) -> Row:
    section = placed.node
    return {
        "section_id": placed.id,
        "parent_id": placed.above,
        "number": section.number,
        "level": section.level,
        "heading": section.heading,
        "role": section.role,
        "area": section.area,
        "statement_count": len(section.statements),
        **_place("heading", section.heading_span),
        **_place("span", section),
    }


def _statement(placed: Placed[Statement]) -> Row:
    statement = placed.node
    cause: Node | None = getattr(statement, "cause", None)
    return {
        "statement_id": placed.id,
        "section_id": placed.above,
        "kind": type(statement).__name__.lower(),
        "area": statement.area,
        "text": statement.text,
        "cause": cause and cause.text,
        "indicator_count": len(statement.indicators),
        "citation_count": len(statement.citations),
        **_place("cause", cause),
        **_place("span", statement),
    }


def _indicator(placed: Placed[Indicator]) -> Row:
    indicator = placed.node
    return {
        "indicator_id": placed.id,
        "statement_id": placed.above,
        "name": indicator.name,
        "concept": indicator.concept,
        "status": indicator.status,
        **_quantity(indicator.value, "value", ""),
        **_quantity(indicator.baseline, "baseline", "baseline_"),
        **_first_change(indicator.changes),
        "changes": [_change(change) for change in indicator.changes],
        "period": indicator.period,
        "scope": indicator.scope,
        "text": indicator.text,
        **_place("value", indicator.value),
        **_place("baseline", indicator.baseline),
        **_place("span", indicator),
    }


def _first_change(changes: tuple[Change, ...]) -> Row:
    """The columns of the first change, all None where there is none."""
    change = changes[0] if changes else None
    return {
        "change_direction": change and change.direction,
        "change_basis": change and change.basis,
        **_quantity(change.amount if change else None, "change", "change_"),
        **_place("change", change),
    }


def _change(change: Change) -> Row:
    return {
        "direction": change.direction,
        "basis": change.basis,
        **_quantity(change.amount, "amount", ""),
        "text": change.text,
        **_place("span", change),
    }


def _quantity(quantity: Quantity | None, column: str, prefix: str) -> Row:
    """The columns of a quantity: its number's is ``column``, the names of the others begin with ``prefix``."""
    number = fixed(quantity.value) if quantity else None
    return {
        column: number,
        f"{prefix}upper": quantity and quantity.upper,
        f"{prefix}unit": quantity and quantity.unit,
        f"{prefix}qualifier": quantity and quantity.qualifier,
        f"{prefix}exponent": None if number is None else exponent(number),
    }


def _citation(placed: Placed[Citation]) -> Row:
    citation = placed.node
    return {
        "citation_id": placed.id,
        "statement_id": placed.above,
        "title": citation.title,
        "document_number": citation.document_number,
        "kind": citation.kind,
        "text": citation.text,
        **_place("span", citation),
    }


def _finding(finding: Finding, report: Report, keys: Keys) -> Row:
    text = finding.span and finding.span.of(report.text)
    line, column = finding.place or (report.place(finding.span.start) if finding.span else (None, None))
    return {
        "finding_id": keys.make("finding", finding.code, _unindexed(finding.path), text or ""),
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "help": finding.help,
        **_basis(finding),
        "path": finding.path,
        "text": text,
        "fixable": bool(finding.fix),
        "line_number": line,
        "column_number": column,
        **_place("span", finding.span),
    }


def _basis(finding: Finding) -> Row:
    basis = finding.basis
    return {
        "instrument": basis and basis.instrument,
        "article": basis and basis.article,
        "since": basis and basis.since,
        "until": basis and basis.until,
        "certainty": basis and basis.certainty,
    }


def _unindexed(path: str) -> str:
    """A path in the model without the places in its tuples: ``sections[0].heading`` is ``sections.heading``."""
    return "".join(part.rpartition("]")[2] for part in path.split("["))


def _place(prefix: str, place: Node | Span | None) -> Row:
    """Where something stands."""
    span = place.span if isinstance(place, Node) else place
    return {f"{prefix}_start": span and span.start, f"{prefix}_end": span and span.end}
