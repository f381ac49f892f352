"""DEF: characters that cannot be meant."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from fazhi.checks.defects.lost import BODY
from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Edit, Severity, Span

COUNTED: Final = "件个次人名项条份场户家卷%％元万亿年月日"  # what a blank for a number stands before
DIGITS: Final = frozenset("0123456789OolI")
LONGEST: Final = 16


class UnreadableCharacters(Rule):
    """A text has no characters that nobody can read.

    The replacement character �, characters of private use and 锟斤拷 show that an encoding was taken for another;
    control characters and invisible ones come from editors. Only the invisible ones can be taken out.

    Fails:
        全年审查规范性文件12件，提出修改�见80条。

    Passes:
        全年审查规范性文件12件，提出修改意见80条。

    Provision:
        None; text is there to be read.
    """

    code = "DEF013"
    title = Words("乱码或不可见字符", "Unreadable characters")
    message = Words("有不可读的字符（{found}）", "a character that cannot be read ({found})")
    help = Words("对照原文更正。", "Put it right from the original.")
    pattern: Final = re.compile(
        "[\ufffd\ue000-\uf8ff\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u200b-\u200f\u2060\ufeff]+|锟斤拷"
    )
    invisible: Final = re.compile("[\u200b-\u200f\u2060\ufeff]+")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for match in self.pattern.finditer(subject.report.text):
            if match.start() and subject.zone_at(match.start()) in BODY:
                span, is_invisible = Span(*match.span()), self.invisible.fullmatch(match[0]) is not None
                yield Trigger(
                    span=span,
                    values={"found": "锟斤拷" if match[0][0] == "锟" else f"U+{ord(match[0][0]):04X}"},
                    fix=(Edit(span=span, replacement=""),) if is_invisible else (),
                    severity=Severity.INFO if is_invisible else None,
                )


class MarkupInText(Rule):
    """A text has no markup in it.

    &nbsp;, &ldquo; and <br> in the text were meant for the browser.

    Fails:
        深化&ldquo;放管服&rdquo;改革，优化营商环境。

    Passes:
        深化“放管服”改革，优化营商环境。

    Provision:
        None; markup is no text.
    """

    code = "DEF014"
    title = Words("残留网页代码", "Markup in the text")
    message = Words("残留网页代码“{found}”", "markup is left in the text: {found}")
    help = Words("还原为对应的字符，或删去。", "Put the character that is meant, or take it out.")
    pattern: Final = re.compile(r"&(?:[a-z]{2,8}|#\d{2,5});|</?(?:br|p|span|div|strong|b|font)\b[^<>\n]{0,60}>")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for match in self.pattern.finditer(subject.report.text):
            if subject.zone_at(match.start()) in BODY:
                span = Span(*match.span())
                meant = unescape(match[0])
                known = meant != match[0] or match[0].startswith("<")
                right = "" if match[0].startswith("<") or meant.isspace() else meant
                fix = (Edit(span=span, replacement=right),) if known else ()
                yield Trigger(span=span, values={"found": match[0]}, fix=fix)


class LetterInNumber(Rule):
    """A number has no letters that look like digits.

    2O24 and 1O0 hold the letter O, 2o24 too, l00 the letter l.

    Fails:
        2O24年，兰溪县审查规范性文件12件。

    Passes:
        2024年，兰溪县审查规范性文件12件。

    Provision:
        None; digits.
    """

    code = "DEF015"
    title = Words("数字中混入字母", "Letter in a number")
    message = Words("“{found}”中混入字母，应为“{right}”", "there is a letter in {found}; {right} is meant")
    help = Words("改为数字。", "Put the digit.")
    letters: Final = re.compile(r"[OolI]{1,3}(?:(?<=\d.)|(?<=\d..)|(?<=\d...)|(?=\d))")
    number: Final = re.compile(r"[0-9OolI]+")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        text, last = subject.folded, 0
        for match in self.letters.finditer(text):
            if match.start() < last:
                continue
            span = self._number(text, match.start())
            last = span.end
            found = span.of(text)
            if self._is_number(found) and _stands_apart(text, span) and subject.zone_at(span.start) in BODY:
                right = found.translate(str.maketrans("OolI", "0011"))
                fix = (Edit(span=span, replacement=right),)
                yield Trigger(span=span, values={"found": found, "right": right}, fix=fix)

    @classmethod
    def _number(cls, text: str, place: int) -> Span:
        """The digits and letters around a place."""
        start = place
        while start and place - start < LONGEST and text[start - 1] in DIGITS:
            start -= 1
        match = cls.number.match(text, start, place + LONGEST)
        return Span(start, match.end() if match else start)

    @staticmethod
    def _is_number(found: str) -> bool:
        """Whether most characters are digits, and none of the letters stands where only a letter can (5I)."""
        digits = sum(character.isdecimal() for character in found)
        return digits * 2 >= len(found) > digits and (found[-1] not in "lI" or digits > 1)


def _stands_apart(text: str, span: Span) -> bool:
    """Whether no Latin letter stands beside a stretch."""
    beside = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
    return not any(character.isascii() and character.isalnum() for character in beside)


class Placeholder(Rule):
    """A report has no blanks left to fill in.

    Fails:
        全年审查规范性文件XX件，提出修改意见××条。

    Passes:
        全年审查规范性文件12件，提出修改意见80条。

    Provision:
        None; a report is filled in.
    """

    code = "DEF016"
    title = Words("未填写的空白", "A blank left to fill in")
    message = Words("“{found}”未填写", "{found} is left to fill in")
    help = Words("填写，或删去。", "Fill it in, or take it out.")
    first: Final = re.compile("[×╳✕XxＸｘ_＿（(]")
    pattern: Final = re.compile(
        rf"[×╳✕]{{1,4}}(?=[{COUNTED}])|[XxＸｘ]{{1,4}}(?=[{COUNTED}省市县区局])|[×╳✕]{{2,4}}(?=[省市县区局])|[_＿]{{2,}}"
        r"|[（(](?:待补充|待填|待定|待核实|请填写|此处填写)[^（）()\n]{0,12}[）)]"
    )

    def check(self, subject: Subject) -> Iterator[Trigger]:
        text, last = subject.report.text, 0
        for first in self.first.finditer(text):
            match = self.pattern.match(text, first.start()) if first.start() >= last else None
            if match is None:
                continue
            before, last = text[max(0, match.start() - 1) : match.start()], match.end()
            if not (before.isascii() and before.isalnum()) and subject.zone_at(match.start()) in BODY:
                yield Trigger(span=Span(*match.span()), values={"found": match[0]})


RULES = (UnreadableCharacters, MarkupInText, LetterInNumber, Placeholder)
