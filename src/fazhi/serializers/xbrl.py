"""xBRL-JSON (XBRL International, Open Information Model 1.0): the indicators of a report as facts.

A fact is a number with the dimensions that say what it means: the concept, the body, the year, the unit. What the
catalogue of indicators has no concept for is reported under ``fazhi:indicator`` and told apart by its name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from fazhi.model import IndexScheme, Indicator, Metadata, OrganizationKind, Quantity, Report, Status
from fazhi.serializers.json import encode

DOCUMENT_TYPE = "https://xbrl.org/2021/xbrl-json"
TAXONOMY = "urn:fazhi:taxonomy:1.0"
NAMESPACES = {
    "fazhi": TAXONOMY,
    "gb2260": "urn:fazhi:scheme:gb2260",
    "iso4217": "http://www.xbrl.org/2003/iso4217",
    "measure": "urn:fazhi:measure",
    "name": "urn:fazhi:scheme:name",
    "uscc": "urn:fazhi:scheme:uscc",
}
"""Prefixes of concepts and dimensions, of bodies (by division, name or credit code), of units."""

PURE = {"": 0, "%": -2, "个百分点": -2, "百分点": -2, "‰": -3, "个千分点": -3}
"""Units of pure numbers, which xBRL-JSON leaves out, and the power of ten that they stand for."""
CURRENCIES = {"元": "CNY", "美元": "USD", "欧元": "EUR", "港元": "HKD", "港币": "HKD", "日元": "JPY"}
# Characters of names in XML 1.0 (productions 4 and 4a), without the colon.
FIRST = (
    r"A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef"
    r"\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
NOT_IN_NAMES = re.compile(rf"[^{FIRST}0-9.\u00b7\u0300-\u036f\u203f\u2040-]")
OPENS_A_NAME = re.compile(f"[{FIRST}]")
LONGEST = 400
"""Digits of a number at most; XBRL has no exponents."""

Fact = dict[str, object]
Dimensions = dict[str, str]


def write(report: Report, *, taxonomy: str = TAXONOMY) -> str:
    """The indicators of a report as an xBRL-JSON report.

    Each level, earlier level and amount of change is a fact, each end of a range is one. Percentages and percentage
    points are pure numbers (95.2% is 0.952), yuan are ``iso4217:CNY``, everything else is counted in its measure word.
    Only what is reported as done has the report's year as its period; a target or an earlier level has none, since the
    text seldom says which.

    Args:
        report: The report.
        taxonomy: Where the taxonomy stands that defines the concepts; fazhi names its own and does not publish it.
    """
    about = _about(report)
    facts: dict[str, Fact] = {}
    for number, indicator in enumerate(report.indicators, 1):
        for part, fact in _facts(indicator, about):
            facts[f"i{number}-{part}"] = fact
    info = {"documentType": DOCUMENT_TYPE, "namespaces": NAMESPACES, "taxonomy": [taxonomy]}
    return encode({"documentInfo": info, "facts": facts}, indent=2).decode() + "\n"


def _about(report: Report) -> Dimensions:
    """Who reports, and on which year."""
    entity, year = _entity(report.metadata), report.metadata.year
    period = f"{year:04}-01-01T00:00:00/{year + 1:04}-01-01T00:00:00" if year and 0 < year < 9999 else None
    return {name: value for name, value in (("entity", entity), ("period", period)) if value}


def _entity(metadata: Metadata) -> str | None:
    """The body that reports: by its credit code, a government by its division, else by its name."""
    number = metadata.index_number
    if number and number.scheme is IndexScheme.CREDIT and number.valid:
        return f"uscc:{number.organization_code}"
    if not metadata.issuers:
        return None
    issuer = metadata.issuers[0]
    if issuer.division and issuer.kind is OrganizationKind.GOVERNMENT:
        return f"gb2260:{issuer.division}"
    return f"name:{''.join(issuer.name.split())}" if issuer.name.strip() else None


def _facts(indicator: Indicator, about: Dimensions) -> Iterator[tuple[str, Fact]]:
    """The facts of an indicator, each with the part of its id that tells it from the others."""
    concept = f"fazhi:{name_of(indicator.concept)}" if indicator.concept else "fazhi:indicator"
    words = {"fazhi:scope": indicator.scope, "fazhi:time": indicator.period}
    for part, quantity, more in _quantities(indicator):
        is_of_year = indicator.status is Status.ACTUAL and part != "baseline"
        core = {"concept": concept, **about}
        if not is_of_year:
            core.pop("period", None)
        told = {
            "fazhi:name": indicator.name,
            "fazhi:part": part.partition("-")[0],
            "fazhi:status": indicator.status.value,
            "fazhi:qualifier": quantity.qualifier.value,
            **more,
            **{name: value for name, value in words.items() if value},
        }
        yield from _bounds(part, quantity, core, told)


def _quantities(indicator: Indicator) -> Iterator[tuple[str, Quantity, Dimensions]]:
    """The quantities of an indicator: what each tells, and what else is known of it."""
    if indicator.value:
        yield "value", indicator.value, {}
    if indicator.baseline:
        yield "baseline", indicator.baseline, {}
    for number, change in enumerate(indicator.changes, 1):
        if change.amount:
            basis = {"fazhi:basis": change.basis.value} if change.basis else {}
            yield f"change-{number}", change.amount, {"fazhi:direction": change.direction.value, **basis}


def _bounds(part: str, quantity: Quantity, core: Dimensions, told: Dimensions) -> Iterator[tuple[str, Fact]]:
    """The fact of a quantity; of a range, one for each end."""
    if quantity.upper is None:
        yield part, _fact(quantity.value, quantity.unit, core, told)
        return
    for bound, value in (("lower", quantity.value), ("upper", quantity.upper)):
        yield f"{part}-{bound}", _fact(value, quantity.unit, core, {**told, "fazhi:bound": bound})


def _fact(reported: Decimal, words: str, core: Dimensions, told: Dimensions) -> Fact:
    """A fact: the number in plain digits, the decimals that were reported, and its dimensions."""
    unit = unicodedata.normalize("NFKC", words)
    dimensions = {**core, **({"unit": _unit(unit)} if unit not in PURE else {}), **told}
    if abs(reported.adjusted()) > LONGEST:
        return {"value": None, "dimensions": dimensions}
    value = reported.scaleb(PURE.get(unit, 0))
    return {"value": f"{value:f}", "decimals": _decimals(value), "dimensions": dimensions}


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def _unit(unit: str) -> str:
    """A unit as xBRL-JSON writes it: iso4217:CNY, measure:件, measure:微克/measure:立方米."""
    if unit in CURRENCIES:
        return f"iso4217:{CURRENCIES[unit]}"
    return "/".join(f"measure:{name_of(part)}" for part in unit.split("/", 1))


def name_of(words: str) -> str:
    """Words as the local part of a qualified name (NCName): what may not stand in one becomes ``_``.

    Args:
        words: Any text.
    """
    name = NOT_IN_NAMES.sub("_", unicodedata.normalize("NFC", words))
    return name if OPENS_A_NAME.match(name) else f"_{name}"
