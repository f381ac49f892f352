"""Parts of a report that stand in its text: ``node.text`` is what the drafter wrote between its ends.

Each strategy takes the index at which the node starts; None draws one. The parts of a node stand in its own text.
"""

from __future__ import annotations

from typing import Any, TypeVar

from hypothesis import strategies as st

from fazhi.model import (
    Cause,
    Change,
    ChangeBasis,
    Citation,
    CitationKind,
    Direction,
    Field,
    Indicator,
    Measure,
    Node,
    Plan,
    Preamble,
    Qualifier,
    Quantity,
    Residue,
    Role,
    Section,
    Shortcoming,
    Signature,
    Statement,
    Status,
)
from fazhi.strategies.drafting import Drafter, Draw
from fazhi.strategies.numerals import chinese
from fazhi.strategies.values import areas, decimals, perhaps, some_words, words
from fazhi.strategies.words import DEEDS, PLACES

S = TypeVar("S", bound=Statement)

UNITS = st.sampled_from(["件", "", "%", "人次", "个百分点"])
FIRST_LETTER = 0x2460  # ①


@st.composite
def nodes(draw: Draw, start: int | None = None) -> Node:
    """Nodes of no special kind."""
    drafter = Drafter(draw, start)
    drafter.write(words)
    return Node(**drafter.node())


@st.composite
def quantities(draw: Draw, start: int | None = None) -> Quantity:
    """Quantities, exact ones and ranges."""
    drafter = Drafter(draw, start)
    value, unit = draw(decimals()), draw(UNITS)
    drafter.write(f"{value}{unit}")
    upper = draw(perhaps(decimals().map(lambda more: value + more)))
    qualifier = draw(st.sampled_from(Qualifier))
    return Quantity(**drafter.node(), value=value, upper=upper, unit=unit, qualifier=qualifier)


@st.composite
def changes(draw: Draw, start: int | None = None) -> Change:
    """Changes, with their amount or only the way."""
    drafter = Drafter(draw, start)
    drafter.write(st.sampled_from(["上升", "同比下降", "持平"]))
    return Change(
        amount=drafter.perhaps(quantities),
        direction=draw(st.sampled_from(Direction)),
        basis=draw(perhaps(st.sampled_from(ChangeBasis))),
        **drafter.node(),
    )


@st.composite
def indicators(draw: Draw, start: int | None = None) -> Indicator:
    """Indicators with a level, an earlier one, changes, or several of these."""
    drafter = Drafter(draw, start)
    name = drafter.write(words)
    parts: dict[str, Any] = {"baseline": drafter.perhaps(quantities), "value": drafter.perhaps(quantities)}
    parts["changes"] = drafter.several(changes)
    if not any(parts.values()):
        parts["value"] = drafter.place(quantities)
    node = drafter.node()
    return Indicator(
        **node,
        **parts,
        name=node["text"][: len(name)],
        name_spans=(name,) if len(name) else (),
        status=draw(st.sampled_from(Status)),
        concept=draw(perhaps(st.just("review.accepted"))),
        period=draw(perhaps(words)),
        scope=draw(perhaps(words)),
    )


@st.composite
def citations(draw: Draw, start: int | None = None) -> Citation:
    """Citations, with a document number or without."""
    drafter = Drafter(draw, start)
    title = draw(some_words)
    number = draw(perhaps(st.just("青政〔2024〕3号")))
    drafter.write(f"《{title}》" + (f"（{number}）" if number else ""))
    return Citation(**drafter.node(), title=title, document_number=number, kind=draw(st.sampled_from(CitationKind)))


@st.composite
def causes(draw: Draw, start: int | None = None) -> Cause:
    """Reasons stated for a shortcoming."""
    drafter = Drafter(draw, start)
    drafter.write("原因是")
    drafter.write(words)
    return Cause(**drafter.node())


def _statement(draw: Draw, start: int | None, kind: type[S]) -> S:
    """A statement of a kind: words, the indicators and citations in it, and for a shortcoming its cause."""
    drafter = Drafter(draw, start)
    drafter.write(st.sampled_from(DEEDS) | words)
    parts: dict[str, Any] = {
        "citations": drafter.several(citations, most=1),
        "indicators": drafter.several(indicators, after="，"),
    }
    if kind is Shortcoming:
        parts["cause"] = drafter.perhaps(causes)
    drafter.write("。")
    return kind(**drafter.node(), **parts, area=draw(areas))


@st.composite
def plain_statements(draw: Draw, start: int | None = None) -> Statement:
    """Statements that are neither measure nor shortcoming nor plan."""
    return _statement(draw, start, Statement)


@st.composite
def measures(draw: Draw, start: int | None = None) -> Measure:
    """What was done."""
    return _statement(draw, start, Measure)


@st.composite
def shortcomings(draw: Draw, start: int | None = None) -> Shortcoming:
    """What fell short."""
    return _statement(draw, start, Shortcoming)


@st.composite
def plans(draw: Draw, start: int | None = None) -> Plan:
    """What is planned."""
    return _statement(draw, start, Plan)


def statements(start: int | None = None) -> st.SearchStrategy[Statement]:
    """Statements of every kind.

    Args:
        start: Index of their first character; None draws one.
    """
    return st.one_of(measures(start), shortcomings(start), plans(start), plain_statements(start))


@st.composite
def sections(draw: Draw, start: int | None = None, level: int = 1) -> Section:
    """Sections, those below them a level deeper, down to the third."""
    drafter = Drafter(draw, start)
    number = draw(perhaps(st.integers(1, 12)))
    heading = draw(some_words.filter(str.strip))
    heading_span = drafter.write((f"{chinese(number)}、" if number else "") + heading)
    drafter.write("\n")
    return Section(
        number=number,
        level=level,
        heading=heading,
        heading_span=heading_span,
        role=draw(st.sampled_from(Role)),
        area=draw(areas),
        statements=drafter.several(statements, after="\n"),
        sections=drafter.several(lambda at: sections(at, level + 1), after="\n") if level < 3 else (),
        **drafter.node(),
    )


@st.composite
def preambles(draw: Draw, start: int | None = None) -> Preamble:
    """What stands before the first heading."""
    drafter = Drafter(draw, start)
    drafter.write("一年来")
    return Preamble(statements=drafter.several(statements, after="\n"), **drafter.node())


@st.composite
def signatures(draw: Draw, start: int | None = None) -> Signature:
    """The lines at the foot."""
    drafter = Drafter(draw, start)
    drafter.write(st.sampled_from(PLACES))
    drafter.write("人民政府\n2025年1月2日")
    return Signature(**drafter.node())


@st.composite
def residues(draw: Draw, start: int | None = None) -> Residue:
    """Text that belongs to no part."""
    drafter = Drafter(draw, start)
    drafter.write("【打印】" if draw(st.booleans()) else draw(some_words))
    reason = draw(st.sampled_from(["furniture", "page", "navigation", "unplaced"]))
    return Residue(**drafter.node(), reason=reason)


@st.composite
def fields(draw: Draw, start: int | None = None) -> Field:
    """Labelled fields of a header."""
    drafter = Drafter(draw, start)
    label, value = draw(st.sampled_from(["索引号", "发布机构", "成文日期", "有效性"])), draw(words)
    drafter.write(f"{label}：{value}")
    return Field(**drafter.node(), label=label, value=value)
