"""Numbers that Word gives to paragraphs by itself: 一、 （一） 1. (1), from ``numbering.xml`` (ECMA-376-1, 17.9).

A paragraph names an instance (``w:num``) and a level in it. The instance points to an abstract definition, whose levels
say how a number looks, where it starts and when it starts again; instances of one definition count together, unless an
instance starts a level anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from attrs import evolve, field, frozen

from fazhi.loaders.wordprocessing import number_formats
from fazhi.loaders.wordprocessing.properties import NO_INDENT, Indent, descend, integer, is_on, read_indent, value

LEVELS = 9
LONGEST = 255  # characters of a number and of the text of its level; Word writes far fewer
PLACEHOLDER = re.compile(r"%([1-9])")


@frozen
class Level:
    """How the numbers of one level look.

    Args:
        start: The first number.
        number_format: How numbers are written: a value of ``w:numFmt``.
        pattern: The members of a custom format, else empty.
        text: The number as shown, with %1 to %9 for the numbers of the levels: ``第%1条``.
        restart: The level, from 1, after which this one starts again; 0 for never, None for any level above it.
        legal: Whether all numbers are written in decimal digits.
        spaced: Whether white space stands after the number.
        style: The paragraph style that belongs to the level.
        hidden: Whether the number is hidden.
        indent: The indent of its paragraphs.
    """

    start: int = 0
    number_format: str = "decimal"
    pattern: str = ""
    text: str = ""
    restart: int | None = None
    legal: bool = False
    spaced: bool = True
    style: str | None = None
    hidden: bool = False
    indent: Indent = NO_INDENT

    def write(self, number: int, *, legal: bool) -> str:
        """A number of this level; in decimal digits where the level that shows it asks for that."""
        if self.pattern and not legal:
            return number_formats.pad(number, self.pattern)
        plain = legal and self.number_format not in ("none", "bullet")
        return number_formats.render(number, "decimal" if plain else self.number_format)


@frozen
class Instance:
    """A ``w:num``: the levels that hold for it, and those that it starts anew."""

    definition: str
    levels: Mapping[int, Level] = field(factory=dict)
    starts: Mapping[int, int] = field(factory=dict)


@frozen
class Numbering:
    """The instances of a document by their ids."""

    instances: Mapping[str, Instance] = field(factory=dict)

    def level(self, instance: str | None, depth: int) -> Level | None:
        """The level of an instance, or None where there is none."""
        found = self.instances.get(instance) if instance else None
        return found.levels.get(depth) if found else None

    def level_of_style(self, instance: str | None, style: str | None) -> int | None:
        """The level that belongs to a paragraph style."""
        found = self.instances.get(instance) if instance else None
        levels = found.levels.items() if found and style else ()
        return next((depth for depth, level in levels if level.style == style), None)


class Counter:
    """Counts through the paragraphs of a document in reading order.

    Args:
        numbering: The instances of the document.
    """

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def label(self, instance_id: str, depth: int) -> str:
        """The number of the next paragraph of a level, as shown; empty where a reader sees none.

        Args:
            instance_id: The id of the instance.
            depth: The level, from 0.
        """
        instance = self._numbering.instances.get(instance_id)
        level = instance.levels.get(depth) if instance else None
        if instance is None or level is None:
            return ""
        counts = self._counts.setdefault(instance.definition, {})
        for above in range(depth):
            if above in instance.levels and above not in counts:  # a level that is skipped counts as begun
                counts[above] = self._next(instance_id, instance, above, counts)
        counts[depth] = self._next(instance_id, instance, depth, counts)
        _start_again(instance, depth, counts)
        return "" if level.hidden else _shown(instance, level, depth, counts)

    def _next(self, instance_id: str, instance: Instance, depth: int, counts: Mapping[int, int]) -> int:
        anew = depth in instance.starts and (instance_id, depth) not in self._started
        self._started.add((instance_id, depth))
        if anew:
            return instance.starts[depth]
        if depth in counts:
            return counts[depth] + 1
        return instance.starts.get(depth, instance.levels[depth].start)


def _start_again(instance: Instance, depth: int, counts: dict[int, int]) -> None:
    """Forget the counts of deeper levels that start again after this one."""
    for deeper in [other for other in counts if other > depth]:
        level = instance.levels.get(deeper)
        restart = level.restart if level else None
        if restart is None or restart > deeper or depth < restart:
            del counts[deeper]


def _shown(instance: Instance, level: Level, depth: int, counts: Mapping[int, int]) -> str:
    """The level's text with the numbers put in."""
    if level.number_format == "bullet":
        return ""

    def number(place: re.Match[str]) -> str:
        named = int(place[1]) - 1
        other = instance.levels.get(named)
        if other is None or named > depth:
            return ""
        return other.write(counts.get(named, other.start), legal=level.legal)

    return PLACEHOLDER.sub(number, level.text)[:LONGEST]


