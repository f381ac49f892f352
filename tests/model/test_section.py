"""Sections: levels, roles, walking the outline."""

from __future__ import annotations

import pytest
from hypothesis import given

from fazhi import strategies
from fazhi.model import Role, Section, Span


@pytest.mark.parametrize("level", [0, -1])
def test_levels_count_from_one(level):
    """A level below one is refused."""
    with pytest.raises(ValueError, match=f"not {level}"):
        Section(span=Span(0, 0), text="", heading_span=Span(0, 0), level=level)


def test_roles_of_newer_documents():
    """A role that isn't known reads as OTHER; what is no word is no role."""
    assert Role("annex") is Role.OTHER
    with pytest.raises(ValueError, match="None"):
        Role(None)


@given(strategies.sections())
def test_the_walk_is_in_reading_order(section):
    """Walking gives the section first and each below it once, as they stand in the text."""
    walked = list(section.walk())
    assert walked[0] is section
    starts = [part.span.start for part in walked]
    assert starts == sorted(starts)
    assert len(walked) == 1 + sum(len(list(part.walk())) for part in section.sections)


@given(strategies.sections())
def test_parts_stand_within(section):
    """Heading, statements and sections below stand in the section."""
    parts = [section.heading_span, *(part.span for part in (*section.statements, *section.sections))]
    assert all(part in section.span for part in parts)


def test_shown():
    """A section shows level, role and how many statements it has."""
    section = Section(span=Span(0, 4), text="一、成效", heading_span=Span(0, 4), heading="成效", role=Role.ACHIEVEMENTS)
    assert repr(section) == "Section(0:4 '一、成效', level 1, achievements, 0 statements)"
