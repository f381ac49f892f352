"""What is wrong with a stored document, and where: cattrs' exceptions told as a JSON path and a sentence."""

from __future__ import annotations

import json

from cattrs.errors import AttributeValidationNote, BaseValidationError, IterableValidationNote

from fazhi.errors import DocumentError
from fazhi.model.span import shorten

HELP = "correct the document there; its schema is fazhi.json_schema()"


class Mismatch(ValueError):  # noqa: N818 - it never leaves as it is: a DocumentError is made of it
    """A value that is not what its place asks for.

    Args:
        expected: What the place asks for, with its article: ``a string``.
        found: The value that stands there.
    """

    def __init__(self, expected: str, found: object) -> None:
        super().__init__(f"expected {expected}, found {describe(found)}")


def describe(value: object) -> str:
    """A JSON value in a few words: ``the string '2024'``, ``an array``, ``null``."""
    match value:
        case None | bool():
            return json.dumps(value)
        case int() | float():
            return f"the number {shorten(repr(value))}"
        case str():
            return f"the string {shorten(value)!r}"
        case list() | tuple():
            return f"an array of {len(value)}"
        case dict():
            return "an object"
        case _:
            return f"a {type(value).__name__}"


def explain(error: BaseException, path: str = "$") -> DocumentError:
    """The first fault that cattrs found, told for the person who reads it.

    Args:
        error: What a converter with detailed validation raised.
        path: The JSON path of the value that was converted.
    """
    while isinstance(error, BaseValidationError):
        error = error.exceptions[0]
        path += _step(error)
    return DocumentError(_sentence(error), where=path, help=HELP)


def _step(error: BaseException) -> str:
    """The piece of JSON path that the outermost of cattrs' notes stands for."""
    for note in reversed(getattr(error, "__notes__", ())):
        if isinstance(note, AttributeValidationNote):
            return f".{note.name}"
        if isinstance(note, IterableValidationNote):
            return f"[{note.index}]"
    return ""


def _sentence(error: BaseException) -> str:
    match error:
        case KeyError():
            return f"expected a field {error.args[0]!r}, found none"
        case RecursionError():
            return "not a document of fazhi: it is nested too deeply"
        case _:
            return str(error)
