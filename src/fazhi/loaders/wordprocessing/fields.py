"""Fields of a Word document: what a reader sees of them is their result, not their instruction (ECMA-376-1, 17.16)."""

from __future__ import annotations

from attrs import define, field

LONGEST = 256  # characters of an instruction that are looked at


@define
class _Open:
    instruction: str = ""
    result: bool = False
    contents: bool = False


@define
class Fields:
    """The fields that are open at a place in the document.

    Marks of a field stand between the runs of a paragraph, and its result may run over several paragraphs.
    """

    _open: list[_Open] = field(factory=list)
    _instructions: int = 0
    _contents: int = 0
    _settled: int = 0  # open fields that showed their results before this paragraph

    @property
    def shown(self) -> bool:
        """Whether characters at this place are seen: they are in no instruction."""
        return self._instructions == 0

    @property
    def in_contents(self) -> bool:
        """Whether they are part of a table of contents."""
        return self._contents > 0

    def instruct(self, text: str) -> None:
        """Read on in the instruction of the innermost field."""
        if self._open:
            innermost = self._open[-1]
            innermost.instruction = (innermost.instruction + text)[:LONGEST]

    def mark(self, kind: str) -> None:
        """Pass a mark.

        Args:
            kind: ``begin``, ``separate`` or ``end``.
        """
        if kind == "begin":
            self._open.append(_Open())
            self._instructions += 1
        elif kind == "separate" and self._open and not self._open[-1].result:
            self._show(self._open[-1])
        elif kind == "end" and self._open:
            self._close(self._open.pop())
            self._settled = min(self._settled, len(self._open))

    def end_paragraph(self) -> None:
        """Give up fields whose instruction does not end in its paragraph: they would hide the rest of the text."""
        if self._instructions:
            self._open[self._settled :] = [opened for opened in self._open[self._settled :] if opened.result]
            self._instructions = 0
        self._settled = len(self._open)

    def _show(self, opened: _Open) -> None:
        opened.result = True
        opened.contents = opened.instruction.split()[:1] == ["TOC"]
        self._instructions -= 1
        self._contents += opened.contents

    def _close(self, closed: _Open) -> None:
        self._instructions -= not closed.result
        self._contents -= closed.contents
