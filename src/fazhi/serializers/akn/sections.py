"""The main body: sections with their numbers and headings, and ids by the naming convention."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Sequence

from attrs import define, field

from fazhi.model import Report, Section
from fazhi.serializers.akn.markup import element
from fazhi.serializers.akn.references import References
from fazhi.serializers.akn.text import inline
from fazhi.serializers.composition import Paragraph, compose, number_of

NAMES = (("section", "sec"), ("subsection", "subsec"), ("paragraph", "para"), ("subparagraph", "subpara"))
DEEPER = ("level", "lvl")
"""Elements by level, and what stands for them in ids (Akoma Ntoso Naming Convention 1.0, 5.2)."""


def main_body(report: Report, references: References) -> ET.Element:
    """The element ``mainBody``.

    Args:
        report: The report.
        references: Where to enter what the text refers to.
    """
    return Writer(report, references).render()


@define(eq=False)
class Writer:
    """Writes the main body of a report.

    Args:
        report: The report.
        references: Where to enter what the text refers to.
    """

    report: Report
    references: References
    paragraphs: defaultdict[int, list[Paragraph]] = field(init=False)

    def render(self) -> ET.Element:
        """The element ``mainBody``; an empty paragraph where the report has no body."""
        self.paragraphs = defaultdict(list)
        for block in compose(self.report):
            if isinstance(block, Paragraph):
                self.paragraphs[id(block.section)].append(block)
        opening = self._paragraphs(None, "")
        sections = self._sections(self.report.sections, "")
        return element("mainBody", *(opening or ([] if sections else [element("p")])), *sections)

    def _sections(self, sections: Sequence[Section], above: str) -> list[ET.Element]:
        """Sections of one parent, each with an id that no other has."""
        taken: Counter[str] = Counter()
        made = []
        for section in sections:
            tag, short = _names(section)
            number = str(section.number) if section.number is not None else f"nn-{taken[short] + 1}"
            taken[short] += section.number is None
            name = f"{above}{short}_{number}"
            taken[name] += 1
            made.append(self._section(section, tag, name if taken[name] == 1 else f"{name}-{taken[name]}"))
        return made

    def _section(self, section: Section, tag: str, name: str) -> ET.Element:
        """A section: number, heading, and its paragraphs before the sections below it."""
        number = number_of(section, self.report.text)
        prefix = f"{name}__"
        below = self._sections(section.sections, prefix)
        holder, short = ("intro", "intro") if below else ("content", "content")
        paragraphs = self._paragraphs(section, f"{prefix}{short}__")
        text = element(holder, *paragraphs, eId=f"{prefix}{short}") if paragraphs or not below else None
        return element(
            tag,
            element("num", number) if number else None,
            element("heading", section.heading, eId=f"{prefix}heading"),
            text,
            *below,
            eId=name,
            class_=section.role.value,
        )

    def _paragraphs(self, section: Section | None, prefix: str) -> list[ET.Element]:
        """The paragraphs directly in a section, without a heading that runs into the first."""
        blocks = self.paragraphs[id(section)]
        made = [element("p", *inline(self.report, block.runs, self.references, block.lead)) for block in blocks]
        filled = [paragraph for paragraph in made if len(paragraph) or paragraph.text]
        for number, paragraph in enumerate(filled, 1):
            paragraph.set("eId", f"{prefix}p_{number}")
        return filled


def _names(section: Section) -> tuple[str, str]:
    return NAMES[section.level - 1] if section.level <= len(NAMES) else DEEPER
