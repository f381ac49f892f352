"""Reports of findings, in the formats that people and other programs read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Final

from fazhi.checks.reporting.checked import Checked
from fazhi.errors import UnknownFormatError

FORMATS: Final = ("text", "json", "sarif", "markdown", "html")


def write(checked: Iterable[Checked], form: str = "text", *, lang: str = "zh") -> str:
    """A report of findings.

    Args:
        checked: The reports with their findings.
        form: Name of the format: text, json, sarif, markdown or html.
        lang: Language of its own words: ``zh`` or ``en``.

    Raises:
        UnknownFormatError: If there is no such format.
    """
    if form not in FORMATS:
        raise UnknownFormatError(
            f"there is no format {form!r} for findings", help=f"choose one of {', '.join(FORMATS)}"
        )
    written: Callable[..., str] = import_module(f"fazhi.checks.reporting.{form}").write
    return written(tuple(checked), lang=lang)


__all__ = ["FORMATS", "Checked", "write"]
