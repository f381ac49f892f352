"""Indicators: what the numbers of a sentence measure.

The order is: numbers, what excludes them, series of numbers, what the words before a series make of it, names last.
"""

from __future__ import annotations

from attrs import frozen

from fazhi.model import Change, Direction, Indicator, Quantity, Span
from fazhi.model.span import node_arguments
from fazhi.parsing.context import Context
from fazhi.parsing.figures.amounts import Amount, scan
from fazhi.parsing.figures.drafts import Draft, Drafter, Movement
from fazhi.parsing.figures.exclusions import exclusion
from fazhi.parsing.figures.extent import period, scope
from fazhi.parsing.figures.sentence import Sentence, Stretch
from fazhi.parsing.figures.series import gather
from fazhi.parsing.figures.targets import status
from fazhi.parsing.view import View
from fazhi.reference.catalogue import builtin


def read_indicators(sentence: View, text: str, context: Context) -> tuple[Indicator, ...]:
    """The indicators of one sentence, in reading order.

    Args:
        sentence: The sentence, without list marker and run-in heading.
        text: The report's whole text, unfolded.
        context: Where the sentence stands.
    """
    numbers = [amount for amount in scan(sentence.text) if amount.unit or amount.bare]
    if not numbers:
        return ()
    read = Sentence.of(sentence.text)
    amounts = [amount for amount in numbers if exclusion(read, amount) is None]
    if not amounts:
        return ()
    builder = Builder(read, sentence, text, context)
    drafts = sorted(Drafter(read, gather(read, amounts)).drafts(), key=lambda draft: draft.start)
    return tuple(map(builder.indicator, drafts))


@frozen(eq=False)
class Builder:
    """Builds the indicators of one sentence from their drafts.

    Args:
        sentence: The sentence as the grammar reads it.
        view: The same, with the place of each character.
        text: The report's text.
        context: Where the sentence stands.
    """

    sentence: Sentence
    view: View
    text: str
    context: Context

    def indicator(self, draft: Draft) -> Indicator:
        """The indicator of a draft."""
        value, baseline = self._quantity(draft.value), self._quantity(draft.baseline)
        changes = tuple(map(self._change, draft.movements))
        name_spans = tuple(self.view.span(start, end) for start, end in draft.name)
        spans = [*name_spans, *(part.span for part in (value, baseline, *changes) if part is not None)]
        name = "".join(map(self._written, draft.name))
        return Indicator(
            name=name,
            name_spans=name_spans,
            value=value,
            baseline=baseline,
            changes=changes,
            status=status(self.sentence, draft.start, self.context, moved=draft.baseline is not None),
            concept=self._concept(name, draft),
            period=period(self.sentence, draft.start),
            scope=scope(self.sentence, draft.start),
            **node_arguments(self.text, min(s.start for s in spans), max(s.end for s in spans)),
        )

    def _concept(self, name: str, draft: Draft) -> str | None:
        level = draft.value or draft.baseline
        amounts = [movement.amount for movement in draft.movements if movement.amount]
        before = self.sentence.earlier(draft.start)
        unit = level.unit if level else amounts[0].unit
        return builtin().identify(name, unit, before, self.context.heading, change=level is None)

    def _quantity(self, amount: Amount | None) -> Quantity | None:
        if amount is None:
            return None
        span = self.view.span(amount.start, amount.end)
        return Quantity(
            span=span,
            text=span.of(self.text),
            value=amount.value,
            upper=amount.upper,
            unit=self._unit(amount),
            qualifier=amount.qualifier,
        )

    def _change(self, movement: Movement) -> Change:
        span = self._span(movement.start, movement.end)
        return Change(
            span=span,
            text=span.of(self.text),
            direction=movement.motion.direction or Direction.UP,
            amount=self._quantity(movement.amount),
            basis=movement.motion.basis,
        )

    def _span(self, start: int, end: int) -> Span:
        return self.view.span(start, max(end, start + 1))

    def _unit(self, amount: Amount) -> str:
        """The unit as it is written in the text (％ stays ％); 百分之 states % without writing it."""
        at = self.sentence.text.find(amount.unit, amount.stop, amount.end) if amount.unit else -1
        return amount.unit if at < 0 else self._written((at, at + len(amount.unit)))

    def _written(self, stretch: Stretch) -> str:
        """The characters of a stretch as they are written in the text."""
        return self.view.written(self.text, *stretch)
