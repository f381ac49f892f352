"""Writing reports: to a string, or to a file whose name says in which format."""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import IO, Any

from fazhi.errors import ConfigurationError
from fazhi.files import name_of, opened, path_of, writing
from fazhi.model import Report
from fazhi.serializers.formats import format_of, pieces, serializer


def dumps(
    report: Report | Iterable[Report],
    format: str = "json",  # noqa: A002 - the word users see
    **options: object,
) -> str | bytes:
    """A report, written in a format.

    Args:
        report: The report; for ``jsonl`` also many of them.
        format: Name of the format: json, jsonl, yaml, markdown, html, text, docx, akn, xbrl, or one that another
            package has registered.
        **options: What the format's serializer takes: ``indent`` for JSON, ``text=False``, ``spans=False``, …

    Returns:
        The document: text, or bytes where the format is no text (docx).

    Raises:
        ConfigurationError: If ``report`` is none, or many where the format takes one.
        UnknownFormatError: If there is no such format.
        MissingDependencyError: If it needs an extra that is not installed.
    """
    return serializer(format)(report, **options)


def dump(
    report: Report | Iterable[Report],
    file: str | os.PathLike[str] | IO[str] | IO[bytes],
    *,
    format: str | None = None,  # noqa: A002 - the word users see
    **options: object,
) -> None:
    """Write a report to a file; text in UTF-8.

    Args:
        report: The report; for ``jsonl`` also any number of them, of which no more than one is in memory at a time.
        file: Path, or an open file, text or binary.
        format: Name of the format; None takes it from the suffix of the file's name.
        **options: What the format's serializer takes.

    Raises:
        ConfigurationError: If ``report`` is none, or ``file`` is no file, or one that does not take the format.
        UnknownFormatError: If there is no such format, or the name doesn't say which.
        MissingDependencyError: If the format needs an extra that is not installed.
        FileError: If the file cannot be written.
    """
    written = pieces(format or format_of(name_of(file)), report, **options)
    first = next(written, "")  # before the file is opened: a report that cannot be written spoils none
    if isinstance(file, str | os.PathLike):
        _write_path(path_of(file), chain([first], written))
    elif hasattr(file, "write"):
        _write_open(file, chain([first], written))
    else:
        raise ConfigurationError(f"a report is dumped to a path or an open file, not to {type(file).__name__}")


def _write_path(path: Path, written: Iterable[str | bytes]) -> None:
    with opened(path) as file:
        for piece in written:  # what goes wrong in making a piece is said as it is
            with writing(path):
                file.write(_encoded(piece))


def _write_open(file: IO[Any], written: Iterable[str | bytes]) -> None:
    taken = _as_it_is if hasattr(file, "encoding") else _encoded  # text files have an encoding, whatever their class
    for piece in map(taken, written):
        with writing(name_of(file)):
            file.write(piece)


def _as_it_is(written: str | bytes) -> str:
    if isinstance(written, str):
        return written
    raise ConfigurationError("the format is no text, and the file is open as text", help='open it with mode "wb"')


def _encoded(written: str | bytes) -> bytes:
    return written.encode() if isinstance(written, str) else written
