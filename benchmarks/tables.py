"""Memory and time of 10,000 reports to Parquet, as ratios to 1,000.

    pip install "fazhi[tables]"
    python benchmarks/tables.py

Each report has 60 measures and 120 indicators, and objects of its own, made when it is asked for. Each number of
reports is written by a process of its own, and the operating system tells its peak of memory. Memory that does not grow
with the number of reports has a ratio near 1; the time for each report should stay the same.
"""

from __future__ import annotations

import json
import pickle
import resource
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from tempfile import TemporaryDirectory
from time import perf_counter

from attrs import evolve

import fazhi

FEW, MANY = 1_000, 10_000
TITLE = "青湖市人民政府关于2024年度法治政府建设情况的报告"
HEADINGS = (
    "依法全面履行政府职能",
    "提升政府立法质量",
    "推进科学民主决策",
    "规范行政执法",
    "化解社会矛盾纠纷",
    "加强行政权力监督",
)
SENTENCE = (
    "持续推进合法性审查，全年审查行政规范性文件1{0:02}件，同比上升12.{0}%；依据《青湖市行政程序规定》纠正违法文件{0}件，"
    "推动起草单位、审核机构和制定机关各负其责，切实提升制度建设的质量和公信力。"
)


def text() -> str:
    """A report of six sections with ten measures each."""
    parts = [TITLE, "一、2024年主要工作"]
    for at, heading in enumerate(HEADINGS):
        parts.append(f"（{'一二三四五六'[at]}）{heading}")
        parts.append("".join(SENTENCE.format(10 * at + item) for item in range(10)))
    parts += ["二、存在的不足", "基层执法力量还较薄弱。", "三、下一年度安排", "加强执法培训。"]
    return "\n".join(parts)


def reports(count: int) -> Iterator[tuple[str, fazhi.Report]]:
    """So many reports, none of which shares anything with another."""
    kept = pickle.dumps(fazhi.loads(text(), format="text"))
    for number in range(count):
        name = f"{number}.txt"
        report: fazhi.Report = pickle.loads(kept)  # noqa: S301 - our own
        yield name, evolve(report, source=evolve(report.source, sha256=sha256(name.encode()).hexdigest()))


def write(count: int) -> None:
    """Write so many reports, and print the peak of memory in MiB and the time in seconds."""
    start = perf_counter()
    with TemporaryDirectory() as folder:
        fazhi.tables(reports(count)).to_parquet(folder)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([peak, perf_counter() - start]))


def measured(count: int) -> tuple[float, float]:
    """What a process of its own needs for so many reports."""
    run = subprocess.run(  # noqa: S603 - this very file
        [sys.executable, __file__, str(count)], capture_output=True, text=True, check=True
    )
    peak, seconds = json.loads(run.stdout)
    return peak, seconds


def main() -> None:
    """Measure, and print the ratios."""
    report = next(reports(1))[1]
    print(f"{len(report.measures)} measures, {len(report.indicators)} indicators, Python {sys.version.split()[0]}")
    (few, quick), (many, slow) = measured(FEW), measured(MANY)
    print(f"{'reports':>8}{'MiB':>8}{'s':>8}{'ms each':>10}")
    print(f"{FEW:>8}{few:>8.0f}{quick:>8.1f}{1000 * quick / FEW:>10.2f}")
    print(f"{MANY:>8}{many:>8.0f}{slow:>8.1f}{1000 * slow / MANY:>10.2f}")
    print(f"memory × {many / few:.2f} (at most 1.3), time × {slow / quick:.2f} for {MANY // FEW} times the reports")


if __name__ == "__main__":
    write(int(sys.argv[1])) if len(sys.argv) > 1 else main()
