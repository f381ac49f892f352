"""The masthead: title, what the header says, which required elements are there, how much was found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from fazhi.model import Finding, IndexNumber, Metadata, Report, Span
from fazhi.serializers.html.markup import Markup, join, tag
from fazhi.serializers.html.notes import tally
from fazhi.serializers.official import day
from fazhi.serializers.terms import ELEMENTS

UNTITLED = "未题名的报告"
YEAR = re.compile(r"(\d{4}年度?)")


@frozen(eq=False)
class Masthead:
    """What the masthead is made from.

    Args:
        report: The report.
        findings: Findings, to be counted.
        prefix: What the ids begin with.
    """

    report: Report
    findings: tuple[Finding, ...] = ()
    prefix: str = ""

    def title(self) -> Markup:
        """The title, its year kept on one line."""
        parts = YEAR.split(self.report.metadata.title or UNTITLED)
        return join(*(tag("span", part, class_="year") if YEAR.fullmatch(part) else part for part in parts))

    def facts(self) -> Markup | None:
        """What the header says, as labels and values."""
        pairs = [tag("div", tag("dt", label), tag("dd", value)) for label, value in _facts(self.report.metadata)]
        return tag("dl", *pairs, class_="facts") if pairs else None

    def coverage(self) -> Markup:
        """The required elements: those there with a link to their first place."""
        items = (self._element(label, getattr(self.report.coverage, name)) for name, label in ELEMENTS.items())
        return tag("ul", *items, class_="coverage", aria_label="应当载明的内容")

    def figures(self) -> Markup:
        """How much was found of each kind of thing."""
        report = self.report
        counts = (
            ("举措", len(report.measures)),
            ("不足", len(report.shortcomings)),
            ("安排", len(report.plans)),
            ("指标", len(report.indicators)),
            ("援引文件", len({citation.title for citation in report.citations})),
        )
        items = (tag("li", tag("b", str(number)), " ", label) for label, number in counts)
        return tag("ul", *items, class_="counts", aria_label="读出的内容")

    def tally(self) -> Markup | None:
        """How many findings of each severity there are."""
        return tally(self.findings)

    def warning(self) -> Markup | None:
        """A word to the reader where the reading stopped early."""
        if self.report.incomplete is None:
            return None
        return tag("p", tag("b", "未读完全文："), self.report.incomplete, class_="incomplete", role="note")

    def _element(self, label: str, spans: Iterable[Span]) -> Markup:
        first = min(spans, default=None)
        if first is None:
            note = tag("span", "未见", class_="absent-note")
            return tag("li", tag("span", "✕", aria_hidden="true"), label, note, class_="absent")
        number = _section_at(self.report, first)
        target = f"#{self.prefix}s{number}" if number else f"#{self.prefix}text"
        return tag("li", tag("span", "✓", aria_hidden="true"), tag("a", label, href=target), class_="present")


def _section_at(report: Report, span: Span) -> int:
    """The number in the outline of the innermost section that a span begins in; 0 where it begins in none."""
    found = 0
    for number, section in enumerate(report.walk(), 1):
        if section.span.start <= span.start < section.span.end:
            found = number
    return found


def _facts(metadata: Metadata) -> Iterator[tuple[str, str]]:
    """What the header says, as far as it is known."""
    number = metadata.document_number
    known: tuple[tuple[str, str | None], ...] = (
        ("报告年度", str(metadata.year) if metadata.year else None),
        ("发布机构", "、".join(issuer.name for issuer in metadata.issuers)),
        ("发文字号", number.raw if number else None),
        ("索引号", _checked(metadata.index_number)),
        ("成文日期", day(metadata.written_on) if metadata.written_on else None),
        ("发布日期", day(metadata.published_on) if metadata.published_on else None),
        ("主送机关", "、".join(metadata.recipients)),
        ("关键词", "、".join(metadata.keywords)),
    )
    return ((label, value) for label, value in known if value)


def _checked(number: IndexNumber | None) -> str | None:
    """An index number, with a word where its check digit is wrong."""
    if number is None:
        return None
    return f"{number.raw}（校验码不符）" if number.valid is False else number.raw
