"""Instruments: what kind of document a title names."""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from fazhi.model import CitationKind
from fazhi.reference.files import read_toml

# What stands in brackets at the end of a title is no part of its name: （2021—2025年）, （试行）, （修订草案）.
VERSION = re.compile(r"(?:[（(〔\[][^（(〔\[）)〕\]]*[）)〕\]])+$")


@frozen
class Instruments:
    """The words that tell kinds of instruments.

    Args:
        endings: Kind by last word, the longest words first.
        party_words: Words that show a title to be that of a 党内法规, where it ends in one of ``party_endings``.
        party_endings: Last words that 党内法规 have.
    """

    endings: tuple[tuple[str, CitationKind], ...]
    party_words: tuple[str, ...]
    party_endings: tuple[str, ...]


@cache
def instruments() -> Instruments:
    """The words of the data file."""
    data = read_toml("instruments.toml")
    endings = [(word, CitationKind(kind)) for kind, words in data["endings"].items() for word in words]
    endings.sort(key=lambda pair: -len(pair[0]))
    return Instruments(tuple(endings), tuple(data["party_words"]), tuple(data["party_endings"]))


def kind_of(title: str) -> CitationKind:
    """The kind of instrument that a title names.

    Args:
        title: The title without its 《》.
    """
    words = instruments()
    name = VERSION.sub("", title)
    if name.endswith(words.party_endings) and any(word in name for word in words.party_words):
        return CitationKind.PARTY
    return next((kind for word, kind in words.endings if name.endswith(word)), CitationKind.OTHER)
