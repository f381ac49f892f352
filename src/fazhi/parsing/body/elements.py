"""Elements: what the words of a heading or a sentence say of the contents required of a report."""

from __future__ import annotations

import re

from fazhi.model import Role
from fazhi.reference.roles import any_of

_NOUN = any_of("shortcomings", "nouns")
_CAUSE = any_of("shortcomings", "causes")
_PERSON = any_of("leadership", "persons")
_DEED = any_of("leadership", "deeds")
_SURE = any_of("leadership", "sure")
_AND = "[和及与、]"

# 存在的主要问题 · 主要问题 · 问题及原因 · 问题和不足 · 法治建设中的短板
SHORTCOMINGS = re.compile(
    rf"(?:存在|面临|尚有|还有)[^,;:。]{{0,8}}?{_NOUN}|^(?:当前|目前|主要|突出)?的?{_NOUN}"
    rf"|{_NOUN}{_AND}?(?:其|的|主要)?{_CAUSE}|^[^,]{{0,8}}{_NOUN}{_AND}{_NOUN}|^[^,]{{0,16}}{_NOUN}(?:等|之处)?$"
    rf"|^[^,]{{0,6}}{_CAUSE}(?:分析|剖析)?$"
)
FAULT = re.compile(rf"{_NOUN}|{_CAUSE}")  # no heading of shortcomings lacks one
REMEDY = re.compile(any_of("shortcomings", "remedies"))
CAUSES_ALONE = re.compile(rf"(?:{_NOUN}|产生|形成|存在|主要|的)*{_CAUSE}(?:分析|剖析)?$")

TO_COME = re.compile(any_of("plan", "times"))
PLANNED = re.compile(
    rf"(?:^|{any_of('plan', 'heads')}){any_of('plan', 'nouns')}(?:(?:{_AND}|,)[^,]{{0,8}})?$"
    rf"|{_NOUN}[^,]{{0,4}}?{_AND}{any_of('plan', 'nouns')}"
)
YEAR = re.compile(r"(?<![\d—\-~至])(?P<year>\d{4})年")
GOAL = re.compile(any_of("plan", "goals"))
DONE = re.compile(any_of("plan", "done"))
VERB = re.compile(any_of("plan", "verbs"))

ACHIEVEMENTS = re.compile(any_of("achievements", "nouns"))
BOTH = re.compile(rf"{any_of('achievements', 'nouns')}[^,]{{0,4}}(?:{_AND}|,)[^,]{{0,8}}{_NOUN}")

LEADERSHIP = re.compile(rf"{_SURE}|{_PERSON}[^,;。]{{0,16}}?(?:{_DEED}|职责)|{_PERSON}[^,;。]{{0,6}}情况")
DUTY = re.compile(rf"{_SURE}|{_PERSON}[^;。]{{0,40}}?{any_of('leadership', 'duties')}")
ACT = re.compile(
    rf"{_SURE}|{_PERSON}[^;。]{{0,40}}?{_DEED}"
    rf"|{any_of('leadership', 'offices')}[^,;。]{{0,12}}?{any_of('leadership', 'acts')}"
)
OTHERS = re.compile(any_of("leadership", "others"))
NEAR = 8  # characters before a person that say whose it is


def elements(heading: str, year: int | None = None) -> set[Role]:
    """The elements other than achievements that a heading names.

    Args:
        heading: The words, folded.
        year: The year reported on, where known: 2024年重点工作 in a report on 2024 is no plan.
    """
    found = set()
    if LEADERSHIP.search(heading):
        found.add(Role.LEADERSHIP)
    if _names_shortcomings(heading):
        found.add(Role.SHORTCOMINGS)
    if _names_plan(heading, year):
        found.add(Role.PLAN)
    return found


def _names_shortcomings(heading: str) -> bool:
    match = FAULT.search(heading) and SHORTCOMINGS.search(heading)
    return (
        match is not None
        and not REMEDY.search(heading, 0, match.start() + 2)
        and not REMEDY.match(heading, match.end())
    )


def _names_plan(heading: str, year: int | None) -> bool:
    if TO_COME.search(heading):
        return True
    if PLANNED.search(heading):
        return not VERB.match(heading)
    if not GOAL.search(heading) or DONE.search(heading):
        return False
    stated = YEAR.search(heading)
    if stated is None:
        return False
    return year is None or int(stated["year"]) > year


def names_element(heading: str) -> bool:
    """Whether a heading's words name a required element of the report.

    Args:
        heading: The words, folded.
    """
    return bool(elements(heading)) or names_achievements(heading)


def names_achievements(heading: str) -> bool:
    """Whether a heading's words name what was done (主要举措和成效).

    Args:
        heading: The words, folded.
    """
    return ACHIEVEMENTS.search(heading) is not None


def names_both(heading: str) -> bool:
    """Whether a heading joins what was done and what fell short (取得的成效和存在的问题).

    Args:
        heading: The words, folded.
    """
    return BOTH.search(heading) is not None


def names_end(heading: str) -> bool:
    """Whether a heading names shortcomings or plans, with which reports end.

    Args:
        heading: The words, folded.
    """
    return not elements(heading).isdisjoint({Role.SHORTCOMINGS, Role.PLAN})


def names_causes(heading: str) -> bool:
    """Whether a heading is about the causes of shortcomings alone (原因分析).

    Args:
        heading: The words, folded.
    """
    return CAUSES_ALONE.match(heading) is not None


def tells_duty(text: str) -> bool:
    """Whether a sentence tells how the principals did their duty.

    Args:
        text: The sentence, folded.
    """
    return any(not _is_of_others(text, match.start()) for match in DUTY.finditer(text))


def shows_principals(text: str) -> bool:
    """Whether a sentence tells of the principals' duty, or of what those did who hold their offices.

    Args:
        text: The sentence, folded.
    """
    return any(not _is_of_others(text, match.start()) for match in ACT.finditer(text))


def _is_of_others(text: str, place: int) -> bool:
    return OTHERS.search(text, max(0, place - NEAR), place) is not None
