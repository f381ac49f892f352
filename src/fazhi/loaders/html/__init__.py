"""Pages: decoded, set as text, and the report found among navigation, sidebar and footer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, islice
from operator import itemgetter

from attrs import evolve
from selectolax.lexbor import LexborHTMLParser

from fazhi.limits import Limits
from fazhi.loaders.encoding import Decoded, decode
from fazhi.loaders.html.article import Article, find_article
from fazhi.loaders.html.declarations import (
    Tree,
    attachments,
    declarations,
    declared_charset,
    page_address,
    page_title,
)
from fazhi.loaders.html.nesting import check_nesting
from fazhi.loaders.html.page import Page
from fazhi.loaders.html.typesetting import typeset
from fazhi.model import Locator, Segment, Source, Span
from fazhi.parsing.manuscript import Manuscript

SURROGATE = re.compile("[\ud800-\udfff]")  # half a pair, which no page can hold
ARTICLE_TITLE = "articletitle"
MOST_ATTACHMENTS = 20
SCARCE = 200  # characters of prose; a page with less may only introduce its attachment


def read(data: bytes, *, encoding: str | None, limits: Limits) -> Manuscript:
    """The manuscript of a page.

    Args:
        data: The bytes of the page.
        encoding: Its encoding; None finds it out.
        limits: How many elements to accept, and how deep they may nest.

    Raises:
        ConfigurationError: If there is no encoding of that name.
        DecodingError: If the bytes are no text in that encoding, or in any.
        LimitError: If the page exceeds a limit.
    """
    return read_page(data, encoding=encoding, declared=declared_charset(data), limits=limits)


def read_page(data: bytes, *, encoding: str | None, declared: str | None, limits: Limits) -> Manuscript:
    """The manuscript of a page whose charset is declared elsewhere.

    Args:
        data: The bytes of the page.
        encoding: Its encoding; None finds it out.
        declared: The charset that the page, or what it came in, declares.
        limits: As for :func:`read`.
    """
    decoded = decode(data, encoding=encoding, declared=declared)
    return _manuscript(decoded.text, decoded, limits)


def read_text(text: str, *, limits: Limits) -> Manuscript:
    """The manuscript of a page that is decoded already.

    Args:
        text: The source of the page.
        limits: How many elements to accept, and how deep they may nest.

    Raises:
        LimitError: If the page exceeds a limit.
    """
    return _manuscript(text, None, limits)


def _manuscript(markup: str, decoded: Decoded | None, limits: Limits) -> Manuscript:
    check_nesting(markup, limits)
    tree: Tree = LexborHTMLParser(SURROGATE.sub("\ufffd", markup))
    page = typeset(tree.root, limits)
    declared = declarations(tree)
    title = page_title(tree)
    names = [value for name, value in declared if name == ARTICLE_TITLE]
    article = find_article(page, [*names, *filter(None, [title])])
    source = Source(
        format="html",
        title=title,
        url=page_address(tree, declared),
        notes=tuple(_notes(tree, article)),
        segments=_segments(page),
    )
    if decoded:
        source = evolve(
            source,
            encoding=decoded.encoding,
            encoding_reason=decoded.reason,
            notes=(*decoded.notes, *source.notes),
        )
    return Manuscript(
        text=page.text,
        source=source,
        furniture=tuple(_furniture(page, article)),
        declared=declared,
        incomplete=decoded.incomplete if decoded else None,
    )


def _segments(page: Page) -> tuple[Segment, ...]:
    locators = {block: Locator(path=path) for block, path in page.paths().items()}
    return tuple(Segment(span=Span(line.start, line.end), locator=locators[line.block]) for line in page.lines)


def _furniture(page: Page, article: Article) -> Iterator[Span]:
    """The stretches of the page outside the article."""
    for kept, lines in groupby(zip(article.kept, page.lines, strict=True), key=itemgetter(0)):
        if not kept:
            stretch = [line for _, line in lines]
            yield Span(stretch[0].start, stretch[-1].end)


def _notes(tree: Tree, article: Article) -> Iterator[str]:
    """What a reader should know: that the report is not on the page, but attached to it."""
    if article.prose >= SCARCE:
        return
    links = list(islice(attachments(tree), MOST_ATTACHMENTS))
    for link in links:
        yield f"the report may be an attachment of the page: {link.text} {link.address}"
    if not links and not article.prose:
        yield "the page holds no prose: it may be empty, or filled by a script"
