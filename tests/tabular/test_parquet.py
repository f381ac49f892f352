from __future__ import annotations

from decimal import Decimal

import pytest

from fazhi.errors import FileError
from fazhi.tabular import parquet
from fazhi.tabular.arrow import arrow_schemas
from fazhi.tabular.tabulation import tables

pq = pytest.importorskip("pyarrow.parquet")


@pytest.fixture
def files(reports, tmp_path):
    """The Parquet files of the samples."""
    return tables(reports).to_parquet(tmp_path / "new" / "folder")


def test_files_give_the_tables_back(files, reports):
    """What is read from the files is what Arrow has, schema and all."""
    for name, table in tables(reports).to_arrow().items():
        read = pq.read_table(files[name])
        assert read.schema.equals(arrow_schemas()[name], check_metadata=True)
        assert read.equals(table)


def test_the_same_reports_give_the_same_bytes(files, reports, tmp_path):
    """Files hold no time and no order of chance."""
    again = tables(reports).to_parquet(tmp_path / "again")
    assert all(files[name].read_bytes() == again[name].read_bytes() for name in files)


def test_rows_are_gathered_into_groups(reports, tmp_path, monkeypatch):
    """Row groups hold many batches."""
    monkeypatch.setattr(parquet, "ROW_GROUP", 10)
    monkeypatch.setattr("fazhi.tabular.stream.BATCH", 1)
    file = tables(reports * 5).to_parquet(tmp_path)["reports"]
    metadata = pq.ParquetFile(file).metadata
    assert [metadata.row_group(at).num_rows for at in range(metadata.num_row_groups)] == [10]


def test_duckdb_pandas_and_polars_agree(files):
    """Three readers find the same number of rows and the same total, to the last digit."""
    duckdb, pandas, polars = (pytest.importorskip(name) for name in ("duckdb", "pandas", "polars"))
    path = str(files["indicators"])
    frame, lazy = pandas.read_parquet(path), polars.read_parquet(path)
    with duckdb.connect() as connection:
        (rows, total, units) = connection.execute(
            "SELECT count(*), sum(value), count(DISTINCT unit) FROM read_parquet(?)", [path]
        ).fetchone()
    assert rows == len(frame) == lazy.height == 10
    assert total == sum(frame["value"].dropna(), Decimal(0)) == lazy["value"].sum()
    assert units == frame["unit"].nunique() == lazy["unit"].n_unique()
    assert lazy["changes"].list.len().sum() == sum(map(len, frame["changes"])) == 6


def test_empty_tables_are_files_too(tmp_path):
    """Without reports there are six files without rows, which others can read."""
    polars, duckdb = pytest.importorskip("polars"), pytest.importorskip("duckdb")
    for file in tables([]).to_parquet(tmp_path).values():
        assert polars.read_parquet(file).height == 0
        assert duckdb.sql(f"FROM read_parquet('{file}')").fetchall() == []


def test_a_failure_leaves_the_old_files(reports, files):
    """Where the reports break off, the files that were there stay as they were, and no drafts are left."""

    def broken():
        yield from reports
        raise KeyError("gone")

    folder = files["reports"].parent
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    with pytest.raises(KeyError):
        tables(broken()).to_parquet(folder)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_a_folder_that_cannot_be_made_is_named(reports, tmp_path):
    """The error says which folder."""
    (tmp_path / "file").touch()
    with pytest.raises(FileError) as caught:
        tables(reports).to_parquet(tmp_path / "file")
    assert caught.value.where == str(tmp_path / "file")
