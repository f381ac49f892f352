"""An overview of a report for a terminal: what a person wants to see at once."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from fazhi.model import Change, Indicator, Node, Quantity, Report, Section, Status
from fazhi.serializers.characters import legible
from fazhi.serializers.terms import ARROWS, BASES

COLUMNS = ("指标", "数值", "此前", "变化", "位置")
WIDEST = 36
RIGHT = {1, 2}


def overview(report: Report) -> str:
    """Title, issuer, year, outline with counts, and the indicators in a table.

    Args:
        report: The report.

    Returns:
        The lines; control characters, by which a text could command the terminal, are replaced by U+FFFD.
    """
    parts = ["\n".join(_head(report)), "\n".join(_outline(report)), table(COLUMNS, _rows(report))]
    return legible("\n\n".join(part for part in parts if part) + "\n")


def _head(report: Report) -> Iterator[str]:
    metadata = report.metadata
    yield metadata.title or "（无标题）"
    facts = {
        "发布机构": "、".join(map(str, metadata.issuers)),
        "报告年度": metadata.year,
        "索引号": metadata.index_number,
        "发文字号": metadata.document_number,
        "成文日期": metadata.written_on,
        "发布日期": metadata.published_on,
        "主送": "、".join(metadata.recipients),
    }
    yield from (f"  {label}  {value}" for label, value in facts.items() if value)
    yield "  " + "  ".join(
        f"{label} {len(found)}"
        for label, found in (
            ("举措", report.measures),
            ("不足", report.shortcomings),
            ("计划", report.plans),
            ("指标", report.indicators),
            ("引用", report.citations),
        )
    )
    if not report.complete:
        yield f"  未读完：{report.incomplete}"
    yield from (f"  注：{note}" for note in report.source.notes)


def _outline(report: Report) -> Iterator[str]:
    for section in report.walk():
        count = sum(len(statement.indicators) for part in section.walk() for statement in part.statements)
        figures = f"  ({count} 项指标)" if count else ""
        yield f"{'  ' * section.level}{_marker(section)}{section.heading}{figures}"


def _marker(section: Section) -> str:
    return f"{section.number} " if section.number is not None else ""


def _rows(report: Report) -> Iterator[Sequence[str]]:
    for indicator in report.indicators:
        yield (
            _clipped(indicator.name or "—") + ("（目标）" if indicator.status is Status.TARGET else ""),
            _written(indicator.value),
            _written(indicator.baseline),
            _changes(indicator),
            "{}:{}".format(*report.place(_figure(indicator).span.start)),
        )


def _figure(indicator: Indicator) -> Node:
    """What a reader looks for: the first number; where only the way is told, the change."""
    return next(iter((*indicator.quantities, *indicator.changes)))


def _written(quantity: Quantity | None) -> str:
    return "".join(quantity.text.split()) if quantity else ""


def _changes(indicator: Indicator) -> str:
    return " ".join(map(_change, indicator.changes))


def _change(change: Change) -> str:
    basis = BASES[change.basis] if change.basis else ""
    return f"{basis}{ARROWS[change.direction]}{_written(change.amount)}"


def _clipped(text: str) -> str:
    kept = ""
    for character in text:
        if width(kept) + width(character) > WIDEST:
            return f"{kept}…"
        kept += character
    return kept


def width(text: str) -> int:
    """Columns that a text takes on a terminal: two for a wide character (Unicode Standard Annex 11).

    Args:
        text: Any text.
    """
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def table(columns: Sequence[str], rows: Iterator[Sequence[str]]) -> str:
    """Rows under headings, aligned for wide characters; empty where there are no rows.

    Args:
        columns: The headings.
        rows: The cells of each row.
    """
    lines = [columns, *rows]
    if len(lines) == 1:
        return ""
    widths = [max(width(line[i]) for line in lines) for i in range(len(columns))]
    drawn = [
        "  ".join(_cell(line[i], widths[i], right=i in RIGHT) for i in range(len(columns))).rstrip() for line in lines
    ]
    return "\n".join([drawn[0], "  ".join("─" * w for w in widths), *drawn[1:]])


def _cell(text: str, columns: int, *, right: bool) -> str:
    padding = " " * (columns - width(text))
    return padding + text if right else text + padding
