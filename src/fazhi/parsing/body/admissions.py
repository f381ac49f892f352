"""Admissions: sentences that name a shortcoming themselves, amid what was done."""

from __future__ import annotations

import re

from fazhi.reference.roles import any_of


def _any(part: str) -> str:
    return any_of("admissions", part)


# 这方面的主要不足是,…; 工作中的短板在于…; 目前的突出问题表现在…
_TOPIC = rf"(?:{_any('topics')}|,)"
NAMING = re.compile(
    rf"(?:[^,;:。]{{1,12}}?(?:方面|领域|环节|工作|建设)中?的)?(?:{_TOPIC}{{0,8}}{_any('nouns')}|{_TOPIC}{{1,8}}{_any('vague')})"
    rf"(?:主要|突出|集中|就)?{_any('naming')}"
)
# 不容忽视的是,…
REGRET = re.compile(rf"[^,;:。]{{0,6}}?{_any('regrets')}的(?:地方|问题|方面)?(?:主要)?是")
# 但也要看到,基层执法力量不足; 不过,普法形式仍较单一
SEEN = re.compile(
    rf"(?:{_any('turning')}|(?:与此)?同时[^。;:]{{0,12}}?{_any('sober')})[^。;:]{{0,16}}?{_any('seeing')}[^。;:]{{0,40}}?{_any('wanting')}"
)
YET = re.compile(rf"{_any('turning')}[^。;:]{{0,40}}?{_any('yet')}[^,。;:]{{0,12}}?{_any('wanting')}")
# 执法能力有待进一步提升。
AWAITS = re.compile(rf"{_any('awaiting')}{_any('adverbs')}?{_any('betterment')}[。;]?$")
# 工作中还有不如意的地方:…
PLACES = re.compile(rf"{_any('yet')}(?:也|会)?(?:有|存在)[^,;:。]{{0,10}}?{_any('flaws')}的?(?:地方|之处)(?=[,;:。]|$)")
WANTING = re.compile(_any("wanting"))
MENDED = re.compile(_any("mended"))
TAIL = 12  # characters at the end of a sentence in which it says what something waits for


def admits(sentence: str) -> bool:
    """Whether a sentence names a shortcoming, rather than one that was found and seen to.

    Args:
        sentence: The sentence, folded.
    """
    named = NAMING.match(sentence) or REGRET.match(sentence)
    if named is not None:
        return MENDED.search(sentence, 0, named.end()) is None
    told = SEEN.match(sentence) or YET.match(sentence) or AWAITS.search(sentence, max(0, len(sentence) - TAIL))
    return told is not None and MENDED.search(sentence) is None


def admits_some(sentence: str) -> bool:
    """Whether a sentence says that there is still much that leaves something to be desired, before it names what.

    Args:
        sentence: The sentence, folded.
    """
    found = PLACES.search(sentence)
    return found is not None and MENDED.search(sentence, 0, found.end()) is None


def goes_on(sentence: str) -> bool:
    """Whether a sentence after an admission still tells what is wanting.

    Args:
        sentence: The sentence, folded.
    """
    return WANTING.search(sentence) is not None
