"""Whether a text layer can be read: fonts without a map to Unicode give characters that mean nothing."""

from __future__ import annotations

import re
import unicodedata

from fazhi.errors import NoTextError

ILLEGIBLE = {"Co", "Cn", "Cc", "Cs"}  # private, unassigned, control and lone surrogate characters
TOLERATED = 0.15  # of all characters
FEWEST = 100  # characters from which the mix of characters tells something
WAY_OUT = "recognize the characters of the pages first (OCR), and load the text that comes of it"
CID = re.compile(r"\(cid:\d+\)")
USUAL = frozenset(
    "的一是不了在有人这中大为上个国和地到以时要就出会可对生能于下自年过发后作用行所家事成方多经法学同现当动面定分进小部"
    "主理全政府工作建设依制度执案件议"
)  # frequent characters: a quarter of a report, a tenth of any Chinese text, next to none of a false mapping
UNUSUAL_SHARE = 0.08  # of frequent characters, below which Chinese characters make no text


def check_legibility(text: str) -> None:
    """Raise an error where a text layer is missing or garbage.

    Args:
        text: The text of all pages.

    Raises:
        NoTextError: If there are no characters, or too many that cannot be read.
    """
    visible = [character for character in text if not character.isspace()]
    if not visible:
        raise NoTextError("the pages have no text layer, only pictures", help=WAY_OUT)
    illegible = sum(map(_is_illegible, visible)) + sum(len(match[0]) for match in CID.finditer(text))
    if illegible > TOLERATED * len(visible) or _is_no_language(visible):
        raise NoTextError("the text layer is garbage: its fonts do not say which characters they show", help=WAY_OUT)


def _is_illegible(character: str) -> bool:
    return character == "\ufffd" or (not character.isascii() and unicodedata.category(character) in ILLEGIBLE)


def _is_no_language(visible: list[str]) -> bool:
    """Whether characters that are legible one by one make no language: accented letters, or rare Chinese alone."""
    if len(visible) < FEWEST:
        return False
    accented = sum("\x80" <= character < "\u0250" for character in visible)
    chinese = [character for character in visible if "\u4e00" <= character <= "\u9fff"]
    if accented > len(visible) / 2:
        return True
    return len(chinese) >= FEWEST and sum(c in USUAL for c in chinese) < UNUSUAL_SHARE * len(chinese)
