"""DAT: deadlines."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Severity


def _deadline(year: int) -> dt.date:
    """The first day that is too late for the report on a year."""
    return dt.date(year + 1, 4, 1)


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
        "the report on {year} was due before {deadline}; {what}: {day}, {days} days late",
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
    help = Words("及时公开。", "Publish in time.")

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
        "what": Words("发布日期", "published") if published else Words("成文日期", "written"),
    }
    yield Trigger(span=subject.place_of(name), path=f"metadata.{name}", values=values)


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
            span = subject.place_of("written_on")
            yield Trigger(span=span, path="metadata.written_on", values={"day": day.isoformat()})


RULES = (PublishedLate, PublishedAfterFirstQuarter, SubmittedLate)
