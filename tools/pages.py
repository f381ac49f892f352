"""Fill the pages with what commands and examples print, so that no page states a figure of its own.

    python tools/pages.py                fill README.md and docs/
    python tools/pages.py --measured     fill what depends on the machine, too

Three marks, all of them invisible to a reader:

- ``<!-- figures: COMMAND -->`` … ``<!-- end of figures -->`` holds what the command prints; tables and headings stand
  as they are, everything else in a block of text. The tests run the command again.
- ``<!-- measured: COMMAND -->`` … ``<!-- end of figures -->`` is the same for what is another time another figure; the
  tests leave it alone.
- ``<!-- output -->`` between a Python block and a block of text says that the second is what the first prints. The
  tests run every Python block, with this mark or without.

Commands run in the root of the repository. Python blocks run in a folder of their own with the examples in it, so that
what they write disturbs nothing.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

from attrs import frozen

ROOT = Path(__file__).parent.parent
FIGURES = re.compile(
    r"(?P<begin><!-- (?P<kind>figures|measured): (?P<command>[^\n]+) -->\n)"
    r"(?P<content>.*?)(?P<end><!-- end of figures -->)",
    re.DOTALL,
)
BLOCK = re.compile(
    r"^```python\n(?P<code>.*?)^```\n(?:\n?(?P<mark><!-- output -->\n)```text\n(?P<output>.*?)^```\n)?",
    re.DOTALL | re.MULTILINE,
)
AS_IT_IS = ("|", "#")


@frozen
class Block:
    """A Python block of a page.

    Args:
        line: The line of its first statement.
        code: What it holds.
        output: What the page says that it prints, or None where the page doesn't say.
    """

    line: int
    code: str
    output: str | None


def pages() -> list[Path]:
    """The pages that are kept."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def blocks(text: str) -> Iterator[Block]:
    """The Python blocks of a page, in order.

    Args:
        text: The page.
    """
    for match in BLOCK.finditer(text):
        yield Block(text.count("\n", 0, match.start("code")) + 1, match["code"], match["output"])


@cache
def printed(command: str) -> str:
    """What a command prints, as it stands on a page.

    Args:
        command: The command, as a reader would type it.
    """
    program, *arguments = shlex.split(command)
    program = sys.executable if program == "python" else program
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    run = subprocess.run(  # noqa: S603 - the commands are those of the pages
        [program, *arguments], cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True, encoding="utf-8"
    )
    text = "\n".join(line.rstrip() for line in run.stdout.strip("\n").splitlines()) + "\n"
    return text if text.startswith(AS_IT_IS) else f"```text\n{text}```\n"


@contextlib.contextmanager
def sandbox() -> Iterator[Path]:
    """A folder of its own, with the examples in it, as the current one."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "examples", folder / "examples", ignore=shutil.ignore_patterns("__pycache__"))
        os.chdir(folder)
        try:
            yield folder
        finally:
            os.chdir(before)


def output(block: Block) -> str:
    """What a block prints, run in a fresh namespace.

    Args:
        block: The block.
    """
    module = ModuleType("__main__")  # classes that a block defines find their module, as they would in a script
    told = io.StringIO()
    before = sys.modules["__main__"]
    sys.modules["__main__"] = module
    try:
        with sandbox(), contextlib.redirect_stdout(told):
            exec(compile(block.code, f"block of line {block.line}", "exec"), vars(module))  # noqa: S102 - our own pages
    finally:
        sys.modules["__main__"] = before
    return told.getvalue()


def filled(text: str, *, measured: bool = False) -> str:
    """A page with what commands and blocks print.

    Args:
        text: The page.
        measured: Whether to run the commands whose figures are others another time.
    """

    def figures(match: re.Match[str]) -> str:
        if match["kind"] == "measured" and not measured:
            return match[0]
        return f"{match['begin']}\n{printed(match['command'])}\n{match['end']}"

    def outputs(match: re.Match[str]) -> str:
        if match["mark"] is None:
            return match[0]
        told = output(Block(0, match["code"], None))
        return f"```python\n{match['code']}```\n\n{match['mark']}```text\n{told}```\n"

    return BLOCK.sub(outputs, FIGURES.sub(figures, text))


def main() -> None:
    """Fill all pages."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--measured", action="store_true", help="run also what depends on the machine")
    options = parser.parse_args()
    for page in pages():
        text = page.read_text(encoding="utf-8")
        new = filled(text, measured=options.measured)
        if new != text:
            page.write_text(new, encoding="utf-8")
            print(page.relative_to(ROOT))


if __name__ == "__main__":
    main()
