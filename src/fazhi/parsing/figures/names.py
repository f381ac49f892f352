"""Names: the words that say what was measured.

A name stands before its number (备案审查181件), behind it (165个乡镇), or is shared: 分别为 spreads a list of names
over a list of numbers, and one number may serve two names (办结率、满意率均达100%).
"""

from __future__ import annotations

import re

from fazhi.parsing.figures.sentence import SHIELD, Sentence, Stretch
from fazhi.reference.wording import wording

Name = tuple[Stretch, ...]

TIMES = re.compile(
    r"(?:截至|截止|到)?\d{2,4}年(?:度|末|底前?|以来|期间)?(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月份?|第?[一二三四]季度|"
    r"近[一二两三四五\d]+年来?|(?:过去)?[一二两三四五]年来|\d年(?:来|间)?(?!行动|规划|计划|方案|期)|(?:过去)?[三五十]年(?!行动|规划|计划|方案|期)|“?十[二三四五]五”?(?:期间|以来|时期)"
)
# What may stand between a number and the noun it counts: 3期2024年度培训班, 87名80岁以上老年人.
QUALIFIED = re.compile(rf"{TIMES.pattern}|\d+(?:[至~—–-]\d+)?周?岁(?:及?以[上下])?的?")
SPLIT = re.compile(r"[、/]|以及|(?<![调饱总缓])和(?![解谐平])|(?<!参)与|(?<![惠涉普遍])及(?![时格])")
LISTED = re.compile(r"等(?![级次同待于候])")
NOUN_END = re.compile(rf"[^\u4e00-\u9fffA-Za-z“”\"‘’《》·\-{SHIELD}]|[、,;。:]")
RATE = re.compile(r"[\u4e00-\u9fff]{2}率$")
COUNT = "数量"  # A、B数量分别为3件、5件 counts A and B
DISTRIBUTED = re.compile(r"分别|依次|各为")
LONGEST_NAME = 48
LONGEST_RATE = 6
LONGEST_VERB = 3
AVERAGE = re.compile(r"[日月年人户周季]均")
AVERAGED = re.compile(r"平均|人均|户均")
SUMMING = re.compile(r"(?<![公中])共(?![同享有产建济治识轭和])|累计|合计|总计")
INCLUDING = ("含", "不含", "包括", "其中")
JOINING = re.compile(r"[及和与或暨且]|以及")
VERB_DONE = re.compile(r"[\u4e00-\u9fff]{2}(?<!结事)了")
ITEMS = ("城市", "地区", "学校", "医院", "栏目", "项目", "事项", "案件", "领域", "行业", "岗位")
AMPLITUDES = frozenset({"增幅", "降幅", "涨幅", "跌幅", "升幅"})
PLACES = ("省", "市", "县", "区", "州", "盟", "旗", "乡", "镇")
LEVELS = re.compile(
    r"(?:(?:历史)?(?:最|较)?[高低](?:水平|位)|合理区间|水平|目标|速度|增速|幅度|比例|中)(?![\u4e00-\u9fff])"
)
OWNED = re.compile(r"的(?=[\u4e00-\u9fff])")
BODIES = frozenset("局委厅办处所站队院府门关构心织")


def before(sentence: Sentence, start: int, end: int) -> Stretch | None:
    """The name in a stretch before a number, what is no part of a name taken off, or None.

    Args:
        sentence: The sentence.
        start: Where the clause, or the previous amount, ends.
        end: Where the words of motion or the number begin.
    """
    text = sentence.shielded
    start, end = trimmed(text, start, end)
    if start >= end:
        return None
    if text[start] == "占":
        return start, end
    start, end = _without_aside(sentence, start, end)
    start = _after_list(text, start, end)
    start, end = trimmed(text, _after_sum(text, start, end), end)
    if not measures(text, start, end):
        start = _without_subject(text, start, end)
        start = _without_manner(text, *trimmed(text, start, end))
    return (start, end) if start < end else None


def trimmed(text: str, start: int, end: int) -> Stretch:
    """A stretch without the words at both ends that belong to no name: time, scope, adverbs, 达到, 为."""
    end = _trim_end(text, start, end)
    openers = wording().openers
    while start < end and (match := TIMES.match(text, start, end) or openers.match(text, start, end)):
        if match.end() == start:
            break
        start = match.end()
    return start, end


