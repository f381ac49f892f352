"""TXT: approximations that contradict or repeat themselves."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from attrs import frozen

from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Edit, Severity, Span

LONGEST: Final = 16  # characters of a number
NUMBER: Final = r"(?:\d[\d,]*(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+)[十百千]?[万亿]?|[万亿]"
# What an approximation word must not follow, because it is the end of another word there.
NOT_AFTER: Final = {
    "近": "附临最就邻靠接将亲贴",
    "约": "节预签契合制公特违履解邀续相毁失守缔简婉大",
    "超": "赶反",
    "不到": "达看找收得用想做听见办受",
    "低于": "不",
}
WORDS_BEFORE: Final[Mapping[str, str]] = {
    "将近": "near", "接近": "near", "近": "near",
    "大约": "about", "大概": "about", "约": "about",
    "超过": "over", "超": "over", "逾": "over", "多于": "over",
    "不到": "under", "低于": "under",
    "至少": "min", "不少于": "min", "不低于": "min", "最少": "min",
    "至多": "max", "最多": "max", "不超过": "max", "不多于": "max", "不高于": "max",
}  # fmt: skip
WORDS_AFTER: Final[Mapping[str, str]] = {
    "余": "over", "多": "over", "以上": "min", "以下": "max", "以内": "max", "左右": "about", "上下": "about",
}  # fmt: skip
CONTRADICTING: Final = frozenset({
    ("near", "over"), ("near", "min"), ("under", "over"), ("under", "min"), ("under", "about"),
    ("over", "max"), ("min", "max"), ("max", "min"), ("max", "over"), ("about", "min"), ("about", "max"),
    ("over", "about"), ("min", "about"), ("max", "about"), ("near", "max"),
})  # fmt: skip
DOUBLED: Final = frozenset({
    ("about", "about"), ("over", "over"), ("over", "min"), ("min", "min"), ("max", "max"), ("near", "about"),
    ("about", "over"), ("min", "over"), ("under", "max"),
})  # fmt: skip
TIMES: Final = re.compile(r"[余多]?个?(?:[年月日天周载]|小时|工作日)")


def _before() -> str:
    words = sorted(WORDS_BEFORE, key=len, reverse=True)
    return "|".join(f"{word}(?<![{NOT_AFTER[word]}]{word})" if word in NOT_AFTER else word for word in words)


DOUBLE: Final = re.compile(
    rf"(?P<before>{_before()})(?P<number>{NUMBER})"
    r"(?:(?P<over>[余多](?![样边少]))|[^\W\d_近约超逾余多至最不大]{0,5}?[%‰]?(?P<after>以上|以下|以内|左右|上下))"
)


@frozen
class Approximation:
    """Two words that approximate one number.

    Args:
        text: All of it.
        before: The word in front.
        after: The word behind.
        span: Where it all stands.
        first: Where the word in front stands.
        second: Where the word behind stands.
    """

    text: str
    before: str
    after: str
    span: Span
    first: Span
    second: Span

    @property
    def pair(self) -> tuple[str, str]:
        """The senses of the two words."""
        return WORDS_BEFORE[self.before], WORDS_AFTER[self.after]


def approximations(subject: Subject) -> tuple[Approximation, ...]:
    """All numbers that are approximated on both sides.

    Args:
        subject: The report.
    """
    return tuple(_found(subject))


def _found(subject: Subject) -> Iterator[Approximation]:
    prose = subject.prose
    for match in DOUBLE.finditer(prose.text):
        before, after = match["before"], match["over"] or match["after"]
        group = "over" if match["over"] else "after"
        if before == "近" and TIMES.match(prose.text, match.end("number")):
            continue  # 近十余年: in the last ten years and more
        yield Approximation(
            match[0],
            before,
            after,
            prose.span(*match.span()),
            prose.span(*match.span("before")),
            prose.span(*match.span(group)),
        )


class ContradictoryApproximation(Rule):
    """A number is approximated from one side only.

    近400 is less than 400, 400余 is more: both cannot be. What was meant cannot be told from the text, so there is no
    fix.

    Fails:
        举办培训班12期，培训近400余人次。

    Passes:
        近十余年来持续举办培训班，上年培训400余人次，今年培训近500人次。

    Provision:
        None; usage: 近, 不到 bound a number from above, 余, 多, 以上 from below, 左右 from both sides.
    """

    code = "TXT001"
    title = Words("约数自相矛盾", "Contradictory approximation")
    message = Words("“{text}”中“{before}”与“{after}”矛盾", "{before} and {after} contradict each other in {text}")
    help = Words("保留其中一个。", "Keep one of the two.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for found in subject.once(approximations):
            if found.pair in CONTRADICTING:
                values = {"text": found.text, "before": found.before, "after": found.after}
                yield Trigger(span=found.span, values=values)


class DoubledApproximation(Rule):
    """A number is approximated once.

    约100件左右 and 超过300余件 say the same thing twice.

    Fails:
        全年化解纠纷约100件左右，开展宣传超过300余场。

    Passes:
        全年化解纠纷约100件，开展宣传300余场。

    Provision:
        None; usage.
    """

    code = "TXT002"
    title = Words("约数重复", "Doubled approximation")
    message = Words("“{text}”中“{before}”与“{after}”重复", "{before} and {after} say the same thing in {text}")
    help = Words("删去其中一个。", "Take one of the two out.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for found in subject.once(approximations):
            if found.pair in DOUBLED:
                values = {"text": found.text, "before": found.before, "after": found.after}
                superfluous = found.first if found.pair == ("about", "over") else found.second
                yield Trigger(span=found.span, values=values, fix=(Edit(span=superfluous, replacement=""),))


class ApproximatedPrecision(Rule):
    """A number that is exact to its last digit is not approximated by 余 or 多.

    余 and 多 stand behind round numbers: 1200余万元, 110万余元. Behind decimals (110.53万余元) or a unit digit
    (1234余万元) they say that the last digit is not the last.

    Fails:
        挽回经济损失1234余万元。

    Passes:
        挽回经济损失1230余万元。

    Provision:
        None; usage.
    """

    code = "TXT003"
    severity = Severity.INFO
    title = Words("精确数后用“余”", "余 behind an exact number")
    message = Words(
        "“{found}”已精确到末位，不宜再用“{word}”", "{found} is exact to the last digit; {word} does not go with it"
    )
    help = Words("写确数，或取整后用“余”。", "Write the number itself, or round it.")
    word: Final = re.compile("余(?=[万亿]|\\D)")
    number: Final = re.compile(r"(?<![\d.])(?:\d+\.\d{2,}[万亿]?|\d{2,}[1-9])$")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        prose = subject.prose
        for word in self.word.finditer(prose.text):
            number = self.number.search(prose.text, max(0, word.start() - LONGEST), word.start())
            if number:
                values = {"found": f"{number[0]}余", "word": "余"}
                yield Trigger(span=prose.span(number.start(), word.end()), values=values)


RULES = (ContradictoryApproximation, DoubledApproximation, ApproximatedPrecision)
