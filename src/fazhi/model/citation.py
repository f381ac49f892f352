"""A citation: a title in 《》 in the body of a report."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from fazhi.model.span import Node


class CitationKind(StrEnum):
    """The kind of instrument that a title names, told from its last word."""

    LAW = "law"  # 法律
    REGULATION = "regulation"  # 行政法规、地方性法规
    RULE = "rule"  # 规章、规定、办法
    PARTY = "party"  # 党内法规
    OUTLINE = "outline"  # 纲要、规划
    PLAN = "plan"  # 方案、计划
    OPINION = "opinion"  # 意见、通知
    STANDARD = "standard"  # 标准、规范
    OTHER = "other"


@frozen(kw_only=True, repr=False)
class Citation(Node):
    """A document that the report names.

    Args:
        title: The title without its 《》 and without line breaks.
        document_number: The number in brackets after it (国办发〔2017〕47号), where there is one.
        kind: The kind of instrument.
        span: From 《 to 》, or to the end of the number.
        text: The characters there.
    """

    title: str
    document_number: str | None = None
    kind: CitationKind = CitationKind.OTHER

    def _notes(self) -> tuple[str, ...]:
        return (self.kind.value,)
