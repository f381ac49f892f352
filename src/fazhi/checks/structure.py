"""STR: structure and numbering."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen

from fazhi.checks.enumerations import Break, BreakKind, breaks, in_form_of, lists
from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import PassageKind, Subject
from fazhi.model import Edit, Section, Severity, Span
from fazhi.parsing.body.markers import Marker, heading_marker
from fazhi.parsing.figures.numerals import parse_chinese

UNCLOSED: Final = re.compile(
    r"\(([一二三四五六七八九十]{1,3})(?![)一二三四五六七八九十、方般些是旦定律直线体流网把村])"
)
UNOPENED: Final = re.compile(r"([一二三四五六七八九十]{1,3})\)")
POINTED: Final = re.compile(
    r"(?P<number>\([一二三四五六七八九十]{1,3}\)|\(\d{1,2}\))(?P<mark>[、.,])|\d{1,2}(?P<comma>、)"
)
ANNOUNCED: Final = re.compile(
    r"(?<![第十百\d])([二三四五六七八九十两]|\d{1,2})(?:个方面|方面|项工作|项任务|项重点|个问题|项措施|个重点|点)[^。;:\n]{0,8}[:。]?\n?$"
)
OPENING: Final = {")": "(", "）": "（"}
SHORTEST: Final = 4  # characters of a heading that two sections share by mistake, not by chance
REACH: Final = 5_000  # characters before a heading in which a lost number is looked for
PAIRS: Final = 12  # characters before a list in which its announcement ends


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
                yield Trigger(
                    span=found.span,
                    values={"found": found.label, "expected": found.expected, "before": found.before},
                    related=(found.previous,) if found.previous else (),
                )


class GapInNumbering(_Numbering):
    """The numbers of headings run on without a gap.

    A number left out shows a part that was deleted or lost. Numbers of lower levels may run on from one part to the
    next; that is a style, not a gap.

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


class BrokenNumber(Rule):
    """The number of a heading has both its brackets.

    Copying loses the first character of a line now and then.

    Fails:
        一、主要举措和成效
        （一）健全制度
        全年审查规范性文件12件。
        二）规范执法
        全年办结行政复议案件35件。

    Passes:
        （二）规范执法
        全年办结行政复议案件35件。

    Provision:
        None; brackets come in pairs.
    """

    code = "STR005"
    title = Words("标题序号括号不全", "A bracket of a number is missing")
    message = Words("标题序号“{found}”缺少{side}括号", "the number {found} lacks its {en} bracket")
    help = Words("补全括号。", "Add the bracket.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        text = subject.report.text
        opened = any(passage.view.text.startswith("(一)") for passage in subject.passages)
        for passage in subject.passages:
            view = passage.view
            if (
                passage.kind is PassageKind.TITLE
                or not (first := view.text[:1])
                or first not in "(一二三四五六七八九十"
            ):
                continue
            if match := UNOPENED.match(view.text):
                span = view.span(*match.span())
                insert = Edit(span=Span(span.start, span.start), replacement=OPENING[text[span.end - 1]])
                yield Trigger(span=span, values={"found": match[0], "side": "左", "en": "left"}, fix=(insert,))
            elif opened and (match := UNCLOSED.match(view.text)):
                span = view.span(*match.span())
                closing = ")" if text[span.start] == "(" else "）"
                insert = Edit(span=Span(span.end, span.end), replacement=closing)
                yield Trigger(span=span, values={"found": match[0], "side": "右", "en": "right"}, fix=(insert,))


class MarkAfterNumber(Rule):
    """（一） is followed by no mark, and 1 by a point.

    （一）、 and 1、 are the most frequent slips in the numbering of official documents.

    Fails:
        一、主要举措和成效
        （一）、健全制度
        全年审查规范性文件12件。

    Passes:
        一、主要举措和成效
        （一）健全制度
        全年审查规范性文件12件。

    Provision:
        《党政机关公文格式（GB/T 9704—2012）》7.3.3, not seen in the original.
    """

    code = "STR006"
    severity = Severity.INFO
    provision = "document-headings"
    other_years = Severity.INFO
    title = Words("标题序号后的标点", "Mark after a number")
    message = Words("标题序号“{found}”应写作“{right}”", "the number {found} should read {right}")
    help = Words(
        "带括号的序号后不加标点，阿拉伯数字序号后用下脚点。", "No mark after brackets; a point after an Arabic number."
    )

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for section in subject.sections:
            view = subject.heading(section)
            match = POINTED.match(view.text)
            if match:
                mark = view.span(*match.span("mark" if match["mark"] else "comma"))
                number = view.span(0, match.end())
                found = number.of(subject.report.text)
                right = found[:-1] + ("" if match["mark"] else ".")
                fix = Edit(span=mark, replacement="" if match["mark"] else ".")
                yield Trigger(span=number, values={"found": found, "right": right}, fix=(fix,))


class EmptySection(Rule):
    """A heading of the first level has text under it.

    Fails:
        一、主要举措和成效
        全年审查规范性文件12件。
        二、存在的不足
        三、2025年工作安排
        一是加强执法培训。

    Passes:
        二、存在的不足
        一是执法力量不足，原因是编制紧张。

    Provision:
        None; a heading announces text.
    """

    code = "STR007"
    title = Words("标题下无内容", "A heading without text")
    message = Words("“{heading}”之下没有内容", "there is no text under {heading}")
    help = Words("补写内容，或删去标题。", "Add the text, or take the heading out.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        sections = subject.report.sections
        if not subject.report.complete or len(sections) < 2:
            return
        for section in sections:
            if section.number is not None and not section.statements and not section.sections:
                yield Trigger(span=section.heading_span, values={"heading": section.heading})


class RepeatedHeading(Rule):
    """No two parts of one level have the same heading.

    Fails:
        一、主要举措和成效
        全年审查规范性文件12件。
        二、主要举措和成效
        全年办结行政复议案件35件。

    Passes:
        一、主要举措和成效
        全年审查规范性文件12件。
        二、存在的不足
        一是执法力量不足，原因是编制紧张。

    Provision:
        None; a heading tells its part from the others.
    """

    code = "STR008"
    title = Words("标题重复", "A heading stands twice")
    message = Words("同级标题“{heading}”重复", "two parts of one level have the heading {heading}")
    help = Words("核对是否重复粘贴。", "Was a part pasted twice?")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        yield from self._within(subject.report.sections)

    def _within(self, sections: Sequence[Section]) -> Iterator[Trigger]:
        seen: dict[str, Span] = {}
        for section in sections:
            heading = "".join(section.heading.split())
            if len(heading) >= SHORTEST and heading in seen:
                yield Trigger(span=section.heading_span, values={"heading": heading}, related=(seen[heading],))
            seen.setdefault(heading, section.heading_span)
            yield from self._within(section.sections)


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


RULES = (
    GapInNumbering,
    RepeatInNumbering,
    NumberingOutOfOrder,
    LevelsOutOfOrder,
    BrokenNumber,
    MarkAfterNumber,
    EmptySection,
    RepeatedHeading,
    ListOutOfOrder,
    AnnouncedNumberOfItems,
)
