"""Wording: the words of official prose that tell what a number does in its sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from attrs import frozen

from fazhi.reference.files import read_toml
from fazhi.reference.lexicon import Lexicon


@frozen(eq=False)
class Wording:
    """The word lists of ``wording.toml``, as the grammar uses them.

    Args:
        up: Verbs of a rise.
        down: Verbs of a fall.
        up_between: Verbs of a rise between two levels.
        down_between: Verbs of a fall between two levels.
        not_after: For some of them the characters that must not stand before.
        links: What may stand between such a verb and the amount.
        reach: What makes a level of a verb of change.
        transitive: Verbs of change that may take an object before the amount.
        held: Words for a level that is held.
        strong: Words that make a figure a target anywhere.
        fact: Words that keep a figure inside a plan a fact.
        openers: Taken off the beginning of a name.
        manner: Taken off the beginning where a verb with its object follows.
        closers: Taken off the end of a name.
        whole: Words that end with a closer and keep it.
        subjects: What a subject ends with.
        governing: Verbs that may follow a subject.
        strong_verbs: Verbs that begin a name wherever they stand.
        measures: Nouns that measure, as endings of a name.
        predicates: What ends a noun behind a number.
    """

    up: frozenset[str]
    down: frozenset[str]
    up_between: frozenset[str]
    down_between: frozenset[str]
    not_after: dict[str, str]
    links: tuple[str, ...]
    reach: tuple[str, ...]
    transitive: tuple[str, ...]
    held: tuple[str, ...]
    strong: re.Pattern[str]
    fact: re.Pattern[str]
    openers: Lexicon
    manner: Lexicon
    closers: Lexicon
    whole: tuple[str, ...]
    subjects: Lexicon
    governing: Lexicon
    strong_verbs: Lexicon
    measures: tuple[str, ...]
    predicates: Lexicon


def _any(words: list[str]) -> re.Pattern[str]:
    """A pattern that matches one of some patterns, those of more characters first."""
    return re.compile("|".join(sorted(set(words), key=len, reverse=True)))


def _longest_first(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=len, reverse=True))


@cache
def wording() -> Wording:
    """The word lists, read once."""
    data: dict[str, Any] = read_toml("wording.toml")
    change, level, status, names = data["change"], data["level"], data["status"], data["names"]
    return Wording(
        up=frozenset(change["up"]),
        down=frozenset(change["down"]),
        up_between=frozenset(change["up_between"]),
        down_between=frozenset(change["down_between"]),
        not_after=change["not_after"],
        links=_longest_first(change["links"]),
        reach=tuple(level["reach"]),
        transitive=tuple(change["transitive"]),
        held=_longest_first(level["held"]),
        strong=_any(status["strong"]),
        fact=_any(status["fact"]),
        openers=Lexicon.of(names["openers"]),
        manner=Lexicon.of(names["manner"]),
        closers=Lexicon.of(names["closers"], ends=True),
        whole=tuple(names["whole"]),
        subjects=Lexicon.of(names["subjects"]),
        governing=Lexicon.of(names["governing"]),
        strong_verbs=Lexicon.of(names["strong_verbs"]),
        measures=tuple(names["measures"]),
        predicates=Lexicon.of(names["predicates"]),
    )
