"""DEF: characters that were lost in copying: plus signs, dashes, closing stops."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Passage, PassageKind, Subject
from fazhi.model import Edit, Severity, Span, ZoneKind
from fazhi.parsing.body.markers import heading_marker, item_marker

BODY: Final = (ZoneKind.TITLE, ZoneKind.PREAMBLE, ZoneKind.HEADING, ZoneKind.STATEMENT)
QUOTED: Final = re.compile(r"“[0-9A-Za-z一-鿿]{1,8}(?: [0-9A-Za-z一-鿿]{1,8}){1,6}”")
CODE: Final = re.compile(r"[0-9A-Z]")
HAN: Final = re.compile(r"[一-鿿]")
SENTENCE: Final = 16  # characters from which a statement without a stop is a sentence and no heading


class LostPlus(Rule):
    """Names of programmes keep their plus signs: “1+3+N”, “互联网+政务服务”.

    Some editors turn + into a space. Where single spaces part digits and letters inside quotation marks, or stand
    between 互联网 and what follows it, a plus was lost. Two numbers with a space between them outside quotation marks
    are reported too, but what stood there is for the writer to say. Between words in quotation marks (“党建 法治
    网格”) a space may be meant, as in “学宪法 讲宪法”, so there the finding only informs.

    Fails:
        组织“1 3 N”普法宣讲团，推进“互联网 政务服务”。

    Passes:
        组织“1+3+N”普法宣讲团，推进“互联网+政务服务”。

    Provision:
        None; the name of the programme.
    """

    code = "DEF001"
    title = Words("丢失加号", "Lost plus sign")
    message = Words("{found} 的空格处可能丢失“+”", "a plus sign seems to be lost in {found}")
    help = Words("补上“+”。", "Put the plus sign back.")
    internet: Final = re.compile(r"互联网 (?=政务|监管|教育|医疗|金融|服务|农业|普法|法律|审批|税务|公共|执法|社区)")
    numbers: Final = re.compile(r"\d{1,2}(?: (?:\d{1,2}|[A-Z]))+(?=[一-鿿])")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        text = subject.folded
        for match in QUOTED.finditer(text):
            if self.internet.search(match[0]):
                continue
            sure = CODE.search(match[0]) is not None
            yield from _lost_plus(subject, match, sure=sure, severity=None if sure else Severity.INFO)
        for match in self.internet.finditer(text):
            yield from _lost_plus(subject, match, sure=True)
        for match in self.numbers.finditer(text):
            if HAN.match(text, max(match.start() - 1, 0)) and not in_quoted(text, match.end()):
                yield from _lost_plus(subject, match, sure=False)


def in_quoted(text: str, place: int) -> bool:
    """Whether a place is in quotation marks whose words are parted by spaces.

    Args:
        text: The report's text, folded.
        place: An index of it.
    """
    start = text.rfind("“", max(0, place - 80), place)
    match = QUOTED.match(text, start) if start >= 0 else None
    return match is not None and place < match.end()


def _lost_plus(
    subject: Subject, match: re.Match[str], *, sure: bool, severity: Severity | None = None
) -> Iterator[Trigger]:
    if subject.zone_at(match.start()) in BODY:
        spaces = [match.start() + index for index, character in enumerate(match[0]) if character == " "]
        fix = tuple(Edit(span=Span(place, place + 1), replacement="+") for place in spaces) if sure else ()
        yield Trigger(span=Span(*match.span()), values={"found": match[0].strip()}, fix=fix, severity=severity)


class LostDash(Rule):
    """A span of years has its dash: 2021—2025年.

    Two years run together show that it was lost.

    Fails:
        深入实施《法治政府建设实施纲要（20212025年）》。

    Passes:
        深入实施《法治政府建设实施纲要（2021—2025年）》。

    Provision:
        None; two years are two numbers.
    """

    code = "DEF002"
    title = Words("丢失连接号", "Lost dash")
    message = Words("“{found}”丢失连接号，应为“{right}”", "{found} lost its dash; {right} is meant")
    help = Words("补上“—”。", "Put the dash back.")
    pattern: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(年?) ?((?:19|20)\d\d)(?=年)")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for match in self.pattern.finditer(subject.folded):
            if match[1] >= match[3] or subject.zone_at(match.start()) not in BODY:
                continue
            gap = Span(match.end(2), match.start(3))
            yield Trigger(
                span=Span(*match.span()),
                values={"found": match[0], "right": f"{match[1]}{match[2]}—{match[3]}"},
                fix=(Edit(span=gap, replacement="—"),),
            )


class LostStop(Rule):
    """A paragraph of sentences ends with a stop.

    Looked at are statements that are surely no headings: of several clauses, list items, and what follows others on
    its line.

    Fails:
        全年审查规范性文件12件，办结行政复议案件35件，化解纠纷120件
        组织开展案卷评查，评查案卷240卷。

    Passes:
        全年审查规范性文件12件，办结行政复议案件35件，化解纠纷120件。

    Provision:
        《标点符号用法（GB/T 15834—2011）》, not seen in the original; that a sentence ends with a stop is common
        knowledge.
    """

    code = "DEF003"
    title = Words("段末缺标点", "No stop at the end of a paragraph")
    message = Words("段落末尾缺少句号：“{found}”", "the paragraph ends without a stop: {found}")
    help = Words("补上句号。", "Add the stop.")
    last: Final = re.compile(r"[一-鿿0-9%]")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        if not subject.report.complete:
            return
        for passage in subject.passages:
            words = passage.view.text
            if passage.kind is PassageKind.TITLE or len(words) < SENTENCE or not self.last.fullmatch(words[-1]):
                continue
            if self._is_sentence(subject, passage) and self._ends_paragraph(subject, passage.span.end):
                span = passage.view.span(len(words) - 4, len(words))
                place = Span(passage.span.end, passage.span.end)
                yield Trigger(span=span, values={"found": f"…{words[-8:]}"}, fix=(Edit(span=place, replacement="。"),))

    @staticmethod
    def _is_sentence(subject: Subject, passage: Passage) -> bool:
        """Whether a passage is no heading: it has several clauses, opens a list item, or follows others on its line."""
        words = passage.view.text
        if passage.kind is PassageKind.HEADING:
            told = any(character.isdecimal() for character in words)
            return told and words.count(",") > 1 and heading_marker(words) is None
        if passage.opens_section and "。" not in words:
            return False
        if "。" in words or words.count(",") > 1:
            return True
        line = subject.folded.rfind("\n", 0, passage.span.start) + 1
        follows = bool(subject.folded[line : passage.span.start].strip())
        return "," in words and (follows or item_marker(words) is not None)

    @staticmethod
    def _ends_paragraph(subject: Subject, place: int) -> bool:
        """Whether nothing but white space follows on the line."""
        line, _, _ = subject.folded[place : place + 80].partition("\n")
        return not line.strip()


RULES = (LostPlus, LostDash, LostStop)
