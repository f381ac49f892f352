"""A ZIP of one report: a document, a text, or a page that was saved with its folder of images."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from attrs import evolve

from fazhi.errors import FazhiError, UnsafeInputError, UnsupportedFormatError
from fazhi.limits import Limits
from fazhi.loaders import loader
from fazhi.loaders.package import open_package
from fazhi.loaders.sniff import sniff
from fazhi.model import Segment, Source
from fazhi.parsing.manuscript import Manuscript

FOLDERS = ("_files", ".files")  # what browsers call the folder of a page that they save
STRAY = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})
MEDIA = re.compile(r"(?i)\.(?:bmp|css|eot|gif|ico|jpe?g|js|json|map|mp[34]|png|svg|swf|tiff?|ttf|webp|woff2?)$")
DOCUMENTS = frozenset({"json", "yaml"})  # no loader reads what fazhi wrote
NAMED = 8  # names of members that a message lists
HELP = "unpack it, and load the file that holds the report"


def read(data: bytes, *, encoding: str | None, limits: Limits) -> Manuscript:
    """The manuscript of the one report in an archive.

    Args:
        data: The bytes of the archive.
        encoding: Encoding of the report, where it is text or a page; None finds it out.
        limits: What to accept of the archive and of the report.

    Raises:
        UnsupportedFormatError: If there is no report in the archive, or more than one, or one that fazhi wrote.
        UnsafeInputError: If there is an archive in the archive.
        InputError: What the archive or the report is refused for; ``where`` names the member.
    """
    package = open_package(data, limits)
    name = _only_report(package.names)
    content = package.read(name)
    try:
        form = sniff(content, limits, PurePosixPath(name).suffix, encoding)
        if form == "zip":
            raise UnsafeInputError("an archive in an archive", help=HELP)
        if form in DOCUMENTS:
            raise UnsupportedFormatError("a document of fazhi in an archive", help=HELP)
        manuscript = loader(form)(content, encoding=encoding, limits=limits)
    except FazhiError as error:
        error.where = f"{name}: {error.where}" if error.where else name
        raise
    return evolve(manuscript, source=_in_member(manuscript.source, form, name))


def _only_report(names: tuple[str, ...]) -> str:
    found = [name for name in names if not _is_companion(name)]
    if len(found) == 1:
        return found[0]
    listed = ", ".join((found or list(names))[:NAMED])
    count = "no report" if not found else f"{len(found)} files that may be a report"
    raise UnsupportedFormatError(f"the archive holds {count}: {listed or 'it is empty'}", help=HELP)


def _is_companion(name: str) -> bool:
    """Whether a member is an image or script of a page, or what a system puts into every archive."""
    steps = PurePosixPath(name).parts
    hidden = any(step in STRAY or step.startswith(".") for step in steps)
    return hidden or any(step.endswith(FOLDERS) for step in steps[:-1]) or MEDIA.search(name) is not None


def _in_member(source: Source, form: str, name: str) -> Source:
    """The source, with the member that it was read from."""
    segments = (
        Segment(span=segment.span, locator=evolve(segment.locator, part=segment.locator.part or name))
        for segment in source.segments
    )
    notes = (*source.notes, f"read from {name} in an archive")
    return evolve(source, format=form, notes=notes, segments=tuple(segments))
