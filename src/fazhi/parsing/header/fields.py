"""Labelled fields: 索引号：430923/2025-01873, in the many layouts in which pages print them.

Labels stand before a colon, in brackets or in a cell of a table; alone on a line or glued to the value before; with a
bullet, or with spaces between their characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from fazhi.parsing.header.furniture import is_navigation
from fazhi.parsing.header.glued import glued_labels
from fazhi.parsing.header.spaces import squeeze
from fazhi.reference.labels import FURNITURE, OTHER, labels, longest_label

LONGEST: Final = 2_000
# What stands around a value or before a label and belongs to neither.
PADDING: Final = " \t|[【(•·●◆■▪*"
CLOSERS: Final = "]】)"
OPENER_OF: Final = dict(zip(CLOSERS, "[【(", strict=True))
BRACKETED: Final = re.compile(r"[\[【]([^\]】\[【]{2,40})[\]】] ?:?")
BUTTON: Final = re.compile(r"[\[【]([^\]】\[【]{1,20})[\]】]")
CELL: Final = re.compile(r"[^|\t│]+")
WORD: Final = re.compile(r"[^\s•·●◆■▪*]+")
BULLETED: Final = re.compile(r"[•●◆■▪*] *([一-鿿](?: *[一-鿿]){1,7}) *: *(?=\S)")
LABEL_LIKE: Final = re.compile(r"[一-鿿]{2,8}")
# Labels of two characters end other words too (审核时间): glued to such a word they are none.
SHORTEST_GLUED: Final = 3
SHORTEST_IN_GRID: Final = 2
PREFIXES: Final = ("信息", "公文", "文件")
GLUABLE: Final = frozenset(("文号",))
# A label with spaces between its characters.
LONGEST_SPACED: Final = 40
LONGEST_UNKNOWN: Final = 9


class Entry(NamedTuple):
    """A labelled field where it stands.

    Args:
        label: The label, its padding taken out.
        attribute: What the label stands for, see ``fazhi.reference.labels``; empty for a word beside known labels.
        start: Index of the label's first character; of the value's where the label stands in a row above.
        value: Start and end of the value; equal where it is empty.
    """

    label: str
    attribute: str
    start: int
    value: tuple[int, int]

    @property
    def end(self) -> int:
        """Index after the field's last character."""
        return self.value[1]

    @property
    def is_empty(self) -> bool:
        """Whether the label has no value."""
        return self.value[0] == self.value[1]

    @property
    def is_furniture(self) -> bool:
        """Whether it is the page's own matter (浏览次数)."""
        return self.attribute == FURNITURE

    @property
    def is_known(self) -> bool:
        """Whether the label is one that government sites print; else it only stands beside such."""
        return bool(self.attribute)


class Label(NamedTuple):
    """A label where it stands.

    Args:
        words: The label, its padding taken out.
        attribute: What it stands for.
        start: Index of its first character, after its bracket.
        end: Index after its colon or bracket.
    """

    words: str
    attribute: str
    start: int
    end: int


def read_fields(folded: str, start: int, end: int, *, in_grid: bool = False) -> tuple[Entry, ...]:
    """The labelled fields of a line, in order; none where it opens with something else than a field.

    Args:
        folded: The text, folded.
        start: Where the line begins.
        end: Where it ends.
        in_grid: Whether fields stand right above, so that a short label alone on a line (文号) is one too.
    """
    if end - start > LONGEST:
        return ()
    found = _labels(folded, start, end, SHORTEST_IN_GRID if in_grid else SHORTEST_GLUED)
    stops = [*(label.start for label in found[1:]), end] if found else []
    return tuple(_entry(folded, label, stop) for label, stop in zip(found, stops, strict=True))


def _entry(folded: str, label: Label, stop: int) -> Entry:
    start, end = label.end, _start_of_buttons(folded, label, stop)
    while end > start and folded[end - 1] in PADDING:
        end -= 1
    while start < end and folded[start] in " \t|":
        start += 1
    if folded[end - 1] in CLOSERS and OPENER_OF[folded[end - 1]] not in folded[start:end]:
        end = start + len(folded[start : end - 1].rstrip())
    value = (start, end) if start < end else (label.end, label.end)
    return Entry(label.words, label.attribute, label.start, value)


def _start_of_buttons(folded: str, label: Label, stop: int) -> int:
    """Where the buttons behind a value (【打印】) begin, or the end of its stretch; the page's own values are such."""
    if label.attribute == FURNITURE:
        return stop
    buttons = (match for match in BUTTON.finditer(folded, label.end, stop) if is_navigation(match[1]))
    return next((match.start() for match in buttons), stop)


def outer_start(folded: str, entry: Entry, first: int) -> int:
    """Where an entry begins with the bracket or bullet before its label.

    Args:
        folded: The text, folded.
        entry: The entry.
        first: Where the stretch before it ends.
    """
    start = entry.start
    while start > first and folded[start - 1] in PADDING:
        start -= 1
    while start < entry.start and folded[start] == " ":
        start += 1
    return start


