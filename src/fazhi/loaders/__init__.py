"""From bytes to a manuscript, one module a format; a format's module is imported when it is used.

Other packages add formats by entry points of the group ``fazhi.loaders``: a name, and a function
``read(data, *, encoding, limits)`` that returns a :class:`~fazhi.parsing.manuscript.Manuscript`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from attrs import frozen

from fazhi.errors import (
    ConfigurationError,
    EncryptedError,
    InputError,
    NoTextError,
    UnknownFormatError,
    UnsupportedFormatError,
)
from fazhi.extras import requires

if TYPE_CHECKING:
    from types import ModuleType

    from fazhi.limits import Limits
    from fazhi.parsing.manuscript import Manuscript

ENTRY_POINTS = "fazhi.loaders"


class Read(Protocol):
    """What a loader is: a function from bytes to a manuscript."""

    def __call__(self, data: bytes, *, encoding: str | None, limits: Limits) -> Manuscript:
        """Read the bytes."""


class ReadText(Protocol):
    """The same from a string, for formats that are text."""

    def __call__(self, text: str, *, limits: Limits) -> Manuscript:
        """Read the string."""


@frozen
class Format:
    """A format that comes with fazhi.

    Args:
        module: Module that reads it.
        extra: The extra of fazhi that it needs, or None.
        text: Whether it is text, so that a string can be read as well.
    """

    module: str
    extra: str | None = None
    text: bool = False


@frozen
class Refusal:
    """A format that is known, and refused.

    Args:
        what: What it is, for the message.
        help: The way out.
        error: The class of the error.
    """

    what: str
    help: str
    error: type[InputError] = UnsupportedFormatError


FORMATS = {
    "text": Format("fazhi.loaders.text", text=True),
    "html": Format("fazhi.loaders.html", "html", text=True),
    "mhtml": Format("fazhi.loaders.mhtml", "html", text=True),
    "docx": Format("fazhi.loaders.docx"),
    "pdf": Format("fazhi.loaders.pdf", "pdf"),
    "ofd": Format("fazhi.loaders.ofd"),
    "zip": Format("fazhi.loaders.archive"),
}
ALIASES = {"txt": "text", "htm": "html", "xhtml": "html", "mht": "mhtml", "yml": "yaml"}

_SAVE = "open it in Word or WPS and save it as DOCX"
_OCR = "recognize its characters first (OCR), and load the text that comes of it"
_TABLE = "load the report, not a table or slides"
_UNPACK = "unpack it, and load the report that is in it"
REFUSALS = {
    "doc": Refusal("a DOC or WPS document, which only its own program reads", _SAVE),
    "wps": Refusal("a WPS document, which only its own program reads", _SAVE),
    "rtf": Refusal("an RTF document", _SAVE),
    "odt": Refusal("an OpenDocument file", _SAVE),
    "xml": Refusal("XML, but no page", "save it as DOCX or HTML in the program that wrote it"),
    "xls": Refusal("an XLS table", _TABLE),
    "xlsx": Refusal("an XLSX table", _TABLE),
    "ppt": Refusal("a PPT presentation", _TABLE),
    "pptx": Refusal("a PPTX presentation", _TABLE),
    "gzip": Refusal("a gzip archive", _UNPACK),
    "rar": Refusal("a RAR archive", _UNPACK),
    "7z": Refusal("a 7z archive", _UNPACK),
    "png": Refusal("a PNG image, which has no text", _OCR, NoTextError),
    "jpeg": Refusal("a JPEG image, which has no text", _OCR, NoTextError),
    "gif": Refusal("a GIF image, which has no text", _OCR, NoTextError),
    "tiff": Refusal("a TIFF image, which has no text", _OCR, NoTextError),
    "binary": Refusal(
        "neither text nor a format that fazhi knows",
        'if it is text, name its encoding: encoding="…"',
        UnknownFormatError,
    ),
    "encrypted": Refusal("protected by a password", "take the password off in Word or WPS", EncryptedError),
}


def known_name(name: str) -> str:
    """The name of a format as fazhi spells it.

    Args:
        name: The name as a caller spells it: any case, or a usual suffix.

    Raises:
        UnknownFormatError: If it is no name at all.
    """
    if not isinstance(name, str):
        raise UnknownFormatError(f"a format is a name, not {name!r}", help="leave format out, and it is found out")
    lowered = name.lower().removeprefix(".")
    return ALIASES.get(lowered, lowered)


def loader(name: str) -> Read:
    """The function that reads a format.

    Args:
        name: Name of the format.

    Raises:
        UnsupportedFormatError: If the format is refused; also NoTextError and EncryptedError.
        UnknownFormatError: If there is no format of that name.
        MissingDependencyError: If the format needs an extra that is not installed.
    """
    if name in REFUSALS:
        refusal = REFUSALS[name]
        raise refusal.error(f"this is {refusal.what}", help=refusal.help)
    if name not in FORMATS:
        return _from_elsewhere(name)
    return cast("Read", _module(name).read)


def text_loader(name: str) -> ReadText:
    """The function that reads a string in a format that is text.

    Args:
        name: Name of the format.

    Raises:
        ConfigurationError: If the format is not text.
        UnsupportedFormatError, UnknownFormatError, MissingDependencyError: As for :func:`loader`.
    """
    loader(name)
    if name not in FORMATS or not FORMATS[name].text:
        raise ConfigurationError(f"the format {name} is read from bytes, not from a string", help="pass the bytes")
    return cast("ReadText", _module(name).read_text)


def _module(name: str) -> ModuleType:
    """The module of a format; what it needs and is not there is said with the way to get it."""
    known = FORMATS[name]
    if known.extra is None:
        return import_module(known.module)
    with requires(known.extra, what=f"reading {name}"):
        return import_module(known.module)


def _from_elsewhere(name: str) -> Read:
    """What another package registered: a function, or a module with a function ``read``."""
    from importlib.metadata import entry_points

    points = entry_points(group=ENTRY_POINTS)
    for point in points:
        if point.name == name:
            found = point.load()
            return cast("Read", getattr(found, "read", found))
    names = ", ".join((*FORMATS, "json", "yaml", *sorted(point.name for point in points)))
    raise UnknownFormatError(f"there is no format {name!r} to read", help=f"leave format out, or choose one of {names}")
