"""Turns: sentences with which a report passes from what was done to what fell short, why, and what is planned."""

from __future__ import annotations

import re
from enum import Enum

from fazhi.parsing.body.admissions import admits, admits_some
from fazhi.reference.causes import cause_words
from fazhi.reference.roles import any_of


class Mode(Enum):
    """What the sentences at a place tell of."""

    PLAIN = "plain"
    MEASURE = "measure"
    SHORTCOMING = "shortcoming"
    CAUSE = "cause"
    PLAN = "plan"


_NOUN = any_of("shortcomings", "nouns")
_AMOUNT = any_of("shortcomings", "amounts")
_TIME = any_of("plan", "times")
_INTENT = any_of("plan", "intents")
_OPENINGS, _NOUNS, _VERBS, _REFERENCES, _EXPLANATIONS = (
    "|".join(cause_words()[part]) for part in ("openings", "nouns", "verbs", "references", "explanations")
)

# 仍存在一些薄弱环节; 与要求相比,我县工作还有差距: that there are shortcomings, and no more.
_SOME = rf"(?:存在的?|面临的?|有(?!的))着?[^,;:。]{{0,10}}?{_AMOUNT}[^,;:。]{{0,16}}?(?:{_NOUN})?(?=[,;:。]|$)"
EXISTENCE = re.compile(
    rf"{_SOME}|(?:相比|对照|对标|距|离|建设|工作)[^;:。]{{0,24}}?(?:存在|有|面临)[^,;:。]{{0,10}}?{_NOUN}(?=[,;:。]|$)"
)
# They turn the text to shortcomings: 但 … 还存在 … 问题, 仍有一些不足.
CONTRAST = re.compile(
    rf"(?:但|然而|不过|当然|尽管|虽然|对照|相比|看到|认识到)[^。;:]{{0,48}}?(?:存在|有|面临)[^。;:,]{{0,16}}?{_NOUN}(?=[,:。;]|$)"
    rf"|(?:仍然?|还|依然|尚|也){_SOME}|(?:距|离|与|同)[^。;:]{{0,32}}?(?:仍然?|还|尚|依然)(?:存在|有)[^。;:,]{{0,8}}?差距(?=[,:。;]|$)"
)
NAMED = re.compile(rf"{_NOUN}(?=[,:。;]|$)")
REMEDIED = re.compile(r"(?:已|均|全部|限期|督促|推动|及时)[^,;。]{0,8}(?:整改|解决|纠正|销号|化解)")
LISTED = re.compile(rf"(?:当前|目前|主要)?(?:存在|面临)的?(?:主要|突出)?{_NOUN}|{_NOUN}方面[,:]")
PASSING = re.compile(r"(?:这|该|此)[^,;:。]{0,2}(?:方面|领域|环节|工作)")
ACHIEVED = re.compile(r"取得[^,;。]{0,16}(?:成绩|成效|进展|进步|效果)|虽然|尽管|回顾")
FALLS_SHORT = re.compile(r"不|未|没|缺|弱|差|少|偏|滞后|单一|有待|尚|难|短板|低|脱节|欠|慢|重[^,;。]{1,6}轻")
SOON = re.compile(
    rf"(?:[我本全][^,;:。]{{1,3}}?|我们)?(?:在|展望|面向|进入)?{_TIME}"
    rf"|{any_of('plan', 'openings')}|(?:工作)?{any_of('plan', 'nouns')}方面[,:]"
)
YEAR = re.compile(r"(?:在|到|展望|面向|进入)?(?P<year>\d{4})年")
HAPPENED = re.compile(r"\d{1,2}月|初|以来|已|发现|反馈|了")
INTENT = re.compile(_INTENT)
WILL = re.compile(r"将|要|拟|打算|计划")
CAUSES = re.compile(
    rf"(?:{_OPENINGS})|(?:[^,;:]{{0,10}}(?:问题|情况|现象),)?[^,;:]{{0,14}}?(?:{_NOUNS})(?:{_VERBS})"
    rf"|(?:{_REFERENCES})[^。;]{{0,40}}?(?:{_EXPLANATIONS})"
)
# At the head of a plan: 上述不足的成因,主要是…
REFERRED = re.compile(
    rf"(?:造成|产生|出现|存在|形成)?(?:上述|以上|这些|前述)[^;:。]{{0,16}}?(?:{_NOUNS}),?(?:{_VERBS})|究其(?:{_NOUNS}|根本|缘由)"
)
INTRODUCTION = re.compile(rf"{any_of('introductions', 'endings')}[^,;。]{{0,8}}:$")
CLOSING = re.compile(any_of("closings", "phrases"))
FORMULA = re.compile(
    rf"(?:暂?无|没有)。?$|(?:{any_of('plan', 'openings')}|这些|上述|以上|今后)[^。]{{0,24}}"
    rf"{any_of('closings', 'promises')}[^。;]{{0,12}}{any_of('closings', 'remedies')}[^,。;]{{0,4}}。?$"
)
LONGEST_FORMULA = 40
NEAR = 60  # characters in which a sentence shows its intent


