"""The foot: what stands below the body: signature, attachments, notes and site furniture.

The lines are read from the last one upwards, to the last sentence of the body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final, NamedTuple

from fazhi.model import ZoneKind
from fazhi.parsing.header.appendices import opens_appendix
from fazhi.parsing.header.dates import MONTH_ONLY, find_date
from fazhi.parsing.header.fields import Entry, read_fields
from fazhi.parsing.header.furniture import is_furniture, is_page_number
from fazhi.parsing.header.header import field_marks
from fazhi.parsing.header.organizations import is_organization, split_organizations
from fazhi.parsing.header.pieces import Mark, Reason
from fazhi.parsing.header.prose import is_numbered, is_prose
from fazhi.parsing.header.spaces import squeeze
from fazhi.parsing.lines import Line
from fazhi.reference.labels import FURNITURE, OTHER

LONGEST_SIGNATURE: Final = 60
LONGEST_ITEM: Final = 80
MOST_ITEMS: Final = 20
# So many lines may stand between the signature and what is attached.
BELOW: Final = 6
NOTE: Final = re.compile(
    r"\((?:此件|此文|联系人|本件|公开|主动公开|依申请|不予公开|信息公开)[^()]{0,80}\)|此件公开发布"
)
SEAL: Final = re.compile(r" ?\((?:公章|盖章|印章|印|章)\)$")
ATTACHMENT: Final = re.compile(r"附 ?件 ?\d{0,2} ?:")
PRINTED: Final = re.compile(r".{2,40}\d{4}年\d{1,2}月\d{1,2}日 ?印发|抄送 ?:.*|抄报 ?:.*")


class Foot(NamedTuple):
    """What stands below the body.

    Args:
        size: How many lines, from the last one upwards.
        marks: What their stretches are.
        signature: The lines that name the issuer and the day.
        entries: Labelled fields among them.
    """

    size: int
    marks: tuple[Mark, ...]
    signature: tuple[Line, ...]
    entries: tuple[Entry, ...]


class Row(NamedTuple):
    """A line of the foot.

    Args:
        line: The line.
        marks: What its stretches are.
        entries: The document's own fields on it.
        is_known: Whether a rule explains it.
    """

    line: Line
    marks: tuple[Mark, ...]
    entries: tuple[Entry, ...] = ()
    is_known: bool = True

    @property
    def is_signed(self) -> bool:
        """Whether it can be a line of the signature."""
        return self.marks[0].kind is ZoneKind.SIGNATURE

    @property
    def is_furniture(self) -> bool:
        """Whether it is the page's own matter."""
        return self.marks[0].kind is ZoneKind.RESIDUE and self.marks[0].reason is Reason.FURNITURE


def is_signature(folded: str, line: Line) -> bool:
    """Whether a line names issuers, a day, or both, and nothing else.

    Args:
        folded: The text, folded.
        line: The line.
    """
    if line.end - line.start > LONGEST_SIGNATURE:
        return False
    dated = _date(folded, line)
    if dated is None:
        seal = SEAL.search(folded, line.start, line.end)
        return _names_issuers(folded, line.start, seal.start() if seal else line.end)
    if dated[1] != line.end:
        return False
    before = folded[line.start : dated[0]]
    return not before or _names_place(before) or is_organization(squeeze(before))


def _date(folded: str, line: Line) -> tuple[int, int] | None:
    date = find_date(folded, line.start, line.end)
    if date:
        return date.start, date.end
    month = MONTH_ONLY.search(folded, line.start, line.end)
    return month.span() if month else None


def _names_issuers(folded: str, start: int, end: int) -> bool:
    return all(is_organization(squeeze(folded[slice(*name)])) for name in split_organizations(folded, start, end))


def _names_place(words: str) -> bool:
    """Whether what stands before a date on its line can name the issuer: an organ, or a place by itself."""
    return words.endswith(" ") and 2 <= len(squeeze(words)) <= 40 and all(part.isalpha() for part in words.split())


def read_foot(folded: str, lines: Sequence[Line], first: int) -> Foot:
    """The foot.

    Args:
        folded: The text, folded.
        lines: The lines.
        first: Index of the first line that may belong to it.
    """
    rows = _rows(folded, lines, first)
    above = lines[: len(lines) - len(rows)]
    attached = _appendices(folded, above, first)
    if attached:
        rows = [*_rows(folded, above[: -len(attached)], first), *attached, *rows]
    start, end = _signature(folded, rows)
    signed = list(map(_signed, rows[start:end]))
    rows = [*map(_unsigned, rows[:start]), *signed, *map(_unsigned, rows[end:])]
    return Foot(
        size=len(rows),
        marks=tuple(mark for row in rows for mark in row.marks),
        signature=tuple(row.line for row in signed),
        entries=tuple(entry for row in rows for entry in row.entries),
    )


