"""Staging: files are written beside their place and moved there once they are whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from fazhi.files import writing


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
        with writing(folder):
            for draft in drafts.values():
                draft.unlink(missing_ok=True)
