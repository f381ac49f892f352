"""OFD, the state's own format of fixed pages (GB/T 33190-2016), read with the standard library alone."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from itertools import chain, repeat
from math import hypot
from xml.etree.ElementTree import Element

from attrs import define, evolve, field, frozen

from fazhi.errors import EncryptedError, MalformedError
from fazhi.limits import Limits
from fazhi.loaders import xml
from fazhi.loaders.package import Package, open_package
from fazhi.loaders.pages.fragments import Collector
from fazhi.loaders.pages.lines import Page
from fazhi.loaders.pages.reading import read_pages
from fazhi.model import Source
from fazhi.parsing.manuscript import Manuscript

NAMESPACES = {"http://www.ofdspec.org/2016": "ofd", "http://www.ofdspec.org": "ofd"}
ENTRY = "OFD.xml"
ENCRYPTED = "Encryptions.xml"  # GM/T 0099
POINTS = 72 / 25.4  # a millimetre
A4 = (0.0, 0.0, 210.0, 297.0)
IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
ASCENT = 0.85  # of an em, above the base line
SLANT = 0.17  # the sine of ten degrees
NARROW = 0.5  # ems of a Latin character whose advance is not told
WIDEST_LATIN = 0.8  # ems of a Latin character whose step is wider
AGAIN = "fetch the file again, or export it anew"


@frozen
class Area:
    """The page as it is shown, in millimetres."""

    left: float
    top: float
    width: float
    height: float


@define
class Gathered:
    """What the pages of a file hold; why the reading stopped before the end, and what is not read as text."""

    pages: list[Page] = field(factory=list)
    parts: dict[str, Page] = field(factory=dict)
    characters: int = 0
    stopped: str | None = None
    left_out: dict[str, None] = field(factory=dict)


def read(data: bytes, *, encoding: str | None = None, limits: Limits) -> Manuscript:
    """The text of an OFD file in reading order, its paragraphs rebuilt.

    Page numbers, running heads, watermarks and page templates stay out. Boxes of locators are in points from the left
    upper corner of the page.

    Args:
        data: The bytes of the file.
        encoding: Of no use here: the parts declare their own.
        limits: How much to read; pages and characters beyond make the manuscript incomplete.

    Raises:
        EncryptedError: If the file is protected by a password.
        LimitError: If it exceeds another limit.
        MalformedError: If it is damaged, or no OFD file.
        NoTextError: If its pages have no text.
        UnsafeInputError: If a part has a DOCTYPE, or the archive does what no document needs.
    """
    del encoding
    package = open_package(data, limits)
    if ENCRYPTED in package:
        raise EncryptedError("the OFD file is encrypted", help="open it in its reader and export it without protection")
    root = _part(package, ENTRY, limits)
    gathered = Gathered()
    bodies = dict.fromkeys(_resolve(ENTRY, _text(body.find("ofd:DocRoot"))) for body in root.iter("ofd:DocBody"))
    for name in bodies:
        _gather(package, name, gathered, limits)
    if not gathered.pages:
        raise MalformedError("the OFD file has no pages", where=ENTRY, help=AGAIN)
    reading = read_pages(gathered.pages, gathered.stopped)
    title = next((_text(element) for element in root.iter("ofd:Title")), "")
    notes = (*reading.notes, *(f"left out: {what}" for what in gathered.left_out))
    source = Source(format="ofd", title=title or None, notes=notes, segments=reading.flow.segments)
    return Manuscript(text=reading.flow.text, source=source, incomplete=reading.incomplete)


def _part(package: Package, name: str, limits: Limits) -> Element:
    return xml.parse(package.read(name), where=name, prefixes=NAMESPACES, limits=limits)


def _text(element: Element | None) -> str:
    return "" if element is None else "".join(element.itertext()).strip()


def _resolve(part: str, location: str) -> str:
    """The name of a part given as seen from another one, or from the root of the package."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), location)).lstrip("/")


def _gather(package: Package, name: str, gathered: Gathered, limits: Limits) -> None:
    """Read the pages of one document."""
    document = _part(package, name, limits)
    usual = next((_area(box) for box in document.iter("ofd:PhysicalBox")), None)
    templates = {_resolve(name, template.get("BaseLoc", "")) for template in document.iter("ofd:TemplatePage")}
    if any(_has_text(package, template, limits) for template in sorted(templates)):
        gathered.left_out["the text of page templates"] = None
    for page in document.iter("ofd:Page"):
        number = len(gathered.pages) + 1
        if number > limits.pages or gathered.characters > limits.characters:
            limit = "pages" if number > limits.pages else "characters"
            gathered.stopped = f"stopped after page {number - 1}, at Limits.{limit}"
            return
        part = _resolve(name, page.get("BaseLoc", ""))
        if part not in gathered.parts:
            gathered.parts[part] = _page(_part(package, part, limits), part, usual, gathered.left_out)
        found = gathered.parts[part]
        gathered.characters += sum(len(fragment.text) for fragment in found.fragments)
        gathered.pages.append(evolve(found, number=number))


