"""Motions: what the words in front of an amount make of it — a level, a change, or a level held.

增长12%, 较上年下降4.4个百分点 and 减轻企业负担1亿元 are changes; 提高到95%, 达到95% and 新增4个 are levels;
保持在98%以上 is a level held.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from fazhi.model import ChangeBasis, Direction
from fazhi.parsing.figures.amounts import Amount
from fazhi.reference.wording import wording

ADVERBS = re.compile(
    r"(?:分别|(?<![人户月年])均|各|再次?|又|进一步|大幅|累计|平均|总体|整体|总共|共|持续|明显|显著|逐年|稳步|同步|普遍|实际|实现|整整|继续|也|都|全部|约|已|"
    r"同期|合计|净|年均|双双)$"
)
LAST_YEAR = r"(?:上年度?|去年|上一年度?|前一年度?)(?:同期)?"
YOY = re.compile(
    rf"(?:同比|(?:与|较|比|同|相较于?|相比于?)?{LAST_YEAR}(?:数|水平|相比|比)?的?|(?:与|较|比)同期(?:相比)?),?$"
)
QOQ = re.compile(r"(?:环比|(?:与|较|比)(?:上个?月|上个?季度|上一季度|前一季度|上季)(?:末|底)?(?:相比)?),?$")
BASE = re.compile(
    r"(?:相?比于?(?<![占同环对]比)(?![例重率较武赛值拼对照])|相?较于?(?!为|好|大|高|快|强|多|少|长|短)|(?:与|同|和)(?=[^,]{1,18}相比))"
    r"[^,;。:、]{1,18}?(?:相比|比)?的?,?$"
)
MULTIPLE = re.compile(r"(?:相当于|达到?|是|为)(?![是为达])[^,;。:、]{1,24}的$")
COMPARED = re.compile(r"(?:高于|高出|低于|快于|慢于|优于|多于|少于|领先|超出)[^,;。:、0-9]{1,14}$")
HELD_AFTER = re.compile(
    rf"(?:不[变减降增]|,?(?:(?P<yoy>(?:与|同|较|比)?(?:{LAST_YEAR}|同期)|同比)|(?P<qoq>环比))?(?:相比)?(?:基本)?持平)"
)
LONGEST_LEAD = 60
SHORT = frozenset("增升涨多降减缩少压短高低快慢长翻")
SIGNS = {"+": Direction.UP, "-": Direction.DOWN, "−": Direction.DOWN, "↑": Direction.UP, "↓": Direction.DOWN}
ARROWS = frozenset("↑↓")
TENDENCIES = {
    **SIGNS,
    **dict.fromkeys("增升涨多高快长翻", Direction.UP),
    **dict.fromkeys("降减缩少压短低慢", Direction.DOWN),
}
RELATIVE = frozenset({"percent", "multiple"})


class Motion(NamedTuple):
    """How an amount moves what is measured.

    Args:
        start: Where in the lead the words of motion begin; the name stands before.
        direction: The way it moved, or FLAT for a level held; None for a level.
        basis: What it is measured against.
        change: Whether the amount is an amount of change.
        name: Start of the name, where it stands behind the verb (减轻企业负担), else None.
    """

    start: int
    direction: Direction | None = None
    basis: ChangeBasis | None = None
    change: bool = False
    name: int | None = None


@cache
def _verbs(*, between: bool) -> tuple[dict[str, Direction], int]:
    """Verbs of change with their direction, and the length of the longest."""
    words = wording()
    verbs = {**dict.fromkeys(words.up, Direction.UP), **dict.fromkeys(words.down, Direction.DOWN)}
    if between:
        verbs |= dict.fromkeys(words.up_between, Direction.UP) | dict.fromkeys(words.down_between, Direction.DOWN)
    return verbs, max(map(len, verbs))


@cache
def _long_verbs() -> tuple[str, ...]:
    return tuple(verb for verb in _verbs(between=False)[0] if len(verb) > 1)


def motion(lead: str, amount: Amount) -> Motion:
    """What the clause in front of an amount makes of it.

    Args:
        lead: The clause in front, shielded, from the previous amount or stop on.
        amount: The amount.
    """
    for reading in (_held, _reached, _multiple, _change, _compared, _with_object):
        if moved := reading(lead, amount):
            return moved
    return Motion(len(lead))


def basis_before(lead: str, end: int) -> tuple[int, ChangeBasis | None]:
    """Where the words that state a base begin, if they end at ``end``, and which base it is."""
    head = lead[max(0, end - LONGEST_LEAD) : end]
    for pattern, basis in ((YOY, ChangeBasis.YOY), (QOQ, ChangeBasis.QOQ), (BASE, ChangeBasis.BASE)):
        if match := pattern.search(head):
            return end - len(head) + match.start(), basis
    return end, None


def signed(text: str, amount: Amount) -> bool:
    """Whether a sign or an arrow in front of an amount tells its direction: 同比+12.3%, 56件(-5%), 总量↓5%.

    Args:
        text: The sentence.
        amount: The amount.
    """
    sign, before = text[amount.start - 1 : amount.start], text[amount.start - 2 : amount.start - 1]
    if sign in ARROWS or sign not in SIGNS:
        return sign in ARROWS
    opened = amount.group in RELATIVE and before in {"(", "、"}
    return opened or basis_before(text, without_adverbs(text, amount.start - 1))[1] is not None


def held_after(text: str, end: int) -> tuple[int, ChangeBasis | None] | None:
    """Where the words end that say that a level is held (与上年持平), and their base; None where there are none."""
    match = HELD_AFTER.match(text, end)
    if match is None:
        return None
    return match.end(), ChangeBasis.YOY if match["yoy"] else ChangeBasis.QOQ if match["qoq"] else None


def without_adverbs(lead: str, end: int) -> int:
    """The end of a lead once the adverbs at its end are taken off."""
    while match := ADVERBS.search(lead, max(0, end - 3), end):
        end = match.start()
    return end


def change_verb(lead: str, end: int, *, between: bool = False) -> tuple[int, Direction] | None:
    """The verb of change that ends at ``end``: where it begins, and its direction.

    Args:
        lead: The clause.
        end: Where the verb ends.
        between: Whether a level follows, so that 整合 and the like count too.
    """
    verbs, longest = _verbs(between=between)
    for length in range(min(longest, end), 0, -1):
        word = lead[end - length : end]
        if word in verbs:
            before = lead[end - length - 1 : end - length]
            guarded = wording().not_after.get(word, "")
            return None if before and before in guarded else (end - length, verbs[word])
    return None


def _held(lead: str, amount: Amount) -> Motion | None:
    """保持在98%以上: a level held."""
    if lead.endswith(wording().held):
        word = next(word for word in wording().held if lead.endswith(word))
        return Motion(len(lead) - len(word), direction=Direction.FLAT)
    if amount.group == "percent" and lead.endswith("保持"):
        return Motion(len(lead) - len("保持"), direction=Direction.FLAT)
    return None


def _reached(lead: str, _: Amount) -> Motion | None:
    """提高到95%, 压减至50个以内: a level reached, the earlier one not stated."""
    if not lead.endswith(wording().reach):
        return None
    end = without_adverbs(lead, len(lead) - 1)
    found = change_verb(lead, end, between=True)
    if found is None:
        return None
    start = basis_before(lead, without_adverbs(lead, found[0]))[0]
    return Motion(without_adverbs(lead, start))


def _multiple(lead: str, amount: Amount) -> Motion | None:
    """是2020年的2.2倍, 是2015年的一半: a level told as a multiple of another."""
    of_another = amount.unit == "倍" or (amount.bare and amount.value < 1)
    match = MULTIPLE.search(lead) if of_another else None
    return Motion(without_adverbs(lead, match.start())) if match else None


def _change(lead: str, amount: Amount) -> Motion | None:
    """A verb of change right in front of the amount, with its adverbs and its base."""
    end = without_adverbs(lead, len(lead))
    found = change_verb(lead, end) or _short_verb(lead, end)
    if found is None and lead.endswith(wording().links, 0, end):
        found = _linked_verb(lead, end)
    if found is None:
        return None
    start, direction = found
    single = lead[start : start + 1] in SHORT and not any(lead.startswith(verb, start) for verb in _long_verbs())
    head = without_adverbs(lead, start)
    base, basis = basis_before(lead, head)
    if single and basis is None and head == start and amount.group not in RELATIVE:
        return None
    return Motion(without_adverbs(lead, base), direction=direction, basis=basis, change=True)


def _linked_verb(lead: str, end: int) -> tuple[int, Direction] | None:
    """下降了, 增长约: a verb of change before a word that links it to the amount."""
    for link in wording().links:
        if lead.endswith(link, 0, end) and (found := change_verb(lead, without_adverbs(lead, end - len(link)))):
            return found
    return None


def _short_verb(lead: str, end: int) -> tuple[int, Direction] | None:
    """比上年多88份, 同比+5%, 总量↓5%: one character after a base, or an arrow."""
    tendency = lead[end - 1 : end]
    if tendency in SIGNS and (tendency in ARROWS or end == 1):
        return end - 1, SIGNS[tendency]
    if tendency in TENDENCIES and basis_before(lead, without_adverbs(lead, end - 1))[1]:
        return end - 1, TENDENCIES[lead[end - 1]]
    return None


def _compared(lead: str, amount: Amount) -> Motion | None:
    """高于全省平均水平2个百分点: a distance from another level."""
    match = COMPARED.search(lead) if amount.group in RELATIVE else None
    if match is None:
        return None
    direction = Direction.DOWN if match[0][0] in "低慢少" else Direction.UP
    return Motion(match.start(), direction=direction, basis=ChangeBasis.BASE, change=True)


def _with_object(lead: str, amount: Amount) -> Motion | None:
    """减轻企业负担1亿元: a verb of change with its object before the amount."""
    if amount.bare and not amount.unit and amount.value >= 1:  # a group, not a share: 降低900多万个体工商户税负
        return None
    match = _object_of().fullmatch(lead)
    if match is None or match["object"][-1] in "至到为成":
        return None
    return Motion(len(lead), direction=Direction.DOWN, change=True, name=match.start("object"))


@cache
def _object_of() -> re.Pattern[str]:
    verbs = "|".join(wording().transitive)
    return re.compile(
        rf"[、并]?(?:[为给帮每][^,;。:]{{2,16}}?|(?:平均|全年|累计|共|直接|预计|年|有效|切实|已|可)++)?(?:{verbs})"
        r"(?P<object>(?![率量额比数])[^,;。:、]{2,14})"
    )
