"""Division codes: the name that stands for each code of GB/T 2260."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def division_codes() -> Mapping[str, str]:
    """Names of divisions by code; where a code had several over the years, the last one."""
    text = (files("fazhi.reference") / "data" / "divisions.csv").read_text(encoding="utf-8")
    rows = [line.split(",") for line in text.splitlines() if line[:1].isdigit()]
    return {code: name for code, name, _, until in sorted(rows, key=lambda row: row[3] or "9999")}
