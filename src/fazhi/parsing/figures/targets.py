"""Status: whether a figure is reported as done, or planned or required."""

from __future__ import annotations

import re

from fazhi.model import Status
from fazhi.parsing.context import Context
from fazhi.parsing.figures.sentence import Sentence
from fazhi.reference.wording import wording

YEAR = re.compile(r"(\d{4})年")
ANNOUNCED = re.compile(r"(?:主要|发展|预期)目标(?:是|为|:|设定|确定|定为)|上述预期目标|今年[^。]{0,24}拟")


def announces(paragraph: str) -> bool:
    """Whether a paragraph sets out targets for the year to come, so that all its figures are targets.

    Args:
        paragraph: Folded text of the paragraph.
    """
    told = "目标" in paragraph or "今年" in paragraph  # a cheap test first: few paragraphs hold either
    return told and ANNOUNCED.search(paragraph) is not None


def status(sentence: Sentence, start: int, context: Context, *, moved: bool = False) -> Status:
    """The status of an indicator whose first amount stands at ``start``.

    In a plan every figure is a target unless its clause tells a fact; elsewhere only strong words make a target.

    Args:
        sentence: The sentence.
        start: Where its first amount begins.
        context: Where the sentence stands.
        moved: Whether an earlier level is stated: in a plan it is the target's too.
    """
    clause = sentence.before(start)
    if context.planned:
        fact = not moved and _is_fact(clause, context) and not wording().strong.search(clause)
        return Status.ACTUAL if fact else Status.TARGET
    return Status.TARGET if wording().strong.search(sentence.earlier(start)) else Status.ACTUAL


def _is_fact(clause: str, context: Context) -> bool:
    if wording().fact.search(clause):
        return True
    return context.year is not None and any(int(m[1]) <= context.year for m in YEAR.finditer(clause))
