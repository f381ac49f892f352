"""NUM: parts and their totals."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen

from fazhi.checks.figures import Figure, Interval, figures, plain
from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Severity, Span
from fazhi.reference.partitions import partitions

# 其中, or a bracket right behind the total that doesn't speak of another year, a goal or a comparison.
OF_WHICH: Final = re.compile(r"其中|^\([^)年期原较比应计划目累]{0,24}$")
JOINED: Final = re.compile(r"^(?:[、]|和|及|以及|与)")
INSIDE: Final = re.compile(r"^[,;、]")
SENTENCE: Final = re.compile(r"[。!?;]|其中|\(")
ENDS: Final = re.compile(r"[。!?]")
CLOSED: Final = ("审结", "办结", "结案")
TWICE: Final = re.compile(
    r"并处|并罚|重复计|重复统计|交叉|同时适用"
)  # cases counted under several heads, and the text says so
NEAR: Final = 60  # figures before and after 其中 that may be its total and its parts
IN_ALL: Final = re.compile(r"^[,、;]?(?:以上)?(?:共计|合计|总计|总共)(?:为|达)?$|^,共$")


@frozen(eq=False)
class _Parting:
    """A whole and the parts that 其中 or a bracket introduces.

    Args:
        totals: The counts that may be the whole, the nearest first.
        parts: The parts that are joined to one list.
        more: Counts that follow them in the sentence.
    """

    totals: Sequence[Figure]
    parts: Sequence[Figure]
    more: Sequence[Figure]

    @property
    def sum(self) -> Interval:
        return _total(self.parts)

    @property
    def fits(self) -> bool:
        """Whether the parts, or the first few counts after 其中, make up one of the totals."""
        run: list[Figure] = []
        totals = [total.interval for total in self.totals]
        for figure in (*self.parts, *self.more):
            run.append(figure)
            if any(_total(run).meets(total) for total in totals):
                return True
        return False

    @property
    def is_exclusive(self) -> bool:
        return partitions().are_exclusive([part.name for part in self.parts])

    @property
    def is_complete(self) -> bool:
        return partitions().are_complete([part.name for part in self.parts])

    @property
    def exceeds(self) -> bool:
        """Whether the parts together are more than the total next to them."""
        return self.sum.low > self.totals[0].interval.high

    def values(self) -> dict[str, str]:
        """What messages say of it."""
        total = self.totals[0]
        return {
            "parts": "+".join(plain(part.value) for part in self.parts),
            "sum": plain(sum((part.value for part in self.parts[1:]), self.parts[0].value)),
            "total": plain(total.value),
            "unit": total.unit,
        }


def _total(run: Sequence[Figure]) -> Interval:
    total = Interval(run[0].interval.low, run[0].interval.high)
    for figure in run[1:]:
        total += figure.interval
    return total


def partings(subject: Subject) -> tuple[_Parting, ...]:
    """All wholes with their parts, where whole and parts are exact and of one unit.

    Args:
        subject: The report.
    """
    found: list[_Parting] = []
    before: Sequence[Figure] = ()
    for group in subject.once(figures):
        for index, figure in enumerate(group):
            if figure.is_count and OF_WHICH.search(figure.before):
                parting = _parting(before, group, index)
                if parting:
                    found.append(parting)
            elif figure.is_count:
                found += _complete_behind(group, index) or _outcomes_behind(group, index)
        before = group or before
    return tuple(found)


def _complete_behind(group: Sequence[Figure], index: int) -> list[_Parting]:
    """The parts right behind a count that are all there are, without 其中: 清理6件，保留4件、修改1件、废止1件."""
    following = group[index + 1] if index + 1 < len(group) else None
    if following is None or not partitions().opens_complete(following.name):
        return []
    for size in (4, 3, 2):
        run = group[index + 1 : index + 1 + size]
        same = len(run) == size and all(figure.is_count and figure.unit == group[index].unit for figure in run)
        if same and _are_complete(run) and not any(SENTENCE.search(figure.before) for figure in run):
            return [_Parting([group[index]], run, ())]
    return []


def _outcomes_behind(group: Sequence[Figure], index: int) -> list[_Parting]:
    """The outcomes right behind the cases closed, without 其中, if too many: 审结35件，维持30件、撤销13件."""
    total = group[index]
    if not total.name.startswith(CLOSED) and not total.name.endswith(CLOSED):
        return []
    run: list[Figure] = []
    for figure in group[index + 1 : index + NEAR]:
        is_next = INSIDE.search(figure.before) and not SENTENCE.search(figure.before)
        if not (is_next and figure.is_count and figure.unit == total.unit and partitions().is_category(figure.name)):
            break
        run.append(figure)
    parting = _Parting([total], run, ())
    return [parting] if len(run) > 1 and parting.is_exclusive and parting.exceeds else []


def _parting(before: Sequence[Figure], group: Sequence[Figure], index: int) -> _Parting | None:
    first = group[index]
    same = [figure for figure in group[max(0, index - NEAR) : index] if figure.unit == first.unit]
    if not index:
        same = [figure for figure in before[-NEAR:] if figure.unit == first.unit]
    if not same or not same[-1].may_be_total:
        return None
    totals = [figure for figure in reversed(same) if figure.may_be_total]
    parts, more = _joined(group, index)
    if more and _are_of_one_kind([*parts, *more], totals):
        parts, more = [*parts, *more], []
    return _Parting(totals, parts, more)


def _are_of_one_kind(run: Sequence[Figure], totals: Sequence[Figure]) -> bool:
    """Whether counts that no list joins are parts all the same: categories that exclude each other."""
    exclusive = partitions().are_exclusive([figure.name for figure in run])
    return exclusive and (len(run) == 2 or _total(run).low > totals[0].interval.high or _are_complete(run))


def _are_complete(run: Sequence[Figure]) -> bool:
    return partitions().are_complete([figure.name for figure in run])


def _joined(group: Sequence[Figure], index: int) -> tuple[list[Figure], list[Figure]]:
    """The counts that one list joins, from an index on, and the others of their unit up to the end of the sentence."""
    first = group[index]
    bracket = first.before.rfind("(") > first.before.rfind(")")
    parts: list[Figure] = [first]
    more: list[Figure] = []
    is_list = True
    for figure in group[index + 1 : index + NEAR]:
        before = figure.before
        if ENDS.search(before) or (bracket and ")" in before) or "其中" in before:
            break
        is_list = is_list and bool((INSIDE if bracket else JOINED).search(before))
        if figure.is_count and figure.unit == first.unit:
            (parts if is_list else more).append(figure)
        elif figure.unit == first.unit:
            return [first], []
        else:
            is_list = is_list and bracket
    return parts, more


class PartOverWhole(Rule):
    """A part (其中) is no larger than the whole that it belongs to.

    Fails:
        审结行政复议案件176件，其中调解结案195件。

    Passes:
        审结行政复议案件176件，其中调解结案59件。

    Provision:
        None; arithmetic.
    """

    code = "NUM004"
    severity = Severity.ERROR
    title = Words("部分大于总数", "Part larger than the whole")
    message = Words(
        "其中的{part}{unit}大于总数{total}{unit}", "the part {part}{unit} is larger than the whole {total}{unit}"
    )
    help = Words("核对两个数字。", "Check both numbers.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for parting in subject.once(partings):
            part = parting.parts[0]
            if all(part.interval.low > total.interval.high for total in parting.totals):
                total = parting.totals[0]
                values = {"part": plain(part.value), "total": plain(total.value), "unit": total.unit}
                yield Trigger(span=part.span, values=values, related=_spans(parting.totals))


class PartsOverTotal(Rule):
    """Parts that exclude each other add up to no more than their total, and all parts to the total itself.

    Where the parts are known to be all there are (一般程序 and 简易程序; 保留, 修改 and 废止; 市本级 and 县区), any
    other sum is wrong. Where they are known to exclude each other (维持, 撤销, 驳回), a larger sum is wrong. Of other
    lists a larger sum may come from cases counted twice; where the text says so (并处, 重复计算), no sum is too large.

    Fails:
        清理规范性文件264件，其中保留201件、修改22件、废止31件。

    Passes:
        办结行政复议案件38件，其中撤回13件、撤销4件、确认违法7件、维持12件。

    Provision:
        None; arithmetic.
    """

    code = "NUM005"
    severity = Severity.ERROR
    title = Words("分项与总数不符", "Parts and total disagree")
    message = Words(
        "分项之和{parts}={sum}{unit}，与总数{total}{unit}不符",
        "the parts {parts} make {sum}{unit}, not the total {total}{unit}",
    )
    help = Words("核对各分项和总数；有重复计算的写明。", "Check parts and total; say so if cases are counted twice.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        statements = subject.report.statements
        for parting in subject.once(partings):
            if len(parting.parts) > 1 and not parting.fits and (parting.exceeds or parting.is_complete):
                if parting.parts[0].value > max(total.value for total in parting.totals):
                    continue  # told by PartOverWhole
                if parting.exceeds and TWICE.search(statements[parting.parts[0].statement].text):
                    continue
                severity = None if parting.is_exclusive else Severity.WARNING
                span = Span(parting.parts[0].span.start, parting.parts[-1].span.end)
                yield Trigger(span=span, values=parting.values(), related=_spans(parting.totals[:1]), severity=severity)
        for group in subject.once(figures):
            yield from _added_up(group)


def _added_up(group: Sequence[Figure]) -> Iterator[Trigger]:
    """Totals at the end of a list (合计209件) that none of its tails adds up to."""
    for index, total in enumerate(group):
        if not total.is_count or not IN_ALL.search(total.before):
            continue
        run = _run_before(group, index)
        sums = [_total(run[start:]) for start in range(len(run) - 1)]
        if sums and not any(found.meets(total.interval) for found in sums):
            parting = _Parting([total], run, ())
            yield Trigger(span=total.span, values=parting.values(), related=_spans(run))


def _run_before(group: Sequence[Figure], index: int) -> list[Figure]:
    """The counts in the unit of a figure that a list joins before it."""
    run: list[Figure] = []
    for figure in reversed(group[max(0, index - NEAR) : index]):
        if not figure.is_count or figure.unit != group[index].unit:
            break
        run.insert(0, figure)
        if not JOINED.search(figure.before):
            break
    return run if len(run) > 1 else []


class PartsIncomplete(Rule):
    """Parts that do not make up their total leave something out, which the text may want to name.

    Reports often list the most frequent outcomes only; that is no mistake.

    Fails:
        办结行政复议案件38件，其中撤回13件、撤销4件、确认违法7件、维持12件。

    Passes:
        办结行政复议案件36件，其中撤回13件、撤销4件、确认违法7件、维持12件。

    Provision:
        None; arithmetic.
    """

    code = "NUM006"
    severity = Severity.INFO
    title = Words("分项不全", "Parts are incomplete")
    message = Words(
        "分项之和{parts}={sum}{unit}，小于总数{total}{unit}，分项未列全",
        "the parts {parts} make {sum}{unit} of {total}{unit}: some are not listed",
    )
    help = Words("如需对账，补列其余分项。", "Name the rest if the reader is to add up.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for parting in subject.once(partings):
            if len(parting.parts) > 1 and not (parting.fits or parting.exceeds or parting.is_complete):
                span = Span(parting.parts[0].span.start, parting.parts[-1].span.end)
                yield Trigger(span=span, values=parting.values(), related=_spans(parting.totals[:1]))


def _spans(found: Sequence[Figure]) -> tuple[Span, ...]:
    return tuple(figure.span for figure in found)


RULES = (PartOverWhole, PartsOverTotal, PartsIncomplete)
