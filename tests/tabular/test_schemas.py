from __future__ import annotations

from pathlib import Path

import pytest

from fazhi import model
from fazhi.tabular.arrow import arrow_schemas
from fazhi.tabular.schemas import change_columns, enumerations, schema_version, schemas

TYPES = {
    *("key", "string", "text", "integer", "offset", "exponent", "decimal", "date", "boolean", "strings", "changes"),
    "enumeration",
}
ENUMERATIONS = {
    "organization_kind": model.OrganizationKind,
    "level": model.Level,
    "role": model.Role,
    "status": model.Status,
    "qualifier": model.Qualifier,
    "direction": model.Direction,
    "basis": model.ChangeBasis,
    "citation_kind": model.CitationKind,
    "severity": model.Severity,
    "certainty": model.Certainty,
}
COLUMNS = [
    pytest.param(column, id=f"{name}.{column.name}") for name, schema in schemas().items() for column in schema.columns
]


def test_there_are_six_tables():
    """The tables are those that the documentation promises, each after those it refers to."""
    assert list(schemas()) == ["reports", "sections", "statements", "indicators", "citations", "findings"]


@pytest.mark.parametrize("column", COLUMNS)
def test_columns_are_described(column):
    """Each column has a known type, a title and a description in both languages."""
    assert column.type in TYPES
    assert all((column.title, column.zh, column.en))
    assert (column.type == "enumeration") == (column.enumeration is not None)
    assert column.enumeration is None or column.enumeration in enumerations()


@pytest.mark.parametrize("schema", schemas().values(), ids=lambda schema: schema.name)
def test_names_are_unique(schema):
    """No two columns of a table have one name, or one title."""
    for names in ([column.name for column in schema.columns], [column.title for column in schema.columns]):
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("schema", schemas().values(), ids=lambda schema: schema.name)
def test_keys_are_columns(schema):
    """Primary and foreign keys name columns, and a foreign key has as many as the key it refers to."""
    names = {column.name for column in schema.columns}
    assert names.issuperset(schema.primary_key)
    for columns, table in schema.foreign_keys.items():
        assert names.issuperset(columns)
        assert len(columns) == len(schemas()[table].primary_key)


@pytest.mark.parametrize(("name", "kind"), ENUMERATIONS.items())
def test_enumerations_are_those_of_the_model(name, kind):
    """The tables know each value that the model has, in its order."""
    assert list(enumerations()[name]) == [value.value for value in kind]


def test_statement_kinds_are_classes():
    """The kind of a statement is the name of its class."""
    kinds = [model.Statement, model.Measure, model.Shortcoming, model.Plan]
    assert list(enumerations()["statement_kind"]) == [kind.__name__.lower() for kind in kinds]


def test_places_come_in_pairs():
    """Where there is a start there is an end."""
    for columns in (*(schema.columns for schema in schemas().values()), change_columns()):
        names = [column.name for column in columns if column.type == "offset"]
        starts = [name.removesuffix("_start") for name in names if name.endswith("_start")]
        assert [name for start in starts for name in (f"{start}_start", f"{start}_end")] == names


def test_a_changed_schema_has_a_new_version():
    """The Arrow schemas are those kept for this version: change the version with them, and keep the new ones."""
    pytest.importorskip("pyarrow")
    listed = [
        f"{name}.{field.name}: {field.type}{'' if field.nullable else ' not null'}"
        for name, schema in arrow_schemas().items()
        for field in schema
    ]
    kept = Path(__file__).parent / "schemas" / f"{schema_version()}.txt"
    assert kept.read_text(encoding="utf-8").splitlines() == listed
