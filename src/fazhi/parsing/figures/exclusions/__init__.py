"""Exclusions: why a number is not an indicator, one named rule for each kind of number that counts nothing.

A rule sees the sentence and one amount. The first that holds gives the reason; an amount that none holds for is a
quantity of an indicator.
"""

from __future__ import annotations

from collections.abc import Callable

from fazhi.parsing.figures.amounts import Amount
from fazhi.parsing.figures.exclusions import naming, timing, wording
from fazhi.parsing.figures.sentence import Sentence

Rule = Callable[[Sentence, Amount], bool]

RULES: tuple[Rule, ...] = (
    naming.title,
    naming.quotation,
    naming.ordinal,
    naming.unmarked_ordinal,
    naming.phase,
    naming.document_number,
    timing.date,
    wording.numbering,
    naming.hotline,
    naming.formula,
    wording.rate_base,
    wording.threshold,
    wording.reference,
    wording.division,
    naming.rank,
    naming.score,
    naming.level,
    wording.vague,
    wording.set_phrase,
    wording.aspect,
    naming.programme,
    timing.frequency,
    timing.period,
    wording.article,
    wording.figure_of_speech,
    wording.no_unit,
)
# Some rules are of Chinese numerals alone; most numbers are not asked about them.
RULES_OF_ARABIC = tuple(
    rule
    for rule in RULES
    if rule not in {wording.numbering, wording.vague, wording.set_phrase, wording.article, wording.figure_of_speech}
)


def exclusion(sentence: Sentence, amount: Amount) -> Rule | None:
    """The rule by which an amount is no quantity of an indicator, or None where it is one.

    Args:
        sentence: The sentence.
        amount: A number in it.
    """
    for rule in RULES if amount.chinese else RULES_OF_ARABIC:
        if rule(sentence, amount):
            return rule
    return None
