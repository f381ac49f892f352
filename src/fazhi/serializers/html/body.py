"""The body: headings and paragraphs with their marks, findings in the margin, the signature at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from attrs import frozen

from fazhi.model import Finding, Report, Section
from fazhi.serializers.composition import Block, Heading, Paragraph
from fazhi.serializers.html.inline import Marks, Typesetter, marks_of, triggers_of
from fazhi.serializers.html.markup import Markup, tag
from fazhi.serializers.html.notes import Notes, margin

DEEPEST = 6

HeadingTag = Callable[..., Markup]
"""Makes a heading of a level, contents and attributes."""


def page_heading(level: int, *children: str | None, **attributes: str | None) -> Markup:
    """A heading on a page of its own, below the title.

    Args:
        level: Level of the section, from 1.
        *children: Its contents.
        **attributes: Its attributes.
    """
    return tag(f"h{min(level + 1, DEEPEST)}", *children, **attributes)


def guest_heading(level: int, *children: str | None, **attributes: str | None) -> Markup:
    """A heading inside someone else's page, which keeps out of its table of contents.

    Args:
        level: Level of the section, from 1.
        *children: Its contents.
        **attributes: Its attributes.
    """
    return tag("div", *children, role="heading", aria_level=level + 2, **attributes)


@frozen(eq=False)
class Body:
    """What the body is made from.

    Args:
        report: The report.
        blocks: Its headings and paragraphs.
        notes: The findings by place.
        prefix: What the ids begin with.
        heading: Makes the headings.
    """

    report: Report
    blocks: Sequence[Block]
    notes: Notes
    prefix: str = ""
    heading: HeadingTag = page_heading

    def render(self) -> Markup:
        """The body as HTML."""
        return tag("article", *self._rows(), self._signature(), class_="text", id=f"{self.prefix}text")

    def _rows(self) -> Iterator[Markup]:
        """Each block, with its findings beside it."""
        setter = Typesetter(self.report, self.prefix)
        ids = {id(section): f"{self.prefix}s{number}" for number, section in enumerate(self.report.walk(), 1)}
        counts = (len(statement.indicators) for statement in self.report.statements)
        firsts = list(accumulate(counts, initial=1))
        for index, block in enumerate(self.blocks):
            findings = self.notes.beside.get(index, ())
            if isinstance(block, Heading):
                shown = self._heading(block, setter, ids[id(block.section)], findings)
            else:
                shown = self._paragraph(block, setter, firsts, ids.get(id(block.section)), findings)
            beside = margin(findings)
            yield tag("div", shown, beside, class_="noted") if beside else shown

    def _heading(self, block: Heading, setter: Typesetter, anchor: str, findings: Sequence[Finding]) -> Markup:
        words = setter.marked(block.places, Marks(layers=tuple(triggers_of(findings))))
        return self.heading(block.section.level, words, id=anchor, class_=level_class(block.section))

    def _paragraph(
        self,
        block: Paragraph,
        setter: Typesetter,
        firsts: Sequence[int],
        anchor: str | None,
        findings: Sequence[Finding],
    ) -> Markup:
        """A paragraph; a heading that runs into it stands in an element of its own."""
        heading: list[Markup] = []
        words: list[Markup] = []
        left = block.lead
        for run in block.runs:
            marks = marks_of(run.statement, firsts[run.index], findings)
            heading.append(setter.marked(run.places[:left], marks))
            kind = type(run.statement).__name__.lower()
            rest = setter.marked(run.places[left:], marks)
            words.append(tag("span", rest, class_=f"statement {kind}", data_area=run.statement.area))
            left = max(0, left - len(run.places))
        if not block.lead or block.section is None:
            return tag("p", *words)
        title = self.heading(block.section.level, *heading, id=anchor, class_=f"{level_class(block.section)} opening")
        return title if block.is_heading else tag("div", title, tag("p", *words), class_="run-in")

    def _signature(self) -> Markup | None:
        if self.report.signature is None:
            return None
        lines = (tag("p", " ".join(line.split())) for line in self.report.signature.text.splitlines() if line.strip())
        return tag("div", *lines, class_="signature", role="group", aria_label="署名和成文日期")


def level_class(section: Section) -> str:
    """The class of a section's heading."""
    return f"level-{min(section.level, DEEPEST - 1)}"
