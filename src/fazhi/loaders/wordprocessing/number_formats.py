"""How Word writes a number of its own: the number formats of WordprocessingML (ST_NumberFormat, ECMA-376-1, 17.18.59).

Formats of other scripts than Chinese and Latin are written in decimal digits, as are numbers beyond those that a
format can write.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

LARGEST = 32_767  # the largest number that Word gives to a paragraph
DIGITS = "〇一二三四五六七八九"
LEGAL = "零壹贰叁肆伍陆柒捌玖"
LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    )
)


def render(number: int, number_format: str) -> str:
    """A number as Word shows it.

    Args:
        number: The number; those below zero or beyond 32,767 come in decimal digits.
        number_format: A value of ``w:numFmt``: ``chineseCounting``, ``decimal``, ``upperRoman``, …
    """
    writer = FORMATS.get(number_format, str)
    return writer(number) if 0 <= number <= LARGEST else str(number)


def pad(number: int, pattern: str) -> str:
    """A number in a custom format, which shows its first members: ``001, 002, 003, ...``.

    Args:
        number: The number.
        pattern: The value of ``w:format``.
    """
    first = pattern.partition(",")[0].strip()
    return str(number).zfill(min(len(first), 9)) if first.isdecimal() else str(number)


def _positional(number: int, digits: str) -> str:
    """Digit by digit: 10 is 一〇."""
    return "".join(digits[int(digit)] for digit in str(number))


def _counting(number: int) -> str:
    """As one counts up to 99 (十, 十一, 二十), digit by digit beyond."""
    return _grouped(number) if number < 100 else _positional(number, DIGITS)


def _grouped(number: int, digits: str = "零一二三四五六七八九", ranks: str = "十百千万", *, bare: bool = True) -> str:
    """As one reads it: 101 is 一百零一; ``bare`` leaves out the 一 of a leading 一十."""
    if number == 0:
        return DIGITS[0] if bare else digits[0]
    high, low = divmod(number, 10_000)
    written = _thousands(low, digits, ranks)
    if high:
        gap = digits[0] if 0 < low < 1000 else ""
        written = f"{_thousands(high, digits, ranks)}{ranks[3]}{gap}{written}"
    lead = digits[1] + ranks[0]
    return written[1:] if bare and written.startswith(lead) else written


def _thousands(number: int, digits: str, ranks: str) -> str:
    """A number below 10,000 with the rank after each digit, and one zero for a gap."""
    written = ""
    for power, rank in ((1000, ranks[2]), (100, ranks[1]), (10, ranks[0]), (1, "")):
        digit, number = divmod(number, power)
        if digit:
            written += digits[digit] + rank
        elif written and number and not written.endswith(digits[0]):
            written += digits[0]
    return written


def _japanese(number: int, digits: str = DIGITS, ranks: str = "十百千万") -> str:
    """Ranks without a 一 before them and without zeros: 101 is 百一."""
    if number == 0:
        return digits[0]
    plain = _grouped(number, digits, ranks, bare=False).replace(digits[0], "")
    for rank in ranks[:3]:
        plain = plain.replace(digits[1] + rank, rank)
    return plain


def _roman(number: int) -> str:
    written = ""
    for value, letters in ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written


def _letters(number: int) -> str:
    """A to Z, then AA, BB, CC; Word itself stops at thirty of one letter."""
    if number > 780:
        return str(number)
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number else ""


def _listed(number: int, members: str) -> str:
    """A member of a closed series, decimal digits beyond it."""
    return members[number - 1] if 0 < number <= len(members) else str(number)


def _sexagenary(number: int) -> str:
    """The cycle of sixty: 甲子, 乙丑 and so on."""
    return STEMS[(number - 1) % 10] + BRANCHES[(number - 1) % 12]


def _full_width(number: int) -> str:
    return _positional(number, "０１２３４５６７８９")


def _ordinal(number: int) -> str:
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _series(first: str, length: int) -> str:
    return "".join(chr(ord(first) + offset) for offset in range(length))


CIRCLED = _series("①", 20) + _series("㉑", 15) + _series("㊱", 15)

FORMATS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "bullet": lambda _: "",
    "chicago": partial(_listed, members="*†‡§"),
    "chineseCounting": _counting,
    "chineseCountingThousand": _grouped,
    "chineseLegalSimplified": partial(_grouped, digits=LEGAL, ranks="拾佰仟万", bare=False),
    "decimalEnclosedCircle": partial(_listed, members=CIRCLED),
    "decimalEnclosedCircleChinese": partial(_listed, members=CIRCLED),
    "decimalEnclosedFullstop": partial(_listed, members=_series("⒈", 20)),
    "decimalEnclosedParen": partial(_listed, members=_series("⑴", 20)),
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalZero": "{:02d}".format,
    "hex": "{:X}".format,
    "ideographDigital": partial(_positional, digits=DIGITS),
    "ideographEnclosedCircle": partial(_listed, members=_series("㊀", 10)),
    "ideographLegalTraditional": partial(_grouped, digits=LEGAL_TRADITIONAL, ranks="拾佰仟萬", bare=False),
    "ideographTraditional": partial(_listed, members=STEMS),
    "ideographZodiac": partial(_listed, members=BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    "japaneseCounting": _japanese,
    "japaneseDigitalTenThousand": partial(_positional, digits=DIGITS),
    "japaneseLegal": partial(_japanese, digits="〇壱弐参四伍六七八九", ranks="拾百阡萬"),
    "lowerLetter": lambda number: _letters(number).lower(),
    "lowerRoman": lambda number: _roman(number).lower(),
    "numberInDash": "- {} -".format,
    "ordinal": _ordinal,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": _grouped,
    "taiwaneseDigital": partial(_positional, digits=DIGITS),
    "upperLetter": _letters,
    "upperRoman": _roman,
}
