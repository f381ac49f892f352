"""Evidence: all that the metadata of a report is read from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Generic, TypeVar

from attrs import frozen

from fazhi.model import Span
from fazhi.parsing.header.fields import Entry
from fazhi.parsing.header.layout import Layout
from fazhi.parsing.header.pieces import BareKind
from fazhi.parsing.header.values import NO_VALUE
from fazhi.parsing.manuscript import Manuscript

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

# Names that government sites declare in <meta>, in lower case, by what they stand for.
DECLARED: Final = {
    "title": ("articletitle",),
    "published_on": ("pubdate", "publishdate", "pub_date"),
    "issuers": ("publishunit", "public_unit", "publish_unit", "pubunit"),
    "source": ("contentsource", "source_unit", "source"),
    "keywords": ("keywords",),
    "site": ("siteidcode",),
}
# 网站标识码: six digits of the division and four of the site.
SITE_CODE: Final = re.compile(r"标识码 ?:? ?(\d{6})\d{4}(?!\d)")
MOST_FURNITURE: Final = 20


@frozen
class Found(Generic[T_co]):
    """A value and the places that it was read from; a declared one has none.

    Args:
        value: The value.
        spans: Its places.
    """

    value: T_co
    spans: tuple[Span, ...] = ()


def value_of(found: Found[T] | None) -> T | None:
    """The value of what was found, or None.

    Args:
        found: What was found, or None.
    """
    return found.value if found else None


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
        """The fields with a value that stand for an attribute; 无 is none."""
        for entry in self.layout.entries:
            if entry.attribute == attribute and not entry.is_empty and self.folded[slice(*entry.value)] not in NO_VALUE:
                yield entry

    def bare(self, kind: BareKind) -> Iterator[tuple[int, int]]:
        """The places of the unlabelled values of a kind."""
        return (bare.place for bare in self.layout.header.bare if bare.kind is kind)

    def declared(self, attribute: str) -> str:
        """What the source declares of an attribute, or nothing."""
        names = DECLARED[attribute]
        values = (value.strip() for name, value in self.manuscript.declared if name.lower() in names)
        return next((value for value in values if value), "")

    @property
    def site_code(self) -> str | None:
        """The code of the division that the site belongs to, declared or printed at the foot of the page, or None."""
        declared = self.declared("site")
        if len(declared) == 10 and declared.isascii() and declared.isdigit():
            return declared[:6]
        foot = self.layout.residue[-MOST_FURNITURE:]
        printed = (SITE_CODE.search(self.folded, part.span.start, part.span.end) for part in foot)
        return next((match[1] for match in printed if match), None)
