"""DAT: years that agree."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Role, Severity, Span

DOCUMENT_NUMBER: Final = Words("发文字号", "document number")
INDEX_NUMBER: Final = Words("索引号", "index number")
SINGLE_YEAR: Final = re.compile(r"(?<![\d—\-~至])(20\d\d)年(?!\d{1,2}月|[—\-~至])")


OPENING: Final = re.compile(r"(20\d\d)年(?:度)?(?:[,，是]|以来|[^\d,。]{0,2}在)")


PLANNED: Final = re.compile(r"打算|安排|计划|思路")
PAST: Final = re.compile(r"整改|上一年|上年|往年")
REPORTED: Final = re.compile(
    r"(?:现将|现就|将)[^。\n]{0,12}?(?<![\d—\-~至])(20\d\d)年(?:度)?(?![—\-~至\d])[^。\n]{0,40}?(?:报告|公布|公开)如下"
)


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
        if not PLANNED.search(match[0]):
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
            if len(years) == 1 and not PAST.search(view.text):
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
    message = Words("{what}中的年份{found}与{day}不符", "the year {found} in the {what} does not fit {day}")
    help = Words("核对编号和日期。", "Check number and date.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        metadata = subject.report.metadata
        day = metadata.written_on or metadata.published_on
        number, index = metadata.document_number, metadata.index_number
        if metadata.written_on and number and _is_off(number.year, metadata.written_on):
            yield self._trigger(subject, "document_number", DOCUMENT_NUMBER, number.year, metadata.written_on)
        if day and index and index.year is not None and abs(index.year - day.year) > 1:
            yield self._trigger(subject, "index_number", INDEX_NUMBER, index.year, day)

    @staticmethod
    def _trigger(subject: Subject, name: str, what: Words, found: int, day: dt.date) -> Trigger:
        values = {"what": what, "found": found, "day": day.isoformat()}
        return Trigger(span=subject.place_of(name), path=f"metadata.{name}", values=values)


def _is_off(year: int, day: dt.date) -> bool:
    return year != day.year and not (year == day.year - 1 and day.month == 1)


RULES = (YearsDisagree, NumbersOfAnotherYear)
