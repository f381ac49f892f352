"""Exclusions: why a number is not an indicator, one named rule for each kind of number that counts nothing.

A rule sees the sentence and one amount. The first that holds gives the reason; an amount that none holds for is a
quantity of an indicator.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from fazhi.parsing.figures.amounts import Amount
from fazhi.parsing.figures.motions import signed
from fazhi.parsing.figures.sentence import Sentence
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


_CLAUSE_END = re.compile(r"[,。;:、)]|$")
_ASSEMBLY = re.compile(r"全会|全体会议|党代会|代表大会")
_TERM = re.compile(r"(?:届|人大|代表大会)$")
_PLURAL_UNITS = frozenset({"thing", "event", "people"})


def unmarked_ordinal(sentence: Sentence, amount: Amount) -> bool:
    """Chinese numerals number terms and sessions without 第, as 二 does before a measure word: 十三届八次全会, 二轮."""
    numeral, unit = sentence.text[amount.number : amount.stop], amount.unit
    if not amount.chinese or numeral == "两":
        return False
    if numeral == "二" and amount.group in _PLURAL_UNITS:
        return True
    if unit == "次":
        before = sentence.text[max(0, amount.start - 4) : amount.start]
        return bool(_ASSEMBLY.match(sentence.after(amount.end)) or _TERM.search(before))
    return unit == "届"


_ISSUED = re.compile(r"举办|开办|印发|编发|编印|编制|编写|刊发|刊登|培训|推出|播出|播放|制作|组织|开展|出刊|发布|讲")


def phase(sentence: Sentence, amount: Amount) -> bool:
    """A Chinese numeral before 期 numbers a phase of something built where it counts no issues: 水库三期."""
    if amount.unit != "期" or not amount.chinese or sentence.text[amount.number] == "两":
        return False
    return not _CLAUSE_END.match(sentence.after(amount.end)) or not _ISSUED.search(sentence.before(amount.start))


_TAKEN_UP = re.compile(r"(?:^|[,。;:(、及])(?:以上|上述|前述|该|这|其)$|(?:上述|前述)$")
_SUMMED_UP = re.compile(r"合计|共计|总计|之和")
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


_FORMULA_SIGNS = frozenset("+×·*= ")
_LATIN = re.compile(r"[A-Za-z]")


def formula(sentence: Sentence, amount: Amount) -> bool:
    """A number beside a plus sign, a Latin letter or a number across a blank is a formula or a code: 1+15+43+N, 5G."""
    text = sentence.text
    before, after = text[amount.start - 1 : amount.start], text[amount.end : amount.end + 1]
    if signed(text, amount):
        return False
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
    return amount.unit == "日" and bool(_DAY_AFTER_DAY.search(sentence.earlier(amount.start, 3)))


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


_SCORED = re.compile(
    r"(?:得分|评分|分值|均分(?!别)|指数|权重|计分|赋分)[^,。;、]{0,8}(?<!增长)(?<![上下]降)(?<![上下]涨)(?<!上升)(?<!改善)(?<!提高)$"
)


def score(sentence: Sentence, amount: Amount) -> bool:
    """Scores, index values and weights measure a judgement, not work: 考核得分96.5分; 指数上涨2% is a change."""
    if amount.unit == "分":
        return True
    return amount.group in {"", "percent"} and bool(
        _SCORED.search(sentence.text[max(0, amount.start - 14) : amount.start])
    )


RANKED_UNITS = frozenset({"级", "强", "大"})
_RANKED = re.compile(r"级(?!别)|制(?!定|作|造|约|发|度|成|止|售)")


def level(sentence: Sentence, amount: Amount) -> bool:
    """级, 制, 大 and 强 after a number name a class or a list: 市县乡三级, 30万吨级航道, 3人制, 十大案例."""
    if amount.unit in RANKED_UNITS:
        return True
    return bool(amount.unit or amount.bare) and bool(_RANKED.match(sentence.after(amount.end)))


def aspect(sentence: Sentence, amount: Amount) -> bool:
    """方面, 环节, 层面 divide a subject, they are not counted: 8个方面."""
    return amount.unit in {"个", "大", "项", ""} and sentence.after(amount.end).startswith(set_phrases().aspects)


_QUOTA = re.compile(r"每个?(?:年|月|季度?|半年|周|星期|两年|三年|学期|学年|日|天|工作日)")


def frequency(sentence: Sentence, amount: Amount) -> bool:
    """A number per year, quarter or month in a standing rule is a quota: 每季度至少1次, 每年不少于40学时."""
    before = sentence.before(amount.start)
    return amount.group != "money" and bool(_QUOTA.search(before))


_AREA_OF_SERVICE = re.compile(r"[^,。;、]{0,10}圈")
_SLOGAN = re.compile(
    r"“(?:[^”]{0,16}(?:工程|行动|计划|战略|清单|机制|模式|体系|圈)|[一二三四五六七八九十百千\d][^”]{0,16})”"
)


def programme(sentence: Sentence, amount: Amount) -> bool:
    """A time or distance before 圈, or a Chinese numeral before a slogan, names a programme: 15分钟便民服务圈."""
    if amount.chinese and amount.unit in {"个", "大", "项"} and _SLOGAN.match(sentence.after(amount.end, 20)):
        return True
    return amount.group in {"duration", "length"} and bool(_AREA_OF_SERVICE.match(sentence.after(amount.end)))


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
    unmarked_ordinal,
    phase,
    document_number,
    date,
    numbering,
    hotline,
    formula,
    rate_base,
    threshold,
    reference,
    division,
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
# Some rules are of Chinese numerals alone; most numbers are not asked about them.
RULES_OF_ARABIC = tuple(rule for rule in RULES if rule not in {numbering, vague, set_phrase, article, figure_of_speech})


def exclusion(sentence: Sentence, amount: Amount) -> Rule | None:
    """The rule by which an amount is no quantity of an indicator, or None where it is one.

    Args:
        sentence: The sentence.
        amount: A number in it.
    """
    for rule in RULES if amount.chinese else RULES_OF_ARABIC:
        if rule(sentence, amount):
            return rule
    return None
