"""A sentence as the grammar of numbers sees it: folded, its names shielded from the search for clause ends."""

from __future__ import annotations

import re
from bisect import bisect_right

from attrs import frozen

STOP = re.compile(r"[,;。:!?()|]")
QUOTES = re.compile(r"[“”\"‘’]")
TITLES = re.compile(r"《[^》]*(?:》|$)|〈[^〉]*(?:〉|$)")
# Brackets that belong to a name: 乡镇(街道), 县(市、区).
NAMING = re.compile(r"(?<=[\u4e00-\u9fff])\([^()0-9,;。:]{1,15}\)(?=[\u4e00-\u9fff、0-9])")
LONGEST_QUOTE = 60
REACH = 400  # characters that can still bear on a number; a bound, so that cost stays level in endless sentences
SHIELD = "\ue000"
SHIELDING = {ord(c): SHIELD for c in ",;。:!?()、和与及至到0123456789"}

Stretch = tuple[int, int]


@frozen(eq=False)
class Sentence:
    """A sentence with the stretches in it that are names.

    Args:
        text: Folded text.
        shielded: The same, punctuation and digits inside names replaced one for one, so that no clause ends there.
        quoted: Start and end of each quotation.
        titled: Start and end of each title in 《》.
        stops: Where its clauses begin, but for the first.
    """

    text: str
    shielded: str
    quoted: tuple[Stretch, ...] = ()
    titled: tuple[Stretch, ...] = ()
    stops: tuple[int, ...] = ()

    @classmethod
    def of(cls, text: str) -> Sentence:
        """The sentence of a folded text."""
        titled = tuple(m.span() for m in TITLES.finditer(text)) if "《" in text or "〈" in text else ()
        quoted = _quotations(text)
        naming = tuple(m.span() for m in NAMING.finditer(text)) if "(" in text else ()
        shielded = _shield(text, sorted((*titled, *quoted, *naming)))
        return cls(text, shielded, quoted, titled, tuple(m.end() for m in STOP.finditer(shielded)))

    def clause_start(self, end: int) -> int:
        """Where the clause begins that an index stands in."""
        at = bisect_right(self.stops, end)
        return self.stops[at - 1] if at else 0

    def before(self, end: int) -> str:
        """The clause in front of an index, up to the nearest stop; of a very long one its end."""
        return self.shielded[max(self.clause_start(end), end - REACH) : end]

    def earlier(self, end: int, width: int = REACH) -> str:
        """The sentence in front of an index; of a very long one its end."""
        return self.text[max(0, end - width) : end]

    def after(self, start: int, width: int = 12) -> str:
        """The characters from an index on."""
        return self.text[start : start + width]


def _quotations(text: str) -> tuple[Stretch, ...]:
    """Quotations, marks paired in turn, since pages mix up “ and ”."""
    pairs, opened = [], -1
    for mark in QUOTES.finditer(text):
        at = mark.start()
        if opened < 0:
            opened = -1 if text[at] in "”’" else at
        elif at - opened <= LONGEST_QUOTE:
            pairs.append((opened, at + 1))
            opened = -1
        else:
            opened = at
    return tuple(pairs)


def _shield(text: str, names: list[Stretch]) -> str:
    parts, last = [], 0
    for start, end in names:
        if start >= last:
            parts += [text[last:start], text[start:end].translate(SHIELDING)]
            last = end
    return "".join((*parts, text[last:]))
