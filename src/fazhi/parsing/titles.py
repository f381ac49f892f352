"""Titles: XX市人民政府关于2024年度法治政府建设情况的报告, and the many ways in which they are printed.

A published title names the issuer or the place, the year, the subject and the kind of document; it may be broken over
lines, padded with spaces, printed twice, and each part but the subject and the kind may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from attrs import frozen

from fazhi.parsing.lines import Line
from fazhi.parsing.organizations import is_organization
from fazhi.parsing.spaces import squeeze

LONGEST: Final = 100
MOST_LINES: Final = 4
BULLET: Final = re.compile(r"[•·●◆■▪‣◦*▶►◇□☆★ \t]+")
SUBJECTS: Final = ("法治", "依法行政", "依法治")
KINDS: Final = ("报告", "总结", "情况", "年报", "汇报", "通报", "公报", "白皮书", "要点", "工作")
PLAIN_KINDS: Final = ("报告", "总结", "年报", "汇报", "公报", "白皮书")
FOREIGN: Final = re.compile(
    r"[。;!?:>|,\[〔【]|\d[日号]|^现将|^根据|^按照|^[一二三四五六七八九十]+、|^\(|^\d{1,2}[.、]|^\d{4}[-/.]\d|一是"
)
NOTE: Final = re.compile(r"\([^()]{1,20}\)$")
YEAR: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d) ?(?:年|法治|度)?")
OPENING_YEAR: Final = re.compile(r"(?:19|20)\d\d年")
HAN_YEAR: Final = re.compile(r"二[〇零○O0][〇零○O0一二三四五六七八九]{2}(?=年)")
ISSUER: Final = re.compile(r"[^\d二]{2,40}?(?=关于|(?:19|20)\d\d|二[〇零○O0]|推进|法治|依法|年度)")
CONTINUES: Final = ("关于", "推进", "法治")
GAP: Final = re.compile(r"(?<=[委会府局厅院]) +(?=[一-鿿])(?!关于|推进|法治|年度)")


@frozen
class Title:
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
        if words and (words == declared or (is_title(words) and _belong(parts))):
            return Title(words, tuple(stretches))
        if not _opens(parts[0]):
            return None
    return None


def _opens(part: str) -> bool:
    """Whether a title that goes on in the next line may open so."""
    return "关于" in part or any(subject in part for subject in SUBJECTS) or bool(OPENING_YEAR.search(part)) or is_organization(part)


def _belong(parts: list[str]) -> bool:
    """Whether lines make one title: a line that is a title of its own does not go on another, but for its issuer."""
    last = parts[-1]
    whole = is_title(last) and not last.startswith(CONTINUES) and not YEAR.match(last)
    return len(parts) == 1 or not whole


def display(text: str, stretches: Sequence[tuple[int, int]]) -> str:
    """The title as a reader takes it: lines joined, stray spaces out, the space between two joint issuers kept.

    Args:
        text: The text.
        stretches: Its lines.
    """
    joined = "".join(" ".join(text[start:end].split()) for start, end in stretches)
    return " ".join(squeeze(part) for part in GAP.split(joined))


def year_of(words: str) -> tuple[int, int, int] | None:
    """The year that a title names with the place where it stands in it, or None.

    Args:
        words: The title, folded.
    """
    if match := YEAR.search(words):
        return int(match[1]), match.start(), match.end(1)
    if match := HAN_YEAR.search(words):
        digits = "".join(str("零一二三四五六七八九".index(c)) if c in "零一二三四五六七八九" else "0" for c in match[0])
        return int(digits), match.start(), match.end()
    return None


def issuer_of(words: str) -> str:
    """The issuers that open a title, or nothing.

    Args:
        words: The title, folded; a space may part joint issuers.
    """
    match = ISSUER.match(words)
    return match[0].strip() if match else ""


def place_of(words: str) -> str:
    """What opens a title before its year or its subject, also where it names no body: 静海区2023年度… .

    Args:
        words: The title, folded.
    """
    return issuer_of(YEAR.sub("", words, count=1)) if YEAR.match(words) else issuer_of(words)
