"""Document numbers (发文字号): 郑政〔2025〕3号."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from fazhi.model import DocumentNumber

# The national form has 〔 〕 (GB/T 9704); pages print every other bracket in their place.
NUMBER: Final = re.compile(
    r"(?P<agency>[一-鿿A-Za-z]{1,20}) ?[〔〈\[(【﹝] ?(?P<year>(?:19|20)[0-9]{2}) ?年? ?[〕〉\])】﹞] ?"
    r"第? ?(?P<serial>[0-9]{1,6}) ?号"
)


class FoundNumber(NamedTuple):
    """A document number and where it stands.

    Args:
        number: The number.
        start: Index of its first character.
        end: Index after its last character.
    """

    number: DocumentNumber
    start: int
    end: int


def find_document_number(text: str, folded: str, start: int = 0, end: int | None = None) -> FoundNumber | None:
    """The first document number in a stretch of text, or None.

    Args:
        text: The text.
        folded: The same, folded.
        start: Where to begin.
        end: Where to stop.
    """
    match = NUMBER.search(folded, start, len(folded) if end is None else end)
    if not match or not int(match["serial"]):
        return None
    number = DocumentNumber(
        raw="".join(text[match.start() : match.end()].split()),
        agency=match["agency"],
        year=int(match["year"]),
        serial=int(match["serial"]),
    )
    return FoundNumber(number, match.start(), match.end())
