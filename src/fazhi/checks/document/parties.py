"""DOC: who reports to whom."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Edit, OrganizationKind, Severity, Span
from fazhi.parsing.fold import fold
from fazhi.parsing.header.organizations import is_organization, split_organizations


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


RULES = (RecipientsColon, SignatureNamesAnother, ReportsToItself)
