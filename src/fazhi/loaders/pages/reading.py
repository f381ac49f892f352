"""From the pages of a document to its text."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from fazhi.loaders.flow import Flow, compose
from fazhi.loaders.pages.furniture import clear
from fazhi.loaders.pages.legibility import check_legibility
from fazhi.loaders.pages.lines import Page, lines_of
from fazhi.loaders.pages.paragraphs import rebuild


@frozen
class Reading:
    """What pages say.

    Args:
        flow: The text, with the place of each stretch.
        notes: What was left out.
        incomplete: Why it is not all that the pages show, or None.
    """

    flow: Flow
    notes: tuple[str, ...]
    incomplete: str | None


def read_pages(pages: Sequence[Page], stopped: str | None = None) -> Reading:
    """The text of pages, its paragraphs rebuilt; page numbers, running heads and watermarks stay out.

    Args:
        pages: The pages in order.
        stopped: Why there are not all of them, or None.

    Raises:
        NoTextError: If they have no text, or none that can be read.
    """
    cleared = clear(pages)
    check_legibility("".join(fragment.text for page in cleared.pages for fragment in page.fragments))
    flow = compose(rebuild([line for page in cleared.pages for line in lines_of(page)]))
    pictures = [page.number for page in cleared.pages if page.pictured and not page.fragments]
    reasons = [stopped, f"pictures without text on page {listed(pictures)}" if pictures else None]
    return Reading(flow, cleared.notes, "; ".join(filter(None, reasons)) or None)


def listed(numbers: Sequence[int]) -> str:
    """The first of some page numbers, for a reader."""
    shown = ", ".join(map(str, numbers[:10]))
    return f"{shown} and {len(numbers) - 10} more" if len(numbers) > 10 else shown
