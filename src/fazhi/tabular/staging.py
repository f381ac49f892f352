"""Staging: files are written beside their place and moved there once they are whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from fazhi.errors import FazhiError, FileError


@contextmanager
def staged(folder: Path, names: Iterable[str]) -> Iterator[dict[str, Path]]:
    """Where to write files for now; they stand in the folder when the block ends well, and nowhere if it fails.

    Args:
        folder: The folder; it is made where it isn't there.
        names: The files' names.

    Raises:
        FileError: If the folder cannot be made or a file cannot be put there.
    """
    drafts = {name: folder / f".{name}.part" for name in names}
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    try:
        yield drafts
        with writing(folder):
            for name, draft in drafts.items():
                draft.replace(folder / name)
    finally:
        for draft in drafts.values():
            draft.unlink(missing_ok=True)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Say of what goes wrong in the block that this file could not be written.

    Args:
        path: The file or folder.

    Raises:
        FileError: If the operating system refuses.
    """
    try:
        yield
    except FazhiError:
        raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise FileError(f"cannot be written: {reason}", where=str(path), help="is there such a folder?") from error
