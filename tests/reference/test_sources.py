"""Data files name where their facts come from."""

import tomllib
from importlib.resources import files

import pytest


@pytest.mark.parametrize("name", ["areas", "causes", "instruments", "markers", "roles", "traditional"])
def test_a_data_file_names_its_source(name):
    """In a sentence at its head."""
    text = files("fazhi.reference.data").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    assert len(tomllib.loads(text)["source"]) > 10
