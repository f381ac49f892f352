"""Statements: sentences and list items, each with its kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import Factory, define, field

from fazhi.model import Measure, Plan, Shortcoming, Span, Statement
from fazhi.parsing.paragraphs import Paragraph
from fazhi.parsing.sentences import Piece, pieces
from fazhi.parsing.turns import Mode, closes, introduces, only_states_existence, turn

KINDS: dict[Mode, type[Statement]] = {Mode.MEASURE: Measure, Mode.SHORTCOMING: Shortcoming, Mode.PLAN: Plan}
TAIL = 24
LISTS = (Mode.SHORTCOMING, Mode.PLAN)


@define(eq=False)
class Draft:
    """A statement in the making.

    Args:
        mode: What it tells of; an introduction or a closing formula is plain.
        paragraph: Where it stands.
        start: Index of its first character in the paragraph's view; a run-in heading belongs to it.
        end: Index after its last.
        sentences: Its sentences, heading and marker left out.
        item: Whether a list marker opens it.
        closing: The punctuation that closes it.
        cause: Where the reason for it is stated.
    """

    mode: Mode
    paragraph: Paragraph
    start: int
    end: int
    sentences: list[tuple[int, int]] = field(factory=list)
    item: bool = False
    closing: str = ""
    cause: Span | None = None

    @property
    def kind(self) -> type[Statement]:
        """The class of the statement."""
        return KINDS.get(self.mode, Statement)

    @property
    def words(self) -> str:
        """Its characters without heading and marker."""
        return self.paragraph.view.text[self.sentences[0][0] : self.end]

    @property
    def tail(self) -> str:
        """Its last characters, in which an introduction shows."""
        return self.paragraph.view.text[max(self.sentences[0][0], self.end - TAIL) : self.end]

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return self.paragraph.view.span(self.start, self.end)

    @property
    def names_documents(self) -> bool:
        """Whether a title stands in it."""
        return self.paragraph.view.text.find("《", self.start, self.end) >= 0

    def extend(self, piece: Piece) -> None:
        """Take in the next piece."""
        if self.closing == "。":
            self.sentences.append((piece.start, piece.end))
        else:
            self.sentences[-1] = (self.sentences[-1][0], piece.end)
        self.end, self.closing = piece.end, piece.closing


@define(eq=False)
class Reader:
    """Reads the statements of one section.

    Args:
        home: What the section tells of.
        year: The year reported on, where known.
        mode: What its sentences tell of, until one turns.
        drafts: What has been read.
    """

    home: Mode
    year: int | None = None
    mode: Mode = field(default=Factory(lambda reader: reader.home, takes_self=True))
    drafts: list[Draft] = field(factory=list)

    def read(self, paragraph: Paragraph, start: int = 0) -> None:
        """Read a paragraph.

        Args:
            paragraph: The paragraph.
            start: Where its run-in heading ends.
        """
        text = paragraph.view.text
        found = pieces(text, start)
        first = len(self.drafts)
        if self.mode is Mode.CAUSE and self.drafts and self.drafts[-1].closing != ":":
            self.mode = self.home
        for piece, rest, last in _with_outlook(found):
            self._take(paragraph, piece, text[piece.start : rest], last=last, fresh=len(self.drafts) == first)
        if len(self.drafts) > first:
            self.drafts[first].start = 0

    def _take(self, paragraph: Paragraph, piece: Piece, sentence: str, *, last: bool, fresh: bool) -> None:
        """Add a piece to the draft that it carries on, or open a new one."""
        current = None if fresh else self.drafts[-1]
        begins = current is None or current.closing == "。"
        turned = turn(self.mode, sentence, self.year) if begins and piece.marker is None else None
        if current is not None and self._carries_on(current, piece, turned, begins=begins, last=last):
            current.extend(piece)
            return
        self.mode = turned or self._mode_after(current, piece)
        self._open(paragraph, piece)

    def _carries_on(self, current: Draft, piece: Piece, turned: Mode | None, *, begins: bool, last: bool) -> bool:
        if piece.marker is not None:
            return False
        if current.item:
            return not begins or not last or (turned is None and not self._in_clauses(current))
        if begins:
            return False
        if self.mode in LISTS:
            return current.closing == ":" and not introduces(current.tail)
        return True

    def _in_clauses(self, current: Draft) -> bool:
        """Whether the items of the current list are parted by semicolons, so that the last ends with its sentence."""
        before = self.drafts[-2] if len(self.drafts) > 1 else None
        return before is not None and before.item and before.paragraph is current.paragraph and before.closing == ";"

    def _mode_after(self, current: Draft | None, piece: Piece) -> Mode:
        """Causes told in one sentence end with it, unless they explain a whole list."""
        if self.mode is not Mode.CAUSE or current is None or piece.marker is not None or current.closing != "。":
            return self.mode
        return Mode.CAUSE if self.home is Mode.CAUSE or any(draft.item for draft in self.drafts) else Mode.SHORTCOMING

    def _open(self, paragraph: Paragraph, piece: Piece) -> None:
        marker = piece.marker
        content = marker.end if marker and marker.end < piece.end else piece.start
        draft = Draft(
            self.mode, paragraph, piece.start, piece.end, [(content, piece.end)], marker is not None, piece.closing
        )
        if not draft.item and self._is_plain(draft):
            draft.mode = Mode.PLAIN
        self.drafts.append(draft)

    def _is_plain(self, draft: Draft) -> bool:
        words = draft.words
        if closes(words):
            return True
        if draft.closing == ":" and introduces(draft.tail):
            return self.mode is not Mode.CAUSE
        return self.mode is Mode.SHORTCOMING and only_states_existence(words)

    def finish(self, *, parent: bool) -> list[Draft]:
        """The drafts, what comes before a list made plain.

        Args:
            parent: Whether sections below this one follow.
        """
        for run in _runs(self.drafts):
            _introduce(run, parent=parent and run[-1] is self.drafts[-1])
        return self.drafts


def _with_outlook(found: Sequence[Piece]) -> Iterator[tuple[Piece, int, bool]]:
    """Each piece with the end of its sentence, and whether no further item of its list follows."""
    outlook = []
    end, last = found[-1].end if found else 0, True
    for piece in reversed(found):
        if piece.closing == "。":
            end = piece.end
        outlook.append((piece, end, last))
        if piece.marker is not None:
            last = piece.marker.number == 1
    return reversed(outlook)


def _runs(drafts: Sequence[Draft]) -> Iterator[list[Draft]]:
    """Stretches of drafts that tell of one thing; plain ones belong to the stretch that they stand in."""
    run: list[Draft] = []
    mode = Mode.PLAIN
    for draft in drafts:
        if draft.mode not in (mode, Mode.PLAIN) and mode is not Mode.PLAIN and run:
            yield run
            run = []
        if draft.mode is not Mode.PLAIN:
            mode = draft.mode
        run.append(draft)
    if run:
        yield run


def _introduce(run: list[Draft], *, parent: bool) -> None:
    """Make plain what introduces a list of shortcomings or plans, or the sections of a plan."""
    first = next((index for index, draft in enumerate(run) if draft.item), len(run) if parent else 0)
    for draft in run[:first]:
        if draft.mode is Mode.PLAN or (draft.mode is Mode.SHORTCOMING and (not parent or draft.closing == ":")):
            draft.mode = Mode.PLAIN
