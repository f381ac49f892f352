"""REF: the laws, rules and documents that the text cites."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Certainty, Citation, Edit, Severity, Span
from fazhi.parsing.fold import fold
from fazhi.reference.instruments_in_force import PERIOD, Instrument, instruments_in_force, standard_editions

BRACKETS: Final = str.maketrans("[]()【】〈〉", "〔〕〔〕〔〕〔〕")
PAST: Final = re.compile(r"废止|失效|修订|修改|取代|代替|清理|收官|总结|评估|旧法|此前|历史")
INNER: Final = re.compile(r"[〈《]([^〈〉《》]{2,80})[〉》]")
AROUND: Final = 24  # characters around a title in which the text may say that it is one of the past
STANDARD: Final = re.compile(r"(?P<code>GB/?T? ?\d{4,5})(?:\.\d+)?[—\-–](?P<edition>\d{4})")


@frozen(eq=False)
class Cited:
    """A citation, its title taken apart.

    Args:
        citation: The citation.
        written: Its title as printed, or one that stands in it.
        title: That title, folded, without span of years.
        years: The span of years, its dash made one: ``2021—2025``; empty where it has none.
    """

    citation: Citation
    written: str
    title: str
    years: str


def cited(subject: Subject) -> tuple[Cited, ...]:
    """All citations of a report.

    Args:
        subject: The report.
    """
    return tuple(_apart(citation, title) for citation in subject.report.citations for title in _titles(citation))


def _titles(citation: Citation) -> Iterator[str]:
    """The title, and those that stand in it: 关于印发〈……〉的通知."""
    yield citation.title
    yield from INNER.findall(citation.title)


def _apart(citation: Citation, printed: str) -> Cited:
    title = fold("".join(printed.split()))
    match = PERIOD.search(title)
    if match is None:
        return Cited(citation, printed, title, "")
    return Cited(citation, printed, title[: match.start()], f"{match['first']}—{match['last']}")


def _certain(instrument: Instrument) -> Severity | None:
    """INFO for what rests on an uncertain entry of the table."""
    sure = instrument.certainty in (Certainty.SEEN, Certainty.RESTATED)
    return None if sure else Severity.INFO


class WrongTitle(Rule):
    """A cited law or rule has its exact title, and the span of years that belongs to it.

    Titles that are one character off, or that are known slips (督查 for 督察, 法制 for 法治), are compared with a
    table of the instruments that these reports cite. Short forms without 中华人民共和国, and without the span of
    years, are right. Local rules are not in the table.

    Fails:
        根据《法治政府建设与责任落实督查工作规定》，落实年度报告制度。

    Passes:
        根据《法治政府建设与责任落实督察工作规定》，落实年度报告制度。

    Provision:
        None; a title names one instrument.
    """

    code = "REF001"
    title = Words("引用文件名称有误", "Wrong title")
    message = Words("《{found}》名称有误，应为《{right}》", "《{found}》 should read 《{right}》")
    help = Words("以公布的名称为准。", "Use the title as published.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        table = instruments_in_force()
        for found in subject.once(cited):
            meant = table.meant(found.title)
            if meant:
                yield self._trigger(subject, found, meant.full_title if found.years else meant.title, meant)
            elif found.years:
                known = [instrument for instrument in table.exact(found.title) if instrument.period]
                if known and all(instrument.period != found.years for instrument in known):
                    yield self._trigger(subject, found, known[0].full_title, known[0])

    @staticmethod
    def _trigger(subject: Subject, found: Cited, right: str, meant: Instrument) -> Trigger:
        span = _title_span(subject, found)
        fix = (Edit(span=span, replacement=right),) if span and not found.years else ()
        values = {"found": found.written, "right": right}
        return Trigger(span=found.citation.span, values=values, fix=fix, severity=_certain(meant))


def _title_span(subject: Subject, found: Cited) -> Span | None:
    """Where a title stands between its marks, if it is on one line."""
    span = found.citation.span
    start = subject.report.text.find(found.written, span.start, span.end)
    return Span(start, start + len(found.written)) if start >= 0 else None


class OutdatedInstrument(Rule):
    """A cited law or rule is in force in the year reported on, unless the text speaks of the past.

    Fails:
        兰溪县人民政府关于2023年度法治政府建设情况的报告

        深入宣传《中华人民共和国婚姻法》，举办讲座12场。

    Passes:
        兰溪县人民政府关于2023年度法治政府建设情况的报告

        深入宣传《中华人民共和国民法典》，举办讲座12场。

    Provision:
        The instruments that took their places.
    """

    code = "REF002"
    title = Words("引用文件已失效", "Outdated instrument")
    message = Words(
        "《{found}》已于{until}后不再施行，由《{by}》取代",
        "《{found}》 ceased to be in force after {until}; 《{by}》 took its place",
    )
    help = Words("改引现行文件，或写明是过去的情况。", "Cite what is in force, or say that it was in the past.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        year = subject.year
        if year is None:
            return
        for found in subject.once(cited):
            known = instruments_in_force().exact(found.title)
            fitting = [one for one in known if not one.period or one.period == found.years]
            over = [one for one in fitting if one.until and one.until < dt.date(year, 1, 1)]
            if over and len(over) == len(fitting) and not _speaks_of_past(subject, found.citation.span):
                values = {"found": found.written, "until": f"{over[0].until}", "by": over[0].by}
                yield Trigger(span=found.citation.span, values=values, severity=_certain(over[0]))


def _speaks_of_past(subject: Subject, span: Span) -> bool:
    before = subject.folded[max(0, span.start - AROUND) : span.start]
    after = subject.folded[span.end : span.end + AROUND]
    return before.endswith("原") or PAST.search(before + after) is not None


class WrongDocumentNumber(Rule):
    """A cited document has its own number.

    Fails:
        贯彻《政府网站发展指引》（国办发〔2017〕74号），规范栏目设置。

    Passes:
        贯彻《政府网站发展指引》（国办发〔2017〕47号），规范栏目设置。

    Provision:
        None; a number names one document.
    """

    code = "REF003"
    title = Words("引用文号有误", "Wrong document number")
    message = Words("《{title}》的文号应为{right}，写作{found}", "《{title}》 has the number {right}, not {found}")
    help = Words("核对文号。", "Check the number.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for found in subject.once(cited):
            number = _plain(found.citation.document_number)
            known = [one for one in instruments_in_force().exact(found.title) if one.number]
            if number and known and all(_plain(one.number) != number for one in known):
                right = known[0]
                values = {"title": found.written, "right": right.number, "found": found.citation.document_number}
                yield Trigger(span=found.citation.span, values=values, severity=_certain(right))


def _plain(number: str | None) -> str:
    return fold("".join((number or "").split())).translate(BRACKETS)


class NotYetAdopted(Rule):
    """A report cites what existed when it was written.

    Fails:
        兰溪县人民政府关于2019年度法治政府建设情况的报告

        全面贯彻《法治政府建设实施纲要（2021—2025年）》。

    Passes:
        兰溪县人民政府关于2019年度法治政府建设情况的报告

        全面贯彻《法治政府建设实施纲要（2015—2020年）》。

    Provision:
        The days on which the instruments were adopted.
    """

    code = "REF004"
    title = Words("引用文件当时尚未制定", "Not yet adopted")
    message = Words(
        "《{found}》于{adopted}制定，晚于本报告{day}",
        "《{found}》 was adopted on {adopted}, after this report of {day}",
    )
    help = Words("核对文件名称和年份。", "Check the title and its years.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        metadata, year = subject.report.metadata, subject.year
        known_day = metadata.published_on or metadata.written_on
        day = known_day or (dt.date(year + 1, 12, 31) if year is not None else None)
        if day is None:
            return
        for found in subject.once(cited):
            known = instruments_in_force().exact(found.title)
            fitting = [one for one in known if not one.period or not found.years or one.period == found.years]
            if fitting and all(one.adopted and one.adopted > day for one in fitting):
                values = {"found": found.written, "adopted": f"{fitting[0].adopted}", "day": f"{day}"}
                yield Trigger(span=found.citation.span, values=values, severity=_certain(fitting[0]))


class NoSuchEdition(Rule):
    """A cited standard has an edition of the year that is named.

    An edition of 2022 of the standard on official documents circulates; it does not exist.

    Fails:
        严格执行GB/T 9704—2022，规范公文格式。

    Passes:
        严格执行GB/T 9704—2012，规范公文格式。

    Provision:
        The editions of the standards.
    """

    code = "REF005"
    title = Words("标准版本不存在", "No such edition")
    message = Words("{code}没有{edition}年版", "there is no edition of {edition} of {code}")
    help = Words("核对标准编号和年份。", "Check the standard's number and year.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        known = {"".join(code.split()): (code, editions) for code, editions in standard_editions().items()}
        for match in STANDARD.finditer(subject.prose.text):
            code, editions = known.get("".join(match["code"].split()), ("", frozenset()))
            if code and match["edition"] not in editions:
                values = {"code": code, "edition": match["edition"]}
                yield Trigger(span=subject.prose.span(*match.span()), values=values)


RULES = (WrongTitle, OutdatedInstrument, WrongDocumentNumber, NotYetAdopted, NoSuchEdition)
