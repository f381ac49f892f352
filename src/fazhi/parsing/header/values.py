"""Values of fields: what can be one, what can be nothing else, and what pages print where there is none."""

from __future__ import annotations

import re
from typing import Final

from fazhi.parsing.header.dates import TIME, find_date
from fazhi.parsing.header.document_number import NUMBER
from fazhi.parsing.header.organizations import ending_of, is_organization
from fazhi.parsing.header.spaces import squeeze

# What pages print where a field has no value.
NO_VALUE: Final = frozenset(("无", "暂无", "空", "-", "--", "—", "——", "/", "null"))
CODE: Final = re.compile(r"[0-9A-Za-z/_.()-]{5,60}")


def suits(attribute: str, content: str) -> bool:
    """Whether a text can be a value of an attribute.

    Args:
        attribute: What the label stands for.
        content: The text, folded.
    """
    match attribute:
        case "written_on" | "published_on" | "updated_on":
            return find_date(content) is not None
        case "index_number":
            return any(character.isdigit() for character in content)
        case "document_number":
            return "号" in content
        case "issuers":
            return bool(ending_of(squeeze(content))) or len(content) <= 20
        case "furniture":
            return len(content) <= 12
        case _:
            return len(content) <= 40


def is_certain(attribute: str, content: str) -> bool:
    """Whether a text can be nothing but a value of an attribute: an index or document number, a day, a body's name.

    Args:
        attribute: What the label stands for.
        content: The text, folded.
    """
    match attribute:
        case "written_on" | "published_on" | "updated_on":
            date = find_date(content)
            return date is not None and date.start == 0 and bool(TIME.fullmatch(content, date.end))
        case "index_number":
            return bool(CODE.fullmatch(content)) and any(character.isdigit() for character in content)
        case "document_number":
            return bool(NUMBER.fullmatch(content))
        case "issuers":
            return is_organization(squeeze(content))
        case _:
            return False
