"""Prose: sentences that read like a report's, with the figures in them as a person would annotate them."""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve, frozen
from hypothesis import strategies as st

from fazhi.model import ChangeBasis, Direction, Qualifier, Status
from fazhi.strategies import words
from fazhi.strategies.drafting import Draw
from fazhi.strategies.numerals import Numeral, grouped, plain, with_scale

ITEMS = ("一是", "二是", "三是", "四是")


@frozen(kw_only=True)
class Figure:
    """An indicator that stands in a drafted sentence.

    Args:
        text: The words it stands in.
        name: What is measured: the shortest name that is right.
        value: The level, or None.
        unit: Unit of the level, or of the change where there is no level.
        qualifier: Qualifier of the level.
        baseline: The earlier level, or None.
        change: Amount of the change, or None.
        direction: The way it moved, or None.
        basis: What the change is measured against, or None.
        status: Whether it is done or planned.
    """

    text: str
    name: str
    value: Decimal | None = None
    unit: str = ""
    qualifier: Qualifier = Qualifier.EXACT
    baseline: Decimal | None = None
    change: Decimal | None = None
    direction: Direction | None = None
    basis: ChangeBasis | None = None
    status: Status = Status.ACTUAL


@frozen
class Sentence:
    """A drafted sentence or list item.

    Args:
        text: It, with its closing punctuation.
        figures: The indicators in it, in order.
    """

    text: str
    figures: tuple[Figure, ...] = ()


def amounts() -> st.SearchStrategy[Numeral]:
    """Numbers as things that are counted have them."""
    return plain() | grouped() | with_scale()


def percentages() -> st.SearchStrategy[Numeral]:
    """Numbers from 1 to 99.9, as rates have them."""
    tenths = st.integers(10, 999)
    return tenths.map(lambda number: (f"{number / 10:.1f}", Decimal(number).scaleb(-1)))


AMOUNTS = amounts()
PERCENTAGES = percentages()
COUNTED = st.sampled_from(words.COUNTED)
RATES = st.sampled_from(words.RATES)
QUALIFIERS = st.sampled_from(
    [
        ("", "", Qualifier.EXACT),
        ("约", "", Qualifier.ABOUT),
        ("近", "", Qualifier.NEAR),
        ("超", "", Qualifier.OVER),
        ("不少于", "", Qualifier.MIN),
        ("", "以上", Qualifier.MIN),
    ]
)
"""What stands before the number and after its unit, and what it means."""
GROWTH = st.sampled_from([("增长", Direction.UP), ("下降", Direction.DOWN)])


@st.composite
def counts(draw: Draw) -> Figure:
    """Figures of things counted: 办理行政复议案件36件."""
    verb, noun, unit = draw(COUNTED)
    number, value = draw(AMOUNTS)
    front, behind, qualifier = draw(QUALIFIERS)
    text = f"{verb}{noun}{front}{number}{unit}{behind}"
    return Figure(text=text, name=noun, value=value, unit=unit, qualifier=qualifier)


COUNTS = counts()


@st.composite
def grown_counts(draw: Draw) -> Figure:
    """Figures with their change on the year before: 办理行政复议案件36件，同比增长5.0%."""
    count: Figure = draw(COUNTS)
    verb, direction = draw(GROWTH)
    number, change = draw(PERCENTAGES)
    text = f"{count.text}，同比{verb}{number}%"
    return evolve(count, text=text, change=change, direction=direction, basis=ChangeBasis.YOY)


@st.composite
def rates(draw: Draw) -> Figure:
    """Figures of rates: 调解成功率为95.0%."""
    name = draw(RATES)
    number, value = draw(PERCENTAGES)
    return Figure(text=f"{name}为{number}%", name=name, value=value, unit="%")


@st.composite
def moved_rates(draw: Draw) -> Figure:
    """Figures of rates that moved between two levels: 网上可办率由80.0%提高到95.0%."""
    name = draw(RATES)
    (low, baseline), (high, value) = draw(PERCENTAGES), draw(PERCENTAGES)
    verb, direction = ("提高到", Direction.UP) if value >= baseline else ("下降到", Direction.DOWN)
    text = f"{name}由{low}%{verb}{high}%"
    return Figure(text=text, name=name, value=value, unit="%", baseline=baseline, direction=direction)


@st.composite
def targets(draw: Draw) -> Figure:
    """Figures that are aimed at: 力争调解成功率达到95.0%以上."""
    name = draw(RATES)
    number, value = draw(PERCENTAGES)
    text = f"力争{name}达到{number}%以上"
    return Figure(text=text, name=name, value=value, unit="%", qualifier=Qualifier.MIN, status=Status.TARGET)


def figures() -> st.SearchStrategy[Figure]:
    """Figures of what was done."""
    return st.one_of(counts(), rates(), grown_counts(), moved_rates())


OPENINGS = st.sampled_from(words.DEEDS)
FIGURES = st.lists(figures(), max_size=2)
LACKS = st.lists(st.sampled_from(words.LACKS), min_size=1, max_size=3, unique=True)
TASKS = st.lists(st.sampled_from(words.TASKS), min_size=1, max_size=3, unique=True)
AIMS = st.none() | targets()


@st.composite
def deeds(draw: Draw) -> Sentence:
    """Sentences that report a measure, with figures or without."""
    opening, found = draw(OPENINGS), tuple(draw(FIGURES))
    return Sentence("，".join([opening, *(figure.text for figure in found)]) + "。", found)


@st.composite
def lacks(draw: Draw) -> list[Sentence]:
    """A list of shortcomings, one item a sentence."""
    found = draw(LACKS)
    return _listed([Sentence(text) for text in found])


@st.composite
def tasks(draw: Draw) -> list[Sentence]:
    """A list of plans, one item a sentence, some with a target."""
    found = draw(TASKS)
    aims = [draw(AIMS) for _ in found]
    return _listed(
        [
            Sentence(f"{text}，{aim.text}", (aim,)) if aim else Sentence(text)
            for text, aim in zip(found, aims, strict=True)
        ]
    )


def _listed(items: list[Sentence]) -> list[Sentence]:
    """The items with their markers, parted by ； and closed by 。; a single one has no marker."""
    markers = ITEMS if len(items) > 1 else ("",)
    closings = "；" * (len(items) - 1) + "。"
    return [
        evolve(item, text=f"{marker}{item.text}{closing}")
        for marker, item, closing in zip(markers, items, closings, strict=False)
    ]
