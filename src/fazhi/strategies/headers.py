"""Headers: the layouts in which pages print a report's metadata, with what a reader should find in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from attrs import frozen
from hypothesis import strategies as st

from fazhi.model import DocumentNumber, IndexNumber
from fazhi.strategies import words
from fazhi.strategies.drafting import Draw
from fazhi.strategies.values import document_numbers, national_index_numbers

Labelled = list[tuple[str, str]]


@frozen(kw_only=True)
class Header:
    """A drafted header.

    Args:
        text: Its lines, without the title.
        index_number: 索引号, or None where it isn't printed.
        document_number: 发文字号, or None.
        issuer: 发布机构, or None.
        written_on: 成文日期, or None.
        published_on: 发布日期, or None.
        keywords: 关键词.
    """

    text: str
    index_number: IndexNumber | None = None
    document_number: DocumentNumber | None = None
    issuer: str | None = None
    written_on: dt.date | None = None
    published_on: dt.date | None = None
    keywords: tuple[str, ...] = ()


def bullets(fields: Labelled) -> str:
    """A line and a bullet for each field."""
    return "\n".join(f"  • {label}:{value}" for label, value in fields)


def brackets(fields: Labelled) -> str:
    """Labels in square brackets, two fields a line."""
    cells = [f"[ {label} ]　{value}" for label, value in fields]
    return "\n".join("　　".join(cells[first : first + 2]) for first in range(0, len(cells), 2))


def piped(fields: Labelled) -> str:
    """A table drawn with pipes, two fields a row."""
    rows = [fields[first : first + 2] for first in range(0, len(fields), 2)]
    return "\n".join("| " + " | ".join(f"{label} | {value}" for label, value in row) + " |" for row in rows)


def stacked(fields: Labelled) -> str:
    """Labels and values on lines of their own."""
    return "\n".join(f"  {label}：\n\n    {value}\n" for label, value in fields)


def glued(fields: Labelled) -> str:
    """All on one line."""
    return " ".join(f"{label}：{value}" for label, value in fields)


LAYOUTS: tuple[Callable[[Labelled], str], ...] = (bullets, brackets, piped, stacked, glued)


def headers(issuer: str | None = None, year: int | None = None) -> st.SearchStrategy[Header]:
    """Headers in every layout, with some of the fields.

    Args:
        issuer: The body that issues the report; None draws one.
        year: The year reported on; None draws one.
    """
    return _headers(issuer, year)


PLACES = st.sampled_from(words.PLACES)
YEARS = st.integers(2010, 2024)
INDEX_NUMBERS = national_index_numbers()
DOCUMENT_NUMBERS = document_numbers()
DAYS = st.integers(0, 30)
YES_OR_NO = st.booleans()
LAYOUT = st.sampled_from(LAYOUTS)


@st.composite
def _headers(draw: Draw, issuer: str | None, year: int | None) -> Header:
    issuer = issuer or draw(PLACES) + "人民政府"
    written = draw(st.dates(*spring(year or draw(YEARS))))
    published = written + dt.timedelta(days=draw(DAYS))
    values = {
        "index_number": draw(INDEX_NUMBERS),
        "issuer": issuer,
        "document_number": draw(DOCUMENT_NUMBERS),
        "written_on": written,
        "published_on": published,
        "keywords": ("法治政府", "依法行政"),
    }
    kept = {name: value for name, value in values.items() if draw(YES_OR_NO)}
    layout = draw(LAYOUT)
    return Header(text=layout([(LABELS[name], _printed(value)) for name, value in kept.items()]), **kept)


LABELS = {
    "index_number": "索引号",
    "issuer": "发布机构",
    "document_number": "发文字号",
    "written_on": "成文日期",
    "published_on": "发布日期",
    "keywords": "关键词",
}


def spring(year: int) -> tuple[dt.date, dt.date]:
    """The first and last day on which the report on a year is usually written.

    Args:
        year: The year reported on.
    """
    return dt.date(year + 1, 1, 2), dt.date(year + 1, 3, 31)


def _printed(value: object) -> str:
    return "；".join(value) if isinstance(value, tuple) else str(value)
