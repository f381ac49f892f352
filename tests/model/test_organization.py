"""Organisations: named, and with a code of six digits or none."""

from __future__ import annotations

import pytest

from fazhi.model import Organization


def test_an_organization_has_a_name():
    """An empty name is refused."""
    with pytest.raises(ValueError, match="has a name"):
        Organization(name="")


@pytest.mark.parametrize("division", ["", "41010", "4101000", "010100", "41010a", "４１０１００", "410100\n"])
def test_a_division_is_a_code(division):
    """What is no code of GB/T 2260 is refused."""
    with pytest.raises(ValueError, match="six digits"):
        Organization(name="青湖市人民政府", division=division)


def test_reads_as_its_name():
    """As a string, an organisation is its name."""
    assert str(Organization(name="青湖市人民政府", division="410100")) == "青湖市人民政府"
