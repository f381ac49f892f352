"""The official document: a report in the parts and the order of GB/T 9704—2012, as plain characters.

The serializers for text and DOCX set these parts. What the text of the report says elsewhere (under the title, in a
page's ``<meta>``) is stated in the labelled fields at the head, so that nothing known is lost.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Sequence

from attrs import frozen

from fazhi.model import Report, Section, Span, ZoneKind
from fazhi.parsing.fold import fold
from fazhi.parsing.header.spaces import squeeze
from fazhi.parsing.header.titles import is_title
from fazhi.reference.labels import labels
from fazhi.serializers.composition import Block, Heading, compose

MEASURE = 28
"""Characters on a line (5.2.1)."""
CLOSING = "。；：:;，,"
NUMERALS = "〇一二三四五六七八九"
DEEPEST = 4
"""Levels that have a number of their own: 一、（一）1.（1） (7.3.3)."""


@frozen(eq=False)
class Passage:
    """A paragraph of the body.

    Args:
        level: Level of the section that it opens; 0 where it opens none.
        heading: The heading, with its number; where text follows, with its closing punctuation.
        words: What follows.
    """

    level: int = 0
    heading: str = ""
    words: str = ""


@frozen(eq=False)
class Official:
    """A report in the parts of an official document.

    Args:
        fields: Labelled fields, a line each; some lines hold several.
        number: 发文字号, where no field states it.
        title: 标题.
        is_plain: Whether the title is one that is not told from its words alone.
        recipients: 主送机关.
        body: 正文.
        attachments: 附件说明, a line each.
        signature: 署名 and 成文日期, a line each.
        notes: 附注 and what else stands below.
    """

    fields: tuple[str, ...]
    number: str | None
    title: str | None
    is_plain: bool
    recipients: tuple[str, ...]
    body: tuple[Passage, ...]
    attachments: tuple[str, ...]
    signature: tuple[str, ...]
    notes: tuple[str, ...]


def official(report: Report) -> Official:
    """The report as an official document.

    Args:
        report: The report.
    """
    metadata = report.metadata
    title = _line(metadata.title or "")
    is_plain = bool(title) and not is_title(fold(squeeze(title)))
    number = metadata.document_number
    attachments, notes = _below(report)
    return Official(
        fields=tuple(_grouped((*_printed(report), *_supplied(report, titled=bool(title) and not is_plain)))),
        number=number.raw if number and not _stands_in_field(report, "document_number") else None,
        title=title or None,
        is_plain=is_plain,
        recipients=tuple(map(_line, metadata.recipients)),
        body=tuple(_passages(report)),
        attachments=attachments,
        signature=_signature(report),
        notes=notes,
    )


def _line(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


# Fields


def _printed(report: Report) -> Iterator[tuple[str, str]]:
    """The fields above the body as found, each once; the empty ones state nothing."""
    foot = _foot_start(report)
    fields = [field for field in report.metadata.fields if field.value.strip() and field.span.start < foot]
    return iter(dict.fromkeys((field.label, _line(field.value)) for field in fields))


def _supplied(report: Report, *, titled: bool) -> Iterator[tuple[str, str]]:
    """Fields for what is known and stands in no part of the document."""
    metadata = report.metadata
    if metadata.title and not titled and not _stands_in_field(report, "title"):
        yield "标题", _line(metadata.title)
    if metadata.index_number and not _stands_in_field(report, "index_number"):
        yield "索引号", _line(metadata.index_number.raw)
    if metadata.issuers and not _is_stated(report, "issuers") and (report.signature or not metadata.written_on):
        yield "发布机构", "　".join(_line(issuer.name) for issuer in metadata.issuers)
    if metadata.written_on and report.signature and not _is_stated(report, "written_on"):
        yield "成文日期", metadata.written_on.isoformat()
    if metadata.published_on and not _stands_in_field(report, "published_on"):
        yield "发布日期", metadata.published_on.isoformat()
    if metadata.keywords and not _stands_in_field(report, "keywords"):
        yield "关键词", "；".join(map(_line, metadata.keywords))


def _grouped(fields: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The fields on their lines: a label that no list has is told only beside one that is known."""
    line = ""
    for label, value in fields:
        if line and (label in labels() or line[0] not in labels()):
            yield line
            line = ""
        line = f"{line}　　{label}：{value}" if line else f"{label}：{value}"
    if line:
        yield line


def _stands_in_field(report: Report, name: str) -> bool:
    """Whether a value of the metadata was read from a labelled field."""
    spans = report.metadata.spans_of(name)
    return any(span in field.span for span in spans for field in report.metadata.fields)


