"""How deep a page nests and how far it unfolds, found before a tree is built of it.

For most tags the parsing algorithm of HTML looks through the stack of open elements, and in every paragraph it opens
again what formatting was left open: a page of a megabyte can cost minutes and gigabytes. One pass over its tags shows
that beforehand. The pass may find a sloppy page deeper than it is, never much shallower.
"""

from __future__ import annotations

import re
from collections import Counter

from attrs import Factory, define

from fazhi.errors import LimitError
from fazhi.limits import Limits
from fazhi.loaders.html.elements import BLOCK, FORMATTING, SCOPES, VOID

HARMLESS = 3000  # so few tags cannot do harm, however they nest
TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)([^<>]*)")
LISTS = SCOPES | {"ol", "ul", "menu"}
TABLE = frozenset({"table"})
IMPLIED = {
    "p": BLOCK - {"p"},
    "li": LISTS,
    "dt": SCOPES | {"dl"},
    "dd": SCOPES | {"dl"},
    "td": TABLE,
    "th": TABLE,
    "tr": TABLE,
}
ENDS = {"table": frozenset[str](), "td": TABLE, "th": TABLE, "tr": TABLE, "tbody": TABLE, "thead": TABLE, "li": LISTS}
REACH = 50  # an end tag closes an element that so many others, left open, stand above
SAME = 3  # of formatting elements that are alike no more are opened again
LARGER = "is it a page at all? Or pass limits=Limits(depth=…, nodes=…)"


def check_nesting(page: str, limits: Limits) -> None:
    """Refuse a page that would nest deeper, or unfold to more, than the limits say.

    Args:
        page: The page's source.
        limits: ``depth`` of nesting, and ``nodes`` that it may unfold to.

    Raises:
        LimitError: If it would.
    """
    if page.count("<") <= HARMLESS:
        return
    state = _OpenElements()
    for tag in TAG.finditer(page):
        state.take(tag[2].lower(), end=bool(tag[1]), source=tag[0])
        if len(state.stack) > limits.depth:
            raise too_deep(limits)
        if state.unfolded > limits.nodes:
            raise too_many(limits)


def too_deep(limits: Limits) -> LimitError:
    """The error for a page that nests deeper than it may."""
    return LimitError(f"elements nest deeper than the {limits.depth} of Limits.depth", help=LARGER)


def too_many(limits: Limits) -> LimitError:
    """The error for a page that has, or unfolds to, more elements than it may."""
    return LimitError(f"the page unfolds to more than the {limits.nodes} elements of Limits.nodes", help=LARGER)


@define
class _OpenElements:
    """The elements that are open at a place of the page, nearly as its parser will see them."""

    stack: list[str] = Factory(list)
    formatting: list[tuple[str, str]] = Factory(list)
    alike: Counter[str] = Factory(Counter)
    unfolded: int = 0

    def take(self, name: str, *, end: bool, source: str) -> None:
        """Go past a tag."""
        if name in VOID or (name in IMPLIED and IMPLIED[name] is TABLE and "table" not in self.stack[-REACH:]):
            return
        if end:
            self._close(name, ENDS.get(name, SCOPES))
            self._end_formatting(name)
            return
        if name in BLOCK:
            self.unfolded += 1 + len(self.formatting)
            self._close("p", IMPLIED["p"])
        if name in IMPLIED:
            self._close(name, IMPLIED[name])
        self.stack.append(name)
        if name in FORMATTING and self.alike[source] < SAME:
            self.alike[source] += 1
            self.formatting.append((name, source))

    def _close(self, name: str, stops: frozenset[str]) -> None:
        for back, standing in enumerate(reversed(self.stack[-REACH:]), 1):
            if standing == name:
                del self.stack[-back:]
                return
            if standing in stops:
                return

    def _end_formatting(self, name: str) -> None:
        for back, (standing, source) in enumerate(reversed(self.formatting[-REACH:]), 1):
            if standing == name:
                del self.formatting[-back]
                self.alike[source] -= 1
                return
