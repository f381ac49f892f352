"""Whether and how an element is shown, as its name and its own attributes say; style sheets are not read."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import frozen

from fazhi.loaders.html.elements import BLOCK

PREFORMATTED = frozenset({"pre", "xmp", "listing"})
TELLING = re.compile(r"(?i)display|visibility|white-space")
PROPERTY = re.compile(r"([a-z-]+)\s*:\s*([^;!\s]*)")


@frozen
class Display:
    """How an element is shown.

    Args:
        shown: Whether it is shown at all.
        block: Whether it stands on lines of its own.
        preformatted: Whether the white space in it is shown as it stands in the source.
    """

    shown: bool = True
    block: bool = False
    preformatted: bool = False


HIDDEN = Display(shown=False)
INLINE = Display()
USUAL = {
    **dict.fromkeys(BLOCK, Display(block=True)),
    **dict.fromkeys(PREFORMATTED, Display(block=True, preformatted=True)),
}
"""How elements are shown that are not shown in a line, where nothing else is said."""


def display(tag: str, attributes: Mapping[str, str | None]) -> Display:
    """How an element is shown.

    Args:
        tag: Its name.
        attributes: Its attributes.
    """
    usual = USUAL.get(tag, INLINE)
    if "hidden" in attributes:
        return HIDDEN
    style = attributes.get("style")
    return _styled(usual, style.lower()) if style and TELLING.search(style) else usual


def _styled(usual: Display, style: str) -> Display:
    """How an element is shown whose style tells of it."""
    told = dict(PROPERTY.findall(style))
    kind = told.get("display", "inherit")
    if kind == "none" or told.get("visibility") in {"hidden", "collapse"}:
        return HIDDEN
    block = (
        usual.block
        if kind in {"inherit", "initial", "unset", "revert"}
        else not kind.startswith(("inline", "contents"))
    )
    return Display(
        block=block,
        preformatted=usual.preformatted or told.get("white-space", "").startswith(("pre", "break-spaces")),
    )
