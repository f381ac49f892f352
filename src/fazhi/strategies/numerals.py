"""Number expressions with their value: the forms in which reports write numbers."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

Numeral = tuple[str, Decimal]

DIGITS = "零一二三四五六七八九"
PLACES = ("", "十", "百", "千")
MYRIADS = ("", "万", "亿")
WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")
SCALES = {"万": 4, "亿": 8, "百万": 6, "千万": 7, "万亿": 12}


def numerals() -> st.SearchStrategy[Numeral]:
    """Number expressions and their value, the precision that was written kept in its exponent.

    ``("12", Decimal("12"))``, ``("1,204", …)``, ``("6.73万", Decimal("6.73E+4"))``, ``("二十三", Decimal("23"))``,
    ``("１２", …)``. A number without a fraction is given in digits: ``Decimal("230E+4")`` for 230万.
    """
    return st.one_of(plain(), grouped(), fractional(), with_scale(), in_chinese(), full_width())


def plain() -> st.SearchStrategy[Numeral]:
    """Digits alone: ``36``."""
    return st.integers(1, 99_999).map(lambda number: (str(number), Decimal(number)))


def grouped() -> st.SearchStrategy[Numeral]:
    """Digits in groups of three: ``12,045``."""
    return st.integers(1_000, 9_999_999).map(lambda number: (f"{number:,}", Decimal(number)))


def fractional() -> st.SearchStrategy[Numeral]:
    """Digits with a decimal point: ``98.5``."""
    return st.builds(
        lambda whole, fraction: (f"{whole}.{fraction}", Decimal(f"{whole}.{fraction}")),
        st.integers(0, 999),
        st.integers(0, 99).map(str),
    )


def with_scale() -> st.SearchStrategy[Numeral]:
    """Digits and 万, 亿 or a run of them: ``6.73万``."""
    return st.builds(
        lambda numeral, scale: (numeral[0] + scale, numeral[1].scaleb(SCALES[scale])),
        st.integers(1, 9_999).map(lambda number: (str(number), Decimal(number))) | fractional(),
        st.sampled_from(list(SCALES)),
    )


def in_chinese() -> st.SearchStrategy[Numeral]:
    """Chinese numerals: ``二十三``, ``一千零五``."""
    return st.integers(1, 99_999_999).map(lambda number: (chinese(number), Decimal(number)))


def full_width() -> st.SearchStrategy[Numeral]:
    """Digits of full width: ``１２``."""
    return (plain() | fractional()).map(lambda numeral: (numeral[0].translate(WIDE), numeral[1]))


def chinese(number: int) -> str:
    """A number below 10¹² in Chinese numerals, as GB/T 15835 writes it.

    Args:
        number: The number; zero is 零.
    """
    groups = [number // 10_000**power % 10_000 for power in range(len(MYRIADS))]
    written = ""
    for power, group in reversed(list(enumerate(groups))):
        if written and not written.endswith("零") and group < 1_000:
            written += "零"
        written += _group(group) + (MYRIADS[power] if group else "")
    written = written.rstrip("零") or "零"
    return written[1:] if written.startswith("一十") else written


def _group(number: int) -> str:
    """A number below ten thousand, without a zero in front."""
    written = ""
    for power in reversed(range(len(PLACES))):
        digit = number // 10**power % 10
        if digit:
            written += DIGITS[digit] + PLACES[power]
        elif written and not written.endswith("零"):
            written += "零"
    return written.rstrip("零")
