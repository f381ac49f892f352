"""NUM: one fact told twice, and stages of cases."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from attrs import frozen

from fazhi.checks.figures import PERCENT, Figure, Interval, Part, figures, reported
from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Indicator, Qualifier, Severity
from fazhi.reference.stages import carried_over, stages

CASES: Final = ("recon.", "lit.")  # catalogue entries of which a report tells one figure
FULL: Final = 9  # characters of a name that means the same thing wherever it stands
WHOLE_YEAR: Final = frozenset({"全年", "年内", "今年", "本年", "本年度", "一年来", "当年", "全年共"})
STOP: Final = re.compile(r"[。;!?]")
# A time other than the year reported on, not one that a figure is compared with (较上年增长).
TIME: Final = re.compile(r"(?<![比较与同])(?:(?:19|20)\d\d年|去年|上年|前年|[上下]半年|[一二三四]季度)")
# Who received or closed the cases, where another body than the one that reports is named.
TELLER: Final = re.compile(
    r"(?<![我本])([一-鿿]{1,8}?(?:局|厅|委|镇|乡|街道|部门|政府|县区|区县))(?:依法|全年|共|累计|先后|分别|年内){0,2}"
    r"(?:收到|接收|新收|受理|办理|审结|办结|败诉)"
)
OPEN_ABOVE: Final = (Qualifier.OVER, Qualifier.MIN)
OPEN_BELOW: Final = (Qualifier.NEAR, Qualifier.UNDER, Qualifier.MAX)


class SameFactTwice(Rule):
    """A fact told in two places is told with the same figure.

    Compared are figures of one name, unit, time and scope in different statements: those on reconsideration and
    litigation, which a report tells once for all, and rates with a full name. Figures that can stand for one number
    (近4000条 and 3987条) do not contradict each other, nor do those of two years. Counts of meetings, inspections or
    documents may come again for another field of work, so for them, where only the catalogue entry is the same, and
    where one of the two is said to be that of one body or of the whole area (市公安局, 全市), the rule informs.

    Fails:
        全年收到行政复议申请203件，受理187件。
        行政复议案件数量激增，全年收到行政复议申请230件。

    Passes:
        全年收到行政复议申请203件，受理187件。
        行政复议案件数量激增，全年收到行政复议申请200余件。

    Provision:
        None; one fact has one figure.
    """

    code = "NUM010"
    title = Words("同一事项数字不一", "One fact, two figures")
    message = Words("“{name}”前后不一：{first}与{second}", "{name} is told with two figures: {first} and {second}")
    help = Words("核对哪一个正确；口径不同的写明。", "Which one is right? If they count different things, say so.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        by_name: dict[tuple[str, ...], _Fact] = {}
        by_concept: dict[tuple[str, ...], _Fact] = {}
        for fact in _facts(subject):
            figure = fact.figure
            name, concept = "".join(figure.name.split()), figure.indicator.concept or ""
            rest = (figure.unit, *_frame(figure.indicator), fact.time)
            sure = concept.startswith(CASES) or (figure.unit == PERCENT and len(name) >= FULL)
            if sure or len(name) >= FULL:
                first = by_name.setdefault((name, *rest), fact)
                same_scope = first.scope == fact.scope
                yield from _compared(first.figure, figure, None if sure and same_scope else Severity.INFO)
            if concept.startswith(CASES):
                other = by_concept.setdefault((concept, *rest), fact).figure
                if name != other.name and (name in other.name or other.name in name):
                    yield from _compared(other, figure, Severity.INFO)


@frozen(eq=False)
class _Fact:
    """A figure, and what its sentence says of it.

    Args:
        figure: The figure.
        time: A time other than the year reported on; empty where there is none.
        scope: The body that it is the figure of, or the whole area; empty where neither is named.
    """

    figure: Figure
    time: str
    scope: str


def _facts(subject: Subject) -> Iterator[_Fact]:
    """The levels that a report states as facts, each with the time and the body last named in its sentence."""
    for group in subject.once(figures):
        time = teller = ""
        for figure in group:
            sentences = STOP.split(figure.before)
            if len(sentences) > 1:
                time = teller = ""
            time = _last(TIME, sentences[-1]) or time
            teller = _last(TELLER, sentences[-1]) or teller
            if figure.part is Part.VALUE and figure.is_actual and figure.is_sized:
                scope = teller or figure.indicator.scope or ""
                yield _Fact(figure, "" if time == f"{subject.year}年" else time, scope)


def _last(pattern: re.Pattern[str], words: str) -> str:
    """What a pattern finds last in some words, or its first group; empty where it finds nothing."""
    found = [match[match.lastindex or 0] for match in pattern.finditer(words)]
    return found[-1] if found else ""


def _compared(first: Figure, figure: Figure, severity: Severity | None) -> Iterator[Trigger]:
    if first.statement != figure.statement and not possible(first).meets(possible(figure)):
        values = {"name": figure.name, "first": first.quantity.text, "second": figure.quantity.text}
        yield Trigger(span=figure.span, values=values, related=(first.span,), severity=severity)


def _frame(indicator: Indicator) -> tuple[str, str]:
    """Time and scope of a figure; the whole year and the whole area go without saying."""
    period, scope = indicator.period or "", indicator.scope or ""
    return "" if period in WHOLE_YEAR else period, "" if scope.startswith("全") else scope


def possible(figure: Figure) -> Interval:
    """The true numbers that a figure can stand for, its qualifier heeded; open ends reach a tenth further.

    Args:
        figure: The figure.
    """
    quantity = figure.quantity
    low, high = reported(quantity.value), reported(quantity.upper if quantity.upper is not None else quantity.value)
    found = Interval(low.low, high.high)
    if quantity.qualifier in OPEN_ABOVE:
        return Interval(found.low, found.high * 2)
    if quantity.qualifier in OPEN_BELOW:
        return Interval(found.low * 4 / 5, found.high)
    if quantity.qualifier is Qualifier.ABOUT:
        return Interval(found.low * 9 / 10, found.high * 11 / 10)
    return found


class LaterStageExceeds(Rule):
    """No more cases go on to the next stage than came in.

    Of the problems found no more can be solved, of the applications received no more accepted. Cases carried over
    from the year before may swell the later stage; where the text speaks of them the rule is silent, and of pairs in
    which they are usual (受理 and 审结) it only informs.

    Fails:
        排查问题线索152条，整改159条。

    Passes:
        排查问题线索152条，整改149条。

    Provision:
        None; statistics of cases.
    """

    code = "NUM011"
    title = Words("后一环节多于前一环节", "Later stage exceeds the earlier")
    message = Words("{later}多于{earlier}", "{later} is more than {earlier}")
    help = Words("核对数字；含上年结转的写明。", "Check the numbers; if cases were carried over, say so.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        statements = subject.report.statements
        for group in subject.once(figures):
            if group and not any(word in statements[group[0].statement].text for word in carried_over()):
                yield from _exceeding(group)


def _exceeding(group: Sequence[Figure]) -> Iterator[Trigger]:
    counts = [figure for figure in group if figure.is_count]
    for earlier, later in pairwise(counts):
        if earlier.unit != later.unit or later.value <= earlier.value or "其中" in later.before:
            continue
        for stage in stages():
            if earlier.name in stage.earlier and later.name in stage.later:
                values = {
                    "later": f"{later.name}{later.quantity.text}",
                    "earlier": f"{earlier.name}{earlier.quantity.text}",
                }
                severity = Severity.INFO if stage.carried else None
                yield Trigger(span=later.span, values=values, related=(earlier.span,), severity=severity)
                break


RULES = (SameFactTwice, LaterStageExceeds)
