import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.loaders.wordprocessing.number_formats import FORMATS, LARGEST, pad, render


@pytest.mark.parametrize(
    ("number_format", "numbers", "shown"),
    [
        ("decimal", (1, 10, 123), "1 10 123"),
        ("chineseCounting", (1, 9, 10, 11, 19, 20, 21, 99), "一 九 十 十一 十九 二十 二十一 九十九"),
        ("chineseCounting", (0, 100, 110), "〇 一〇〇 一一〇"),
        (
            "chineseCountingThousand",
            (0, 10, 15, 40, 100, 101, 110, 1001),
            "〇 十 十五 四十 一百 一百零一 一百一十 一千零一",
        ),
        ("chineseCountingThousand", (10_000, 10_010, 20_300), "一万 一万零一十 二万零三百"),
        ("taiwaneseCounting", (3, 12), "三 十二"),
        ("taiwaneseCountingThousand", (12, 208), "十二 二百零八"),
        ("japaneseCounting", (1, 10, 11, 101, 110, 1000), "一 十 十一 百一 百十 千"),
        ("ideographDigital", (1, 10, 21), "一 一〇 二一"),
        ("japaneseDigitalTenThousand", (30,), "三〇"),
        ("ideographTraditional", (1, 2, 10, 11), "甲 乙 癸 11"),
        ("ideographZodiac", (1, 12, 13), "子 亥 13"),
        ("ideographZodiacTraditional", (1, 2, 60, 61), "甲子 乙丑 癸亥 甲子"),
        ("ideographEnclosedCircle", (1, 10, 11), "㊀ ㊉ 11"),
        ("chineseLegalSimplified", (1, 10, 305), "壹 壹拾 叁佰零伍"),
        ("ideographLegalTraditional", (2, 10_000), "貳 壹萬"),
        ("decimalFullWidth", (1, 12), "１ １２"),
        ("decimalEnclosedCircle", (1, 20, 21, 50, 51), "① ⑳ ㉑ ㊿ 51"),
        ("decimalEnclosedFullstop", (1, 20), "⒈ ⒛"),
        ("decimalEnclosedParen", (1, 20), "⑴ ⒇"),
        ("decimalZero", (1, 12), "01 12"),
        ("upperRoman", (1, 4, 9, 1994), "I IV IX MCMXCIV"),
        ("lowerRoman", (3,), "iii"),
        ("upperLetter", (1, 26, 27, 53), "A Z AA AAA"),
        ("lowerLetter", (2,), "b"),
        ("ordinal", (1, 2, 3, 4, 11, 22), "1st 2nd 3rd 4th 11th 22nd"),
        ("hebrew1", (7,), "7"),
    ],
)
def test_numbers_are_written_as_word_writes_them(number_format, numbers, shown):
    """Each format writes its numbers as a reader of the document sees them."""
    assert " ".join(render(number, number_format) for number in numbers) == shown


@pytest.mark.parametrize("number_format", ["none", "bullet"])
def test_formats_without_numbers_write_nothing(number_format):
    """A format without numbers leaves the place empty."""
    assert render(3, number_format) == ""


@pytest.mark.parametrize(
    ("number", "pattern", "shown"), [(7, "001, 002, 003, ...", "007"), (1234, "01, 02", "1234"), (5, "x", "5")]
)
def test_a_custom_format_pads_as_its_first_member(number, pattern, shown):
    """A custom format shows its first members, from which the width follows."""
    assert pad(number, pattern) == shown


@given(st.integers(), st.sampled_from([*FORMATS, "unknown"]))
def test_every_number_can_be_written(number, number_format):
    """No number and no format fails, and none grows beyond a line."""
    assert len(render(number, number_format)) <= max(50, len(str(number)))


@given(st.integers(1, LARGEST), st.integers(1, LARGEST))
def test_counting_tells_numbers_apart(one, other):
    """Two numbers look different in the formats of Chinese counting."""
    for number_format in ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital"):
        assert (render(one, number_format) == render(other, number_format)) == (one == other)
