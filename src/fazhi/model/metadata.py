"""What a report's header says of the report."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from attrs import Attribute, field, frozen

from fazhi.model.organization import Organization
from fazhi.model.span import Node, Span


class IndexScheme(StrEnum):
    """The forms in which 索引号 are published."""

    ORGANIZATION = "organization"  # GB 11714: 000014349/2018-00222
    CREDIT = "credit"  # GB 32100: 11620300013909010R/2025-48086
    DIVISION = "division"  # GB/T 2260 and a serial: 430923/2025-01873
    SEGMENTED = "segmented"  # local codes with a year: SF0021-2024-0003
    OPAQUE = "opaque"


@frozen(kw_only=True)
class IndexNumber:
    """An index number (索引号) of the government information catalogue.

    Args:
        raw: As printed, white space taken out.
        scheme: The form it has.
        organization_code: The code in front: nine characters (GB 11714), eighteen (GB 32100), or a local one.
        year: The year in it.
        month: The month in it, where the form has one (201510).
        serial: The running number, as printed.
        valid: Whether the check digit is right; None where the form has none.

    Raises:
        ValueError: If ``raw`` is empty, or the month is none of the twelve.
    """

    raw: str = field()
    scheme: IndexScheme = IndexScheme.OPAQUE
    organization_code: str | None = None
    year: int | None = None
    month: int | None = field(default=None)
    serial: str | None = None
    valid: bool | None = None

    @raw.validator
    def _is_there(self, _: Attribute[str], raw: str) -> None:
        if not raw:
            raise ValueError("an index number has characters")

    @month.validator
    def _is_a_month(self, _: Attribute[int | None], month: int | None) -> None:
        if month is not None and not 1 <= month <= 12:
            raise ValueError(f"there is no month {month}")

    def __str__(self) -> str:
        return self.raw


@frozen(kw_only=True)
class DocumentNumber:
    """A document number (发文字号): 郑政〔2025〕3号.

    Args:
        raw: As printed, white space taken out.
        agency: The issuer's short code (发文机关代字): 郑政.
        year: The year in the brackets.
        serial: The running number.

    Raises:
        ValueError: If the serial is below one.
    """

    raw: str
    agency: str
    year: int
    serial: int = field()

    @serial.validator
    def _counts_from_one(self, _: Attribute[int], serial: int) -> None:
        if serial < 1:
            raise ValueError(f"document numbers count from 1, not {serial}")

    def __str__(self) -> str:
        return self.raw


@frozen(kw_only=True, repr=False)
class Field(Node):
    """A labelled field of the header, as found.

    Args:
        label: The label, its padding taken out: 索引号.
        value: The value, outer white space taken off; empty where the field is empty.
        span: From the label to the value; in a table with its labels in a row of their own the value alone.
        text: The characters there.
    """

    label: str
    value: str

    def _notes(self) -> tuple[str, ...]:
        return (f"{self.label}={self.value!r}",)


@frozen(kw_only=True)
class Origin:
    """Where in the text a value of the metadata comes from.

    Args:
        name: The attribute of ``Metadata``: ``title``, ``year``, ``written_on``, …
        span: The characters it was read from.
    """

    name: str
    span: Span


@frozen(kw_only=True)
class Metadata:
    """The header of a report. Unknown is None or empty, never a guess without a basis.

    Args:
        title: The title, put together from its lines.
        issuers: The bodies that issue the report, from the header, the signature or the title.
        year: The year reported on, never derived from the day of publication.
        index_number: 索引号.
        document_number: 发文字号.
        keywords: 关键词.
        written_on: 成文日期, from the header or the signature.
        published_on: 发布日期.
        recipients: 主送机关, as addressed.
        fields: Every labelled field as found, in reading order.
        origins: Where in the text the values come from; a value from a page's ``<meta>`` has none.
    """

    title: str | None = None
    issuers: tuple[Organization, ...] = ()
    year: int | None = None
    index_number: IndexNumber | None = None
    document_number: DocumentNumber | None = None
    keywords: tuple[str, ...] = ()
    written_on: dt.date | None = None
    published_on: dt.date | None = None
    recipients: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    origins: tuple[Origin, ...] = ()

    def spans_of(self, name: str) -> tuple[Span, ...]:
        """Where a value stands in the text; empty where it doesn't.

        Args:
            name: The attribute: ``title``, ``year``, ``written_on``, …
        """
        return tuple(origin.span for origin in self.origins if origin.name == name)
