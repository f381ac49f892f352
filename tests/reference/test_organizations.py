"""The table of names of public bodies."""

from __future__ import annotations

from fazhi.model import OrganizationKind
from fazhi.reference.files import read_toml
from fazhi.reference.organizations import organization_names


def test_the_file_names_its_source_and_has_one_form():
    """Each kind is one of the model's, and no ending makes two kinds."""
    data = read_toml("organizations.toml")
    endings = [ending for names in data["endings"].values() for ending in names]
    assert data["source"].strip()
    assert set(data["endings"]) == {kind.value for kind in OrganizationKind}
    assert sorted({ending for ending in endings if endings.count(ending) > 1}) == []


def test_long_endings_come_first():
    """So that the longest one that fits is the first found."""
    sizes = [len(ending) for ending in organization_names().endings]
    assert sizes == sorted(sizes, reverse=True)


def test_ministries_are_names():
    """The bodies of the centre are listed by name."""
    assert {"司法部", "应急管理部", "国家税务总局"} <= organization_names().ministries
