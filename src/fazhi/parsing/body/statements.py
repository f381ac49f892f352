"""Statements in draft: sentences and list items, each with what it tells of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import Factory, define, field

from fazhi.model import Span
from fazhi.parsing.body.admissions import goes_on
from fazhi.parsing.body.markers import item_marker
from fazhi.parsing.body.paragraphs import Paragraph
from fazhi.parsing.body.sentences import Piece, pieces
from fazhi.parsing.body.turns import (
    LONGEST_FORMULA,
    Mode,
    closes,
    in_passing,
    introduces,
    only_states_existence,
    turn,
)

LISTS = (Mode.SHORTCOMING, Mode.PLAN)
BAR = "|"  # it frames the rows of a table
TAIL = 24  # characters at the end of a clause in which an introduction shows


@define(eq=False)
class Draft:
    """A statement in the making.

    Args:
        mode: What it tells of; an introduction or a closing formula is plain.
        paragraph: Where it stands.
        start: Index of its first character in the paragraph's view; a run-in heading belongs to it.
        end: Index after its last.
        closing: The punctuation that closes it.
        sentences: Its sentences, heading and marker left out.
        item: Whether a list marker opens it.
        cause: Where the reason for it is stated.
    """

    mode: Mode
    paragraph: Paragraph
    start: int
    end: int
    closing: str
    sentences: list[tuple[int, int]]
    item: bool = False
    cause: Span | None = None

    @property
    def content(self) -> int:
        """Index of its first character after heading and marker."""
        return self.sentences[0][0]

    @property
    def words(self) -> str:
        """Its characters without heading and marker."""
        return self.paragraph.view.text[self.content : self.end]

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return self.paragraph.span(self.start, self.end)

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table: | 部门 | 立案 |."""
        words = self.words
        return words.startswith(BAR) and words.endswith(BAR) and words.count(BAR) > 2

    def extend(self, piece: Piece) -> None:
        """Take in the next piece."""
        if self.closing == "。":
            self.sentences.append((piece.start, piece.end))
        else:
            self.sentences[-1] = (self.sentences[-1][0], piece.end)
        self.end, self.closing = piece.end, piece.closing

    def introduces(self) -> bool:
        """Whether it ends in a colon after which a list follows."""
        if self.closing != ":":
            return False
        return introduces(self.paragraph.view.text[max(self.content, self.end - TAIL) : self.end])


