"""TXT: forms in which numbers are written (GB/T 15835)."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fazhi.checks.figures import Part, figures
from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Edit, Severity, Span
from fazhi.parsing.view import View

CHINESE: Final = dict(zip("123456789", "一二三四五六七八九", strict=True))
PARTED: Final = re.compile(r"\d\d,\d{3}")
WHOLE: Final = re.compile(r"\d{5}")
MEASURES: Final = "个件次人名家户天场份条项起宗所处部期轮批"


def _replaced(prose: View, start: int, end: int, replacement: str) -> tuple[Edit, ...]:
    return (Edit(span=prose.span(start, end), replacement=replacement),)


class ArabicApproximation(Rule):
    """Adjacent digits that approximate a number, and numbers with 几, are written in Chinese numerals.

    三四个, 十几人, 几十件; not 3、4个, 10几人. A range is another thing and takes a dash: 3—4个.

    Fails:
        召开协调会3、4次，走访企业20几家。

    Passes:
        召开协调会三四次，走访企业二十几家，第3、4季度各检查1次。

    Provision:
        《出版物上数字用法（GB/T 15835—2011）》: approximations with adjacent numerals and with 几.
    """

    code = "TXT004"
    provision = "numerals"
    other_years = Severity.INFO
    title = Words("概数应用汉字", "Approximation in Arabic digits")
    message = Words("概数“{found}”应写作“{right}”", "the approximation {found} should read {right}")
    help = Words("相邻两数连用和带“几”的概数用汉字。", "Adjacent numerals and 几 take Chinese numerals.")
    pattern: Final = re.compile(
        rf"(?P<low>[1-9])、(?<![\d第、.]..)(?P<high>[1-9])(?=[{MEASURES}])(?!个?(?:月份|季度|号))|(?P<tens>[1-9]0)几(?<![\d.]...)"
    )

    def check(self, subject: Subject) -> Iterator[Trigger]:
        prose = subject.prose
        for match in self.pattern.finditer(prose.text):
            if match["tens"]:
                right = f"{CHINESE[match['tens'][0]] if match['tens'] != '10' else ''}十几"
            elif int(match["high"]) == int(match["low"]) + 1:
                right = CHINESE[match["low"]] + CHINESE[match["high"]]
            else:
                continue
            fix = _replaced(prose, *match.span(), right)
            yield Trigger(span=prose.span(*match.span()), values={"found": match[0], "right": right}, fix=fix)


class ShortYear(Rule):
    """A year has four digits.

    Fails:
        24年度共举办培训班12期。

    Passes:
        2024年度共举办培训班12期。

    Provision:
        《出版物上数字用法（GB/T 15835—2011）》4.1.3, not seen in the original; the edition of 1995 says so.
    """

    code = "TXT005"
    severity = Severity.INFO
    provision = "numeral-years"
    other_years = Severity.INFO
    title = Words("年份不得简写", "Shortened year")
    message = Words("年份“{found}”应写全四位", "the year {found} is to be written with four digits")
    help = Words("写全四位年份。", "Write all four digits.")
    pattern: Final = re.compile(r"[012]\d年(?<![\d.—\-~第]...)(?<!\d至...)(?:度|底|初|末|上半年|下半年)")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        prose = subject.prose
        for match in self.pattern.finditer(prose.text):
            yield Trigger(span=prose.span(*match.span()), values={"found": match[0]})


class ZeroInChineseYear(Rule):
    """A year in Chinese numerals has 〇 for nought.

    二〇二四, not 二零二四 and not 二O二四 or 二0二四.

    Fails:
        自二零二四年起，全面推行行政执法“三项制度”。

    Passes:
        自二〇二四年起，全面推行行政执法“三项制度”。

    Provision:
        《出版物上数字用法（GB/T 15835—2011）》, not seen in the original.
    """

    code = "TXT006"
    severity = Severity.INFO
    provision = "numeral-forms"
    other_years = Severity.INFO
    title = Words("汉字年份中的“零”", "Nought in a Chinese year")
    message = Words("汉字年份“{found}”应写作“{right}”", "the year {found} should read {right}")
    help = Words("用“〇”。", "Write 〇.")
    pattern: Final = re.compile(r"[一二][零O0o〇][一二零O0o〇][零O0o〇一二三四五六七八九](?=年)")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        prose = subject.prose
        for match in self.pattern.finditer(prose.text):
            right = re.sub("[零O0o]", "〇", match[0])
            if right != match[0]:
                fix = _replaced(prose, *match.span(), right)
                yield Trigger(span=prose.span(*match.span()), values={"found": match[0], "right": right}, fix=fix)


class RangeOfPercent(Rule):
    """Both ends of a range of percentages have their sign.

    63%~68%, not 63~68%. Of scaled numbers (9~16亿) the first end is ambiguous in the same way.

    Fails:
        推动行政复议案件下降3—5%。

    Passes:
        推动行政复议案件下降3%—5%。

    Provision:
        《出版物上数字用法（GB/T 15835—2011）》5.1.3, whose example was seen and whose text was not.
    """

    code = "TXT007"
    severity = Severity.INFO
    provision = "numeral-ranges"
    other_years = Severity.INFO
    title = Words("数值范围前项缺单位", "First end of a range lacks its unit")
    message = Words("“{found}”前一数值缺“{unit}”", "the first number of {found} lacks its {unit}")
    help = Words("前后两个数值都写“{unit}”。", "Write {unit} on both ends.")
    pattern: Final = re.compile(
        r"(?P<low>\d{1,4}(?:\.\d{1,4})?)(?:~|—{1,2}|-|至)(?P<high>\d{1,4}(?:\.\d{1,4})?)(?P<unit>%|[万亿])"
    )

    def check(self, subject: Subject) -> Iterator[Trigger]:
        prose = subject.prose
        for match in self.pattern.finditer(prose.text):
            end = prose.span(*match.span("low")).end
            unit = prose.span(*match.span("unit")).of(subject.report.text)
            sign = max(unit, "%", "％", key=subject.report.text.count)  # one width throughout, whatever stands here
            insert = (Edit(span=Span(end, end), replacement=sign),) if unit in "%％" else ()
            yield Trigger(span=prose.span(*match.span()), values={"found": match[0], "unit": unit}, fix=insert)


class DecreaseInTimes(Rule):
    """A decrease is told in per cent or in tenths, not in 倍.

    What falls by its whole is gone; 减少2倍 has no meaning.

    Fails:
        办理时限减少2倍。

    Passes:
        办理时限减少一半，网上办件量增长2倍。

    Provision:
        None; usage: 增加 may take 倍, 减少 takes 成, 百分之 or a fraction.
    """

    code = "TXT008"
    title = Words("减少不用倍数", "Decrease in 倍")
    message = Words("“{found}”：减少不能用倍数表示", "{found}: a decrease is not told in 倍")
    help = Words("改用百分数、成数或分数。", "Write per cent, tenths or a fraction.")
    pattern: Final = re.compile(
        r"(?:下降|减少|降低|缩短|压缩|压减|缩减|下跌|减小)(?:了|近|约|超|超过|将近)?(?:\d{1,6}(?:\.\d{1,4})?|[一二两三四五六七八九十]{1,3})(?:多|余)?倍"
    )

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for match in self.pattern.finditer(subject.prose.text):
            yield Trigger(span=subject.prose.span(*match.span()), values={"found": match[0]})


class RateChangeInPercent(Rule):
    """The change of a rate is told in percentage points.

    A rate that fell from 9.4 to 5.6 per cent fell by 3.8 percentage points, or by 40 per cent of itself; which of the
    two 下降3.8% means, the reader must guess.

    Fails:
        一审行政诉讼败诉率同比下降3.8%。

    Passes:
        一审行政诉讼败诉率同比下降3.8个百分点，案件总量下降12%。

    Provision:
        None; usage.
    """

    code = "TXT009"
    severity = Severity.INFO
    title = Words("比率变动宜用百分点", "Change of a rate in per cent")
    message = Words(
        "“{name}”的变动写作{found}，如指两个比率之差，应为“个百分点”",
        "the change of {name} is told as {found}; a difference of rates is in percentage points",
    )
    help = Words("核对是否应为“个百分点”。", "Are percentage points meant?")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for figure in (figure for group in subject.once(figures) for figure in group):
            if figure.part is Part.CHANGE and figure.unit == "%" and figure.name.endswith(("率", "占比", "满意度")):
                yield Trigger(span=figure.span, values={"name": figure.name, "found": figure.quantity.text})


class MixedScale(Rule):
    """万 and 亿 stand behind one number, not between several.

    3.4万 or 34000, not 3万4千.

    Fails:
        受理群众诉求3万4千件。

    Passes:
        受理群众诉求3.4万件。

    Provision:
        《出版物上数字用法（GB/T 15835—2011）》, not seen in the original.
    """

    code = "TXT010"
    severity = Severity.INFO
    provision = "numeral-forms"
    other_years = Severity.INFO
    title = Words("数字与数位词混用", "Digits and scale words mixed")
    message = Words(
        "“{found}”宜写作以万、亿为单位的小数或全用阿拉伯数字",
        "{found} is better written with one scale word, or without",
    )
    help = Words("如“3.4万”或“34000”。", "As in 3.4万 or 34000.")
    scale: Final = re.compile(r"[万亿]\d{1,4}[千百万]")
    number: Final = re.compile(r"(?<![\d.])\d{1,6}$")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        prose = subject.prose
        for scale in self.scale.finditer(prose.text):
            number = self.number.search(prose.text, max(0, scale.start() - 8), scale.start())
            if number:
                span = prose.span(number.start(), scale.end())
                yield Trigger(span=span, values={"found": number[0] + scale[0]})


class MixedSeparators(Rule):
    """Thousands are parted in the same way throughout a report.

    Numbers of four digits need not be parted, and are left alone.

    Fails:
        发放宣传资料16700份，接听咨询21,260人次。

    Passes:
        发放宣传资料16700份，接听咨询21260人次，培训1,260人次。

    Provision:
        《出版物上数字用法（GB/T 15835—2011）》: consistent within one text.
    """

    code = "TXT011"
    severity = Severity.INFO
    provision = "numeral-consistency"
    other_years = Severity.INFO
    title = Words("千分位写法不一", "Thousands written in two ways")
    message = Words("“{found}”与“{other}”千分位写法不一致", "{found} and {other} write thousands in two ways")
    help = Words("全文统一。", "Choose one for the whole text.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        parted, whole = [], []
        for figure in (figure for group in subject.once(figures) for figure in group):
            text = figure.quantity.text
            if PARTED.search(text):
                parted.append(figure.quantity)
            elif WHOLE.search(text):
                whole.append(figure.quantity)
        if parted and whole:
            few, many = sorted((parted, whole), key=len)
            values = {"found": few[0].text, "other": many[0].text}
            yield Trigger(span=few[0].span, values=values, related=(many[0].span,))


RULES = (
    ArabicApproximation,
    ShortYear,
    ZeroInChineseYear,
    RangeOfPercent,
    DecreaseInTimes,
    RateChangeInPercent,
    MixedScale,
    MixedSeparators,
)
