"""CON: the contents that a report must have."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import PassageKind, Subject
from fazhi.model import Plan, Role, Severity, Shortcoming, Span, Statement

_SURE: Final = "打算|安排|思路|计划|谋划|设想|展望|努力方向"
# A year of its own, no end of a span of years, and the noun that makes a heading one of a plan.
SURE_PLANS: Final = re.compile(rf"(?<![\d—\-~至])(20\d\d)年(?![—\-~至])[^,。;\d]{{0,16}}?(?:{_SURE})")
PLANS: Final = re.compile(
    rf"(?<![\d—\-~至])(20\d\d)年(?![—\-~至])[^,。;\d]{{0,16}}?(?:{_SURE}|重点|任务|部署|目标|举措|措施|工作)"
)
PLANNED: Final = re.compile(r"(20\d\d)年(?![—\-~至])[^。;\d]{0,24}?(?:将|要|拟|计划|打算|继续|重点|着力|力争)")
DONE: Final = (Role.ACHIEVEMENTS, Role.LEADERSHIP)
WORDY: Final = 20  # characters from which two statements are alike by copying, not by chance
REUSED: Final = 30  # percent
FEWEST: Final = 3  # statements that must be alike


class _RequiredElement(Rule):
    """Base of the rules on the elements that the supervision rules require."""

    severity = Severity.ERROR
    provision = "report-contents"
    other_years = Severity.INFO
    other_bodies = Severity.INFO
    element: ClassVar[str]
    """Attribute of ``Coverage``."""
    telltale: ClassVar[re.Pattern[str]]
    """What shows that the element may be there, though no part of the report is about it."""

    def check(self, subject: Subject) -> Iterator[Trigger]:
        if not subject.report.complete or getattr(subject.report.coverage, self.element):
            return
        told = self.telltale.search(subject.prose.text)
        path = f"coverage.{self.element}"
        if told:
            span = subject.prose.span(*told.span())
            yield Trigger(path=path, severity=Severity.INFO, related=(span,))
        else:
            yield Trigger(path=path)


class MissingMeasures(_RequiredElement):
    """A report tells what was done to build a law-based government in the year, and with what result.

    It is the first of the five contents that the supervision rules require. A report that states only aims, or breaks
    off after its opening, lacks it.

    Fails:
        兰溪县人民政府关于2024年度法治政府建设情况的报告

        一、存在的问题
        一是执法力量不足，原因是编制紧张。
        二、2025年工作安排
        一是加强执法培训。

    Passes:
        一、主要举措和成效
        全年审查规范性文件12件，办结行政复议案件35件。

    Provision:
        《法治政府建设与责任落实督察工作规定》, contents of the annual report: 上一年度推进法治政府建设的主要举措和成效.
    """

    code = "CON001"
    element = "measures"
    telltale = re.compile(r"(?!)")
    title = Words("缺少举措和成效", "Measures and results are missing")
    message = Words(
        "未见上一年度推进法治政府建设的主要举措和成效",
        "the report does not tell what was done in the year, and with what result",
    )
    help = Words("补写主要举措和成效。", "Add the main measures and their results.")


class MissingShortcomings(_RequiredElement):
    """A report says in what the work fell short.

    The supervision rules require the shortcomings beside the achievements; a report that knows none is not credible.

    Fails:
        兰溪县人民政府关于2024年度法治政府建设情况的报告

        一、主要举措和成效
        全年审查规范性文件12件。
        二、2025年工作安排
        一是加强执法培训。

    Passes:
        二、存在的不足
        一是基层执法力量不足，原因是编制紧张。

    Provision:
        《法治政府建设与责任落实督察工作规定》, contents of the annual report: 存在的不足和原因.
    """

    code = "CON002"
    element = "shortcomings"
    telltale = re.compile(r"(?:存在|还有|尚有|面临)[^。;\n]{0,12}(?:问题|不足|差距|短板|弱项|薄弱环节)")
    title = Words("缺少存在的不足", "Shortcomings are missing")
    message = Words("未见推进法治政府建设存在的不足", "the report does not say in what the work fell short")
    help = Words("补写存在的不足，并说明原因。", "Add the shortcomings and their causes.")


class MissingCauses(_RequiredElement):
    """A report gives the causes of the shortcomings that it names.

    The rules ask for shortcomings and causes; a list of shortcomings alone does not answer why they persist. A reason
    may stand in a part of its own, in a sentence after the list, or in a clause of the item.

    Fails:
        二、存在的不足
        一是个别部门依法决策能力不强；二是基层执法队伍专业化程度不高。

    Passes:
        二、存在的不足及原因
        一是基层执法队伍专业化程度不高。主要原因是执法人员编制划转不到位，培训不足。

    Provision:
        《法治政府建设与责任落实督察工作规定》, contents of the annual report: 存在的不足和原因.
    """

    code = "CON003"
    severity = Severity.WARNING
    element = "causes"
    telltale = re.compile(r"原因(?:是|在于|分析|主要)|究其原因|根源(?:在于|是)|归根(?:结底|到底)")
    title = Words("不足没有说明原因", "Causes of shortcomings are missing")
    message = Words("写了存在的不足，未说明原因", "shortcomings are named, their causes are not")
    help = Words("逐项或合并说明产生不足的原因。", "State the causes, one by one or together.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        shortcomings = subject.report.coverage.shortcomings
        if not shortcomings:
            return
        for trigger in super().check(subject):
            yield Trigger(
                span=shortcomings[0],
                path=trigger.path,
                severity=trigger.severity,
                related=trigger.related or shortcomings[1:],
            )


class MissingLeadership(_RequiredElement):
    """A report tells how the principals did their duty as the first to answer for the rule of law (第一责任人).

    It may be a part of its own, or a passage of another part; what counts is that it says what they did. For township
    governments and offices the rules on the principals' duty hold only in effect, so there the finding informs.

    Fails:
        兰溪县人民政府关于2024年度法治政府建设情况的报告

        一、主要举措和成效
        全年审查规范性文件12件。

    Passes:
        一、党政主要负责人履行推进法治建设第一责任人职责情况
        县委、县政府主要负责人带头履行第一责任人职责，主持召开法治建设专题会议6次。

    Provision:
        《法治政府建设与责任落实督察工作规定》, contents of the annual report:
        党政主要负责人履行推进法治建设第一责任人职责的情况.
    """

    code = "CON004"
    provision = "report-duty-of-principals"
    element = "leadership"
    telltale = re.compile(r"第一责任人|主要(?:负责人|负责同志|领导)[^。;\n]{0,30}(?:法治|依法|述法)")
    title = Words("缺少主要负责人履职情况", "The principals' duty is missing")
    message = Words(
        "未见主要负责人履行推进法治建设第一责任人职责的情况",
        "the report does not tell how the principals did their duty",
    )
    help = Words(
        "补写党政主要负责人履行推进法治建设第一责任人职责的有关情况。", "Add how the principals did their duty."
    )


class MissingPlan(_RequiredElement):
    """A report says what is planned for the next year.

    Fails:
        兰溪县人民政府关于2024年度法治政府建设情况的报告

        一、主要举措和成效
        全年审查规范性文件12件。
        二、存在的不足
        一是执法力量不足，原因是编制紧张。

    Passes:
        三、2025年工作安排
        一是加强执法培训，全年轮训执法人员200人次以上。

    Provision:
        《法治政府建设与责任落实督察工作规定》, contents of the annual report: 下一年度主要安排.
    """

    code = "CON005"
    element = "plan"
    telltale = re.compile(r"(?:下一步|下步|下一年|明年|今后)[^。;\n]{0,20}(?:将|重点|打算|计划|安排)")
    title = Words("缺少下一年度安排", "The plan is missing")
    message = Words(
        "未见下一年度推进法治政府建设的主要安排", "the report does not say what is planned for the next year"
    )
    help = Words("补写下一年度的主要安排。", "Add the main plans for the next year.")


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
    """The years that the headings of plans give, at the highest level."""
    for section in subject.report.sections:
        pattern = PLANS if section.role is Role.PLAN else None if section.role in DONE else SURE_PLANS
        if pattern is None:
            continue
        view = subject.heading(section)
        for match in pattern.finditer(view.text):
            yield int(match[1]), view.span(*match.span(1))


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
            if match:
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


RULES = (
    MissingMeasures,
    MissingShortcomings,
    MissingCauses,
    MissingLeadership,
    MissingPlan,
    PlanNamesWrongYear,
    ReusedFromPreviousYear,
)
