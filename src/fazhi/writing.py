"""Writing reports: to a string, or to a file whose name says in which format."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import IO, cast

from fazhi.errors import ConfigurationError, FileError
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
        UnknownFormatError: If there is no such format, or the name doesn't say which.
        MissingDependencyError: If the format needs an extra that is not installed.
        FileError: If the file cannot be written.
    """
    written = pieces(format or format_of(_name(file)), report, **options)
    first = next(written, "")  # before the file is opened: a report that cannot be written spoils none
    if isinstance(file, str | os.PathLike):
        _write_path(Path(file), chain([first], written))
    else:
        for piece in chain([first], written):
            _write_open(file, piece)


def _name(file: object) -> str:
    name = file if isinstance(file, str | os.PathLike) else getattr(file, "name", "")
    return os.fspath(name) if isinstance(name, str | os.PathLike) else ""


def _write_path(path: Path, written: Iterable[str | bytes]) -> None:
    try:
        with path.open("wb") as file:
            file.writelines(map(_encoded, written))
    except OSError as error:
        reason = error.strerror or str(error)
        raise FileError(f"cannot be written: {reason}", where=str(path), help="is there such a folder?") from error


def _write_open(file: IO[str] | IO[bytes], written: str | bytes) -> None:
    """Write to an open file what it takes: text to a text file, bytes to a binary one."""
    if not isinstance(file, io.TextIOBase):
        cast("IO[bytes]", file).write(_encoded(written))
    elif isinstance(written, str):
        file.write(written)
    else:
        raise ConfigurationError("the format is no text, and the file is open as text", help='open it with mode "wb"')


def _encoded(written: str | bytes) -> bytes:
    return written.encode() if isinstance(written, str) else written