def _is_stated(report: Report, name: str) -> bool:
    """Whether a value of the metadata was read from a field, the title or the signature."""
    places = [*report.metadata.spans_of("title"), *([report.signature.span] if report.signature else [])]
    spans = report.metadata.spans_of(name)
    return _stands_in_field(report, name) or any(span in place for span in spans for place in places)


# Body


def _passages(report: Report) -> Iterator[Passage]:
    canonical = all(section.level <= DEEPEST for section in report.walk())
    return (_passage(block, report.text, canonical=canonical) for block in compose(report))


def _passage(block: Block, text: str, *, canonical: bool) -> Passage:
    characters = "".join(text[place] for place in block.places)
    if isinstance(block, Heading):
        heading = _heading(block.section, characters, canonical=canonical)
        return Passage(block.section.level, heading.rstrip(CLOSING))
    if block.section is None or not block.lead:
        return Passage(words=characters)
    heading = _heading(block.section, characters[: block.lead], canonical=canonical)
    return Passage(block.section.level, heading, characters[block.lead :])


def _heading(section: Section, characters: str, *, canonical: bool) -> str:
    """A heading with the number of its level in place of the published one."""
    if not section.heading:
        return characters
    published, words, closing = characters.partition(section.heading)
    if not words or not canonical or section.number is None or not 0 < section.number < 100:
        return characters
    return f"{marker(section.level, section.number)}{words}{closing}" if published else characters


def marker(level: int, number: int) -> str:
    """The number of a heading as GB/T 9704 prints it (7.3.3): 一、 （一） 1. （1）.

    Args:
        level: Level of the heading, 1 to 4.
        number: Its number, 1 to 99.
    """
    forms = (f"{chinese(number)}、", f"（{chinese(number)}）", f"{number}.", f"（{number}）")
    return forms[level - 1]


def chinese(number: int) -> str:
    """A number from 1 to 99 in Chinese numerals: 十二, 二十.

    Args:
        number: The number.
    """
    tens, ones = divmod(number, 10)
    front = ("" if tens < 2 else NUMERALS[tens]) + "十" if tens else ""
    return front + (NUMERALS[ones] if ones else "")


# Foot


def signature_indents(lines: Sequence[str]) -> tuple[int, ...]:
    """How many characters from the left margin each line of the signature begins (7.3.5.2).

    The issuer ends two characters before the right margin, and the date begins two characters after the issuer does;
    where the date is the longer one, it is the date that ends there. A date alone ends four characters before it.

    Args:
        lines: The lines; the last one is the date.
    """
    if len(lines) < 2:
        return tuple(max(0, math.floor(MEASURE - 4 - width(line))) for line in lines)
    *issuers, date = lines
    start = min(MEASURE - 2 - max(map(width, issuers)), MEASURE - 4 - width(date))
    first = max(0, math.floor(start))
    return (*(first for _ in issuers), first + 2)


def width(line: str) -> float:
    """The width of a line in Chinese characters; a Latin letter or a digit is half of one.

    Args:
        line: The line.
    """
    return sum(0.5 if character.isascii() else 1 for character in line)


def _signature(report: Report) -> tuple[str, ...]:
    """The lines of the signature; where there is none, issuer and day as far as no other part states them."""
    if report.signature:
        return tuple(_line(line) for line in report.signature.text.splitlines() if line.strip())
    metadata = report.metadata
    if metadata.written_on is None or _stands_in_field(report, "written_on"):
        return ()
    issuers = () if _is_stated(report, "issuers") else (_line(issuer.name) for issuer in metadata.issuers)
    return (*issuers, day(metadata.written_on))


def day(date: dt.date) -> str:
    """A date as official documents print it: 2025年3月17日.

    Args:
        date: The date.
    """
    return f"{date.year}年{date.month}月{date.day}日"


def _below(report: Report) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What stands below the body and is no signature: before the signature, and after it; empty fields left out."""
    start = _foot_start(report)
    signature = report.signature.span.start if report.signature else len(report.text)
    spans = [zone.span for zone in report.zones if zone.kind is ZoneKind.METADATA and zone.span.start >= start]
    above = _lines(report, [span for span in spans if span.start < signature])
    return above, _lines(report, [span for span in spans if span.start >= signature])


def _foot_start(report: Report) -> int:
    """Where the body ends; where there is no body, the text does."""
    parts = [*report.sections, *([report.preamble] if report.preamble else [])]
    return max((part.span.end for part in parts), default=len(report.text))


def _lines(report: Report, spans: Sequence[Span]) -> tuple[str, ...]:
    lines = (_line(span.of(report.text)) for span in spans)
    return tuple(line for line in lines if not line.endswith(("：", ":")))
