"""Styles of a Word document (``styles.xml``), as far as they decide what a reader sees (ECMA-376-1, 17.7)."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from attrs import evolve, field, frozen

from fazhi.loaders.wordprocessing.properties import NO_INDENT, Indent, descend, integer, is_on, read_indent, value


@frozen
class Style:
    """What a style sets, with what it inherits; None where it does not say.

    Args:
        instance: The numbering instance of its paragraphs.
        depth: Their level in it.
        numbered_by: The style in the chain that names the instance.
        indent: Their indent.
        alignment: Their alignment: ``center``, ``right``, …
        hidden: Whether its text is hidden.
        contents: Whether it is a style of tables of contents.
    """

    instance: str | None = None
    depth: int | None = None
    numbered_by: str | None = None
    indent: Indent = NO_INDENT
    alignment: str | None = None
    hidden: bool | None = None
    contents: bool = False

    def over(self, other: Style) -> Style:
        """This style, completed by the one that it is based on."""
        return Style(
            other.instance if self.instance is None else self.instance,
            other.depth if self.depth is None else self.depth,
            other.numbered_by if self.instance is None else self.numbered_by,
            self.indent.over(other.indent),
            other.alignment if self.alignment is None else self.alignment,
            other.hidden if self.hidden is None else self.hidden,
            self.contents or other.contents,
        )


NO_STYLE = Style()


@frozen
class Styles:
    """The styles of a document by their ids.

    Args:
        default: What a paragraph has that names no style.
        numbering: The instance that each numbering style names.
    """

    default: Style = NO_STYLE
    numbering: Mapping[str, str] = field(factory=dict)
    _by_id: Mapping[str, Style] = field(factory=dict)

    def of(self, properties: Element | None, name: str = "w:pStyle") -> Style:
        """The style that properties name; the default where a paragraph's name none that is defined.

        Args:
            properties: A ``w:pPr`` or ``w:rPr``, or None.
            name: The element that names the style.
        """
        fallback = self.default if name == "w:pStyle" else NO_STYLE
        named = descend(properties, name)
        return fallback if named is None else self._by_id.get(value(named, "w:val", ""), fallback)


def read_styles(root: Element | None) -> Styles:
    """The styles that a ``styles.xml`` defines.

    Args:
        root: Its root element, or None where the document has no such part.
    """
    if root is None:
        return Styles()
    elements = {value(style, "w:styleId", ""): style for style in root.iter("w:style")}
    base = read_properties(descend(root, "w:docDefaults", "w:pPrDefault", "w:pPr"), None)
    resolved: dict[str, Style] = {}
    for name in elements:
        _resolve(name, elements, base, resolved)
    default = next((name for name, style in elements.items() if _is_default(style)), None)
    numbering = {name: style.instance for name, style in resolved.items() if style.instance is not None}
    return Styles(resolved[default] if default is not None else base, numbering, resolved)


def read_properties(paragraph: Element | None, run: Element | None, name: str | None = None) -> Style:
    """What paragraph and run properties set by themselves.

    Args:
        paragraph: A ``w:pPr``, or None.
        run: A ``w:rPr``, or None.
        name: The id of the style that they belong to, or None.
    """
    hidden = is_on(descend(run, "w:vanish"))
    numbering = descend(paragraph, "w:numPr")
    instance = descend(numbering, "w:numId")
    depth = descend(numbering, "w:ilvl")
    return Style(
        instance=None if instance is None else value(instance, "w:val", ""),
        depth=None if depth is None else integer(value(depth, "w:val", ""), 0),
        numbered_by=name if instance is not None else None,
        indent=read_indent(paragraph),
        alignment=value(descend(paragraph, "w:jc"), "w:val", "") or None,
        hidden=hidden,
    )


def _resolve(name: str, elements: Mapping[str, Element], base: Style, resolved: dict[str, Style]) -> None:
    """Resolve a style after those that it is based on; a chain that runs in a circle ends where it closes."""
    chain: dict[str, None] = {}
    while name in elements and name not in resolved and name not in chain:
        chain[name] = None
        name = value(elements[name].find("w:basedOn"), "w:val", "")
    inherited = resolved.get(name, base)
    for link in reversed(chain):
        inherited = resolved[link] = _own(elements[link], link).over(inherited)


def _own(element: Element, name: str) -> Style:
    own = read_properties(element.find("w:pPr"), element.find("w:rPr"), name)
    title = value(element.find("w:name"), "w:val", "").lower()
    return evolve(own, contents=title.startswith("toc "))


def _is_default(style: Element) -> bool:
    default = value(style, "w:default", "false") not in ("0", "false", "off")
    return default and value(style, "w:type", "paragraph") == "paragraph"
