"""YAML: lossless both ways and plain to read: text stands in blocks, and what looks like a number is quoted."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from fazhi.errors import DocumentError, UnsafeInputError
from fazhi.extras import requires
from fazhi.model import Report
from fazhi.serializers.document import from_document, to_document
from fazhi.serializers.json import text_of

with requires("yaml", what="YAML"):
    import yaml

UNBROKEN = 2**31 - 1
STRING = "tag:yaml.org,2002:str"
LOOKS_TYPED = re.compile(
    r"[-+.]?[0-9.][!-~]*|[yn=~]|yes|no|on|off|true|false|null|[-+]?\.(?:inf|nan)|<<", re.IGNORECASE
)
"""What one version of YAML or another would read as a number, a date, a truth value or nothing."""
UNUSUAL_BREAK = re.compile("[\r\x85\u2028\u2029]")
HALF_PAIR = re.compile(r"\\u[Dd][89A-Fa-f]")

SCALARS = {
    "null": re.compile(r"(?:null|~|)\Z"),
    "bool": re.compile(r"(?:true|false)\Z"),
    "int": re.compile(r"-?(?:0|[1-9][0-9]*)\Z"),
}
"""The only plain words that are no strings here: a date, a decimal and ``no`` stay as they are."""
FIRST = {"null": ["n", "~", ""], "bool": ["t", "f"], "int": [*"-0123456789"]}


def write(report: Report, *, text: bool = True, spans: bool = True) -> str:
    """A report as a YAML document, with the fields of the JSON document.

    Args:
        report: The report.
        text: Whether the text of the report and of its parts goes in; names, headings and values always do.
        spans: Whether the places in the text go in, and what consists of places alone (coverage, zones).
    """
    document = to_document(report, text=text, spans=spans)
    try:
        return _dump(document, _dumper(fast=True))
    except UnicodeEncodeError:  # half a surrogate pair, which only the dumper written in Python escapes
        return _dump(document, _dumper(fast=False))


def restore(data: str | bytes) -> Report:
    """The report that a YAML document holds.

    Args:
        data: The document, as text or in UTF-8.

    Raises:
        DocumentError: If it is not YAML, or doesn't fit the schema; ``where`` says in which place.
        VersionError: If it was written by a newer major version.
        UnsafeInputError: If it has aliases, by which a small file can grow without bound.
        DecodingError: If the bytes are not UTF-8.
    """
    text = text_of(data)
    loader = _loader(fast=not HALF_PAIR.search(text))
    try:
        _refuse_aliases(text, loader)
        document = yaml.load(text, loader)  # noqa: S506 - a safe loader, with fewer types still
    except UnsafeInputError:
        raise
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"line {mark.line + 1}, column {mark.column + 1}" if mark else "$"
        raise DocumentError(f"not YAML: {error.problem}", where=where, help="is the file complete?") from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise DocumentError(f"not a YAML document of fazhi: {error}", where="$") from None
    return from_document(document)


def _dump(document: dict[str, Any], dumper: type[Any]) -> str:
    written: str = yaml.dump(document, Dumper=dumper, allow_unicode=True, sort_keys=False, width=UNBROKEN)
    return written


@cache
def _dumper(*, fast: bool) -> type[Any]:
    base: type[Any] = getattr(yaml, "CSafeDumper", yaml.SafeDumper) if fast else yaml.SafeDumper

    class Dumper(base):  # type: ignore[misc]  # the fast one, or the one in Python
        """Writes no aliases, and each string in the style that suits it."""

        def ignore_aliases(self, _: object) -> bool:
            return True

    Dumper.add_representer(str, lambda dumper, text: dumper.represent_scalar(STRING, text, style=_style(text)))
    return Dumper


def _style(text: str) -> str | None:
    """Quotes for what might be misread, a block for what has lines, plain otherwise."""
    if UNUSUAL_BREAK.search(text):
        return '"'
    if "\n" in text:
        return "|"
    return "'" if LOOKS_TYPED.fullmatch(text) else None


@cache
def _loader(*, fast: bool) -> type[Any]:
    base: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader) if fast else yaml.SafeLoader

    class Loader(base):  # type: ignore[misc]  # the fast one, or the one in Python
        """Knows no plain types but those of JSON."""

        yaml_implicit_resolvers: dict[str, list[Any]] = {}  # noqa: RUF012 - as the base class has it

    for name, pattern in SCALARS.items():
        Loader.add_implicit_resolver(f"tag:yaml.org,2002:{name}", pattern, FIRST[name])
    return Loader


def _refuse_aliases(text: str, loader: type[Any]) -> None:
    if "&" not in text or "*" not in text:
        return
    for event in yaml.parse(text, loader):
        if isinstance(event, yaml.AliasEvent):
            raise UnsafeInputError(
                f"the document repeats a part by the alias *{event.anchor}",
                where=f"line {event.start_mark.line + 1}",
                help="write the part out; fazhi writes no aliases and reads none",
            )
