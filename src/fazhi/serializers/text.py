"""Text: a report laid out as an official document is (GB/T 9704—2012), in plain characters.

What is written reads back with the same content: title, metadata, outline, statements, indicators and citations.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from fazhi.model import Report
from fazhi.serializers.characters import encodable
from fazhi.serializers.official import MEASURE, Official, Passage, official, signature_indents, width

WIDE = "\u3000"
INDENT = 2 * WIDE


def write(report: Report) -> str:
    """A report as text: labelled fields, title, recipients, body, signature and date, lines not wrapped.

    Paragraphs are indented by two full-width spaces, headings numbered 一、（一）1.（1）.

    Args:
        report: The report.
    """
    document = official(report)
    parts = (_head(document), _body(document), _foot(document))
    written = "\n\n".join("\n".join(part) for part in map(tuple, parts) if part)
    return encodable(f"{written}\n") if written else ""


def _head(document: Official) -> Iterator[str]:
    """What stands above the body; a title that would not be known for one stands above the fields."""
    title = [_centred(document.title)] if document.title else []
    number = [_centred(document.number)] if document.number else []
    parts = (title, document.fields, number) if document.is_plain else (document.fields, number, title)
    recipients = [f"{'、'.join(document.recipients)}："] if document.recipients else []
    return _parted((*parts, recipients))


def _parted(parts: Iterable[Iterable[str]]) -> Iterator[str]:
    """The lines of some parts, a blank line between two parts."""
    first = True
    for part in map(tuple, parts):
        if part and not first:
            yield ""
        first = first and not part
        yield from part


def _body(document: Official) -> Iterator[str]:
    return (INDENT + _line(passage) for passage in document.body)


def _line(passage: Passage) -> str:
    return passage.heading + passage.words


def _foot(document: Official) -> Iterator[str]:
    """What stands below the body: attachments, the signature to the right, notes."""
    attachments = (INDENT + line for line in document.attachments)
    notes = (INDENT + line for line in document.notes)
    return _parted((attachments, _signature(document.signature), notes))


def _signature(lines: tuple[str, ...]) -> Iterator[str]:
    """The lines of the signature in their places to the right."""
    return (WIDE * max(2, indent) + line for indent, line in zip(signature_indents(lines), lines, strict=True))


def _centred(line: str) -> str:
    return WIDE * max(0, math.floor((MEASURE - width(line)) / 2)) + line
