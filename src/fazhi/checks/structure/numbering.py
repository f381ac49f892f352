"""STR: numbers of headings and their levels."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen

from fazhi.checks.enumerations import Break, BreakKind, breaks, in_form_of
from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Section, Severity, Span
from fazhi.parsing.body.markers import Marker, heading_marker

REACH: Final = 5_000  # characters before a heading in which a lost number is looked for


@frozen(eq=False)
class _Numbered:
    """A section whose heading has a number."""

    section: Section
    marker: Marker


class _Numbering(Rule):
    """Base of the rules on the numbers of headings."""

    kind: BreakKind

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for found in subject.once(_heading_breaks):
            if found.kind is self.kind:
                opens = found.span.start == subject.sections[0].heading_span.start
                yield Trigger(
                    span=found.span,
                    values={"found": found.label, "expected": found.expected, "before": found.before},
                    related=(found.previous,) if found.previous else (),
                    severity=Severity.INFO if opens else None,
                )


class GapInNumbering(_Numbering):
    """The numbers of headings run on without a gap.

    A number left out shows a part that was deleted or lost. Numbers of lower levels may run on from one part to the
    next; that is a style, not a gap. A text whose very first heading is not the first may be an excerpt; there the rule
    informs.

    Fails:
        一、主要举措和成效
        全年审查规范性文件12件。
        三、存在的不足
        一是执法力量不足，原因是编制紧张。

    Passes:
        一、主要举措和成效
        全年审查规范性文件12件。
        二、存在的不足
        一是执法力量不足，原因是编制紧张。

    Provision:
        None; numbering.
    """

    code = "STR001"
    kind = BreakKind.GAP
    title = Words("标题序号缺号", "Gap in the numbering")
    message = Words(
        "标题序号不连续：“{before}”之后是“{found}”，缺{expected}",
        "the numbering has a gap: {found} follows {before}, {expected} is missing",
    )
    help = Words("核对是否漏了一部分，或改正序号。", "Was a part left out? Else correct the number.")


class RepeatInNumbering(_Numbering):
    """No two neighbouring headings of one level have the same number.

    Fails:
        一、主要举措和成效
        全年审查规范性文件12件。
        一、存在的不足
        一是执法力量不足，原因是编制紧张。

    Passes:
        一、主要举措和成效
        全年审查规范性文件12件。
        二、存在的不足
        一是执法力量不足，原因是编制紧张。

    Provision:
        None; numbering.
    """

    code = "STR002"
    kind = BreakKind.REPEAT
    title = Words("标题序号重复", "Repeat in the numbering")
    message = Words("标题序号重复：“{found}”出现两次", "the number {found} stands twice")
    help = Words("改正序号。", "Correct the number.")


class NumberingOutOfOrder(_Numbering):
    """The numbers of headings rise.

    Fails:
        一、主要举措和成效
        全年审查规范性文件12件。
        二、存在的不足
        一是执法力量不足，原因是编制紧张。
        三、2025年工作安排
        加强执法培训。
        二、其他情况
        没有其他需要报告的情况。

    Passes:
        一、主要举措和成效
        全年审查规范性文件12件。
        二、存在的不足
        一是执法力量不足，原因是编制紧张。

    Provision:
        None; numbering.
    """

    code = "STR003"
    kind = BreakKind.DISORDER
    title = Words("标题序号倒置", "Numbering out of order")
    message = Words("标题序号倒置：“{before}”之后是“{found}”", "the numbering goes back: {found} follows {before}")
    help = Words("核对顺序。", "Check the order.")


class LevelsOutOfOrder(Rule):
    """Levels of headings follow each other: 一、 then （一） then 1. then （1）.

    That headings of one level mix two ways of numbering is a mistake. That a level is left out (1. directly under 一、)
    is seen in many reports and only informs.

    Fails:
        一、主要举措和成效
        （1）规范性文件
        全年审查规范性文件12件。
        2.行政复议
        全年办结行政复议案件35件。

    Passes:
        一、主要举措和成效
        （一）规范性文件
        全年审查规范性文件12件。
        （二）行政复议
        全年办结行政复议案件35件。

    Provision:
        《党政机关公文格式（GB/T 9704—2012）》7.3.3, not seen in the original.
    """

    code = "STR004"
    title = Words("标题层次", "Levels of headings")
    message = Words(
        "同级标题序号形式不一：“{before}”与“{found}”",
        "headings of one level are numbered in two ways: {before} and {found}",
    )
    help = Words("层次依次为“一、”“（一）”“1.”“（1）”。", "The levels are 一、 （一） 1. （1）.")
    skipped = Words("标题跳级：“{before}”之下直接用“{found}”", "a level is left out: {found} directly under {before}")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        yield from self._within(subject, subject.report.sections, None)

    def _within(self, subject: Subject, sections: Sequence[Section], above: _Numbered | None) -> Iterator[Trigger]:
        last: _Numbered | None = None
        for section in sections:
            current = _numbered(subject, section)
            if current:
                if last and last.marker.name != current.marker.name:
                    yield self._trigger(subject, last, current)
                elif last is None and above and current.marker.rank > above.marker.rank + 1:
                    yield self._trigger(subject, above, current, skipped=True)
                last = current
            yield from self._within(subject, section.sections, current or above)

    def _trigger(self, subject: Subject, before: _Numbered, found: _Numbered, *, skipped: bool = False) -> Trigger:
        return Trigger(
            span=_number_span(subject, found),
            values={"before": _label(subject, before), "found": _label(subject, found)},
            related=(_number_span(subject, before),),
            severity=Severity.INFO if skipped else None,
            message=self.skipped if skipped else None,
        )


def _numbered(subject: Subject, section: Section) -> _Numbered | None:
    if section.number is None:
        return None
    marker = heading_marker(subject.heading(section).text[:12])
    return _Numbered(section, marker) if marker else None


def _label(subject: Subject, found: _Numbered) -> str:
    return _number_span(subject, found).of(subject.report.text)


def _number_span(subject: Subject, found: _Numbered) -> Span:
    return subject.heading(found.section).span(0, found.marker.end)


def _heading_breaks(subject: Subject) -> tuple[Break, ...]:
    """Where the numbers of headings break off, siblings compared, lower levels allowed to run on."""
    return tuple(_breaks_within(subject, subject.report.sections, defaultdict(int)))


def _breaks_within(subject: Subject, sections: Sequence[Section], running: dict[str, int]) -> Iterator[Break]:
    last: dict[str, tuple[int, Span]] = {}
    for section in sections:
        current = _numbered(subject, section)
        if current:
            name, number, span = current.marker.name, current.marker.number, _number_span(subject, current)
            before, place = last.get(name, (0, None))
            due = number == before + 1 or (place is None and number == running[name] + 1)
            if not due and not _is_lost(subject, place, span, before + 1):
                yield from breaks(before, number, span, place, subject.report.text)
            last[name] = (number, span)
            running[name] = number
        yield from _breaks_within(subject, section.sections, running)


def _is_lost(subject: Subject, before: Span | None, span: Span, expected: int) -> bool:
    """Whether the number that is missing before a heading stands in the text, where a line or sentence begins."""
    start = max(before.end if before else 0, span.start - REACH)
    label = re.escape(in_form_of(span.of(subject.folded), expected))
    return re.search(rf"(?:^|[\s。;:]){label}", subject.folded[start : span.start]) is not None


RULES = (GapInNumbering, RepeatInNumbering, NumberingOutOfOrder, LevelsOutOfOrder)
