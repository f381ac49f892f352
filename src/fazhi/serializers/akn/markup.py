"""Markup: elements of Akoma Ntoso, written so that lines and indents never enter a text."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable

from fazhi.serializers.characters import legible

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
TEXTUAL = frozenset({"p", "num", "heading"})
"""Elements that hold text, in which white space is content."""
INDENT = "  "


def element(tag: str, *children: ET.Element | str | None, **attributes: str | None) -> ET.Element:
    """An element of Akoma Ntoso.

    Args:
        tag: Its name.
        *children: Elements and text, in order; None is left out.
        **attributes: Its attributes; ``class_`` is class, and None is left out.
    """
    given = {name.rstrip("_"): legible(value) for name, value in attributes.items() if value is not None}
    made = ET.Element(tag, given)
    extend(made, children)
    return made


def extend(parent: ET.Element, children: Iterable[ET.Element | str | None]) -> None:
    """Put elements and text behind what an element holds.

    Args:
        parent: The element.
        children: What to add; None is left out.
    """
    for child in children:
        if isinstance(child, str):
            _add_text(parent, legible(child))
        elif child is not None:
            parent.append(child)


def _add_text(parent: ET.Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def serialize(root: ET.Element) -> str:
    """A document, an element a line; what holds text stays on one.

    Args:
        root: The root element.
    """
    root.set("xmlns", NAMESPACE)
    _indent(root, "\n")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _indent(parent: ET.Element, line: str) -> None:
    """Put the children of a structural element on lines of their own."""
    if parent.tag in TEXTUAL or not len(parent):
        return
    parent.text = line + INDENT
    for child in parent:
        _indent(child, line + INDENT)
        child.tail = line + INDENT
    parent[-1].tail = line
