"""Causes: the reasons that are stated for shortcomings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from fazhi.model import Span
from fazhi.parsing.body.statements import Draft
from fazhi.parsing.body.turns import Mode
from fazhi.reference.causes import cause_words

_TAILS, _CLAUSES, _OPENINGS, _ENDINGS = (
    "|".join(cause_words()[part]) for part in ("tails", "clauses", "bounds_openings", "bounds_endings")
)
CLAUSE = re.compile(
    rf"(?:^|[,;。:])(?P<clause>(?:{_TAILS})[^;。]*|(?:{_CLAUSES})[^,;。]*"
    rf"|(?:{_OPENINGS})[^,;。]{{1,24}}?(?:{_ENDINGS})(?=[,;。])|因[^此而为,;。][^,;。]{{1,24}}(?=,))"
)


def attach_causes(drafts: Sequence[Draft]) -> None:
    """Give each shortcoming the reason stated for it: in a clause of its own, or in the sentences that follow.

    Reasons as many as the shortcomings before them belong to these one by one; else they hold for all of them.

    Args:
        drafts: The statements of the report, in order.
    """
    waiting: list[Draft] = []
    reasons: list[Draft] = []
    for draft in drafts:
        if reasons and draft.mode is Mode.SHORTCOMING:
            _explain(waiting, reasons)
            waiting, reasons = [], []
        if draft.mode is Mode.SHORTCOMING:
            draft.cause = own_cause(draft)
            waiting.append(draft)
        elif draft.mode is Mode.CAUSE:
            reasons.append(draft)
    if reasons:
        _explain(waiting, reasons)


def own_cause(draft: Draft) -> Span | None:
    """Where a statement itself states a reason, or None.

    Args:
        draft: The statement.
    """
    offset = draft.sentences[0][0]
    match = CLAUSE.search(draft.words)
    if match is None:
        return None
    return draft.paragraph.view.span(offset + match.start("clause"), offset + match.end("clause"))


def stated_causes(drafts: Iterable[Draft]) -> tuple[Span, ...]:
    """Where reasons are stated: statements of reasons, and clauses of shortcomings.

    Args:
        drafts: The statements of the report, in order, their causes attached.
    """
    stating = [draft for draft in drafts if draft.mode is Mode.CAUSE or draft.cause is not None]
    stated = ((draft.span, draft.span if draft.mode is Mode.CAUSE else draft.cause) for draft in stating)
    return tuple(cause for span, cause in stated if cause is not None and cause in span)


def _explain(waiting: Sequence[Draft], reasons: Sequence[Draft]) -> None:
    waiting = [draft for draft in waiting if draft.cause is None]
    parts = _parts(reasons)
    if len(parts) != len(waiting):
        parts = [Span(parts[0].start, parts[-1].end)] * len(waiting)
    for draft, part in zip(waiting, parts, strict=True):
        draft.cause = part


def _parts(reasons: Sequence[Draft]) -> list[Span]:
    """The single reasons: list items, or the clauses of one sentence."""
    items = [draft.span for draft in reasons if draft.item]
    if items or len(reasons) > 1:
        return items or [draft.span for draft in reasons]
    draft = reasons[0]
    start = draft.sentences[0][0]
    clauses = [match.span() for match in re.finditer(r"[^;]+;?", draft.words)]
    return [draft.paragraph.view.span(start + begin, start + end) for begin, end in clauses]
