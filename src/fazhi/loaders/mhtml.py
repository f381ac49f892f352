"""MHTML (RFC 2557): the page that a browser saved in one file, read as any page; its images are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from itertools import islice

from attrs import evolve

from fazhi.errors import LimitError, MalformedError
from fazhi.limits import Limits
from fazhi.loaders import html
from fazhi.loaders.html.declarations import declared_charset
from fazhi.parsing.manuscript import Manuscript

FORMAT = "mhtml"
MULTIPART = re.compile(rb"(?i)^content-type:\s*multipart/", re.MULTILINE)
HEADER_END = re.compile(rb"\r?\n\r?\n")
LONGEST_HEADER = 16 * 1024  # the parameters of a header are parsed at a cost that grows with the square of its length
MOST_MULTIPARTS = 20
CHARSET = re.compile(r"(?i)\bcharset\s*=\s*[\"']?([a-z0-9_:.-]+)")
ADDRESSES = ("Content-Location", "Snapshot-Content-Location")
AGAIN = "save the page again, or save it as HTML"


def read(data: bytes, *, encoding: str | None, limits: Limits) -> Manuscript:
    """The manuscript of a saved page.

    Args:
        data: The bytes of the file.
        encoding: Encoding of the page in it; None takes the one that the file or the page declares.
        limits: How many parts, and how deep, to accept, and the limits of a page.

    Raises:
        MalformedError: If there is no page in it.
        LimitError: If it exceeds a limit.
        DecodingError: If the page is no text in its encoding.
    """
    _check(data, limits)
    try:
        message = message_from_bytes(data)
        page = next(_pages(message), None)
        content = page.get_payload(decode=True) if page else None
    except (MessageError, LookupError, RecursionError, ValueError) as error:
        raise MalformedError("the saved page is damaged", help=AGAIN) from error
    if page is None or not isinstance(content, bytes):
        raise MalformedError("the saved page holds no HTML", help=AGAIN)
    declared = declared_charset(content) or _charset(page)
    manuscript = html.read_page(content, encoding=encoding, declared=declared, limits=limits)
    url = manuscript.source.url or _address(page) or _address(message)
    return evolve(manuscript, source=evolve(manuscript.source, format=FORMAT, url=url))


def read_text(text: str, *, limits: Limits) -> Manuscript:
    """The manuscript of a saved page that was read as text, which it is.

    Args:
        text: The text of the file.
        limits: As for :func:`read`.
    """
    return read(text.encode("utf-8", "surrogatepass"), encoding=None, limits=limits)


def _check(data: bytes, limits: Limits) -> None:
    """Refuse what would cost more to take apart than a saved page does."""
    multiparts = list(islice(MULTIPART.finditer(data), MOST_MULTIPARTS + 1))
    if len(multiparts) > MOST_MULTIPARTS:
        raise LimitError(f"the saved page nests more than {MOST_MULTIPARTS} collections of parts", help=AGAIN)
    if data.count(b"\n--") > 10 * limits.members:  # lines of a page may begin so as well
        raise LimitError(f"the saved page has more parts than the {limits.members} of Limits.members", help=AGAIN)
    if any(not HEADER_END.search(data, part.end(), part.end() + LONGEST_HEADER) for part in multiparts):
        raise MalformedError("the saved page has a header without an end", help=AGAIN)


def _pages(message: Message) -> Iterator[Message]:
    """The parts that are HTML, the page itself first: browsers put its frames after it."""
    return (part for part in message.walk() if part.get_content_type() in {"text/html", "application/xhtml+xml"})


def _charset(page: Message) -> str | None:
    """The charset that the header of a part declares."""
    match = CHARSET.search(str(page.get("Content-Type", "")), 0, LONGEST_HEADER)
    return match[1] if match else None


def _address(message: Message) -> str | None:
    """The address that a part says it was saved from, if that is one of the web."""
    found = (str(message.get(name, "")).strip() for name in ADDRESSES)
    return next((address for address in found if address.startswith(("http://", "https://"))), None)
