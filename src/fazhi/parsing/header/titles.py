"""Titles: XX市人民政府关于2024年度法治政府建设情况的报告, and the many ways in which they are printed.

A published title names the issuer or the place, the year, the subject and the kind of document; it may be broken over
lines, padded with spaces, printed twice, and each part but the subject and the kind may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from fazhi.parsing.header.dates import ZEROS, read_numeral
from fazhi.parsing.header.organizations import is_organization, names_place
from fazhi.parsing.header.spaces import squeeze
from fazhi.parsing.lines import Line

LONGEST: Final = 100
MOST_LINES: Final = 5
BULLET: Final = re.compile(r"[•·●◆■▪‣◦*▶►◇□☆★ \t]+")
SUBJECTS: Final = ("法治", "依法行政", "依法治")
# How the title of any report ends, and how that of a report on such a subject may end.
PLAIN_KINDS: Final = ("报告", "总结", "年报", "汇报", "公报", "白皮书")
OTHER_KINDS: Final = ("通报", "要点", "公示", "公告", "说明")
KINDS: Final = (*PLAIN_KINDS, "情况", "工作", *OTHER_KINDS)
# What ends a title for good, whereas 情况 and 工作 may go on in the next line.
FINAL: Final = (*PLAIN_KINDS, *OTHER_KINDS, "通知")
# What no title holds, and how no title opens: sentences, paths, numbers of headings and documents, dates.
FOREIGN: Final = re.compile(
    r"[。;!?:>|,\[〔【]|[0-9][日号]|一是"
    r"|^(?:现将|根据|按照|\(|[一二三四五六七八九十]+、|[0-9]{1,2}[.、]|[0-9]{4}[-/.][0-9])"
)
NOTE: Final = re.compile(r"\([^()]{1,20}\)$")
YEAR: Final = re.compile(rf"(?<![0-9])(?:19|20)[0-9]{{2}}(?![0-9])|二[{ZEROS}][{ZEROS}一二三四五六七八九]{{2}}(?=年)")
OPENING_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}年")
# What follows the issuer or the place in a title.
SEQUEL: Final = rf"关于|(?:19|20)[0-9]{{2}}|二[{ZEROS}]|推进|法治|依法|年度"
ISSUER: Final = re.compile(rf"(?!{SEQUEL})(?:(?!二[{ZEROS}])[^0-9]){{2,40}}?(?={SEQUEL})")
CONTINUES: Final = ("关于", "推进", "法治")
# The space between two joint issuers, 中共清河市委 清河市人民政府, is the one that a title keeps.
GAP: Final = re.compile(rf"(?<=[委会府局厅院]) (?=[一-鿿])(?!{SEQUEL})")


class Title(NamedTuple):
    """A title and the stretches of its lines.

    Args:
        words: The title, white space taken out, folded.
        stretches: Start and end of each of its lines, bullets left out.
    """

    words: str
    stretches: tuple[tuple[int, int], ...]


def content_of(folded: str, line: Line) -> tuple[int, int]:
    """The stretch of a line without the bullet that opens it."""
    bullet = BULLET.match(folded, line.start, line.end)
    return (bullet.end() if bullet else line.start), line.end


def is_title(words: str) -> bool:
    """Whether a text without white space is a title of such a report: subject and kind of document are there.

    Args:
        words: The text, folded.
    """
    return _is_named(words, KINDS) and any(subject in words for subject in SUBJECTS)


def is_plain_title(words: str) -> bool:
    """Whether it ends as the title of some report does, whatever the subject.

    Args:
        words: The text, folded, white space taken out.
    """
    return _is_named(words, PLAIN_KINDS)


def _is_named(words: str, kinds: tuple[str, ...]) -> bool:
    if not 4 <= len(words) <= LONGEST:
        return False
    return NOTE.sub("", words).endswith(kinds) and not FOREIGN.search(words)


def read_title(folded: str, lines: Sequence[Line], first: int, declared: str = "") -> Title | None:
    """The title that begins on a line, or None.

    Args:
        folded: The text, folded.
        lines: The lines.
        first: Index of the line.
        declared: The title that the source declares, folded, white space taken out.
    """
    stretches: list[tuple[int, int]] = []
    parts: list[str] = []
    for line in lines[first : first + MOST_LINES]:
        if line.end - line.start > 2 * LONGEST:
            return None
        stretch = content_of(folded, line)
        stretches.append(stretch)
        parts.append(squeeze(folded[slice(*stretch)]))
        words = "".join(parts)
        if len(words) > LONGEST or FOREIGN.search(parts[-1]):
            return None
        is_whole = is_title(words) and _belong(parts) and not _ends_below(folded, lines, first, parts)
        if words and (words == declared or is_whole):
            return Title(words, tuple(stretches))
        if not _opens(parts[0]):
            return None
    return None


def _opens(part: str) -> bool:
    """Whether a title that goes on in the next line may open so."""
    has_word = "关于" in part or any(subject in part for subject in SUBJECTS)
    return has_word or bool(OPENING_YEAR.search(part)) or is_organization(part)


def _belong(parts: list[str]) -> bool:
    """Whether lines make one title: a line that is a title of its own does not go on another, but for its issuer."""
    *before, last = parts
    whole = is_title(last) and not last.startswith(CONTINUES) and not YEAR.match(last)
    return not before or not whole or _goes_on("".join(before), last)


def _goes_on(before: str, last: str) -> bool:
    """Whether the opening of a title stands above its last line alone: 关于2017年推进依法行政 / 建设法治政府的报告."""
    is_opened = "关于" in before or bool(YEAR.search(before))
    is_headless = "关于" not in last and not YEAR.search(last) and not names_place(last)
    return is_opened and is_headless and not before.endswith(FINAL)


def _ends_below(folded: str, lines: Sequence[Line], first: int, parts: list[str]) -> bool:
    """Whether what reads like a title is cut before its kind: …关于2023年法治政府建设工作 / 情况的报告."""
    index = first + len(parts)
    if len(parts) == MOST_LINES or index >= len(lines) or lines[index].gap or parts[-1].endswith(PLAIN_KINDS):
        return False
    last = squeeze(folded[lines[index].start : lines[index].end][:LONGEST])
    return is_plain_title("".join([*parts, last])) and last.endswith(PLAIN_KINDS) and _goes_on("".join(parts), last)


def display(text: str, stretches: Sequence[tuple[int, int]]) -> str:
    """The title as a reader takes it: lines joined, stray spaces out, the space between two joint issuers kept.

    Args:
        text: The text.
        stretches: Its lines.
    """
    joined = "".join(" ".join(text[start:end].split()) for start, end in stretches)
    return " ".join(squeeze(part) for part in GAP.split(joined))


def year_of(words: str) -> int | None:
    """The year that a title names, or None.

    Args:
        words: The title, folded.
    """
    match = YEAR.search(words)
    return read_numeral(match[0]) if match else None


def issuer_of(words: str) -> str:
    """The issuers that open a title, or nothing.

    Args:
        words: The title, folded, white space taken out.
    """
    match = ISSUER.match(words)
    return match[0] if match else ""


def place_of(words: str) -> str:
    """What opens a title before or behind its year, also where it names no body: 静海区2023年度… .

    Args:
        words: The title, folded.
    """
    year = YEAR.match(words)
    return issuer_of(words[year.end() :].lstrip("年度") if year else words)
