"""What a loader hands to the parser: the text, and what the format itself says of it."""

from __future__ import annotations

from attrs import frozen

from fazhi.model import Source, Span


@frozen(kw_only=True)
class Manuscript:
    """A text and what its format declares.

    Args:
        text: The text as a reader of the source sees it.
        source: Where it comes from.
        furniture: Stretches that the format shows to be no part of the report (navigation, sidebar, footer), in order.
        declared: Names and values that the format declares (``<meta>`` of a page), names in lower case.
        incomplete: Why the loader stopped early, or None.
    """

    text: str
    source: Source = Source()
    furniture: tuple[Span, ...] = ()
    declared: tuple[tuple[str, str], ...] = ()
    incomplete: str | None = None
