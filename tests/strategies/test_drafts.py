"""Drafts: what they say stands in them is what is read."""

from __future__ import annotations

from hypothesis import Phase, find, given, settings

from fazhi import strategies
from fazhi.parsing import Manuscript, parse


def read(draft):
    """A draft, parsed."""
    return parse(Manuscript(text=draft.text))


def figure(indicator):
    """What a drafted figure says of an indicator, its name apart."""
    change = indicator.changes[0] if indicator.changes else None
    level = indicator.value or change.amount
    return (
        indicator.value and indicator.value.value,
        level.unit,
        level.qualifier,
        indicator.baseline and indicator.baseline.value,
        change and change.amount and change.amount.value,
        change and change.direction,
        change and change.basis,
        indicator.status,
    )


@given(strategies.drafts())
def test_metadata(draft):
    """Title, issuer, year, recipients and date are found, and those of the header where one is printed."""
    metadata = read(draft).metadata
    assert metadata.title == draft.title
    assert [issuer.name for issuer in metadata.issuers] == [draft.issuer]
    assert (metadata.year, metadata.recipients, metadata.written_on) == (draft.year, draft.recipients, draft.written_on)


@given(strategies.drafts())
def test_outline(draft):
    """The headings are found with level, number and words, and the role where the heading tells it."""
    found = [(part.level, part.number, part.heading) for part in read(draft).walk()]
    assert found == [(heading.level, heading.number, heading.words) for heading in draft.headings]
    roles = zip(read(draft).walk(), draft.headings, strict=True)
    assert all(part.role is heading.role for part, heading in roles if heading.role)


@given(strategies.drafts())
def test_statements(draft):
    """Each sentence or list item is a statement of its kind, and every required element is covered."""
    report = read(draft)
    assert set(draft.measures) <= {measure.text for measure in report.measures}
    assert tuple(shortcoming.text for shortcoming in report.shortcomings) == draft.shortcomings
    assert tuple(plan.text for plan in report.plans) == draft.plans
    covered = report.coverage
    assert covered.measures
    assert covered.shortcomings
    assert covered.leadership
    assert covered.plan
    assert bool(covered.causes) == bool(draft.causes)


@given(strategies.drafts())
def test_figures(draft):
    """Every figure is an indicator, with all its attributes, and there is no other."""
    found = read(draft).indicators
    assert [figure(indicator) for indicator in found] == [
        (
            drawn.value,
            drawn.unit,
            drawn.qualifier,
            drawn.baseline,
            drawn.change,
            drawn.direction,
            drawn.basis,
            drawn.status,
        )
        for drawn in draft.figures
    ]
    assert all(drawn.name in indicator.name for indicator, drawn in zip(found, draft.figures, strict=True))


@given(strategies.drafts(header=False))
def test_without_a_header(draft):
    """Drafts can be had without a header."""
    assert draft.header is None
    assert draft.text.startswith(draft.title)


def test_the_smallest():
    """What fails on every draft is shown with the shortest: a sentence a part."""
    draft = find(
        strategies.drafts(), lambda _: True, settings=settings(max_examples=1, phases=[Phase.generate], database=None)
    )
    assert (draft.header, draft.figures, len(draft.measures), len(draft.plans)) == (None, (), 1, 1)
    assert len(draft.text) < 400


def test_the_smallest_with_a_figure():
    """What fails on a figure is shown with one figure, in a report short enough to read."""
    draft = find(strategies.drafts(), lambda draft: draft.figures, settings=settings(database=None))
    assert len(draft.figures) == 1
    assert len(draft.text) < 600
