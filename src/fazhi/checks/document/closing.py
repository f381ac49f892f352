"""DOC: how a document closes."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Edit, Severity, Span, ZoneKind

REQUEST: Final = re.compile(
    r"(?:妥否|当否|可否|以上请示)[,，]?请(?:批示|批复|审批|指示)|请予(?:批准|批复|审批|批示)|恳请(?:批准|批复|拨付)"
)


ATTACHMENT: Final = re.compile(
    r"^[ \t　]*(?:附件 ?\d{0,2} ?[:：]|\d{1,2}[.．])[^\n]*?(?P<stop>[。；;.])[ \t　]*$", re.MULTILINE
)


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


RULES = (RequestInReport, AttachmentPunctuation)