def turn(mode: Mode, sentence: str, year: int | None) -> Mode | None:
    """What a sentence turns to, or None where it carries on.

    Args:
        mode: What the sentences before it tell of.
        sentence: The sentence, folded.
        year: The year reported on, where known.
    """
    if mode is Mode.PLAIN:
        return None
    if mode in (Mode.SHORTCOMING, Mode.CAUSE) and CAUSES.match(sentence):
        return Mode.CAUSE
    if mode is Mode.PLAN and REFERRED.match(sentence):
        return Mode.CAUSE
    if plans(mode, sentence, year):
        return Mode.PLAN if mode is not Mode.PLAN else None
    if mode in (Mode.SHORTCOMING, Mode.CAUSE):
        return None
    turned = opens_shortcomings(sentence) or (mode is Mode.MEASURE and admits(sentence))
    return Mode.SHORTCOMING if turned else None


def opens_shortcomings(sentence: str) -> bool:
    """Whether a sentence begins to tell what fell short, not what was found and put right.

    Args:
        sentence: The sentence, folded.
    """
    if LISTED.match(sentence) or admits_some(sentence):
        return True
    return bool(NAMED.search(sentence) and CONTRAST.search(sentence) and not REMEDIED.search(sentence))


def in_passing(sentence: str) -> bool:
    """Whether a sentence that turns to shortcomings tells only of those of one field (这方面), or of itself.

    Args:
        sentence: The sentence, folded.
    """
    return PASSING.match(sentence) is not None or not opens_shortcomings(sentence)


def plans(mode: Mode, sentence: str, year: int | None) -> bool:
    """Whether a sentence opens with the time to come: 下一步, 今后, the year after the one reported on.

    Args:
        mode: What the sentences before it tell of.
        sentence: The sentence, folded.
        year: The year reported on, where known.
    """
    if SOON.match(sentence):
        return mode is not Mode.MEASURE or INTENT.search(sentence, 0, NEAR) is not None
    stated = YEAR.match(sentence)
    if stated is None:
        return False
    if year is not None and int(stated["year"]) > year and HAPPENED.search(sentence, stated.end(), NEAR) is None:
        return mode is not Mode.MEASURE or INTENT.search(sentence, 0, NEAR) is not None
    if WILL.search(sentence, 0, NEAR) is None:
        return False
    return mode is not Mode.MEASURE if year is None else int(stated["year"]) > year


def introduces(clause: str) -> bool:
    """Whether a clause that ends in a colon introduces a list.

    Args:
        clause: The clause with its colon, folded.
    """
    return INTRODUCTION.search(clause) is not None


def only_states_existence(clause: str) -> bool:
    """Whether a clause says that there are shortcomings, or that things went well, and names none.

    Args:
        clause: The clause, folded.
    """
    found = EXISTENCE.search(clause)
    if found is not None:
        return not FALLS_SHORT.search(clause, found.end())
    return ACHIEVED.search(clause) is not None and not FALLS_SHORT.search(clause)


def closes(sentence: str) -> bool:
    """Whether a sentence is a formula: 特此报告, 无, or the promise to see to these problems.

    Args:
        sentence: The sentence, folded.
    """
    if len(sentence) > LONGEST_FORMULA:
        return False
    return bool(FORMULA.match(sentence) or CLOSING.search(sentence))
