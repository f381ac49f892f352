"""The body that issues a report."""

from __future__ import annotations

import re
from enum import StrEnum

from attrs import Attribute, field, frozen

DIVISION = re.compile(r"[1-9][0-9]{5}")


class OrganizationKind(StrEnum):
    """What sort of body it is."""

    GOVERNMENT = "government"  # 人民政府
    PARTY_COMMITTEE = "party_committee"  # 党委
    DEPARTMENT = "department"  # 厅、局、委
    OFFICE = "office"  # 办公室、办公厅
    SUBDISTRICT = "subdistrict"  # 街道办事处
    ZONE = "zone"  # 管理委员会
    MINISTRY = "ministry"  # 国务院部门
    COURT = "court"
    PROCURATORATE = "procuratorate"
    CONGRESS = "congress"  # 人民代表大会及其常委会
    OTHER = "other"


class Level(StrEnum):
    """Where in the hierarchy it stands."""

    NATIONAL = "national"
    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    TOWNSHIP = "township"


@frozen(kw_only=True)
class Organization:
    """A body named in a report.

    Args:
        name: The name as written, white space taken out.
        kind: What sort of body it is.
        level: Where it stands, where that is known beyond doubt.
        division: GB/T 2260 code of its area, where that is known beyond doubt.

    Raises:
        ValueError: If ``name`` is empty or ``division`` is not a six-digit code.
    """

    name: str = field()
    kind: OrganizationKind = OrganizationKind.OTHER
    level: Level | None = None
    division: str | None = field(default=None)

    @name.validator
    def _is_named(self, _: Attribute[str], name: str) -> None:
        if not name:
            raise ValueError("an organization has a name")

    @division.validator
    def _is_a_code(self, _: Attribute[str | None], division: str | None) -> None:
        if division is not None and not DIVISION.fullmatch(division):
            raise ValueError(f"a GB/T 2260 code has six digits, unlike {division!r}")

    def __str__(self) -> str:
        return self.name
