"""Give indicators the concepts of a catalogue of one's own.

用自己的指标目录统一指标名称。

    python examples/own_catalogue.py
"""

from __future__ import annotations

import fazhi

report = fazhi.load("examples/sample.html")
catalogue = fazhi.catalogue("examples/catalogue.toml")  # the library's own with these on top 随库目录加上自己的
report = fazhi.identify(report, catalogue)

for indicator in report.indicators:
    if indicator.concept:
        concept = catalogue[indicator.concept]
        print(f"{concept.id:22}{concept.name}：{indicator.text}")
