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


def read_citations(sentence: View, text: str) -> tuple[Citation, ...]:
    """The documents that a sentence names, in order.

    Args:
        sentence: The sentence.
        text: The report's text.
    """
    if "《" not in sentence.text:
        return ()
    return tuple(_citation(match, sentence, text) for match in TITLE.finditer(sentence.text))


def _citation(match: re.Match[str], sentence: View, text: str) -> Citation:
    span = sentence.span(*match.span())
    title = _original(sentence, text, *match.span("title"))
    number = _original(sentence, text, *match.span("number")) if match["number"] else None
    return Citation(
        title=title, document_number=number, kind=kind_of(title), **node_arguments(text, span.start, span.end)
    )


def _original(sentence: View, text: str, start: int, end: int) -> str:
    """The characters as written, without line breaks and stray spaces."""
    return "".join(text[place] for place in sentence.places[start:end])
