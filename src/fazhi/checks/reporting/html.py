"""Findings as a page: the text of each report, its findings in the margin beside the lines they stand in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise
from typing import Final

from fazhi.checks.reporting.checked import SEVERITIES, Checked, summary
from fazhi.model import Finding, Severity

TITLE: Final = {"zh": "检查结果", "en": "Findings"}
STYLE: Final = """\
body { font: 16px/1.7 "Noto Sans CJK SC", sans-serif; margin: 2em auto; max-width: 76em; color: #222; }
.line { display: grid; grid-template-columns: 3.5em minmax(0, 1fr) 22em; gap: 1em; }
.line:target { background: #fffbe6; }
.number { color: #999; text-align: right; user-select: none; }
.words { white-space: pre-wrap; overflow-wrap: anywhere; }
.note { font-size: 0.8em; line-height: 1.5; border-left: 4px solid; padding: 0 0 0 0.6em; margin: 0.2em 0; }
.note p { margin: 0; }
.note .help { color: #666; }
mark { background: none; border-bottom: 3px solid; color: inherit; }
.error { border-color: #c62828; } .warning { border-color: #ef8c00; } .info { border-color: #1976d2; }
@media (max-width: 50em) { .line { grid-template-columns: 2.5em 1fr; } .notes { grid-column: 2; } }
@media print { .line { break-inside: avoid; } }
"""


def write(checked: Sequence[Checked], *, lang: str = "zh") -> str:
    """One page for all reports; it loads nothing from elsewhere and runs no script.

    Args:
        checked: The reports.
        lang: ``zh`` or ``en``.
    """
    code = "zh-CN" if lang == "zh" else "en"
    body = "\n".join(part for index, one in enumerate(checked) for part in _report(one, index, lang))
    return (
        f'<!DOCTYPE html>\n<html lang="{code}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{TITLE[lang]}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{TITLE[lang]}</h1>\n<p>{escape(summary(checked, lang))}</p>\n{body}\n</body>\n</html>\n"
    )


def _report(one: Checked, index: int, lang: str) -> Iterator[str]:
    notes: dict[int, list[Finding]] = defaultdict(list)
    for finding in one.findings:
        notes[finding.place[0] if finding.place else 0].append(finding)
    yield f"<section>\n<h2>{escape(one.source)}</h2>"
    if notes[0]:
        yield _line(0, "", "", notes[0], index, lang)
    marks = _marks(one)
    start = 0
    for number, line in enumerate(one.report.text.split("\n"), 1):
        words = _marked(line, start, marks[number])
        yield _line(number, str(number), words, notes[number], index, lang)
        start += len(line) + 1
    yield "</section>"


def _line(number: int, label: str, words: str, notes: Sequence[Finding], index: int, lang: str) -> str:
    beside = "".join(_note(finding, lang) for finding in notes)
    return (
        f'<div class="line" id="r{index}l{number}"><div class="number">{label}</div>'
        f'<div class="words">{words}</div><div class="notes">{beside}</div></div>'
    )


def _note(finding: Finding, lang: str) -> str:
    severity = SEVERITIES[finding.severity].say(lang)
    basis = f'<p class="help">{escape(str(finding.basis))}</p>' if finding.basis else ""
    advice = f'<p class="help">{escape(finding.help)}</p>' if finding.help else ""
    return (
        f'<div class="note {finding.severity.value}"><p><strong>{finding.code}</strong> {severity}</p>'
        f"<p>{escape(finding.message)}</p>{basis}{advice}</div>"
    )


def _marks(one: Checked) -> dict[int, list[tuple[int, int, Severity]]]:
    """Start, end and severity of the triggers that stand in each line, or in part of it."""
    marks: dict[int, list[tuple[int, int, Severity]]] = defaultdict(list)
    for finding in one.findings:
        if finding.span:
            first, _, last, _ = one.extent(finding.span)
            for line in range(first, last + 1):
                marks[line].append((finding.span.start, finding.span.end, finding.severity))
    return marks


def _marked(line: str, offset: int, marks: Sequence[tuple[int, int, Severity]]) -> str:
    """A line with its triggers marked; where triggers overlap, the gravest colours the common part."""
    spans = [(max(start - offset, 0), min(end - offset, len(line)), severity) for start, end, severity in marks]
    edges = sorted({0, len(line), *(place for start, end, _ in spans for place in (start, end) if place <= len(line))})
    pieces = []
    for start, end in pairwise(edges):
        over = [severity for first, last, severity in spans if first <= start and end <= last]
        words = escape(line[start:end])
        pieces.append(f'<mark class="{min(over, key=_rank).value}">{words}</mark>' if over else words)
    return "".join(pieces)


def _rank(severity: Severity) -> int:
    return severity.rank
