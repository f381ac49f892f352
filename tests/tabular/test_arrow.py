from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings

from fazhi import strategies
from fazhi.tabular.schemas import enumerations, schemas
from fazhi.tabular.tabulation import tables

pa = pytest.importorskip("pyarrow")


def test_values_have_their_types(reports):
    """Decimals, dates and enumerations are typed, and keep what the report says."""
    found = tables(reports).to_arrow()
    indicators = found["indicators"]
    assert indicators.schema.field("value").type == pa.decimal128(38, 10)
    assert Decimal(67300) in indicators["value"].to_pylist()
    assert found["reports"].schema.field("written_on").type == pa.date32()
    assert indicators.schema.field("status").type == pa.dictionary(pa.int8(), pa.string())


def test_enumerations_have_one_dictionary_in_every_batch(reports):
    """The dictionary is the whole enumeration, not what happens to be there."""
    for batch in tables(reports * 3).batches():
        assert batch["statements"]["kind"].dictionary.to_pylist() == list(enumerations()["statement_kind"])


def test_no_reports_give_empty_tables():
    """The schemas are there even without a row."""
    found = tables([]).to_arrow()
    assert list(found) == list(schemas())
    assert all(table.num_rows == 0 for table in found.values())


def test_columns_describe_themselves():
    """The metadata say what a column holds."""
    field = tables([]).to_arrow()["indicators"].schema.field("value")
    assert field.metadata[b"title"] == "数值".encode()
    assert field.metadata[b"description"]


@settings(max_examples=20)
@given(strategies.model_reports())
def test_any_report_fits(report):
    """Every report that the model admits has tables, valid by Arrow's own rules."""
    for table in tables(report).to_arrow().values():
        table.validate(full=True)
        assert not any(table[field.name].null_count for field in table.schema if not field.nullable), (
            "a required column is never null"
        )
