"""Numbers in names: titles, quotations, codes, ranks, classes and programmes."""

from __future__ import annotations

import re

from fazhi.parsing.figures.amounts import Amount
from fazhi.parsing.figures.motions import signed
from fazhi.parsing.figures.sentence import Sentence


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
        return unit != "人" or not _CLAUSE_END.match(sentence.after(amount.end))
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


_AREA_OF_SERVICE = re.compile(r"[^,。;、]{0,10}圈")

_SLOGAN = re.compile(
    r"“(?:[^”]{0,16}(?:工程|行动|计划|战略|清单|机制|模式|体系|圈)|[一二三四五六七八九十百千\d][^”]{0,16})”"
)


def programme(sentence: Sentence, amount: Amount) -> bool:
    """A time or distance before 圈, or a Chinese numeral before a slogan, names a programme: 15分钟便民服务圈."""
    if amount.chinese and amount.unit in {"个", "大", "项"} and _SLOGAN.match(sentence.after(amount.end, 20)):
        return True
    return amount.group in {"duration", "length"} and bool(_AREA_OF_SERVICE.match(sentence.after(amount.end)))
