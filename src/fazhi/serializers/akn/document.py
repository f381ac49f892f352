"""The document: metadata by FRBR, preface, main body and conclusions."""

from __future__ import annotations

import datetime as dt
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence

from attrs import frozen

from fazhi.model import Organization, Report
from fazhi.parsing.fold import fold
from fazhi.parsing.header.dates import find_date
from fazhi.serializers.akn.markup import element, serialize
from fazhi.serializers.akn.references import PROGRAM, References, segment
from fazhi.serializers.akn.sections import main_body
from fazhi.serializers.official import Official, official

LANGUAGE = "zho"
MEDIA_TYPE = "application/akn+xml"
CATALOGUE = "政府信息公开"
UNDATED = dt.date(1, 1, 1)
"""FRBR asks for a date; this one, named 未载明, says that there is none."""


def write(report: Report) -> str:
    """A report in Akoma Ntoso 3.0, by the OASIS naming convention.

    Sections are ``section``, ``subsection``, ``paragraph`` and ``subparagraph`` by their level; the numbers of
    indicators are ``quantity``, documents named are ``ref``. The same report gives the same document.

    Args:
        report: The report.
    """
    references, content = References(), official(report)
    body = main_body(report, references)
    preface, conclusions = _preface(report, content, references), _conclusions(report, content, references)
    meta = _meta(report, references)
    document = element("doc", meta, preface, body, conclusions, name="report", contains="originalVersion")
    return serialize(element("akomaNtoso", document))


# Metadata


@frozen
class Dated:
    """A day and what happened on it."""

    date: dt.date
    name: str


def _dated(report: Report) -> Dated:
    """The day by which the report is known: written, else published, else the end of its year."""
    metadata = report.metadata
    if metadata.written_on:
        return Dated(metadata.written_on, "成文日期")
    if metadata.published_on:
        return Dated(metadata.published_on, "发布日期")
    if metadata.year and 0 < metadata.year < 10_000:
        return Dated(dt.date(metadata.year, 12, 31), "报告年度")
    return Dated(UNDATED, "未载明")


def _meta(report: Report, references: References) -> ET.Element:
    """The metadata; the references last, when everything has been referred to."""
    identification, publication = _identification(report, references), _publication(report)
    return element("meta", identification, publication, _keywords(report), references.render())


def _identification(report: Report, references: References) -> ET.Element:
    """Work, expression and manifestation (FRBR)."""
    work = _address(report)
    metadata = report.metadata
    number = element("FRBRnumber", value=metadata.document_number.raw) if metadata.document_number else None
    return element(
        "identification",
        _level(
            "FRBRWork",
            work,
            report,
            references,
            element("FRBRcountry", value="cn"),
            element("FRBRsubtype", value="report"),
            number,
            element("FRBRname", value=metadata.title) if metadata.title else None,
        ),
        _level("FRBRExpression", f"{work}/{LANGUAGE}@", report, references, element("FRBRlanguage", language=LANGUAGE)),
        _level(
            "FRBRManifestation", f"{work}/{LANGUAGE}@.akn", report, references, element("FRBRformat", value=MEDIA_TYPE)
        ),
        source=f"#{PROGRAM}",
    )


def _level(name: str, address: str, report: Report, references: References, *more: ET.Element | None) -> ET.Element:
    """A level of FRBR: what all have, and its own properties."""
    dated = _dated(report)
    authors = [references.organization(body) for body in report.metadata.issuers] or [references.unknown_author()]
    return element(
        name,
        element("FRBRthis", value=f"{address}/!main"),
        element("FRBRuri", value=address),
        element("FRBRdate", date=dated.date.isoformat(), name=dated.name),
        *(element("FRBRauthor", href=author) for author in authors),
        *more,
    )


def _address(report: Report) -> str:
    """The IRI of the work: ``/akn/cn/doc/report/`` issuer, day, and number or year."""
    metadata, dated = report.metadata, _dated(report)
    issuer = segment(metadata.issuers[0].name) if metadata.issuers else "unknown"
    name = metadata.document_number.raw if metadata.document_number else metadata.title or "unknown"
    return f"/akn/cn/doc/report/{issuer}/{dated.date.isoformat()}/{segment(name)}"


def _publication(report: Report) -> ET.Element | None:
    metadata = report.metadata
    if metadata.published_on is None:
        return None
    number = metadata.index_number.raw if metadata.index_number else None
    day = metadata.published_on.isoformat()
    return element("publication", date=day, name=CATALOGUE, showAs=CATALOGUE, number=number)


def _keywords(report: Report) -> ET.Element | None:
    words = [element("keyword", value=word, showAs=word, dictionary="#none") for word in report.metadata.keywords]
    return element("classification", *words, source=f"#{PROGRAM}") if words else None


# Preface and conclusions


def _preface(report: Report, content: Official, references: References) -> ET.Element | None:
    """What stands above the body."""
    numbered = content.number and element("p", element("docNumber", content.number), class_="number")
    titled = content.title and element("p", element("docTitle", content.title), class_="title")
    addressed = f"{'、'.join(content.recipients)}：" if content.recipients else None
    parts: list[ET.Element | None] = [
        *(element("p", field, class_="field") for field in content.fields),
        numbered or None,
        titled or None,
        _proponents(report.metadata.issuers, references),
        element("p", addressed, class_="recipients") if addressed else None,
    ]
    return element("preface", *parts) if any(part is not None for part in parts) else None


def _proponents(issuers: Sequence[Organization], references: References) -> ET.Element | None:
    """The issuers, for programs: the title or the signature names them to the reader."""
    if not issuers:
        return None
    names = [element("docProponent", issuer.name, refersTo=references.organization(issuer)) for issuer in issuers]
    return element("p", *_spaced(names), class_="issuers")


def _spaced(elements: Sequence[ET.Element]) -> Iterator[ET.Element | str]:
    for number, part in enumerate(elements):
        if number:
            yield "、"
        yield part


def _conclusions(report: Report, content: Official, references: References) -> ET.Element | None:
    """What stands below the body."""
    lines = (*content.attachments, *content.signature, *content.notes)
    if not lines:
        return None
    return element(
        "conclusions",
        *(element("p", line, class_="attachment") for line in content.attachments),
        *(_signed(line, report, references) for line in content.signature),
        *(element("p", line, class_="note") for line in content.notes),
    )


def _signed(line: str, report: Report, references: References) -> ET.Element:
    """A line of the signature: the issuer, the day, or both."""
    day = report.metadata.written_on
    words, printed = _parted(line) if day else (line, "")
    issuer = next((body for body in report.metadata.issuers if body.name in "".join(words.split())), None)
    refers = references.organization(issuer) if issuer else None
    signature = element("signature", words, refersTo=refers) if words.strip() else None
    date = element("date", printed, date=day.isoformat()) if day and printed else None
    return element("p", signature, date, class_="signature")


def _parted(line: str) -> tuple[str, str]:
    """A line of the signature, parted where its day begins."""
    found = find_date(fold(line))
    return (line[: found.start], line[found.start :]) if found else (line, "")
