"""XML parts of packages, parsed so that no part can do more than hold elements and text.

OOXML and OFD forbid a document type declaration, the door to entity bombs and external entities: a part with one is
refused before its first element is read. Elements and attributes get short names, ``w:p`` for the paragraph of
WordprocessingML, whichever prefix and edition of the namespace the file uses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, ParseError, XMLPullParser
from xml.parsers import expat

from fazhi.errors import FazhiError, LimitError, MalformedError, UnsafeInputError
from fazhi.limits import Limits

PROLOG_STEP = 128  # small: what follows a DOCTYPE in the same step is still scanned, entities and all
STEP = 1 << 16
DAMAGE = (ParseError, ValueError, LookupError)  # not well-formed; an encoding that is wrong or unknown
AGAIN = "fetch the file again, or save it anew in the program that wrote it"


def parse(data: bytes, *, where: str, prefixes: Mapping[str, str], limits: Limits) -> Element:
    """The root element of an XML part.

    Args:
        data: The bytes of the part.
        where: Name of the part, for errors.
        prefixes: Short prefix of each namespace; names of other namespaces keep theirs in braces.
        limits: How many elements to accept, and how deep they may nest.

    Raises:
        LimitError: If there are too many elements, or they nest too deep.
        MalformedError: If the part is not well-formed.
        UnsafeInputError: If it has a document type declaration.
    """
    _refuse_doctype(data, where)
    try:
        return _build(data, where, prefixes, limits)
    except FazhiError:
        raise  # it is a ValueError too
    except DAMAGE as damage:
        raise MalformedError(f"the XML is damaged: {damage}", where=where, help=AGAIN) from None


class _RootReached(Exception):  # noqa: N818 - a signal, not an error
    """The prolog ends here."""


def _refuse_doctype(data: bytes, where: str) -> None:
    """Read the prolog alone, and refuse a DOCTYPE in it."""

    def refuse(*_: object) -> None:
        raise UnsafeInputError(
            "the part has a DOCTYPE, which its format forbids", where=where, help="do not trust this file"
        )

    def stop(*_: object) -> None:
        raise _RootReached

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = stop
    try:
        for chunk in _chunks(data, PROLOG_STEP):
            parser.Parse(chunk)
    except UnsafeInputError:
        raise  # it is a ValueError too
    except (_RootReached, expat.ExpatError, ValueError, LookupError):
        return  # what is damaged is told by the parse that follows


def _build(data: bytes, where: str, prefixes: Mapping[str, str], limits: Limits) -> Element:
    parser: XMLPullParser[Element] = XMLPullParser(("start", "end"))
    names = _Names(prefixes)
    root, depth, count = None, 0, 0
    for event, element in _events(parser, data):
        if event == "end":
            depth -= 1
            continue
        root = element if root is None else root
        depth += 1
        count += 1
        if depth > limits.depth or count > limits.nodes:
            raise _excess(depth, where, limits)
        _rename(element, names)
    if root is None:
        raise MalformedError("the part holds no XML", where=where, help=AGAIN)
    return root


def _events(parser: XMLPullParser[Element], data: bytes) -> Iterator[tuple[str, Element]]:
    for chunk in _chunks(data, STEP):
        parser.feed(chunk)
        yield from parser.read_events()  # type: ignore[misc] # only start and end were asked for
    parser.close()
    yield from parser.read_events()  # type: ignore[misc] # the same


def _chunks(data: bytes, step: int) -> Iterator[bytes]:
    return (data[start : start + step] for start in range(0, len(data), step))


def _excess(depth: int, where: str, limits: Limits) -> LimitError:
    if depth > limits.depth:
        return LimitError(f"elements nest deeper than the {limits.depth} of Limits.depth", where=where)
    return LimitError(f"there are more elements than the {limits.nodes} of Limits.nodes", where=where)


class _Names(dict[str, str]):
    """Short names, found once each: ``{http://…/main}p`` → ``w:p``."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        super().__init__()
        self._prefixes = prefixes

    def __missing__(self, name: str) -> str:
        space, _, local = name[1:].rpartition("}")
        prefix = self._prefixes.get(space) if name.startswith("{") else None
        self[name] = short = f"{prefix}:{local}" if prefix else name
        return short


def _rename(element: Element, names: _Names) -> None:
    element.tag = names[element.tag]
    if element.attrib:
        element.attrib = {names[name]: value for name, value in element.attrib.items()}
