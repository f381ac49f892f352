"""Extent: the words that place a figure in time (累计, 截至2024年底) and bound what it counts (全市, 市本级)."""

from __future__ import annotations

import re

from fazhi.parsing.figures.sentence import Sentence

PERIOD = re.compile(
    r"截[至止]到?(?:目前|(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年?[底末])?)|累计|近[一二两三四五六七八九十\d]年来?|"
    r"[一二两三四五六七八九十]年来|“?十[二三四五]五”?(?:期间|以来|时期)|\d{4}年以来|全年|上半年|下半年|第?[一二三四]季度"
)
SCOPE = re.compile(
    r"全[国省市县区州盟旗镇乡局厅]|全系统|全街道|[省市县区州盟旗]本级|[省市县区镇乡街局厅]直(?=部门|单位|机关)|全辖区|辖区内?"
)


def period(sentence: Sentence, start: int) -> str | None:
    """The words in the clause of a figure that place it in time, or None."""
    return _last(PERIOD, sentence.before(start))


def scope(sentence: Sentence, start: int) -> str | None:
    """The nearest words before a figure, in its sentence, that bound what it counts, or None."""
    return _last(SCOPE, sentence.earlier(start))


def _last(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.findall(text)
    return found[-1] if found else None
