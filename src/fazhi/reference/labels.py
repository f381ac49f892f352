"""Labels of the fields that sites print with a document."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from fazhi.reference.files import read_toml

FURNITURE = "furniture"
OTHER = "other"


@cache
def labels() -> Mapping[str, str]:
    """What each label stands for: an attribute of ``Metadata``, or updated_on, source, other or furniture."""
    data = read_toml("labels.toml")
    known = {label: attribute for attribute, names in data["labels"].items() for label in names}
    return {**known, **dict.fromkeys(data["furniture"]["labels"], FURNITURE)}


@cache
def longest_label() -> int:
    """The number of characters of the longest label."""
    return max(map(len, labels()))