def _labels(folded: str, start: int, end: int, shortest: int) -> list[Label]:
    if folded[start] in "|│" or folded.find("\t", start, end) >= 0:
        return list(_cells(folded, start, end))
    found, boxed = list(_colons(folded, start, end)), list(_brackets(folded, start, end))
    boxed += (Label(words, labels()[words], a, b) for words, a, b in glued_labels(folded, start, end))
    found = _disjoint(found + boxed) if boxed else found
    if any(label.attribute for label in found):
        return found
    return list(_bulleted(folded, start, end)) or list(_words(folded, start, end, shortest))


def _disjoint(found: list[Label]) -> list[Label]:
    """Labels in order; of two that overlap, the first."""
    kept: list[Label] = []
    for label in sorted(found, key=lambda label: label.start):
        if not kept or label.start >= kept[-1].end:
            kept.append(label)
    return kept


def _colons(folded: str, start: int, end: int) -> Iterator[Label]:
    """Labels before a colon; those that no list has come without an attribute."""
    first, colon = start, folded.find(":", start, end)
    while colon >= 0:
        label = _label_before(folded, first, colon)
        if label:
            yield label
            first = colon + 1
        colon = folded.find(":", colon + 1, end)


def _label_before(folded: str, first: int, colon: int) -> Label | None:
    """The longest known label that ends at a colon, read backwards over its padding; else the word there."""
    known = labels()
    first = max(first, colon - LONGEST_SPACED)
    whole = folded[first:colon].lstrip(PADDING)
    if whole in known:
        return Label(whole, known[whole], colon - len(whole), colon + 1)
    letters, found = "", None
    place = colon
    while place > first and len(letters) <= longest_label():
        character = folded[place - 1]
        if not character.isalpha() and character != " ":
            break
        place -= 1
        if character != " ":
            letters = character + letters
            attribute = known.get(letters) or (letters.startswith(PREFIXES) and known.get(letters[2:]))
            if attribute and _stands_free(folded, first, place, letters):
                found = Label(letters, attribute, place, colon + 1)
    return found or _word_before(folded, first, colon)


def _stands_free(folded: str, first: int, place: int, label: str) -> bool:
    return len(label) >= SHORTEST_GLUED or label in GLUABLE or place == first or not folded[place - 1].isalpha()


def _word_before(folded: str, first: int, colon: int) -> Label | None:
    """A word of a few characters before a colon, which beside known labels is a label too."""
    place = colon
    while place > first and colon - place < LONGEST_UNKNOWN and folded[place - 1].isalpha():
        place -= 1
    word = folded[place:colon]
    stands_free = place == first or not folded[place - 1].isalnum()
    return Label(word, "", place, colon + 1) if stands_free and LABEL_LIKE.fullmatch(word) else None


def _brackets(folded: str, start: int, end: int) -> Iterator[Label]:
    """Labels in square brackets: [ 索引号 ] 【索引号】."""
    known = labels()
    for match in BRACKETED.finditer(folded, start, end):
        words = squeeze(match[1]).rstrip(":")
        if words in known or (LABEL_LIKE.fullmatch(words) and not is_navigation(match[1])):
            yield Label(words, known.get(words, ""), _first(folded, *match.span(1)), match.end())


def _bulleted(folded: str, start: int, end: int) -> Iterator[Label]:
    """A label that no list has, where bullet and colon show it to be one."""
    match = BULLETED.match(folded, start, end)
    if match and "。" not in folded[match.end() : end]:
        yield Label(squeeze(match[1]), OTHER, match.start(1), match.end())


def _words(folded: str, start: int, end: int, shortest: int) -> Iterator[Label]:
    """Labels without any mark, parted from their values by spaces; the first word must be one."""
    known = labels()
    first = WORD.search(folded, start, end)
    if not first or (len(first[0]) > 1 and first[0] not in known):
        return
    found = list(spaced_words(folded, start, end))
    if len(found[0][0]) >= shortest and found[0][0] in known:
        yield from (Label(words, known[words], a, b) for words, a, b in found if words in known)


def spaced_words(folded: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The words of a line, each with its place; characters that stand alone side by side (文　号) make one.

    Args:
        folded: The text, folded.
        start: Where the line begins.
        end: Where it ends.
    """
    pending: tuple[str, int, int] | None = None
    for match in WORD.finditer(folded, start, end):
        word = (match[0], *match.span())
        if len(match[0]) == 1 and pending:
            pending = (pending[0] + word[0], pending[1], word[2])
            continue
        if pending:
            yield pending
        pending = word if len(match[0]) == 1 else None
        if not pending:
            yield word
    if pending:
        yield pending


def _cells(folded: str, start: int, end: int) -> Iterator[Label]:
    """Labels in cells of a table: in a row that has a known one, labels and values take turns."""
    known = labels()
    cells = [(*match.span(), squeeze(match[0]).rstrip(":")) for match in CELL.finditer(folded, start, end)]
    in_turn = any(words in known for *_, words in cells)
    is_value = False
    for cell_start, cell_end, words in cells:
        if words in known or (in_turn and not is_value and LABEL_LIKE.fullmatch(words)):
            yield Label(words, known.get(words, OTHER), _first(folded, cell_start, cell_end), cell_end)
            is_value = True
        else:
            yield from () if is_value else _colons(folded, cell_start, cell_end)
            is_value = False


def _first(folded: str, start: int, end: int) -> int:
    """Index of the first character of a stretch that is not white space."""
    return end - len(folded[start:end].lstrip())
