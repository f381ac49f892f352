"""Whether and how an element is shown, as its name and its own attributes say; style sheets are not read."""

from __future__ import annotations

import re
from collections.abc import Mapping

from fazhi.loaders.html.elements import BLOCK

NONE, INLINE, BLOCKS = "none", "inline", "block"
TELLING = ("display", "visibility", "white-space")
PREFORMATTED = frozenset({"pre", "xmp", "listing"})
PROPERTY = re.compile(r"([a-z-]+)\s*:\s*([^;!\s]*)")


def display(tag: str, attributes: Mapping[str, str | None]) -> str:
    """How an element is shown: not at all, in a line, or on lines of its own.

    Args:
        tag: Its name.
        attributes: Its attributes.
    """
    usual = BLOCKS if tag in BLOCK else INLINE
    if not attributes:
        return usual
    style = _style(attributes)
    if "hidden" in attributes or style.get("visibility") in {"hidden", "collapse"}:
        return NONE
    return _displays(style.get("display", "")) or usual


def _displays(value: str) -> str | None:
    """What a value of the property ``display`` comes to; None where it leaves things as they are."""
    if value == "none":
        return NONE
    if value.startswith(("inline", "contents")):
        return INLINE
    return None if value in {"", "inherit", "initial", "unset", "revert"} else BLOCKS


def is_preformatted(tag: str, attributes: Mapping[str, str | None]) -> bool:
    """Whether the white space in an element is shown as it stands in the source.

    Args:
        tag: Its name.
        attributes: Its attributes.
    """
    if tag in PREFORMATTED:
        return True
    return bool(attributes) and _style(attributes).get("white-space", "").startswith(("pre", "break-spaces"))


def _style(attributes: Mapping[str, str | None]) -> dict[str, str]:
    """The declarations of an element's style attribute, if there are any that tell."""
    style = (attributes.get("style") or "").lower()
    return dict(PROPERTY.findall(style)) if style and any(name in style for name in TELLING) else {}
