from __future__ import annotations

from fazhi.checks.paths import Paths
from fazhi.model import Span


def test_paths_lead_to_their_parts(draft, read):
    """The path of each part, followed from the report, leads back to it."""
    report = read(draft(text="贯彻《政府网站发展指引》，审查规范性文件12件，提出修改意见80条。"))
    paths = Paths(report)
    for part in [*report.statements, *report.indicators, *report.citations]:
        assert eval(f"report.{paths.of(part.span)}", {"report": report}) == part  # noqa: S307 - a path of our own making


def test_paths_of_the_header_and_the_foot(draft, read):
    """Metadata, headings and signature have paths, too."""
    report = read(draft(header="索引号：006281755/2025-00036"))
    paths = Paths(report)
    assert paths.of(report.metadata.spans_of("index_number")[0]) == "metadata.index_number"
    assert paths.of(report.sections[1].heading_span) == "sections[1].heading"
    assert paths.of(Span(report.signature.span.start, report.signature.span.start + 2)) == "metadata.issuers"


def test_no_path():
    """What stands nowhere has none."""
    from fazhi.model import Report

    assert Paths(Report(text="abc")).of(None) == ""
    assert Paths(Report(text="abc")).of(Span(0, 1)) == ""
