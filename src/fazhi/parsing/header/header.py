"""The header: what stands above the body and is no part of it.

The lines from the top are read one by one as site furniture, labelled fields, title, recipients or unlabelled values,
up to the first sentence or numbered heading. A line that is none of these belongs to the header where a title,
recipients or a field follow, and to the body otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from attrs import frozen

from fazhi.model import ZoneKind
from fazhi.parsing.header.bare import read_bare
from fazhi.parsing.header.dateline import split_dates, with_dates
from fazhi.parsing.header.fields import Entry, outer_start, read_fields
from fazhi.parsing.header.furniture import is_contents, is_furniture, is_navigation, is_page_number, names_site
from fazhi.parsing.header.pieces import Bare, Header, Mark, Piece, Reason, merged
from fazhi.parsing.header.prose import is_numbered, is_prose
from fazhi.parsing.header.recipients import read_recipients
from fazhi.parsing.header.spaces import squeeze
from fazhi.parsing.header.tables import read_table
from fazhi.parsing.header.titles import Title, content_of, is_plain_title, read_title, year_of
from fazhi.parsing.header.values import suits
from fazhi.parsing.lines import Line

# So many lines in a row that nothing explains are no header.
MOST_STRANGERS: Final = 60
# A line that merely ends as titles do is a title among the first such lines only.
FIRST_STRANGERS: Final = 4
SHORTEST_TITLE: Final = 6
LONGEST_VALUE: Final = 80
RED_HEAD: Final = re.compile(r"[^。,;:]{2,40}文件")
# What may stand right below a title: (2024年3月15日), (摘要), ——在…会议上.
NOTE: Final = re.compile(r"\([^()]{1,40}\)|[-—]{1,2}[^。]{2,60}")


@frozen
class Head:
    """The lines from the top of a text.

    Args:
        folded: The text, folded.
        lines: The lines.
        declared: The title that the source declares, folded, white space taken out; empty where it declares none.
    """

    folded: str
    lines: Sequence[Line]
    declared: str = ""

    def content(self, index: int) -> str:
        """The characters of a line, without its bullet."""
        start, end = content_of(self.folded, self.lines[index])
        return self.folded[start:end]


class Above(NamedTuple):
    """What has been read above a line.

    Args:
        title: The first title, or nothing.
        is_title: Whether the piece right above is a title.
        is_field: Whether it is a field.
    """

    title: str = ""
    is_title: bool = False
    is_field: bool = False

    def with_piece(self, piece: Piece) -> Above:
        """The same with one piece more."""
        header = piece.header
        first = header.titles[0].words if header.titles else ""
        return Above(self.title or first, is_title=bool(first), is_field=bool(header.entries))


NOTHING: Final = Above()


def read_header(head: Head) -> tuple[Header, tuple[Mark, ...], int]:
    """The header, what its stretches are, and the number of lines that it takes.

    Args:
        head: The lines from the top.
    """
    pieces = _pieces(head)
    if not any(piece.header.titles for piece in pieces):
        pieces = _with_plain_title(head, pieces)
    pieces = pieces[: _size(pieces)]
    marks = tuple(mark for piece in pieces for mark in piece.marks)
    return merged(pieces), marks, sum(piece.size for piece in pieces)


def _pieces(head: Head) -> list[Piece]:
    """The pieces from the top, in order, and lines that nothing explains among and after them."""
    pieces: list[Piece] = []
    above = NOTHING
    index = strangers = 0
    while index < len(head.lines) and strangers < MOST_STRANGERS:
        piece = next((piece for reader in READERS if (piece := reader(head, index, above))), None)
        if piece is None and is_prose(head.folded, head.lines[index]):
            break
        strangers = 0 if piece else strangers + 1
        piece = piece or _stranger(head.lines[index])
        pieces.append(piece)
        above = above.with_piece(piece)
        index += piece.size
    return pieces


def _stranger(line: Line) -> Piece:
    return Piece((Mark(line.start, line.end, ZoneKind.RESIDUE),), is_known=False)


def _size(pieces: Sequence[Piece]) -> int:
    """How many of the pieces are the header: down to the last that can be of nothing else, and what is known below it.

    Where there is none, unlabelled values are no header either: any text may open with a date or a name.
    """
    anchors = [i for i, piece in enumerate(pieces) if piece.is_anchor]
    size = anchors[-1] + 1 if anchors else 0
    while size < len(pieces) and pieces[size].is_known and (anchors or not pieces[size].header.bare):
        size += 1
    return size


# --- titles that only their place shows


def _with_plain_title(head: Head, pieces: list[Piece]) -> list[Piece]:
    """The pieces with a title among the unexplained: a line that ends as titles do, else the longest above a field."""
    places = _places(pieces)
    words = {i: squeeze(head.content(places[i])) for i, piece in enumerate(pieces) if not piece.is_known}
    words = {i: its for i, its in words.items() if not names_site(its)}
    last = max((i for i, piece in enumerate(pieces) if piece.is_anchor), default=0)
    plain = [i for i in list(words)[:FIRST_STRANGERS] if is_plain_title(words[i])]
    above = [i for i in words if i < last and len(words[i]) >= SHORTEST_TITLE]
    chosen = plain[0] if plain else max(above, key=lambda i: len(words[i]), default=None)
    if chosen is None:
        return pieces
    title = Title(words[chosen], (content_of(head.folded, head.lines[places[chosen]]),))
    return [*pieces[:chosen], _title_piece(head, places[chosen], title), *pieces[chosen + 1 :]]


def _places(pieces: Sequence[Piece]) -> list[int]:
    """The index of the first line of each piece."""
    places, index = [], 0
    for piece in pieces:
        places.append(index)
        index += piece.size
    return places


# --- one reader for each kind of piece


def _read_furniture(head: Head, index: int, _: Above) -> Piece | None:
    line, content = head.lines[index], head.content(index)
    if is_page_number(head.folded, line):
        return Piece((Mark(line.start, line.end, ZoneKind.RESIDUE, Reason.PAGE),))
    is_known = not content.strip() or is_contents(content) or is_furniture(content)
    return Piece((Mark(line.start, line.end, ZoneKind.RESIDUE),)) if is_known else None


def _read_table(head: Head, index: int, _: Above) -> Piece | None:
    table = read_table(head.folded, head.lines, index)
    if not table:
        return None
    first, *between, last = head.lines[index : index + table.size]
    rules = (Mark(line.start, line.end, ZoneKind.RESIDUE) for line in between)
    marks = (*_column_marks(first, table.columns[0]), *rules, *_column_marks(last, table.columns[1]))
    return Piece(marks, Header(entries=table.entries), size=table.size)


def _column_marks(line: Line, columns: Sequence[tuple[int, int, Entry]]) -> Iterator[Mark]:
    """What the stretches of a row of a table are: from one cell to the next."""
    starts = [line.start, *(start for start, _, _ in columns[1:]), line.end]
    for (start, end), (_, _, entry) in zip(pairwise(starts), columns, strict=True):
        yield Mark(start, end, kind_of(entry))


def _read_fields(head: Head, index: int, above: Above) -> Piece | None:
    line = head.lines[index]
    entries = read_fields(head.folded, line.start, line.end, in_grid=above.is_field)
    if not entries:
        return None
    first = outer_start(head.folded, entries[0], line.start)
    bare = () if is_navigation(head.folded[line.start : first]) else read_bare(head.folded, line.start, first)
    if bare is None:
        return None
    value = _value_below(head, index, entries)
    if not value:
        marks = field_marks(head.folded, line, entries)
        entries, dates = split_dates(head.folded, entries)
        return Piece(tuple(with_dates(head.folded, marks, dates)), Header(entries=entries, bare=(*bare, *dates)))
    entry = entries[0]._replace(value=(value.start, value.end))
    marks = (Mark(line.start, line.end, kind_of(entry)), Mark(value.start, value.end, kind_of(entry)))
    return Piece(marks, Header(entries=(entry,), bare=bare), size=2)


def _value_below(head: Head, index: int, entries: Sequence[Entry]) -> Line | None:
    """The line below a label that stands alone, where it is a value of that label and nothing else."""
    if len(entries) > 1 or not entries[0].is_empty or index + 1 >= len(head.lines):
        return None
    line = head.lines[index + 1]
    content = head.folded[line.start : line.end]
    if len(content) > LONGEST_VALUE or content.endswith(":") or not suits(entries[0].attribute, content):
        return None
    is_other = (
        "。" in content
        or is_numbered(head.folded, line)
        or _read_furniture(head, index + 1, NOTHING)
        or _read_title(head, index + 1, NOTHING)
        or read_fields(head.folded, line.start, line.end, in_grid=True)
    )
    return None if is_other else line


def field_marks(folded: str, line: Line, entries: Sequence[Entry]) -> tuple[Mark, ...]:
    """What the stretches of a line of fields are: metadata, or the page's own matter.

    Args:
        folded: The text, folded.
        line: The line.
        entries: Its fields.
    """
    starts = [outer_start(folded, entry, line.start) for entry in entries]
    first = folded[line.start : starts[0]]
    kind = ZoneKind.RESIDUE if is_navigation(first) else ZoneKind.METADATA
    before = (Mark(line.start, starts[0], kind),) if first else ()
    stretches = zip(entries, starts, [*starts[1:], line.end], strict=True)
    return (*before, *(mark for stretch in stretches for mark in _field_marks(folded, *stretch)))


def _field_marks(folded: str, entry: Entry, start: int, end: int) -> Iterator[Mark]:
    """What the stretch of a field is, and that of the buttons behind it."""
    is_followed = not entry.is_furniture and is_navigation(folded[entry.end : end])
    stop = entry.end if is_followed else end
    yield Mark(start, stop, kind_of(entry))
    if is_followed:
        yield Mark(stop, end, ZoneKind.RESIDUE)


def kind_of(entry: Entry) -> ZoneKind:
    """What the place of a field is.

    Args:
        entry: The field.
    """
    return ZoneKind.RESIDUE if entry.is_furniture else ZoneKind.METADATA


def _read_title(head: Head, index: int, above: Above) -> Piece | None:
    title = read_title(head.folded, head.lines, index, head.declared)
    if not title or (above.title and not _is_again(title.words, above.title)):
        return None
    return _title_piece(head, index, title)


def _is_again(words: str, first: str) -> bool:
    """Whether a second title is the first again, in the same, in other or in fuller words, and no heading below it."""
    is_most_of_it = words in first and 2 * len(words) > len(first)
    is_fuller = is_plain_title(words) and bool(year_of(words)) and not year_of(first)
    return is_most_of_it or first in words or words[:2] == first[:2] or is_fuller


def _title_piece(head: Head, index: int, title: Title) -> Piece:
    size = len(title.stretches)
    marks = tuple(Mark(line.start, line.end, ZoneKind.TITLE) for line in head.lines[index : index + size])
    return Piece(marks, Header(titles=(title,)), size=size)


def _read_recipients(head: Head, index: int, _: Above) -> Piece | None:
    line = head.lines[index]
    recipients = read_recipients(head.folded, line)
    return (
        Piece((Mark(line.start, line.end, ZoneKind.METADATA),), Header(recipients=recipients)) if recipients else None
    )


def _read_unlabelled(head: Head, index: int, above: Above) -> Piece | None:
    line = head.lines[index]
    bare = read_bare(head.folded, *content_of(head.folded, line))
    is_note = above.is_title and NOTE.fullmatch(head.folded, line.start, line.end)
    if not bare and not is_note and not RED_HEAD.fullmatch(head.folded, line.start, line.end):
        return None
    end = _start_of_furniture(head.folded, bare, line)
    after = (Mark(end, line.end, ZoneKind.RESIDUE),) if end < line.end else ()
    return Piece((Mark(line.start, end, ZoneKind.METADATA), *after), Header(bare=bare or ()))


def _start_of_furniture(folded: str, bare: Sequence[Bare] | None, line: Line) -> int:
    """Where counters and buttons behind unlabelled values begin, or the end of the line."""
    end = bare[-1].end if bare else line.end
    rest = folded[end : line.end].strip()
    return end if len(rest) > 1 and is_furniture(rest) else line.end


READERS: Final[tuple[Callable[[Head, int, Above], Piece | None], ...]] = (
    _read_table,
    _read_fields,
    _read_furniture,
    _read_title,
    _read_recipients,
    _read_unlabelled,
)
