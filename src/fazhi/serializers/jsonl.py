"""JSON Lines: many reports, one JSON document a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fazhi.errors import DocumentError
from fazhi.model import Report
from fazhi.serializers import json
from fazhi.serializers.formats import each


def write(reports: Report | Iterable[Report], *, text: bool = True, spans: bool = True) -> str:
    """Reports as JSON Lines.

    Args:
        reports: One report or many.
        text: Whether the text goes in.
        spans: Whether the places in the text go in.

    Raises:
        ConfigurationError: If something else than a report is among them.
    """
    return "".join(stream(reports, text=text, spans=spans))


def stream(reports: Report | Iterable[Report], *, text: bool = True, spans: bool = True) -> Iterator[str]:
    """The lines one by one, so that no more than one report is in memory.

    Args:
        reports: One report or many.
        text: Whether the text goes in.
        spans: Whether the places in the text go in.

    Raises:
        ConfigurationError: If something else than a report is among them.
    """
    for report in each(reports):
        yield json.write(report, indent=None, text=text, spans=spans) + "\n"


def restore(data: str | bytes | Iterable[str | bytes]) -> Iterator[Report]:
    """The reports of a JSON Lines file, one by one; blank lines are passed over.

    Args:
        data: The whole, or its lines: an open file will do.

    Raises:
        DocumentError: If a line is no document; ``where`` begins with its number.
    """
    for number, line in enumerate(_lines(data), 1):
        if line.strip():
            yield _restore_line(line, number)


def _lines(data: str | bytes | Iterable[str | bytes]) -> Iterable[str | bytes]:
    """The lines, parted by line feeds alone: a string in JSON may hold every other line separator."""
    if isinstance(data, str):
        return data.split("\n")
    return data.split(b"\n") if isinstance(data, bytes) else data


def _restore_line(line: str | bytes, number: int) -> Report:
    try:
        return json.restore(line)
    except DocumentError as error:
        where = f"line {number}, {error.where}"
        raise type(error)(error.message, where=where, help=error.help) from None
