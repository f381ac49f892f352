"""Tables that print their labels in one row and the values in the row below: | 索引号 | 文号 | over | X01 | 无 |.

The cells of a row stand between bars or tabs, or apart by spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from fazhi.parsing.header.fields import LABEL_LIKE, Entry, spaced_words
from fazhi.parsing.header.spaces import squeeze
from fazhi.parsing.header.values import NO_VALUE, is_certain, suits
from fazhi.parsing.lines import Line
from fazhi.reference.labels import FURNITURE, OTHER, labels

LONGEST: Final = 600
# A table has so many columns that tell of the document.
FEWEST: Final = 2
BARS: Final = re.compile("[|│]")
TABS: Final = re.compile("\t")
WIDE: Final = re.compile(" {2,}|\t")
NARROW: Final = re.compile(" +")


class Table(NamedTuple):
    """A row of labels and the row of their values.

    Args:
        entries: The fields, in order of their places: one with a value stands where its value does.
        columns: Start and end of each cell that is not empty, and the field that it belongs to, row by row.
        size: How many lines the two rows and a rule between them take.
    """

    entries: tuple[Entry, ...]
    columns: tuple[tuple[tuple[int, int, Entry], ...], ...]
    size: int


def read_table(folded: str, lines: Sequence[Line], index: int) -> Table | None:
    """The table whose row of labels a line is, or None.

    Args:
        folded: The text, folded.
        lines: The lines.
        index: Index of the line.
    """
    heads = _labels(folded, lines[index])
    below = next((i for i in range(index + 1, min(index + 3, len(lines))) if not _is_rule(folded, lines[i])), None)
    if not heads or below is None:
        return None
    values = _values(folded, lines[index], lines[below], heads)
    if not values:
        return None
    entries = [_entry(*pair) for pair in zip(heads, values, strict=True)]
    rows = (
        tuple((head.start, head.value[0], entry) for head, entry in zip(heads, entries, strict=True)),
        tuple((*value, entry) for value, entry in zip(values, entries, strict=True) if value[0] < value[1]),
    )
    return Table(tuple(sorted(entries, key=lambda entry: entry.start)), rows, below - index + 1)


def _entry(head: Entry, value: tuple[int, int]) -> Entry:
    return head._replace(start=value[0], value=value) if value[0] < value[1] else head


def _is_rule(folded: str, line: Line) -> bool:
    """Whether a line only rules off the heads of a table: | --- | :-: |."""
    return line.end - line.start <= LONGEST and not any(map(str.isalnum, folded[line.start : line.end]))


def _labels(folded: str, line: Line) -> tuple[Entry, ...]:
    """The labels of a row that has nothing else, the words beside known ones among them, without values."""
    if line.end - line.start > LONGEST:
        return ()
    separator = _separator(folded, line)
    found = _cells(folded, line, separator) if separator else [(a, b) for _, a, b in spaced_words(folded, *line[:2])]
    known = labels()
    heads: list[Entry] = []
    for start, end in found:
        words = squeeze(folded[start:end]).rstrip(":")
        if not (words in known or (heads and LABEL_LIKE.fullmatch(words))):
            return ()
        heads.append(Entry(words, known.get(words, OTHER), start, (end, end)))
    own = [head for head in heads if head.attribute not in (OTHER, FURNITURE)]
    return tuple(heads) if len(own) >= FEWEST else ()


def _separator(folded: str, line: Line) -> re.Pattern[str] | None:
    """What stands between the cells of a row; None where there are only spaces."""
    return next((mark for mark in (BARS, TABS) if mark.search(folded, line.start, line.end)), None)


def _cells(folded: str, line: Line, separator: re.Pattern[str]) -> list[tuple[int, int]]:
    """Start and end of each cell of a row; equal where it is empty."""
    found = [_stripped(folded, *cell) for cell in _between(folded, line, separator)]
    is_framed = separator is BARS and len(found) > 1
    first = 1 if is_framed and found[0][0] == found[0][1] else 0
    last = len(found) - 1 if is_framed and found[-1][0] == found[-1][1] else len(found)
    return found[first:last]


def _between(folded: str, line: Line, separator: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    start = line.start
    for mark in separator.finditer(folded, line.start, line.end):
        yield start, mark.start()
        start = mark.end()
    yield start, line.end


def _stripped(folded: str, start: int, end: int) -> tuple[int, int]:
    content = folded[start:end]
    words = content.strip()
    start += len(content) - len(content.lstrip()) if words else 0
    return start, start + len(words)


def _values(folded: str, above: Line, line: Line, heads: Sequence[Entry]) -> list[tuple[int, int]]:
    """The cells below some labels, one for each; none where the row is none of values."""
    separator = _separator(folded, above)
    if line.end - line.start > LONGEST or separator is not _separator(folded, line):
        return []
    for mark in (separator,) if separator else (WIDE, NARROW):
        found = _cells(folded, line, mark)
        # the outer white space that a line leaves off may hold the last cells of a table apart by tabs
        found += [(line.end, line.end)] * (len(heads) - len(found) if separator is TABS else 0)
        words = [folded[slice(*cell)] for cell in found]
        if len(found) == len(heads) and _are_values(heads, words):
            return found
    return []


def _are_values(heads: Sequence[Entry], words: Sequence[str]) -> bool:
    """Whether each text can be the value of the label above it, and one can be nothing else."""
    pairs = [(head.attribute, its) for head, its in zip(heads, words, strict=True) if its and its not in NO_VALUE]
    fits = all(suits(attribute, its) and squeeze(its) not in labels() for attribute, its in pairs)
    return fits and any(is_certain(attribute, its) for attribute, its in pairs)
