"""Print what general extractors of quantities find in the held-out texts, beside fazhi, as a Markdown table.

    pip install recognizers-text-suite==1.0.2a2 emoji==1.7.0 chinese2digits==6.0.2 jionlp==1.5.31 quantulum3==0.10.0
    python tools/extractors.py en        or zh

None of them was made for this: to each, a date or a document number is a number like any other, and is counted here as
not marked. A tool that isn't installed is passed over.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from functools import partial
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import define

import fazhi

ACCURACY = Path(__file__).parent.parent / "tests" / "accuracy"
HEADS = {
    "zh": "| 工具 | 标注的数量 | 找到数字 | 连同单位 | 标注以外 |\n| --- | ---: | ---: | ---: | ---: |",
    "en": "| tool | marked | number found | with its unit | not marked |\n| --- | ---: | ---: | ---: | ---: |",
}

Stretch = tuple[int, int]
Extract = Callable[[str], Iterator[Stretch]]


@define
class Count:
    """What a tool found.

    Args:
        marked: Quantities that are marked.
        number: Those of them whose number was found.
        unit: Those that were found with their unit.
        other: What was found where nothing is marked.
    """

    marked: int = 0
    number: int = 0
    unit: int = 0
    other: int = 0


def by_line(extract: Callable[[str], Iterator[Stretch]], text: str) -> Iterator[Stretch]:
    """What a tool finds in a text that is given to it line by line, at its place in the text."""
    place = 0
    for line in text.splitlines(keepends=True):
        yield from ((place + start, place + end) for start, end in extract(line))
        place += len(line)


def of_fazhi(text: str) -> Iterator[Stretch]:
    """The quantities of the indicators."""
    report = fazhi.loads(text, format="text")
    spans = {quantity.span for indicator in report.indicators for quantity in indicator.quantities}
    yield from ((span.start, span.end) for span in sorted(spans))


def recognizers() -> Extract:
    """Numbers, percentages and numbers with units by Microsoft's recognizers."""
    number, unit = import_module("recognizers_number"), import_module("recognizers_number_with_unit")
    calls = [number.recognize_number, number.recognize_percentage]
    calls += [unit.recognize_currency, unit.recognize_dimension, unit.recognize_age, unit.recognize_temperature]

    def extract(line: str) -> Iterator[Stretch]:
        found = {(it.start, it.end + 1) for call in calls for it in call(line, "zh-cn")}
        yield from sorted(s for s in found if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in found))

    return partial(by_line, extract)


def chinese2digits() -> Extract:
    """Numbers by chinese2digits, which tells no places: they are looked for in order."""
    take = import_module("chinese2digits").takeNumberFromString

    def extract(line: str) -> Iterator[Stretch]:
        place = 0
        for word in take(line)["CHNumberStringList"]:
            start = line.find(word, place)
            if start >= 0:
                place = start + len(word)
                yield start, place

    return partial(by_line, extract)


def jionlp() -> Extract:
    """Sums of money by jionlp; it extracts no other quantities."""
    money = import_module("jionlp").ner.extract_money

    def extract(line: str) -> Iterator[Stretch]:
        yield from (tuple(found["offset"]) for found in money(line, with_parsing=False) or ())

    return partial(by_line, extract)


def quantulum3() -> Extract:
    """Quantities by quantulum3, whose units are English."""
    parse = import_module("quantulum3.parser").parse

    def extract(line: str) -> Iterator[Stretch]:
        yield from (found.span for found in parse(line))

    return partial(by_line, extract)


TOOLS: dict[str, Callable[[], Extract]] = {
    "recognizers-text-suite": recognizers,
    "chinese2digits": chinese2digits,
    "jionlp": jionlp,
    "quantulum3": quantulum3,
}


def count(extract: Extract, marks: ModuleType, measure: ModuleType) -> Count:
    """What a tool finds in the held-out texts, for which no rule of fazhi was written."""
    total = Count()
    for path in measure.texts(held_out=True):
        text, marked = marks.read_marked(path)
        found = sorted(set(extract(text)))
        places = [(mention.start, mention.end) for mention in marked]
        total.marked += len(marked)
        total.other += sum(not any(s < end and start < e for s, e in places) for start, end in found)
        for mention in marked:
            number, unit = parts(text, mention)
            total.number += any(start <= number[0] and number[1] <= end for start, end in found)
            total.unit += any(start <= number[0] and unit <= end <= mention.end for start, end in found)
    return total


def parts(text: str, mention: Any) -> tuple[Stretch, int]:  # noqa: ANN401 - of a module that tests load by its path
    """Where the first numeral of a mention stands, and where its unit ends."""
    surface = text[mention.start : mention.end]
    digits = [
        i for i, character in enumerate(surface) if character.isdecimal() or character in "一二两三四五六七八九十百半"
    ]
    first = mention.start + (digits[0] if digits else 0)
    at = surface.rfind(mention.unit) if mention.unit else -1
    return (first, first + 1), mention.start + at + len(mention.unit) if at >= 0 else first + 1


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ACCURACY / f"{name}.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(name)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main(language: str = "en") -> None:
    """Print the table."""
    measure, marks = _load("measure"), _load("marks")
    print(HEADS[language])
    for name, tool in {"fazhi": lambda: of_fazhi, **TOOLS}.items():
        try:
            with redirect_stdout(sys.stderr):  # some greet whoever imports them
                extract, its = tool(), version(name)
        except (ImportError, PackageNotFoundError):
            continue
        found = count(extract, marks, measure)
        print(f"| {name} {its} | {found.marked} | {found.number} | {found.unit} | {found.other} |", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
