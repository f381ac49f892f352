"""Explanations: what each number in a stretch of a report was taken for, and by which rule."""

from __future__ import annotations

from attrs import frozen

from fazhi.model import Node, Report, Span, Statement, ZoneKind
from fazhi.model.span import node_arguments
from fazhi.parsing.figures.amounts import Amount, scan
from fazhi.parsing.figures.exclusions import exclusion
from fazhi.parsing.figures.sentence import Sentence
from fazhi.parsing.fold import fold
from fazhi.parsing.view import View, view

INDICATOR = "indicator"
PLACES = {
    ZoneKind.TITLE: "the number stands in the title",
    ZoneKind.METADATA: "the number stands in the header of metadata",
    ZoneKind.HEADING: "the number stands in a heading",
    ZoneKind.SIGNATURE: "the number stands in the signature",
    ZoneKind.RESIDUE: "the number stands in text that is no part of the report",
}


@frozen(kw_only=True, repr=False)
class Explanation(Node):
    """What a number was taken for.

    Args:
        rule: ``indicator``, or the name of the rule that takes it for something else: ``date``, ``ordinal``,
            ``set_phrase``, … ; for a number outside all statements the kind of place it stands in.
        reason: The rule in one sentence.
        span: The number with its unit and qualifier.
        text: The characters there.
    """

    rule: str
    reason: str

    def _notes(self) -> tuple[str, ...]:
        return (self.rule, self.reason)


def explain(report: Report, span: Span | None = None) -> tuple[Explanation, ...]:
    """What each number in a stretch of a report was taken for, and by which rule.

    Args:
        report: The report.
        span: The stretch; None for the whole text.

    Returns:
        One explanation for each number that the stretch touches, in reading order.
    """
    wanted = span or Span(0, len(report.text))
    folded = fold(report.text)
    found = [
        explanation
        for statement in report.statements
        if statement.span.overlaps(wanted)
        for explanation in _of_statement(statement, report, folded)
    ]
    inside = [statement.span for statement in report.statements]
    for zone in report.zones:
        if zone.kind in PLACES and zone.span.overlaps(wanted) and not any(zone.span in place for place in inside):
            found += _of_place(zone.span, zone.kind, report.text, folded)
    return tuple(sorted((e for e in found if e.span.overlaps(wanted)), key=lambda e: e.span))


def _of_statement(statement: Statement, report: Report, folded: str) -> list[Explanation]:
    read = view(folded, _stretches(statement.span, report))
    sentence = Sentence.of(read.text)
    return [_explanation(amount, sentence, read, report.text) for amount in scan(read.text, every=True)]


def _stretches(span: Span, report: Report) -> list[tuple[int, int]]:
    """A statement's span without the residue (page numbers) that stands in the middle of it."""
    stretches, start = [], span.start
    for node in report.residue:
        if node.span in span:
            stretches.append((start, node.span.start))
            start = node.span.end
    return [*stretches, (start, span.end)]


def _explanation(amount: Amount, sentence: Sentence, read: View, text: str) -> Explanation:
    rule = exclusion(sentence, amount)
    span = read.span(amount.start, amount.end)
    name = rule.__name__ if rule else INDICATOR
    reason = (rule.__doc__ or "") if rule else "The number counts or measures something that the report tells of."
    return Explanation(rule=name, reason=reason, **node_arguments(text, span.start, span.end))


def _of_place(place: Span, kind: ZoneKind, text: str, folded: str) -> list[Explanation]:
    read = view(folded, [(place.start, place.end)])
    spans = [read.span(amount.start, amount.end) for amount in scan(read.text, every=True)]
    return [
        Explanation(rule=kind.value, reason=PLACES[kind], **node_arguments(text, span.start, span.end))
        for span in spans
    ]
