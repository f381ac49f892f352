"""What a page declares of itself: charset, ``<meta>`` names, title and address, and the files that it links to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

Tree = Any
"""A page as selectolax parses it, which has no types."""

HEAD = 16_384  # bytes in which a charset is looked for
CHARSET = re.compile(rb"(?i)\bcharset\s*=\s*[\"']?\s*([a-z0-9_:.-]+)")
XML_ENCODING = re.compile(rb"\s*<\?xml[^>]*\bencoding\s*=\s*[\"']([A-Za-z0-9_.:-]+)")
META = re.compile(rb"(?i)<meta\b")
ADDRESSES = ("og:url", "url")
ATTACHED = re.compile(r"(?i)\.(?:docx?|wps|pdf|ofd|rtf|zip|rar|xlsx?)(?:[?#&].*)?$")
EMBEDDED = "iframe[src], embed[src], object[data]"


@frozen
class Link:
    """A file that a page links to or shows in a frame.

    Args:
        text: What the link says.
        address: Where it leads.
    """

    text: str
    address: str


def declared_charset(data: bytes) -> str | None:
    """The charset that a page declares in its ``<meta>`` or XML declaration, or None.

    Args:
        data: The bytes of the page.
    """
    head = data[:HEAD]
    if match := XML_ENCODING.match(head):
        return match[1].decode("ascii")
    for match in CHARSET.finditer(head):
        if META.match(head, head.rfind(b"<", 0, match.start())):
            return match[1].decode("ascii")
    return None


def declarations(tree: Tree) -> tuple[tuple[str, str], ...]:
    """The names, in lower case, and contents of all ``<meta>`` elements that have both, in order.

    Args:
        tree: The page.
    """
    found = []
    for meta in tree.css("meta"):
        attributes = meta.attributes
        name = attributes.get("name") or attributes.get("property") or ""
        content = attributes.get("content") or ""
        if name.strip() and content.strip():
            found.append((name.strip().lower(), " ".join(content.split())))
    return tuple(found)


def page_title(tree: Tree) -> str | None:
    """The title of a page, white space collapsed, or None.

    Args:
        tree: The page.
    """
    title = next((node for node in tree.css("title") if node.parent.tag in {"head", "body"}), None)  # not of a picture
    return (" ".join((title.text() or "").split()) or None) if title is not None else None


def page_address(tree: Tree, declared: tuple[tuple[str, str], ...]) -> str | None:
    """The address that a page states for itself, or None.

    Args:
        tree: The page.
        declared: Its ``<meta>`` names and contents.
    """
    for link in tree.css("link[rel][href]"):
        if (link.attributes["rel"] or "").strip().lower() == "canonical" and link.attributes["href"]:
            return str(link.attributes["href"]).strip()
    stated = dict(reversed(declared))
    return next((stated[name] for name in ADDRESSES if name in stated), None)


def attachments(tree: Tree) -> Iterator[Link]:
    """The files that a page links to, or shows in a frame, and that may hold a report.

    Args:
        tree: The page.
    """
    for link in tree.css("a[href]"):
        address = (link.attributes["href"] or "").strip()
        if ATTACHED.search(address):
            yield Link(" ".join((link.text() or "").split()), address)
    for frame in tree.css(EMBEDDED):
        address = _source(frame.attributes)
        if ATTACHED.search(address):
            yield Link("", address)


def _source(attributes: Mapping[str, str | None]) -> str:
    return (attributes.get("src") or attributes.get("data") or "").strip()
