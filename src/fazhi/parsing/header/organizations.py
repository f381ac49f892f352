"""Names of public bodies: what sort of body, at which level, of which division."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from fazhi.model import Level, Organization, OrganizationKind
from fazhi.parsing.fold import fold
from fazhi.reference.divisions import Division, divisions_named, is_division
from fazhi.reference.organizations import organization_names

NAME: Final = re.compile(r"[一-鿿A-Za-z()“”·]{2,40}")
# An ending of one of these characters alone is also how other words end: it makes a body only after a place.
WEAK: Final = frozenset("部署处科站所组师")
PARTY: Final = re.compile(r"中共|中国共产党")
STATE: Final = "中华人民共和国"
BRANCH: Final = ("分局", "支队", "大队", "派出所", "所", "站", "分院")
# What opens the name of an organ, and not of a place, though a division's character follows.
ORGAN: Final = (
    "城市|城乡|城镇|城区|城管|市场|市政|市容|社区|园区|小区|区域|地区|县域|乡村|乡镇|人民|中共|管理|街道办|住房|人力|自然|农业|文化|文旅|卫生|交通|教育|财政|发展|"
    "科学|科技|工业|商务|民政|民族|公安|司法|应急|审计|生态|环境|水利|水务|医疗|退役|信访|统计|体育|林业|行政|政务|综合|机关|档案|数据|金融|国有|税务|气象|消防|规划"
)
PLACE: Final = re.compile(
    rf"(?!{ORGAN})[^\W\d_及与省]{{1,11}}?"
    r"(?:省|自治区|自治州|自治县|自治旗|特别行政区|地区|特区|林区|街道|苏木|市|(?:[州盟县区旗镇乡](?![市县区旗])))"
)
# 南屏区人民政府柳堤街道办事处: the branch names the government that sent it.
SENDER: Final = "人民政府"
SUFFIXES: Final = {
    "省": Level.PROVINCE,
    "自治区": Level.PROVINCE,
    "特别行政区": Level.PROVINCE,
    "自治州": Level.PREFECTURE,
    "地区": Level.PREFECTURE,
    "盟": Level.PREFECTURE,
    "州": Level.PREFECTURE,
    "县": Level.COUNTY,
    "旗": Level.COUNTY,
    "区": Level.COUNTY,
    "镇": Level.TOWNSHIP,
    "乡": Level.TOWNSHIP,
    "街道": Level.TOWNSHIP,
    "苏木": Level.TOWNSHIP,
}
# 县司法局: the level is said, though not the name. 市 may be a prefecture or a county.
GENERIC: Final = {opening: SUFFIXES[opening] for opening in "省州县区旗"}
LONGEST_PLACE: Final = 15
GLUED: Final = re.compile(r"中共[^ ]{1,20}?委(?:员会)?(?=[^ ]{2,20}政府)")
SEPARATOR: Final = re.compile(r"[\s、,;]+")


class Place(NamedTuple):
    """A part of a name that names a place.

    Args:
        name: The place.
        level: Its level, as its ending tells, or None.
        candidates: The divisions that it may be.
    """

    name: str
    level: Level | None
    candidates: tuple[Division, ...] = ()


def ending_of(name: str) -> str:
    """The longest ending of a public body's name that a name has, or nothing."""
    endings = organization_names().endings
    return next((name[-size:] for size in range(min(len(name), 14), 0, -1) if name[-size:] in endings), "")


def is_organization(name: str) -> bool:
    """Whether a text, white space taken out, is the name of a public body and nothing else.

    Args:
        name: The text, folded.
    """
    if not NAME.fullmatch(name):
        return False
    if name.removeprefix(STATE) in organization_names().ministries:
        return True
    ending = ending_of(name)
    return bool(ending) and (len(ending) > 1 or len(name) > 2) and (ending not in WEAK or bool(PLACE.match(name)))


def names_place(name: str) -> bool:
    """Whether a name opens with a place: 云溪县司法局, unlike 县司法局 and 司法局.

    Args:
        name: The name, folded, white space taken out.
    """
    bare = PARTY.sub("", name, count=1)
    return _end_of_place(bare, 0) > 0 or name in organization_names().ministries


