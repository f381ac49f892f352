"""What can go wrong, said for the person who reads it: what, where, what to do."""

from __future__ import annotations


class FazhiError(Exception):
    """Base of every error that fazhi raises about its input or its use.

    Args:
        message: What is wrong.
        where: The file, part or JSON path where it is wrong.
        help: What to do about it.
    """

    def __init__(self, message: str, *, where: str = "", help: str = "") -> None:  # noqa: A002 - the word users see
        super().__init__(message)
        self.message = message
        self.where = where
        self.help = help

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f"\n  → {self.help}" if self.help else ""
        return f"{place}{self.message}{advice}"

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.message, self.where, self.help))


def _rebuild(kind: type[FazhiError], message: str, where: str, advice: str) -> FazhiError:
    return kind(message, where=where, help=advice)


class InputError(FazhiError, ValueError):
    """The input cannot be read as a report."""


class UnknownFormatError(InputError):
    """The format is none that fazhi reads or writes."""


class UnsupportedFormatError(UnknownFormatError):
    """The format is known, and refused with a way out (DOC and WPS: save as DOCX)."""


class DecodingError(InputError):
    """The bytes are not text in the encoding that was asked for or declared."""


class MalformedError(InputError):
    """The file is damaged: truncated, or not built as its format asks."""


class EncryptedError(InputError):
    """The file is protected by a password."""


class NoTextError(InputError):
    """The file has no text layer, or one that is garbage; OCR is the way out."""


class LimitError(InputError):
    """The input exceeds a limit; see ``fazhi.Limits``."""


class UnsafeInputError(InputError):
    """The file does what no report needs: a DOCTYPE, an external entity, a path out of its archive."""


class DocumentError(InputError):
    """A stored document does not fit the schema; ``where`` is its JSON path."""


class VersionError(DocumentError):
    """The document was written by a newer major version."""


class FileError(FazhiError, OSError):
    """The file cannot be opened, read or written."""


class MissingDependencyError(FazhiError, ImportError):
    """A format needs an extra that is not installed."""


class ConfigurationError(FazhiError, ValueError):
    """A setting or an argument makes no sense."""
