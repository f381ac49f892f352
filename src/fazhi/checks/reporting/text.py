"""Findings as text: the line that each stands in, and a caret under the characters that triggered it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from fazhi.checks.reporting.checked import Checked, summary
from fazhi.model import Finding

WIDTH: Final = 76  # columns of a line that are shown
LEAD: Final = 24  # columns before the trigger that are kept where a line is longer
IDEOGRAPHIC_SPACE: Final = "\u3000"
HELP: Final = {"zh": "帮助", "en": "help"}
BASIS: Final = {"zh": "依据", "en": "basis"}
FIX: Final = {"zh": "可自动修改", "en": "can be fixed"}


def write(checked: Sequence[Checked], *, lang: str = "zh") -> str:
    """The findings, one after the other, and their number.

    Args:
        checked: The reports.
        lang: ``zh`` or ``en``.
    """
    blocks = [_block(one, finding, lang) for one in checked for finding in one.findings]
    return "\n\n".join([*blocks, summary(checked, lang)]) + "\n"


def _block(one: Checked, finding: Finding, lang: str) -> str:
    return "\n".join([str(finding), *_excerpt(one, finding), *_notes(finding, lang)])


def _notes(finding: Finding, lang: str) -> Iterator[str]:
    if finding.basis:
        yield f"  = {BASIS[lang]}: {finding.basis}"
    if finding.help:
        yield f"  = {HELP[lang]}: {finding.help}" + (f" [{FIX[lang]}]" if finding.fix else "")


def _excerpt(one: Checked, finding: Finding) -> Iterator[str]:
    if finding.span is None:
        return
    text, number = one.report.text, one.report.place(finding.span.start)[0]
    start = text.rfind("\n", 0, finding.span.start) + 1
    end = text.find("\n", finding.span.start)
    line = text[start : len(text) if end < 0 else end].rstrip("\r")
    before, marked = finding.span.start - start, min(finding.span.end - start, len(line))
    shown, first = _clip(line, before)
    pad = " " * len(str(number))
    yield f"{pad} |"
    yield f"{number} | {shown}"
    yield f"{pad} | {_carets(shown, first, first + max(marked - before, 0))}"


def _clip(line: str, place: int) -> tuple[str, int]:
    """The part of a line around a place that fits the width, and the place in it; line ends that it loses become …."""
    line = line.replace("\t", " ")
    if width(line) <= WIDTH:
        return line, place
    start = place
    room = LEAD
    while start and (room := room - width(line[start - 1])) >= 0:
        start -= 1
    end, room = start, WIDTH
    while end < len(line) and (room := room - width(line[end])) >= 0:
        end += 1
    head, tail = "…" if start else "", "…" if end < len(line) else ""
    return f"{head}{line[start:end]}{tail}", place - start + len(head)


def width(text: str) -> int:
    """The columns that a text takes: two for wide characters, none for those that combine.

    Args:
        text: The text.
    """
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    return 0 if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Cc", "Mn"} else 1


def _carets(line: str, start: int, end: int) -> str:
    """Carets under ``line[start:end]``; under wide characters before it stand wide spaces, so they line up."""
    lead = "".join(IDEOGRAPHIC_SPACE if _columns(c) == 2 else " " * _columns(c) for c in line[:start])
    return lead + "^" * max(width(line[start:end]), 1)
