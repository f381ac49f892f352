"""Exclusions: why a number is not an indicator, one named rule for each kind of number that counts nothing.

A rule sees the sentence and one amount. The first that holds gives the reason; an amount that none holds for is a
quantity of an indicator.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from fazhi.parsing.amounts import Amount
from fazhi.parsing.sentence import Sentence
from fazhi.reference.phrases import set_phrases

Rule = Callable[[Sentence, Amount], bool]


def quotation(sentence: Sentence, amount: Amount) -> bool:
    """A number in quotation marks belongs to a name or a slogan: “15分钟便民服务圈”."""
    return any(start < amount.start < end for start, end in sentence.quoted)


def title(sentence: Sentence, amount: Amount) -> bool:
    """A number in 《》 belongs to a title."""
    return any(start < amount.start < end for start, end in sentence.titled)


def ordinal(sentence: Sentence, amount: Amount) -> bool:
    """第 makes an ordinal of a number: 第二十四条, 第一责任人, 第3位."""
    return (
        sentence.text[amount.number - 1 : amount.number] == "第" or "第" in sentence.text[amount.start : amount.number]
    )


_FORMULA_SIGNS = frozenset("+×·*= ")
_LATIN = re.compile(r"[A-Za-z]")


def formula(sentence: Sentence, amount: Amount) -> bool:
    """A number beside a plus sign, a Latin letter or a number across a blank is a formula or a code: 1+15+43+N, 5G."""
    text = sentence.text
    before, after = text[amount.start - 1 : amount.start], text[amount.end : amount.end + 1]
    if before in _FORMULA_SIGNS or after in _FORMULA_SIGNS:
        return True
    return bool(_LATIN.match(before) or (not amount.unit and _LATIN.match(after)))


def document_number(sentence: Sentence, amount: Amount) -> bool:
    """号 and the brackets of a document number make a name of a number: 郑政〔2025〕3号, 令第38号."""
    text = sentence.text
    return amount.unit == "号" or text[amount.start - 1 : amount.start] in {"〔", "[", "〕", "]"}


_DAY_AFTER_DAY = re.compile(r"(?:月|日[、至和到])$")


def date(sentence: Sentence, amount: Amount) -> bool:
    """Years, months and days of the calendar are dates."""
    if amount.unit == "年":
        return max(amount.value, amount.upper or 0) >= 1900
    if amount.unit == "月":
        return True
    return amount.unit == "日" and bool(_DAY_AFTER_DAY.search(sentence.text[: amount.start]))


_HOTLINE = re.compile(r"(?:市民|政务|公共|法律|服务|便民|举报|投诉|咨询|报警|急救)*(?:热线|平台|联动|专线|电话|台)")


def hotline(sentence: Sentence, amount: Amount) -> bool:
    """A short number before 热线, 平台 or 联动 is a telephone number: 12345热线, 110联动."""
    return not amount.unit and not amount.bare and bool(_HOTLINE.match(sentence.after(amount.end)))


_FIRST_OF = re.compile(
    r"(?<![目日当提此之以事年会任庭诉课])前$|(?:排名|排在|位列|位居|名列|居)(?:全?[国省市县区州盟旗])?(?:第|前)?$"
)


def rank(sentence: Sentence, amount: Amount) -> bool:
    """A number after 前 or 排名 is a place in a ranking: 前三名, 位列全省前5."""
    return bool(_FIRST_OF.search(sentence.text[max(0, amount.start - 8) : amount.start]))


_SCORED = re.compile(r"(?:得分|评分|分值|均分(?!别)|指数|权重|计分|赋分)[^,。;、]{0,8}$")


def score(sentence: Sentence, amount: Amount) -> bool:
    """Scores, index values and weights measure a judgement, not work: 考核得分96.5分."""
    if amount.unit == "分":
        return True
    return amount.group in {"", "percent"} and bool(
        _SCORED.search(sentence.text[max(0, amount.start - 14) : amount.start])
    )


RANKED_UNITS = frozenset({"级", "强", "大"})


def level(sentence: Sentence, amount: Amount) -> bool:  # noqa: ARG001 - every rule takes the sentence
    """级, 大 and 强 after a number name a level or a list: 市县乡三级, 十大案例, 百强县."""
    return amount.unit in RANKED_UNITS


def aspect(sentence: Sentence, amount: Amount) -> bool:
    """方面, 环节, 层面 divide a subject, they are not counted: 8个方面."""
    return amount.unit in {"个", "大", "项", ""} and sentence.after(amount.end).startswith(set_phrases().aspects)


_QUOTA = re.compile(r"每个?(?:年|月|季度?|半年|周|星期|两年|三年|学期|学年|日|天|工作日)")


def frequency(sentence: Sentence, amount: Amount) -> bool:
    """A number per year, quarter or month in a standing rule is a quota: 每季度至少1次, 每年不少于40学时."""
    before = sentence.before(amount.start)
    return amount.group != "money" and bool(_QUOTA.search(before))


_AREA_OF_SERVICE = re.compile(r"[^,。;、]{0,10}圈")


def programme(sentence: Sentence, amount: Amount) -> bool:
    """A time or distance before 圈 names a programme: 15分钟便民服务圈."""
    return amount.group in {"duration", "length"} and bool(_AREA_OF_SERVICE.match(sentence.after(amount.end)))


_TIMED = re.compile(
    r"时限|用时|时长|时间|周期|期限|时效|工期|审限|耗时|天数|时数|缩短|压缩|压减|压降|提速|平均|人均|最快|仅需|只需|需|延长|提前|节约|"
    r"节省|减少|增加|累计|共计|总计|达|不超过|控制在|由|从|降至|减至|缩至|较|比|合计"
)
_YEARS = re.compile(r"缩短|压缩|延长|期限|周期|平均|由|有效期")
_AGES = re.compile(r"平均|寿命|提高|延长|推迟")
COUNTED_DURATIONS = frozenset({"学时", "课时", "个学时"})


def period(sentence: Sentence, amount: Amount) -> bool:
    """A duration that is not the result of work only places it in time, or is a term laid down: 近三年, 三年内给予."""
    if amount.group != "duration" or amount.unit in COUNTED_DURATIONS:
        return False
    if "年" in amount.unit or amount.unit in {"周", "个学期", "个季度"}:
        return not _YEARS.search(sentence.before(amount.start)) or amount.chinese
    if "岁" in amount.unit:
        return not _AGES.search(sentence.before(amount.start))
    wide = sentence.text[max(0, amount.start - 40) : amount.start]
    return not _TIMED.search(wide[wide.rfind("。") + 1 :])


VAGUE = frozenset("数几成千百")


def vague(sentence: Sentence, amount: Amount) -> bool:
    """数十, 几百, 成千上万 are too vague to be numbers."""
    text = sentence.text
    return amount.chinese and text[amount.number] in "十百千万亿" and text[amount.number - 1 : amount.number] in VAGUE


def set_phrase(sentence: Sentence, amount: Amount) -> bool:
    """A Chinese numeral in a set phrase counts nothing: 三项制度, 一网通办, “八五”普法."""
    if not amount.chinese or amount.group == "percent":
        return False
    phrases = set_phrases()
    start = max(0, amount.number - phrases.longest)
    window = sentence.text[start : amount.stop + phrases.longest]
    width = amount.number - start
    for at in range(width + 1):
        phrase = phrases.phrases.match(window, at)
        if phrase and phrase.end() > width and start + phrase.end() >= amount.stop:
            return True
    return False


_CLAUSE_END = re.compile(r"[,。;:、)]|$")


_HONOURED = re.compile(r"[^,。;:、]{1,14}?(?:获|被|入选|荣|通过|受到|上榜)")
BODIES = frozenset(("个", "家", "名", "人", "所", "户"))
DETERMINERS = frozenset("每同第另某这那任唯、,")


def article(sentence: Sentence, amount: Amount) -> bool:
    """一 with a measure word is an article unless it closes its clause: 一个案件, but 召开会议一次."""
    if not amount.chinese or amount.value != 1 or amount.upper is not None or amount.group in {"multiple", "percent"}:
        return False
    if amount.unit in BODIES and _HONOURED.match(sentence.after(amount.end, 20)):
        return False
    before = sentence.text[amount.start - 1 : amount.start]
    return not _CLAUSE_END.match(sentence.after(amount.end)) or before in DETERMINERS or not before


UNCOUNTED = frozenset("面把块本股道方根口双层句步手头片眼字单门级号")


def figure_of_speech(sentence: Sentence, amount: Amount) -> bool:
    """A Chinese numeral names abstract things without counting them, and 百, 千, 万 alone stand for many."""
    if not amount.chinese or amount.group == "percent":
        return False
    if amount.unit in UNCOUNTED and amount.value < 100:
        return True
    rounded = sentence.text[amount.number : amount.number + 1] in "百千万亿"
    if rounded and amount.start == amount.number and amount.qualifier.value == "exact":
        return True
    return amount.value < 20 and sentence.after(amount.end).startswith(set_phrases().abstract)


def numbering(sentence: Sentence, amount: Amount) -> bool:
    """一是, 二要, 其一 number the items of a list."""
    if amount.unit or amount.bare or not amount.chinese:
        return False
    return sentence.after(amount.end, 1) in {"是", "要", "为", "、", ")", "."}


def no_unit(sentence: Sentence, amount: Amount) -> bool:  # noqa: ARG001 - every rule takes the sentence
    """A number with neither measure word nor scale counts nothing that can be told."""
    return not amount.unit and not amount.bare


RULES: tuple[Rule, ...] = (
    title,
    quotation,
    ordinal,
    document_number,
    date,
    numbering,
    hotline,
    formula,
    rank,
    score,
    level,
    vague,
    set_phrase,
    aspect,
    programme,
    frequency,
    period,
    article,
    figure_of_speech,
    no_unit,
)


def exclusion(sentence: Sentence, amount: Amount) -> Rule | None:
    """The rule by which an amount is no quantity of an indicator, or None where it is one.

    Args:
        sentence: The sentence.
        amount: A number in it.
    """
    return next((rule for rule in RULES if rule(sentence, amount)), None)
