"""What other extractors find in the marked texts of the tests, beside fazhi, as one Markdown table.

    pip install fazhi recognizers-text-suite==1.0.2a2 "emoji<2" jionlp chinese2digits cn2an quantulum3
    python benchmarks/extractors.py

An extractor that is not installed is named below the table. ``ms-recognizers-text-suite``, a later release of the same
code, shares module names with ``recognizers-text-suite`` and is measured in an environment of its own.

How it is counted, which is generous to the others on purpose:

- Each is given the plain text, a paragraph at a time; a paragraph does not end inside a marked quantity. fazhi reads
  the whole text, since it reads reports and not sentences, and its readings are counted by the same rules.
- A marked quantity is *found* if a reading that touches it has its number: either end of a range will do, and so will
  0.985 for 98.5% and 60 for 六成.
- It is found *with unit* if moreover the reading stands from the number to the end of the unit, all ends of a range
  right. Words of approximation may lie inside or outside, and the name that is given to the unit is not looked at.
- *False* is a stretch that is read as a quantity and touches no marked one; what several models of one tool read there
  counts once. How many of these are dates or numbering is told apart: a tool for numbers in general is right to read
  them. Where a tool itself says that something is a date, it is not counted at all.
- Held-out texts are those for which no rule of fazhi was written.
- Speed is processor time on one core with its models loaded, the fastest of three passes.
"""

from __future__ import annotations

import contextlib
import logging
import platform
import re
import sys
import time
import warnings
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

from adapters import Extractor, Reading, fazhi_itself, installed, plain_expression
from attrs import astuple, define, frozen

ACCURACY = Path(__file__).parent.parent / "tests" / "accuracy"
sys.path.insert(0, str(ACCURACY))

from marks import Mention, read_marked  # noqa: E402 - after the path above
from measure import texts  # noqa: E402 - after the path above

NUMERAL = re.compile(r"[\d零〇一二两三四五六七八九十百千万亿半]")
LOOSE = re.compile(r"(?:以上|以下|以内|左右|上下|之多|余|多)?\s*$")
SHARES: dict[str, tuple[Fraction, ...]] = {
    "%": (Fraction(1, 100),),
    "‰": (Fraction(1, 1000),),
    "成": (Fraction(1, 10), Fraction(10)),
}
"""By what the number of a share may be multiplied and still be right."""
PASSES = 3
DATE_OR_NUMBERING = re.compile(
    r"\d+\s*(?:年度?|月份?|日)|[一二三四五六七八九〇零十]+(?:年|月|日)|\d{4}[-—/.]\d{1,2}[-/.]\d{1,2}"
    r"|第[\d一二三四五六七八九十百]+|[〔\[【(（]\d{4}[〕\]】)）]\s*\d+号?"
    r"|(?m:^\s*[(（]?[\d一二三四五六七八九十]+[)）、.．])|[一二三四五六七八九十]+是"
)

# -- the counting ------------------------------------------------------------------------------------------------------


@frozen
class Text:
    """A marked text.

    Args:
        plain: The plain text.
        marked: The quantities marked in it.
    """

    plain: str
    marked: list[Mention]

    def paragraphs(self) -> Iterator[tuple[int, str]]:
        """Each paragraph with the place where it begins; none begins inside a marked quantity."""
        inside = {place for mention in self.marked for place in range(mention.start + 1, mention.end + 1)}
        breaks = [m.end() for m in re.finditer(r"\n+", self.plain) if m.end() not in inside]
        for start, end in pairwise(dict.fromkeys((0, *breaks, len(self.plain)))):
            yield start, self.plain[start:end]


@define
class Count:
    """Counts over texts.

    Args:
        marked: Quantities marked.
        found: Of these, found.
        united: Of these, found with unit.
        false: Stretches read that are no marked quantity.
        dates: Of these, dates and numbering.
        failures: Paragraphs on which the extractor failed.
    """

    marked: int = 0
    found: int = 0
    united: int = 0
    false: int = 0
    dates: int = 0
    failures: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(*(one + two for one, two in zip(astuple(self), astuple(other), strict=True)))

    def add(self, text: Text, readings: list[Reading]) -> None:
        """Count what was read in a text."""
        for mention in text.marked:
            touching = [r for r in readings if r.start < mention.end and mention.start < r.end]
            self.marked += 1
            self.found += any(_has_number(r, mention) for r in touching)
            self.united += any(_has_all(r, mention, text.plain) for r in touching)
        taken = [(m.start, m.end) for m in text.marked]
        apart = [m.span() for m in DATE_OR_NUMBERING.finditer(text.plain)]
        for stretch in _stretches(readings):
            if not _touches(stretch, taken):
                self.false += 1
                self.dates += _touches(stretch, apart)


