"""Bodies: the kinds of body that provisions on the report tell apart."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from fazhi.model import Level, Metadata, Organization, OrganizationKind

# Offices of the centre in the provinces answer to their ministry, not to the local government (垂直管理).
VERTICAL: Final = re.compile(
    r"税务局|海关|海事局|气象局|邮政管理局|烟草专卖局|出入境|移民|人民银行|调查队|消防救援|通信管理局|监管局分局|金融监督管理局"
)
REPORT: Final = re.compile(r"法治(?:政府|建设)|依法行政")


class Body(StrEnum):
    """A kind of body."""

    GOVERNMENT = "government"  # 县级以上地方党委、政府
    TOWNSHIP = "township"  # 乡镇党委、政府
    DEPARTMENT = "department"  # 县级以上地方政府部门
    MINISTRY = "ministry"  # 国务院部门
    VERTICAL = "vertical"  # 垂直管理机构
    DISPATCHED = "dispatched"  # 街道办事处、管委会等派出机关、派出机构
    OUTSIDE = "outside"  # 法院、检察院、人大
    UNKNOWN = "unknown"


_KINDS: Final = {
    OrganizationKind.GOVERNMENT: Body.GOVERNMENT,
    OrganizationKind.PARTY_COMMITTEE: Body.GOVERNMENT,
    OrganizationKind.DEPARTMENT: Body.DEPARTMENT,
    OrganizationKind.OFFICE: Body.DEPARTMENT,
    OrganizationKind.SUBDISTRICT: Body.DISPATCHED,
    OrganizationKind.ZONE: Body.DISPATCHED,
    OrganizationKind.MINISTRY: Body.MINISTRY,
    OrganizationKind.COURT: Body.OUTSIDE,
    OrganizationKind.PROCURATORATE: Body.OUTSIDE,
    OrganizationKind.CONGRESS: Body.OUTSIDE,
}
_ORDER: Final = tuple(Body)


def body_of(metadata: Metadata) -> Body:
    """The kind of body that issues a report; of joint issuers the one that provisions bind most.

    A report that names no issuer and calls itself one on 法治政府建设 counts as a local government's, unless its title
    opens with the name of an office of the centre. Issuers of no known kind (a company) are bound by nothing.

    Args:
        metadata: What the report's header says.
    """
    found = [_body(issuer) for issuer in metadata.issuers]
    known = [body for body in found if body is not Body.UNKNOWN]
    if known:
        return min(known, key=_ORDER.index)
    title = metadata.title or ""
    if VERTICAL.search(title.partition("关于")[0]):
        return Body.VERTICAL
    return Body.GOVERNMENT if REPORT.search(title) and not found else Body.UNKNOWN


def _body(issuer: Organization) -> Body:
    body = _KINDS.get(issuer.kind, Body.UNKNOWN)
    if body is Body.GOVERNMENT and issuer.level is Level.TOWNSHIP:
        return Body.TOWNSHIP
    if body is Body.GOVERNMENT and issuer.level is Level.NATIONAL:
        return Body.MINISTRY
    if body is Body.DEPARTMENT:
        return _department(issuer)
    return body


def _department(issuer: Organization) -> Body:
    if issuer.level is Level.NATIONAL:
        return Body.MINISTRY
    if VERTICAL.search(issuer.name):
        return Body.VERTICAL
    return Body.DISPATCHED if issuer.level is Level.TOWNSHIP else Body.DEPARTMENT
