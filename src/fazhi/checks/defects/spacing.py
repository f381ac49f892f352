"""DEF: spaces that do not belong."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fazhi.checks.defects.lost import LostPlus, in_quoted
from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Edit, Severity, Span, ZoneKind

PROSE: Final = (ZoneKind.PREAMBLE, ZoneKind.HEADING, ZoneKind.STATEMENT)
HAN: Final = r"[一-鿿]"
# Chinese numerals, and words before them, are set off like digits in texts that set these off.
NUMERAL: Final = re.compile(r"(?:近|约|超|逾|不到|不足)?(?:[一二两三四五六七八九十百千几半]{1,4}[一-鿿]| ?\d)")
NUMBERED: Final = re.compile(
    r"\s*(?:第?[一二三四五六七八九十\d]{1,3}[、.部分章节]{0,3}|\([一二三四五六七八九十\d]{1,3}\))"
)
LONGEST_NUMBER: Final = 24
# A row of a table without punctuation (序号 项目 数量), and a name of two characters set to the width of three (张 三).
ROW: Final = re.compile(r"\s*[一-鿿\d.%]{2,20}(?: [一-鿿\d.%]{1,20}){2,20}\s*")
NAME: Final = re.compile(r"(?:^|[、,:\s])[一-鿿] [一-鿿](?:$|[、,。)\s])")
LONGEST_ROW: Final = 80
MARK: Final = r"[，。；：、！？）》”]"


class StraySpace(Rule):
    """No space stands between two Chinese characters.

    A single space inside a word or a sentence (职责情 况) was left over in copying. Wider gaps, and spaces after the
    number of a heading, in a name (张 三) and between the cells of a row, part things on purpose.

    Fails:
        县委、县政府主要负责人认真履行职责，情 况良好。

    Passes:
        县委、县政府主要负责人认真履行职责，情况良好。

    Provision:
        None; Chinese is written without spaces.
    """

    code = "DEF009"
    title = Words("多余空格", "Stray space")
    message = Words("“{found}”中有多余空格", "there is a stray space in {found}")
    help = Words("删去空格。", "Take the space out.")
    pattern: Final = re.compile(rf"[  ](?:(?<={HAN}.)(?={HAN})|(?<={MARK}.)(?={HAN})|(?<={HAN}.)(?={MARK}))")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        text = subject.report.text
        for match in self.pattern.finditer(text):
            place = match.start()
            if subject.zone_at(place) not in PROSE or self._has_a_reason(subject.folded, place):
                continue
            span = Span(place, place + 1)
            found = text[max(0, place - 3) : place + 4].split("\n")
            word = next(part for part in found if " " in part or " " in part)
            yield Trigger(span=span, values={"found": word.strip()}, fix=(Edit(span=span, replacement=""),))

    @staticmethod
    def _has_a_reason(folded: str, place: int) -> bool:
        """Whether a space stands for a lost plus sign, or parts what is not one sentence."""
        if in_quoted(folded, place) or LostPlus.internet.match(folded, max(0, place - 3)):
            return True
        if NUMERAL.match(folded, place + 1):
            return True
        line = folded.rfind("\n", 0, place) + 1
        if place - line <= LONGEST_NUMBER and NUMBERED.fullmatch(folded, line, place):
            return True
        if NAME.match(folded, max(place - 2, 0)):
            return True
        end = folded.find("\n", place, line + LONGEST_ROW)
        return end >= 0 and ROW.fullmatch(folded, line, end) is not None


class SpaceInNumber(Rule):
    """Numbers, and the words around them, are set without spaces or with them throughout.

    Reported once, at the first number that is spaced unlike most.

    Fails:
        集体学法8次，审查规范性文件12件，提出修改意见80条，评查案卷 240 卷。

    Passes:
        集体学法8次，审查规范性文件12件，提出修改意见80条，评查案卷240卷。

    Provision:
        None; one text takes one style.
    """

    code = "DEF010"
    severity = Severity.INFO
    title = Words("数字前后空格不一", "Spaces around numbers")
    message = Words("“{found}”数字前后有空格，与全文多数写法不一", "{found} is spaced unlike the other numbers")
    help = Words("全文统一，一般不加空格。", "Choose one style; usually without spaces.")
    spaced: Final = re.compile(rf"[  ](?:(?<={HAN}.)(?=\d)|(?<=\d.)(?={HAN}))")
    closed: Final = re.compile(rf"\d(?:(?<={HAN}.)|(?={HAN}))")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        spaced = [m for m in self.spaced.finditer(subject.folded) if subject.zone_at(m.start()) in PROSE]
        if not spaced:
            return
        closed = sum(1 for _ in self.closed.finditer(subject.folded))
        if len(spaced) * 4 < closed:
            text = subject.report.text
            spans = [Span(*match.span()) for match in spaced]
            fix = tuple(Edit(span=span, replacement="") for span in spans)
            found = text[max(0, spans[0].start - 3) : spans[0].end + 3].split("\n")[0].strip()
            yield Trigger(span=spans[0], values={"found": found}, related=tuple(spans[1:]), fix=fix)


RULES = (StraySpace, SpaceInNumber)
