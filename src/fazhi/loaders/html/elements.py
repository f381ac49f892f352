"""What the elements of HTML are, as far as reading a page asks for it (HTML Living Standard, 4 and 15.3)."""

from __future__ import annotations


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


VOID = _names("area base br col embed hr img input link meta param source track wbr")
"""Elements that have no end tag."""

BLOCK = _names("""
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table
    tbody td tfoot th thead tr ul
""")
"""Elements that stand on lines of their own."""

FORMATTING = _names("a b big code em font i nobr s small strike strong tt u")
"""Elements that, left open, are opened again in the next paragraph."""

SCOPES = _names("applet button caption marquee object svg table td th")
"""Elements out of which an end tag does not reach."""

UNSEEN = _names("""
    -comment -doctype !doctype applet area audio base canvas col colgroup datalist embed frame head iframe img input
    link map math meta meter noembed noframes noscript object optgroup option param picture progress rp script select
    source style svg template textarea title track video xml
""")
"""Nodes that show no text of the page: scripts, media, and the controls of forms."""