def split_organizations(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where each of the bodies that a stretch of text names stands.

    Joint issuers stand apart (中共清河市委 清河市人民政府), or one behind the other (中共清河市委清河市人民政府).

    Args:
        text: The text, folded.
        start: Where to begin.
        end: Where to stop.
    """
    pieces = [piece for whole in _words(text, start, end) for piece in _unglued(text, *whole)]
    if len(pieces) > 1 and all(is_organization(text[a:b]) for a, b in pieces):
        return pieces
    return [(start, end)] if start < end else []


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for separator in SEPARATOR.finditer(text, start, end):
        if separator.start() > start:
            yield start, separator.start()
        start = separator.end()
    if start < end:
        yield start, end


def _unglued(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    joint = GLUED.match(text, start, end)
    if joint:
        yield start, joint.end()
        start = joint.end()
    yield start, end


def read_organization(name: str, *, year: int | None = None, code: str | None = None) -> Organization:
    """The public body of a name.

    Args:
        name: The name as written.
        year: The year in which it bears it, for the divisions of that year.
        code: A division code that stands with it, in its index number or its site's code; it decides between namesakes.
    """
    plain = "".join(name.split())
    folded = fold(plain)
    kind = kind_of(folded)
    level, division = _standing(folded, kind, year, code)
    return Organization(name=plain, kind=kind, level=level, division=division)


def kind_of(name: str) -> OrganizationKind:
    """What sort of body bears a name.

    Args:
        name: The name, white space taken out.
    """
    table = organization_names()
    if name.removeprefix(STATE) in table.ministries:
        return OrganizationKind.MINISTRY
    ending = ending_of(name)
    if PARTY.match(name) and ending in ("委员会", "委"):
        return OrganizationKind.PARTY_COMMITTEE
    kind = table.endings.get(ending, OrganizationKind.OTHER)
    if kind is OrganizationKind.ZONE and not any(word in name for word in table.zones):
        return OrganizationKind.DEPARTMENT
    return kind


def _standing(name: str, kind: OrganizationKind, year: int | None, code: str | None) -> tuple[Level | None, str | None]:
    """Level and division of a body, each where it is beyond doubt."""
    if _is_national(name, kind):
        return Level.NATIONAL, None
    places = tuple(_places(PARTY.sub("", name, count=1).removeprefix("国家税务总局"), year))
    if kind is OrganizationKind.ZONE or name.endswith(BRANCH):
        return None, None
    if not places:
        return GENERIC.get(name[:1]), None
    last = places[-1]
    certain = _decide(last.candidates, code)
    if certain:
        return certain.level, certain.code
    return last.level, None


def _is_national(name: str, kind: OrganizationKind) -> bool:
    if kind is OrganizationKind.MINISTRY:
        return True
    return name.startswith(organization_names().openings) and not PLACE.match(name.removeprefix(STATE))


def _decide(candidates: tuple[Division, ...], code: str | None) -> Division | None:
    """The one division that is meant, or None where there is a doubt."""
    if len(candidates) > 1 and code:
        same = tuple(division for division in candidates if division.code == code)
        candidates = same or tuple(division for division in candidates if division.code[:4] == code[:4])
    return candidates[0] if len(candidates) == 1 else None


def _places(name: str, year: int | None) -> Iterator[Place]:
    """The places that open a name, the widest first; the table of divisions knows the real ones."""
    above: tuple[Division, ...] = ()
    position = 0
    while position < len(name):
        end = _end_of_place(name, position)
        if end == position:
            return
        place = _place(name[position:end], above, nested=position > 0, year=year)
        yield place
        above, position = place.candidates, end
        if name.startswith(SENDER, position):
            position += len(SENDER)


def _end_of_place(name: str, position: int) -> int:
    """Where the place that begins at a position ends; the position itself where none begins there."""
    longest = min(LONGEST_PLACE, len(name) - position)
    for end in range(position + longest, position + 1, -1):
        if is_division(name[position:end]):
            return end
    match = PLACE.match(name, position)
    return match.end() if match else position


def _place(name: str, above: tuple[Division, ...], *, nested: bool, year: int | None) -> Place:
    known = divisions_named(name)
    standing = tuple(d for d in known if d.stood(year)) or known
    if nested:
        standing = tuple(d for d in standing if any(d.lies_in(wider) for wider in above))
    return Place(name, _level(name, nested=nested), standing)


def _level(name: str, *, nested: bool) -> Level | None:
    if name.endswith(organization_names().zones):
        return None
    if name.endswith("市"):
        return Level.COUNTY if nested else None
    return next((level for suffix, level in SUFFIXES.items() if name.endswith(suffix)), None)
