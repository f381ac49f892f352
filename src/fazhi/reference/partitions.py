"""Partitions: the categories into which reports part a whole."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property

from attrs import frozen

from fazhi.reference.files import read_toml


@frozen
class Partitions:
    """The lists of ``partitions.toml``.

    Args:
        exclusive: Sets of categories of which a case has one at most.
        complete: Sets of categories that together are the whole, each with its alternative names.
    """

    exclusive: tuple[tuple[str, ...], ...]
    complete: tuple[tuple[tuple[str, ...], ...], ...]

    def are_exclusive(self, names: Sequence[str]) -> bool:
        """Whether no case can fall under two of some names.

        Args:
            names: Names of categories.
        """
        known = any(all(any(word in name for word in words) for name in names) for words in self.exclusive)
        return known or self.are_complete(names)

    def is_category(self, name: str) -> bool:
        """Whether a name is that of one category among others, so that nothing but its own parts is parted by it.

        Args:
            name: The name of a count.
        """
        return any(name.startswith(words) for words in self.exclusive)

    def opens_complete(self, name: str) -> bool:
        """Whether a name is one of a complete set, so that the names that follow it are worth a look.

        Args:
            name: The name of a category.
        """
        return name.startswith(self._words) or name.endswith(self._words)

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return tuple({word for parts in self.complete for part in parts for word in part})

    def are_complete(self, names: Sequence[str]) -> bool:
        """Whether some names together are all categories of a whole.

        Args:
            names: Names of categories.
        """
        return any(_covers(parts, names) for parts in self.complete)


def _covers(parts: Sequence[Sequence[str]], names: Sequence[str]) -> bool:
    """Whether each part has a name of its own, and each name is one of a part."""
    matched = [next((name for name in names if _is_one_of(name, part)), None) for part in parts]
    return None not in matched and len(set(matched)) == len(parts) == len(names)


def _is_one_of(name: str, part: Sequence[str]) -> bool:
    return name.startswith(tuple(part)) or name.endswith(tuple(part))


@cache
def partitions() -> Partitions:
    """The lists, read once."""
    data = read_toml("partitions.toml")
    complete = tuple(tuple(tuple(part) for part in entry["parts"]) for entry in data["complete"])
    return Partitions(tuple(tuple(words) for words in data["exclusive"].values()), complete)
