"""A report that was checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from fazhi.checks.rule import Words
from fazhi.model import Finding, Report, Severity, Span

SEVERITIES = {
    Severity.ERROR: Words("错误", "error"),
    Severity.WARNING: Words("警告", "warning"),
    Severity.INFO: Words("提示", "info"),
}


@frozen
class Checked:
    """A report and what the checks found in it.

    Args:
        source: Name of its file.
        report: The report.
        findings: What was found.
    """

    source: str
    report: Report
    findings: tuple[Finding, ...]

    def extent(self, span: Span) -> tuple[int, int, int, int]:
        """First line and column, last line and the column after it, from 1.

        Args:
            span: A span of the report's text.
        """
        line, column = self.report.place(span.start)
        last = max(span.start, span.end - 1)
        end_line, end_column = self.report.place(last)
        return line, column, end_line, end_column + (span.end > span.start)

    def trigger(self, finding: Finding) -> str:
        """The characters that triggered a finding."""
        return finding.span.of(self.report.text) if finding.span else ""


def summary(checked: Sequence[Checked], lang: str) -> str:
    """How many findings of each severity there are, in words.

    Args:
        checked: The reports.
        lang: ``zh`` or ``en``.
    """
    counts = Counter(finding.severity for one in checked for finding in one.findings)
    if lang == "zh":
        return (
            "，".join(f"{counts[severity]}个{word.zh}" for severity, word in SEVERITIES.items())
            + f"（{len(checked)}个文件）"
        )
    return (
        ", ".join(f"{counts[severity]} {word.en}" for severity, word in SEVERITIES.items())
        + f" in {len(checked)} files"
    )
