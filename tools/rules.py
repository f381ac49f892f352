"""Write the pages of the rules into docs/rules, from their docstrings.

    python tools/rules.py

A test says when they are out of date.
"""

from __future__ import annotations

from pathlib import Path

from fazhi.checks.pages import write_index, write_page
from fazhi.checks.registry import FAMILIES

FOLDER = Path(__file__).parent.parent / "docs" / "rules"


def pages() -> dict[str, str]:
    """The pages by file name."""
    rules = sorted((rule() for family in FAMILIES for rule in family.RULES), key=lambda rule: rule.code)
    return {"index.md": write_index(rules), **{f"{rule.code}.md": write_page(rule) for rule in rules}}


def main() -> None:
    """Write the pages, and take away those of rules that are gone."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    written = pages()
    for file in FOLDER.glob("*.md"):
        if file.name not in written:
            file.unlink()
    for name, text in written.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
