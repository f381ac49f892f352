"""Labels glued to the values on both sides of them: 索引号X01-2024-00027主题分类司法发布机构云溪县人民政府.

Pages lose the cells of a grid so. A label is then known by its words alone; that the line is such a grid is proved by
a value that can be nothing else: an index number, a document number, a day or the name of a body.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from fazhi.parsing.header.values import is_certain
from fazhi.reference.labels import labels

SHORTEST: Final = 3
# Labels of two characters that no value holds; the others are labels only behind a number or a day.
FREE: Final = ("文号", "名称")


@cache
def _label() -> re.Pattern[str]:
    known = sorted(labels(), key=len, reverse=True)
    free = [label for label in known if len(label) >= SHORTEST or label in FREE]
    bound = [label for label in known if label not in free]
    return re.compile(f"{'|'.join(free)}|(?<=[0-9A-Za-z日号])(?:{'|'.join(bound)})")


def glued_labels(folded: str, start: int, end: int) -> tuple[tuple[str, int, int], ...]:
    """The labels of a line that opens with one glued to its value, each with its place; none where nothing proves it.

    Args:
        folded: The text, folded.
        start: Where the line begins.
        end: Where it ends.
    """
    first = _label().match(folded, start, end)
    if not first or not folded[first.end() : first.end() + 1].isalnum() or folded.find("。", start, end) >= 0:
        return ()
    found = [(match[0], *match.span()) for match in _label().finditer(folded, start, end)]
    stops = [*(label[1] for label in found[1:]), end]
    is_proved = any(
        is_certain(labels()[words], folded[after:stop].strip())
        for (words, _, after), stop in zip(found, stops, strict=True)
    )
    return tuple(found) if is_proved else ()
