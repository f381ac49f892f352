"""Roles: which required element of the report a section answers to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fazhi.model import Role
from fazhi.parsing.body.elements import elements, names_achievements, names_both, tells_duty
from fazhi.parsing.body.outline import Entry
from fazhi.parsing.body.paragraphs import Paragraph
from fazhi.parsing.body.turns import Mode, turn
from fazhi.reference.roles import any_of

THEME = re.compile(any_of("leadership", "themes"))
INHERITED = (Role.PLAN, Role.SHORTCOMINGS, Role.LEADERSHIP)
OTHER = re.compile(any_of("other", "words"))
TURNED = {Mode.PLAN: Role.PLAN, Mode.SHORTCOMING: Role.SHORTCOMINGS}


def assign_roles(entries: Sequence[Entry], paragraphs: Sequence[Paragraph], year: int | None) -> tuple[Role, ...]:
    """The role of each section.

    Args:
        entries: The outline.
        paragraphs: The paragraphs of the body.
        year: The year reported on, where known.
    """
    path: list[Role] = []
    roles = []
    for entry in entries:
        heading = heading_words(entry)
        del path[entry.level - 1 :]
        parent = path[-1] if path else None
        role = _role(elements(heading, year), heading, parent) or _role_by_content(entry, paragraphs, year)
        if role is parent is Role.ACHIEVEMENTS and _opens_with_duty(entry, paragraphs):
            role = Role.LEADERSHIP
        path.append(role)
        roles.append(role)
    return tuple(roles)


def heading_words(entry: Entry) -> str:
    """The words of a heading, folded.

    Args:
        entry: The heading in its place.
    """
    return entry.paragraph.view.text[entry.heading.start : entry.heading.stop]


def _role(named: set[Role], heading: str, parent: Role | None) -> Role | None:
    """The role that a heading's words and the section above it decide, or None."""
    if parent is Role.SHORTCOMINGS and named == {Role.PLAN}:
        return Role.PLAN
    if parent in INHERITED:
        return parent
    if Role.LEADERSHIP in named and named != {Role.LEADERSHIP, Role.PLAN}:
        return Role.LEADERSHIP
    if len(named) == 1 and not (Role.SHORTCOMINGS in named and names_both(heading)):
        return named.pop()
    if named or parent is Role.OTHER or OTHER.search(heading):
        return Role.OTHER
    return Role.ACHIEVEMENTS if parent is Role.ACHIEVEMENTS or names_achievements(heading) else None


def _opens_with_duty(entry: Entry, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the section's own text opens with the principals' duty, among what was achieved."""
    first, *rest = (paragraph.view.text for paragraph in paragraphs[entry.first : entry.last])
    text = next((text for text in (first[entry.heading.end :], *rest) if text), "")
    return tells_duty(text[: text.find("。") + 1 or None])


def _role_by_content(entry: Entry, paragraphs: Sequence[Paragraph], year: int | None) -> Role:
    """The role of a section whose heading names a field of work.

    It is leadership where the section's own text, apart from that of sections below it, opens with the principals'
    duty, or tells of it under a heading on the party's lead or on responsibility; a plan, or shortcomings, where it is
    one of the outermost and opens with these.
    """
    first, *rest = (paragraph.view.text for paragraph in paragraphs[entry.first : entry.last])
    texts = [text for text in (first[entry.heading.end :], *rest) if text]
    opening = texts[0][: texts[0].find("。") + 1 or None] if texts else ""
    if tells_duty(opening):
        return Role.LEADERSHIP
    turned = turn(Mode.MEASURE, opening, year) if entry.level == 1 else None
    if turned is not None:
        return TURNED[turned]
    if THEME.search(first, entry.heading.start, entry.heading.stop) and any(map(tells_duty, texts)):
        return Role.LEADERSHIP
    return Role.ACHIEVEMENTS
