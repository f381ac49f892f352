"""Feeds the loaders mutated files: ``python fuzz/loaders.py [INPUTS] [SEED] [FORMAT …]``.

Real files of every format are damaged as transport and malice damage them: bytes changed, stretches cut, doubled or
taken from another file, and for packed formats the same inside a part or stream. Each input must give a Report or a
``FazhiError``; anything else stops the run with the number of the input, which with the seed brings it back. The counts
of outcomes are printed at the end.
"""

from __future__ import annotations

import re
import sys
import zlib
from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from random import Random
from time import perf_counter
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

import fazhi

TESTS = Path(__file__).parent.parent / "tests" / "loaders"
SLOW = 10.0  # seconds that no input may take
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
TOKENS = (
    b"<",
    b">",
    b"&",
    b'"',
    b"\0",
    b"\xff\xfe",
    b"<!DOCTYPE a>",
    b"&a;",
    b"-1",
    b"99999999999",
    b"1e999",
    b"nan",
    b"",
)
LIMITS = fazhi.Limits(uncompressed=16 << 20, nodes=100_000)


def main(inputs: int = 2_000, seed: int = 0, formats: Sequence[str] = ()) -> None:
    """Run so many inputs of each format."""
    corpus = _corpus()
    for name in formats or sorted(corpus):
        random = Random(f"{name}{seed}")
        outcomes: Counter[str] = Counter()
        slowest = 0.0
        for number in range(inputs):
            data = _mutated(name, random.choice(corpus[name]), corpus[name], random)
            start = perf_counter()
            outcomes[_outcome(name, data, f"{name} input {number} of seed {seed}")] += 1
            slowest = max(slowest, perf_counter() - start)
        shown = ", ".join(f"{outcome} {count}" for outcome, count in outcomes.most_common())
        print(f"{name}: {inputs} inputs, slowest {slowest:.2f} s: {shown}", flush=True)


def _corpus() -> dict[str, list[bytes]]:
    """Real files by their format."""
    found = {"docx": "docx", "pdf": "pdf", "ofd": "ofd", "txt": "text", "html": "html", "mhtml": "mhtml", "zip": "zip"}
    corpus: dict[str, list[bytes]] = {}
    for suffix, name in found.items():
        files = [path.read_bytes() for path in sorted(TESTS.rglob(f"*.{suffix}"))]
        if files:
            corpus[name] = files
    reports = [fazhi.loads(data, format="text") for data in corpus["text"]]
    corpus["json"] = [_bytes(fazhi.dumps(report, format="json")) for report in reports]
    corpus.setdefault("html", [_bytes(fazhi.dumps(report, format="html")) for report in reports])
    return corpus


def _bytes(written: str | bytes) -> bytes:
    return written.encode() if isinstance(written, str) else written


def _outcome(name: str, data: bytes, which: str) -> str:
    """What an input gives; anything but a report or an error of ours is raised with what brings it back."""
    start = perf_counter()
    try:
        report = fazhi.loads(data, format=name, limits=LIMITS)
    except fazhi.FazhiError as error:
        outcome = type(error).__name__
    except BaseException:
        print(f"FAILED: {which}", flush=True)
        raise
    else:
        outcome = "Report" if report.complete else "incomplete Report"
    if perf_counter() - start > SLOW:
        raise AssertionError(f"too slow: {which}")
    return outcome


