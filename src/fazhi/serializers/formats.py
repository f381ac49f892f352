"""The formats that reports are written in, by name and suffix; a serializer's module is imported when it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import PurePath

from attrs import frozen

from fazhi.errors import MissingDependencyError, UnknownFormatError

Write = Callable[..., "str | bytes"]

ENTRY_POINTS = "fazhi.serializers"
"""Entry points by which other packages add formats: a name, and a function ``write(report, **options)``."""


@frozen
class Format:
    """A format that comes with fazhi.

    Args:
        suffixes: Suffixes of its files, the usual one first.
        extra: The extra of fazhi that it needs, or None.
        many: Whether it holds many reports, and its module has a function ``stream`` beside ``write``.
    """

    suffixes: tuple[str, ...]
    extra: str | None = None
    many: bool = False


FORMATS = {
    "json": Format((".json",)),
    "jsonl": Format((".jsonl", ".ndjson"), many=True),
    "yaml": Format((".yaml", ".yml"), "yaml"),
    "markdown": Format((".md", ".markdown")),
    "html": Format((".html", ".htm")),
    "text": Format((".txt",)),
    "docx": Format((".docx",), "docx"),
    "akn": Format((".akn", ".xml")),
    "xbrl": Format((".xbrl.json",)),
}


def names() -> tuple[str, ...]:
    """The names of all formats, fazhi's own first."""
    return (*FORMATS, *sorted(point.name for point in entry_points(group=ENTRY_POINTS) if point.name not in FORMATS))


def serializer(name: str) -> Write:
    """The function that writes a report in a format.

    Args:
        name: Name of the format.

    Raises:
        UnknownFormatError: If there is none of that name.
        MissingDependencyError: When it is called, if it needs an extra that is not installed.
    """
    if name not in FORMATS:
        return _from_elsewhere(name)

    def write(report: object, **options: object) -> str | bytes:
        with requires(FORMATS[name].extra):
            written: str | bytes = import_module(f"fazhi.serializers.{name}").write(report, **options)
            return written

    return write


def pieces(name: str, report: object, **options: object) -> Iterator[str | bytes]:
    """What a format's serializer writes, piece by piece where it can (JSON Lines), else in one.

    Args:
        name: Name of the format.
        report: The report, or many where the format takes many.
        **options: What the serializer takes.

    Raises:
        UnknownFormatError: If there is no format of that name.
        MissingDependencyError: If it needs an extra that is not installed.
    """
    if name in FORMATS and FORMATS[name].many:
        yield from import_module(f"fazhi.serializers.{name}").stream(report, **options)
    else:
        yield serializer(name)(report, **options)


def _from_elsewhere(name: str) -> Write:
    """What another package registered: a function, or a module with a function ``write``."""
    for point in entry_points(group=ENTRY_POINTS, name=name):
        found = point.load()
        write: Write = getattr(found, "write", found)
        return write
    raise UnknownFormatError(
        f"there is no format {name!r} to write", help=f'choose one of {", ".join(names())}: format="json"'
    )


@contextmanager
def requires(extra: str | None) -> Iterator[None]:
    """Say how to install what an import inside the ``with`` block fails to find.

    Args:
        extra: The extra of fazhi that brings it; None where nothing of the kind can happen.

    Raises:
        MissingDependencyError: If a module is missing that isn't fazhi's own.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if extra is None or (error.name or "").startswith("fazhi"):
            raise
        raise MissingDependencyError(
            f"the format needs {error.name}, which is not installed", help=f'pip install "fazhi[{extra}]"'
        ) from None


def format_of(file_name: str) -> str:
    """The format that the suffix of a file's name stands for.

    Args:
        file_name: Name of a file, or its path.

    Raises:
        UnknownFormatError: If the suffix is none that is known.
    """
    lowered = PurePath(file_name).name.lower()
    suffixes = {suffix: name for name, known in FORMATS.items() for suffix in known.suffixes}
    suffixes |= {f".{name}": name for name in names() if name not in FORMATS}
    for suffix in sorted(suffixes, key=len, reverse=True):
        if lowered.endswith(suffix):
            return suffixes[suffix]
    raise UnknownFormatError(
        f"the name {PurePath(file_name).name!r} doesn't say in which format to write",
        help=f"end it in one of {', '.join(suffixes)}, or say format=…",
    )
