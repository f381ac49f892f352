"""DEF: punctuation that is doubled, or of another width than that around it."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from fazhi.checks.defects.lost import BODY
from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Edit, Severity, Span

WIDE: Final = dict(zip(",;:()?!", "，；：（）？！", strict=True))
NARROW: Final = {wide: narrow for narrow, wide in WIDE.items()}
HAN: Final = r"[一-鿿]"
FEW: Final = 8  # marks of one width for each of the other, from which the other is a slip


class DoubledPunctuation(Rule):
    """No two marks of punctuation stand where one belongs.

    ，， and 。。 are typing slips; of ，。 and ；。 only the stop is meant. Dots of omission and dashes are double by
    right.

    Fails:
        组织专题学法6次，，开展法治讲座12场、。

    Passes:
        组织专题学法6次，开展法治讲座12场……

    Provision:
        None; one place takes one mark.
    """

    code = "DEF004"
    title = Words("标点重复", "Doubled punctuation")
    message = Words("标点重复：“{found}”", "doubled punctuation: {found}")
    help = Words("保留一个。", "Keep one of them.")
    pattern: Final = re.compile(r"[，,。；;：:、](?:[ 　]?[，,。；;：:、])+")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        text = subject.report.text
        for match in self.pattern.finditer(text):
            if subject.zone_at(match.start()) not in BODY:
                continue
            marks = "".join(match[0].split())
            kept = self._kept(marks, text)
            fix = (Edit(span=Span(*match.span()), replacement=kept),) if kept else ()
            yield Trigger(span=Span(*match.span()), values={"found": marks}, fix=fix)

    @staticmethod
    def _kept(marks: str, text: str) -> str:
        """The one that is meant, in the width that is more frequent in the text; empty where that is not certain."""
        if len({NARROW.get(mark, mark) for mark in marks}) == 1:
            other = NARROW.get(marks[0]) or WIDE.get(marks[0], marks[0])
            return max(marks[0], other, key=text.count)
        return "。" if marks[-1] == "。" else ""


class MixedWidthPunctuation(Rule):
    """Punctuation between Chinese characters has the width of the other marks of the text.

    A half-width comma among full-width ones was typed in the wrong mode. A text that is half-width throughout is a
    matter of style; of a full-width mark in it the rule only informs.

    Fails:
        健全制度,规范执法，化解纠纷，深化普法，优化服务，加强监督，提升能力，压实责任，统筹推进，狠抓落实，久久为功。

    Passes:
        全年审查规范性文件12件，审查合同71份，提出修改意见80条。

    Provision:
        None; one text takes one width.
    """

    code = "DEF005"
    title = Words("标点全角半角混用", "Punctuation of mixed width")
    message = Words(
        "“{found}”与全文标点全角半角不一，应为“{right}”", "{found} is of another width than the rest; {right} is meant"
    )
    help = Words("全文统一，一般用全角标点。", "Choose one width for the whole text; usually full-width.")
    narrow: Final = re.compile(rf"[,;:?!](?<={HAN}.)(?={HAN})|[,;](?<=[%\d].)(?={HAN})|\((?={HAN})|\)(?<={HAN}.)")
    wide: Final = re.compile(rf"[，；：？！（）](?:(?<={HAN}.)|(?={HAN}))")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        text = subject.report.text
        if not (self.narrow.search(text) and self.wide.search(text)):
            return
        narrow, wide = _in_body(self.narrow, subject), _in_body(self.wide, subject)
        few, many = sorted((narrow, wide), key=len)
        if not few or len(many) < FEW * len(few):
            return
        right = NARROW if few is wide else WIDE
        usual = Counter(span.of(text) for span in many)
        for span in few:
            found = span.of(text)
            if usual[right[found]]:
                fix = (Edit(span=span, replacement=right[found]),)
                severity = Severity.INFO if few is wide else None
                values = {"found": found, "right": right[found]}
                yield Trigger(span=span, values=values, fix=fix, severity=severity)


class MixedWidthCharacters(Rule):
    """Digits, letters and per cent signs have one width throughout.

    Reported once for digits and once for per cent signs, at the first of those that are fewer; the fix puts all of them
    right.

    Fails:
        集体学法８次，审查规范性文件12件，提出修改意见80条，办结率95.2％，满意率98.5%。

    Passes:
        集体学法8次，审查规范性文件12件，提出修改意见80条，办结率95.2%，满意率98.5%。

    Provision:
        《出版物上数字用法（GB/T 15835—2011）》: consistent within one text.
    """

    code = "DEF006"
    severity = Severity.INFO
    provision = "numeral-consistency"
    other_years = Severity.INFO
    title = Words("数字、百分号全角半角混用", "Digits of mixed width")
    message = Words("“{found}”与全文其他{what}全角半角不一", "{found} is of another width than the other {what}")
    help = Words("全文统一。", "Choose one width for the whole text.")
    pairs: Final = (
        (re.compile(r"[０-９]+(?:．[０-９]+)?"), re.compile(r"[0-9]+"), Words("数字", "digits")),
        (re.compile("％"), re.compile("%"), Words("百分号", "per cent signs")),
    )

    def check(self, subject: Subject) -> Iterator[Trigger]:
        text = subject.report.text
        for wide, narrow, what in self.pairs:
            few = _in_body(wide, subject)
            others = len(narrow.findall(text)) if few else 0
            narrowed = len(few) <= others
            if not narrowed:
                few = _in_body(narrow, subject)
            if few and others:
                fix = tuple(Edit(span=span, replacement=_in_width(span.of(text), narrow=narrowed)) for span in few)
                values = {"found": few[0].of(text), "what": what}
                yield Trigger(span=few[0], values=values, related=tuple(few[1:]), fix=fix)


def _in_body(pattern: re.Pattern[str], subject: Subject) -> list[Span]:
    found = pattern.finditer(subject.report.text)
    return [Span(*match.span()) for match in found if subject.zone_at(match.start()) in BODY]


def _in_width(text: str, *, narrow: bool) -> str:
    shift = -0xFEE0 if narrow else 0xFEE0
    return "".join(chr(ord(character) + shift) for character in text)


RULES = (DoubledPunctuation, MixedWidthPunctuation, MixedWidthCharacters)
