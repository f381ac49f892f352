"""Parts of a report that stand in its text: ``node.text`` is what the drafter wrote between its ends.

Each strategy takes the index at which its nodes start; None lets it choose. The parts of a node stand in its own text.
Beside each strategy stands the function that makes one node: a node within another is made by it, which is several
times as fast as a strategy within a strategy.
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
from fazhi.strategies.drafting import YES_OR_NO, Drafter, Draw, drafted
from fazhi.strategies.numerals import chinese
from fazhi.strategies.values import areas, decimals, perhaps, some_words, words
from fazhi.strategies.words import DEEDS, PLACES

S = TypeVar("S", bound=Statement)

NUMBERS = decimals()
UNITS = st.sampled_from(["件", "", "%", "人次", "个百分点"])
QUALIFIERS = st.sampled_from(Qualifier)
MOVES = st.sampled_from(["上升", "同比下降", "持平"])
DIRECTIONS = st.sampled_from(Direction)
BASES = perhaps(st.sampled_from(ChangeBasis))
STATUSES = st.sampled_from(Status)
CONCEPTS = perhaps(st.just("review.accepted"))
WORDS_OR_NONE = perhaps(words)
DOCUMENT_NUMBERS = perhaps(st.just("青政〔2024〕3号"))
CITATION_KINDS = st.sampled_from(CitationKind)
OPENINGS = st.sampled_from(DEEDS) | words
SECTION_NUMBERS = perhaps(st.integers(1, 12))
HEADINGS = words
ROLES = st.sampled_from(Role)
SIGNERS = st.sampled_from(PLACES)
FURNITURE = st.just("【打印】") | some_words
REASONS = st.sampled_from(["furniture", "page", "navigation", "attachment", "unplaced"])
LABELS = st.sampled_from(["索引号", "发布机构", "成文日期", "有效性"])


def nodes(start: int | None = None) -> st.SearchStrategy[Node]:
    """Nodes of no special kind."""
    return drafted(node, start)


def node(draw: Draw, start: int | None) -> Node:
    """A node of some words."""
    drafter = Drafter(draw, start)
    drafter.write(words)
    return Node(**drafter.node())


def quantities(start: int | None = None) -> st.SearchStrategy[Quantity]:
    """Quantities, exact ones and ranges."""
    return drafted(quantity, start)


def quantity(draw: Draw, start: int | None) -> Quantity:
    """A quantity that is written as a number and its unit."""
    drafter = Drafter(draw, start)
    value, unit = draw(NUMBERS), draw(UNITS)
    drafter.write(f"{value}{unit}")
    upper = value + draw(NUMBERS) if draw(YES_OR_NO) else None
    return Quantity(**drafter.node(), value=value, upper=upper, unit=unit, qualifier=draw(QUALIFIERS))


def changes(start: int | None = None) -> st.SearchStrategy[Change]:
    """Changes, with their amount or only the way."""
    return drafted(change, start)


def change(draw: Draw, start: int | None) -> Change:
    """A change, its amount after the verb."""
    drafter = Drafter(draw, start)
    drafter.write(MOVES)
    amount = drafter.perhaps(quantity)
    return Change(**drafter.node(), amount=amount, direction=draw(DIRECTIONS), basis=draw(BASES))


def indicators(start: int | None = None) -> st.SearchStrategy[Indicator]:
    """Indicators with a level, an earlier one, changes, or several of these."""
    return drafted(indicator, start)


def indicator(draw: Draw, start: int | None) -> Indicator:
    """An indicator, its name before its quantities."""
    drafter = Drafter(draw, start)
    name = drafter.write(words)
    parts: dict[str, Any] = {"baseline": drafter.perhaps(quantity), "value": drafter.perhaps(quantity)}
    parts["changes"] = drafter.several(change)
    if not any(parts.values()):
        parts["value"] = drafter.place(quantity)
    written = drafter.node()
    return Indicator(
        **written,
        **parts,
        name=written["text"][: len(name)],
        name_spans=(name,) if len(name) else (),
        status=draw(STATUSES),
        concept=draw(CONCEPTS),
        period=draw(WORDS_OR_NONE),
        scope=draw(WORDS_OR_NONE),
    )


def citations(start: int | None = None) -> st.SearchStrategy[Citation]:
    """Citations, with a document number or without."""
    return drafted(citation, start)


def citation(draw: Draw, start: int | None) -> Citation:
    """A citation, its number in brackets after its title."""
    drafter = Drafter(draw, start)
    title, number = draw(some_words), draw(DOCUMENT_NUMBERS)
    drafter.write(f"《{title}》" + (f"（{number}）" if number else ""))
    return Citation(**drafter.node(), title=title, document_number=number, kind=draw(CITATION_KINDS))


def causes(start: int | None = None) -> st.SearchStrategy[Cause]:
    """Reasons stated for a shortcoming."""
    return drafted(cause, start)


def cause(draw: Draw, start: int | None) -> Cause:
    """A reason, introduced as one."""
    drafter = Drafter(draw, start)
    drafter.write("原因是")
    drafter.write(words)
    return Cause(**drafter.node())


def statements(start: int | None = None) -> st.SearchStrategy[Statement]:
    """Statements of every kind."""
    return drafted(statement, start)


def measures(start: int | None = None) -> st.SearchStrategy[Measure]:
    """What was done."""
    return drafted(measure, start)


def measure(draw: Draw, start: int | None) -> Measure:
    """A statement of what was done."""
    return _statement(draw, start, Measure)


def shortcomings(start: int | None = None) -> st.SearchStrategy[Shortcoming]:
    """What fell short."""
    return drafted(shortcoming, start)


def shortcoming(draw: Draw, start: int | None) -> Shortcoming:
    """A statement of what fell short."""
    return _statement(draw, start, Shortcoming)


def plans(start: int | None = None) -> st.SearchStrategy[Plan]:
    """What is planned."""
    return drafted(plan, start)


def plan(draw: Draw, start: int | None) -> Plan:
    """A statement of what is planned."""
    return _statement(draw, start, Plan)


def plain_statements(start: int | None = None) -> st.SearchStrategy[Statement]:
    """Statements that are neither measure nor shortcoming nor plan."""
    return drafted(plain_statement, start)


def plain_statement(draw: Draw, start: int | None) -> Statement:
    """A statement that is neither measure nor shortcoming nor plan."""
    return _statement(draw, start, Statement)


KINDS = st.sampled_from([Measure, Shortcoming, Plan, Statement])


def statement(draw: Draw, start: int | None) -> Statement:
    """A statement of some kind."""
    kind: type[Statement] = draw(KINDS)
    return _statement(draw, start, kind)


def _statement(draw: Draw, start: int | None, kind: type[S]) -> S:
    """A statement of a kind: words, the indicators and citations in it, and for a shortcoming its cause."""
    drafter = Drafter(draw, start)
    drafter.write(OPENINGS)
    parts: dict[str, Any] = {
        "citations": drafter.several(citation, most=1),
        "indicators": drafter.several(indicator, after="，"),
    }
    if kind is Shortcoming:
        parts["cause"] = drafter.perhaps(cause)
    drafter.write("。")
    return kind(**drafter.node(), **parts, area=draw(areas))


def sections(start: int | None = None) -> st.SearchStrategy[Section]:
    """Sections, with those below them down to the third level."""
    return drafted(section, start)


def section(draw: Draw, start: int | None) -> Section:
    """A section of the first level."""
    return _section(draw, start, 1)


def _second(draw: Draw, start: int | None) -> Section:
    return _section(draw, start, 2)


def _third(draw: Draw, start: int | None) -> Section:
    return _section(draw, start, 3)


BELOW = {1: _second, 2: _third}


def _section(draw: Draw, start: int | None, level: int) -> Section:
    """A section: its heading, its statements, the sections below it."""
    drafter = Drafter(draw, start)
    number, heading = draw(SECTION_NUMBERS), draw(HEADINGS)
    heading_span = drafter.write((f"{chinese(number)}、" if number else "") + heading)
    drafter.write("\n")
    parts: dict[str, Any] = {"statements": drafter.several(statement, after="\n")}
    if level in BELOW:
        parts["sections"] = drafter.several(BELOW[level], after="\n")
    return Section(
        **drafter.node(),
        **parts,
        number=number,
        level=level,
        heading=heading,
        heading_span=heading_span,
        role=draw(ROLES),
        area=draw(areas),
    )


def preambles(start: int | None = None) -> st.SearchStrategy[Preamble]:
    """What stands before the first heading."""
    return drafted(preamble, start)


def preamble(draw: Draw, start: int | None) -> Preamble:
    """A preamble of some statements."""
    drafter = Drafter(draw, start)
    drafter.write("一年来")
    found = drafter.several(statement, after="\n")
    return Preamble(**drafter.node(), statements=found)


def signatures(start: int | None = None) -> st.SearchStrategy[Signature]:
    """The lines at the foot."""
    return drafted(signature, start)


def signature(draw: Draw, start: int | None) -> Signature:
    """A signature of issuer and day."""
    drafter = Drafter(draw, start)
    drafter.write(SIGNERS)
    drafter.write("人民政府\n2025年1月2日")
    return Signature(**drafter.node())


def residues(start: int | None = None) -> st.SearchStrategy[Residue]:
    """Text that belongs to no part."""
    return drafted(residue, start)


def residue(draw: Draw, start: int | None) -> Residue:
    """A piece of site furniture, or anything else."""
    drafter = Drafter(draw, start)
    drafter.write(FURNITURE)
    return Residue(**drafter.node(), reason=draw(REASONS))


def fields(start: int | None = None) -> st.SearchStrategy[Field]:
    """Labelled fields of a header."""
    return drafted(field, start)


def field(draw: Draw, start: int | None) -> Field:
    """A label and its value."""
    drafter = Drafter(draw, start)
    label, value = draw(LABELS), draw(words)
    drafter.write(f"{label}：{value}")
    return Field(**drafter.node(), label=label, value=value)
