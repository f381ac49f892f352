"""What a sentence inherits from the place where it stands."""

from __future__ import annotations

from typing import NamedTuple


class Context(NamedTuple):
    """The surroundings that decide how a sentence is read.

    Args:
        planned: Whether the sentence tells of what is planned (a plan, or a section of plans).
        heading: The headings above it, joined; they tell 行政复议 figures from 行政诉讼 ones.
        year: The year reported on, where known.
    """

    planned: bool = False
    heading: str = ""
    year: int | None = None
