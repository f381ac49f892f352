"""Findings in SARIF 2.1.0, the format in which code hosts and editors exchange them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from fazhi.checks.baseline import fingerprint
from fazhi.checks.registry import rules
from fazhi.checks.reporting.checked import Checked
from fazhi.checks.rule import Rule
from fazhi.model import Edit, Finding, Severity, Span

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
FINGERPRINT: Final = "fazhi/v1"


def write(checked: Sequence[Checked], *, lang: str = "zh") -> str:
    """The findings as a SARIF log with one run.

    Places are lines and columns of plain texts. Of reports that were read from other formats, the log names the file
    and the place in the model, as the lines of the extracted text are not those of the file.

    Args:
        checked: The reports.
        lang: ``zh`` or ``en``.
    """
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(checked, lang)]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _run(checked: Sequence[Checked], lang: str) -> dict[str, Any]:
    known = rules()
    index = {rule.code: place for place, rule in enumerate(known)}
    driver = {
        "name": "fazhi",
        "version": version("fazhi"),
        "language": "zh-CN" if lang == "zh" else "en",
        "rules": [_rule(rule, lang) for rule in known],
    }
    return {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": uri}} for uri in dict.fromkeys(_uri(one.source) for one in checked)],
        "results": [result for one in checked for result in _results(one, index)],
    }


def _uri(source: str) -> str:
    path = Path(source)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _rule(rule: Rule, lang: str) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": type(rule).__name__,
        "shortDescription": {"text": rule.title.say(lang)},
        "fullDescription": {"text": rule.page.partition("\n")[0] or rule.title.say(lang)},
        "help": {"text": rule.page or rule.title.say(lang)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.family]},
    }


def _results(one: Checked, index: dict[str, int]) -> Iterator[dict[str, Any]]:
    seen: Counter[str] = Counter()
    for finding in one.findings:
        mark = fingerprint(finding, one.report)
        seen[mark] += 1
        result: dict[str, Any] = {
            "ruleId": finding.code,
            "level": LEVELS[finding.severity],
            "message": {"text": " ".join(filter(None, (finding.message, finding.help)))},
            "locations": [_location(one, finding.span, finding.path)],
            "partialFingerprints": {FINGERPRINT: f"{mark}-{seen[mark]}"},
        }
        if finding.code in index:
            result["ruleIndex"] = index[finding.code]
        if finding.related:
            result["relatedLocations"] = [_location(one, span, "") for span in finding.related]
        if finding.fix and _is_text(one):
            result["fixes"] = [_fix(one, finding)]
        yield result


def _is_text(one: Checked) -> bool:
    return one.report.source.format == "text"


def _location(one: Checked, span: Span | None, path: str) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(one.source)}}
    if span and _is_text(one):
        physical["region"] = {**_region(one, span), "snippet": {"text": span.of(one.report.text)}}
    location: dict[str, Any] = {"physicalLocation": physical}
    if path:
        location["logicalLocations"] = [{"fullyQualifiedName": path}]
    return location


def _region(one: Checked, span: Span) -> dict[str, int]:
    line, column, end_line, end_column = one.extent(span)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": span.start,
        "charLength": len(span),
    }


def _fix(one: Checked, finding: Finding) -> dict[str, Any]:
    change = {
        "artifactLocation": {"uri": _uri(one.source)},
        "replacements": [_replacement(one, edit) for edit in finding.fix],
    }
    return {"description": {"text": finding.help or finding.message}, "artifactChanges": [change]}


def _replacement(one: Checked, edit: Edit) -> dict[str, Any]:
    return {"deletedRegion": _region(one, edit.span), "insertedContent": {"text": edit.replacement}}
