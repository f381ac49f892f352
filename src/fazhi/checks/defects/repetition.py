"""DEF: text that stands twice."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import PassageKind, Subject
from fazhi.model import Span

SENTENCE: Final = re.compile(r"[^。;!?\n]+")
SHORTEST: Final = 18  # characters of a sentence that stands twice by mistake, not by chance
MARKER: Final = re.compile(r"^(?:[一二三四五六七八九十]{1,3}[是、]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、])+")


class RepeatedText(Rule):
    """No sentence stands twice in a report, word for word.

    A sentence of 18 characters and more that comes again was pasted twice; its number or list marker does not count.
    The title, which pages print twice, is left out.

    Fails:
        组织开展行政执法案卷评查，督促整改问题，提升办案质量。
        加强行政复议规范化建设。
        组织开展行政执法案卷评查，督促整改问题，提升办案质量。

    Passes:
        组织开展行政执法案卷评查，督促整改问题，提升办案质量。
        加强行政复议规范化建设。

    Provision:
        None; what has been said is said.
    """

    code = "DEF011"
    title = Words("文字重复", "Repeated text")
    message = Words("与前文逐字重复：“{found}”", "this stands word for word above: {found}")
    help = Words("核对是否重复粘贴。", "Was it pasted twice?")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        seen: dict[str, Span] = {}
        for words, span in _sentences(subject):
            first = seen.setdefault(words, span)
            if first is not span:
                shown = words if len(words) <= 20 else f"{words[:20]}…"
                yield Trigger(span=span, values={"found": shown}, related=(first,))


def _sentences(subject: Subject) -> Iterator[tuple[str, Span]]:
    prose = subject.prose
    for start, passage in zip(subject.starts, subject.passages, strict=True):
        if passage.kind is PassageKind.STATEMENT:
            for match in SENTENCE.finditer(prose.text, start, start + len(passage.view.text)):
                words = MARKER.sub("", match[0])
                if len(words) >= SHORTEST:
                    yield words, prose.span(match.end() - len(words), match.end())


class RepeatedWords(Rule):
    """No words stand twice in a row.

    Three characters and more that follow themselves (推进依法推进依法行政) were typed or pasted twice.

    Fails:
        持续推进依法行政推进依法行政工作。

    Passes:
        持续推进依法行政工作，一件一件抓落实。

    Provision:
        None; what has been said is said.
    """

    code = "DEF012"
    title = Words("词语重复", "Repeated words")
    message = Words("“{found}”连续出现两次", "{found} stands twice in a row")
    help = Words("删去一个。", "Take one of them out.")
    pattern: Final = re.compile(r"([一-鿿]{4,12})\1")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        prose = subject.prose
        for match in self.pattern.finditer(prose.text):
            if not _is_joined_name(match[1]):
                yield Trigger(span=prose.span(*match.span()), values={"found": match[1]})


def _is_joined_name(words: str) -> bool:
    """Whether words can follow themselves: 人民政府 in 县人民政府人民政府办公室 opens the next name."""
    return words.endswith(("政府", "委员会", "办公室"))


RULES = (RepeatedText, RepeatedWords)