def gap(label: str, level: Level, text: str) -> str:
    """What stands between number and text: nothing, as one types it, unless digits or letters would run together.

    Args:
        label: The number as shown.
        level: Its level.
        text: What follows.
    """
    if not (label and text and level.spaced):
        return ""
    runs_on = text[0].isascii() and text[0].isalnum() and label[-1].isascii() and label[-1] != ")"
    return " " if runs_on or label[-1].isalnum() else ""


def read_numbering(root: Element | None, style_instances: Mapping[str, str]) -> Numbering:
    """The instances that a ``numbering.xml`` defines.

    Args:
        root: Its root element, or None where the document has no such part.
        style_instances: The instance that each numbering style names, by the style's id.
    """
    if root is None:
        return Numbering()
    abstracts = {value(element, "w:abstractNumId", ""): element for element in root.iter("w:abstractNum")}
    links = {value(element, "w:numId", ""): _definition(element) for element in root.iter("w:num")}
    definitions = {name: _follow(name, abstracts, links, style_instances) for name in abstracts}
    levels = {name: dict(_levels(abstracts[name])) for name in abstracts}
    return Numbering(
        {
            value(element, "w:numId", ""): _instance(element, definitions.get(_definition(element), ""), levels)
            for element in root.iter("w:num")
        }
    )


def _definition(num: Element) -> str:
    return value(num.find("w:abstractNumId"), "w:val", "")


def _follow(
    name: str, abstracts: Mapping[str, Element], links: Mapping[str, str], style_instances: Mapping[str, str]
) -> str:
    """The definition that holds the levels: a definition may lend them from a numbering style."""
    seen: set[str] = set()
    while name in abstracts and name not in seen and len(seen) < LEVELS:
        seen.add(name)
        style = value(abstracts[name].find("w:numStyleLink"), "w:val", "")
        linked = links.get(style_instances.get(style, ""), "")
        if linked not in abstracts:
            break
        name = linked
    return name


def _instance(num: Element, definition: str, definitions: Mapping[str, Mapping[int, Level]]) -> Instance:
    levels = dict(definitions.get(definition, {}))
    starts = {}
    for override in num.iter("w:lvlOverride"):
        depth = integer(value(override, "w:ilvl", ""), 0)
        if not 0 <= depth < LEVELS:
            continue
        own, start = override.find("w:lvl"), override.find("w:startOverride")
        if own is not None:
            levels[depth] = _level(own)
        if start is not None:
            starts[depth] = integer(value(start, "w:val", ""), 0)
            levels[depth] = evolve(levels.get(depth, Level()), start=starts[depth])
    return Instance(definition, levels, starts)


def _levels(abstract: Element) -> Iterator[tuple[int, Level]]:
    for element in abstract.iter("w:lvl"):
        depth = integer(value(element, "w:ilvl", ""), 0)
        if 0 <= depth < LEVELS:
            yield depth, _level(element)


def _level(element: Element) -> Level:
    number_format = _number_format(element)
    restart = element.find("w:lvlRestart")
    return Level(
        start=integer(value(element.find("w:start"), "w:val", ""), 0),
        number_format=value(number_format, "w:val", "decimal"),
        pattern=value(number_format, "w:format", ""),
        text=value(element.find("w:lvlText"), "w:val", "")[:LONGEST],
        restart=None if restart is None else integer(value(restart, "w:val", ""), 0),
        legal=is_on(element.find("w:isLgl")) or False,
        spaced=value(element.find("w:suff"), "w:val", "tab") != "nothing",
        style=value(element.find("w:pStyle"), "w:val", "") or None,
        hidden=is_on(descend(element, "w:rPr", "w:vanish")) or False,
        indent=read_indent(element.find("w:pPr")),
    )


def _number_format(level: Element) -> Element | None:
    """Its ``w:numFmt``; newer formats stand in a choice, with an older one to fall back to."""
    return next(level.iter("w:numFmt"), None)
