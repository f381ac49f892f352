"""Documents of earlier versions, brought up to date by a chain of small steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fazhi.errors import DocumentError, VersionError

SCHEMA_VERSION = "1.0"
"""The version of the documents written now: a new minor adds fields, a new major changes what is there."""

KEY = "schema_version"

Document = dict[str, Any]
Step = Callable[[Document], Document]

STEPS: Mapping[int, Step] = {}
"""For each former major version the step that makes a document of the next one; minor versions need none."""


def upgrade(document: Document, *, steps: Mapping[int, Step] = STEPS, current: str = SCHEMA_VERSION) -> Document:
    """A document as the current version would have written it.

    Args:
        document: A document of any released version; it is not changed.
        steps: What to do with a document of each former major version.
        current: The version to arrive at.

    Returns:
        The document at the current major version; a newer minor version keeps the fields that are unknown here.

    Raises:
        VersionError: If its major version is newer than the current one.
        DocumentError: If it has no version.
    """
    major, wanted = major_of(document), int(current.partition(".")[0])
    if major > wanted:
        raise VersionError(
            f"the document has schema version {document[KEY]}; this fazhi reads up to {wanted}.x",
            where=f"$.{KEY}",
            help="read it with a newer fazhi: pip install --upgrade fazhi",
        )
    for former in range(major, wanted):
        document = steps[former](document)
    return document


def major_of(document: Document) -> int:
    """The major version that a document states.

    Args:
        document: A document.

    Raises:
        DocumentError: If it states none, or one that never was.
    """
    version = document.get(KEY)
    major, _, minor = version.partition(".") if isinstance(version, str) else ("", "", "")
    if not (_is_number(major) and _is_number(minor) and int(major) > 0):
        raise DocumentError(
            f"expected a version such as {SCHEMA_VERSION!r}, found {version!r}",
            where=f"$.{KEY}",
            help="a document of fazhi states its schema version",
        )
    return int(major)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10
