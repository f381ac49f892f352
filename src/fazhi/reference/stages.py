"""Stages: what follows what in the course of a case."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from fazhi.reference.files import read_toml


@frozen
class Stage:
    """Two stages of a case.

    Args:
        earlier: Names for what came in.
        later: Names for what went on to the next stage.
        carried: Whether cases of an earlier year may be among the later ones.
    """

    earlier: frozenset[str]
    later: frozenset[str]
    carried: bool = False


@cache
def stages() -> tuple[Stage, ...]:
    """The pairs of stages."""
    return tuple(
        Stage(frozenset(entry["earlier"]), frozenset(entry["later"]), entry.get("carried", False))
        for entry in read_toml("stages.toml")["stages"]
    )


@cache
def carried_over() -> tuple[str, ...]:
    """Words with which a text speaks of cases carried over."""
    return tuple(read_toml("stages.toml")["carried_over"])
