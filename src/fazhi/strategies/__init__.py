"""Hypothesis strategies for the tests of programs that work with reports.

Of every class of the model (``indicators()``, ``sections()``, …), nodes at their place in a text; of whole reports, as
fazhi reads them (``reports()``) and with any values that the model admits (``model_reports()``); and of text with what
should be read in it (``drafts()``, ``headers()``, ``numerals()``).

    from hypothesis import given
    from fazhi import strategies

    @given(strategies.reports())
    def test_my_export(report): ...

They need the extra ``testing``: pip install "fazhi[testing]".
"""

from __future__ import annotations

from fazhi.extras import requires

with requires("testing", what="fazhi.strategies"):
    import hypothesis as _  # noqa: F401 - only to say how to install it

from fazhi.strategies.drafts import Draft, Heading, drafts
from fazhi.strategies.findings import edits, findings, provisions
from fazhi.strategies.headers import Header, headers
from fazhi.strategies.nodes import (
    causes,
    changes,
    citations,
    fields,
    indicators,
    measures,
    nodes,
    plain_statements,
    plans,
    preambles,
    quantities,
    residues,
    sections,
    shortcomings,
    signatures,
    statements,
)
from fazhi.strategies.numerals import numerals
from fazhi.strategies.prose import Figure, Sentence, figures
from fazhi.strategies.reports import metadata, model_reports, reports
from fazhi.strategies.values import (
    coverages,
    decimals,
    document_numbers,
    index_numbers,
    locators,
    organizations,
    origins,
    segments,
    sources,
    spans,
    zones,
)

__all__ = [
    "Draft",
    "Figure",
    "Header",
    "Heading",
    "Sentence",
    "causes",
    "changes",
    "citations",
    "coverages",
    "decimals",
    "document_numbers",
    "drafts",
    "edits",
    "fields",
    "figures",
    "findings",
    "headers",
    "index_numbers",
    "indicators",
    "locators",
    "measures",
    "metadata",
    "model_reports",
    "nodes",
    "numerals",
    "organizations",
    "origins",
    "plain_statements",
    "plans",
    "preambles",
    "provisions",
    "quantities",
    "reports",
    "residues",
    "sections",
    "segments",
    "shortcomings",
    "signatures",
    "sources",
    "spans",
    "statements",
    "zones",
]
