"""Fixes: carrying out the edits that findings propose."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence

from fazhi.errors import ConfigurationError
from fazhi.model import Edit, Finding


def apply(text: str, fixes: Iterable[Finding | Edit]) -> str:
    """A text with the fixes of findings, or single edits, carried out.

    The edits of one finding are carried out together or not at all. Where two fixes touch the same characters, the one
    given first wins, and the other is left for another round.

    Args:
        text: The text that the edits' spans count in: ``report.text``.
        fixes: Findings, or edits.

    Raises:
        ConfigurationError: If an edit lies outside the text.
    """
    kept: list[Edit] = []
    for edits in map(_edits, fixes):
        _check(edits, text)
        new = [edit for edit in edits if edit not in _around(kept, edit)]
        if not any(_clash(edit, other) for edit in new for other in _around(kept, edit)):
            for edit in new:
                insort(kept, edit, key=_place)
    return "".join(_pieces(text, kept))


def _place(edit: Edit) -> tuple[int, int]:
    return edit.span.start, edit.span.end


def _edits(fix: Finding | Edit) -> tuple[Edit, ...]:
    return fix.fix if isinstance(fix, Finding) else (fix,)


def _check(edits: Iterable[Edit], text: str) -> None:
    for edit in edits:
        if edit.span.end > len(text):
            raise ConfigurationError(
                f"the edit at {edit.span!r} lies outside the text of {len(text)} characters",
                help="apply fixes to the text of the report that they were found in",
            )


def _around(kept: Sequence[Edit], edit: Edit) -> Sequence[Edit]:
    """The edits next to the place of another: as all are disjoint and in order, it can clash with these alone."""
    place = bisect_left(kept, _place(edit), key=_place)
    return kept[max(place - 1, 0) : place + 2]


def _clash(edit: Edit, other: Edit) -> bool:
    """Whether two edits touch the same characters, or start at the same place."""
    return edit.span.overlaps(other.span) or edit.span.start == other.span.start


def _pieces(text: str, edits: Iterable[Edit]) -> Iterator[str]:
    last = 0
    for edit in edits:
        yield text[last : edit.span.start]
        yield edit.replacement
        last = edit.span.end
    yield text[last:]
