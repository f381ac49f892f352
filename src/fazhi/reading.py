"""Reading reports: from a file, or from what is already in memory."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import IO, Any

from attrs import evolve

from fazhi.errors import (
    ConfigurationError,
    DecodingError,
    FazhiError,
    FileError,
    LimitError,
)
from fazhi.files import name_of, path_of
from fazhi.limits import Limits
from fazhi.loaders import known_name, loader, text_loader
from fazhi.loaders.encoding import decode, normal_name
from fazhi.loaders.sniff import sniff, sniff_text
from fazhi.model import Report
from fazhi.parsing import Manuscript, parse

DOCUMENTS = {"json", "yaml"}
EMPTY = "there is no text in it"
LARGER = "is it the right file? Or pass limits=Limits(bytes=…)"
STEP = 1 << 20


def load(
    file: str | os.PathLike[str] | IO[bytes] | IO[str],
    *,
    format: str | None = None,  # noqa: A002 - the word users see
    encoding: str | None = None,
    limits: Limits = Limits(),
) -> Report:
    """Read the report in a file.

    Args:
        file: Path, or an open file, binary or text.
        format: Name of the format; None finds it out from the content.
        encoding: Character encoding of text and pages; None finds it out.
        limits: How much to read.

    Raises:
        ConfigurationError: If an argument makes no sense.
        FileError: If the file cannot be opened or read.
        FazhiError: As for :func:`loads`, with the file's name in ``where``.
    """
    _check_limits(limits)
    name = name_of(file)
    with _said_of(name):
        data = _content(file, limits)
        _check_size(data, limits)
        return _read(data, format, encoding, limits, suffix=Path(name).suffix)


def loads(
    data: str | bytes | bytearray | memoryview,
    *,
    format: str | None = None,  # noqa: A002 - the word users see
    encoding: str | None = None,
    limits: Limits = Limits(),
) -> Report:
    """Read a report from a string or from bytes.

    Any string at all gives a Report with ``format="text"``.

    Args:
        data: The report as published (text, HTML, DOCX, PDF, OFD, MHTML, a ZIP of one), or a document that
            ``fazhi.dumps`` wrote (JSON, YAML).
        format: Name of the format; None finds it out from the content.
        encoding: Character encoding of text and pages given as bytes; None finds it out.
        limits: How much to read.

    Raises:
        ConfigurationError: If an argument makes no sense.
        UnknownFormatError: If the format is not known, or is refused.
        MissingDependencyError: If the format needs an extra that is not installed.
        InputError: Of a subclass that says what is wrong with the input.
    """
    _check_limits(limits)
    return _read(bytes(data) if isinstance(data, bytearray | memoryview) else data, format, encoding, limits)


def _read(
    data: str | bytes,
    format: str | None,  # noqa: A002 - as in load and loads
    encoding: str | None,
    limits: Limits,
    suffix: str = "",
) -> Report:
    if not isinstance(data, str | bytes):
        raise ConfigurationError(f"a report is read from str or bytes, not from {type(data).__name__}")
    if encoding is not None:
        normal_name(encoding)
    if isinstance(data, bytes):
        _check_size(data, limits)
    name = known_name(format) if format else _found_name(data, encoding, limits, suffix)
    if name in DOCUMENTS:
        return _restored(data, name, encoding, limits)
    return parse(_identified(_manuscript(data, name, encoding, limits), data, name), limits)


def _found_name(data: str | bytes, encoding: str | None, limits: Limits, suffix: str) -> str:
    return sniff_text(data, suffix) if isinstance(data, str) else sniff(data, limits, suffix, encoding)


def _check_limits(limits: object) -> None:
    if not isinstance(limits, Limits):
        raise ConfigurationError(
            f"limits is a fazhi.Limits, not {limits!r}", help="leave it out, or pass limits=Limits(…)"
        )


def _check_size(data: str | bytes, limits: Limits) -> None:
    if len(data) > limits.bytes:
        raise LimitError(f"the input has more bytes than the {limits.bytes} of Limits.bytes", help=LARGER)


def _manuscript(data: str | bytes, name: str, encoding: str | None, limits: Limits) -> Manuscript:
    if isinstance(data, bytes):
        return loader(name)(data, encoding=encoding, limits=limits)
    if name != "text":  # a string that is text is read whatever its size: parsing has its own limit
        _check_size(data, limits)
    return text_loader(name)(data, limits=limits)


def _identified(manuscript: Manuscript, data: str | bytes, name: str) -> Manuscript:
    """The manuscript with what the source is known by: its format, hash and size."""
    digest, size = sha256(), 0
    for start in range(0, len(data), STEP):
        piece = data[start : start + STEP]
        raw = piece.encode("utf-8", "surrogatepass") if isinstance(piece, str) else piece
        digest.update(raw)
        size += len(raw)
    source = manuscript.source
    notes = source.notes if manuscript.text.strip() else (*source.notes, EMPTY)
    form = source.format if name == "zip" else name  # an archive has the format of the report in it
    source = evolve(source, format=form, sha256=digest.hexdigest(), size=size, notes=notes)
    return evolve(manuscript, source=source)


def _restored(data: str | bytes, name: str, encoding: str | None, limits: Limits) -> Report:
    """The report in a document that fazhi wrote."""
    _check_size(data, limits)
    text = decode(data, encoding=encoding).text if encoding and isinstance(data, bytes) else data
    restored: Report = import_module(f"fazhi.serializers.{name}").restore(text)
    return restored


@contextmanager
def _said_of(name: str) -> Iterator[None]:
    """Errors say in which file they are."""
    try:
        yield
    except FazhiError as error:
        if name:
            error.where = f"{name}: {error.where}" if error.where else name
        raise


def _content(file: str | os.PathLike[str] | IO[bytes] | IO[str], limits: Limits) -> str | bytes:
    """What is in a file, up to a byte more than the limit."""
    if not isinstance(file, str | os.PathLike) and not hasattr(file, "read"):
        raise ConfigurationError(f"a report is loaded from a path or an open file, not from {type(file).__name__}")
    try:
        return _read_file(file, limits.bytes + 1)
    except IsADirectoryError as error:
        raise FileError("this is a folder", help="name the file in it that holds the report") from error
    except FileNotFoundError as error:
        raise FileError("there is no such file", help="check the path") from error
    except UnicodeError as error:
        raise DecodingError("the file is open as text in another encoding", help='open it with mode "rb"') from error
    except FazhiError:
        raise  # it is a ValueError too
    except (OSError, ValueError) as error:  # ValueError: a closed file, a null character in a path
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(f"cannot be read: {reason}", help="is it a file, and may you read it?") from error


def _read_file(file: str | os.PathLike[str] | IO[bytes] | IO[str], count: int) -> str | bytes:
    if not isinstance(file, str | os.PathLike):
        return _read_open(file, count)
    with path_of(file).open("rb") as opened:
        return opened.read(count)


def _read_open(file: IO[bytes] | IO[str], count: int) -> str | bytes:
    """What is in an open file: a pipe or a socket gives at a time only what has arrived."""
    pieces: list[Any] = [_piece(file, count)]
    while pieces[-1] and (count := count - len(pieces[-1])) > 0:
        pieces.append(_piece(file, count))
    content: str | bytes = pieces[0][:0].join(pieces)
    return content


def _piece(file: IO[bytes] | IO[str], count: int) -> str | bytes:
    piece: object = file.read(count)
    if piece is None:
        raise BlockingIOError("it does not block, and the rest has not arrived")
    if not isinstance(piece, str | bytes | bytearray | memoryview):
        raise ConfigurationError(f"the open file gives {type(piece).__name__}, neither text nor bytes")
    return piece if isinstance(piece, str) else bytes(piece)
