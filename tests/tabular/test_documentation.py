from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from fazhi.tabular.schemas import schemas
from fazhi.tabular.tabulation import Tables, tables

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_is_current(language):
    """The schemas on the page are those of the program; if not, run tools/tables.py."""
    page = runpy.run_path(str(ROOT / "tools" / "tables.py"))["page"]
    assert (ROOT / "docs" / language / "tables.md").read_text(encoding="utf-8") == page(language)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_names_every_destination(language):
    """Each table and each way out is on the page."""
    text = (ROOT / "docs" / language / "tables.md").read_text(encoding="utf-8")
    ways = {name for name in vars(Tables) if name.startswith("to_")} | {"batches"}
    assert ways <= set(re.findall(r"`\.(\w+)\(", text))
    assert set(schemas()) <= set(re.findall(r"### `(\w+)`", text))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_queries_run(language, reports):
    """The SQL on the page runs."""
    duckdb = pytest.importorskip("duckdb")
    queries = re.findall(r"```sql\n(.*?)```", (ROOT / "docs" / language / "tables.md").read_text("utf-8"), re.DOTALL)
    with duckdb.connect() as connection:
        tables(reports).to_duckdb(connection)
        assert [len(connection.execute(query).fetchall()) for query in queries] == [8, 6]
