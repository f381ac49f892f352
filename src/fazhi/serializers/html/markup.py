"""Markup: HTML put together from elements; text becomes markup only by being escaped."""

from __future__ import annotations

import re
from html import escape

from fazhi.serializers.characters import legible

VOID = frozenset({"br", "hr", "link", "meta"})
SAFE_NAME = re.compile(r"[a-z][a-z0-9-]*")

Value = str | int | bool | None


class Markup(str):
    """HTML, as opposed to text that may hold anything."""

    __slots__ = ()


def text(content: str) -> Markup:
    """A text as HTML.

    Args:
        content: Any characters.
    """
    return Markup(escape(legible(content), quote=True))


def tag(name: str, /, *children: str | None, **attributes: Value) -> Markup:
    """An element.

    Args:
        name: Its name.
        *children: What stands in it: markup as it is, other strings escaped, None left out.
        **attributes: Its attributes; ``class_`` is class and ``data_n`` is data-n. None and False are left out, True is
            written without a value.

    Raises:
        ValueError: If a name is none that HTML has.
    """
    if not SAFE_NAME.fullmatch(name):
        raise ValueError(f"no element is called {name!r}")
    opening = f"<{name}{''.join(map(_attribute, attributes.items()))}>"
    return Markup(opening if name in VOID else f"{opening}{join(*children)}</{name}>")


def _attribute(attribute: tuple[str, Value]) -> str:
    name, value = attribute[0].rstrip("_").replace("_", "-"), attribute[1]
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{text(str(value))}"'


def join(*parts: str | None) -> Markup:
    """Parts in a row.

    Args:
        *parts: Markup as it is, other strings escaped, None left out.
    """
    return Markup("".join(part if isinstance(part, Markup) else text(part) for part in parts if part is not None))
