"""How the names of public bodies are built."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from attrs import field, frozen

from fazhi.model import OrganizationKind
from fazhi.reference.files import read_toml


@frozen
class OrganizationTable:
    """The endings and names by which public bodies are known.

    Args:
        endings: The sort of body that each ending makes, longest first.
        zones: Words that make a 管理委员会 the organ of a zone.
        openings: How the names of bodies of the centre open.
        ministries: Names of bodies of the centre.
    """

    endings: Mapping[str, OrganizationKind] = field(hash=False)
    zones: tuple[str, ...]
    openings: tuple[str, ...]
    ministries: frozenset[str]


@cache
def organization_names() -> OrganizationTable:
    """The table of names of public bodies."""
    data = read_toml("organizations.toml")
    pairs = ((ending, OrganizationKind(kind)) for kind, endings in data["endings"].items() for ending in endings)
    return OrganizationTable(
        endings=dict(sorted(pairs, key=lambda pair: -len(pair[0]))),
        zones=tuple(data["zones"]["words"]),
        openings=tuple(data["national"]["openings"]),
        ministries=frozenset(data["national"]["ministries"]),
    )
