"""Recipients (主送机关): the line that addresses the report, 省委、省政府:, above its first sentence."""

from __future__ import annotations

import re
from typing import Final

from fazhi.parsing.header.organizations import is_organization
from fazhi.parsing.header.spaces import squeeze
from fazhi.parsing.lines import Line

ADDRESS: Final = re.compile(r"[^。;!?:]{2,120}:")
BRACKETS: Final = re.compile(r"\([^()]*\)")
NAME: Final = re.compile(r"[^、,;]+")
ENDINGS: Final = ("委", "政府", "单位", "部门", "机构", "人大", "政协", "办", "镇", "乡", "街道")
# 各省、自治区、直辖市人民政府 are one addressee.
EACH: Final = "各"
# A heading or an announcement that ends in a colon addresses nobody.
NOBODY: Final = ("如下", "报告", "情况", "工作", "方面", "问题", "以下", "主办", "承办", "协办")


def read_recipients(folded: str, line: Line) -> tuple[tuple[int, int], ...]:
    """Where each addressee of a line stands; nothing where it addresses no public body, or something else too.

    Args:
        folded: The text, folded.
        line: The line.
    """
    if folded[line.end - 1] != ":" or not ADDRESS.fullmatch(folded, line.start, line.end):
        return ()
    covered = BRACKETS.sub(lambda match: "x" * len(match[0]), folded[line.start : line.end - 1])
    places: list[tuple[int, int]] = []
    pending: int | None = None
    for match in NAME.finditer(covered):
        start, end = _stripped(folded, line.start + match.start(), line.start + match.end())
        name = squeeze(BRACKETS.sub("", folded[start:end]))
        if _is_addressee(name):
            places.append((start if pending is None else pending, end))
            pending = None
        elif pending is None and not name.startswith(EACH):
            return ()
        else:
            pending = start if pending is None else pending
    return tuple(places) if pending is None else ()


def _stripped(folded: str, start: int, end: int) -> tuple[int, int]:
    content = folded[start:end]
    return start + len(content) - len(content.lstrip()), end - len(content) + len(content.rstrip())


def _is_addressee(name: str) -> bool:
    return not name.endswith(NOBODY) and (name.endswith(ENDINGS) or is_organization(name))
