"""PDF: characters and their places from PDFium, lines and paragraphs by geometry."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from ctypes import c_double
from io import BytesIO
from math import cos, hypot, isfinite, pi
from threading import Lock

import pypdfium2 as pdfium
import pypdfium2.raw as api
from attrs import define, field, frozen

from fazhi.errors import EncryptedError, MalformedError
from fazhi.limits import Limits
from fazhi.loaders.pages.fragments import WIDE_FROM, Collector
from fazhi.loaders.pages.lines import Page
from fazhi.loaders.pages.reading import listed, read_pages
from fazhi.loaders.unfolding import check_unfolding
from fazhi.model import Source
from fazhi.parsing.manuscript import Manuscript

PDFIUM = Lock()  # PDFium may be entered by one thread at a time
FEW = 10  # fragments of a page that may be a picture
SAMPLES = 64  # characters that tell how a page is to be held
TAIL = 2048  # bytes at the end in which a complete file says where it starts
START = re.compile(rb"startxref\s+(\d{1,12})\s+%%EOF")
UNMAPPED = "\ufffd"
SPACES = {" ", "\u00a0", "\u3000", "\t", "\r", "\n", "\u200b", "\u2002", "\u2003", "\u2009"}
HYPHEN = 2  # what PDFium makes of a hyphen at the end of a line
UPRIGHT = cos(pi / 18)  # ten degrees
TIGHT = 0.3  # points between a character's origin and its box, beyond which the box is that of the drawn shape
AGAIN = "fetch the file again: it is truncated or damaged"


@frozen
class Frame:
    """How a page is held to be read: the edges of its box in the file's own coordinates, and how it is turned.

    Args:
        left: Left edge.
        bottom: Lower edge.
        right: Right edge.
        top: Upper edge.
        turn: Quarter turns clockwise.
    """

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page as it is held."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turn % 2 else (width, height)

    def show(self, left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        """A box as it is shown: left, top, right, bottom from the left upper corner of the page."""
        if self.turn == 0:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        if self.turn == 1:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if self.turn == 2:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        return self.top - top, self.right - right, self.top - bottom, self.right - left


@define
class Gathered:
    """What the pages of a file hold.

    Args:
        pages: The pages that could be read.
        broken: Numbers of the pages that could not.
        stopped: Why the reading stopped before the end, or None.
        left_out: What is not read as text.
    """

    pages: list[Page] = field(factory=list)
    broken: list[int] = field(factory=list)
    stopped: str | None = None
    left_out: dict[str, None] = field(factory=dict)

    @property
    def incomplete(self) -> str | None:
        """Why pages are missing, or None."""
        broken = f"damage on page {listed(self.broken)}" if self.broken else None
        return "; ".join(filter(None, (self.stopped, broken))) or None


def read(data: bytes, *, encoding: str | None = None, limits: Limits) -> Manuscript:
    """The text of a PDF, its paragraphs rebuilt; page numbers, running heads and watermarks stay out.

    Boxes of locators are in points from the left upper corner of the page, held so that its text is upright.

    Args:
        data: The bytes of the file.
        encoding: Of no use here: fonts map their characters to Unicode.
        limits: How many pages and characters to read; what lies beyond makes the manuscript incomplete.

    Raises:
        EncryptedError: If the file is protected by a password.
        MalformedError: If it is truncated or damaged.
        NoTextError: If it has no text layer, or one that is garbage.
    """
    del encoding
    _check_end(data)
    with PDFIUM, closing(_open(data)) as document:
        check_unfolding(_written_again(document), limits)
        gathered = _gather(document, limits)
        title = document.get_metadata_value("Title").strip("\0 \t\r\n") or None
    if not gathered.pages:
        raise MalformedError("the PDF has no page that can be read", help=AGAIN)
    reading = read_pages(gathered.pages, gathered.incomplete)
    notes = (*reading.notes, *(f"left out: {what}" for what in gathered.left_out))
    source = Source(format="pdf", title=title, notes=notes, segments=reading.flow.segments)
    return Manuscript(text=reading.flow.text, source=source, incomplete=reading.incomplete)


def _check_end(data: bytes) -> None:
    """Refuse a file that was cut off: PDFium would repair it, and lose pages in silence."""
    found = START.search(data, max(0, len(data) - TAIL))
    if found is None or int(found[1]) >= len(data):
        raise MalformedError("the PDF ends before its end mark", help=AGAIN)


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if api.FPDF_GetLastError() == api.FPDF_ERR_PASSWORD:
            raise EncryptedError(
                "the PDF is protected by a password", help="open it with the password and print it to a new PDF"
            ) from error
        raise MalformedError("the PDF is damaged", help=AGAIN) from error


def _written_again(document: pdfium.PdfDocument) -> bytes:
    """The file in the one form in which PDFium writes it, without encryption and object streams."""
    buffer = BytesIO()
    try:
        document.save(buffer, flags=api.FPDF_REMOVE_SECURITY)
    except pdfium.PdfiumError as error:
        raise MalformedError("the PDF is damaged", help=AGAIN) from error
    return buffer.getvalue()


def _gather(document: pdfium.PdfDocument, limits: Limits) -> Gathered:
    gathered = Gathered()
    left = limits.characters
    for number in range(1, len(document) + 1):
        if number > limits.pages:
            gathered.stopped = f"stopped after page {limits.pages} of {len(document)}, at Limits.pages"
            break
        try:
            with closing(document[number - 1]) as page:
                left -= _add(page, number, gathered, left)
        except pdfium.PdfiumError:
            gathered.broken.append(number)
        if left < 0:
            gathered.stopped = f"stopped on page {number} of {len(document)}, at Limits.characters"
            break
    return gathered


def _add(page: pdfium.PdfPage, number: int, gathered: Gathered, most: int) -> int:
    """Add a page; how many characters it has."""
    x0, y0, x1, y1 = page.get_cropbox()
    with closing(page.get_textpage()) as text:
        frame = Frame(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), _turn(text, page.get_rotation() // 90 % 4))
        reader = _Reader(text, frame, gathered.left_out)
        count = reader.read(most)
    fragments = tuple(reader.fragments)
    pictured = len(fragments) < FEW and _shows_pictures(page)
    gathered.pages.append(Page(number, *frame.size, fragments, pictured))
    return count


def _turn(text: pdfium.PdfTextPage, shown: int) -> int:
    """The quarter turns clockwise after which most of the text is upright: a wide table may stand on its side."""
    count = text.count_chars()
    drawn = (
        index for index in range(0, count, max(1, count // SAMPLES)) if not api.FPDFText_IsGenerated(text.raw, index)
    )
    angles = (api.FPDFText_GetCharAngle(text.raw, index) for index in drawn)
    turns = Counter(round(-angle / (pi / 2)) % 4 for angle in angles if isfinite(angle))
    return max(turns, key=lambda turn: (turns[turn], turn == shown), default=shown)


def _shows_pictures(page: pdfium.PdfPage) -> bool:
    return next(iter(page.get_objects(filter=[api.FPDF_PAGEOBJ_IMAGE], max_depth=3)), None) is not None


class _Reader(Collector):
    """Reads the characters of a page in the order in which it draws them."""

    def __init__(self, text: pdfium.PdfTextPage, frame: Frame, left_out: dict[str, None]) -> None:
        super().__init__()
        self._raw = text.raw
        self._count = text.count_chars()
        self._frame = frame
        self._left_out = left_out
        self._upright = self._mapped = True
        self._tight = False  # whether boxes are those of drawn shapes, which tell no advance
        self._edges = (0.0, 0.0)
        self._box, self._matrix = api.FS_RECTF(), api.FS_MATRIX()
        self._x, self._y = c_double(), c_double()

    def read(self, most: int) -> int:
        """Read up to so many characters; how many there are."""
        raw, box = self._raw, self._box
        for index, character in _characters(raw, min(self._count, most)):
            if character in SPACES:
                self.space(guessed=api.FPDFText_IsGenerated(raw, index) != 0)
            elif api.FPDFText_GetLooseCharBox(raw, index, box):
                self._place(index, character)
        self.finish()
        return int(self._count)

    def _place(self, index: int, character: str) -> None:
        box = self._box
        left, top, right, bottom = self._frame.show(box.left, box.top, box.right, box.bottom)
        if self._tight or (top, bottom) != self._edges or not self.follows(left, self._baseline):
            self._edges = (top, bottom)
            left = self._look_at(index, left)
        if not self._upright:
            return
        if not self._mapped and api.FPDFText_HasUnicodeMapError(self._raw, index) == 1:
            character = UNMAPPED
        if self._tight and character >= WIDE_FROM:
            right = left + self._em
        self.add(character, left, top, right, bottom)

    def _look_at(self, index: int, left: float) -> float:
        """Look closer where font or line may be another one; where the character starts."""
        api.FPDFText_GetCharOrigin(self._raw, index, self._x, self._y)
        x, y = self._x.value, self._y.value
        start, baseline, _, _ = self._frame.show(x, y, x, y)
        self._tight = abs(left - start) > TIGHT
        if not self.follows(start, baseline):
            angle = api.FPDFText_GetCharAngle(self._raw, index)
            self._upright = cos(angle + self._frame.turn * pi / 2) > UPRIGHT
            if not self._upright:
                self._left_out["slanted text"] = None
            self._mapped = api.FPDFText_HasUnicodeMapError(self._raw, index) != 1
            self.begin(baseline, self._size(index))
        return start

    def _size(self, index: int) -> float:
        """The size of a character as it is shown."""
        scale = 1.0
        if api.FPDFText_GetMatrix(self._raw, index, self._matrix):
            scale = hypot(self._matrix.c, self._matrix.d)
        return float(api.FPDFText_GetFontSize(self._raw, index) * scale)


def _characters(raw: api.FPDF_TEXTPAGE, count: int) -> Iterator[tuple[int, str]]:
    """The characters of a page with their indexes; those beyond the basic plane come in two halves."""
    index = 0
    while index < count:
        code, step = api.FPDFText_GetUnicode(raw, index), 1
        if 0xD800 <= code < 0xDC00 and index + 1 < count:
            low = api.FPDFText_GetUnicode(raw, index + 1)
            if 0xDC00 <= low < 0xE000:
                code, step = 0x10000 + (code - 0xD800) * 0x400 + low - 0xDC00, 2
        yield index, _character(code)
        index += step


def _character(code: int) -> str:
    """The character of a code point; one that its font does not map is illegible."""
    if code == HYPHEN:
        return "-"
    return chr(code) if 0 < code < 0xD800 or 0xE000 <= code <= 0x10FFFF else UNMAPPED
