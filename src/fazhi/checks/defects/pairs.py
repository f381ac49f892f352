"""DEF: brackets and quotation marks that come in pairs."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import define, field, frozen

from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Passage, PassageKind, Subject
from fazhi.model import Edit, Span

MARKS: Final = re.compile(r"[“”‘’()《》〈〉【】〔〕]")
CLOSING: Final = {"”": "“", "’": "‘", ")": "(", "》": "《", "〉": "〈", "】": "【", "〕": "〔"}
OPENING: Final = {opening: closing for closing, opening in CLOSING.items()}
TITLES: Final = "《》"
# What numbers an item with a closing bracket alone: 1） and 一）.
ITEM: Final = re.compile(r"(?:^|[,;。:\n])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$")
DEEPEST: Final = 12  # marks open at once, of which a closing one may close one


@frozen
class Single:
    """A mark without its other half.

    Args:
        mark: The mark, folded.
        span: Where it stands.
        right: The mark that is meant, where only its direction is wrong; else empty.
    """

    mark: str
    span: Span
    right: str = ""


def singles(subject: Subject) -> tuple[Single, ...]:
    """All marks of a report that lack their other half.

    Args:
        subject: The report.
    """
    reader = _Reader()
    for index, passage in enumerate(subject.passages):
        if _stands_alone(passage):
            reader.close()
        text = passage.view.text
        for match in MARKS.finditer(text):
            numbers = match[0] == ")" and ITEM.search(text, max(0, match.start() - 6), match.start())
            reader.read(match[0], passage.view.span(*match.span()), index, alone=bool(numbers))
    reader.close()
    return tuple(sorted(reader.found, key=lambda single: single.span))


def _stands_alone(passage: Passage) -> bool:
    """Whether no pair can begin before a passage and end in it."""
    return passage.kind is PassageKind.TITLE or passage.opens_section


@define
class _Reader:
    """Reads marks in their order; what stays open is kept on a stack."""

    found: list[Single] = field(factory=list)
    _open: list[tuple[str, Span, int]] = field(factory=list)

    def read(self, mark: str, span: Span, passage: int, *, alone: bool) -> None:
        """Read a mark; one that may stand alone numbers an item, where it has no other half."""
        if mark in OPENING:
            self._read_opening(mark, span, passage)
        else:
            self._read_closing(mark, span, alone=alone)

    def _read_opening(self, mark: str, span: Span, passage: int) -> None:
        """Read an opening mark.

        A quotation that opens in a quotation of the same passage is a closing mark turned round: “放管服“改革. What an
        earlier passage left open is not closed any more when another of its kind opens.
        """
        depth = next((depth for depth in self._last() if self._open[depth][0] == mark), None)
        if depth is not None and self._open[depth][2] != passage:
            self.found += [Single(opened, place) for opened, place, _ in self._open[depth:]]
            del self._open[depth:]
        elif depth is not None and mark in "“‘" and depth == len(self._open) - 1:
            self._open.pop()
            self.found.append(Single(mark, span, OPENING[mark]))
            return
        self._open.append((mark, span, passage))

    def _last(self) -> range:
        """The places of the marks that opened last."""
        return range(len(self._open) - 1, max(-1, len(self._open) - 1 - DEEPEST), -1)

    def _read_closing(self, mark: str, span: Span, *, alone: bool) -> None:
        depth = next((depth for depth in self._last() if self._open[depth][0] == CLOSING[mark]), None)
        if depth is None:
            if not alone:
                self.found.append(Single(mark, span))
        else:
            self.found += [Single(opened, place) for opened, place, _ in self._open[depth + 1 :]]
            del self._open[depth:]

    def close(self) -> None:
        """Give up on the marks that are open."""
        self.found += [Single(mark, span) for mark, span, _ in self._open]
        self._open.clear()


class UnbalancedQuotes(Rule):
    """Quotation marks and brackets come in pairs, in the right direction.

    An opening mark where a closing one belongs (“放管服“改革) is put right; where one is missing, the writer must say
    where it belongs. The bracket of 1） and of 一） numbers an item and needs no other half.

    Fails:
        深化“放管服“改革，推进“一网通办”。

    Passes:
        深化“放管服”改革，推进“一网通办”。

    Provision:
        None; pairs.
    """

    code = "DEF007"
    title = Words("引号、括号不配对", "Unbalanced quotation marks or brackets")
    message = Words("{found} 缺少与之配对的另一半", "{found} lacks its other half")
    help = Words("补全或删去。", "Add the other half, or take it out.")
    turned = Words("引号方向有误：此处应为 {right}", "the quotation mark is turned the wrong way: {right} is meant")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for single in subject.once(singles):
            if single.mark in TITLES:
                continue
            found = single.span.of(subject.report.text)
            if single.right:
                fix = (Edit(span=single.span, replacement=single.right),)
                values = {"found": found, "right": single.right}
                yield Trigger(span=single.span, values=values, fix=fix, message=self.turned)
            else:
                yield Trigger(span=single.span, values={"found": found})


class UnbalancedTitleMarks(Rule):
    """《 and 》 come in pairs.

    Fails:
        深入实施《法治政府建设实施纲要（2021—2025年），推进依法行政。

    Passes:
        深入实施《法治政府建设实施纲要（2021—2025年）》，推进依法行政。

    Provision:
        None; pairs.
    """

    code = "DEF008"
    title = Words("书名号不配对", "Unbalanced 《》")
    message = Words("书名号 {found} 缺少另一半", "{found} lacks its other half")
    help = Words("补全书名号。", "Add the other half.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        for single in subject.once(singles):
            if single.mark in TITLES:
                yield Trigger(span=single.span, values={"found": single.mark})


RULES = (UnbalancedQuotes, UnbalancedTitleMarks)
