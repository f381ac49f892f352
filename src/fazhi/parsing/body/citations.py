"""Citations: titles in 《》, and the numbers in brackets after them."""

from __future__ import annotations

import re

from fazhi.model import Citation
from fazhi.model.span import node_arguments
from fazhi.parsing.view import View
from fazhi.reference.instruments import kind_of

# Titles within titles are written 〈〉; where they are written 《》, too, one level is allowed for.
TITLE = re.compile(
    r"《(?P<title>[^《》]{1,300}+(?:《[^《》]{1,200}+》[^《》]{0,200}+){0,3}+|(?:《[^《》]{1,200}+》[^《》]{0,200}+){1,3}+)》"
    r"(?:\((?P<number>(?:[^()《》,;。]{1,24}?[〔\[【(]\d{4}[〕\]】)]第?\d{1,5}号|[^()《》,;。\d]{1,24}第?\d{1,5}号))\))?"
)


def read_citations(view: View, text: str, start: int = 0, end: int | None = None) -> tuple[Citation, ...]:
    """The documents that a stretch of a view names, in order.

    Args:
        view: The view.
        text: The report's text.
        start: Where the stretch begins.
        end: Where it ends; the end of the view where it is None.
    """
    end = len(view.text) if end is None else end
    if view.text.find("《", start, end) < 0:
        return ()
    return tuple(_citation(match, view, text) for match in TITLE.finditer(view.text, start, end))


def _citation(match: re.Match[str], view: View, text: str) -> Citation:
    span = view.span(*match.span())
    title = _original(view, text, *match.span("title"))
    number = _original(view, text, *match.span("number")) if match["number"] else None
    return Citation(
        title=title, document_number=number, kind=kind_of(title), **node_arguments(text, span.start, span.end)
    )


def _original(view: View, text: str, start: int, end: int) -> str:
    """The characters as written, without line breaks and stray spaces."""
    return "".join(text[place] for place in view.places[start:end])