def _has_text(package: Package, name: str, limits: Limits) -> bool:
    return name in package and any(_text(code) for code in _part(package, name, limits).iter("ofd:TextCode"))


def _page(root: Element, part: str, usual: Area | None, left_out: dict[str, None]) -> Page:
    area = next((_area(box) for box in root.iter("ofd:PhysicalBox")), usual) or Area(*A4)
    collector = Collector()
    for element in root.iter("ofd:TextObject"):
        if element.get("Visible", "true") != "false":
            _collect(element, area, collector, left_out)
    collector.finish()
    if next(root.iter("ofd:CompositeObject"), None) is not None:
        left_out["composite objects"] = None
    pictured = next(root.iter("ofd:ImageObject"), None) is not None
    return Page(1, area.width * POINTS, area.height * POINTS, tuple(collector.fragments), pictured, part)


def _area(box: Element) -> Area | None:
    numbers = _numbers(box.text or "")
    return Area(*numbers) if len(numbers) == 4 and min(numbers[2:]) > 0 else None


def _numbers(text: str) -> tuple[float, ...]:
    """The numbers of a list; nothing where one of them is none."""
    try:
        return tuple(map(float, text.split()))
    except ValueError:
        return ()


def _collect(element: Element, area: Area, collector: Collector, left_out: dict[str, None]) -> None:
    """Add the characters of a text object."""
    boundary = _numbers(element.get("Boundary", ""))
    matrix = _numbers(element.get("CTM", "")) or IDENTITY
    size = _numbers(element.get("Size", ""))
    if len(boundary) != 4 or len(matrix) != 6 or len(size) != 1:
        raise MalformedError(
            "a text object has no place or no size", where=f"TextObject {element.get('ID', '')}", help=AGAIN
        )
    a, b, c, d, e, f = matrix
    if abs(b) > SLANT * hypot(a, b) or element.get("ReadDirection", "0") != "0":
        left_out["slanted text"] = None
        return
    em = size[0] * hypot(c, d) * POINTS
    scale = (_numbers(element.get("HScale", "")) or (1.0,))[0]
    for character, x, y, advance in _placed(element, size[0] * scale):
        left = (boundary[0] + a * x + c * y + e - area.left) * POINTS
        baseline = (boundary[1] + b * x + d * y + f - area.top) * POINTS
        _add(collector, character, (left, left + a * advance * POINTS), baseline, em)


def _add(collector: Collector, character: str, sides: tuple[float, float], baseline: float, em: float) -> None:
    if character.isspace():
        collector.space()
        return
    left, right = sides
    if not collector.follows(left, baseline):
        collector.begin(baseline, em)
    collector.add(character, left, baseline - ASCENT * em, right, baseline + (1 - ASCENT) * em)


def _placed(element: Element, wide: float) -> Iterator[tuple[str, float, float, float]]:
    """The characters of a text object, each with its place in the object and its advance."""
    x = y = 0.0
    for code in element.iter("ofd:TextCode"):
        text = "".join(code.itertext()).strip("\r\n")
        x, y = (_numbers(code.get("X", "")) or (x,))[0], (_numbers(code.get("Y", "")) or (y,))[0]
        across, down = _deltas(code.get("DeltaX", "")), _deltas(code.get("DeltaY", ""))
        place_x, place_y = x, y
        for character in text:
            natural = wide if not character.isascii() else wide * NARROW
            step = next(across, natural)
            yield character, place_x, place_y, _advance(step, wide, character)
            place_x += step
            place_y += next(down, 0.0)


def _advance(step: float, wide: float, character: str) -> float:
    """How far a character reaches; what its step goes beyond is a gap."""
    widest = wide if not character.isascii() else wide * WIDEST_LATIN
    return min(step, widest) if step > 0 else widest


def _deltas(text: str) -> Iterator[float]:
    """The distances from character to character; ``g 3 5.5`` stands for three of 5.5, and the last one holds on."""
    parts = iter(text.split())
    runs = []
    try:
        for part in parts:
            if part == "g":
                count, value = int(next(parts)), float(next(parts))
                runs.append(repeat(value, max(0, count)))
            else:
                runs.append(repeat(float(part), 1))
    except (ValueError, StopIteration):
        return iter(())
    return chain.from_iterable(runs)
