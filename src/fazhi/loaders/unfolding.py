"""How much the pages of a PDF unfold to: packed streams, and drawings (form XObjects) that draw other drawings.

A drawing that draws itself twice, or forty drawings that each draw the next one twice, would keep PDFium at work for
ever, and a stream of a few bytes may unpack to gigabytes. What is looked at here is the file as PDFium writes it again:
without encryption and object streams, one object a line, references and names in one form.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping

from attrs import define, field, frozen

from fazhi.errors import LimitError, MalformedError
from fazhi.limits import Limits

ENTRY = re.compile(rb"(\d{10}) \d{5} n")
STREAM = b"stream\r\n"
END = b"\r\nendstream"
FLATE = b"/FlateDecode"
STRING = re.compile(rb"\((?:[^\\()]|\\.)*\)", re.DOTALL)
PLAIN_SUBTYPE = re.compile(rb"/Subtype/(?!Form\b)")
NAMED = re.compile(rb"/([^\s/<>\[\]()]+) (\d+) \d+ R")
DRAWN = re.compile(rb"/([^\s/<>\[\]()]+)\s+Do\b")
RESOURCES = re.compile(rb"/(?:Resources|XObject) (\d+) \d+ R")
XOBJECT = re.compile(rb"/XObject (\d+) \d+ R")
CONTENTS = re.compile(rb"/Contents ?(?:\[([^\]]*)\]|(\d+) \d+ R)")
REFERENCE = re.compile(rb"(\d+) \d+ R")
PAGE = re.compile(rb"/Type/Page\b")
ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")


@frozen
class PdfObject:
    """An object of a file.

    Args:
        dictionary: Its dictionary, its strings emptied.
        content: Its stream unpacked, or None where it has none.
    """

    dictionary: bytes
    content: bytes | None = None

    @property
    def is_drawing(self) -> bool:
        """Whether it is a form XObject; one whose subtype is given by reference may be."""
        return self.content is not None and b"/Subtype" in self.dictionary and not PLAIN_SUBTYPE.search(self.dictionary)


def check_unfolding(data: bytes, limits: Limits) -> None:
    """Refuse a file whose pages unfold without end, or to more than the limit on unpacked bytes.

    Args:
        data: The file as PDFium writes it.
        limits: How many bytes to accept, unpacked and drawn.

    Raises:
        LimitError: If it unfolds to more.
        MalformedError: If a drawing draws itself.
    """
    objects = dict(_objects(data, limits))
    weights = _Weights(objects)
    pages = [found for found in objects.values() if PAGE.search(found.dictionary)]
    if sum(map(weights.of_page, pages[: limits.pages])) > limits.uncompressed:
        raise _excess("the pages of the PDF unfold", limits)


def _excess(what: str, limits: Limits) -> LimitError:
    return LimitError(f"{what} to more than the {limits.uncompressed} bytes of Limits.uncompressed")


def _objects(data: bytes, limits: Limits) -> Iterator[tuple[int, PdfObject]]:
    """The objects of a file by their numbers, streams unpacked."""
    places = sorted(int(entry[1]) for entry in ENTRY.finditer(data, data.rfind(b"\nxref")))
    left = limits.uncompressed
    for start, end in zip(places, [*places[1:], len(data)], strict=True):
        number, _, body = data[start:end].partition(b" ")
        dictionary, mark, packed = body.partition(STREAM)
        content = _unpack(packed[: packed.rfind(END)], dictionary.count(FLATE), left) if mark else None
        left -= len(content or b"")
        if left < 0:
            raise _excess("the streams of the PDF unpack", limits)
        if number.isdigit():
            yield int(number), PdfObject(STRING.sub(b"()", dictionary), content)


def _unpack(packed: bytes, times: int, most: int) -> bytes:
    """A stream unpacked, as far as one byte beyond the most; as it is where it is packed in another way."""
    for _ in range(times):
        try:
            packed = zlib.decompressobj().decompress(packed, most + 1)
        except zlib.error:
            break
    return packed


@define
class _Weights:
    """How many bytes drawings make PDFium read, those that they draw included."""

    objects: Mapping[int, PdfObject]
    _known: dict[int, int] = field(factory=dict)
    _scopes: dict[int, Mapping[bytes, set[int]]] = field(factory=dict)
    _drawings: set[int] = field(init=False)
    _all_names: Mapping[bytes, set[int]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._drawings = {number for number, found in self.objects.items() if found.is_drawing}
        dictionaries = (found.dictionary for found in self.objects.values() if self._drawings)
        self._all_names = self._named(dictionaries)

    def _named(self, dictionaries: Iterable[bytes]) -> Mapping[bytes, set[int]]:
        """The drawings that dictionaries name."""
        names: dict[bytes, set[int]] = {}
        for name, number in (pair for text in dictionaries for pair in NAMED.findall(text)):
            if int(number) in self._drawings:
                names.setdefault(_plain(name), set()).add(int(number))
        return names

    def of_page(self, page: PdfObject) -> int:
        """The bytes that a page makes PDFium read."""
        references = (match[1] or match[2] + b" 0 R" for match in CONTENTS.finditer(page.dictionary))
        numbers = [int(number) for text in references for number in REFERENCE.findall(text)]
        streams = [self.objects[number] for number in self._listed(numbers) if number in self.objects]
        contents = [found.content for found in streams if found.content is not None]
        drawn = [number for content in contents for number in self._drawn(content, page)]
        for number in dict.fromkeys(drawn):
            self._weigh(number)
        return sum(map(len, contents)) + sum(self._known[number] for number in drawn)

    def _listed(self, numbers: list[int]) -> Iterator[int]:
        """The streams that contents name, directly or in an array of their own."""
        for number in numbers:
            yield number
            found = self.objects.get(number)
            if found and found.content is None:
                yield from map(int, REFERENCE.findall(found.dictionary))

    def _drawn(self, content: bytes, owner: PdfObject) -> Iterator[int]:
        """The drawings that a content draws, each as often as it does; of several of one name, all."""
        if self._drawings:
            scopes = self._scopes_of(owner)
            for match in DRAWN.finditer(content):
                for scope in scopes:
                    yield from scope.get(_plain(match[1]), ())

    def _scopes_of(self, owner: PdfObject) -> list[Mapping[bytes, set[int]]]:
        """What names mean in an object's resources; what they mean anywhere where it has none of its own."""
        if b"/Resources" not in owner.dictionary:
            return [self._all_names]
        scopes, seen = [self._named([owner.dictionary])], set[int]()
        linked = [int(number) for number in RESOURCES.findall(owner.dictionary)]
        while linked:
            number = linked.pop()
            if number in self.objects and number not in seen:
                seen.add(number)
                dictionary = self.objects[number].dictionary
                if number not in self._scopes:
                    self._scopes[number] = self._named([dictionary])
                scopes.append(self._scopes[number])
                linked.extend(map(int, XOBJECT.findall(dictionary)))
        return scopes

    def _weigh(self, number: int) -> None:
        """Weigh a drawing after those that it draws."""
        opened: dict[int, list[int]] = {}
        stack = [number]
        while stack:
            current = stack[-1]
            if current in self._known:
                stack.pop()
            elif current in opened:
                drawing = self.objects[current]
                self._known[current] = len(drawing.content or b"") + sum(map(self._known.__getitem__, opened[current]))
                stack.pop()
            else:
                drawing = self.objects[current]
                opened[current] = list(self._drawn(drawing.content or b"", drawing))
                pending = [other for other in dict.fromkeys(opened[current]) if other not in self._known]
                if any(other in opened for other in pending):
                    raise MalformedError("a drawing in the PDF draws itself", help="do not trust this file")
                stack.extend(pending)


def _plain(name: bytes) -> bytes:
    """A name without escapes: F#6frm is Form."""
    return ESCAPE.sub(lambda match: bytes((int(match[1], 16),)), name) if b"#" in name else name
