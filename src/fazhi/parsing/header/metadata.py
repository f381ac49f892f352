"""Metadata: what the header, the signature, the title and the page's own declarations say of a report."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from fazhi.model import DocumentNumber, Field, IndexNumber, Metadata, Origin, Span
from fazhi.parsing.fold import fold
from fazhi.parsing.header.dates import find_date, is_formal
from fazhi.parsing.header.document_number import find_document_number
from fazhi.parsing.header.evidence import Evidence, Found, value_of
from fazhi.parsing.header.fields import Entry
from fazhi.parsing.header.index_number import division_of, read_index_number
from fazhi.parsing.header.issuers import read_issuers, title_issuers
from fazhi.parsing.header.layout import Layout
from fazhi.parsing.header.organizations import split_organizations
from fazhi.parsing.header.pieces import BareKind
from fazhi.parsing.header.spaces import squeeze
from fazhi.parsing.header.titles import Title, display, year_of
from fazhi.parsing.manuscript import Manuscript

KEYWORD: Final = re.compile(r"[^\s,;、|/]+")
YEAR: Final = r"((?:19|20)\d\d) ?年"
# 现将2024年度法治政府建设情况报告如下
ANNOUNCED: Final = re.compile(rf"(?:将|关于)[^。]{{0,20}}?{YEAR}[^。]{{0,30}}?(?:报告|情况|汇报)")
# 2024年,安化县…  2024年度,…  2024年是…
OPENING: Final = re.compile(rf" *{YEAR}(?:度|以来)? ?(?:[,是]|[一-鿿])")
# 一、2024年主要举措和成效  第一部分 2024年工作总结
HAN: Final = "[一二三四五六七八九十]{1,3}"
HEADED: Final = re.compile(rf"(?:{HAN}、|\({HAN}\)|第{HAN}(?:部分|[编章])[、:]?) ?{YEAR}")
PLANNED: Final = re.compile(r"计划|打算|安排|思路|下一")
FIRST_LINES: Final = 6
OPENING_LINES: Final = 2
REACH: Final = 400


def read_metadata(layout: Layout, manuscript: Manuscript, folded: str) -> Metadata:
    """What a report's header says of it.

    Args:
        layout: The parts of the text.
        manuscript: The text and what its format declares.
        folded: The text, folded.
    """
    evidence = Evidence(layout, manuscript, folded)
    heading = _title(evidence)
    title = _shown(evidence, heading)
    year = _year(evidence, heading)
    index_number = _index_number(evidence)
    document_number = _document_number(evidence)
    keywords = _keywords(evidence)
    written_on = _written_on(evidence)
    published_on = _published_on(evidence)
    recipients = _recipients(evidence)
    code = _division(evidence, index_number)
    issuers = read_issuers(evidence, heading, year=value_of(year), code=code)
    return Metadata(
        title=value_of(title),
        issuers=value_of(issuers) or (),
        year=value_of(year),
        index_number=value_of(index_number),
        document_number=value_of(document_number),
        keywords=value_of(keywords) or (),
        written_on=value_of(written_on),
        published_on=value_of(published_on),
        recipients=value_of(recipients) or (),
        fields=tuple(_field(evidence, entry) for entry in layout.entries),
        origins=_origins(
            title=title,
            issuers=issuers,
            year=year,
            index_number=index_number,
            document_number=document_number,
            keywords=keywords,
            written_on=written_on,
            published_on=published_on,
            recipients=recipients,
        ),
    )


def _origins(**found: Found[object] | None) -> tuple[Origin, ...]:
    return tuple(Origin(name=name, span=span) for name, its in found.items() if its for span in its.spans)


def _field(evidence: Evidence, entry: Entry) -> Field:
    span = Span(entry.start, entry.end)
    return Field(label=entry.label, value=evidence.text[slice(*entry.value)], span=span, text=span.of(evidence.text))


# --- title and year


def _title(evidence: Evidence) -> Title | None:
    """The best of the titles: with a year rather than without, with an issuer rather than without, else the first."""
    titles = evidence.layout.header.titles
    if titles:
        return max(titles, key=lambda title: (bool(year_of(title.words)), bool(title_issuers(evidence.folded, title))))
    entry = next(evidence.entries("title"), None)
    return Title(squeeze(evidence.folded[slice(*entry.value)]), (entry.value,)) if entry else None


def _shown(evidence: Evidence, title: Title | None) -> Found[str] | None:
    if title:
        return Found(display(evidence.text, title.stretches), tuple(Span(*stretch) for stretch in title.stretches))
    declared = evidence.declared("title")
    return Found(" ".join(declared.split())) if declared else None


def _year(evidence: Evidence, title: Title | None) -> Found[int] | None:
    """The year reported on: from the title, a field of its own, the declared title, else the opening of the body."""
    if title and (year := year_of(title.words)):
        return Found(year, tuple(Span(*stretch) for stretch in title.stretches))
    for entry in evidence.entries("year"):
        if year := year_of(evidence.folded[slice(*entry.value)]):
            return Found(year, (Span(*entry.value),))
    if not title and (year := year_of(fold(squeeze(evidence.declared("title"))))):
        return Found(year)
    return _year_of_body(evidence)


def _year_of_body(evidence: Evidence) -> Found[int] | None:
    """The year that the first lines of the body announce, open with, or have in a heading, in that order of trust."""
    folded = evidence.folded
    reaches = [(line.start, min(line.end, line.start + REACH)) for line in evidence.layout.body[:FIRST_LINES]]
    found = [ANNOUNCED.search(folded, *reach) for reach in reaches]
    found += [OPENING.match(folded, *reach) for reach in reaches[:OPENING_LINES]]
    found += [HEADED.match(folded, *reach) for reach in reaches if not PLANNED.search(folded, *reach)]
    match = next((match for match in found if match), None)
    return Found(int(match[1]), (Span(*match.span(1)),)) if match else None


# --- numbers


def _index_number(evidence: Evidence) -> Found[IndexNumber] | None:
    for entry in evidence.entries("index_number"):
        number = read_index_number(evidence.text[slice(*entry.value)], evidence.folded[slice(*entry.value)])
        if number:
            return Found(number, (Span(*entry.value),))
    return None


def _document_number(evidence: Evidence) -> Found[DocumentNumber] | None:
    labelled = (entry.value for entry in evidence.entries("document_number"))
    for start, end in (*labelled, *evidence.bare(BareKind.NUMBER)):
        found = find_document_number(evidence.text, evidence.folded, start, end)
        if found:
            return Found(found.number, (Span(found.start, found.end),))
    return None


def _division(evidence: Evidence, index_number: Found[IndexNumber] | None) -> str | None:
    """The division code that the index number carries, else that of the site."""
    return (index_number and division_of(index_number.value)) or evidence.site_code


# --- dates


def _date(evidence: Evidence, places: Iterable[tuple[int, int]]) -> Found[dt.date] | None:
    for start, end in places:
        date = find_date(evidence.folded, start, end)
        if date:
            return Found(date.day, (Span(date.start, date.end),))
    return None


def _written_on(evidence: Evidence) -> Found[dt.date] | None:
    """成文日期: labelled, in the signature, or alone in the form that documents are dated in (2025年3月17日)."""
    labelled = (entry.value for entry in evidence.entries("written_on"))
    signature = ((line.start, line.end) for line in evidence.layout.signature)
    return _date(evidence, chain(labelled, signature, _bare_dates(evidence, formal=True)))


def _published_on(evidence: Evidence) -> Found[dt.date] | None:
    """发布日期: labelled, alone in the form that pages are dated in (2025-03-17), behind the source, or declared.

    Where none of these is there, the day of the last change (更新时间) stands for it.
    """
    labelled = (entry.value for entry in evidence.entries("published_on"))
    sources = (entry.value for entry in evidence.entries("source"))
    updates = (entry.value for entry in evidence.entries("updated_on"))
    stated = _date(evidence, chain(labelled, _bare_dates(evidence, formal=False), sources))
    declared = None if stated else find_date(fold(evidence.declared("published_on")))
    return Found(declared.day) if declared else stated or _date(evidence, updates)


def _bare_dates(evidence: Evidence, *, formal: bool) -> Iterator[tuple[int, int]]:
    return (place for place in evidence.bare(BareKind.DATE) if is_formal(evidence.folded[slice(*place)]) == formal)


# --- words and names


def _keywords(evidence: Evidence) -> Found[tuple[str, ...]] | None:
    for entry in evidence.entries("keywords"):
        places = [match.span() for match in KEYWORD.finditer(evidence.folded, *entry.value)]
        return Found(tuple(evidence.text[slice(*place)] for place in places), tuple(Span(*place) for place in places))
    declared = KEYWORD.findall(fold(evidence.declared("keywords")))
    return Found(tuple(declared)) if declared else None


def _recipients(evidence: Evidence) -> Found[tuple[str, ...]] | None:
    places = list(evidence.layout.header.recipients)
    for entry in evidence.entries("recipients"):
        places = places or split_organizations(evidence.folded, *entry.value)
    names = tuple(squeeze(evidence.text[slice(*place)]) for place in places)
    return Found(names, tuple(Span(*place) for place in places)) if places else None
