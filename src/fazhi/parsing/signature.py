"""The foot: what stands below the body: signature, attachments, notes and site furniture.

The lines are read from the last one upwards, to the last sentence of the body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from attrs import evolve, frozen

from fazhi.model import ZoneKind
from fazhi.parsing.dates import MONTH_ONLY, find_date
from fazhi.parsing.fields import Entry, read_fields
from fazhi.parsing.furniture import is_furniture, is_page_number
from fazhi.parsing.header import field_marks
from fazhi.parsing.lines import Line
from fazhi.parsing.organizations import is_organization, split_organizations
from fazhi.parsing.pieces import Mark, Reason
from fazhi.parsing.prose import is_numbered, is_prose
from fazhi.parsing.spaces import squeeze
from fazhi.reference.labels import FURNITURE, OTHER

LONGEST_SIGNATURE: Final = 60
LONGEST_ITEM: Final = 80
MOST_ITEMS: Final = 20
NOTE: Final = re.compile(
    r"\((?:此件|此文|联系人|本件|公开|主动公开|依申请|不予公开|信息公开)[^()]{0,80}\)|此件公开发布"
)
SEAL: Final = re.compile(r" ?\((?:公章|盖章|印章|印|章)\)$")
ATTACHMENT: Final = re.compile(r"附 ?件 ?\d{0,2} ?:")
PRINTED: Final = re.compile(r".{2,40}\d{4}年\d{1,2}月\d{1,2}日 ?印发|抄送 ?:.*|抄报 ?:.*")


@frozen
class Foot:
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
    top = index = len(lines)
    while index > first:
        listed = _attachments(folded, lines, first, index)
        if listed < index or _is_foot(folded, lines[index - 1]):
            top = min(listed, index - 1)
        elif is_prose(folded, lines[index - 1]):
            break
        index = min(listed, index - 1)
    return _read(folded, lines[top:])


def _is_foot(folded: str, line: Line) -> bool:
    content = folded[line.start : line.end]
    return (
        is_furniture(content)
        or not content.strip()
        or is_signature(folded, line)
        or is_page_number(folded, line)
        or bool(NOTE.fullmatch(content) or PRINTED.fullmatch(content))
        or _has_own_field(folded, line)
    )


def _has_own_field(folded: str, line: Line) -> bool:
    """Whether a line has a field that pages print at the foot; a row of a table with 名称 in it has none."""
    content = folded[line.start : line.end]
    if "。" in content or (":" not in content and "【" not in content and "[" not in content):
        return False
    return any(entry.is_known and entry.attribute != OTHER for entry in read_fields(folded, line.start, line.end))


def _attachments(folded: str, lines: Sequence[Line], first: int, end: int) -> int:
    """The index of the line 附件： whose list ends before a line; the index of that line where there is none."""
    for index in range(end - 1, max(first, end - MOST_ITEMS) - 1, -1):
        line = lines[index]
        if ATTACHMENT.match(folded, line.start, line.end):
            return index
        if line.end - line.start > LONGEST_ITEM or not is_numbered(folded, line) or "。" in line.of(folded):
            break
    return end


def _read(folded: str, lines: Sequence[Line]) -> Foot:
    start = next((i for i, line in enumerate(lines) if is_signature(folded, line)), len(lines))
    end = start
    while end < len(lines) and is_signature(folded, lines[end]):
        end += 1
    marks: list[Mark] = []
    entries: list[Entry] = []
    is_listed = False
    for i, line in enumerate(lines):
        if start <= i < end:
            marks.append(Mark(line.start, line.end, ZoneKind.SIGNATURE))
            continue
        its = _fields(folded, line)
        is_listed = bool(ATTACHMENT.match(folded, line.start, line.end)) or (is_listed and is_numbered(folded, line))
        entries += [entry for entry in its if not entry.is_furniture]
        marks += _marks(folded, line, its, is_listed=is_listed)
    return Foot(len(lines), tuple(marks), tuple(lines[start:end]), tuple(entries))


def _fields(folded: str, line: Line) -> tuple[Entry, ...]:
    """The labelled fields of a line of the foot; labels that no list has are the page's own there (主办：)."""
    entries = read_fields(folded, line.start, line.end)
    named = tuple(entry if entry.is_known else evolve(entry, attribute=FURNITURE) for entry in entries)
    own = any(entry.attribute != OTHER and not entry.is_furniture for entry in named)
    return named if own or not is_furniture(folded[line.start : line.end]) else ()


def _marks(folded: str, line: Line, entries: tuple[Entry, ...], *, is_listed: bool) -> tuple[Mark, ...]:
    content = folded[line.start : line.end]
    if is_listed or NOTE.fullmatch(content) or PRINTED.fullmatch(content):
        return (Mark(line.start, line.end, ZoneKind.METADATA),)
    if entries:
        return field_marks(folded, line, entries)
    return (
        Mark(line.start, line.end, ZoneKind.RESIDUE, Reason.PAGE if is_page_number(folded, line) else Reason.FURNITURE),
    )
