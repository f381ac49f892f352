"""DAT: dates, deadlines and years."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator
from typing import Final

from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Metadata, Role, Severity, Span, ZoneKind
from fazhi.parsing.header.dates import find_date
from fazhi.parsing.fold import fold
from fazhi.reference.labels import labels

SINGLE_YEAR: Final = re.compile(r"(?<![\d—\-~至])(20\d\d)年(?!\d{1,2}月|[—\-~至])")
OPENING: Final = re.compile(r"(20\d\d)年(?:度)?(?:[,，是]|以来|[^\d,。]{0,2}在)")
REPORTED: Final = re.compile(
    r"(?:现将|现就|将)[^。\n]{0,12}?(?<![\d—\-~至])(20\d\d)年(?:度)?(?![—\-~至\d])[^。\n]{0,40}?(?:报告|公布|公开)如下"
)
DAY: Final = re.compile(r"月 ?(?P<day>\d{1,2}) ?日")
MONTH: Final = re.compile(r"(?<!\d)(?:(?P<year>(?:19|20)\d\d) ?年 ?)?(?P<month>\d{1,2}) ?$")
REACH: Final = 12  # characters before 月 in which year and month stand
LEAP: Final = 2024


def _deadline(year: int) -> dt.date:
    """The first day that is too late for the report on a year."""
    return dt.date(year + 1, 4, 1)


def _spans(metadata: Metadata, name: str) -> Span | None:
    return next(iter(metadata.spans_of(name)), None)


class PublishedLate(Rule):
    """A report is published before 1 April of the next year.

    Local governments at all levels and departments at county level and above must publish it before that day, secrets
    excepted. Where the page states no day of publication, a report written later cannot have been published in time.
    For other bodies (ministries, vertical offices, subdistricts) the rule informs.

    Fails:
        发布日期：2025-04-08

        兰溪县人民政府关于2024年度法治政府建设情况的报告

    Passes:
        发布日期：2025-03-28

        兰溪县人民政府关于2024年度法治政府建设情况的报告

    Provision:
        《法治政府建设与责任落实督察工作规定》第二十四条, in force since 15 April 2019: 每年4月1日之前.
    """

    code = "DAT001"
    severity = Severity.ERROR
    provision = "report-publication"
    other_bodies = Severity.INFO
    title = Words("公开逾期", "Published late")
    message = Words(
        "{year}年度报告应于{deadline}之前公开，{what}为{day}，逾期{days}天",
        "the report on {year} was due before {deadline}; {en}: {day}, {days} days late",
    )
    help = Words("及时公开；确因涉密不公开的除外。", "Publish in time; only secrets are excepted.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        yield from _late(subject)


class PublishedAfterFirstQuarter(Rule):
    """A report on 2015 to 2018 is published in the first quarter of the next year.

    Before the supervision rules, the outline of 2015 asked governments and departments to report every year in the
    first quarter and to publish the report.

    Fails:
        发布日期：2018-05-03

        兰溪县人民政府关于2017年度法治政府建设情况的报告

    Passes:
        发布日期：2018-03-20

        兰溪县人民政府关于2017年度法治政府建设情况的报告

    Provision:
        《法治政府建设实施纲要（2015—2020年）》: 每年第一季度.
    """

    code = "DAT002"
    provision = "outline-2015-first-quarter"
    other_bodies = Severity.INFO
    title = Words("第一季度后公开", "Published after the first quarter")
    message = PublishedLate.message
    help = Words("", "")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        yield from _late(subject)


def _late(subject: Subject) -> Iterator[Trigger]:
    metadata, year = subject.report.metadata, subject.year
    name = "published_on" if metadata.published_on else "written_on"
    day: dt.date | None = getattr(metadata, name)
    if year is None or day is None or day < _deadline(year):
        return
    published = name == "published_on"
    values = {
        "year": year,
        "deadline": f"{_deadline(year):%Y-%m-%d}",
        "day": f"{day:%Y-%m-%d}",
        "days": (day - _deadline(year)).days + 1,
        "what": "发布日期" if published else "成文日期",
        "en": "published" if published else "written",
    }
    yield Trigger(span=_spans(metadata, name), path=f"metadata.{name}", values=values)


class SubmittedLate(Rule):
    """A department submits its report before 1 March.

    The day of submission is rarely public; a report written on 1 March or later cannot have been submitted in time.

    Fails:
        兰溪县司法局关于2024年度法治政府建设情况的报告

        兰溪县司法局
        2025年3月12日

    Passes:
        兰溪县司法局
        2025年2月18日

    Provision:
        《法治政府建设与责任落实督察工作规定》, submission by departments of local governments: 每年3月1日前.
    """

    code = "DAT003"
    severity = Severity.INFO
    provision = "report-submission"
    title = Words("报送或已逾期", "Submitted late")
    message = Words(
        "部门的年度报告应于3月1日前报送，成文日期为{day}",
        "a department submits its report before 1 March; this one is dated {day}",
    )
    help = Words(
        "报送日期一般不公开，仅从成文日期推断。",
        "The day of submission is not public; this follows from the day of writing.",
    )

    def check(self, subject: Subject) -> Iterator[Trigger]:
        day, year = subject.report.metadata.written_on, subject.year
        if day and year is not None and day >= dt.date(year + 1, 3, 1):
            span = _spans(subject.report.metadata, "written_on")
            yield Trigger(span=span, path="metadata.written_on", values={"day": day.isoformat()})


class WrittenAfterPublication(Rule):
    """A report is written before it is published.

    Fails:
        成文日期：2025-03-20　发布日期：2025-03-10

    Passes:
        成文日期：2025-03-10　发布日期：2025-03-20

    Provision:
        None; the order of things.
    """

    code = "DAT004"
    title = Words("成文晚于发布", "Written after publication")
    message = Words(
        "成文日期{written}晚于发布日期{published}", "written on {written}, after publication on {published}"
    )
    help = Words("核对两个日期。", "Check both dates.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        metadata = subject.report.metadata
        written, published = metadata.written_on, metadata.published_on
        if written and published and written > published:
            values = {"written": written.isoformat(), "published": published.isoformat()}
            span = _spans(metadata, "written_on")
            yield Trigger(
                span=span, path="metadata.written_on", values=values, related=metadata.spans_of("published_on")
            )


class DatedBeforeYearEnds(Rule):
    """A report on a year is written and published when that year is over, or in its last month.

    A day before December of the year itself is a mistake in the date or in the year.

    Fails:
        兰溪县人民政府关于2024年度法治政府建设情况的报告

        兰溪县人民政府
        2024年3月10日

    Passes:
        兰溪县人民政府
        2025年3月10日

    Provision:
        None; a report on a year cannot be older than the year.
    """

    code = "DAT005"
    title = Words("日期早于报告年度结束", "Dated before the year ends")
    message = Words("报告的是{year}年度，{what}却为{day}", "the report is on {year}, but {en} on {day}")
    help = Words("核对日期和报告年度。", "Check the date and the year reported on.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        year, metadata = subject.year, subject.report.metadata
        if year is None:
            return
        for name, what, en in (("written_on", "成文日期", "written"), ("published_on", "发布日期", "published")):
            day: dt.date | None = getattr(metadata, name)
            if day and day < dt.date(year, 12, 1):
                values = {"year": year, "what": what, "en": en, "day": day.isoformat()}
                yield Trigger(span=_spans(metadata, name), path=f"metadata.{name}", values=values)


class YearsDisagree(Rule):
    """Title, opening and headings name one and the same year.

    Compared with the year of the report are: 现将2024年度……报告如下, the year that opens the text where the text
    names no other, and the years in headings on what was done. Spans of several years are left out.

    Fails:
        兰溪县人民政府关于2024年度法治政府建设情况的报告

        现将2023年度法治政府建设情况报告如下：

    Passes:
        现将2024年度法治政府建设情况报告如下：

    Provision:
        None; a report has one year.
    """

    code = "DAT006"
    severity = Severity.ERROR
    title = Words("年份前后不一", "Years disagree")
    message = Words("报告年度为{year}年，此处却写作{found}年", "the report is on {year}, but this says {found}")
    help = Words("核对标题、正文和小标题中的年份。", "Check the years in title, text and headings.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        year = subject.year
        if year is None:
            return
        related = subject.report.metadata.spans_of("year")
        for found, span in _stated_years(subject, year):
            if found != year:
                yield Trigger(span=span, values={"year": year, "found": found}, related=related)


def _stated_years(subject: Subject, year: int) -> Iterator[tuple[int, Span]]:
    """Each year that the text gives as the one reported on."""
    prose = subject.prose
    for match in REPORTED.finditer(prose.text):
        yield int(match[1]), prose.span(*match.span(1))
    preamble = subject.report.preamble
    if preamble and preamble.statements:
        view = subject.read(preamble.statements[0].span)
        opening = OPENING.match(view.text)
        if opening and f"{year}年" not in subject.read(preamble.span).text and abs(int(opening[1]) - year) == 1:
            yield int(opening[1]), view.span(*opening.span(1))
    for section in subject.sections:
        if section.role in (Role.ACHIEVEMENTS, Role.LEADERSHIP) and section.level == 1:
            view = subject.heading(section)
            years = list(SINGLE_YEAR.finditer(view.text))
            if len(years) == 1:
                yield int(years[0][1]), view.span(*years[0].span(1))


class NumbersOfAnotherYear(Rule):
    """The years in index number and document number fit the dates of the report.

    A document number is given when a document is signed, so its year is that of the day of writing; in January the
    number may still be last year's. An index number may be a year off, not more.

    Fails:
        文号：兰政〔2024〕6号　成文日期：2025-03-10

    Passes:
        文号：兰政〔2025〕6号　成文日期：2025-03-10

    Provision:
        《党政机关公文格式（GB/T 9704—2012）》7.2.5: the number holds the year of the document.
    """

    code = "DAT007"
    provision = "document-number"
    other_years = Severity.WARNING
    title = Words("编号年份与日期不符", "Year of a number does not fit the dates")
    message = Words("{what}中的年份{found}与{day}不符", "the year {found} in the {en} does not fit {day}")
    help = Words("核对编号和日期。", "Check number and date.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        metadata = subject.report.metadata
        day = metadata.written_on or metadata.published_on
        number, index = metadata.document_number, metadata.index_number
        if day and number and _is_off(number.year, day):
            yield self._trigger("document_number", "发文字号", number.year, day, metadata)
        if day and index and index.year is not None and abs(index.year - day.year) > 1:
            yield self._trigger("index_number", "索引号", index.year, day, metadata)

    @staticmethod
    def _trigger(name: str, what: str, found: int, day: dt.date, metadata: Metadata) -> Trigger:
        values = {"what": what, "en": name.replace("_", " "), "found": found, "day": day.isoformat()}
        return Trigger(span=_spans(metadata, name), path=f"metadata.{name}", values=values)


def _is_off(year: int, day: dt.date) -> bool:
    return year != day.year and not (year == day.year - 1 and day.month == 1)


class ImpossibleDate(Rule):
    """A date is one that the calendar has.

    Fails:
        2025年2月30日，县政府召开常务会议。

    Passes:
        2025年2月28日，县政府召开常务会议。

    Provision:
        None; the calendar.
    """

    code = "DAT008"
    title = Words("日期不存在", "No such date")
    message = Words("没有{day}这一天", "there is no {day}")
    help = Words("核对日期。", "Check the date.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        text = subject.folded
        for match in DAY.finditer(text):
            before = MONTH.search(text, max(0, match.start() - REACH), match.start())
            if before is None or _exists(before, int(match["day"])):
                continue
            span = Span(before.start(), match.end())
            if subject.zone_at(span.start) not in (None, ZoneKind.RESIDUE) or _follows_signature(subject, span):
                yield Trigger(span=span, values={"day": "".join(span.of(text).split())})


def _follows_signature(subject: Subject, span: Span) -> bool:
    """Whether a day stands below the names that sign; one that doesn't exist was not read as part of the signature."""
    signature = subject.report.signature
    return signature is not None and not subject.folded[signature.span.end : span.start].strip()


