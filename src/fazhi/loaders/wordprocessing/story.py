"""The story of a WordprocessingML part: its paragraphs and table rows as a reader sees them.

Tracked changes count as accepted, fields show their results, hidden text and markup that is only a fallback stay out,
numbers that Word writes by itself stand before their paragraphs. Text boxes follow the paragraph that they hang on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from attrs import define, evolve, field, frozen

from fazhi.errors import LimitError
from fazhi.loaders.flow import Paragraph, Piece, to_the_right
from fazhi.loaders.wordprocessing.fields import Fields
from fazhi.loaders.wordprocessing.numbering import Counter, Numbering, gap
from fazhi.loaders.wordprocessing.properties import descend, is_on, value
from fazhi.loaders.wordprocessing.styles import Style, Styles, read_properties
from fazhi.model import Locator

DEEPEST = 20  # tables and text boxes in one another; a page has no room for more
TRANSPARENT = {
    *("w:r", "w:hyperlink", "w:smartTag", "w:fldSimple", "w:dir", "w:bdo", "w:ruby", "w:rubyBase"),
    *("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"),
}
REMOVED = {"w:del", "w:moveFrom"}
BREAKS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
MATHEMATICS = {"m:den": "/", "m:sup": "^", "m:sub": "_"}  # fractions and scripts, written on one line
DRAWINGS = {"w:drawing", "w:pict", "w:object"}
REFERENCES = {"w:footnoteReference": "footnotes", "w:endnoteReference": "endnotes"}
SYMBOLS = {
    ("Wingdings", 0xFC): "✓",
    ("Wingdings", 0xFE): "☑",
    ("Wingdings", 0xA8): "□",
    ("Wingdings 2", 0x52): "☑",
    ("Wingdings 2", 0xA3): "□",
}


@frozen
class Typography:
    """What the parts of a document share: styles, numbering, and the count of paragraphs so far."""

    styles: Styles
    numbering: Numbering
    counter: Counter


@frozen
class Leaf:
    """An element without further structure that matters here, and the run that it stands in."""

    element: Element
    run: Element | None


def leaves(parent: Element) -> Iterator[Leaf]:
    """The elements inside an element, wrappers opened, removed text and unused alternatives left out.

    Args:
        parent: A body, table, row, cell, paragraph, or drawing.
    """
    stack: list[tuple[Iterator[Element], Element | None]] = [(iter(parent), None)]
    while stack:
        children, run = stack[-1]
        element = next(children, None)
        if element is None:
            stack.pop()
        elif element.tag in TRANSPARENT:
            stack.append((iter(element), element if element.tag == "w:r" else run))
        elif element.tag == "mc:AlternateContent":
            stack.append((iter(_alternative(element)), run))
        elif element.tag.startswith("m:") and element.tag != "m:t":
            stack.append((iter(element), run))
            if element.tag in MATHEMATICS:
                yield Leaf(element, run)
        elif element.tag not in REMOVED:
            yield Leaf(element, run)


def _alternative(element: Element) -> Iterable[Element]:
    """The branch that a reader sees: the first choice that holds anything, else the fallback."""
    return next((branch for branch in element if len(branch)), ())


@define
class _Line:
    """A paragraph while it is put together; a removed or hidden mark joins it with the next one."""

    pieces: list[Piece] = field(factory=list)
    style: Style | None = None
    label: str = ""
    indent: int = 0
    contents: bool = False


class Story:
    """A part of a document, read from its beginning.

    Args:
        part: Name of the part.
        root: Its root element.
        typography: What it shares with the other parts.
    """

    def __init__(self, part: str, root: Element, typography: Typography) -> None:
        self._part = part
        self._typography = typography
        self._numbers = {paragraph: number for number, paragraph in enumerate(root.iter("w:p"), 1)}
        self._fields = Fields()
        self._boxes: list[Element] = []
        self.references: dict[tuple[str, str], None] = {}
        self.omitted: set[str] = set()

    def paragraphs(self, container: Element, nesting: int = 0) -> Iterator[Paragraph]:
        """The paragraphs and table rows of a body, cell, note or text box.

        Args:
            container: The element that holds them.
            nesting: How many tables and text boxes it stands in.

        Raises:
            LimitError: If tables and text boxes nest deeper than any page has room for.
        """
        if nesting > DEEPEST:
            raise LimitError(f"tables and text boxes nest deeper than {DEEPEST}", where=self._part)
        line = _Line()
        for leaf in leaves(container):
            if leaf.element.tag == "w:p":
                if self._read(leaf.element, line):
                    yield _finish(line)
                    line = _Line()
                yield from self._text_boxes(nesting)
            elif leaf.element.tag == "w:tbl":
                if line.pieces:
                    yield _finish(line)
                    line = _Line()
                yield from self._rows(leaf.element, nesting)
            elif leaf.element.tag == "w:altChunk":
                self.omitted.add("a document embedded in this one")
        if line.pieces:
            yield _finish(line)

    def _text_boxes(self, nesting: int) -> Iterator[Paragraph]:
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            yield from self.paragraphs(box, nesting + 1)

    def _rows(self, table: Element, nesting: int) -> Iterator[Paragraph]:
        for leaf in leaves(table):
            row = leaf.element
            if row.tag == "w:tr" and descend(row, "w:trPr", "w:del") is None:
                yield from _row([list(self.paragraphs(cell, nesting + 1)) for cell in _cells(row)])

    def _read(self, paragraph: Element, line: _Line) -> bool:
        """Add a paragraph to a line; whether the line ends with it."""
        properties = paragraph.find("w:pPr")
        mark = descend(properties, "w:rPr")
        own = read_properties(properties, None)
        style = own.over(self._typography.styles.of(properties))
        text, contents = self._text(paragraph, style)
        removed = any(descend(mark, name) is not None for name in REMOVED)
        hidden = is_on(descend(mark, "w:vanish")) or False
        if not removed and (text or not hidden):
            self._number(own, style, text, line)
        locator = Locator(part=self._part, paragraph=self._numbers[paragraph])
        line.pieces.append(Piece(text, locator))
        line.contents = line.contents or contents or style.contents
        return not removed and not hidden

    def _number(self, own: Style, style: Style, text: str, line: _Line) -> None:
        """Settle label and indent of a line by the first of its paragraphs that counts."""
        if line.style is not None:
            return
        line.style = style
        numbering = self._typography.numbering
        depth = own.depth
        if depth is None:
            depth = numbering.level_of_style(style.instance, style.numbered_by)
        depth = (style.depth or 0) if depth is None else depth
        level = numbering.level(style.instance, depth)
        indent = style.indent
        if level is not None and style.instance is not None:
            label = self._typography.counter.label(style.instance, depth)
            line.label = label + gap(label, level, text)
            inherits = style.numbered_by is None
            indent = own.indent.over(level.indent).over(style.indent) if inherits else style.indent.over(level.indent)
        line.indent = indent.characters

    def _text(self, paragraph: Element, style: Style) -> tuple[str, bool]:
        """The characters of a paragraph, and whether all of them are a table of contents."""
        parts: list[str] = []
        inside = outside = False
        run, hidden = None, bool(style.hidden)
        for leaf in leaves(paragraph):
            if leaf.run is not run:
                run = leaf.run
                hidden = self._is_hidden(run, style)
            self._pass(leaf.element)
            if self._fields.shown and not hidden:
                characters = self._characters(leaf.element)
                parts.append(characters)
                if characters and not characters.isspace():
                    inside, outside = inside or self._fields.in_contents, outside or not self._fields.in_contents
        self._fields.end_paragraph()
        return "".join(parts), inside and not outside

    def _is_hidden(self, run: Element | None, style: Style) -> bool:
        properties = descend(run, "w:rPr")
        own = is_on(descend(properties, "w:vanish"))
        if own is None:
            own = self._typography.styles.of(properties, "w:rStyle").hidden
        return bool(style.hidden if own is None else own)

    def _pass(self, element: Element) -> None:
        """Take note of field marks, whether they are hidden or not."""
        if element.tag == "w:fldChar":
            self._fields.mark(value(element, "w:fldCharType", ""))
        elif element.tag == "w:instrText":
            self._fields.instruct(element.text or "")

    def _characters(self, element: Element) -> str:
        """What a reader sees of an element; text boxes and notes are kept for their place."""
        tag = element.tag
        if tag in ("w:t", "m:t"):
            return _typed(element)
        if tag in DRAWINGS:
            self._boxes.extend(_text_boxes(element))
        elif tag in REFERENCES:
            self.references[REFERENCES[tag], value(element, "w:id", "")] = None
        elif tag == "w:sym":
            return _symbol(element)
        return BREAKS.get(tag) or MATHEMATICS.get(tag, "")


def _finish(line: _Line) -> Paragraph:
    pieces = [piece for piece in line.pieces if piece.text]
    if line.label:
        first = pieces[0] if pieces else line.pieces[0]
        pieces[:1] = [Piece(line.label + first.text, first.locator)]
    paragraph = Paragraph(tuple(pieces), furniture=line.contents)
    alignment = line.style.alignment if line.style else None
    if alignment in ("right", "end"):
        return evolve(paragraph, indent=to_the_right(paragraph.text))
    return paragraph if alignment == "center" else evolve(paragraph, indent=line.indent)


def _cells(row: Element) -> Iterator[Element]:
    for leaf in leaves(row):
        cell = leaf.element
        if cell.tag == "w:tc" and descend(cell, "w:tcPr", "w:cellDel") is None:
            yield cell


def _row(cells: list[list[Paragraph]]) -> Iterator[Paragraph]:
    """A row as one line, its cells parted by tabs; cells of several paragraphs come one after the other instead."""
    filled = [[paragraph for paragraph in cell if paragraph.text.strip()] for cell in cells]
    if sum(map(bool, filled)) < 2 or any(len(cell) > 1 for cell in filled):
        yield from (paragraph for cell in filled for paragraph in cell)
        return
    pieces: list[Piece] = []
    for cell in filled:
        pieces.extend((Piece("\t"), *(piece for paragraph in cell for piece in paragraph.pieces)))
    yield Paragraph(tuple(pieces[1:]))


def _text_boxes(drawing: Element) -> Iterator[Element]:
    """The outermost text boxes of a drawing."""
    stack = [drawing]
    while stack:
        element = stack.pop()
        if element.tag == "w:txbxContent":
            yield element
        elif element.tag == "mc:AlternateContent":
            stack.extend(reversed(list(_alternative(element))))
        else:
            stack.extend(reversed(list(element)))


def _typed(element: Element) -> str:
    """The characters of a text element; white space at its ends counts only where the file says so."""
    text = element.text or ""
    if element.tag == "w:t" and element.get("xml:space") != "preserve":
        text = text.strip(" \t\r\n")
    return text.replace("\r", " ").replace("\n", " ")


def _symbol(element: Element) -> str:
    """A character of a symbol font: its like in Unicode where there is one."""
    try:
        code = int(value(element, "w:char", ""), 16)
    except ValueError:
        return ""
    known = SYMBOLS.get((value(element, "w:font", ""), code & 0xFF))
    return known or ("" if 0xD800 <= code < 0xE000 or not 0x20 <= code < 0x110000 else chr(code))
