"""Drafts: whole reports as text, in the layout of official documents, with what should be read in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import frozen
from hypothesis import strategies as st

from fazhi.model import Role
from fazhi.strategies import words
from fazhi.strategies.drafting import Draw
from fazhi.strategies.headers import Header, headers, spring
from fazhi.strategies.numerals import chinese
from fazhi.strategies.prose import Figure, Sentence, deeds, lacks, tasks

INDENT = "　　"
RECIPIENT = "青江市人民政府"

PLACES = st.sampled_from(words.PLACES)
YEARS = st.integers(2019, 2024)
FIELDS_OF_WORK = st.lists(st.sampled_from(words.FIELDS_OF_WORK), max_size=3, unique=True)
DEEDS = st.lists(deeds(), min_size=1, max_size=3)
LACKS = lacks()
CAUSES = st.lists(st.sampled_from(words.CAUSES), max_size=1)
TASKS = tasks()


@frozen
class Heading:
    """A heading of a drafted report.

    Args:
        level: 1 for 一、, 2 for （一）.
        number: Its number.
        words: What it says.
        role: What its section reports; None where the heading alone doesn't tell.
    """

    level: int
    number: int
    words: str
    role: Role | None = None


@frozen(kw_only=True)
class Draft:
    """A report as text, with what a reader should find in it.

    Args:
        text: The text, as published.
        title: Its title.
        issuer: The body that issues it.
        year: The year reported on.
        recipients: 主送机关.
        written_on: The date at its foot.
        header: The header printed before the title, or None.
        headings: The outline, in reading order.
        measures: Sentences that report what was done.
        shortcomings: What fell short, an item each.
        causes: The reasons stated for that, a sentence each.
        plans: What is planned, an item each.
        figures: The indicators, in reading order.
    """

    text: str
    title: str
    issuer: str
    year: int
    recipients: tuple[str, ...]
    written_on: dt.date
    header: Header | None
    headings: tuple[Heading, ...]
    measures: tuple[str, ...]
    shortcomings: tuple[str, ...]
    causes: tuple[str, ...]
    plans: tuple[str, ...]
    figures: tuple[Figure, ...]


class Writer:
    """Writes a draft from top to bottom and keeps account of what is in it."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.headings: list[Heading] = []
        self.figures: list[Figure] = []

    def heading(self, level: int, number: int, text: str, role: Role | None = None) -> None:
        """Write a heading on a line of its own.

        Args:
            level: 1 for 一、, 2 for （一）.
            number: Its number.
            text: Its words.
            role: What its section reports.
        """
        marker = f"{chinese(number)}、" if level == 1 else f"（{chinese(number)}）"
        self.lines.append(f"{INDENT}{marker}{text}")
        self.headings.append(Heading(level, number, text, role))

    def paragraph(self, sentences: Iterable[Sentence], opening: str = "") -> tuple[str, ...]:
        """Write a paragraph.

        Args:
            sentences: Its sentences.
            opening: What introduces them.

        Returns:
            The texts of the sentences.
        """
        found = tuple(sentences)
        self.figures += [figure for sentence in found for figure in sentence.figures]
        texts = tuple(sentence.text for sentence in found)
        self.lines.append(INDENT + opening + "".join(texts))
        return texts


def drafts(*, header: bool = True) -> st.SearchStrategy[Draft]:
    """Reports as text, with every part that is required of one.

    Args:
        header: Whether some have a header printed before the title.
    """
    return _drafts(header)


@st.composite
def _drafts(draw: Draw, header: bool) -> Draft:
    place, year = draw(PLACES), draw(YEARS)
    issuer = f"{place}人民政府"
    title = f"{issuer}关于{year}年度法治政府建设情况的报告"
    printed = draw(st.none() | headers(issuer, year)) if header else None
    written_on = (printed and printed.written_on) or draw(st.dates(*spring(year)))
    writer = Writer()
    writer.lines += [*([printed.text, ""] if printed else []), title, "", f"{RECIPIENT}："]
    writer.paragraph([Sentence(f"{year}年，{place}深入推进法治政府建设。现将有关情况报告如下：")])
    parts = {**_done(draw, writer, year), **_lacking(draw, writer), **_planned(draw, writer, year + 1)}
    writer.lines += ["", INDENT * 8 + issuer, INDENT * 8 + f"{written_on.year}年{written_on.month}月{written_on.day}日"]
    return Draft(
        text="\n".join(writer.lines) + "\n",
        title=title,
        issuer=issuer,
        year=year,
        recipients=(RECIPIENT,),
        written_on=written_on,
        header=printed,
        headings=tuple(writer.headings),
        figures=tuple(writer.figures),
        **parts,
    )


def _done(draw: Draw, writer: Writer, year: int) -> dict[str, tuple[str, ...]]:
    """Measures, under headings of two levels or of one; and what the principals did."""
    writer.heading(1, 1, f"{year}年推进法治政府建设的主要举措和成效", Role.ACHIEVEMENTS)
    measures: tuple[str, ...] = ()
    for number, heading in enumerate(draw(FIELDS_OF_WORK), 1):
        writer.heading(2, number, heading)
        measures += writer.paragraph(draw(DEEDS))
    if not measures:
        measures += writer.paragraph(draw(DEEDS))
    writer.heading(1, 2, "党政主要负责人履行推进法治建设第一责任人职责情况", Role.LEADERSHIP)
    writer.paragraph([Sentence(words.LEADERS_DUTY)])
    return {"measures": measures}


def _lacking(draw: Draw, writer: Writer) -> dict[str, tuple[str, ...]]:
    """Shortcomings, and the reasons for them."""
    writer.heading(1, 3, "存在的不足和原因", Role.SHORTCOMINGS)
    shortcomings = writer.paragraph(draw(LACKS), opening="一年来，工作中还存在一些不足：")
    stated = draw(CAUSES)
    causes = [Sentence(f"究其原因，主要是{cause}。") for cause in stated]
    return {"shortcomings": shortcomings, "causes": writer.paragraph(causes) if causes else ()}


def _planned(draw: Draw, writer: Writer, year: int) -> dict[str, tuple[str, ...]]:
    """Plans for the year after."""
    writer.heading(1, 4, f"{year}年工作安排", Role.PLAN)
    return {"plans": writer.paragraph(draw(TASKS), opening=f"{year}年，将重点做好以下工作：")}
