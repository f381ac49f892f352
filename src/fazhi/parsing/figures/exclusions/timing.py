"""Numbers in time: the calendar, quotas and terms."""

from __future__ import annotations

import re

from fazhi.parsing.figures.amounts import Amount
from fazhi.parsing.figures.sentence import Sentence

_DAY_AFTER_DAY = re.compile(r"(?:月|日[、至和到])$")


def date(sentence: Sentence, amount: Amount) -> bool:
    """Years, months and days of the calendar are dates."""
    if amount.unit == "年":
        return max(amount.value, amount.upper or 0) >= 1900
    if amount.unit == "月":
        return True
    return amount.unit == "日" and bool(_DAY_AFTER_DAY.search(sentence.earlier(amount.start, 3)))


_QUOTA = re.compile(r"每个?(?:年|月|季度?|半年|周|星期|两年|三年|学期|学年|日|天|工作日)")


def frequency(sentence: Sentence, amount: Amount) -> bool:
    """A number per year, quarter or month in a standing rule is a quota: 每季度至少1次, 每年不少于40学时."""
    before = sentence.before(amount.start)
    return amount.group != "money" and bool(_QUOTA.search(before))


_TIMED = re.compile(
    r"时限|用时|时长|时间|周期|期限|时效|工期|审限|耗时|天数|时数|缩短|压缩|压减|压降|提速|平均|人均|最快|仅需|只需|需|延长|提前|节约|"
    r"节省|值班|值守|接访|坐班|驻点|减少|增加|累计|共计|总计|达|不超过|控制在|由|从|降至|减至|缩至|较|比|合计"
)

_LAPSED = re.compile(r"(?:以?来|间|前|后)(?!期)")

_RUNNING = re.compile(r"连续第?$")

_YEARS = re.compile(r"缩短|压缩|延长|期限|周期|平均|由|有效期")

_AGES = re.compile(r"平均|寿命|提高|延长|推迟")

COUNTED_DURATIONS = frozenset({"学时", "课时", "个学时"})


def period(sentence: Sentence, amount: Amount) -> bool:
    """A duration that is not the result of work only places it in time, or is a term laid down: 近三年, 三年内给予."""
    running = _RUNNING.search(sentence.text[max(0, amount.start - 3) : amount.start])
    if running and (amount.group == "duration" or amount.unit in {"次", "届", "轮"}):
        return True
    if amount.group != "duration" or amount.unit in COUNTED_DURATIONS:
        return False
    if _LAPSED.match(sentence.after(amount.end)):
        return True
    if "年" in amount.unit or amount.unit in {"周", "个学期", "个季度"}:
        return not _YEARS.search(sentence.before(amount.start)) or amount.chinese
    if "岁" in amount.unit:
        return not _AGES.search(sentence.before(amount.start))
    wide = sentence.text[max(0, amount.start - 40) : amount.start]
    return not _TIMED.search(wide[wide.rfind("。") + 1 :])
