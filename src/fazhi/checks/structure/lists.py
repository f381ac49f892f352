"""STR: lists in the text."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fazhi.checks.enumerations import lists
from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.parsing.figures.numerals import parse_chinese

ANNOUNCED: Final = re.compile(
    r"(?<![第十百\d])([二三四五六七八九十两]|\d{1,2})(?:个方面|方面|项工作|项任务|项重点|个问题|项措施|个重点|点)[^。;:\n]{0,8}[:。]?\n?$"
)


PAIRS: Final = 12  # characters before a list in which its announcement ends


class ListOutOfOrder(Rule):
    """The items of a list (一是、二是、三是) run on without gap or repeat.

    Fails:
        全年主要做了以下工作：一是健全制度；二是规范执法；四是化解纠纷。

    Passes:
        全年主要做了以下工作：一是健全制度；二是规范执法；三是化解纠纷。

    Provision:
        None; numbering.
    """

    code = "STR009"
    title = Words("列举序号有误", "Numbering of a list")
    message = Words(
        "列举序号有误：“{before}”之后是“{found}”，应为“{expected}”",
        "the list goes from {before} to {found}; {expected} is due",
    )
    help = Words("核对是否漏项，或改正序号。", "Was an item left out? Else correct the number.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for found in subject.once(lists).breaks:
            yield Trigger(
                span=found.span,
                values={"before": found.before, "found": found.label, "expected": found.expected},
                related=(found.previous,) if found.previous else (),
            )


class AnnouncedNumberOfItems(Rule):
    """A list has as many items as its introduction announces.

    Fails:
        2025年重点做好四个方面工作：一是健全制度；二是规范执法；三是化解纠纷。

    Passes:
        2025年重点做好三个方面工作：一是健全制度；二是规范执法；三是化解纠纷。

    Provision:
        None; the text counts its own items.
    """

    code = "STR010"
    title = Words("列举项数与预告不符", "A list of another length")
    message = Words("预告{announced}项，实际列出{found}项", "{announced} items are announced, {found} are listed")
    help = Words("核对项数。", "Count the items.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        prose = subject.prose
        for items in subject.once(lists).found:
            start = max(0, items.start - PAIRS - 12)
            match = ANNOUNCED.search(prose.text, start, items.start)
            number = _number(match[1]) if match else None
            if match and number is not None and items.last > 1 and number != items.last:
                span = prose.span(*match.span(1))
                yield Trigger(span=span, values={"announced": number, "found": items.last})


def _number(numeral: str) -> int | None:
    if numeral.isdecimal():
        return int(numeral)
    value = parse_chinese(numeral)
    return None if value is None else int(value)


RULES = (ListOutOfOrder, AnnouncedNumberOfItems)
