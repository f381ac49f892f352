"""Findings as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from fazhi.checks.reporting.checked import Checked
from fazhi.model import Edit, Finding, Provision, Span

VERSION = 1


def write(checked: Sequence[Checked], *, lang: str = "zh") -> str:
    """The findings of each file, as a JSON document.

    Args:
        checked: The reports.
        lang: The language that the findings speak; it is noted.
    """
    files = [
        {"source": one.source, "findings": [_finding(one, finding) for finding in one.findings]} for one in checked
    ]
    return json.dumps({"version": VERSION, "lang": lang, "files": files}, ensure_ascii=False, indent=2) + "\n"


def _finding(one: Checked, finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "help": finding.help,
        "path": finding.path,
        "span": _span(finding.span),
        "line": finding.place[0] if finding.place else None,
        "column": finding.place[1] if finding.place else None,
        "text": one.trigger(finding),
        "basis": _basis(finding.basis),
        "related": [_span(span) for span in finding.related],
        "fix": [_edit(edit) for edit in finding.fix],
    }


def _span(span: Span | None) -> dict[str, int] | None:
    return {"start": span.start, "end": span.end} if span else None


def _edit(edit: Edit) -> dict[str, Any]:
    return {"span": _span(edit.span), "replacement": edit.replacement}


def _basis(basis: Provision | None) -> dict[str, Any] | None:
    if basis is None:
        return None
    return {
        "instrument": basis.instrument,
        "article": basis.article,
        "since": basis.since,
        "until": basis.until,
        "certainty": basis.certainty.value,
    }
