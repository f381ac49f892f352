"""Turn a folder of reports into tables, and ask a question in SQL.

把一个文件夹的报告变成数据表，用 SQL 提问。

    python examples/corpus.py [FOLDER [OUTPUT]]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import fazhi

FORMATS = {".html", ".htm", ".docx", ".pdf", ".ofd", ".txt", ".mhtml", ".zip"}
QUESTION = """
    SELECT year, issuer, concept, value, unit
    FROM indicators JOIN reports USING (report_id)
    WHERE concept LIKE 'recon.%' AND status = 'actual'
    ORDER BY issuer, year, ordinal
"""


def reports(folder: Path) -> Iterator[tuple[str, fazhi.Report]]:
    """The reports in a folder, one at a time; what cannot be read is said and passed over."""
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in FORMATS:
            try:
                yield path.name, fazhi.load(path)
            except fazhi.FazhiError as error:
                print(error, file=sys.stderr)


def main(folder: str = "examples", output: str = "tables") -> None:
    """Write the tables as CSV, and print the answer to the question where DuckDB is installed."""
    fazhi.tables(reports(Path(folder)), findings=True).to_csv(output)  # no more than one report in memory 逐份读取
    print(f"数据表写入 {output}/")
    try:
        import duckdb

        with duckdb.connect() as connection:
            fazhi.tables(reports(Path(folder))).to_duckdb(connection)
            for row in connection.execute(QUESTION).fetchall():
                print(*row, sep="\t")
    except (fazhi.MissingDependencyError, ModuleNotFoundError) as error:
        print(error)


if __name__ == "__main__":
    main(*sys.argv[1:])
