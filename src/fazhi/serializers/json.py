"""JSON: lossless both ways, the same bytes every time."""

from __future__ import annotations

import json
from typing import NoReturn

from fazhi.errors import DecodingError, DocumentError
from fazhi.model import Report
from fazhi.serializers.characters import HALF
from fazhi.serializers.converter import Value
from fazhi.serializers.document import from_document, to_document

try:
    import orjson
except ModuleNotFoundError:  # the extra "speed" is not installed
    orjson = None  # type: ignore[assignment]

MANY = "is it JSON Lines, which hold many reports? fazhi.serializers.jsonl.restore reads them"


def write(report: Report, *, indent: int | None = None, text: bool = True, spans: bool = True) -> str:
    """A report as a JSON document.

    Chinese stays as it is; only half a surrogate pair, which no encoding can carry, is escaped. (Two halves that a
    string holds side by side are in JSON the character that they make, and read back as that.)

    Args:
        report: The report.
        indent: Columns of indentation, for people; None writes one line.
        text: Whether the text of the report and of its parts goes in; names, headings and values always do.
        spans: Whether the places in the text go in, and what consists of places alone (coverage, zones).

    Returns:
        The document; where it is indented, with a line break at its end.
    """
    document = to_document(report, text=text, spans=spans)
    return encode(document, indent=indent).decode() + ("" if indent is None else "\n")


def encode(document: Value, *, indent: int | None = None) -> bytes:
    """Plain values as JSON in UTF-8; the bytes are the same with and without orjson.

    Args:
        document: Dictionaries, lists, strings, integers, booleans and None.
        indent: Columns of indentation; None for one line.
    """
    if orjson is not None and indent in (None, 2):
        try:
            return orjson.dumps(document, option=orjson.OPT_INDENT_2 if indent else 0)
        except TypeError:  # it refuses what the standard library does: lone surrogates, integers beyond 64 bits
            pass
    separators = (",", ":") if indent is None else (",", ": ")
    written = json.dumps(document, ensure_ascii=False, indent=indent, separators=separators)
    return HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", written).encode()


def restore(data: str | bytes) -> Report:
    """The report that a JSON document holds.

    Args:
        data: The document, as text or in UTF-8.

    Raises:
        DocumentError: If it is not JSON, or doesn't fit the schema; ``where`` says in which place.
        VersionError: If it was written by a newer major version.
        DecodingError: If the bytes are not UTF-8.
    """
    if orjson is not None:
        try:
            return from_document(orjson.loads(data))
        except (orjson.JSONDecodeError, DocumentError):
            pass  # the standard library reads more (integers of any size), and says more of a fault
    return from_document(decode(data))


def decode(data: str | bytes) -> Value:
    """The plain values of a JSON text, by the standard library.

    Args:
        data: The text, or its UTF-8 bytes.

    Raises:
        DocumentError: If it is not JSON; ``where`` has line and column.
        DecodingError: If the bytes are not UTF-8.
    """
    text = text_of(data)
    try:
        return json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        advice = MANY if error.msg == "Extra data" else "is the file complete?"
        raise DocumentError(f"not JSON: {error.msg}", where=where, help=advice) from None
    except RecursionError:
        raise DocumentError("not a document of fazhi: it is nested too deeply", where="$") from None
    except ValueError as error:
        raise DocumentError(f"not a JSON document of fazhi: {error}", where="$") from None


def text_of(data: str | bytes) -> str:
    """The text of a document, a byte order mark taken off.

    Args:
        data: The text, or its UTF-8 bytes.

    Raises:
        DecodingError: If the bytes are not UTF-8.
    """
    try:
        text = data if isinstance(data, str) else data.decode()
    except UnicodeDecodeError as error:
        raise DecodingError(
            f"the document is not UTF-8: {error.reason}", where=f"byte {error.start}", help="store it in UTF-8"
        ) from None
    return text.removeprefix("\ufeff")


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number of JSON")
