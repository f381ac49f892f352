"""Where a text came from, and where in its source a span stands."""

from __future__ import annotations

from attrs import frozen

from fazhi.model.span import Span


@frozen(kw_only=True)
class Locator:
    """A place in the source of a report, in that format's own terms.

    Args:
        line: Line of a plain text, from 1.
        column: Column in that line, from 1, in code points.
        path: DOM path of an HTML element: ``html/body/div[2]/p[3]``.
        part: Part of a package: ``word/document.xml``, ``Doc_0/Pages/Page_0/Content.xml``; member of an archive.
        paragraph: Paragraph in that part, from 1.
        page: Page, from 1.
        box: Left, top, right and bottom on that page, in points, as decimal strings.
    """

    line: int | None = None
    column: int | None = None
    path: str | None = None
    part: str | None = None
    paragraph: int | None = None
    page: int | None = None
    box: tuple[str, str, str, str] | None = None


@frozen(kw_only=True)
class Segment:
    """A stretch of ``Report.text`` and the place in the source that it was read from.

    Args:
        span: The stretch.
        locator: The place.
    """

    span: Span
    locator: Locator


@frozen(kw_only=True)
class Source:
    """The document that a report was read from.

    Args:
        format: ``text``, ``html``, ``docx``, ``pdf``, ``ofd``, …
        encoding: Character encoding, where the format has one.
        encoding_reason: Who chose it: ``bom``, ``declared``, ``utf-8``, ``gb18030``, ``caller``.
        sha256: Hash of the bytes read, in hexadecimal.
        size: Number of bytes read.
        title: Title of the page or document, as its format declares it.
        url: Address that the page states for itself.
        notes: What a reader should know of the source (the report is an attachment, …).
        segments: Where each stretch of the text stands in the source; empty for plain text.
    """

    format: str = "text"
    encoding: str | None = None
    encoding_reason: str | None = None
    sha256: str | None = None
    size: int | None = None
    title: str | None = None
    url: str | None = None
    notes: tuple[str, ...] = ()
    segments: tuple[Segment, ...] = ()
