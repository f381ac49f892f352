"""Markdown: a report for people to read on, with what is known of it in front matter (YAML)."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator

from fazhi.model import DocumentNumber, IndexNumber, Indicator, Report
from fazhi.serializers.characters import legible
from fazhi.serializers.official import Official, Passage, official
from fazhi.serializers.terms import STATUSES, measured, movement

Scalar = str | int | dt.date | IndexNumber | DocumentNumber

DEEPEST = 6
SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$]")
# What makes a list, a heading, a quotation or a rule of a line that begins with it.
OPENING = re.compile(r"(?P<mark>[#+=:-])|(?P<number>\d{1,9})(?P<stop>[.)])(?=\s|$)")
BREAKS = {0x85: r"\N", 0x2028: r"\L", 0x2029: r"\P"}
"""Line breaks of YAML that JSON leaves as they are."""
COLUMNS = ("指标", "数值", "基期值", "变化", "状态")


def write(report: Report, *, indicators: bool = True) -> str:
    """A report as Markdown (CommonMark, tables as on GitHub): front matter, title, sections, a table of indicators.

    Args:
        report: The report.
        indicators: Whether the table of indicators follows the text.
    """
    document = official(report)
    blocks = [
        *([f"# {escaped(document.title)}"] if document.title else []),
        *_recipients(document),
        *(block for passage in document.body for block in _blocks(passage)),
        *map(escaped, document.attachments),
        *_signature(document.signature),
        *map(escaped, document.notes),
        *(_table(report.indicators) if indicators and report.indicators else ()),
    ]
    return "\n\n".join(["\n".join(_front_matter(report)), *blocks]) + "\n"


def _front_matter(report: Report) -> Iterator[str]:
    """What is known of the report, a line each: ``year: 2024``."""
    metadata = report.metadata
    yield "---"
    yield from _entry("title", metadata.title)
    yield from _entry("issuers", (issuer.name for issuer in metadata.issuers))
    yield from _entry("year", metadata.year)
    yield from _entry("index_number", metadata.index_number)
    yield from _entry("document_number", metadata.document_number)
    yield from _entry("written_on", metadata.written_on)
    yield from _entry("published_on", metadata.published_on)
    yield from _entry("recipients", metadata.recipients)
    yield from _entry("keywords", metadata.keywords)
    yield from _entry("incomplete", report.incomplete)
    yield "---"


def _entry(name: str, value: Scalar | Iterable[str] | None) -> Iterator[str]:
    """A line of the front matter; none where nothing is known."""
    if isinstance(value, int | dt.date):
        yield f"{name}: {value}"
    elif isinstance(value, str | IndexNumber | DocumentNumber):
        yield f"{name}: {_quoted(str(value))}"
    elif value and (values := [_quoted(part) for part in value]):
        yield f"{name}: [{', '.join(values)}]"


def _quoted(text: str) -> str:
    """A text as YAML reads it whatever is in it: in JSON's quotes."""
    return json.dumps(legible(text), ensure_ascii=False).translate(BREAKS)


def _recipients(document: Official) -> Iterator[str]:
    if document.recipients:
        yield escaped(f"{'、'.join(document.recipients)}：")


def _blocks(passage: Passage) -> Iterator[str]:
    """A heading, a paragraph, or a heading that ran into its paragraph and the paragraph."""
    if passage.heading:
        level = "#" * min(passage.level + 1, DEEPEST)
        yield f"{level} {escaped(passage.heading.rstrip('。'))}"
    if passage.words:
        yield escaped(passage.words)


def _signature(lines: tuple[str, ...]) -> Iterator[str]:
    """The signature as one paragraph, a line each."""
    if lines:
        yield "\\\n".join(map(escaped, lines))


def _table(indicators: Iterable[Indicator]) -> Iterator[str]:
    """The indicators, a row each."""
    yield "## 指标"
    rows = [COLUMNS, ("---", "---:", "---:", "---:", "---"), *map(_row, indicators)]
    yield "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _row(indicator: Indicator) -> tuple[str, ...]:
    levels = (measured(indicator.value), measured(indicator.baseline))
    changes = "；".join(map(movement, indicator.changes)) or "—"
    return tuple(map(escaped, (indicator.name, *levels, changes, STATUSES[indicator.status])))


def escaped(text: str) -> str:
    """A text that Markdown shows as it is, on one line.

    Args:
        text: Any characters.
    """
    line = SPECIAL.sub(r"\\\g<0>", legible(" ".join(text.split())))
    return OPENING.sub(_escaped_opening, line, count=1) if OPENING.match(line) else line


def _escaped_opening(match: re.Match[str]) -> str:
    return f"\\{match['mark']}" if match["mark"] else f"{match['number']}\\{match['stop']}"
