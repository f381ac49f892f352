"""Gather what reports say fell short, and the reasons they give.

汇集各报告自述的不足和原因。

    python examples/shortcomings.py [FILE…]
"""

from __future__ import annotations

import sys
from collections import Counter

import fazhi

TITLES = {area.code: area.title for area in fazhi.areas()}


def main(names: list[str]) -> None:
    """Print the shortcomings of some reports by the part of the 实施纲要 that they concern."""
    counts: Counter[str] = Counter()
    for name in names:
        try:
            report = fazhi.load(name)
        except fazhi.FazhiError as error:  # one unreadable file stops nothing 一份读不了，不影响其余
            print(error, file=sys.stderr)
            continue
        issuer = report.metadata.issuers[0] if report.metadata.issuers else name
        print(f"{issuer} {report.metadata.year}")
        for shortcoming in report.shortcomings:
            counts[shortcoming.area or "未归类"] += 1
            print(f"  [{shortcoming.area or '—'}] {shortcoming.text}")
        if report.shortcomings and not report.coverage.causes:
            print("  （没有说明原因）")
    print("\n按实施纲要各部分统计")
    for area, count in counts.most_common():
        print(f"  {count}  {area}  {TITLES.get(area, '')}")


if __name__ == "__main__":
    main(sys.argv[1:] or ["examples/sample.html", "examples/draft.txt"])
