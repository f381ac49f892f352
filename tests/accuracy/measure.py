"""Accuracy: how much of the marked texts the library reads right, in all and by construction.

    python tests/accuracy/measure.py                     print the figures
    python tests/accuracy/measure.py --update            raise the floors to what is measured
    python tests/accuracy/measure.py --update --allow-regression    lower them too
    python tests/accuracy/measure.py --errors            print what is read wrongly

Texts whose names begin with ``c`` are held out: no rule was written for them. A floor is a figure below which the tests
fail; it is never lowered unless told to.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import define, field

import fazhi

HERE = Path(__file__).parent
if str(HERE) not in sys.path:  # the two modules of this folder find each other, however they are started
    sys.path.insert(0, str(HERE))

from marks import ATTRIBUTES, Mention, mentions_of, read_marked  # noqa: E402 - after the path above

TEXTS = HERE / "texts"
FLOORS = HERE / "floors.json"
HELD_OUT = re.compile(r"c(?:0\d|10|11)-")
CHINESE = re.compile(r"[一二两三四五六七八九十百千]")
CONSTRUCTIONS: dict[str, Callable[[Mention], bool]] = {
    "由A增至B (earlier level)": lambda m: m.role == "baseline",
    "由A增至B (level reached)": lambda m: m.role == "value" and m.direction in {"up", "down"},
    "同比, 较上年": lambda m: m.basis == "yoy",
    "环比": lambda m: m.basis == "qoq",
    "较2020年, 较法定时限": lambda m: m.basis == "base",
    "change without a stated base": lambda m: m.role == "change" and not m.basis,
    "保持在 (level held)": lambda m: m.direction == "flat",
    "分别为, 分别增长 lists": lambda m: "分别" in m.before[-24:],
    "其中 lists": lambda m: "其中" in m.before[-24:],
    "range": lambda m: m.upper is not None,
    "fraction": lambda m: m.value is not None and m.value.denominator != 1 and not m.unit,
    "percent": lambda m: m.unit == "%",
    "percentage points": lambda m: m.unit == "个百分点",
    "money": lambda m: m.unit in {"元", "美元"},
    "duration": lambda m: m.unit in {"天", "日", "个工作日", "小时", "分钟", "个月"},
    "成, 倍, 番": lambda m: m.unit in {"成", "倍", "番"},
    "no measure word": lambda m: not m.unit,
    "qualified (余, 近, 以上, …)": lambda m: m.qualifier != "exact",
    "target": lambda m: m.status == "target",
}


@define
class Tally:
    """Counts over quantities."""

    marked: int = 0
    read: int = 0
    found: int = 0
    whole: int = 0
    right: dict[str, int] = field(factory=lambda: dict.fromkeys(ATTRIBUTES, 0))

    def add(self, verdicts: dict[str, bool] | None) -> None:
        """Count a marked quantity: with what is right of it, or None where it was missed."""
        self.marked += 1
        if verdicts is not None:
            self.found += 1
            self.whole += all(verdicts.values())
            for name, right in verdicts.items():
                self.right[name] += right

    def figures(self) -> dict[str, float]:
        """F1 over quantities, the share of each attribute that is right of those found, and of quantities all right."""
        figures = {"f1": _share(2 * self.found, self.marked + self.read)}
        figures |= {name: _share(self.right[name], self.found) for name in ATTRIBUTES}
        return figures | {"whole": _share(self.whole, self.marked)}


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def texts(*, held_out: bool) -> list[Path]:
    """The marked texts of one of the two groups."""
    return [p for p in sorted(TEXTS.glob("*.marked.txt")) if bool(HELD_OUT.match(p.name)) is held_out]


def measure(paths: Iterable[Path]) -> tuple[Tally, dict[str, Tally], list[str]]:
    """What is read right of some marked texts: in all, by construction, and the errors in words.

    Args:
        paths: The texts.
    """
    total, by_construction, errors = Tally(), {name: Tally() for name in CONSTRUCTIONS}, []
    for path in paths:
        text, marked = read_marked(path)
        read = mentions_of(fazhi.loads(text, format="text"))
        total.read += len({(m.start, m.end) for m in read})
        free = list(read)
        for mention in marked:
            match = _best(mention, free)
            free = [m for m in free if match is None or (m.start, m.end) != (match.start, match.end)]
            verdicts = mention.verdicts(match) if match else None
            total.add(verdicts)
            for name, holds in CONSTRUCTIONS.items():
                if holds(mention):
                    by_construction[name].add(verdicts)
            errors += _errors(path.name.split(".")[0], text, mention, match)
        errors += [f"{path.name.split('.')[0]}: not an indicator: {text[m.start : m.end]} ({m.name})" for m in free]
    return total, by_construction, errors


def _best(mention: Mention, read: list[Mention]) -> Mention | None:
    """The reading of a marked quantity that has most of it right; one number may carry two names."""
    fitting = [other for other in read if mention.is_read_by(other)]
    return max(fitting, key=lambda other: sum(mention.verdicts(other).values()), default=None)


def _errors(name: str, text: str, mention: Mention, match: Mention | None) -> Iterator[str]:
    surface = text[mention.start : mention.end]
    if match is None:
        yield f"{name}: missed {surface} ({mention.name})"
        return
    for attribute in (attribute for attribute, right in mention.verdicts(match).items() if not right):
        read, marked = getattr(match, attribute), getattr(mention, attribute)
        yield f"{name}: {surface}: {attribute} {read!r}, marked {marked!r}"


# -- header, outline, statements --------------------------------------------------------------------------------------


def structure(paths: Iterable[Path]) -> dict[str, float]:
    """The share of header fields, headings, roles, shortcomings, plans, citations and required elements that are right.

    Args:
        paths: Marked texts; those without a sidecar ``NAME.gold.json`` are passed over.
    """
    sums: dict[str, list[int]] = {}
    for path in paths:
        sidecar = path.with_name(path.name.replace(".marked.txt", ".gold.json"))
        if sidecar.exists():
            report = fazhi.loads(read_marked(path)[0], format="text")
            for name, (right, of) in _structure(report, json.loads(sidecar.read_text(encoding="utf-8"))).items():
                counts = sums.setdefault(name, [0, 0])
                counts[0] += right
                counts[1] += of
    return {name: _share(*counts) for name, counts in sums.items()}


def _structure(report: fazhi.Report, gold: dict[str, Any]) -> dict[str, tuple[int, int]]:
    meta, coverage = report.metadata, report.coverage
    read = {
        "title": meta.title,
        "issuer": "".join(o.name for o in meta.issuers),
        "year": meta.year,
        "index_number": meta.index_number and meta.index_number.raw,
        "document_number": meta.document_number and meta.document_number.raw,
        "written_on": meta.written_on,
        "published_on": meta.published_on,
        "keywords": list(meta.keywords),
        "recipients": list(meta.recipients),
    }
    marked = list(_headings(gold["outline"]))
    found = [(s.level, s.number, _bare(s.heading), s.role.value) for s in report.walk()]
    graded = [heading for heading in marked if heading[3]]
    elements = {"problems": "shortcomings"}
    return {
        "metadata": (sum(_bare(gold[name]) == _bare(value) for name, value in read.items()), len(read)),
        "outline": _twice([h[:3] for h in marked], [h[:3] for h in found]),
        "roles": (sum(heading in found for heading in graded), len(graded)),
        "shortcomings": _within(gold["problems"], [s.text for s in report.shortcomings]),
        "plans": _within(gold["plans"], [p.text for p in report.plans]),
        "citations": _twice(
            [*map(_bare, gold["citations"])], [*dict.fromkeys(_bare(c.title) for c in report.citations)]
        ),
        "coverage": (
            sum(bool(getattr(coverage, elements.get(name, name))) == there for name, there in gold["covers"].items()),
            len(gold["covers"]),
        ),
    }


def _headings(outline: list[dict[str, Any]]) -> Iterator[tuple[int, int | None, str, str]]:
    for node in outline:
        role = "shortcomings" if node["role"] == "problems" else node["role"] or ""
        yield node["level"], node["number"], _bare(node["heading"]), role
        yield from _headings(node["children"])


def _bare(value: object) -> str:
    """A value without white space, the comma of joint issuers and a closing stop, in NFKC; empty for None."""
    if isinstance(value, list):
        return "|".join(map(_bare, value))
    text = "" if value is None else unicodedata.normalize("NFKC", str(value))
    return re.sub(r"\s", "", text).rstrip("。.:;,")


def _twice(marked: list[Any], found: list[Any]) -> tuple[int, int]:
    """Numerator and denominator of an F1 score over two lists."""
    rest = list(found)
    hits = 0
    for item in marked:
        if item in rest:
            rest.remove(item)
            hits += 1
    return 2 * hits, len(marked) + len(found)


def _within(marked: list[str], found: list[str]) -> tuple[int, int]:
    """The same where a marked passage need only stand within a found one."""
    rest = [_bare(text) for text in found]
    hits = 0
    for passage in map(_bare, marked):
        holder = next((text for text in rest if passage in text), None)
        if holder is not None:
            rest.remove(holder)
            hits += 1
    return 2 * hits, len(marked) + len(found)


# -- floors -----------------------------------------------------------------------------------------------------------


def figures() -> dict[str, dict[str, float]]:
    """All figures of both groups, cut to four places."""
    groups = {"development": texts(held_out=False), "held_out": texts(held_out=True)}
    return {
        name: {
            key: int(value * 10_000) / 10_000 for key, value in (measure(paths)[0].figures() | structure(paths)).items()
        }
        for name, paths in groups.items()
    }


def digest() -> str:
    """A hash of all marked texts and sidecars, so that figures are compared over the same texts only."""
    content = hashlib.sha256()
    for path in sorted(TEXTS.iterdir()):
        content.update(path.name.encode() + b"\0" + path.read_bytes())
    return content.hexdigest()


def update(*, allow_regression: bool) -> int:
    """Raise the floors to the figures measured.

    Args:
        allow_regression: Whether to lower a floor where a figure has fallen.

    Returns:
        The exit status: 1 where a figure has fallen and that is not allowed.
    """
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))["floors"] if FLOORS.exists() else {}
    measured = figures()
    fallen = [
        f"{g}.{k}: {v} → {measured[g][k]}" for g, of in floors.items() for k, v in of.items() if measured[g][k] < v
    ]
    if fallen and not allow_regression:
        print("not lowered, since --allow-regression was not given:", *fallen, sep="\n  ")
        return 1
    FLOORS.write_text(json.dumps({"texts": digest(), "floors": measured}, indent=2) + "\n", encoding="utf-8")
    return 0


def main() -> int:
    """Print the figures, or update the floors."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--allow-regression", action="store_true")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    if options.update:
        return update(allow_regression=options.allow_regression)
    for group, held_out in (("development", False), ("held out", True)):
        paths = texts(held_out=held_out)
        total, by_construction, errors = measure(paths)
        print(f"{group}: {len(paths)} texts, {total.marked} quantities")
        print("  ", "  ".join(f"{name} {value:.3f}" for name, value in (total.figures() | structure(paths)).items()))
        for name, tally in by_construction.items():
            print(
                f"   {name:36} {tally.marked:5}  "
                + "  ".join(f"{k} {v:.3f}" for k, v in tally.figures().items() if k != "f1")
            )
        if options.errors and not held_out:
            print(*errors, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
