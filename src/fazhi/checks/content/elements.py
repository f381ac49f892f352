"""CON: the contents that a report must have."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Severity, Span

SURE: Final = "打算|安排|思路|计划|谋划|设想|展望|努力方向"
# A year of its own, no end of a span of years, and the noun that makes a heading one of a plan.
SURE_PLANS: Final = re.compile(rf"(?<![\d—\-~至])(20\d\d)年(?![—\-~至])[^,。;\d]{{0,16}}?(?:{SURE})")
# What reads like a reason inside a shortcoming: 主要是编制紧张造成的.
REASON: Final = re.compile(r"由于|因为|是因|导致|致使|造成|所致|源于|缘于|归因|受[^,。;]{2,16}影响")


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
        told = self.told(subject)
        path = f"coverage.{self.element}"
        if told:
            yield Trigger(path=path, severity=Severity.INFO, related=(told,))
        else:
            yield Trigger(path=path)

    def told(self, subject: Subject) -> Span | None:
        """Where the report shows that the element may be there, or None.

        Args:
            subject: The report.
        """
        found = self.telltale.search(subject.prose.text)
        return subject.prose.span(*found.span()) if found else None


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

    def told(self, subject: Subject) -> Span | None:
        """Where a reason is given, or where a shortcoming reads as if one were."""
        for span in subject.report.coverage.shortcomings:
            view = subject.read(span)
            found = REASON.search(view.text)
            if found:
                return view.span(*found.span())
        return super().told(subject)


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

    def told(self, subject: Subject) -> Span | None:
        """Where a plan is announced; a heading may announce shortcomings and the plan in one."""
        for section in subject.sections:
            view = subject.heading(section)
            for found in SURE_PLANS.finditer(view.text):
                if subject.year is not None and int(found[1]) > subject.year:
                    return view.span(*found.span())
        return super().told(subject)


RULES = (MissingMeasures, MissingShortcomings, MissingCauses, MissingLeadership, MissingPlan)
