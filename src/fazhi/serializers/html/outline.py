"""The outline: the sections as a list of links, with the number of indicators in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from attrs import frozen

from fazhi.model import Report, Role, Section
from fazhi.serializers.composition import number_of
from fazhi.serializers.html.markup import Markup, tag
from fazhi.serializers.terms import ROLES

UNTITLED = "（无标题）"


@frozen(eq=False)
class Outline:
    """What the outline is made from.

    Args:
        report: The report.
        prefix: What the ids begin with.
    """

    report: Report
    prefix: str = ""

    def render(self) -> Markup:
        """The outline as HTML."""
        if not self.report.sections:
            return tag("p", "没有分标题。", class_="none")
        return self._list(self.report.sections, count(1))

    def _list(self, sections: Sequence[Section], numbers: Iterator[int]) -> Markup:
        return tag("ol", *(self._item(section, numbers) for section in sections))

    def _item(self, section: Section, numbers: Iterator[int]) -> Markup:
        marker, words = number_of(section, self.report.text), section.heading or UNTITLED
        total = sum(len(statement.indicators) for part in section.walk() for statement in part.statements)
        link = tag(
            "a",
            tag("span", marker, class_="marker") if marker else None,
            tag("span", words, class_="words"),
            href=f"#{self.prefix}s{next(numbers)}",
        )
        role = ROLES[section.role] if section.level == 1 and section.role is not Role.OTHER else ""
        figures = tag("span", str(total), class_="count", title=f"{total} 项指标") if total else None
        line = tag("div", link, tag("span", role, class_="role") if role else None, figures, class_="entry")
        return tag("li", line, self._list(section.sections, numbers) if section.sections else None)
