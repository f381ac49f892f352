"""Properties of WordprocessingML elements: their values, switches and indents (ECMA-376-1, 17.3 and 17.17.4)."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from attrs import frozen

INTEGER = re.compile(r"\s*([+-]?[0-9]{1,9})(?:\.[0-9]*)?\s*")
OFF = {"0", "false", "off"}
TWIPS_PER_CHARACTER = 320  # 三号, the size of an official document's text (GB/T 9704)
WIDEST = 28  # characters on its line

NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/XML/1998/namespace": "xml",
}


def descend(element: Element | None, *names: str) -> Element | None:
    """The element at the end of a path of children, or None where the path breaks off."""
    for name in names:
        if element is None:
            return None
        element = element.find(name)
    return element


def value(element: Element | None, name: str, default: str) -> str:
    """An attribute, or the default where it or its element is missing."""
    return default if element is None else element.get(name, default)


def integer(text: str, default: int) -> int:
    """The whole number that a text begins with, or the default where it has none of a sane length."""
    match = INTEGER.fullmatch(text)
    return int(match[1]) if match else default


def is_on(element: Element | None) -> bool | None:
    """Whether a switch is on; None where it is not there."""
    return None if element is None else element.get("w:val", "true") not in OFF


@frozen
class Indent:
    """Where the lines of a paragraph start; None where a property does not say.

    Args:
        left: Of all lines, in twips.
        left_characters: The same, in hundredths of a character; it goes before ``left``.
        first: Of the first line, from there; a hanging first line has a negative one.
        first_characters: The same, in hundredths of a character; it goes before ``first``.
    """

    left: int | None = None
    left_characters: int | None = None
    first: int | None = None
    first_characters: int | None = None

    def over(self, other: Indent) -> Indent:
        """This indent, completed by one that it inherits from."""
        return Indent(
            other.left if self.left is None else self.left,
            other.left_characters if self.left_characters is None else self.left_characters,
            other.first if self.first is None else self.first,
            other.first_characters if self.first_characters is None else self.first_characters,
        )

    @property
    def characters(self) -> int:
        """Full-width spaces that a reader sees before the first line: none, or at least two."""
        left = self.left_characters / 100 if self.left_characters else (self.left or 0) / TWIPS_PER_CHARACTER
        first = self.first_characters / 100 if self.first_characters else (self.first or 0) / TWIPS_PER_CHARACTER
        return min(max(2, round(left + first)), WIDEST) if left + first > 0.5 else 0


NO_INDENT = Indent()


def read_indent(properties: Element | None) -> Indent:
    """The indent that paragraph properties (``w:pPr``) set.

    Args:
        properties: The properties, or None where there are none.
    """
    found = descend(properties, "w:ind")
    if found is None:
        return NO_INDENT
    return Indent(
        _measure(found, "w:left", "w:start"),
        _measure(found, "w:leftChars", "w:startChars"),
        _first(found, "w:firstLine", "w:hanging"),
        _first(found, "w:firstLineChars", "w:hangingChars"),
    )


def _measure(element: Element, *names: str) -> int | None:
    found = next((text for name in names if (text := element.get(name)) is not None), None)
    return None if found is None else integer(found, 0)


def _first(element: Element, name: str, hanging: str) -> int | None:
    back = _measure(element, hanging)
    return _measure(element, name) if back is None else -back
