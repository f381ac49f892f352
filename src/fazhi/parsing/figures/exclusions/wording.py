"""Numbers in words that count nothing: they refer, divide, bound, or belong to set phrases."""

from __future__ import annotations

import re

from fazhi.parsing.figures.amounts import Amount
from fazhi.parsing.figures.sentence import Sentence
from fazhi.reference.phrases import set_phrases

_CLAUSE_END = re.compile(r"[,。;:、)]|$")

_TAKEN_UP = re.compile(r"(?:^|[,。;:(、及])(?:以上|上述|前述|该|这|其)$|(?:上述|前述)$")

_SUMMED_UP = re.compile(r"合计|共计|总计|之和|指标|数据")

_SUMMING_UNITS = frozenset({"项", "类", "者", "个", "种", ""})


def reference(sentence: Sentence, amount: Amount) -> bool:
    """A number that takes up or sums up what has just been told counts nothing anew: 以上八类案件, A、B两项合计."""
    if _TAKEN_UP.search(sentence.text[max(0, amount.start - 3) : amount.start]):
        return True
    return amount.chinese and amount.unit in _SUMMING_UNITS and bool(_SUMMED_UP.match(sentence.after(amount.end)))


_PARTS = frozenset({"批", "期", "步", "阶段", "层", "类", "级", "块", "片", "档", "次", "轮", "组"})


def division(sentence: Sentence, amount: Amount) -> bool:
    """分 in front of a number tells in how many parts a thing was done: 分三批取消."""
    return amount.unit in _PARTS and sentence.text[amount.start - 1 : amount.start] == "分"


def rate_base(sentence: Sentence, amount: Amount) -> bool:
    """每 in front of a number makes it the base of a rate: 每10万人口行政诉讼案件数."""
    return sentence.text[amount.start - 1 : amount.start] == "每"


_BOUNDED = re.compile(r"的?[^\d,。;:、()]{0,8}?(?:项目|企业|公司|工程|案件|合同|采购|村|产业|家庭|学校|地区)")

BOUNDING = frozenset({"money", "length", "area", "weight", "energy"})

BOUNDS = frozenset({"min", "max"})


def threshold(sentence: Sentence, amount: Amount) -> bool:
    """An amount of money or size with 以上 or 以下 before a noun bounds a group: 投资1亿元以上项目."""
    if amount.group not in BOUNDING or amount.qualifier.value not in BOUNDS:
        return False
    return sentence.text[amount.end - 1] in "上下内" and bool(_BOUNDED.match(sentence.after(amount.end)))


def aspect(sentence: Sentence, amount: Amount) -> bool:
    """方面, 环节, 层面 divide a subject, they are not counted: 8个方面."""
    return amount.unit in {"个", "大", "项", ""} and sentence.after(amount.end).startswith(set_phrases().aspects)


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
            if amount.unit and (start + at, start + phrase.end()) == (amount.number, amount.stop):
                continue  # 十一个 counts, though 十一 is a holiday
            return True
    return False


_HONOURED = re.compile(r"[^,。;:、]{1,14}?(?:获|被|入选|荣|通过|受到|上榜)")

BODIES = frozenset(("个", "家", "名", "人", "所", "户"))

EACH = frozenset("一少多")

_LISTED = re.compile(r"[0-9一二两三四五六七八九十百千万][^,。;:、]{1,3}[、和]$")  # 分别为两件、一件

DETERMINERS = frozenset("每同第另某这那任唯、,")


def article(sentence: Sentence, amount: Amount) -> bool:
    """一 with a measure word is an article unless it closes its clause: 一个案件, but 召开会议一次."""
    if not amount.chinese or amount.value != 1 or amount.upper is not None or amount.group in {"multiple", "percent"}:
        return False
    if _repeated(sentence.text, amount) or _distributive(sentence.text, amount):
        return True
    if _LISTED.search(sentence.earlier(amount.start, 8)):
        return False
    if amount.unit in BODIES and _HONOURED.match(sentence.after(amount.end, 20)):
        return False
    before = sentence.text[amount.start - 1 : amount.start]
    return not _CLAUSE_END.match(sentence.after(amount.end)) or before in DETERMINERS or not before


def _distributive(text: str, amount: Amount) -> bool:
    """Whether 一 stands for each, or for any: 一户一册, 少跑一趟."""
    return text[amount.number - 2 : amount.number - 1] in EACH or text[amount.end : amount.end + 1] == "一"


def _repeated(text: str, amount: Amount) -> bool:
    """Whether the words stand twice near each other: 办一件成一件 means each one, whatever their number."""
    words = text[amount.number : amount.end]
    return words in text[max(0, amount.number - 6) : amount.number] or words in text[amount.end : amount.end + 6]


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
    return (
        amount.value < 20
        and amount.qualifier.value == "exact"
        and sentence.after(amount.end).startswith(set_phrases().abstract)
    )


def numbering(sentence: Sentence, amount: Amount) -> bool:
    """一是, 二要, 其一 number the items of a list."""
    if amount.unit or amount.bare or not amount.chinese:
        return False
    return sentence.after(amount.end, 1) in {"是", "要", "为", "、", ")", "."}


def no_unit(sentence: Sentence, amount: Amount) -> bool:  # noqa: ARG001 - every rule takes the sentence
    """A number with neither measure word nor scale counts nothing that can be told."""
    return not amount.unit and not amount.bare
