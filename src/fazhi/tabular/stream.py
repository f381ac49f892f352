"""The stream: reports taken one by one, their rows gathered in batches."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator

from fazhi.errors import ConfigurationError
from fazhi.model import Finding, Report
from fazhi.tabular.keys import ReportKeys
from fazhi.tabular.rows import Rows, rows_of
from fazhi.tabular.schemas import schemas

Check = Callable[[Report], Iterable[Finding]]
Named = tuple[str | os.PathLike[str], Report]

BATCH = 4096
"""Rows of all tables together, after which a batch is full."""


def stream(reports: Iterable[Report | Named], check: Check | None = None, size: int = BATCH) -> Iterator[Rows]:
    """The rows of many reports, in batches; a report is let go before the next one is taken.

    All rows of a report are in one batch.

    Args:
        reports: The reports, or names and reports.
        check: What finds the findings; None leaves them out.
        size: Number of rows at which a batch is given out.

    Raises:
        ConfigurationError: If something else than a report comes.
    """
    keys = ReportKeys()
    batch: Rows = {name: [] for name in schemas()}
    for rows in (_rows(item, keys, check) for item in reports):
        for name, found in rows.items():
            batch[name] += found
        if sum(map(len, batch.values())) >= size:
            yield batch
            batch = {name: [] for name in schemas()}
    if batch["reports"]:
        yield batch


def _rows(item: Report | Named, keys: ReportKeys, check: Check | None) -> Rows:
    name, report = _named(item)
    findings = None if check is None else tuple(check(report))
    return rows_of(report, keys.make(report), name=name, findings=findings)


def _named(item: object) -> tuple[str | None, Report]:
    """The name, if there is one, and the report."""
    match item:
        case Report():
            return None, item
        case (str() | os.PathLike() as name, Report() as report):
            return os.fsdecode(name), report
    raise ConfigurationError(
        f"tables are made of reports, not of {type(item).__name__}",
        help='pass reports, or pairs of a name and a report: fazhi.tables(("a.html", fazhi.load("a.html")) for …)',
    )
