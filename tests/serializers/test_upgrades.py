"""Documents of earlier versions, brought up to date step by step."""

from __future__ import annotations

import pytest

from fazhi.errors import DocumentError, VersionError
from fazhi.serializers import upgrades


def rename(document):
    """From version 1 to 2, ``body`` became ``text``."""
    return {"schema_version": "2.0", "text": document["body"]}


def add(document):
    """From version 2 to 3, ``pages`` came in."""
    return {**document, "schema_version": "3.0", "pages": []}


STEPS = {1: rename, 2: add}


@pytest.mark.parametrize(
    "document",
    [
        {"schema_version": "1.4", "body": "法治"},
        {"schema_version": "2.0", "text": "法治"},
        {"schema_version": "3.0", "text": "法治", "pages": []},
    ],
)
def test_steps_follow_one_another(document):
    """A document of any version goes through the steps that it lacks, in order."""
    before = dict(document)
    assert upgrades.upgrade(document, steps=STEPS, current="3.0") == {
        "schema_version": "3.0",
        "text": "法治",
        "pages": [],
    }
    assert document == before


def test_a_newer_minor_version_stays_as_it_is():
    """Of a newer minor version nothing is changed: its new fields are for the reader to pass over."""
    document = {"schema_version": "1.7", "mood": "calm"}
    assert upgrades.upgrade(document) is document


def test_a_newer_major_version_is_refused():
    """What a newer major version means cannot be known."""
    with pytest.raises(VersionError, match=r"4\.0; this fazhi reads up to 3\.x"):
        upgrades.upgrade({"schema_version": "4.0"}, steps=STEPS, current="3.0")


@pytest.mark.parametrize(
    "version", [None, 1, 1.0, "", "1", "one", "1.", ".5", "0.9", "-1.0", "1.0.0", "１.0", "1.0 ", "9" * 20 + ".0"]
)
def test_versions_that_never_were(version):
    """A version that fazhi cannot have written is an error."""
    with pytest.raises(DocumentError, match=r"^\$\.schema_version"):
        upgrades.upgrade({"schema_version": version})


def test_there_is_a_step_for_each_former_version():
    """No version is left without a way to the current one."""
    assert sorted(upgrades.STEPS) == list(range(1, upgrades.major_of({"schema_version": upgrades.SCHEMA_VERSION})))
