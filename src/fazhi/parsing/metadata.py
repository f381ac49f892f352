"""Metadata: what the header, the signature, the title and the page's own declarations say of a report."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from fazhi.model import Field, IndexNumber, Metadata, Origin, Span
from fazhi.parsing.dates import find_date
from fazhi.parsing.document_number import find_document_number
from fazhi.parsing.evidence import Evidence, Found
from fazhi.parsing.fields import Entry
from fazhi.parsing.fold import fold
from fazhi.parsing.header import Bare
from fazhi.parsing.index_number import division_of, read_index_number
from fazhi.parsing.issuers import read_issuers, title_issuers
from fazhi.parsing.layout import Layout
from fazhi.parsing.manuscript import Manuscript
from fazhi.parsing.organizations import split_organizations
from fazhi.parsing.titles import Title, display, squeeze, year_of

KEYWORD_BREAKS: Final = re.compile(r"[\s,;、|/]+")
OPENING_YEAR: Final = re.compile(
    r" {0,8}(?P<a>(?:19|20)\d\d) ?年(?:度|以来|,|是|上半年)|(?:关于|现将|将)[^。]{0,30}?(?P<b>(?:19|20)\d\d) ?年度?[^。,]{0,40}?(?:报告|情况|工作)"
)
PARTS_OF_BODY: Final = 6


def read_metadata(layout: Layout, manuscript: Manuscript, folded: str) -> Metadata:
    """What a report's header says of it.

    Args:
        layout: The parts of the text.
        manuscript: The text and what its format declares.
        folded: The text, folded.
    """
    evidence = Evidence(layout, manuscript, folded)
    title = _title(evidence)
    year = _year(evidence, title)
    index = _index_number(evidence)
    found: dict[str, Found | None] = {
        "title": _shown(evidence, title),
        "year": year,
        "index_number": index,
        "document_number": _document_number(evidence),
        "keywords": _keywords(evidence),
        "written_on": _written_on(evidence),
        "published_on": _published_on(evidence),
        "recipients": _recipients(evidence),
        "issuers": _issuers(evidence, title, year, index),
    }
    kept = {name: its for name, its in found.items() if its is not None}
    origins = tuple(Origin(name=name, span=span) for name, its in kept.items() for span in its.spans)
    fields = tuple(_field(evidence, entry) for entry in layout.entries)
    return Metadata(**{name: its.value for name, its in kept.items()}, fields=fields, origins=origins)  # type: ignore[arg-type]


def _field(evidence: Evidence, entry: Entry) -> Field:
    span = Span(entry.start, entry.end)
    return Field(label=entry.label, value=evidence.text[slice(*entry.value)], span=span, text=span.of(evidence.text))


def _title(evidence: Evidence) -> Title | None:
    """The best of the titles: with a year rather than without, with an issuer rather than without, else the first."""
    titles = evidence.layout.header.titles
    if titles:
        return max(titles, key=lambda title: (year_of(title.words) is not None, bool(title_issuers(evidence.folded, title))))
    entry = next(evidence.entries("title"), None)
    return Title(squeeze(evidence.folded[slice(*entry.value)]), (entry.value,)) if entry else None


def _shown(evidence: Evidence, title: Title | None) -> Found | None:
    if title:
        return Found(display(evidence.text, title.stretches), tuple(Span(*stretch) for stretch in title.stretches))
    declared = evidence.declared("title")
    return Found(" ".join(declared.split())) if declared else None


def _year(evidence: Evidence, title: Title | None) -> Found | None:
    """The year reported on: from the title, else from the opening of the body."""
    if title and (year := year_of(title.words)):
        return Found(year[0], tuple(Span(*stretch) for stretch in title.stretches))
    declared = fold(squeeze(evidence.declared("title"))) if not title else ""
    if year := year_of(declared):
        return Found(year[0])
    for line in evidence.layout.body[:PARTS_OF_BODY]:
        match = OPENING_YEAR.search(evidence.folded, line.start, min(line.end, line.start + 300))
        if match:
            group = "a" if match["a"] else "b"
            return Found(int(match[group]), (Span(*match.span(group)),))
    return None


def _index_number(evidence: Evidence) -> Found | None:
    for entry in evidence.entries("index_number"):
        number = read_index_number(evidence.text[slice(*entry.value)], evidence.folded[slice(*entry.value)])
        if number:
            return Found(number, (Span(*entry.value),))
    return None


def _document_number(evidence: Evidence) -> Found | None:
    places = [*(entry.value for entry in evidence.entries("document_number")), *evidence.bare(Bare.NUMBER)]
    for start, end in places:
        number = find_document_number(evidence.text, evidence.folded, start, end)
        if number:
            return Found(number.number, (Span(number.start, number.end),))
    return None


def _keywords(evidence: Evidence) -> Found | None:
    for entry in evidence.entries("keywords"):
        words, start = [], entry.value[0]
        for gap in [*KEYWORD_BREAKS.finditer(evidence.folded, *entry.value), None]:
            end = gap.start() if gap else entry.value[1]
            if end > start:
                words.append(evidence.text[start:end])
            start = gap.end() if gap else end
        return Found(tuple(words), (Span(*entry.value),))
    declared = evidence.declared("keywords")
    words = [word for word in KEYWORD_BREAKS.split(fold(declared)) if word]
    return Found(tuple(words)) if words else None


def _date(evidence: Evidence, places: Iterable[tuple[int, int]]) -> Found | None:
    for start, end in places:
        date = find_date(evidence.folded, start, end)
        if date:
            return Found(date.day, (Span(date.start, date.end),))
    return None


def _written_on(evidence: Evidence) -> Found | None:
    fields = (entry.value for entry in evidence.entries("written_on"))
    signature = ((line.start, line.end) for line in evidence.layout.signature)
    bare = (place for place in evidence.bare(Bare.DATE) if "年" in evidence.folded[slice(*place)])
    return _date(evidence, fields) or _date(evidence, signature) or _date(evidence, bare)


def _published_on(evidence: Evidence) -> Found | None:
    fields = (entry.value for entry in evidence.entries("published_on"))
    bare = (place for place in evidence.bare(Bare.DATE) if "年" not in evidence.folded[slice(*place)])
    found = _date(evidence, fields) or _date(evidence, bare)
    if found:
        return found
    declared = find_date(fold(evidence.declared("published_on")))
    return Found(declared.day) if declared else None


def _recipients(evidence: Evidence) -> Found | None:
    places = list(evidence.layout.header.recipients)
    for entry in evidence.entries("recipients"):
        places = places or split_organizations(evidence.folded, *entry.value)
    if not places:
        return None
    return Found(tuple(squeeze(evidence.text[slice(*place)]) for place in places), tuple(Span(*place) for place in places))


def _issuers(evidence: Evidence, title: Title | None, year: Found | None, index: Found | None) -> Found | None:
    number = index.value if index else None
    code = division_of(number) if isinstance(number, IndexNumber) else None
    when = year.value if year and isinstance(year.value, int) else None
    return read_issuers(evidence, title, year=when, code=code or evidence.site_code)
