"""Read one report and look at what is in it.

读一份报告，看看里面有什么。

    python examples/first_look.py [FILE]
"""

from __future__ import annotations

import sys

import fazhi

report = fazhi.load(sys.argv[1] if len(sys.argv) > 1 else "examples/sample.html")

print(report.metadata.title)
print("年度", report.metadata.year, " 发布机构", "、".join(str(issuer) for issuer in report.metadata.issuers))
print("索引号", report.metadata.index_number, " 发文字号", report.metadata.document_number)

print("\n提纲")
for section in report.walk():
    print("  " * section.level + section.heading, f"[{section.role}]")

print("\n有变化的指标")
for indicator in report.indicators:
    for change in indicator.changes:
        line, column = report.place(change.span.start)
        print(f"  {indicator.name}：{change.text}（第{line}行第{column}列）")

print("\n不足及原因")
for shortcoming in report.shortcomings:
    print(f"  {shortcoming.text}\n    原因：{shortcoming.cause or '未写明'}")

# Every value is traced to its characters. 每个值都指回原文的字符。
traced = all(indicator.text == indicator.span.of(report.text) for indicator in report.indicators)
print(f"\n{len(report.indicators)} 项指标，{'都' if traced else '并非都'}与原文一致")
