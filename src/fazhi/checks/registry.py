"""The registry: the rules that ship with the library, and those that other packages add."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from fazhi.checks import content, dates, defects, document, metadata, numbers, references, structure, wording
from fazhi.checks.rule import Rule
from fazhi.errors import ConfigurationError

ENTRY_POINTS = "fazhi.rules"
"""Entry points by which other packages add rules: each names a subclass of ``Rule``, an instance, or several."""

FAMILIES = (content, dates, metadata, document, structure, numbers, wording, references, defects)


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, by code: those of the library, and those that installed packages add.

    Raises:
        ConfigurationError: If an installed package offers something else under ``fazhi.rules``, or a code twice.
    """
    own = [rule() for family in FAMILIES for rule in family.RULES]
    found = [*own, *(rule for point in entry_points(group=ENTRY_POINTS) for rule in _loaded(point))]
    by_code: dict[str, Rule] = {}
    for rule in found:
        if rule.code in by_code:
            raise ConfigurationError(f"two rules have the code {rule.code}: {by_code[rule.code]!r} and {rule!r}")
        by_code[rule.code] = rule
    return tuple(by_code[code] for code in sorted(by_code))


def _loaded(point: EntryPoint) -> Iterator[Rule]:
    found = point.load()
    for rule in found if isinstance(found, Iterable) else (found,):
        if isinstance(rule, type) and issubclass(rule, Rule):
            yield rule()
        elif isinstance(rule, Rule):
            yield rule
        else:
            raise ConfigurationError(
                f"{rule!r} is no rule",
                where=f"entry point {point.name} = {point.value}",
                help=f"offer subclasses of fazhi.checks.Rule under {ENTRY_POINTS}",
            )
