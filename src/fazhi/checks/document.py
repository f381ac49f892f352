"""DOC: the form of official documents (GB/T 9704)."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Edit, OrganizationKind, Severity, Span, ZoneKind
from fazhi.parsing.header.dates import NUMERALS
from fazhi.parsing.fold import fold
from fazhi.parsing.header.organizations import is_organization, split_organizations
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
REQUEST: Final = re.compile(
    r"(?:妥否|当否|可否|以上请示)[,，]?请(?:批示|批复|审批|指示)|请予(?:批准|批复|审批|批示)|恳请(?:批准|批复|拨付)"
)
ATTACHMENT: Final = re.compile(
    r"^[ \t　]*(?:附件 ?\d{0,2} ?[:：]|\d{1,2}[.．])[^\n]*?(?P<stop>[。；;.])[ \t　]*$", re.MULTILINE
)


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
        span = next(iter(metadata.spans_of("document_number")), None)
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
    message = Words("标题{why}", "the title {en}")
    help = Words(
        "标题一般为“发文机关关于××年度法治政府建设情况的报告”。", "Usually: issuer 关于 year 法治政府建设情况的报告."
    )

    def check(self, subject: Subject) -> Iterator[Trigger]:
        metadata = subject.report.metadata
        title = "".join((metadata.title or "").split())
        span = next(iter(metadata.spans_of("title")), None) if title else _closed_title(subject)
        if (title and title[-1] in STOPS) or (not title and span):
            yield Trigger(span=span, path="metadata.title", values={"why": "末尾有标点", "en": "ends in punctuation"})
        elif title and "报告" not in title:
            values = {"why": "未写明文种“报告”", "en": "does not call it a 报告"}
            yield Trigger(span=span, path="metadata.title", values=values)


def _closed_title(subject: Subject) -> Span | None:
    """Where the text opens with a title that a full stop turned into a sentence."""
    first = next(iter(subject.report.statements), None)
    return first.span if first and TITLE.fullmatch(subject.read(first.span).text) else None


class RecipientsColon(Rule):
    """The recipients are followed by a full-width colon, where the text is set in full-width punctuation.

    Fails:
        临江市人民政府:
        2024年，兰溪县深入推进依法行政。

    Passes:
        临江市人民政府：
        2024年，兰溪县深入推进依法行政。

    Provision:
        《党政机关公文格式（GB/T 9704—2012）》7.3.2, not seen in the original.
    """

    code = "DOC004"
    severity = Severity.INFO
    provision = "document-recipients"
    other_years = Severity.INFO
    title = Words("主送机关后的冒号", "Colon after the recipients")
    message = Words("主送机关后应用全角冒号", "the recipients are followed by a full-width colon")
    help = Words("改为“：”。", "Write ：.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        text = subject.report.text
        for span in subject.report.metadata.spans_of("recipients")[-1:]:
            if text[span.end : span.end + 1] == ":" and text.count("，") > text.count(","):
                colon = Span(span.end, span.end + 1)
                yield Trigger(span=colon, path="metadata.recipients", fix=(Edit(span=colon, replacement="："),))


class RequestInReport(Rule):
    """A report asks for nothing.

    Requests (请示) are documents of their own; a report that holds one need not be answered, and the request is lost.

    Fails:
        以上报告妥否，请批示。

    Passes:
        特此报告。

    Provision:
        《党政机关公文处理工作条例》第十五条, not seen in the original.
    """

    code = "DOC005"
    severity = Severity.INFO
    provision = "no-request-in-report"
    other_years = Severity.INFO
    title = Words("报告夹带请示", "A request in a report")
    message = Words("报告中不宜夹带请示事项：“{found}”", "a report holds no request: {found}")
    help = Words("需要请示的事项另行行文；结尾用“特此报告”。", "Make the request in a document of its own.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for match in REQUEST.finditer(subject.prose.text):
            yield Trigger(span=subject.prose.span(*match.span()), values={"found": match[0]})


class SignatureNamesAnother(Rule):
    """The body that signs is the one that the title names.

    A short form of the same name (县政府 for 兰溪县人民政府) is no mistake, and joint issuers may sign in any order.

    Fails:
        兰溪县人民政府关于2024年度法治政府建设情况的报告

        临江市人民政府
        2025年3月10日

    Passes:
        兰溪县人民政府
        2025年3月10日

    Provision:
        《党政机关公文格式（GB/T 9704—2012）》7.3.5; that title and signature contradict each other shows without it.
    """

    code = "DOC006"
    title = Words("署名与标题不符", "Signature of another body")
    message = Words("落款为{signed}，标题的发文机关却是{titled}", "signed by {signed}, but the title names {titled}")
    help = Words("核对署名。", "Check the signature.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        report = subject.report
        signature, title = report.signature, "".join((report.metadata.title or "").split())
        opening = fold(title.partition("关于")[0])
        if signature is None or "关于" not in title or not is_organization(opening):
            return
        signed = list(_signed(subject.folded, signature.span))
        names = ["".join(span.of(subject.folded).split()) for span in signed]
        if names and not any(_same_body(name, opening) for name in names):
            values = {"signed": "、".join(names), "titled": opening}
            yield Trigger(span=signed[0], path="signature", values=values, related=report.metadata.spans_of("title"))


def _signed(folded: str, span: Span) -> Iterator[Span]:
    """Where the bodies stand that sign."""
    start = span.start
    for line in span.of(folded).splitlines(keepends=True):
        for first, last in split_organizations(folded, start, start + len(line)):
            name = "".join(folded[first:last].split())
            if is_organization(name):
                lead = len(folded[first:last]) - len(folded[first:last].lstrip())
                yield Span(first + lead, first + lead + len(folded[first:last].strip()))
        start += len(line)


def _same_body(name: str, other: str) -> bool:
    """Whether two names can be those of one body: all characters of the shorter stand in the longer, in order."""
    short, long = sorted((name, other), key=len)
    rest = iter(long)
    return all(character in rest for character in short)


class AttachmentPunctuation(Rule):
    """The names of attachments have no punctuation at their end.

    Fails:
        附件：1.兰溪县2024年度行政执法统计表。

    Passes:
        附件：1.兰溪县2024年度行政执法统计表

    Provision:
        《党政机关公文格式（GB/T 9704—2012）》7.3.4.
    """

    code = "DOC007"
    severity = Severity.INFO
    provision = "document-attachments"
    other_years = Severity.INFO
    title = Words("附件名称后的标点", "Punctuation after an attachment")
    message = Words("附件名称后不加标点符号", "no punctuation after the name of an attachment")
    help = Words("删去句末标点。", "Take the punctuation out.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        if "附件" not in subject.folded:
            return
        for match in ATTACHMENT.finditer(subject.report.text):
            if subject.zone_at(match.start("stop")) is ZoneKind.METADATA:
                stop = Span(*match.span("stop"))
                yield Trigger(span=stop, fix=(Edit(span=stop, replacement=""),))


class ReportsToItself(Rule):
    """A report goes to others: the Party committee and the people's congress of its level, and the level above.

    A recipient that is the issuer itself is a mistake. That a joint report of Party committee and government goes to
    governments alone is information.

    Fails:
        兰溪县人民政府关于2024年度法治政府建设情况的报告

        兰溪县人民政府：

    Passes:
        临江市人民政府：

    Provision:
        《法治政府建设与责任落实督察工作规定》, to whom governments report.
    """

    code = "DOC008"
    provision = "report-recipients"
    other_years = Severity.WARNING
    other_bodies = Severity.WARNING
    title = Words("主送机关与发文机关", "Recipients and issuers")
    message = Words("主送机关{name}就是发文机关", "the recipient {name} is the issuer")
    help = Words("核对主送机关。", "Check the recipients.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        metadata = subject.report.metadata
        issuers = {issuer.name for issuer in metadata.issuers}
        spans = metadata.spans_of("recipients")
        for index, name in enumerate(metadata.recipients):
            if name in issuers:
                span = spans[index] if index < len(spans) else None
                yield Trigger(span=span, path=f"metadata.recipients[{index}]", values={"name": name})
        if _is_joint(subject) and metadata.recipients and not any(map(_is_party, metadata.recipients)):
            yield Trigger(
                span=next(iter(spans), None),
                path="metadata.recipients",
                severity=Severity.INFO,
                message=Words(
                    "党委和政府联合报告，主送机关中没有党委", "a joint report that goes to no Party committee"
                ),
            )


def _is_joint(subject: Subject) -> bool:
    kinds: Sequence[OrganizationKind] = [issuer.kind for issuer in subject.report.metadata.issuers]
    return OrganizationKind.PARTY_COMMITTEE in kinds and OrganizationKind.GOVERNMENT in kinds


def _is_party(name: str) -> bool:
    return "中共" in name or name.endswith(("委", "委员会")) or "中央" in name


RULES = (
    DocumentNumberForm,
    SignatureDateForm,
    TitleForm,
    RecipientsColon,
    RequestInReport,
    SignatureNamesAnother,
    AttachmentPunctuation,
    ReportsToItself,
)
