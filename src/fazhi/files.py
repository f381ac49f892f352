"""Files that a caller names or hands over open: their names, and what is said when the system refuses to write them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from fazhi.errors import ConfigurationError, FazhiError, FileError


def name_of(file: object) -> str:
    """The name of a file, or nothing where it has none.

    Args:
        file: A path, or an open file.
    """
    name = file if isinstance(file, str | os.PathLike) else getattr(file, "name", "")
    return os.fsdecode(name) if isinstance(name, str | os.PathLike) else ""


def path_of(file: object) -> Path:
    """The path by which a file or folder is named.

    Args:
        file: A string or path.

    Raises:
        ConfigurationError: If it is neither.
    """
    if not isinstance(file, str | os.PathLike):
        raise ConfigurationError(f"a file or folder is named by its path, not by {type(file).__name__}")
    return Path(os.fsdecode(file))


@contextmanager
def writing(file: str | os.PathLike[str]) -> Iterator[None]:
    """Say of what goes wrong in the block that this file could not be written.

    Args:
        file: Name of the file or folder.

    Raises:
        FileError: If the operating system refuses, the name makes no sense, or the file's encoding lacks a character.
    """
    try:
        yield
    except FazhiError:
        raise
    except UnicodeEncodeError as error:
        raise FileError(
            f"cannot be written: its encoding {error.encoding} lacks {error.object[error.start]!r}",
            where=str(file),
            help='open it with encoding="utf-8", or in mode "wb"',
        ) from error
    except (OSError, ValueError) as error:  # ValueError: a closed file, a null character in a path
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(f"cannot be written: {reason}", where=str(file), help="is there such a folder?") from error


@contextmanager
def opened(path: Path, mode: str = "wb", **options: Any) -> Iterator[IO[Any]]:  # noqa: ANN401 - as open takes them
    """A file to write to, closed when the block ends.

    Args:
        path: The file.
        mode: Its mode, as ``open`` takes it.
        **options: What else ``open`` takes.

    Raises:
        FileError: If it cannot be opened, or what waits to be written cannot be when it is closed.
    """
    with writing(path):
        file = path.open(mode, **options)
    try:
        yield file
    finally:
        with writing(path):
            file.close()
