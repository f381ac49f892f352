"""CON: contents that were carried over from another year."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fazhi.checks.content.elements import SURE, SURE_PLANS
from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import PassageKind, Subject
from fazhi.model import Plan, Role, Severity, Shortcoming, Span, Statement

PLANS: Final = re.compile(
    rf"(?<![\d—\-~至])(20\d\d)年(?![—\-~至])[^,。;\d]{{0,16}}?(?:{SURE}|重点|任务|部署|目标|举措|措施|工作)"
)
PLANNED: Final = re.compile(r"(20\d\d)年(?![—\-~至])[^。;\d]{0,24}?(?:将|要|拟|计划|打算|继续|重点|着力|力争)")
# Words that show that a year is the one looked back on.
LOOKS_BACK: Final = re.compile(r"总结|回顾|亮点|成效|成绩|完成情况|取得|问题|不足|差距|虽|但")
DONE: Final = (Role.ACHIEVEMENTS, Role.LEADERSHIP)
WORDY: Final = 20  # characters from which two statements are alike by copying, not by chance
REUSED: Final = 30  # percent
FEWEST: Final = 3  # statements that must be alike


class PlanNamesWrongYear(Rule):
    """The plan names the year after the one reported on.

    A plan for the year reported on, or for an earlier one, was copied from an older report. Goals set for later years
    (到2030年) are no mistake, and headings that name both years are read by the later one.

    Fails:
        兰溪县人民政府关于2024年度法治政府建设情况的报告

        三、2024年工作打算
        一是加强执法培训。

    Passes:
        三、2025年工作打算
        一是加强执法培训。

    Provision:
        《法治政府建设与责任落实督察工作规定》, contents of the annual report: 下一年度主要安排.
    """

    code = "CON006"
    provision = "report-contents"
    other_years = Severity.WARNING
    other_bodies = Severity.WARNING
    title = Words("安排的年份有误", "The plan names the wrong year")
    message = Words(
        "报告的是{year}年度，下一年度安排却写作{found}年", "the report is on {year}, but its plan is for {found}"
    )
    help = Words("核对年份，应为{next}年。", "Check the year: {next} is meant.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        year = subject.year
        if year is None:
            return
        for found, span in [*_years_of_headings(subject), *_years_of_openings(subject)]:
            if found != year + 1:
                yield Trigger(span=span, values={"year": year, "found": found, "next": year + 1})


def _years_of_headings(subject: Subject) -> Iterator[tuple[int, Span]]:
    """The years that the headings of plans give, at the highest level; of several in one heading the latest."""
    for section in subject.report.sections:
        pattern = PLANS if section.role is Role.PLAN else None if section.role in DONE else SURE_PLANS
        if pattern is None:
            continue
        view = subject.heading(section)
        latest = max(pattern.finditer(view.text), key=lambda match: int(match[1]), default=None)
        if latest and not (int(latest[1]) == subject.year and LOOKS_BACK.search(view.text)):
            yield int(latest[1]), view.span(*latest.span(1))


def _years_of_openings(subject: Subject) -> Iterator[tuple[int, Span]]:
    """The years with which plans open (2025年，我县将……), be it behind the heading."""
    headings = {section.heading_span.start: section.heading_span.end for section in subject.sections}
    previous: Statement | None = None
    for statement in subject.report.statements:
        starts = isinstance(statement, Plan) and not isinstance(previous, Plan)
        introduces = type(statement) is Statement and isinstance(previous, Shortcoming)
        if starts or introduces:
            start = min(headings.get(statement.span.start, statement.span.start), statement.span.end)
            view = subject.read(Span(start, statement.span.end))
            match = PLANNED.match(view.text)
            if match and not LOOKS_BACK.search(match[0]):
                yield int(match[1]), view.span(*match.span(1))
        previous = statement


class ReusedFromPreviousYear(Rule):
    """A report is written for its year, not carried over from the last one.

    Statements of twenty characters and more that stand word for word in the previous year's report are counted; figures
    count as words. The rule runs only where the previous report is given to compare with.

    Fails:
        previous="全年" + the same statements as last year, unchanged in a third of the report

    Passes:
        Statements of the year, with its own figures.

    Provision:
        None; studies of these reports measure the reuse of paragraphs from year to year.
    """

    code = "CON007"
    severity = Severity.INFO
    title = Words("沿用上年文字", "Carried over from last year")
    message = Words(
        "{share}%的陈述（{count}条）与上年度报告逐字相同",
        "{share} % of the statements ({count}) stand word for word in last year's report",
    )
    help = Words("核对是否漏改，补写本年度的实际情况。", "Check that nothing was left unchanged by mistake.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        if subject.previous is None:
            return
        before = {words for words, _ in _wordy(Subject(subject.previous))}
        now = list(_wordy(subject))
        same = [span for words, span in now if words in before]
        if len(same) >= FEWEST and len(same) * 100 >= REUSED * len(now):
            share = len(same) * 100 // len(now)
            yield Trigger(span=same[0], related=tuple(same[1:]), values={"share": share, "count": len(same)})


def _wordy(subject: Subject) -> Iterator[tuple[str, Span]]:
    for passage in subject.passages:
        if passage.kind is PassageKind.STATEMENT and len(passage.view.text) >= WORDY:
            yield passage.view.text, passage.span


RULES = (PlanNamesWrongYear, ReusedFromPreviousYear)
