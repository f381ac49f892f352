"""What reading a report costs, as ratios taken in one run: ``python benchmarks/loading.py [TEXT]``.

Printed are the whole of ``loads`` over one pass of a regular expression for numbers with units, over the time that
jieba takes to tokenize the same text (where it is installed), the cost per character at a hundred times the length over
that at one, and the cost of ``import fazhi`` over that of ``import attrs``. Processor time, the least of many runs: the
ratios of a quiet machine and of a busy one differ little.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import fazhi

PASS = re.compile(r"\d[\d,]*(?:\.\d+)?(?:万|亿)?(?:余|多)?(?:个百分点|[件项部次份个类处路名人家场户条起宗例期篇%])")
SAMPLE = Path(__file__).parent.parent / "examples" / "sample.txt"
NUMBER = re.compile(r"(?<=[\u4e00-\u9fff])\d{2,4}(?=[件项份个名家场])")
TIMES = 100


def least(run: Callable[[], object], repeats: int) -> float:
    """The least processor time that a run takes, in seconds."""
    best = float("inf")
    for _ in range(repeats):
        start = time.process_time()
        run()
        best = min(best, time.process_time() - start)
    return best


def with_other_numbers(text: str, times: int) -> str:
    """A text repeated, each time with other numbers, so that nothing is found in a cache."""
    return "\n".join(NUMBER.sub(lambda m, i=i: str(int(m[0]) + i), text) for i in range(times))


def import_cost(module: str) -> float:
    """The least time of a fresh interpreter that imports a module, beyond one that imports nothing, in seconds."""

    def run(code: str) -> float:
        return min(_child(code) for _ in range(10))

    return run(f"import {module}") - run("pass")


def _child(code: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own interpreter, our own code
    return time.perf_counter() - start


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("text", nargs="?", type=Path, default=SAMPLE, help="a report as plain text")
    text = parser.parse_args().text.read_text(encoding="utf-8")
    long = with_other_numbers(text, TIMES)
    read = least(lambda: fazhi.loads(text, format="text"), 200)
    one_pass = least(lambda: PASS.findall(text), 500)
    read_long = least(lambda: fazhi.loads(long, format="text"), 3)
    print(f"characters                               {len(text)}")
    print(f"loads / one pass of a pattern            {read / one_pass:.0f}")
    try:
        import jieba
    except ImportError:
        print("loads / jieba.cut                        jieba is not installed")
    else:
        jieba.initialize()
        print(f"loads / jieba.cut                        {read / least(lambda: list(jieba.cut(text)), 20):.2f}")
    per_character = (read_long / len(long)) / (read / len(text))
    print(f"cost per character at x{TIMES} / at x1        {per_character:.2f}")
    print(f"import fazhi / import attrs              {import_cost('fazhi') / import_cost('attrs'):.2f}")


if __name__ == "__main__":
    main()
