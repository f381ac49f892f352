"""Ids of rows, made from what the rows say, so that they outlive edits elsewhere in the report."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

from fazhi.model import Report
from fazhi.parsing.body.markers import heading_marker, item_marker
from fazhi.parsing.fold import fold

DIGITS = 16
BETWEEN = "\x1f"  # white space, so that it stands in no words


class Keys:
    """Ids for the rows of one report.

    An id is a hash of the words that the row is about, full-width forms and white space evened out. Where a report says
    the same words twice, the second row's id also counts that it is the second. So an id changes with the row's own
    words, or with an equal row before it, and with nothing else; and it is unique within its report only.
    """

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def make(self, kind: str, *words: str) -> str:
        """The id of the next row of a kind.

        Args:
            kind: What the row is: ``section``, ``statement``, …
            *words: What it says.
        """
        content = BETWEEN.join((kind, *map(plain, words)))
        self._given[content] += 1
        count = self._given[content]
        return _digest(content if count == 1 else f"{content}{BETWEEN}{count}")


class ReportKeys:
    """Ids of reports: from the hash of their source; a source that comes again is counted."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def make(self, report: Report) -> str:
        """The id of the next report."""
        key = report.source.sha256[:DIGITS].lower() if report.source.sha256 else _digest(report.text)
        self._given[key] += 1
        count = self._given[key]
        return key if count == 1 else f"{key}-{count}"


def plain(words: str) -> str:
    """Words without white space, full-width letters, digits and punctuation made plain."""
    return "".join(fold(words).split())


def unnumbered(words: str) -> str:
    """Plain words without the number of the item that they open with: one put in before would shift it."""
    folded = plain(words)
    marker = item_marker(folded) or heading_marker(folded)
    return folded[marker.end :] if marker else folded


def _digest(content: str) -> str:
    return sha256(content.encode(errors="surrogatepass")).hexdigest()[:DIGITS]
