"""Pieces: what header and foot are put together from."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from fazhi.model import ZoneKind
from fazhi.parsing.header.fields import Entry
from fazhi.parsing.header.titles import Title


class Reason(StrEnum):
    """Why a stretch is no part of the report."""

    FURNITURE = "furniture"
    PAGE = "page"
    NAVIGATION = "navigation"
    ATTACHMENT = "attachment"


class Mark(NamedTuple):
    """A stretch of the text and what it is.

    Args:
        start: Index of its first character.
        end: Index after its last character.
        kind: The kind of place.
        reason: Why it is no part of the report, where it is residue.
    """

    start: int
    end: int
    kind: ZoneKind
    reason: Reason = Reason.FURNITURE


class BareKind(StrEnum):
    """What an unlabelled value is."""

    DATE = "date"
    NUMBER = "number"
    ISSUER = "issuer"


class Bare(NamedTuple):
    """A value without a label.

    Args:
        kind: What it is.
        start: Index of its first character.
        end: Index after its last character.
    """

    kind: BareKind
    start: int
    end: int

    @property
    def place(self) -> tuple[int, int]:
        """Start and end."""
        return self.start, self.end


class Header(NamedTuple):
    """What stands above the body.

    Args:
        titles: The titles, each as often as it is printed.
        entries: The labelled fields.
        bare: Values without a label.
        recipients: Start and end of each addressee.
    """

    titles: tuple[Title, ...] = ()
    entries: tuple[Entry, ...] = ()
    bare: tuple[Bare, ...] = ()
    recipients: tuple[tuple[int, int], ...] = ()


class Piece(NamedTuple):
    """Some lines of the header, read.

    Args:
        marks: What their stretches are.
        header: What they say.
        size: How many lines they are.
        is_known: Whether a rule explains them.
    """

    marks: tuple[Mark, ...]
    header: Header = Header()
    size: int = 1
    is_known: bool = True

    @property
    def is_anchor(self) -> bool:
        """Whether it can only be of a header: a title, recipients, a field of the document's own."""
        header = self.header
        return bool(header.titles or header.recipients) or any(not entry.is_furniture for entry in header.entries)


def merged(pieces: Sequence[Piece]) -> Header:
    """All that some pieces say.

    Args:
        pieces: The pieces, in reading order.
    """
    parts = [piece.header for piece in pieces]
    return Header(
        titles=tuple(title for part in parts for title in part.titles),
        entries=tuple(entry for part in parts for entry in part.entries),
        bare=tuple(bare for part in parts for bare in part.bare),
        recipients=tuple(recipient for part in parts for recipient in part.recipients),
    )