def _rows(folded: str, lines: Sequence[Line], first: int) -> list[Row]:
    """The lines of the foot in order: down from the topmost that a rule explains, none of the body's among them."""
    rows: list[Row] = []
    size, index = 0, len(lines)
    while index > first:
        top = _attachments(folded, lines, first, index)
        row = None if top < index else _row(folded, lines[index - 1])
        if top < index:
            rows += [_metadata(folded, line) for line in reversed(lines[top:index])]
        elif row is None and is_prose(folded, lines[index - 1]):
            break
        else:
            rows.append(row or _residue(lines[index - 1], is_known=False))
        size = len(rows) if rows[-1].is_known else size
        index = min(top, index - 1)
    return rows[:size][::-1]


def _appendices(folded: str, lines: Sequence[Line], first: int) -> list[Row]:
    """The lines attached below a signature, the head of the first appendix among them."""
    heads = (index for index in range(first, len(lines)) if opens_appendix(folded, lines, index))
    for head in heads:
        if any(is_signature(folded, line) for line in lines[max(first, head - BELOW) : head]):
            return [_residue(line, Reason.ATTACHMENT) for line in lines[head:]]
    return []


def _signature(folded: str, rows: Sequence[Row]) -> tuple[int, int]:
    """Where the signature begins and ends: the first names or day; below furniture, names sign only with a day."""
    start, is_below = 0, False
    for _, group in groupby(rows, key=lambda row: row.is_signed or _is_blank(folded, row)):
        run = list(group)
        signed = [place for place, row in enumerate(run, start) if row.is_signed]
        if signed and (not is_below or any(find_date(folded, row.line.start, row.line.end) for row in run)):
            return signed[0], signed[-1] + 1
        is_below = is_below or any(row.is_furniture for row in run)
        start += len(run)
    return start, start


def _is_blank(folded: str, row: Row) -> bool:
    """Whether a line holds nothing but invisible marks."""
    return not row.line.of(folded).strip()


def _signed(row: Row) -> Row:
    """A line of the signature; one of invisible marks stands in it without parting it."""
    return row._replace(marks=tuple(mark._replace(kind=ZoneKind.SIGNATURE) for mark in row.marks))


def _unsigned(row: Row) -> Row:
    """A line that reads like a signature and is none: a link below the footer."""
    return _residue(row.line) if row.is_signed else row


def _attachments(folded: str, lines: Sequence[Line], first: int, end: int) -> int:
    """The index of the line 附件： whose list ends before a line; the index of that line where there is none."""
    for index in range(end - 1, max(first, end - MOST_ITEMS) - 1, -1):
        line = lines[index]
        if ATTACHMENT.match(folded, line.start, line.end):
            return index
        if line.end - line.start > LONGEST_ITEM or not is_numbered(folded, line) or "。" in line.of(folded):
            break
    return end


def _row(folded: str, line: Line) -> Row | None:
    """A line that can only be of the foot, or None."""
    content = line.of(folded)
    if is_page_number(folded, line):
        return _residue(line, Reason.PAGE)
    if NOTE.fullmatch(content) or PRINTED.fullmatch(content):
        return _metadata(folded, line)
    entries = _fields(folded, line)
    if entries:
        marks = field_marks(folded, line, entries)
        return Row(line, marks, tuple(entry for entry in entries if not entry.is_furniture))
    if is_furniture(content) or not content.strip():
        return _residue(line)
    return Row(line, (Mark(line.start, line.end, ZoneKind.SIGNATURE),)) if is_signature(folded, line) else None


def _residue(line: Line, reason: Reason = Reason.FURNITURE, *, is_known: bool = True) -> Row:
    return Row(line, (Mark(line.start, line.end, ZoneKind.RESIDUE, reason),), is_known=is_known)


def _metadata(folded: str, line: Line) -> Row:
    entries = read_fields(folded, line.start, line.end)
    own = tuple(entry for entry in entries if entry.is_known and not entry.is_furniture)
    return Row(line, (Mark(line.start, line.end, ZoneKind.METADATA),), own)


def _fields(folded: str, line: Line) -> tuple[Entry, ...]:
    """The fields of a line where pages print such at the foot (信息来源, 浏览次数); a row with 名称 has none.

    Labels that no list has are the page's own there (主办).
    """
    content = line.of(folded)
    if "。" in content or not (":" in content or "【" in content or "[" in content):
        return ()
    entries = read_fields(folded, line.start, line.end)
    if all(entry.attribute in (OTHER, "") for entry in entries):
        return ()
    return tuple(entry if entry.is_known else entry._replace(attribute=FURNITURE) for entry in entries)
