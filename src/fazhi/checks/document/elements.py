"""DOC: number, title and day of a document."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Edit, Severity, Span
from fazhi.parsing.fold import fold
from fazhi.parsing.header.dates import NUMERALS
from fazhi.reference.labels import labels

CANONICAL: Final = re.compile(r"[㐀-鿿A-Za-z]+〔\d{4}〕[1-9]\d*号")


CITED: Final = re.compile(r"[一-鿿][〔\[(【〈﹝](?P<year>(?:19|20)\d\d)年?[〕\])】〉﹞]第?0*(?P<serial>[1-9]\d{0,4})号")


NUMBER_LIKE: Final = re.compile(r"[一-鿿].{0,16}\d.*号|[〔\[(【]\d")


PADDED: Final = re.compile(r"((?:19|20)\d\d) ?年 ?(0?\d{1,2}) ?月 ?(0?\d{1,2}) ?日")


_DIGITS: Final = "一二三四五六七八九"


CHINESE: Final = re.compile(
    rf"([一二][〇零○O0{_DIGITS}]{{3}}) ?年 ?([{_DIGITS}十元]{{1,2}}) ?月 ?([{_DIGITS}十]{{1,3}}) ?日"
)


TITLE: Final = re.compile(r"[^,。;]{4,40}法治政府建设[^,。;]{0,12}报告。")


STOPS: Final = "。.;；,，、!！"


class DocumentNumberForm(Rule):
    """A document number has the year in full in 〔 〕, and a serial without 第 and without leading zeros.

    Pages print every other bracket in place of the hexagonal ones, as those are hard to type. The number of the report
    itself is checked, and the numbers that the text cites.

    Fails:
        文号：兰政[2025]06号

    Passes:
        文号：兰政〔2025〕6号

    Provision:
        《党政机关公文格式（GB/T 9704—2012）》7.2.5.
    """

    code = "DOC001"
    provision = "document-number"
    other_years = Severity.INFO
    title = Words("发文字号格式", "Form of the document number")
    message = Words("发文字号“{found}”格式不符，应为“{right}”", "the document number {found} should read {right}")
    help = Words(
        "年份标全称、用六角括号，序号不加“第”、不编虚位。",
        "Year in full in 〔 〕; the serial without 第 and leading zeros.",
    )

    def check(self, subject: Subject) -> Iterator[Trigger]:
        metadata = subject.report.metadata
        number = metadata.document_number
        span = subject.place_of("document_number")
        if number and not CANONICAL.fullmatch(number.raw):
            yield _rewritten(
                span, number.raw, f"{number.agency}〔{number.year}〕{number.serial}号", "metadata.document_number"
            )
        elif number is None:
            yield from self._unread(subject)
        text = subject.prose.text
        for match in CITED.finditer(text):
            place = subject.prose.span(match.start() + 1, match.end())
            written = "".join(place.of(subject.report.text).split())
            right = f"〔{match['year']}〕{match['serial']}号"
            if written != right:
                yield _rewritten(place, written, right, "")

    @staticmethod
    def _unread(subject: Subject) -> Iterator[Trigger]:
        known = labels()
        for field in subject.report.metadata.fields:
            value = fold(field.value)
            if known.get(field.label) == "document_number" and NUMBER_LIKE.search(value):
                message = Words("“{found}”不是规范的发文字号", "{found} is no document number")
                yield Trigger(span=field.span, values={"found": field.value.strip()}, message=message)


def _rewritten(span: Span | None, found: str, right: str, path: str) -> Trigger:
    fix = (Edit(span=span, replacement=right),) if span else ()
    return Trigger(span=span, path=path, values={"found": found, "right": right}, fix=fix)


class SignatureDateForm(Rule):
    """The day of writing is in Arabic numerals, month and day without leading zeros.

    Fails:
        兰溪县人民政府
        2025年03月05日

    Passes:
        兰溪县人民政府
        2025年3月5日

    Provision:
        《党政机关公文格式（GB/T 9704—2012）》7.3.5.4.
    """

    code = "DOC002"
    severity = Severity.INFO
    provision = "document-date"
    other_years = Severity.INFO
    title = Words("成文日期格式", "Form of the day of writing")
    message = Words("成文日期“{found}”应写作“{right}”", "the day of writing {found} should read {right}")
    help = Words("用阿拉伯数字，年份标全称，月、日不编虚位。", "Arabic numerals, the year in full, no leading zeros.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        signature = subject.report.signature
        if signature is None:
            return
        for pattern in (PADDED, CHINESE):
            for match in pattern.finditer(fold(signature.text)):
                year, month, day = map(_number, match.groups())
                span = Span(signature.span.start + match.start(), signature.span.start + match.end())
                found, right = "".join(span.of(subject.report.text).split()), f"{year}年{month}月{day}日"
                if fold(found) != right:
                    yield _rewritten(span, found, right, "metadata.written_on")


def _number(numeral: str) -> int:
    if numeral.isascii() and numeral.isdigit():
        return int(numeral)
    if "十" in numeral:
        tens, _, ones = numeral.partition("十")
        return NUMERALS.get(tens, 1) * 10 + NUMERALS.get(ones, 0)
    return int("".join(str(NUMERALS[digit]) for digit in numeral))


class TitleForm(Rule):
    """A title is made of issuer, subject and the kind of document, and has no stop at its end.

    The annual report is a 报告; a title that ends in another word, or with punctuation, is put differently from what
    the rules on official documents ask.

    Fails:
        兰溪县人民政府关于2024年度法治政府建设工作的总结

    Passes:
        兰溪县人民政府关于2024年度法治政府建设情况的报告

    Provision:
        《党政机关公文处理工作条例》第九条.
    """

    code = "DOC003"
    severity = Severity.INFO
    provision = "document-title"
    other_years = Severity.INFO
    title = Words("标题格式", "Form of the title")
    message = Words("标题{why}", "the title {why}")
    help = Words(
        "标题一般为“发文机关关于××年度法治政府建设情况的报告”。", "Usually: issuer 关于 year 法治政府建设情况的报告."
    )

    def check(self, subject: Subject) -> Iterator[Trigger]:
        metadata = subject.report.metadata
        title = "".join((metadata.title or "").split())
        span = subject.place_of("title") if title else _closed_title(subject)
        if (title and title[-1] in STOPS) or (not title and span):
            yield Trigger(span=span, path="metadata.title", values={"why": Words("末尾有标点", "ends in punctuation")})
        elif title and "报告" not in title:
            values = {"why": Words("未写明文种“报告”", "does not call it a 报告")}
            yield Trigger(span=span, path="metadata.title", values=values)


def _closed_title(subject: Subject) -> Span | None:
    """Where the text opens with a title that a full stop turned into a sentence."""
    first = next(iter(subject.report.statements), None)
    return first.span if first and TITLE.fullmatch(subject.read(first.span).text) else None


RULES = (DocumentNumberForm, SignatureDateForm, TitleForm)
