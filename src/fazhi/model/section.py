"""The outline: sections with their headings, roles and statements."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from attrs import Attribute, field, frozen

from fazhi.model.span import Node, Span
from fazhi.model.statement import Statement


class Role(StrEnum):
    """What a section reports: the contents required of the report.

    《法治政府建设与责任落实督察工作规定》 asks for measures and results, shortcomings and causes, the duty of
    the principals, and the plan.
    """

    LEADERSHIP = "leadership"  # 党政主要负责人履职
    ACHIEVEMENTS = "achievements"  # 举措和成效
    SHORTCOMINGS = "shortcomings"  # 不足和原因
    PLAN = "plan"  # 下一年度安排
    OTHER = "other"

    @classmethod
    def _missing_(cls, value: object) -> Role | None:
        """A role of a newer document reads as OTHER."""
        return cls.OTHER if isinstance(value, str) else None


@frozen(kw_only=True, repr=False)
class Section(Node):
    """A numbered or titled part of the report.

    Args:
        number: Its number, or None for an unnumbered heading.
        level: 1 for 一、, 2 for (一), and so on by nesting.
        heading: The words of the heading, free of number, closing punctuation and stray white space.
        heading_span: Where the heading stands, with its number.
        role: What the section reports.
        area: Code of the part of the 实施纲要 it answers to, or None.
        statements: The statements directly in it, in reading order.
        sections: The sections below it.
        span: From its heading to the end of its last part.
        text: The characters there.

    Raises:
        ValueError: If the level is below one.
    """

    number: int | None = None
    level: int = field(default=1)
    heading: str = ""
    heading_span: Span
    role: Role = Role.OTHER
    area: str | None = None
    statements: tuple[Statement, ...] = ()
    sections: tuple[Section, ...] = ()

    @level.validator
    def _counts_from_one(self, _: Attribute[int], level: int) -> None:
        if level < 1:
            raise ValueError(f"levels count from 1, not {level}")

    def walk(self) -> Iterator[Section]:
        """This section and all below it, in reading order."""
        yield self
        for section in self.sections:
            yield from section.walk()

    def _notes(self) -> tuple[str, ...]:
        return (f"level {self.level}", self.role.value, f"{len(self.statements)} statements")


@frozen(kw_only=True, repr=False)
class Preamble(Node):
    """What stands before the first heading; the whole body where there is no heading.

    Args:
        statements: The statements in it.
    """

    statements: tuple[Statement, ...] = ()


@frozen(kw_only=True)
class Coverage:
    """Where each of the elements required of a report stands; empty where it is absent.

    Found by what is said, not by headings alone.

    Args:
        measures: 主要举措和成效.
        shortcomings: 存在的不足.
        causes: 不足的原因.
        leadership: 党政主要负责人履行第一责任人职责的情况.
        plan: 下一年度主要安排.
    """

    measures: tuple[Span, ...] = ()
    shortcomings: tuple[Span, ...] = ()
    causes: tuple[Span, ...] = ()
    leadership: tuple[Span, ...] = ()
    plan: tuple[Span, ...] = ()
