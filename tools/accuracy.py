"""Print the accuracy on the marked texts as the tables that stand on the pages on accuracy.

    python tools/accuracy.py en        or zh

The figures are those of tests/accuracy/measure.py, cut to three places, as floors are: none is rounded up.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

MEASURE = Path(__file__).parent.parent / "tests" / "accuracy" / "measure.py"
FIGURES = {
    "f1": ("数量的 F1", "quantities, F1"),
    "role": ("在指标中的地位", "role in the indicator"),
    "qualifier": ("限定词", "qualifier"),
    "direction": ("变化方向", "direction"),
    "basis": ("变化基准", "basis"),
    "status": ("已完成或目标", "status"),
    "name": ("名称", "name"),
    "whole": ("各项全对", "all of it right"),
    "metadata": ("元数据", "metadata"),
    "outline": ("标题层级", "outline"),
    "roles": ("各部分内容", "roles of sections"),
    "shortcomings": ("不足", "shortcomings"),
    "plans": ("计划", "plans"),
    "citations": ("引用文件", "citations"),
    "coverage": ("必备内容", "required elements"),
}
CONSTRUCTIONS = {
    "由A增至B (earlier level)": ("由A增至B：原先的数", "由A增至B, the earlier level"),
    "由A增至B (level reached)": ("由A增至B：达到的数", "由A增至B, the level reached"),
    "同比, 较上年": ("同比、较上年", "同比, 较上年"),
    "环比": ("环比", "环比"),
    "较2020年, 较法定时限": ("较2020年、较法定时限", "较2020年, 较法定时限"),
    "change without a stated base": ("未写明基准的变化", "change without a stated base"),
    "保持在 (level held)": ("保持在", "保持在, a level held"),
    "分别为, 分别增长 lists": ("分别为、分别增长", "lists with 分别"),
    "其中 lists": ("其中", "lists with 其中"),
    "range": ("区间", "range"),
    "fraction": ("分数", "fraction"),
    "percent": ("百分数", "percent"),
    "percentage points": ("百分点", "percentage points"),
    "money": ("金额", "money"),
    "duration": ("时长", "duration"),
    "成, 倍, 番": ("成、倍、番", "成, 倍, 番"),
    "no measure word": ("没有量词", "no measure word"),
    "qualified (余, 近, 以上, …)": ("带余、近、以上等", "with 余, 近, 以上, …"),
    "target": ("目标", "target"),
}
HEADS = {
    "zh": (("", "开发文本", "保留文本"), ("文本", "数量"), ("句式", "开发：个数", "全对", "保留：个数", "全对")),
    "en": (
        ("", "development", "held out"),
        ("texts", "quantities"),
        ("construction", "development: number", "all right", "held out: number", "all right"),
    ),
}


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table whose first column is words and whose others are numbers."""
    first, *others = head
    lines = [(first, *others), ("---", *("---:" for _ in others)), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def share(value: float) -> str:
    """A share in three places, cut and not rounded."""
    return f"{int(value * 1000 + 1e-9) / 1000:.3f}"


def overall(measure: ModuleType, language: str) -> Iterator[tuple[str, ...]]:
    """The rows of the first table: how many texts, and every figure, of both groups."""
    at = ["zh", "en"].index(language)
    groups = [measure.texts(held_out=held_out) for held_out in (False, True)]
    totals = [measure.measure(paths)[0] for paths in groups]
    figures = [total.figures() | measure.structure(paths) for total, paths in zip(totals, groups, strict=True)]
    texts, quantities = HEADS[language][1]
    yield (texts, *(str(len(paths)) for paths in groups))
    yield (quantities, *(str(total.marked) for total in totals))
    for name, words in FIGURES.items():
        yield (words[at], *(share(its[name]) for its in figures))


def by_construction(measure: ModuleType, language: str) -> Iterator[tuple[str, ...]]:
    """The rows of the second table: for each construction how often it is marked, and how often all of it is right."""
    at = ["zh", "en"].index(language)
    groups = [measure.measure(measure.texts(held_out=held_out))[1] for held_out in (False, True)]
    for name in groups[0]:
        words = CONSTRUCTIONS.get(name, (name, name))[at]
        yield (
            words,
            *(cell for its in groups for cell in (str(its[name].marked), share(its[name].figures()["whole"]))),
        )


def main(language: str = "en") -> None:
    """Print both tables."""
    spec = importlib.util.spec_from_file_location("measure", MEASURE)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(MEASURE)
    measure = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(measure)
    first, _, second = HEADS[language]
    print(table(first, overall(measure, language)), end="\n\n")
    print(table(second, by_construction(measure, language)))


if __name__ == "__main__":
    main(*sys.argv[1:])
