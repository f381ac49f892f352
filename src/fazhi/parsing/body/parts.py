"""Parts: the preamble and the sections of a report, with their roles and their statements in draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from fazhi.model import Role
from fazhi.parsing.body.elements import names_causes, names_element, names_end
from fazhi.parsing.body.outline import Entry
from fazhi.parsing.body.paragraphs import Paragraph
from fazhi.parsing.body.roles import assign_roles, heading_words
from fazhi.parsing.body.statements import Draft, Reader
from fazhi.parsing.body.turns import Mode, closes

HOMES = {Role.SHORTCOMINGS: Mode.SHORTCOMING, Role.PLAN: Mode.PLAN}


class Part(NamedTuple):
    """A section in the making.

    Args:
        entry: Its place in the outline.
        role: What it reports.
        words: The words of its heading, folded.
        path: The headings above it and its own, joined.
        drafts: Its statements.
    """

    entry: Entry
    role: Role
    words: str
    path: str
    drafts: Sequence[Draft]

    @property
    def is_bare(self) -> bool:
        """Whether its heading stands on a line of its own, and is no statement."""
        return not (self.drafts and self.drafts[0].paragraph is self.entry.paragraph)


def read_opening(paragraphs: Sequence[Paragraph], year: int | None, *, whole: bool) -> Sequence[Draft]:
    """The statements before the first heading.

    Args:
        paragraphs: What stands there.
        year: The year reported on, where known.
        whole: Whether there is no heading, so that what stands there is the whole report.
    """
    reader = Reader(Mode.MEASURE if whole else Mode.PLAIN, year)
    for paragraph in paragraphs:
        reader.read(paragraph)
    return reader.finish(parent=False)


def read_parts(paragraphs: Sequence[Paragraph], entries: Sequence[Entry], year: int | None) -> Iterator[Part]:
    """The sections with their statements, in reading order.

    Args:
        paragraphs: The paragraphs of the body.
        entries: The outline.
        year: The year reported on, where known.
    """
    roles = assign_roles(entries, paragraphs, year)
    levels = (*(entry.level for entry in entries), 0)[1:]
    path: list[tuple[str, Mode]] = []
    last = Mode.SHORTCOMING
    for entry, role, following in zip(entries, roles, levels, strict=True):
        words = heading_words(entry)
        del path[entry.level - 1 :]
        home = _home(role, words, path[-1][1] if path else None, last)
        path.append((words, home))
        reader = Reader(home, year)
        _read(reader, entry, paragraphs[entry.first + 1 : entry.last], parent=following > entry.level)
        drafts = reader.finish(parent=following > entry.level)
        last = reader.mode
        yield Part(entry, role, words, "，".join(words for words, _ in path), drafts)


def _home(role: Role, words: str, parent: Mode | None, last: Mode) -> Mode:
    """What the sentences of a section tell of at its beginning.

    Args:
        role: The section's role.
        words: Its heading.
        parent: What the section above it tells of, or None at the top.
        last: What the sentences before it told of last.
    """
    if parent is Mode.CAUSE or names_causes(words):
        return Mode.CAUSE
    if role in HOMES:
        return HOMES[role]
    if role is Role.OTHER and parent is not None:
        return last
    return Mode.SHORTCOMING if role is Role.OTHER and names_end(words) else Mode.MEASURE


def _read(reader: Reader, entry: Entry, rest: Sequence[Paragraph], *, parent: bool) -> None:
    """Read the statements of a section; one that is nothing but a heading says what its heading says."""
    heading = entry.heading
    if heading.run_in:
        reader.read(entry.paragraph, heading.end)
    elif not parent and _stands_alone(entry, rest):
        reader.read(entry.paragraph, heading.start)
    for paragraph in rest:
        reader.read(paragraph)


def _stands_alone(entry: Entry, rest: Sequence[Paragraph]) -> bool:
    """Whether nothing follows a heading but a closing formula, and it names more than an element."""
    if not all(closes(paragraph.view.text) for paragraph in rest):
        return False
    return entry.level > 1 or not names_element(heading_words(entry))
