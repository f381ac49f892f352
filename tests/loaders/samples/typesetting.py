"""How the sample reports are set: what each line of a plain text is on a page of an official document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
LEVELS = (
    re.compile(r"(?P<open>)(?P<number>[一二三四五六七八九十]+)(?P<close>、)"),
    re.compile(r"(?P<open>[（(])(?P<number>[一二三四五六七八九十]+)(?P<close>[)）])"),
    re.compile(r"(?P<open>)(?P<number>\d+)(?P<close>[.．])"),
    re.compile(r"(?P<open>[（(])(?P<number>\d+)(?P<close>[)）])"),
)
LONG = 60  # characters of a line that must be text
DIGITS = "一二三四五六七八九"


@dataclass
class Block:
    """A paragraph: its text, its kind (title, plain, body, right or row), and its number where it has one."""

    text: str
    kind: str
    level: int | None = None
    number: int = 0
    marker: str = ""

    @property
    def cells(self):
        """The cells of a row."""
        return [cell.strip() for cell in self.text.strip("| ").split("|")]


def names():
    """The names of the sample reports."""
    return sorted(path.stem for path in HERE.glob("*.txt"))


def plain(name):
    """The plain text of a sample."""
    return (HERE / f"{name}.txt").read_text(encoding="utf-8")


def blocks(text):
    """The paragraphs of a plain text, as they are set."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    first = next(index for index, line in enumerate(lines) if len(line) > LONG and not line.startswith("【"))
    last = max(index for index, line in enumerate(lines) if len(line) > LONG)
    return [_block(line, index < first, index > last) for index, line in enumerate(lines)]


def _block(line, before, after):
    if line.startswith("|"):
        return Block(line, "row")
    if before:
        return Block(line, "plain" if re.search(r"[:：•【]|号 ", line) else "title")
    for level, pattern in enumerate(LEVELS):
        if match := pattern.match(line):
            return Block(line[match.end() :], "body", level, _value(match["number"]), match[0])
    return Block(line, "right" if after and not re.search(r"[。）)]$", line) else "body")


def _value(numeral):
    if numeral.isdecimal():
        return int(numeral)
    tens, _, units = numeral.rpartition("十")
    whole = 10 * (DIGITS.index(tens) + 1 if tens else 1) if "十" in numeral else 0
    return whole + (DIGITS.index(units) + 1 if units else 0)
