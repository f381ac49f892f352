"""A small report with one of each thing."""

from __future__ import annotations

import datetime as dt
import os
from decimal import Decimal
from pathlib import Path

import pytest

import fazhi
from fazhi.model import (
    Cause,
    Change,
    ChangeBasis,
    Citation,
    CitationKind,
    Coverage,
    Direction,
    DocumentNumber,
    Field,
    IndexNumber,
    IndexScheme,
    Indicator,
    Level,
    Locator,
    Measure,
    Metadata,
    Organization,
    OrganizationKind,
    Origin,
    Plan,
    Preamble,
    Qualifier,
    Quantity,
    Report,
    Residue,
    Role,
    Section,
    Segment,
    Shortcoming,
    Signature,
    Source,
    Span,
    Statement,
    Status,
    Zone,
    ZoneKind,
)

TEXT = """青湖市人民政府2024年法治政府建设年度报告
索引号：006281755/2025-00036
一年来工作稳步推进。
一、主要举措
（一）依法决策
依据《青湖市行政程序规定》（青政〔2023〕3号）审查文件约6.73万件，同比上升12.5%。
二、不足
力量薄弱，原因是编制偏紧。
三、安排
力争办结率达到95%以上。
青湖市人民政府
2025年3月1日
【打印】
"""


def span(words, after=0):
    """Where some words stand in the text."""
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


def node(cls, words, **fields):
    """A node of some words of the text."""
    return cls(span=span(words), text=words, **fields)


def part(cls, first, last, **fields):
    """A node from some words of the text to others."""
    start, end = span(first).start, span(last).end
    return cls(span=Span(start, end), text=TEXT[start:end], **fields)


@pytest.fixture(scope="session")
def report():
    """A report that has at least one of each thing in the model."""
    rise = node(
        Change,
        "同比上升12.5%",
        direction=Direction.UP,
        basis=ChangeBasis.YOY,
        amount=node(Quantity, "12.5%", value=Decimal("12.5"), unit="%"),
    )
    files = node(
        Indicator,
        "审查文件约6.73万件，同比上升12.5%",
        name="审查文件",
        name_spans=(span("审查文件"),),
        value=node(Quantity, "约6.73万件", value=Decimal("6.73E+4"), unit="件", qualifier=Qualifier.ABOUT),
        changes=(rise,),
        concept="document.reviewed",
    )
    rate = node(
        Indicator,
        "办结率达到95%以上",
        name="办结率",
        value=node(Quantity, "95%以上", value=Decimal(95), unit="%", qualifier=Qualifier.MIN),
        status=Status.TARGET,
    )
    citation = node(
        Citation,
        "《青湖市行政程序规定》（青政〔2023〕3号）",
        title="青湖市行政程序规定",
        document_number="青政〔2023〕3号",
        kind=CitationKind.RULE,
    )
    measure = part(Measure, "依据", "12.5%。", area="A3", indicators=(files,), citations=(citation,))
    lack = part(Shortcoming, "力量薄弱", "偏紧。", cause=node(Cause, "原因是编制偏紧"))
    plan = part(Plan, "力争", "以上。", indicators=(rate,))
    decisions = part(
        Section,
        "（一）依法决策",
        "12.5%。",
        number=1,
        level=2,
        heading="依法决策",
        heading_span=span("（一）依法决策"),
        statements=(measure,),
    )
    return Report(
        text=TEXT,
        metadata=Metadata(
            title="青湖市人民政府2024年法治政府建设年度报告",
            issuers=(
                Organization(
                    name="青湖市人民政府",
                    kind=OrganizationKind.GOVERNMENT,
                    level=Level.PREFECTURE,
                    division="990100",
                ),
            ),
            year=2024,
            index_number=IndexNumber(
                raw="006281755/2025-00036",
                scheme=IndexScheme.ORGANIZATION,
                organization_code="006281755",
                year=2025,
                serial="00036",
                valid=True,
            ),
            document_number=DocumentNumber(raw="青政〔2025〕3号", agency="青政", year=2025, serial=3),
            keywords=("法治政府",),
            written_on=dt.date(2025, 3, 1),
            recipients=("省人民政府",),
            fields=(node(Field, "索引号：006281755/2025-00036", label="索引号", value="006281755/2025-00036"),),
            origins=(Origin(name="year", span=span("2024年")),),
        ),
        preamble=node(Preamble, "一年来工作稳步推进。", statements=(node(Statement, "一年来工作稳步推进。"),)),
        sections=(
            part(
                Section,
                "一、主要举措",
                "12.5%。",
                number=1,
                heading="主要举措",
                heading_span=span("一、主要举措"),
                role=Role.ACHIEVEMENTS,
                sections=(decisions,),
            ),
            part(
                Section,
                "二、不足",
                "偏紧。",
                number=2,
                heading="不足",
                heading_span=span("二、不足"),
                role=Role.SHORTCOMINGS,
                statements=(lack,),
            ),
            part(
                Section,
                "三、安排",
                "以上。",
                number=3,
                heading="安排",
                heading_span=span("三、安排"),
                role=Role.PLAN,
                statements=(plan,),
            ),
        ),
        signature=part(Signature, "青湖市人民政府\n", "3月1日"),
        residue=(node(Residue, "【打印】"),),
        coverage=Coverage(measures=(measure.span,), shortcomings=(lack.span,), plan=(plan.span,)),
        zones=(Zone(kind=ZoneKind.TITLE, span=Span(0, TEXT.index("\n"))),),
        source=Source(
            format="html",
            encoding="gb18030",
            sha256="0" * 64,
            size=1024,
            notes=("the page holds one report",),
            segments=(
                Segment(span=Span(0, 9), locator=Locator(path="html/body/p")),
                Segment(span=Span(9, 12), locator=Locator(page=1, box=("0", "0", "99.5", "12"))),
            ),
        ),
    )


GOLDEN = Path(__file__).parents[1] / "golden"
REGENERATES = bool(os.environ.get("FAZHI_REGENERATE_GOLDEN"))


@pytest.fixture(scope="session")
def published():
    """A report as read from a published text; kept as a document, so that better reading doesn't change it."""
    return fazhi.load(GOLDEN / "report.json")


@pytest.fixture(scope="session")
def golden():
    """Compares what was written with the file kept of it; see golden/README.md for how to renew the files."""

    def compare(name, written):
        if REGENERATES:
            (GOLDEN / name).write_text(written, "utf-8", newline="\n")
        assert written == (GOLDEN / name).read_text("utf-8")

    return compare