def _has_number(reading: Reading, mention: Mention) -> bool:
    return any(_is_read(end, reading, mention.unit) for end in _ends(mention))


def _has_all(reading: Reading, mention: Mention, text: str) -> bool:
    surface = text[mention.start : mention.end]
    numeral, loose = NUMERAL.search(surface), LOOSE.search(surface)
    start = mention.start + (numeral.start() if numeral else 0)
    end = mention.start + (loose.start() if loose else len(surface))
    stands = mention.start - 2 <= reading.start <= start and end <= reading.end <= mention.end + 2
    return stands and all(_is_read(number, reading, mention.unit) for number in _ends(mention))


def _ends(mention: Mention) -> list[Fraction]:
    return [number for number in (mention.value, mention.upper) if number is not None]


def _is_read(number: Fraction, reading: Reading, unit: str) -> bool:
    right = [number * factor for factor in (Fraction(1), *SHARES.get(unit, ()))]
    return any(abs(one - other) <= abs(other) / 10**9 for one in reading.numbers for other in right)


def _stretches(readings: Iterable[Reading]) -> list[tuple[int, int]]:
    """The stretches that are read, those that overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted((r.start, r.end) for r in readings):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _touches(stretch: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(start < stretch[1] and stretch[0] < end for start, end in others)


def count(extractor: Extractor, corpus: Iterable[Text]) -> Count | None:
    """What an extractor finds in texts, or None where it gives no places."""
    total = Count()
    for text in corpus:
        readings: list[Reading] = []
        for offset, part in _parts(extractor, text):
            try:
                found = extractor.find(part)
            except Exception:
                if extractor.own:
                    raise
                total.failures += 1
                continue
            if found is None:
                return None
            readings += [Reading(r.start + offset, r.end + offset, r.numbers) for r in found]
        total.add(text, readings)
    return total


def speed(extractor: Extractor, corpus: list[Text]) -> float:
    """Characters a second, in the fastest of some passes."""
    parts = [part for text in corpus for _, part in _parts(extractor, text)]
    return sum(map(len, parts)) / min(_spent(extractor, parts) for _ in range(PASSES))


def _spent(extractor: Extractor, parts: list[str]) -> float:
    start = time.process_time()
    for part in parts:
        with contextlib.suppress(Exception):
            extractor.find(part)
    return time.process_time() - start


def _parts(extractor: Extractor, text: Text) -> Iterable[tuple[int, str]]:
    return [(0, text.plain)] if extractor.own else text.paragraphs()


# -- the table ---------------------------------------------------------------------------------------------------------

HEAD = (
    "extractor",
    "found",
    "with unit",
    "false",
    "of these dates, numbering",
    "held out: found",
    "with unit",
    "false",
    "speed",
)


def row(extractor: Extractor, groups: list[list[Text]], ratio: float) -> tuple[str, ...]:
    """A row of the table.

    Args:
        extractor: The extractor.
        groups: The texts for development, and those held out.
        ratio: Its speed over that of fazhi.
    """
    development, held_out = (count(extractor, group) for group in groups)
    name, cells = extractor.name, ("–",) * 7
    if development and held_out:
        both = development + held_out
        cells = (*_cells(both), str(both.dates), *_cells(held_out))
        name += f" (fails on {both.failures} paragraphs)" if both.failures else ""
    return (name, *cells, f"{float(f'{ratio:.2g}'):g}")


def _cells(counted: Count) -> tuple[str, str, str]:
    return _share(counted.found, counted.marked), _share(counted.united, counted.marked), str(counted.false)


def _share(part: int, whole: int) -> str:
    return f"{part} ({Decimal(100 * part) / whole:.1f}%)"


def main() -> None:
    """Print the table."""
    warnings.simplefilter("ignore")
    logging.disable()  # some log what they could not read, paragraph by paragraph
    groups = [[Text(*read_marked(path)) for path in texts(held_out=held_out)] for held_out in (False, True)]
    corpus = [text for group in groups for text in group]
    others, missing = installed()
    extractors = (fazhi_itself(), plain_expression(), *others)
    speeds = [speed(extractor, corpus) for extractor in extractors]
    rows = [row(extractor, groups, pace / speeds[0]) for extractor, pace in zip(extractors, speeds, strict=True)]
    for cells in (HEAD, ("---", *["---:"] * (len(HEAD) - 1)), *rows):
        print("|", " | ".join(cells), "|")
    marked, held_out = (sum(len(text.marked) for text in part) for part in (corpus, groups[1]))
    print(
        f"\n{len(corpus)} texts with {marked} marked quantities, {held_out} of them in texts held out;"
        f" CPython {platform.python_version()}; speed in characters per second, fazhi = 1."
    )
    for note in missing:
        print(f"- {note}")


if __name__ == "__main__":
    main()
