"""Notes: findings beside the text that triggered them, and those that no place triggered before it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from attrs import frozen

from fazhi.model import Finding, Severity
from fazhi.serializers.composition import Block
from fazhi.serializers.html.markup import Markup, tag
from fazhi.serializers.terms import SEVERITIES


@frozen(eq=False)
class Notes:
    """The findings of a report by the place where they are shown.

    Args:
        general: Findings without a place in the body, the gravest first.
        beside: For the index of a block of the body, the findings triggered in it, in the order of the text.
    """

    general: tuple[Finding, ...]
    beside: dict[int, list[Finding]]


def assign(findings: Iterable[Finding], blocks: Sequence[Block]) -> Notes:
    """Each finding to the block in which its trigger begins.

    Args:
        findings: The findings.
        blocks: The blocks of the body, in order.
    """
    placed = [(index, block.places) for index, block in enumerate(blocks) if block.places]
    starts = [places[0] for _, places in placed]
    general: list[Finding] = []
    beside: defaultdict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        at = bisect_right(starts, finding.span.start) - 1 if finding.span else -1
        if finding.span and at >= 0 and finding.span.start <= placed[at][1][-1]:
            beside[placed[at][0]].append(finding)
        else:
            general.append(finding)
    for its in beside.values():
        its.sort(key=lambda finding: finding.span.start if finding.span else 0)
    return Notes(tuple(sorted(general, key=lambda finding: finding.severity.rank)), dict(beside))


def margin(findings: Sequence[Finding]) -> Markup | None:
    """The findings beside a block, or None where there is none.

    Args:
        findings: The findings.
    """
    return tag("div", *map(note, findings), class_="margin") if findings else None


def general(findings: Sequence[Finding]) -> Markup | None:
    """The findings on the report as a whole, or None where there is none.

    Args:
        findings: The findings.
    """
    if not findings:
        return None
    items = (tag("li", note(finding)) for finding in findings)
    heading = tag("h2", "通篇的检查发现", id="general")
    return tag("section", heading, tag("ul", *items), class_="general", aria_labelledby="general")


def note(finding: Finding) -> Markup:
    """A finding: what is wrong, on which basis, and what to do.

    Args:
        finding: The finding.
    """
    label = SEVERITIES[finding.severity]
    place = f"第{finding.place[0]}行" if finding.place else None
    grade, code = tag("span", label, class_="grade"), tag("span", finding.code, class_="code")
    head = tag("p", grade, code, tag("span", place, class_="where") if place else None, class_="head")
    return tag(
        "aside",
        head,
        tag("p", finding.message, class_="message"),
        tag("p", f"依据：{finding.basis}", class_="basis") if finding.basis else None,
        tag("p", finding.help, class_="help") if finding.help else None,
        class_=f"note {finding.severity.value}",
        aria_label=f"{label} {finding.code}",
    )


def tally(findings: Iterable[Finding]) -> Markup | None:
    """How many findings of each severity there are, or None where there is none.

    Args:
        findings: The findings.
    """
    counts = Counter(finding.severity for finding in findings)
    found = (
        tag("li", SEVERITIES[severity], " ", tag("b", str(counts[severity])), class_=severity.value)
        for severity in Severity
        if counts[severity]
    )
    return tag("ul", *found, class_="tally", aria_label="检查发现") if counts else None
