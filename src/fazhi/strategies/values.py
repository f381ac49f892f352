"""Values of the model that stand in no text: numbers, organisations, index numbers, sources."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeVar

from hypothesis import strategies as st

from fazhi.model import (
    Coverage,
    DocumentNumber,
    IndexNumber,
    IndexScheme,
    Level,
    Locator,
    Organization,
    OrganizationKind,
    Origin,
    Segment,
    Source,
    Span,
    Zone,
    ZoneKind,
)
from fazhi.strategies.words import BODIES, PLACES, SHORT_CODES, TERMS

T = TypeVar("T")

words = st.sampled_from(TERMS) | st.text(max_size=6)
"""Words as they come: terms of the field first, then any characters at all."""
some_words = st.sampled_from(TERMS) | st.text(min_size=1, max_size=6)
years = st.integers(2004, 2035)
areas = st.none() | st.sampled_from([f"A{part}" for part in range(1, 11)])


def perhaps(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """A value or None.

    Args:
        strategy: The values.
    """
    return st.none() | strategy


def several(strategy: st.SearchStrategy[T], most: int = 2) -> st.SearchStrategy[tuple[T, ...]]:
    """A tuple of values, which may be empty.

    Args:
        strategy: The values.
        most: How many at most.
    """
    return st.lists(strategy, max_size=most).map(tuple)


def spans() -> st.SearchStrategy[Span]:
    """Stretches of a text that isn't there."""
    return st.builds(lambda start, length: Span(start, start + length), st.integers(0, 99), st.integers(0, 20))


def decimals() -> st.SearchStrategy[Decimal]:
    """Numbers with the precision that was reported in their exponent: ``673E+2``."""
    return st.builds(Decimal.scaleb, st.integers(0, 10**6).map(Decimal), st.integers(-3, 8))


def organizations() -> st.SearchStrategy[Organization]:
    """Bodies that issue reports."""
    return st.builds(
        Organization,
        name=st.builds("{}{}".format, st.sampled_from(PLACES), st.sampled_from(BODIES)),
        kind=st.sampled_from(OrganizationKind),
        level=perhaps(st.sampled_from(Level)),
        division=perhaps(st.integers(110000, 659000).map(str)),
    )


def document_numbers() -> st.SearchStrategy[DocumentNumber]:
    """Document numbers, as GB/T 9704 prints them."""
    return st.builds(
        lambda agency, year, serial: DocumentNumber(
            raw=f"{agency}〔{year}〕{serial}号", agency=agency, year=year, serial=serial
        ),
        st.sampled_from(SHORT_CODES),
        years,
        st.integers(1, 300),
    )


def index_numbers() -> st.SearchStrategy[IndexNumber]:
    """Index numbers: of the national form, and opaque ones."""
    return national_index_numbers() | st.builds(IndexNumber, raw=some_words)


def national_index_numbers() -> st.SearchStrategy[IndexNumber]:
    """Index numbers of the national form, their check digit right."""
    return st.builds(_national, st.integers(0, 99_999_999), years, st.integers(1, 99_999))


def _national(body: int, year: int, serial: int) -> IndexNumber:
    code = f"{body:08}{check_digit(body)}"
    return IndexNumber(
        raw=f"{code}/{year}-{serial:05}",
        scheme=IndexScheme.ORGANIZATION,
        organization_code=code,
        year=year,
        serial=f"{serial:05}",
        valid=True,
    )


def check_digit(body: int) -> str:
    """The ninth character of an organisation code (GB 11714).

    Args:
        body: The eight digits before it.
    """
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(weight * int(digit) for weight, digit in zip(weights, f"{body:08}", strict=True))
    return "0123456789X0"[11 - total % 11]


def origins() -> st.SearchStrategy[Origin]:
    """Places that values of the metadata were read from."""
    return st.builds(Origin, name=st.sampled_from(["title", "year", "issuers", "written_on"]), span=spans())


def zones() -> st.SearchStrategy[Zone]:
    """Zones, of any kind."""
    return st.builds(Zone, kind=st.sampled_from(ZoneKind), span=spans())


def coverages() -> st.SearchStrategy[Coverage]:
    """Coverage of each required element by none or some spans."""
    some = several(spans())
    return st.builds(Coverage, measures=some, shortcomings=some, causes=some, leadership=some, plan=some)


def locators() -> st.SearchStrategy[Locator]:
    """Places in a text, a page, a package or a PDF."""
    count = st.integers(1, 99)
    corner = st.decimals(0, 800, places=1).map(str)
    return st.one_of(
        st.builds(Locator, line=count, column=count),
        st.builds(Locator, path=st.sampled_from(["html/body/div/p", "html/body/div[2]/p[3]"])),
        st.builds(Locator, part=st.just("word/document.xml"), paragraph=count),
        st.builds(Locator, page=count, box=st.tuples(corner, corner, corner, corner)),
    )


def segments() -> st.SearchStrategy[Segment]:
    """Stretches of the text with their place in the source."""
    return st.builds(Segment, span=spans(), locator=locators())


def sources() -> st.SearchStrategy[Source]:
    """Documents that reports were read from."""
    return st.builds(
        Source,
        format=st.sampled_from(["text", "html", "docx", "pdf"]),
        encoding=perhaps(st.sampled_from(["utf-8", "gb18030"])),
        encoding_reason=perhaps(st.sampled_from(["bom", "declared", "utf-8", "gb18030", "caller"])),
        sha256=perhaps(st.binary(min_size=32, max_size=32).map(bytes.hex)),
        size=perhaps(st.integers(0, 10**6)),
        title=perhaps(words),
        url=perhaps(st.just("https://www.example.gov.cn/fz/2025.html")),
        notes=several(words, 1),
        segments=several(segments()),
    )
