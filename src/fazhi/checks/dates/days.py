"""DAT: days, their order and their being."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator
from typing import Final

from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Severity, Span, ZoneKind
from fazhi.parsing.fold import fold
from fazhi.parsing.header.dates import find_date
from fazhi.reference.labels import labels

DAYS: Final = {"written_on": Words("成文日期", "written"), "published_on": Words("发布日期", "published")}
DAY: Final = re.compile(r"月 ?(?P<day>\d{1,2}) ?日")


MONTH: Final = re.compile(r"(?<!\d)(?:(?P<year>(?:19|20)\d\d) ?年 ?)?(?P<month>\d{1,2}) ?$")


REACH: Final = 12  # characters before 月 in which year and month stand


LEAP: Final = 2024


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
            span = subject.place_of("written_on")
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
    message = Words("报告的是{year}年度，{what}却为{day}", "the report is on {year}, but {what} on {day}")
    help = Words("核对日期和报告年度。", "Check the date and the year reported on.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        year, metadata = subject.year, subject.report.metadata
        if year is None:
            return
        for name, what in DAYS.items():
            day: dt.date | None = getattr(metadata, name)
            if day and day < dt.date(year, 12, 1):
                values = {"year": year, "what": what, "day": day.isoformat()}
                yield Trigger(span=subject.place_of(name), path=f"metadata.{name}", values=values)


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


def _exists(month: re.Match[str], day: int) -> bool:
    """Whether the calendar has a day of a month; without a year, of a leap year."""
    year, number = int(month["year"] or LEAP), int(month["month"])
    return 1 <= number <= 12 and 1 <= day <= monthrange(year, number)[1]


def _follows_signature(subject: Subject, span: Span) -> bool:
    """Whether a day stands below the names that sign; one that doesn't exist was not read as part of the signature."""
    signature = subject.report.signature
    return signature is not None and not subject.folded[signature.span.end : span.start].strip()


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


RULES = (WrittenAfterPublication, DatedBeforeYearEnds, ImpossibleDate, TwoDatesOfWriting)