def _mutated(name: str, data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    """A file with some damage, half of the time inside what it packs."""
    if name in ("docx", "ofd", "zip") and random.random() < 0.8:
        return _with_damaged_part(data, others, random)
    if name == "pdf" and random.random() < 0.5:
        return _with_damaged_stream(data, others, random)
    return _damaged(data, random.choice(others), random)


def _damaged(data: bytes, other: bytes, random: Random, *, gently: bool = False) -> bytes:
    """Bytes with one to five damages."""
    for _ in range(random.randint(1, 5)):
        data = random.choice(GENTLE if gently else DAMAGES)(data, other, random)
    return data


def _flip(data: bytes, _: bytes, random: Random) -> bytes:
    if not data:
        return data
    place = random.randrange(len(data))
    return data[:place] + bytes([data[place] ^ (1 << random.randrange(8))]) + data[place + 1 :]


def _cut(data: bytes, _: bytes, random: Random) -> bytes:
    start, end = _stretch(data, random)
    return data[:start] + data[end:]


def _double(data: bytes, _: bytes, random: Random) -> bytes:
    start, end = _stretch(data, random)
    return data[:end] + data[start:end] * random.choice((1, 1, 1, 50)) + data[end:]


def _splice(data: bytes, other: bytes, random: Random) -> bytes:
    start, end = _stretch(data, random)
    begin, stop = _stretch(other, random)
    return data[:start] + other[begin:stop] + data[end:]


def _token(data: bytes, _: bytes, random: Random) -> bytes:
    place = random.randint(0, len(data))
    return data[:place] + random.choice(TOKENS) + data[place + random.choice((0, 0, 1, 4)) :]


def _number(data: bytes, _: bytes, random: Random) -> bytes:
    """Replace a number by another one."""
    numbers = list(re.finditer(rb"\d+", data))
    if not numbers:
        return data
    match = random.choice(numbers)
    value = random.choice((b"0", b"-1", b"1", b"2147483648", b"1e400", str(random.randrange(100)).encode()))
    return data[: match.start()] + value + data[match.end() :]


def _truncate(data: bytes, _: bytes, random: Random) -> bytes:
    return data[: random.randint(0, len(data))]


def _attribute(data: bytes, other: bytes, random: Random) -> bytes:
    """Replace the value of an attribute by another one."""
    return _replaced(data, re.compile(rb'"[^"<>]*"'), other, random)


def _element(data: bytes, other: bytes, random: Random) -> bytes:
    """Replace an empty element, or one of text alone, by another one, or by several."""
    return _replaced(data, re.compile(rb"<[^<>/!?]+/>|<([^<>/!? ]+)[^<>/]*>[^<>]*</\1>"), other, random)


def _replaced(data: bytes, pattern: re.Pattern[bytes], other: bytes, random: Random) -> bytes:
    found, others = list(pattern.finditer(data)), list(pattern.finditer(other))
    if not found or not others:
        return data
    match, replacement = random.choice(found), random.choice(others)[0]
    times = random.choice((1, 1, 1, 3)) if replacement.startswith(b"<") else 1
    return data[: match.start()] + replacement * times + data[match.end() :]


GENTLE = (_attribute, _element, _number)  # XML stays well-formed
DAMAGES = (_flip, _flip, _cut, _double, _splice, _token, _token, _number, _number, _truncate)


def _stretch(data: bytes, random: Random) -> tuple[int, int]:
    start = random.randint(0, len(data))
    return start, min(len(data), start + int(random.expovariate(1 / 40)))


def _with_damaged_part(data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    """An archive with damage in one of its members, its checksums right."""
    parts = _members(data)
    other = _members(random.choice(others))
    name = random.choice(list(parts))
    gently = random.random() < 0.7
    parts[name] = _damaged(parts[name], random.choice(list(other.values())), random, gently=gently)
    if random.random() < 0.05:
        del parts[random.choice(list(parts))]
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as package:
        for member, content in parts.items():
            package.writestr(member, content)
    return archive.getvalue()


def _members(data: bytes) -> dict[str, bytes]:
    try:
        with ZipFile(BytesIO(data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (BadZipFile, OSError, ValueError, zlib.error):
        return {"a": data}


def _with_damaged_stream(data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    """A PDF with damage in what one of its streams unpacks to."""
    streams = list(STREAM.finditer(data))
    if not streams:
        return _damaged(data, random.choice(others), random)
    stream = random.choice(streams)
    try:
        content = zlib.decompress(stream[1])
    except zlib.error:
        return _damaged(data, random.choice(others), random)
    packed = zlib.compress(_damaged(content, content, random))
    damaged = data[: stream.start(1)] + packed + data[stream.end(1) :]
    return damaged.replace(b"/Length %d" % len(stream[1]), b"/Length %d" % len(packed))


def _numbers(given: Sequence[int]) -> tuple[int, int]:
    """Number of inputs and seed, as given or as usual."""
    inputs, seed = (*given, *(2_000, 0)[len(given) :])[:2]
    return inputs, seed


if __name__ == "__main__":
    arguments = sys.argv[1:]
    names = [argument for argument in arguments if not argument.isdecimal()]
    main(*_numbers([int(argument) for argument in arguments if argument.isdecimal()]), formats=names)
