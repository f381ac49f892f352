"""Evidence: all that the metadata of a report is read from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrs import frozen

from fazhi.model import Span
from fazhi.parsing.fields import Entry
from fazhi.parsing.header import Bare
from fazhi.parsing.layout import Layout
from fazhi.parsing.manuscript import Manuscript

# Names that government sites declare in <meta>, in lower case, by what they stand for.
DECLARED: Final = {
    "published_on": ("pubdate", "publishdate", "pub_date"),
    "issuers": ("publishunit", "public_unit", "publish_unit", "pubunit"),
    "source": ("contentsource", "source_unit", "source"),
    "keywords": ("keywords",),
    "site": ("siteidcode",),
    "title": ("articletitle",),
}

@frozen
class Found:
    """A value and the places that it was read from; a declared one has none.

    Args:
        value: The value.
        spans: Its places.
    """

    value: object
    spans: tuple[Span, ...] = ()


@frozen
class Evidence:
    """All that metadata is read from.

    Args:
        layout: The parts of the text.
        manuscript: The text and what its format declares.
        folded: The text, folded.
    """

    layout: Layout
    manuscript: Manuscript
    folded: str

    @property
    def text(self) -> str:
        """The text."""
        return self.manuscript.text

    def entries(self, attribute: str) -> Iterator[Entry]:
        """The fields with a value that stand for an attribute."""
        return (entry for entry in self.layout.entries if entry.attribute == attribute and not entry.is_empty)

    def bare(self, kind: Bare) -> Iterator[tuple[int, int]]:
        """The places of the unlabelled values of a kind."""
        return ((start, end) for its, start, end in self.layout.header.bare if its is kind)

    def declared(self, attribute: str) -> str:
        """What the source declares of an attribute, or nothing."""
        names = DECLARED[attribute]
        return next((value.strip() for name, value in self.manuscript.declared if name.lower() in names and value.strip()), "")

    @property
    def site_code(self) -> str | None:
        """The division code that opens the ten digits of the site's code (网站标识码), or None."""
        code = self.declared("site")
        return code[:6] if len(code) == 10 and code.isascii() and code.isdigit() else None
