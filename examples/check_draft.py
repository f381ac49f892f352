"""Check a draft before it is published, put right what is safe, and go on in Word.

发布前核查草稿，改正有把握的，转成公文格式。

    python examples/check_draft.py [FILE [FOLDER]]
"""

from __future__ import annotations

import sys
from pathlib import Path

import fazhi

name = sys.argv[1] if len(sys.argv) > 1 else "examples/draft.txt"
folder = Path(sys.argv[2] if len(sys.argv) > 2 else "checked")
folder.mkdir(exist_ok=True)

report = fazhi.load(name)
findings = fazhi.validate(report, profile="draft", source=name)
for finding in findings:
    print(finding)
    if finding.basis:
        print(f"    依据：{finding.basis}")
    if finding.help:
        print(f"    建议：{finding.help}")

# Only edits that cannot change the meaning are offered as fixes. 只对不改变意思的问题给出改法。
text = fazhi.apply(report.text, findings)
mended = fazhi.loads(text, format="text")
left = fazhi.validate(mended, profile="draft")
print(f"\n改正 {len(findings) - len(left)} 处，还有 {len(left)} 处须人工处理")

(folder / "draft.txt").write_text(text, encoding="utf-8")
fazhi.dump(mended, folder / "draft.html", findings=left)  # the findings stand beside the text 问题列在正文旁
try:
    fazhi.dump(mended, folder / "draft.docx")  # in the layout of GB/T 9704 按公文格式排版
except fazhi.MissingDependencyError as error:
    print(error)
