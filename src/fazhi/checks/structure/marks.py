"""STR: the marks around numbers of headings."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import PassageKind, Subject
from fazhi.model import Edit, Severity, Span

UNCLOSED: Final = re.compile(
    r"\(([一二三四五六七八九十]{1,3})(?![)一二三四五六七八九十、方般些是旦定律直线体流网把村])"
)


UNOPENED: Final = re.compile(r"([一二三四五六七八九十]{1,3})\)")


POINTED: Final = re.compile(
    r"(?P<number>\([一二三四五六七八九十]{1,3}\)|\(\d{1,2}\))(?P<mark>[、.,])|\d{1,2}(?P<comma>、)"
)


LEFT: Final = Words("左", "left")
RIGHT: Final = Words("右", "right")
OPENING: Final = {")": "(", "）": "（"}


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
    message = Words("标题序号“{found}”缺少{side}括号", "the number {found} lacks its {side} bracket")
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
                yield Trigger(span=span, values={"found": match[0], "side": LEFT}, fix=(insert,))
            elif opened and (match := UNCLOSED.match(view.text)):
                span = view.span(*match.span())
                closing = ")" if text[span.start] == "(" else "）"
                insert = Edit(span=Span(span.end, span.end), replacement=closing)
                yield Trigger(span=span, values={"found": match[0], "side": RIGHT}, fix=(insert,))


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


RULES = (BrokenNumber, MarkAfterNumber)
