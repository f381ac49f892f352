"""Findings, and what belongs to them."""

from __future__ import annotations

from hypothesis import strategies as st

from fazhi.model import Certainty, Edit, Finding, Provision, Severity
from fazhi.strategies.values import perhaps, several, spans, words, years


def provisions() -> st.SearchStrategy[Provision]:
    """Provisions that rules rest on."""
    return st.builds(
        Provision,
        instrument=st.just("法治政府建设与责任落实督察工作规定"),
        article=perhaps(st.integers(1, 40).map("第{}条".format)),
        since=perhaps(years),
        until=perhaps(years),
        certainty=st.sampled_from(Certainty),
    )


def edits() -> st.SearchStrategy[Edit]:
    """Edits that put something right."""
    return st.builds(Edit, span=spans(), replacement=words)


def findings() -> st.SearchStrategy[Finding]:
    """Findings of a check."""
    return st.builds(
        Finding,
        code=st.sampled_from(["MET003", "STR001", "IND002"]),
        severity=st.sampled_from(Severity),
        message=words,
        span=perhaps(spans()),
        path=st.sampled_from(["", "metadata.index_number", "sections[0].heading"]),
        basis=perhaps(provisions()),
        help=words,
        related=several(spans(), 1),
        fix=several(edits(), 1),
        place=perhaps(st.tuples(st.integers(1, 99), st.integers(1, 99))),
        source=st.just("report.txt"),
    )
