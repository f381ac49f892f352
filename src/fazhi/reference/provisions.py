"""Provisions: the rules and standards that checks rest on, and whom and when they bind."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from attrs import frozen

from fazhi.model import Certainty, Provision
from fazhi.reference.files import read_toml


@frozen
class Basis:
    """A provision, and the kinds of body that it binds.

    Args:
        id: Its name in the data file.
        provision: The provision, with the report years that it binds.
        bodies: The kinds of body it binds (see ``fazhi.checks.bodies``); empty where it binds all.
        source: Where it was read.
    """

    id: str
    provision: Provision
    bodies: frozenset[str]
    source: str

    @property
    def is_certain(self) -> bool:
        """Whether a finding that rests on it may be more than information."""
        return self.provision.certainty in (Certainty.SEEN, Certainty.RESTATED, Certainty.COMPUTED)

    def binds_year(self, year: int | None) -> bool:
        """Whether it binds the report on a year; where it has bounds and the year is unknown, it does not.

        Args:
            year: The year reported on.
        """
        since, until = self.provision.since, self.provision.until
        if since is None and until is None:
            return True
        return year is not None and (since is None or year >= since) and (until is None or year <= until)

    def binds_body(self, body: str) -> bool:
        """Whether it binds a kind of body.

        Args:
            body: The kind.
        """
        return not self.bodies or body in self.bodies


@cache
def provisions() -> Mapping[str, Basis]:
    """All provisions of the data file, by id."""
    return {
        name: _basis(name, entry) for name, entry in read_toml("provisions.toml").items() if isinstance(entry, dict)
    }


def _basis(name: str, entry: Mapping[str, Any]) -> Basis:
    provision = Provision(
        instrument=entry["instrument"],
        article=entry.get("article"),
        since=entry.get("since"),
        until=entry.get("until"),
        certainty=Certainty(entry["certainty"]),
    )
    return Basis(name, provision, frozenset(entry.get("bodies", ())), entry["source"])