@define(eq=False)
class Reader:
    """Reads the statements of one section.

    Args:
        home: What the section tells of.
        year: The year reported on, where known.
        mode: What its sentences tell of, until one turns.
        drafts: What has been read.
        listed: Whether a list item is among it.
        aside: Whether a shortcoming is told only in passing, so that the text goes back to what it told of.
        explained: What was told of before the last reasons.
    """

    home: Mode
    year: int | None = None
    mode: Mode = field(default=Factory(lambda reader: reader.home, takes_self=True))
    drafts: list[Draft] = field(factory=list)
    listed: bool = False
    aside: bool = False
    explained: Mode = Mode.SHORTCOMING

    def read(self, paragraph: Paragraph, start: int = 0) -> None:
        """Read a paragraph.

        Args:
            paragraph: The paragraph.
            start: Where its run-in heading ends.
        """
        text = paragraph.view.text
        if (self.mode is Mode.CAUSE or self.aside) and self.drafts and not self._runs_on(text, start):
            self.mode, self.aside = self.home, False
        first = len(self.drafts)
        current: Draft | None = None
        for piece, stop, last in _with_outlook(pieces(text, start)):
            begins = piece.marker is None and (current is None or current.closing == "。")
            sentence = text[piece.start : stop] if begins else ""
            turned = turn(self.mode, sentence, self.year) if begins else None
            if (
                current is not None
                and self._carries_on(current, piece, last=last)
                and not (begins and last and (turned is not None or closes(sentence)))
            ):
                current.extend(piece)
            else:
                self._pass_to(turned or self._mode_after(current, piece), sentence)
                current = self._open(paragraph, piece)
        if len(self.drafts) > first:
            self.drafts[first].start = 0

    def _runs_on(self, text: str, start: int) -> bool:
        """Whether a paragraph belongs to the list that the one before it opens, or has an item of."""
        before = self.drafts[-1]
        marker = item_marker(text, start) if before.item else None
        return before.closing == ":" or (self.aside and marker is not None and marker.number > 1)

    def _carries_on(self, current: Draft, piece: Piece, *, last: bool) -> bool:
        """Whether a piece belongs to the draft before it.

        An item has many sentences; the last one of a list of clauses ends with the sentence that they make up.
        """
        if piece.marker is not None:
            return False
        begins = current.closing == "。"
        if current.item:
            return not (begins and last and self._follows_clause(current))
        if begins or self.mode in LISTS:
            return not begins and current.closing == ":" and not current.introduces()
        return True

    def _follows_clause(self, item: Draft) -> bool:
        """Whether the item before one in the same paragraph ended in a semicolon."""
        before = self.drafts[-2] if len(self.drafts) > 1 else None
        return before is not None and before.item and before.paragraph is item.paragraph and before.closing == ";"

    def _pass_to(self, mode: Mode, sentence: str) -> None:
        """Go on to what a sentence tells of; an admission amid what was done ends with its paragraph at the latest."""
        if mode is Mode.CAUSE and self.mode is not Mode.CAUSE:
            self.explained = self.mode
        if mode is Mode.SHORTCOMING and self.mode is Mode.MEASURE:
            self.aside = in_passing(sentence)
        elif mode is Mode.PLAN:
            self.aside = False
        elif self.aside and sentence and mode is Mode.SHORTCOMING and not goes_on(sentence):
            mode, self.aside = self.home, False
        self.mode = mode

    def _mode_after(self, current: Draft | None, piece: Piece) -> Mode:
        """What the text tells of after a sentence of causes: of more, if they explain a list; else of shortcomings."""
        ended = self.mode is Mode.CAUSE and current is not None and current.closing == "。" and piece.marker is None
        if not ended or self.home is Mode.CAUSE or (self.listed and self.explained is not Mode.PLAN):
            return self.mode
        return self.explained

    def _open(self, paragraph: Paragraph, piece: Piece) -> Draft:
        marker = piece.marker
        content = marker.end if marker and marker.end < piece.end else piece.start
        sentences = [(content, piece.end)]
        draft = Draft(self.mode, paragraph, piece.start, piece.end, piece.closing, sentences, marker is not None)
        if draft.item:
            self.listed = True
        elif self._is_plain(draft):
            draft.mode = Mode.PLAIN
        self.drafts.append(draft)
        return draft

    def _is_plain(self, draft: Draft) -> bool:
        if draft.is_row:
            return True
        if draft.introduces():
            return self.mode is not Mode.CAUSE
        if self.mode is Mode.SHORTCOMING and not self._is_listed(draft) and only_states_existence(draft.words):
            return True
        return draft.end - draft.content <= LONGEST_FORMULA and closes(draft.words)

    def _is_listed(self, draft: Draft) -> bool:
        """Whether the draft before one in the same paragraph ends in a colon."""
        before = self.drafts[-1] if self.drafts else None
        return before is not None and before.closing == ":" and before.paragraph is draft.paragraph

    def finish(self, *, parent: bool) -> list[Draft]:
        """The drafts, what comes before a list made plain.

        Args:
            parent: Whether sections below this one follow.
        """
        if any(draft.mode in LISTS for draft in self.drafts):
            for run in _runs(self.drafts):
                _introduce(run, parent=parent and run[-1] is self.drafts[-1])
        return self.drafts


def _with_outlook(found: Sequence[Piece]) -> Iterator[tuple[Piece, int, bool]]:
    """Each piece with the end of its sentence, and whether no further item of its list follows."""
    outlook = []
    stop, last = found[-1].end, True
    for piece in reversed(found):
        if piece.closing == "。":
            stop = piece.end
        outlook.append((piece, stop, last))
        if piece.marker is not None:
            last = piece.marker.number == 1
    return reversed(outlook)


def _runs(drafts: Sequence[Draft]) -> Iterator[list[Draft]]:
    """Stretches of drafts that tell of one thing; plain ones belong to the stretch that they stand in."""
    run: list[Draft] = []
    mode = Mode.PLAIN
    for draft in drafts:
        if draft.mode is not Mode.PLAIN:
            if mode not in {draft.mode, Mode.PLAIN}:
                yield run
                run = []
            mode = draft.mode
        run.append(draft)
    yield run


def _introduce(run: Sequence[Draft], *, parent: bool) -> None:
    """Make plain what introduces a list of shortcomings or plans, or the sections of a plan."""
    first = next((index for index, draft in enumerate(run) if draft.item), len(run) if parent else 0)
    for draft in run[:first]:
        if draft.mode is Mode.PLAN or (draft.mode is Mode.SHORTCOMING and (not parent or draft.closing == ":")):
            draft.mode = Mode.PLAIN