def _exists(month: re.Match[str], day: int) -> bool:
    """Whether the calendar has a day of a month; without a year, of a leap year."""
    year, number = int(month["year"] or LEAP), int(month["month"])
    return 1 <= number <= 12 and 1 <= day <= monthrange(year, number)[1]


class TwoDatesOfWriting(Rule):
    """The header gives the same day of writing as the signature.

    Sites fill the field with the day of upload now and then; only a difference of the year is more than information.

    Fails:
        成文日期：2024-03-10

        兰溪县人民政府关于2024年度法治政府建设情况的报告

        兰溪县人民政府
        2025年3月10日

    Passes:
        成文日期：2025-03-10

        兰溪县人民政府
        2025年3月10日

    Provision:
        None; a document has one day of writing.
    """

    code = "DAT009"
    title = Words("两处成文日期不一", "Two dates of writing")
    message = Words(
        "页首的成文日期{header}与落款日期{signed}不一致", "the header dates the report {header}, the signature {signed}"
    )
    help = Words("以落款日期为准核对。", "The date of the signature counts.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        signature = subject.report.signature
        signed = find_date(fold(signature.text)) if signature else None
        if signature is None or signed is None:
            return
        for field in subject.report.metadata.fields:
            stated = find_date(fold(field.value)) if labels().get(field.label) == "written_on" else None
            if stated and stated.day != signed.day:
                place = Span(signature.span.start + signed.start, signature.span.start + signed.end)
                yield Trigger(
                    span=field.span,
                    values={"header": stated.day.isoformat(), "signed": signed.day.isoformat()},
                    related=(place,),
                    severity=None if stated.day.year != signed.day.year else Severity.INFO,
                )


RULES = (
    PublishedLate,
    PublishedAfterFirstQuarter,
    SubmittedLate,
    WrittenAfterPublication,
    DatedBeforeYearEnds,
    YearsDisagree,
    NumbersOfAnotherYear,
    ImpossibleDate,
    TwoDatesOfWriting,
)
