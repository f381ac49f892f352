"""From bytes to characters: which encoding, who says so, and what becomes of damage.

The order is: what the caller says, a byte order mark, the charset that the page declares, UTF-8, GB18030. GB2312 and
GBK are read as GB18030, their superset, for pages that declare them hold 镕 and 𠮷 all the same. Bytes that are UTF-8
beyond doubt are read so whatever they declare: Chinese in another encoding does not happen to be valid UTF-8.

A character that is cut off at the end leaves U+FFFD there, and the text is marked incomplete; a few damaged characters
leave U+FFFD in their places and a note. More than that is refused, and so is any damage where the caller named the
encoding.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable, Iterator

from attrs import evolve, frozen

from fazhi.errors import ConfigurationError, DecodingError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
ASCII = bytes(range(128))
ESCAPES = ("undefined", "idna", "punycode", "unicode-escape", "raw-unicode-escape")  # codecs that are no charsets
GB_FAMILY = {"gb2312", "gbk"}
IDEOGRAPH = re.compile("[\u3400-\u9fff]")
DAMAGED = "\ufffd"
TOLERATED = 100  # one damaged character in so many is damage; more is another encoding
CUT = "the last character is cut off: the input is truncated"


@frozen
class Decoded:
    """A decoded text, and how it was decoded.

    Args:
        text: The characters; U+FFFD where the bytes are damaged.
        encoding: Name of the encoding, as Python spells it.
        reason: Who chose it: ``caller``, ``bom``, ``declared``, ``utf-8`` or ``gb18030``.
        notes: What a reader should know.
        incomplete: Why the text ends early, or None.
    """

    text: str
    encoding: str
    reason: str
    notes: tuple[str, ...] = ()
    incomplete: str | None = None


Attempt = Callable[[bytes, str, str], Decoded | None]


def decode(data: bytes, *, encoding: str | None = None, declared: str | None = None) -> Decoded:
    """Decode a text by the first of the encodings that fits.

    Args:
        data: The bytes.
        encoding: The encoding that the caller names, or None.
        declared: The charset that the format declares, or None.

    Raises:
        ConfigurationError: If the caller names no text encoding.
        DecodingError: If the bytes do not fit the encoding that the caller names, or none at all.
    """
    if encoding is not None:
        return _as_asked(data, normal_name(encoding))
    for mark, name in MARKS:
        if data.startswith(mark):
            return _as_marked(data[len(mark) :], name)
    return _as_found(data, declared)


def normal_name(encoding: str) -> str:
    """The encoding to read with for a name, the GB family as GB18030.

    Args:
        encoding: The name as a caller or a page gives it.

    Raises:
        ConfigurationError: If there is no such text encoding.
    """
    try:
        name = codecs.lookup(encoding).name.replace("_", "-")
        b"0".decode(name)
    except UnicodeError:  # an encoding all the same, of wider units
        pass
    except (LookupError, TypeError, ValueError):  # no string; a name with a null character in it
        name = ESCAPES[0]
    if name in ESCAPES:
        raise ConfigurationError(
            f"there is no text encoding {encoding!r}", help='leave encoding out, or say "utf-8" or "gb18030"'
        )
    return "gb18030" if name in GB_FAMILY else name


def _as_asked(data: bytes, name: str) -> Decoded:
    found = _whole(data, name, "caller") or _cut(data, name, "caller")
    if found is None:
        raise _refusal(data, name, "leave encoding out, and it is found out")
    return found


def _as_marked(data: bytes, name: str) -> Decoded:
    found = _whole(data, name, "bom") or _damaged(data, name, "bom")
    if found is None:
        raise _refusal(data, name, 'the byte order mark is wrong: name the encoding with encoding="…"')
    return found


def _as_found(data: bytes, declared: str | None) -> Decoded:
    name = _declared_name(declared)
    order = _order(data, name)
    found = next(
        (decoded for attempt, its, reason in _attempts(order) if (decoded := attempt(data, its, reason))), None
    )
    if found is None:
        raise _refusal(data, order[0][0], 'if it is text, name its encoding with encoding="…"')
    if declared and found.encoding != name:
        return evolve(found, notes=(f"declared as {declared}, but is {found.encoding}", *found.notes))
    return found


def _order(data: bytes, declared: str | None) -> tuple[tuple[str, str], ...]:
    """The encodings to try, each with who chooses it."""
    if _is_utf_8(data):
        return (("utf-8", "declared" if declared == "utf-8" else "utf-8"),)
    defaults = (("utf-8", "utf-8"), ("gb18030", "gb18030"))
    return ((declared, "declared"), *defaults) if declared else defaults


def _attempts(order: Iterable[tuple[str, str]]) -> Iterator[tuple[Attempt, str, str]]:
    """What to try, in order: all encodings without damage, but the declared one also cut; then with damage."""
    for name, reason in order:
        yield _whole, name, reason
        if reason == "declared":
            yield _cut, name, reason
    for name, reason in order:
        yield _damaged, name, reason


def _is_utf_8(data: bytes) -> bool:
    """Whether the bytes are Chinese in UTF-8 beyond doubt, whole or with some damage."""
    text = data.decode("utf-8", "replace")
    damage = text.count(DAMAGED)
    if damage == 0:
        return IDEOGRAPH.search(text) is not None
    return len(IDEOGRAPH.findall(text)) > 10 * damage


def _declared_name(declared: str | None) -> str | None:
    """The encoding that a declaration stands for, if it can be true: it was read as ASCII, so ASCII it must hold."""
    try:
        name = normal_name(declared) if declared else None
        return name if name and ASCII.decode(name) == ASCII.decode() else None
    except (ConfigurationError, UnicodeError):
        return None


def _whole(data: bytes, name: str, reason: str) -> Decoded | None:
    try:
        return Decoded(data.decode(name), name, reason)
    except UnicodeError:
        return None


def _cut(data: bytes, name: str, reason: str) -> Decoded | None:
    """The text, if nothing is wrong with it but that its last character lacks bytes."""
    try:
        text = codecs.getincrementaldecoder(name)().decode(data)
    except (UnicodeError, LookupError):
        return None
    return Decoded(text + DAMAGED, name, reason, incomplete=CUT)


def _damaged(data: bytes, name: str, reason: str) -> Decoded | None:
    """The text, if it is Chinese and only a few of its characters are damaged."""
    cut = _cut(data, name, reason)
    if cut is not None:
        return cut if IDEOGRAPH.search(cut.text) else None
    text = data.decode(name, "replace")
    count = text.count(DAMAGED)
    if count * TOLERATED > len(text) or not IDEOGRAPH.search(text):
        return None
    note = f"{count} damaged characters are shown as U+FFFD, the first of them character {text.index(DAMAGED) + 1}"
    return Decoded(text, name, reason, notes=(note,))


def _refusal(data: bytes, name: str, advice: str) -> DecodingError:
    try:
        data.decode(name)
    except UnicodeDecodeError as error:
        return DecodingError(f"the bytes are not {name}: {error.reason}", where=f"byte {error.start}", help=advice)
    except UnicodeError as error:
        return DecodingError(f"the bytes are not {name}: {error}", help=advice)
    return DecodingError(f"the bytes are not {name}", help=advice)
