"""Statements: what was done, what fell short, what is planned."""

from __future__ import annotations

from attrs import frozen

from fazhi.model.citation import Citation
from fazhi.model.indicator import Indicator
from fazhi.model.span import Node


@frozen(kw_only=True, repr=False)
class Cause(Node):
    """A reason stated for a shortcoming (原因)."""

    def __str__(self) -> str:
        return self.text


@frozen(kw_only=True, repr=False)
class Statement(Node):
    """A sentence, or a list item (一是…, 第一, 首先, ①) with all its sentences.

    A plain Statement is neither measure nor shortcoming nor plan: an introduction, a reason, a closing formula.

    Args:
        area: Code of the part of the 实施纲要 it answers to (``A5``), or None; ``fazhi.areas()`` lists them.
        indicators: The indicators that stand in it.
        citations: The documents that it names.
        span: Where it stands, with its closing punctuation.
        text: The characters there.
    """

    area: str | None = None
    indicators: tuple[Indicator, ...] = ()
    citations: tuple[Citation, ...] = ()

    def _notes(self) -> tuple[str, ...]:
        return (self.area or "", f"{len(self.indicators)} indicators" if self.indicators else "")


@frozen(kw_only=True, repr=False)
class Measure(Statement):
    """What was done (举措)."""


@frozen(kw_only=True, repr=False)
class Shortcoming(Statement):
    """What fell short (不足), with its ``cause`` where one is stated.

    Args:
        cause: The reason stated in a sentence or clause of its own, else None.
    """

    cause: Cause | None = None


@frozen(kw_only=True, repr=False)
class Plan(Statement):
    """What is planned for the next year (下一年度安排)."""
