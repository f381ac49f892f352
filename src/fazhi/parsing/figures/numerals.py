"""Numerals: Arabic, Chinese and their mixtures, read as Decimal with the precision that was written.

A scanner for one place, not a search: ``read`` looks at the characters from an index on and says what number starts
there. It never looks twice at a character for one answer, so its cost is linear in what it reads.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

DIGITS = dict(zip("零〇一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
MULTIPLIERS = {"十": 1, "百": 2, "千": 3}
MYRIADS = {"万": 4, "亿": 8}
POWERS = {**MULTIPLIERS, **MYRIADS}
LONGEST = 40  # characters of a Chinese numeral; a longer run writes no number that anyone reports
SHARES = {"百分之": "%", "千分之": "‰", "万分之": "‱"}

ARABIC = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?: \d{3})+(?![\d ])|\d+(?:\.\d+)?"
# 千 before 瓦, 米, 克 belongs to the unit: 5千瓦 is five kilowatts.
SCALE = r"(?:[十百千]?万亿|[十百千]?[万亿]|百|千(?![瓦米克伏卡]))"
APPROXIMATE = "余多几"

_ARABIC = re.compile(
    rf"(?P<number>{ARABIC})(?P<inner>[余多来])?(?P<scale>{SCALE})?"
    rf"(?P<more>(?:\d+(?:\.\d+)?{SCALE})*)(?P<outer>余|多|几)?"
)
_MORE = re.compile(rf"(?P<number>\d+(?:\.\d+)?)(?P<scale>{SCALE})")
_REST = re.compile(r"(\d{3,4})(?![\d,.年月日号/—~-])|([一二三四五六七八九]千[一二三四五六七八九百十零]*)")
_CHINESE = re.compile(r"[零〇一二两三四五六七八九十百千万亿]+")
_OUTER = re.compile(r"[余多几]")
_MYRIAD = re.compile(r"[万亿]+")
_SHARE = re.compile(r"(?P<base>百分之|千分之|万分之)(?P<arabic>\d+(?:\.\d+)?)?")
_DECIMAL = re.compile(r"点([零〇一二三四五六七八九]+)")
_FRACTION = re.compile(r"(\d{1,4})/(\d{1,4})(?![\d/])")
_PARTS = re.compile(r"([二三四五六七八九十]+)分之([一二三四五六七八九十]+)")
_ROUND = re.compile(r"上([百千万亿]+)")
_ADJACENT = re.compile(
    r"(?P<tens>[一二三四五六七八九]?十)?(?P<low>[一二两三四五六七八])(?P<high>[二三四五六七八九])(?P<scale>[十百千万亿]*)"
)


class Numeral(NamedTuple):
    """A number read at a place.

    Args:
        start: Index of its first character.
        end: Index after its last.
        value: The number.
        upper: The upper end of two adjacent digits (三四十次), else None.
        over: Whether 余, 多 or 几 says that the true number is larger.
        least: Whether 上 in front (上百) says that it is no smaller.
        unit: The unit that the numeral itself states: ``%`` of 百分之, ``‰`` of 千分之; else empty.
        chinese: Whether it is written in Chinese characters.
        bare: Whether a number without a measure word may stand for a quantity: it is scaled, or a fraction.
    """

    start: int
    end: int
    value: Decimal
    upper: Decimal | None = None
    over: bool = False
    least: bool = False
    unit: str = ""
    chinese: bool = False
    bare: bool = False


def read(text: str, start: int) -> Numeral | None:
    """The number that starts at an index of folded text, or None.

    Args:
        text: Folded text.
        start: Where to read.
    """
    first = text[start]
    if first.isascii():
        return _fraction(text, start) or _arabic(text, start)
    if first == "上":
        return _round(text, start)
    if text.startswith("半数", start):
        return Numeral(start, start + 2, Decimal("0.5"), chinese=True, bare=True)
    if first == "半":
        return Numeral(start, start + 1, Decimal("0.5"), chinese=True)
    run = _CHINESE.match(text, start)
    if run is None or run.end() - start > LONGEST:
        return None
    return _from_run(text, run[0], start, run.end())


def _from_run(text: str, run: str, start: int, end: int) -> Numeral | None:
    """The number of a run of Chinese numerals, which what follows may make a share, a fraction or an approximation."""
    following = text[end : end + 1]
    if following == "分" and (share := _share(text, start) or _parts(text, start)):
        return share
    if following == "点" and (decimal := _spoken(text, run, start, end)):
        return decimal
    if following == "半" and run == "一":
        return Numeral(start, start + 2, Decimal("0.5"), chinese=True, bare=True)
    if following == "几" and run.endswith("十"):
        return _dozens(run, start, end)
    return (_adjacent(run, start) if len(run) > 1 else None) or _chinese(text, run, start, end)


def scaled(number: Decimal, scale: str) -> Decimal:
    """A number times 十, 百, 千, 万, 亿 or a run of them, its precision kept in the exponent."""
    return number.scaleb(sum(map(_power, scale)))


def parse_chinese(run: str) -> Decimal | None:
    """The value of a Chinese numeral in an official form, or None where the characters are not one.

    Args:
        run: Characters of 零〇一二两三四五六七八九十百千万亿 alone.
    """
    if not any(map(_power, run)):
        return Decimal("".join(str(DIGITS[c]) for c in run))
    if len(run) > 1 and run[-1] in DIGITS and (power := _power(run[-2])) > 1:  # 三千五, 一万二: of the next lower place
        rest = parse_chinese(run[:-1])
        return None if rest is None else rest + DIGITS[run[-1]] * 10 ** (power - 1)
    total, section, digit = 0, 0, None
    for c in run:
        if c in DIGITS:
            if digit:  # two digits with no multiplier between them
                return None
            digit = DIGITS[c]
        elif c in MULTIPLIERS:
            section += (digit or 1) * 10 ** MULTIPLIERS[c]
            digit = None
        else:
            total = _close(total, section + (digit or 0), MYRIADS[c])
            section, digit = 0, None
    return Decimal(total + section + (digit or 0))


def _power(character: str) -> int:
    """The power of ten that a character multiplies by; 0 for a digit."""
    return POWERS.get(character, 0)


def _close(total: int, section: int, power: int) -> int:
    """The total once 万 or 亿 closes a section: 亿 multiplies all before it (一万亿), 万 only its own section."""
    if power == MYRIADS["亿"] and total:
        return (total + section) * int(10**power)
    return total + (section or 1) * int(10**power)


def _arabic(text: str, start: int) -> Numeral | None:
    match = _ARABIC.match(text, start)
    if match is None:
        return None
    scale, more = match["scale"], match["more"]
    value = Decimal(match["number"].replace(",", "").replace(" ", ""))
    value = scaled(value, scale) if scale else value
    end = match.end()
    if more and not scale:
        end, more = match.start("more"), ""
    for part in _MORE.finditer(more):
        value += scaled(Decimal(part["number"]), part["scale"])
    if scale and not match["inner"] and not match["outer"] and (rest := _rest(text, end)):
        value, end = value + rest[0], rest[1]
    over = bool(match["inner"] or (match["outer"] and end == match.end()))
    return Numeral(start, end, value, over=over, bare=bool(scale))


def _rest(text: str, start: int) -> tuple[Decimal, int] | None:
    """What is left of a number below 万, and where it ends: 1万|600, 100万|三千."""
    match = _REST.match(text, start)
    if match is None:
        return None
    value = Decimal(match[1]) if match[1] else parse_chinese(match[2])
    return (value, match.end()) if value else None


def _fraction(text: str, start: int) -> Numeral | None:
    match = _FRACTION.match(text, start)
    if match is None or not 0 < int(match[1]) < int(match[2]):
        return None
    return Numeral(start, match.end(), Decimal(match[1]) / Decimal(match[2]), bare=True)


def _share(text: str, start: int) -> Numeral | None:
    match = _SHARE.match(text, start)
    if match is None:
        return None
    if match["arabic"]:
        value, end = Decimal(match["arabic"]), match.end()
    else:
        run = _CHINESE.match(text, match.end())
        whole = parse_chinese(run[0]) if run else None
        if run is None or whole is None:
            return None
        value, end = _with_decimals(text, whole, run.end())
    over = bool(_OUTER.match(text, end))
    return Numeral(start, end + over, value, over=over, unit=SHARES[match["base"]], chinese=True)


def _spoken(text: str, run: str, start: int, end: int) -> Numeral | None:
    """A decimal in Chinese numerals, scaled or not: 一点二, 三点五万."""
    whole = parse_chinese(run)
    if whole is None:
        return None
    value, stop = _with_decimals(text, whole, end)
    if stop == end:
        return None
    scale = _MYRIAD.match(text, stop)
    value, stop = (scaled(value, scale[0]), scale.end()) if scale else (value, stop)
    return Numeral(start, stop, value, chinese=True, bare=scale is not None)


def _with_decimals(text: str, whole: Decimal, end: int) -> tuple[Decimal, int]:
    match = _DECIMAL.match(text, end)
    if match is None:
        return whole, end
    digits = "".join(str(DIGITS[c]) for c in match[1])
    return Decimal(f"{whole}.{digits}"), match.end()


def _parts(text: str, start: int) -> Numeral | None:
    match = _PARTS.match(text, start)
    if match is None:
        return None
    whole, part = parse_chinese(match[1]), parse_chinese(match[2])
    if not whole or part is None:
        return None
    return Numeral(start, match.end(), part / whole, chinese=True, bare=True)


def _dozens(run: str, start: int, end: int) -> Numeral | None:
    """十几 is ten and some; 二十几 twenty and some."""
    tens = parse_chinese(run)
    return None if tens is None else Numeral(start, end + 1, tens, over=True, chinese=True)


def _adjacent(run: str, start: int) -> Numeral | None:
    """Two adjacent digits are a range, and 三五: 三四十次, 两三家, 十七八个, 三五百 (GB/T 15835)."""
    match = _ADJACENT.fullmatch(run)
    if match is None:
        return None
    apart = DIGITS[match["high"]] - DIGITS[match["low"]]
    if apart != 1 and match["low"] + match["high"] != "三五":
        return None
    tens = parse_chinese(match["tens"]) if match["tens"] else Decimal(0)
    low, high = (scaled((tens or 0) + Decimal(DIGITS[match[side]]), match["scale"]) for side in ("low", "high"))
    return Numeral(start, start + len(run), low, upper=high, chinese=True)


def _round(text: str, start: int) -> Numeral | None:
    """上百, 上万, 上亿: no fewer."""
    match = _ROUND.match(text, start)
    value = parse_chinese(match[1]) if match else None
    if match is None or value is None:
        return None
    return Numeral(start, match.end(), value, least=True, chinese=True, bare=True)


def _doubled(run: str) -> bool:
    """Whether two digits meet of which the first ends another word: 唯一|一个."""
    return len(run) == 2 and not any(map(_power, run))


def _chinese(text: str, run: str, start: int, end: int) -> Numeral | None:
    value = None if _doubled(run) and text[end : end + 1] != "年" else parse_chinese(run)
    if value is None:
        return None
    over = text[end : end + 1] in APPROXIMATE if end < len(text) else False
    end += over
    if over and (tail := _MYRIAD.match(text, end)):  # 三十多万
        value, end = scaled(value, tail[0]), tail.end()
    return Numeral(start, end, value, over=over, chinese=True, bare=value >= 10_000)
