"""Rates: what their names say of their bounds, and of what they are rates."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from fazhi.reference.files import read_toml


@frozen
class RateNames:
    """The word lists of ``rates.toml``.

    Args:
        natural: Last words of names of rates between 0 and 100.
        unbounded: Words that lift that bound.
        signed: Words of quantities that can fall below nothing.
        in_time: Words for what was done in time.
        numerators: Pairs: last words of a rate's name, and the words for what it counts.
    """

    natural: tuple[str, ...]
    unbounded: tuple[str, ...]
    signed: tuple[str, ...]
    in_time: tuple[str, ...]
    numerators: tuple[tuple[tuple[str, ...], frozenset[str]], ...]

    def is_natural(self, name: str) -> bool:
        """Whether a rate of this name lies between 0 and 100.

        Args:
            name: The name.
        """
        return name.endswith(self.natural) and not any(word in name for word in self.unbounded)

    def counted(self, name: str) -> frozenset[str]:
        """The words for what a rate counts; none where its name doesn't tell.

        Args:
            name: The rate's name.
        """
        stem = name.removesuffix("率")
        fitting = [(len(word), count) for words, count in self.numerators for word in words if stem.endswith(word)]
        return max(fitting, key=lambda pair: pair[0])[1] if fitting and stem != name else frozenset()


@cache
def rate_names() -> RateNames:
    """The word lists, read once."""
    data = read_toml("rates.toml")
    pairs = tuple((tuple(entry["rate"]), frozenset(entry["count"])) for entry in data["numerators"])
    lists = {name: tuple(data[name]) for name in ("natural", "unbounded", "signed", "in_time")}
    return RateNames(**lists, numerators=pairs)
