"""The header: what stands above the body and is no part of it.

The lines from the top are read one by one as title, labelled fields, furniture, recipients or a bare date, number or
issuer, up to the first line of prose or the first numbered heading. Lines that are none of these belong to the header
where more of it follows, else to the body.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Final

from attrs import evolve, field, frozen

from fazhi.model import ZoneKind
from fazhi.parsing.dates import TIME, find_date
from fazhi.parsing.document_number import NUMBER
from fazhi.parsing.fields import Entry, outer_start, read_fields
from fazhi.parsing.furniture import is_furniture, is_page_number, names_site
from fazhi.parsing.lines import Line
from fazhi.parsing.organizations import ending_of, is_organization, split_organizations
from fazhi.parsing.spaces import squeeze
from fazhi.parsing.titles import Title, content_of, is_plain_title, read_title

PAGE: Final = "page"
LONGEST: Final = 600
LONGEST_VALUE: Final = 80
# So many lines in a row that nothing explains are no header.
MOST_STRANGERS: Final = 60
NUMBERED: Final = re.compile(
    r" {0,4}(?:[一二三四五六七八九十]{1,3} ?[、.]|\( ?[一二三四五六七八九十]{1,3} ?\)|\d{1,2} ?[.、](?!\d)|第[一二三四五六七八九十]{1,3}(?:部分|章|[,、])|[一二三四五六七八九]是|首先|[①②③])"
)
STOPS: Final = re.compile(r"[。;!?]")
LONG_CLAUSE: Final = 22
RECIPIENTS: Final = re.compile(r"[^。;!?:]{2,120}:")
NOBODY: Final = ("如下", "报告", "情况", "工作", "方面", "问题", "以下")
ADDRESSEES: Final = ("委", "政府", "单位", "部门", "人大", "政协", "办")
BRACKETS: Final = re.compile(r"\([^()]*\)")
TIMES: Final = re.compile(TIME)
RED_HEAD: Final = re.compile(r"[^。,;:]{2,40}文件")
NOTE: Final = re.compile(r"\([^()]{1,40}\)|[-—]{1,2}[^。]{2,60}")


@frozen
class Mark:
    """A stretch of the text and what it is.

    Args:
        start: Index of its first character.
        end: Index after its last character.
        kind: The kind of place.
        reason: For residue: why it is none of the report.
    """

    start: int
    end: int
    kind: ZoneKind
    reason: str = "furniture"


class Bare(StrEnum):
    """A value without a label."""

    DATE = "date"
    NUMBER = "number"
    ISSUER = "issuer"


@frozen
class Header:
    """What stands above the body.

    Args:
        titles: The titles, each as often as it is printed.
        entries: The labelled fields.
        bare: Values without a label: what they are, where they begin and end.
        recipients: Where each addressee stands.
    """

    titles: tuple[Title, ...] = ()
    entries: tuple[Entry, ...] = ()
    bare: tuple[tuple[Bare, int, int], ...] = ()
    recipients: tuple[tuple[int, int], ...] = ()


@frozen
class Piece:
    """Some lines of the header, read.

    Args:
        size: How many lines.
        marks: What their stretches are.
        header: What they say.
        is_known: Whether a rule explains them.
    """

    size: int = 1
    marks: tuple[Mark, ...] = ()
    header: Header = field(factory=Header)
    is_known: bool = True


@frozen
class Head:
    """The lines from the top of a text.

    Args:
        folded: The text, folded.
        lines: The lines.
        declared: The title that the source declares, folded, white space taken out.
    """

    folded: str
    lines: Sequence[Line]
    declared: str = ""

    def content(self, index: int) -> str:
        """The characters of a line, without its bullet."""
        start, end = content_of(self.folded, self.lines[index])
        return self.folded[start:end]

    def is_prose(self, index: int) -> bool:
        """Whether a line can only be of the body."""
        return is_prose(self.folded, self.lines[index])


def is_prose(folded: str, line: Line) -> bool:
    """Whether a line is a sentence, a part of one, or a numbered heading.

    Args:
        folded: The text, folded.
        line: The line.
    """
    length = line.end - line.start
    if length > LONGEST or NUMBERED.match(folded, line.start, line.end):
        return True
    return bool(STOPS.search(folded, line.start, line.end)) or (length > LONG_CLAUSE and "," in folded[line.start : line.end])


def read_header(head: Head) -> tuple[Header, tuple[Mark, ...], int]:
    """The header, what its stretches are, and the number of lines that it takes.

    Args:
        head: The lines from the top.
    """
    pieces = _pieces(head)
    if not any(piece.header.titles for piece in pieces):
        pieces = _with_plain_title(head, pieces)
    while pieces and not pieces[-1].is_known:
        pieces.pop()
    marks = tuple(mark for piece in pieces for mark in piece.marks)
    return _merged([piece.header for piece in pieces]), marks, sum(piece.size for piece in pieces)


def _merged(parts: Sequence[Header]) -> Header:
    return Header(
        titles=tuple(title for part in parts for title in part.titles),
        entries=tuple(entry for part in parts for entry in part.entries),
        bare=tuple(bare for part in parts for bare in part.bare),
        recipients=tuple(recipient for part in parts for recipient in part.recipients),
    )


def _pieces(head: Head) -> list[Piece]:
    """The pieces of the header, in order, and lines that nothing explains among and after them."""
    pieces: list[Piece] = []
    index = strangers = 0
    while index < len(head.lines) and strangers < MOST_STRANGERS:
        piece = next((piece for reader in READERS if (piece := reader(head, index, pieces))), None)
        if piece is None and head.is_prose(index):
            break
        strangers = 0 if piece else strangers + 1
        piece = piece or _stranger(head, index)
        pieces.append(piece)
        index += piece.size
        if piece.header.recipients:
            break
    return pieces


def _stranger(head: Head, index: int) -> Piece:
    line = head.lines[index]
    return Piece(marks=(Mark(line.start, line.end, ZoneKind.RESIDUE),), is_known=False)


def _with_plain_title(head: Head, pieces: list[Piece]) -> list[Piece]:
    """The pieces with a title found among the unexplained lines: one that ends as titles do, or that the fields follow."""
    lasts = [i for i, piece in enumerate(pieces) if piece.is_known]
    places = _starts(pieces)
    for i, piece in enumerate(pieces):
        if not piece.is_known and is_plain_title(squeeze(head.content(places[i]))):
            return _titled(head, pieces, i, places[i])
    inside = [i for i, piece in enumerate(pieces) if not piece.is_known and lasts and i < lasts[-1]]
    longest = max(inside, key=lambda i: len(head.content(places[i])), default=None)
    if longest is None or len(squeeze(head.content(places[longest]))) < 6:
        return pieces
    return _titled(head, pieces, longest, places[longest])


def _starts(pieces: Sequence[Piece]) -> list[int]:
    """The index of the first line of each piece."""
    starts, index = [], 0
    for piece in pieces:
        starts.append(index)
        index += piece.size
    return starts


def _titled(head: Head, pieces: list[Piece], place: int, index: int) -> list[Piece]:
    stretch = content_of(head.folded, head.lines[index])
    title = Title(squeeze(head.folded[slice(*stretch)]), (stretch,))
    return [*pieces[:place], _title_piece(head, index, title), *pieces[place + 1 :]]


def _title_piece(head: Head, index: int, title: Title) -> Piece:
    size = len(title.stretches)
    marks = tuple(Mark(line.start, line.end, ZoneKind.TITLE) for line in head.lines[index : index + size])
    return Piece(size=size, marks=marks, header=Header(titles=(title,)))


def _read_furniture(head: Head, index: int, pieces: Sequence[Piece]) -> Piece | None:
    line, content = head.lines[index], head.content(index)
    if is_page_number(head.folded, line):
        return Piece(marks=(Mark(line.start, line.end, ZoneKind.RESIDUE, PAGE),))
    titled = any(piece.header.titles for piece in pieces)
    if not content.strip() or (is_furniture(content) and not read_fields(head.folded, line.start, line.end)) or (not titled and names_site(content)):
        return Piece(marks=(Mark(line.start, line.end, ZoneKind.RESIDUE),))
    return None


def _read_title(head: Head, index: int, pieces: Sequence[Piece]) -> Piece | None:
    title = read_title(head.folded, head.lines, index, head.declared)
    before = [title.words for piece in pieces for title in piece.header.titles]
    if not title or (before and not _is_again(title.words, before)):
        return None
    return _title_piece(head, index, title)


def _is_again(words: str, before: Sequence[str]) -> bool:
    """Whether a second title is the first again, in the same or in other words, and no heading below it."""
    return any(words in other or other in words or words[:2] == other[:2] for other in before)


def _read_fields(head: Head, index: int, _: Sequence[Piece]) -> Piece | None:
    line = head.lines[index]
    entries = read_fields(head.folded, line.start, line.end)
    if not entries:
        return None
    first = outer_start(head.folded, entries[0], line.start)
    bare = _bare(head.folded, *_stripped(head.folded, line.start, first))
    if first > line.start and bare is None:
        return None
    value = _value_below(head, index, entries)
    if value:
        entries = (evolve(entries[0], value=(value.start, value.end)),)
    marks = field_marks(head.folded, line, entries) + ((Mark(value.start, value.end, _kind(entries[0])),) if value else ())
    return Piece(size=2 if value else 1, marks=marks, header=Header(entries=entries, bare=bare or ()))


def field_marks(folded: str, line: Line, entries: Sequence[Entry]) -> tuple[Mark, ...]:
    """What the stretches of a line of fields are: metadata, or the page's own matter.

    Args:
        folded: The text, folded.
        line: The line.
        entries: Its fields.
    """
    starts = [outer_start(folded, entry, line.start) for entry in entries]
    marks = [Mark(line.start, starts[0], ZoneKind.METADATA)] if starts[0] > line.start else []
    for entry, start, end in zip(entries, starts, [*starts[1:], line.end], strict=True):
        content = folded[start:end]
        a, b = start + len(content) - len(content.lstrip()), end - len(content) + len(content.rstrip())
        marks.append(Mark(a, b, _kind(entry)))
    return tuple(mark for mark in marks if mark.start < mark.end)


def _kind(entry: Entry) -> ZoneKind:
    return ZoneKind.RESIDUE if entry.is_furniture else ZoneKind.METADATA


def _value_below(head: Head, index: int, entries: Sequence[Entry]) -> Line | None:
    """The line below a label that stands alone, where it is a value of that label."""
    if len(entries) > 1 or not entries[0].is_empty or index + 1 >= len(head.lines):
        return None
    line = head.lines[index + 1]
    content = head.folded[line.start : line.end]
    if len(content) > LONGEST_VALUE or content.endswith(":") or not _suits(entries[0].attribute, content):
        return None
    others = (_read_furniture, _read_title)
    is_other = "。" in content or NUMBERED.match(content) or any(reader(head, index + 1, ()) for reader in others)
    return None if is_other or read_fields(head.folded, line.start, line.end) else line


def _suits(attribute: str, content: str) -> bool:
    """Whether a text can be a value of an attribute."""
    match attribute:
        case "written_on" | "published_on":
            return find_date(content) is not None
        case "index_number":
            return any(character.isdigit() for character in content)
        case "document_number":
            return "号" in content
        case "issuers":
            return bool(ending_of(squeeze(content))) or len(content) <= 20
        case "furniture":
            return len(content) <= 12
        case _:
            return len(content) <= 40


def _read_bare(head: Head, index: int, pieces: Sequence[Piece]) -> Piece | None:
    line = head.lines[index]
    if line.end - line.start > LONGEST_VALUE:
        return None
    bare = _bare(head.folded, *_stripped(head.folded, *content_of(head.folded, line)))
    red = RED_HEAD.fullmatch(head.folded, line.start, line.end)
    titled = bool(pieces) and bool(pieces[-1].header.titles)
    note = titled and NOTE.fullmatch(head.folded, line.start, line.end)
    if not bare and not red and not note:
        return None
    return Piece(marks=(Mark(line.start, line.end, ZoneKind.METADATA),), header=Header(bare=bare or ()))


def _stripped(folded: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without outer white space, bullets and brackets."""
    while start < end and folded[start] in " \t([【•|":
        start += 1
    while start < end and folded[end - 1] in " \t)]】|":
        end -= 1
    return start, end


