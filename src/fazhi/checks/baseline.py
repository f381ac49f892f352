"""A baseline: findings that were looked at and accepted, so that only new ones are reported."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from os import PathLike
from pathlib import Path
from typing import Final, Self

from attrs import field, frozen

from fazhi.errors import ConfigurationError, FileError
from fazhi.model import Finding, Report

VERSION: Final = 1


@frozen
class Baseline:
    """Accepted findings, known by their fingerprints.

    Args:
        counts: How many findings of each fingerprint are accepted.
    """

    counts: Mapping[str, int] = field(factory=dict, hash=False)

    @classmethod
    def of(cls, checked: Iterable[tuple[Report, Iterable[Finding]]]) -> Self:
        """The baseline that accepts all findings of some reports.

        Args:
            checked: The reports with their findings.
        """
        return cls(Counter(fingerprint(finding, report) for report, findings in checked for finding in findings))

    def dumps(self) -> str:
        """The baseline as a JSON document."""
        return json.dumps({"version": VERSION, "accepted": dict(sorted(self.counts.items()))}, indent=2) + "\n"


def fingerprint(finding: Finding, report: Report) -> str:
    """What a finding is known by from one version of a report to the next: rule, title of the report and trigger.

    It stays the same when other parts of the text, or the file's name, change.

    Args:
        finding: The finding.
        report: The report.
    """
    trigger = finding.span.of(report.text) if finding.span else finding.path
    parts = (finding.code, "".join((report.metadata.title or "").split()), "".join(trigger.split()))
    digest = sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()
    return f"{finding.code}-{digest[:16]}"


def without_accepted(findings: Iterable[Finding], report: Report, baseline: Baseline | None) -> Iterator[Finding]:
    """The findings that a baseline doesn't accept.

    Args:
        findings: The findings, in order.
        report: The report.
        baseline: The baseline, or None.
    """
    left = Counter(baseline.counts if baseline else {})
    for finding in findings:
        mark = fingerprint(finding, report) if left else ""
        if left[mark] > 0:
            left[mark] -= 1
        else:
            yield finding


def read_baseline(path: str | PathLike[str]) -> Baseline:
    """The baseline in a file.

    Args:
        path: The file that :meth:`Baseline.dumps` made.

    Raises:
        FileError: If the file cannot be read.
        ConfigurationError: If it is no baseline.
    """
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise FileError(f"cannot be read: {error.strerror}", where=str(path), help="is it there?") from None
    except ValueError as error:
        raise ConfigurationError(f"is no JSON: {error}", where=str(path)) from None
    accepted = data.get("accepted") if isinstance(data, dict) and data.get("version") == VERSION else None
    if not isinstance(accepted, dict) or not all(isinstance(count, int) for count in accepted.values()):
        raise ConfigurationError(
            "is no baseline", where=str(path), help="write it with: fazhi check --write-baseline FILE"
        )
    return Baseline(accepted)
