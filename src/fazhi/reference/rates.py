"""Rates: what their names say of their bounds, and of what they are rates."""

from __future__ import annotations

from functools import cache
from typing import Final

from attrs import frozen

from fazhi.reference.files import read_toml


@frozen
class Numerator:
    """What rates of one kind count.

    Args:
        rate: Last words of the rates' names, 率 taken off.
        count: Names of the counts that they are rates of.
        whole: Words in the name of the whole, where no other count can be it; empty where several can.
    """

    rate: tuple[str, ...]
    count: frozenset[str] = frozenset()
    whole: tuple[str, ...] = ()


NOTHING_COUNTED: Final = Numerator(())


@frozen
class RateNames:
    """The word lists of ``rates.toml``.

    Args:
        natural: Last words of names of rates between 0 and 100.
        unbounded: Words that lift that bound.
        signed: Words of quantities that can fall below nothing.
        in_time: Words for what was done in time.
        numerators: What rates count, by the last words of their names.
    """

    natural: tuple[str, ...]
    unbounded: tuple[str, ...]
    signed: tuple[str, ...]
    in_time: tuple[str, ...]
    numerators: tuple[Numerator, ...]

    def is_natural(self, name: str) -> bool:
        """Whether a rate of this name lies between 0 and 100.

        Args:
            name: The name.
        """
        return name.endswith(self.natural) and not any(word in name for word in self.unbounded)

    def numerator(self, name: str) -> Numerator:
        """What a rate counts; nothing where its name doesn't tell.

        Args:
            name: The rate's name.
        """
        stem = name.removesuffix("率")
        fitting = [(len(word), known) for known in self.numerators for word in known.rate if stem.endswith(word)]
        return max(fitting, key=lambda pair: pair[0])[1] if fitting and stem != name else NOTHING_COUNTED


@cache
def rate_names() -> RateNames:
    """The word lists, read once."""
    data = read_toml("rates.toml")
    numerators = tuple(
        Numerator(tuple(entry["rate"]), frozenset(entry["count"]), tuple(entry.get("whole", ())))
        for entry in data["numerators"]
    )
    lists = {name: tuple(data[name]) for name in ("natural", "unbounded", "signed", "in_time")}
    return RateNames(**lists, numerators=numerators)
