"""NUM: rates and their bounds."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from fazhi.checks.figures import Figure, Part, figures, plain
from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Direction, Severity
from fazhi.reference.catalogue import builtin
from fazhi.reference.rates import rate_names

POINTS: Final = ("个百分点", "百分点")


class RateOutOfRange(Rule):
    """A rate that is a share lies between 0 and 100 per cent.

    办结率, 败诉率, 覆盖率, 满意度, 占比 are shares of a whole; rates of growth, of fulfilment and of return are not,
    and are left alone. So are rates that the catalogue of indicators knows to have no bound.

    Fails:
        办结行政复议案件35件，办结率105.2%。

    Passes:
        全年清偿拖欠企业账款3.4亿元，完成年度任务的104%。

    Provision:
        None; a part is no more than its whole.
    """

    code = "NUM001"
    severity = Severity.ERROR
    title = Words("比率超出范围", "Rate out of range")
    message = Words("“{name}”为{value}{unit}，超出0至100%的范围", "{name} is {value}{unit}, beyond 0 to 100 %")
    help = Words("核对数字。", "Check the number.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for figure in _all(subject):
            relative = figure.unit == "%" and figure.part is not Part.CHANGE
            points = figure.unit in POINTS and figure.part is Part.CHANGE
            if (relative or points) and figure.value > 100 and _is_natural(figure):
                values = {"name": figure.name, "value": plain(figure.value), "unit": figure.unit}
                yield Trigger(span=figure.span, values=values)


def _is_natural(figure: Figure) -> bool:
    concept = builtin().get(figure.indicator.concept or "")
    if concept and concept.kind == "rate":
        return concept.bounded
    return rate_names().is_natural(figure.name)


class DecreaseOverAll(Rule):
    """Nothing that is counted decreases by more than 100 per cent.

    Fails:
        涉企检查频次同比下降120%。

    Passes:
        涉企检查频次同比增长120%。

    Provision:
        None; arithmetic.
    """

    code = "NUM002"
    severity = Severity.ERROR
    title = Words("降幅超过100%", "Decrease of more than 100 %")
    message = Words(
        "“{name}”下降{value}%，降幅不能超过100%", "{name} decreases by {value} %, which is more than all of it"
    )
    help = Words("核对数字，或检查是否应为增长。", "Check the number; is an increase meant?")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for figure in _all(subject):
            change = figure.change
            if change is None or change.direction is not Direction.DOWN or figure.unit != "%" or figure.value <= 100:
                continue
            if not any(word in figure.name for word in rate_names().signed):
                yield Trigger(span=figure.span, values={"name": figure.name, "value": plain(figure.value)})


def _all(subject: Subject) -> Iterable[Figure]:
    return (figure for group in subject.once(figures) for figure in group)


RULES = (RateOutOfRange, DecreaseOverAll)