def _trim_end(text: str, start: int, end: int) -> int:
    closers, whole = wording().closers, wording().whole
    while (cut := closers.before(text, start, end)) is not None and not text.endswith(whole, start, end):
        end = cut
    return end


def _without_aside(sentence: Sentence, start: int, end: int) -> Stretch:
    """Without brackets at the end that say what is included: 有效警情|(含交通类)."""
    opened = sentence.text.rfind("(", start, end) if sentence.text[end - 1] == ")" else -1
    return (start, opened) if opened > start and sentence.text.startswith(INCLUDING, opened + 1) else (start, end)


def _after_sum(text: str, start: int, end: int) -> int:
    """Behind 共 or 累计 inside a name where more than a verb follows: 各级部门共|发出决定书, but 发布会累计举行."""
    cut = max((match.end() for match in SUMMING.finditer(text, start, end)), default=start)
    return cut if end - cut > LONGEST_VERB else start


def _after_list(text: str, start: int, end: int) -> int:
    """Behind the last 、 and the last 等 of a list: the last member, or its head (…等制度文件)."""
    for match in LISTED.finditer(text, start, end):
        if match.end() + 2 <= end:
            start = match.end()
    at = text.rfind("、", start, end)
    return at + 1 if at >= start and at + 2 <= end else start


def _without_subject(text: str, start: int, end: int) -> int:
    """Behind the subject of a clause: 办事处主任|牵头研究法治建设重点事项."""
    words = wording()
    at = start
    while match := words.subjects.search(text, at, end):
        at = match.end()
        verb = words.governing.match(text, at, end)
        if verb and (verb.end() + 2 <= end or text[at - 1] in BODIES):
            return at
    verb = words.strong_verbs.search(text, start, end)
    if verb is None or verb.end() + 2 > end or words.governing.pattern.fullmatch(text, verb.end(), end):
        return start
    return verb.start() - 2 if AVERAGE.match(text, max(start, verb.start() - 2), verb.start()) else verb.start()


def _without_manner(text: str, start: int, end: int) -> int:
    """Behind adverbs of manner where a verb with its object follows: 依法|办理案件, but 集中学法."""
    words = wording()
    match = words.manner.match(text, start, end)
    if match is None:
        return start
    verb = words.governing.match(text, match.end(), end)
    return match.end() if verb and end - verb.end() >= 2 else start


def measures(text: str, start: int, end: int) -> bool:
    """Whether the name is a noun that measures: …率, …时限, …总量."""
    return text.endswith(wording().measures, start, end)


def ends_with_verb(text: str, start: int, end: int) -> bool:
    """Whether a stretch ends with a governing verb that has no object yet: 一次性发放."""
    return any(wording().governing.pattern.fullmatch(text, max(start, end - width), end) for width in (2, 3, 4))


def behind(sentence: Sentence, start: int, limit: int, *, verbal: bool = False) -> Stretch | None:
    """The noun that stands right behind a number, or None.

    Args:
        sentence: The sentence.
        start: Where the amount ends.
        limit: Where the next amount begins.
        verbal: Whether a verb may stand there instead of a noun: 1334万人参保.
    """
    text = sentence.shielded
    if text.startswith("的", start):
        start += 1
    if qualified := QUALIFIED.match(text, start, limit):
        start = qualified.end()
    furthest = min(limit, start + LONGEST_NAME)
    stop = NOUN_END.search(text, start, furthest)
    end = stop.start() if stop else furthest
    if start >= end or text[start] == SHIELD or JOINING.match(text, start) or LEVELS.match(text, start):
        return None
    if wording().predicates.match(text, start, end):
        return (start, end) if verbal else None
    if cut := wording().predicates.search(text, start + 2, end):
        end = cut.start()
    if done := VERB_DONE.search(text, start + 1, end):
        end = done.start()
    if (owner := OWNED.search(text, start, end)) and ends_with_subject(text, start, owner.start()):
        end = owner.start()
    if stop is None and limit < len(text):
        end = _before_next(text, start, end)
    end = _trim_end(text, start, end)
    return (start, end) if start < end else None


def act_behind(sentence: Sentence, start: int, subject: Stretch | None) -> Stretch | None:
    """The act that stands behind its number where its subject stands before: 典型做法3次|被省级简报采用, or None.

    Args:
        sentence: The sentence.
        start: Where the amount ends.
        subject: What stands before it.
    """
    text = sentence.shielded
    if subject is not None and text.endswith(("会议", "会"), *subject):
        return None
    if subject is not None and any(governs(text, at, subject[1]) for at in range(*subject)):
        return None
    if wording().predicates.match(text, start, len(text)) is None:
        return None
    return behind(sentence, start, len(text), verbal=True)


