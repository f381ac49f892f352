from __future__ import annotations

import pytest

from fazhi.errors import ConfigurationError
from fazhi.tabular.schemas import schemas
from fazhi.tabular.tabulation import tables

pytest.importorskip("pyarrow")
TOTAL = 2 * (67300 + 1200 + 11297 + 95) + 5 + 7


def test_pandas_keeps_types(reports):
    """No decimal and no integer becomes a float; enumerations are categories; totals are exact."""
    pandas = pytest.importorskip("pandas")
    frame = tables(reports).to_pandas()["indicators"]
    assert frame["value"].sum() == TOTAL
    assert frame["change_start"].dtype == "int32[pyarrow]"
    assert isinstance(frame["status"].dtype, pandas.CategoricalDtype)
    assert frame.groupby("unit")["value"].sum()["%"] == 190


def test_polars_keeps_types(reports):
    """Decimals are decimals; changes can be unnested."""
    polars = pytest.importorskip("polars")
    frame = tables(reports).to_polars()["indicators"]
    assert frame["value"].dtype == polars.Decimal(38, 10)
    assert frame["value"].sum() == TOTAL
    changes = frame.select("name", "changes").explode("changes").drop_nulls().unnest("changes")
    assert changes["amount"].count() == 4


@pytest.fixture
def database():
    """A database in memory."""
    with pytest.importorskip("duckdb").connect() as connection:
        yield connection


def test_duckdb_joins_the_tables(reports, database):
    """The tables join by report and id, and an indicator's words stand in its statement at the offsets given."""
    tables(reports).to_duckdb(database)
    rows = database.execute("""
        SELECT year, value, substr(statements.text, value_start - statements.span_start + 1, value_end - value_start)
        FROM indicators JOIN statements USING (report_id, statement_id) JOIN reports USING (report_id)
        WHERE unit = '%'
    """).fetchall()
    assert rows == [(2024, 95, "95%以上")] * 2


def test_column_names_need_no_quotes(reports, database):
    """No column has a name that SQL keeps for itself."""
    tables(reports).to_duckdb(database)
    for name, schema in schemas().items():
        names = ", ".join(column.name for column in schema.columns)
        assert database.execute(f"SELECT {names} FROM {name}").description  # noqa: S608 - names of our own


def test_batches_add_up(reports, database, monkeypatch):
    """Many batches go into one table."""
    monkeypatch.setattr("fazhi.tabular.stream.BATCH", 1)
    tables(reports * 3).to_duckdb(database, schema="year 2024")
    assert database.execute('SELECT count(*), sum(value) FROM "year 2024".indicators').fetchone() == (30, 3 * TOTAL)


def test_tables_that_are_there_are_not_overwritten(reports, database):
    """A table of the user's stays; the error says what to do, and nothing is left half done."""
    database.execute("CREATE TABLE statements (mine INTEGER)")
    with pytest.raises(ConfigurationError, match="statements") as caught:
        tables(reports).to_duckdb(database)
    assert "schema=" in caught.value.help
    assert database.execute("SHOW TABLES").fetchall() == [("statements",)]
