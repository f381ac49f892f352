"""Index numbers (索引号) in the national form and the published variants.

The national form is an organisation code of nine characters, a stroke, the year, a hyphen and a serial of five digits.
Sites write the code as a unified credit code or a division code, add the month, or go by a scheme of their own.
"""

from __future__ import annotations

import re
from typing import Final

from fazhi.model import IndexNumber, IndexScheme

# GB 11714-1997: C9 = 11 - (sum of Ci*Wi mod 11); 10 is written X, 11 is written 0.
ORGANIZATION_WEIGHTS: Final = (3, 7, 9, 10, 5, 8, 4, 2)
# GB 32100-2015: no I, O, Z, S, V; weights are the powers of 3 mod 31; C18 = 31 - (sum mod 31), 31 is written 0.
CREDIT_ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
CREDIT_WEIGHTS: Final = tuple(pow(3, place, 31) for place in range(17))

LONGEST: Final = 60
YEARLY: Final = re.compile(
    r"(?P<code>[0-9A-Z]{7,8}-[0-9X]|[0-9A-Z]{6,18})(?P<mark>[/-])(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])?-(?P<serial>\d{1,8})"
)
SEGMENTED: Final = re.compile(
    r"(?P<code>[0-9A-Z]+(?:[-_/][0-9A-Z]+)*?)[-_/](?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])?(?:[0-2]\d|3[01])?[-_/](?P<serial>\d+)"
)
DIVISION: Final = re.compile(r"[1-8]\d{5}")


def organization_check(code: str) -> bool:
    """Whether the check digit of an organisation code is right (GB 11714-1997).

    Args:
        code: Nine characters, without hyphen.
    """
    if not re.fullmatch(r"[0-9A-Z]{8}[0-9X]", code):
        return False
    total = sum(int(character, 36) * weight for character, weight in zip(code[:8], ORGANIZATION_WEIGHTS, strict=True))
    return code[8] == "0123456789X0"[11 - total % 11]


def credit_check(code: str) -> bool:
    """Whether the check character of a unified social credit code is right (GB 32100-2015).

    Args:
        code: Eighteen characters.
    """
    values = [CREDIT_ALPHABET.find(character) for character in code]
    if len(code) != 18 or -1 in values:
        return False
    total = sum(value * weight for value, weight in zip(values[:17], CREDIT_WEIGHTS, strict=True))
    return values[17] == (31 - total % 31) % 31


def read_index_number(text: str, folded: str | None = None) -> IndexNumber | None:
    """The index number that the value of a field holds, or None where it has no digit.

    Args:
        text: The value.
        folded: The same, folded; the text itself where it is plain.
    """
    raw = "".join(text.split())
    plain = "".join((text if folded is None else folded).split()).upper()
    if not any(character.isdecimal() for character in raw):
        return None
    if len(plain) > LONGEST:
        return IndexNumber(raw=raw)
    if match := YEARLY.fullmatch(plain):
        return _yearly(raw, match)
    if match := SEGMENTED.fullmatch(plain):
        return _dated(raw, IndexScheme.SEGMENTED, match, match["code"], None)
    return IndexNumber(raw=raw)


def _yearly(raw: str, match: re.Match[str]) -> IndexNumber:
    """A number that opens with one code of six to eighteen characters."""
    code = match["code"].replace("-", "")
    if len(code) == 18:
        return _dated(raw, IndexScheme.CREDIT, match, code, credit_check(code))
    if len(code) == 9 or "-" in match["code"]:
        return _dated(raw, IndexScheme.ORGANIZATION, match, code, organization_check(code))
    scheme = IndexScheme.DIVISION if DIVISION.match(code) else IndexScheme.SEGMENTED
    return _dated(raw, scheme, match, code, None)


def _dated(raw: str, scheme: IndexScheme, match: re.Match[str], code: str, valid: bool | None) -> IndexNumber:
    return IndexNumber(
        raw=raw,
        scheme=scheme,
        organization_code=code,
        year=int(match["year"]),
        month=int(match["month"]) if match["month"] else None,
        serial=match["serial"],
        valid=valid,
    )


def division_of(number: IndexNumber) -> str | None:
    """The division code that an index number carries, or None."""
    code = number.organization_code or ""
    if number.scheme is IndexScheme.CREDIT and number.valid:
        return code[2:8]
    return code[:6] if number.scheme is IndexScheme.DIVISION else None