def ends_with_subject(text: str, start: int, end: int) -> bool:
    """Whether a stretch ends with a word for a body, a person or an item: 23家单位|的事项."""
    subjects = wording().subjects.pattern
    widths = (1, 2, 3)
    return text.endswith(ITEMS, start, end) or any(subjects.fullmatch(text, max(start, end - w), end) for w in widths)


def is_amplitude(sentence: Sentence, name: Name) -> bool:
    """Whether a name says by how much something changed, so that what follows belongs to that: 降幅, 增幅."""
    return len(name) == 1 and sentence.text[slice(*name[0])] in AMPLITUDES


def is_place(sentence: Sentence, name: Stretch | None) -> bool:
    """Whether a name is that of a place, which counts nothing: 全乡, 青石县."""
    return name is not None and sentence.shielded.endswith(PLACES, *name)


def with_members(sentence: Sentence, noun: Stretch, limit: int) -> Stretch:
    """A noun behind a number of people, on to the people of the bodies that it lists: 69名乡镇、部门|负责人."""
    start, end = noun
    while sentence.shielded.startswith("、", end) and ends_with_subject(sentence.shielded, start, end):
        if (member := behind(sentence, end + 1, limit)) is None:
            break
        end = member[1]
    return start, end


def governs(text: str, start: int, end: int) -> bool:
    """Whether a governing verb stands at an index."""
    return wording().governing.match(text, start, end) is not None


def _before_next(text: str, start: int, end: int) -> int:
    """The end of a noun that runs on into what the next number counts: 580余条审查意见|采纳率, 312名劳动者|追回工资."""
    averaged = AVERAGED.search(text, start + 2, end)
    next_name = averaged or RATE.search(text, start + 2, end) or wording().strong_verbs.search(text, start + 2, end)
    return next_name.start() if next_name else end


def spread(sentence: Sentence, start: int, end: int, count: int) -> list[Name] | None:
    """A list of names for a list of numbers, or None where there are not as many names.

    Args:
        sentence: The sentence.
        start: Where the list of names may begin.
        end: Where it ends.
        count: The number of amounts.
    """
    start, end = trimmed(sentence.shielded, start, end)
    if sentence.shielded.endswith(COUNT, start, end):
        end -= len(COUNT)
    items = _items(sentence.shielded, start, end)
    if len(items) < count:
        return None
    items = items[-count:]
    head = _shared_head(sentence.text, items)
    return [((s, e),) if (s, e) == items[-1] or head is None else ((s, e), head) for s, e in items]


def _items(text: str, start: int, end: int) -> list[Stretch]:
    """The members of a list, each without openers."""
    items, at = [], start
    for match in SPLIT.finditer(text, start, end):
        items.append((at, match.start()))
        at = match.end()
    items.append((at, end))
    return [trimmed(text, s, e) for s, e in items if s < e]


def _shared_head(text: str, items: list[Stretch]) -> Stretch | None:
    """The head that only the last member of a list of rates states: 一审、二审败诉率."""
    *others, (start, end) = items
    if not others or not text.endswith("率", start, end):
        return None
    if any(measures(text, s, e) for s, e in others):
        return None
    if headed := _behind_shared_end(text, others[-1], start, end):
        return headed
    width = others[-1][1] - others[-1][0]
    return (start + width, end) if 3 <= end - start - width <= LONGEST_RATE else None


def _behind_shared_end(text: str, other: Stretch, start: int, end: int) -> Stretch | None:
    """The head behind the word that the last two members end with: 畜禽产品、水产品|合格率, or None."""
    at = text.rfind(text[max(other[0], other[1] - 2) : other[1]], start, end - 2)
    return (at + 2, end) if at > start else None


def twins(sentence: Sentence, start: int, end: int) -> list[Name]:
    """The names of one number that measures several rates: 办结率、满意率均达100%; empty where it doesn't."""
    start, end = trimmed(sentence.shielded, start, end)
    if not sentence.shielded.endswith(("率", "度", "面"), start, end):
        return []
    items = _items(sentence.shielded, start, end)
    while items and not sentence.shielded.endswith(("率", "度", "面"), *items[0]):
        items = items[1:]
    return [(item,) for item in items] if len(items) > 1 else []
