"""STR: sections and their headings."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Section, Span

SHORTEST: Final = 4  # characters of a heading that two sections share by mistake, not by chance


class EmptySection(Rule):
    """A heading of the first level has text under it.

    Fails:
        一、主要举措和成效
        全年审查规范性文件12件。
        二、存在的不足
        三、2025年工作安排
        一是加强执法培训。

    Passes:
        二、存在的不足
        一是执法力量不足，原因是编制紧张。

    Provision:
        None; a heading announces text.
    """

    code = "STR007"
    title = Words("标题下无内容", "A heading without text")
    message = Words("“{heading}”之下没有内容", "there is no text under {heading}")
    help = Words("补写内容，或删去标题。", "Add the text, or take the heading out.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        sections = subject.report.sections
        if not subject.report.complete or len(sections) < 2:
            return
        for section in sections:
            if section.number is not None and not section.statements and not section.sections:
                yield Trigger(span=section.heading_span, values={"heading": section.heading})


class RepeatedHeading(Rule):
    """No two parts of one level have the same heading.

    Fails:
        一、主要举措和成效
        全年审查规范性文件12件。
        二、主要举措和成效
        全年办结行政复议案件35件。

    Passes:
        一、主要举措和成效
        全年审查规范性文件12件。
        二、存在的不足
        一是执法力量不足，原因是编制紧张。

    Provision:
        None; a heading tells its part from the others.
    """

    code = "STR008"
    title = Words("标题重复", "A heading stands twice")
    message = Words("同级标题“{heading}”重复", "two parts of one level have the heading {heading}")
    help = Words("核对是否重复粘贴。", "Was a part pasted twice?")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        yield from self._within(subject.report.sections)

    def _within(self, sections: Sequence[Section]) -> Iterator[Trigger]:
        seen: dict[str, Span] = {}
        for section in sections:
            heading = "".join(section.heading.split())
            if len(heading) >= SHORTEST and heading in seen:
                yield Trigger(span=section.heading_span, values={"heading": heading}, related=(seen[heading],))
            seen.setdefault(heading, section.heading_span)
            yield from self._within(section.sections)


RULES = (EmptySection, RepeatedHeading)
