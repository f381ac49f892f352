"""The formats that reports are written in, by name and suffix; a serializer's module is imported when it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import PurePath

from attrs import frozen

from fazhi.errors import ConfigurationError, UnknownFormatError
from fazhi.model import Report

Write = Callable[..., "str | bytes"]

ENTRY_POINTS = "fazhi.serializers"
"""Entry points by which other packages add formats: a name, and a function ``write(report, **options)``."""


@frozen
class Format:
    """A format that comes with fazhi.

    Args:
        suffixes: Suffixes of its files, the usual one first.
        many: Whether it holds many reports, and its module has a function ``stream`` beside ``write``.
    """

    suffixes: tuple[str, ...]
    many: bool = False


FORMATS = {
    "json": Format((".json",)),
    "jsonl": Format((".jsonl", ".ndjson"), many=True),
    "yaml": Format((".yaml", ".yml")),
    "markdown": Format((".md", ".markdown")),
    "html": Format((".html", ".htm")),
    "text": Format((".txt",)),
    "docx": Format((".docx",)),
    "akn": Format((".akn", ".xml")),
    "xbrl": Format((".xbrl.json",)),
}
SUFFIXES = {suffix: name for name, known in FORMATS.items() for suffix in known.suffixes}


def names() -> tuple[str, ...]:
    """The names of all formats, fazhi's own first."""
    return (*FORMATS, *sorted(point.name for point in entry_points(group=ENTRY_POINTS) if point.name not in FORMATS))


def known_name(name: str) -> str:
    """The name of a format as fazhi spells it.

    Args:
        name: The name as a caller spells it: any case, or a usual suffix; one that is not fazhi's stays as it is.

    Raises:
        UnknownFormatError: If it is no name at all.
    """
    if not isinstance(name, str):
        raise UnknownFormatError(f"a format is a name, not {name!r}", help=_choice())
    lowered = name.lower().removeprefix(".")
    return lowered if lowered in FORMATS else SUFFIXES.get(f".{lowered}", name)


def serializer(name: str) -> Write:
    """The function that writes a report in a format.

    Args:
        name: Name of the format, or a usual suffix.

    Raises:
        ConfigurationError: When it is called, if it is given no report.
        UnknownFormatError: If there is none of that name.
        MissingDependencyError: When it is called, if it needs an extra that is not installed.
    """
    known = known_name(name)
    if known not in FORMATS:
        return _from_elsewhere(known)

    def write(report: object, **options: object) -> str | bytes:
        given = report if FORMATS[known].many else one(report)
        written: str | bytes = import_module(f"fazhi.serializers.{known}").write(given, **options)
        return written

    return write


def one(report: object) -> Report:
    """The report, if it is one.

    Args:
        report: What was given for a report.

    Raises:
        ConfigurationError: If it is something else.
    """
    if not isinstance(report, Report):
        raise ConfigurationError(
            f"a report is written, not {type(report).__name__}", help='for many reports take format="jsonl"'
        )
    return report


def each(reports: object) -> Iterator[Report]:
    """The reports one by one; a single one counts as one.

    Args:
        reports: What was given for one report or many.

    Raises:
        ConfigurationError: If something else is among them.
    """
    return map(one, reports if isinstance(reports, Iterable) else (reports,))


def pieces(name: str, report: object, **options: object) -> Iterator[str | bytes]:
    """What a format's serializer writes, piece by piece where it can (JSON Lines), else in one.

    Args:
        name: Name of the format, or a usual suffix.
        report: The report, or many where the format takes many.
        **options: What the serializer takes.

    Raises:
        ConfigurationError: If it is given no report.
        UnknownFormatError: If there is no format of that name.
        MissingDependencyError: If it needs an extra that is not installed.
    """
    known = known_name(name)
    if known in FORMATS and FORMATS[known].many:
        yield from import_module(f"fazhi.serializers.{known}").stream(report, **options)
    else:
        yield serializer(name)(report, **options)


def _from_elsewhere(name: str) -> Write:
    """What another package registered: a function, or a module with a function ``write``."""
    for point in entry_points(group=ENTRY_POINTS, name=name):
        found = point.load()
        write: Write = getattr(found, "write", found)
        return write
    raise UnknownFormatError(f"there is no format {name!r} to write", help=_choice())


def _choice() -> str:
    return f'choose one of {", ".join(names())}: format="json"'


def format_of(file_name: str) -> str:
    """The format that the suffix of a file's name stands for.

    Args:
        file_name: Name of a file, or its path.

    Raises:
        UnknownFormatError: If the suffix is none that is known.
    """
    lowered = PurePath(file_name).name.lower()
    suffixes = SUFFIXES | {f".{name}": name for name in names() if name not in FORMATS}
    for suffix in sorted(suffixes, key=len, reverse=True):
        if lowered.endswith(suffix):
            return suffixes[suffix]
    raise UnknownFormatError(
        f"the name {PurePath(file_name).name!r} doesn't say in which format to write",
        help=f"end it in one of {', '.join(suffixes)}, or say format=…",
    )
