"""Fragments of lines: characters that a page shows one after the other without a wide gap."""

from __future__ import annotations

from attrs import frozen

WIDE_FROM = "\u2e80"  # characters from here on are one em wide
WIDE = "\u3000"
MOST_SPACES = 30
WIDE_GAP = 0.8  # ems of a gap that is more than spacing between words
LEVEL = 1.5  # points that the base line of a line may waver
LIKE = 2.5  # how much larger than the other one of two fragments may be that stand on one line


@frozen
class Fragment:
    """Characters that stand on one line, close together.

    Args:
        text: The characters, with the white space that a reader sees between them.
        left: Left edge.
        top: Upper edge.
        right: Right edge.
        bottom: Lower edge.
        baseline: The line that the characters stand on.
        em: Size of the characters.
        ends_spaced: Whether white space follows.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float
    em: float
    ends_spaced: bool = False

    @property
    def height(self) -> float:
        """From the upper to the lower edge."""
        return self.bottom - self.top

    def shares_line(self, other: Fragment) -> bool:
        """Whether both stand on one line: on one base line, or side by side and of like size (small raised figures)."""
        if abs(self.baseline - other.baseline) <= LEVEL:
            return True
        overlap = min(self.bottom, other.bottom) - max(self.top, other.top)
        low, high = sorted((self.height, other.height))
        return overlap >= low / 2 and high <= LIKE * low


class Collector:
    """Puts the characters of a page together to fragments, in the order in which the page draws them."""

    def __init__(self) -> None:
        self.fragments: list[Fragment] = []
        self._characters: list[str] = []
        self._left = self._top = self._right = self._bottom = self._baseline = 0.0
        self._last = 0.0  # left edge of the last character
        self._em = 1.0
        self._spaced = self._guessed = False

    def space(self, *, guessed: bool = False) -> None:
        """Note a space; how wide it is shows by what follows.

        Args:
            guessed: Whether it is not drawn, but what another program makes of a gap; between Chinese and Latin
                characters such gaps are mere spacing.
        """
        self._spaced = self._spaced or not guessed
        self._guessed = True

    def follows(self, left: float, baseline: float) -> bool:
        """Whether a character at this place goes on with the current fragment."""
        if not self._characters or abs(baseline - self._baseline) > LEVEL:
            return False
        return left == self._last or -0.5 < (left - self._right) / self._em < WIDE_GAP  # two of one glyph: a long dash

    def begin(self, baseline: float, em: float) -> None:
        """Close the current fragment and begin one.

        Args:
            baseline: The line that its characters stand on.
            em: Their size.
        """
        self.finish()
        self._baseline, self._em = baseline, em if em > 0 else 1.0

    def add(self, character: str, left: float, top: float, right: float, bottom: float) -> None:
        """Add a character to the current fragment.

        Args:
            character: The character, or several that are drawn as one.
            left: Left edge.
            top: Upper edge.
            right: Where the next character would start.
            bottom: Lower edge.
        """
        if self._characters:
            gap = (left - self._right) / self._em
            before = self._characters[-1]
            drawn = self._spaced or (self._guessed and not before.isascii() and not character.isascii())
            self._characters.append(space_between(before, character, gap, drawn=drawn))
            self._top, self._bottom = min(top, self._top), max(bottom, self._bottom)
        else:
            self._left, self._top, self._bottom = left, top, bottom
        self._characters.append(character)
        self._last, self._right = left, right
        self._spaced = self._guessed = False

    def finish(self) -> None:
        """Close the current fragment."""
        if self._characters:
            edges = (self._left, self._top, self._right, self._bottom)
            text = "".join(self._characters)
            self.fragments.append(Fragment(text, *edges, self._baseline, self._em, self._spaced))
        self._characters = []
        self._spaced = self._guessed = False


def space_between(before: str, after: str, gap: float, *, drawn: bool = False) -> str:
    """The white space that a reader sees between two characters.

    Args:
        before: What stands before the gap.
        after: What stands after it.
        gap: Its width in ems; type setters put up to half an em between Chinese and Latin characters.
        drawn: Whether the page draws a space there.
    """
    latin = _is_word(before[-1:]) and _is_word(after[:1])
    if latin and gap < 1.5:
        return " " if gap > 0.2 or (drawn and gap > 0.1) else ""
    if gap >= WIDE_GAP:
        return WIDE * min(round(gap), MOST_SPACES)
    return " " if drawn and gap > 0.2 else ""


def _is_word(character: str) -> bool:
    return character.isascii() and character.isalnum()
