"""Extractors of quantities behind one face: a text goes in, readings with their places come out."""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from attrs import frozen

import fazhi

PLAIN = re.compile(
    r"(\d[\d,]*(?:\.\d+)?)\s?(万亿|万|亿)?[余多]?\s?"
    r"(?:个百分点|个工作日|个月|平方米|公里|[人件户家场批台]次"
    r"|[%％‰件个项部次份名人家户条起宗例期篇场处所类批种支亩吨元天倍成])"
)
SCALES = {"万": 10**4, "亿": 10**8, "万亿": 10**12}


@frozen
class Reading:
    """A stretch that an extractor took for a quantity.

    Args:
        start: Where it begins.
        end: Where it ends.
        numbers: The numbers read there, one or the ends of a range.
    """

    start: int
    end: int
    numbers: tuple[Fraction, ...]


@frozen(kw_only=True)
class Extractor:
    """A tool as it is measured.

    Args:
        name: What the table calls it.
        find: Reads a text; returns None where the tool gives no places.
        own: Whether it is this library: it is given the whole text, and may not fail.
    """

    name: str
    find: Callable[[str], list[Reading] | None]
    own: bool = False


def fazhi_itself() -> Extractor:
    """The library: what its indicators hold."""

    def find(text: str) -> list[Reading]:
        report = fazhi.loads(text, format="text")
        quantities = (quantity for indicator in report.indicators for quantity in indicator.quantities)
        return [
            Reading(q.span.start, q.span.end, tuple(Fraction(n) for n in (q.value, q.upper) if n is not None))
            for q in quantities
        ]

    return Extractor(name=_named("fazhi"), find=find, own=True)


def plain_expression() -> Extractor:
    """What a person writes in five minutes."""

    def find(text: str) -> list[Reading]:
        return [
            Reading(m.start(), m.end(), (Fraction(m[1].replace(",", "")) * SCALES.get(m[2], 1),))
            for m in PLAIN.finditer(text)
        ]

    return Extractor(name="one regular expression (digits, measure word)", find=find)


def recognizers(prefix: str) -> Extractor:
    """Recognizers-Text: numbers, percentages, currencies, dimensions, and durations among its dates.

    Args:
        prefix: What the names of its distribution and modules begin with.
    """
    chinese = import_module(f"{prefix}recognizers_text").Culture.Chinese
    number = import_module(f"{prefix}recognizers_number").NumberRecognizer(chinese)
    unit = import_module(f"{prefix}recognizers_number_with_unit").NumberWithUnitRecognizer(chinese)
    date = import_module(f"{prefix}recognizers_date_time").DateTimeRecognizer(chinese)
    models = [
        number.get_number_model(),
        number.get_percentage_model(),
        unit.get_currency_model(),
        unit.get_dimension_model(),
        date.get_datetime_model(),
    ]

    def find(text: str) -> list[Reading]:
        found = (result for model in models for result in model.parse(text))
        return [Reading(r.start, r.end + 1, numbers) for r in found if (numbers := _resolved(r.resolution or {}))]

    return Extractor(name=_named(f"{prefix.replace('_', '-')}recognizers-text-suite"), find=find)


def _resolved(resolution: dict[str, Any]) -> tuple[Fraction, ...]:
    """The numbers of a resolution; of a date none, of a duration those of its ISO 8601 form."""
    if "values" in resolution:
        durations = [value["timex"] for value in resolution["values"] if value.get("type") == "duration"]
        return tuple(Fraction(digits) for timex in durations for digits in re.findall(r"\d+(?:\.\d+)?", timex))
    return tuple(_fractions([str(resolution.get("value", "")).rstrip("%")]))


def jionlp() -> Extractor:
    """JioNLP: sums of money and durations; it has nothing for other quantities."""
    ner = import_module("jionlp").ner

    def find(text: str) -> list[Reading]:
        money = ner.extract_money(text, with_parsing=True)
        durations = (t for t in ner.extract_time(text, with_parsing=True) if t["type"] == "time_delta")
        found = [(m["offset"], m["detail"]["num"]) for m in money]
        found += [(t["offset"], t["detail"]["time"]) for t in durations]
        return [Reading(start, end, tuple(_fractions(detail))) for (start, end), detail in found]

    return Extractor(name=f"{_named('jionlp')} (money and time only)", find=find)


def chinese2digits() -> Extractor:
    """chinese2digits: numbers without units; it gives the strings, which are looked up in their order."""
    take = import_module("chinese2digits").takeNumberFromString

    def find(text: str) -> list[Reading]:
        taken = take(text, percentConvert=False)
        found, end = [], 0
        for surface, digits in zip(taken["CHNumberStringList"], taken["digitsStringList"], strict=True):
            start = text.find(surface, end)
            if start >= 0:
                end = start + len(surface)
                found.append(Reading(start, end, tuple(_fractions([digits.rstrip("%‰")]))))
        return found

    return Extractor(name=_named("chinese2digits"), find=find)


def quantulum3() -> Extractor:
    """quantulum3, made for English."""
    parse = import_module("quantulum3.parser").parse

    def find(text: str) -> list[Reading]:
        return [Reading(q.span[0], q.span[1], (Fraction(q.value),)) for q in parse(text)]

    return Extractor(name=f"{_named('quantulum3')} (English units)", find=find)


def cn2an() -> Extractor:
    """cn2an, which rewrites numerals in a text and says nothing of where they stood."""
    transform = import_module("cn2an").transform

    def find(text: str) -> None:
        transform(text)

    return Extractor(name=f"{_named('cn2an')} (transform: conversion only)", find=find)


OTHERS: dict[str, Callable[[], Extractor]] = {
    "recognizers-text-suite": lambda: recognizers(""),
    "ms-recognizers-text-suite": lambda: recognizers("ms_"),
    "jionlp": jionlp,
    "chinese2digits": chinese2digits,
    "quantulum3": quantulum3,
    "cn2an": cn2an,
}


def _named(distribution: str) -> str:
    return f"{distribution} {version(distribution)}"


def _fractions(detail: object) -> Iterator[Fraction]:
    """All numbers in what an extractor hands out, however it is nested."""
    if isinstance(detail, (list, tuple)):
        for part in detail:
            yield from _fractions(part)
    elif isinstance(detail, dict):
        yield from _fractions(list(detail.values()))
    elif detail is not None:
        with contextlib.suppress(ValueError, ZeroDivisionError):
            yield Fraction(str(detail))


def installed() -> tuple[list[Extractor], list[str]]:
    """The other extractors that are installed, and what is to be said of the rest."""
    ready, missing = [], []
    for distribution, make in OTHERS.items():
        try:
            version(distribution)
        except PackageNotFoundError:
            missing.append(f"{distribution}: not installed")
            continue
        try:
            with contextlib.redirect_stdout(io.StringIO()):  # some print a banner when they are imported
                ready.append(make())
        except Exception as error:  # noqa: BLE001 - code of others, broken in any way on a newer Python
            missing.append(f"{_named(distribution)}: does not start: {type(error).__name__}: {error}")
    return ready, missing
