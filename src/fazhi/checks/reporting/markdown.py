"""Findings as Markdown: a table for each file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from fazhi.checks.reporting.checked import SEVERITIES, Checked, summary
from fazhi.model import Finding

HEADS: Final = {
    "zh": ("位置", "代码", "程度", "问题", "原文", "依据", "建议"),
    "en": ("Place", "Code", "Severity", "Finding", "Text", "Basis", "Help"),
}
TITLE: Final = {"zh": "检查结果", "en": "Findings"}
NOTHING: Final = {"zh": "未发现问题。", "en": "Nothing was found."}
LONGEST: Final = 40  # characters of the trigger that are shown
SPECIAL: Final = str.maketrans({character: f"\\{character}" for character in "\\`*_{}[]<>#|"})


def write(checked: Sequence[Checked], *, lang: str = "zh") -> str:
    """The findings of each file in a table, and their number.

    Args:
        checked: The reports.
        lang: ``zh`` or ``en``.
    """
    parts = [f"# {TITLE[lang]}", summary(checked, lang)]
    for one in checked:
        parts += [f"## {_cell(one.source)}", _table(one, lang) if one.findings else NOTHING[lang]]
    return "\n\n".join(parts) + "\n"


def _table(one: Checked, lang: str) -> str:
    heads = HEADS[lang]
    return "\n".join([_row(heads), _row(["---"] * len(heads)), *(_row(_cells(one, f, lang)) for f in one.findings)])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(one: Checked, finding: Finding, lang: str) -> list[str]:
    return list(map(_cell, _values(one, finding, lang)))


def _values(one: Checked, finding: Finding, lang: str) -> Iterator[str]:
    yield ":".join(map(str, finding.place)) if finding.place else "—"
    yield finding.code
    yield SEVERITIES[finding.severity].say(lang)
    yield finding.message
    trigger = "".join(one.trigger(finding).splitlines())
    yield trigger if len(trigger) <= LONGEST else f"{trigger[:LONGEST]}…"
    yield str(finding.basis or "")
    yield finding.help


def _cell(value: str) -> str:
    return " ".join(value.translate(SPECIAL).split())
