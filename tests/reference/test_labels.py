"""The table of labels."""

from __future__ import annotations

from attrs import fields

from fazhi.model import Metadata
from fazhi.reference.files import read_toml
from fazhi.reference.labels import FURNITURE, OTHER, labels, longest_label

OWN = {"source", "year", "updated_on", OTHER, FURNITURE}


def test_the_file_names_its_source_and_has_one_form():
    """Each label is a word without white space, and stands for one attribute only."""
    data = read_toml("labels.toml")
    listed = [label for names in data["labels"].values() for label in names] + data["furniture"]["labels"]
    assert data["source"].strip()
    assert all(label == "".join(label.split()) and len(label) > 1 for label in listed)
    assert sorted({label for label in listed if listed.count(label) > 1}) == []


def test_labels_stand_for_attributes_of_the_metadata():
    """What a label stands for is an attribute of Metadata, or one of the few groups beside them."""
    assert set(labels().values()) - OWN <= {attribute.name for attribute in fields(Metadata)}


def test_synonyms_stand_for_one_attribute():
    """The names that sites give the same field come out as one."""
    assert {labels()[name] for name in ("索引号", "信息索引号", "索取号")} == {"index_number"}
    assert {labels()[name] for name in ("成文日期", "生成日期", "发文日期")} == {"written_on"}
    assert labels()["浏览次数"] == FURNITURE


def test_the_longest_label_is_known():
    """Reading backwards from a colon stops at the longest label."""
    assert longest_label() == max(len(label) for label in labels())