def _bare(folded: str, start: int, end: int) -> tuple[tuple[Bare, int, int], ...] | None:
    """The unlabelled values of a stretch that holds nothing else; empty for an empty stretch, None where there is more."""
    if start >= end:
        return ()
    found: list[tuple[Bare, int, int]] = []
    rest = [(start, end)]
    for kind, place in ((Bare.DATE, _date_place(folded, start, end)), (Bare.NUMBER, _number_place(folded, start, end))):
        if place:
            found.append((kind, *place))
            rest = [part for a, b in rest for part in ((a, min(b, place[0])), (max(a, place[1]), b)) if part[0] < part[1]]
    for a, b in rest:
        part = _stripped(folded, a, b)
        if part[0] == part[1]:
            continue
        names = split_organizations(folded, *part)
        if not all(is_organization(squeeze(folded[slice(*name)])) for name in names):
            return None
        found += [(Bare.ISSUER, *name) for name in names]
    return tuple(sorted(found, key=lambda bare: bare[1]))


def _date_place(folded: str, start: int, end: int) -> tuple[int, int] | None:
    date = find_date(folded, start, end)
    if not date:
        return None
    time = TIMES.match(folded, date.end, end)
    return date.start, time.end() if time else date.end


def _number_place(folded: str, start: int, end: int) -> tuple[int, int] | None:
    number = NUMBER.search(folded, start, end)
    return number.span() if number else None


def _read_recipients(head: Head, index: int, _: Sequence[Piece]) -> Piece | None:
    line = head.lines[index]
    if not RECIPIENTS.fullmatch(head.folded, line.start, line.end):
        return None
    names = _addressees(head.folded, line.start, line.end - 1)
    if not names:
        return None
    marks = (Mark(line.start, line.end, ZoneKind.METADATA),)
    return Piece(marks=marks, header=Header(recipients=tuple(names)))


def _addressees(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the addressees of a line stand, or nothing where one of them is no public body."""
    covered = BRACKETS.sub(lambda match: "x" * len(match[0]), folded[start:end])
    names = [(start + m.start(), start + m.end()) for m in re.finditer(r"[^、,;\s]+", covered)]
    plain = [squeeze(BRACKETS.sub("", folded[a:b])) for a, b in names]
    if not plain or any(name.endswith(NOBODY) for name in plain):
        return []
    return names if all(name.endswith(ADDRESSEES) or is_organization(name) for name in plain) else []


READERS: Final[tuple[Callable[[Head, int, Sequence[Piece]], Piece | None], ...]] = (
    _read_furniture,
    _read_fields,
    _read_title,
    _read_recipients,
    _read_bare,
)
