"""xBRL-JSON: facts that keep to the rules of the specification (xBRL-JSON 1.0, OIM 1.0, 2023-04-19)."""

from __future__ import annotations

import datetime as dt
import json
import re
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given

import fazhi
from fazhi import strategies
from fazhi.model import IndexNumber, IndexScheme, Metadata, Organization, OrganizationKind, Report
from fazhi.serializers.xbrl import name_of, write

FIRST = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
NAME = f"[{FIRST}][{FIRST}0-9.\u00b7\u0300-\u036f\u203f\u2040-]*"
NCNAME = re.compile(NAME)
IDENTIFIER = re.compile(NAME.replace("0-9.", "0-9"))
QNAME = re.compile(f"({NAME}):({NAME})")
SQNAME = re.compile(rf"({NAME}):(\S+)")
UNIT = re.compile(f"{QNAME.pattern}(?:/{QNAME.pattern})?")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
RESERVED = {"iso4217": "http://www.xbrl.org/2003/iso4217", "xbrli": "http://www.xbrl.org/2003/instance"}
CORE = {"concept", "entity", "period", "unit", "language", "noteId"}


def refuse_doubles(pairs):
    """An object of JSON; a name that stands twice is an error (xBRL-JSON 2.1)."""
    names = [name for name, _ in pairs]
    assert len(names) == len(set(names))
    return dict(pairs)


def checked(written):
    """A document, after it has been held against the rules of the specification."""
    document = json.loads(written, object_pairs_hook=refuse_doubles)
    assert set(document) == {"documentInfo", "facts"}
    info = document["documentInfo"]
    assert info["documentType"] == "https://xbrl.org/2021/xbrl-json"
    assert info["taxonomy"]
    assert all(isinstance(place, str) and place == place.strip() for place in info["taxonomy"])
    namespaces = info["namespaces"]
    for prefix, uri in namespaces.items():
        assert NCNAME.fullmatch(prefix)
        assert uri == RESERVED.get(prefix, uri) != ""
    assert len(set(namespaces.values())) == len(namespaces)
    for identifier, fact in document["facts"].items():
        assert IDENTIFIER.fullmatch(identifier)
        check_fact(fact, namespaces)
    return document


def check_fact(fact, namespaces):
    """The rules for a numeric fact (xBRL-JSON 3.2)."""
    assert set(fact) <= {"value", "decimals", "dimensions"}
    assert {"value", "dimensions"} <= set(fact)
    if fact["value"] is None:
        assert "decimals" not in fact
    else:
        assert NUMBER.fullmatch(fact["value"])
        assert type(fact["decimals"]) is int
    dimensions = fact["dimensions"]
    assert prefix_of(QNAME, dimensions["concept"]) in namespaces
    if "entity" in dimensions:
        assert prefix_of(SQNAME, dimensions["entity"]) in namespaces
    if "period" in dimensions:
        start, end = map(dt.datetime.fromisoformat, dimensions["period"].split("/"))
        assert start < end
    if "unit" in dimensions:
        assert UNIT.fullmatch(dimensions["unit"])
        assert {prefix for prefix, _ in QNAME.findall(dimensions["unit"])} <= set(namespaces)
        assert "xbrli:pure" not in dimensions["unit"]  # a pure number has no unit here
    for name in set(dimensions) - CORE:
        assert prefix_of(QNAME, name) in namespaces
        assert isinstance(dimensions[name], str)


def prefix_of(pattern, name):
    """The prefix of a name that is well formed."""
    match = pattern.fullmatch(name)
    assert match, name
    return match[1]


def facts(text, metadata=None):
    """The facts of the report that a sentence makes."""
    report = fazhi.loads(f"一、工作成效\n{text}\n", format="text")
    return checked(write(evolve(report, metadata=metadata or report.metadata)))["facts"]


def test_golden_xbrl(published, golden):
    """All facts of one report."""
    golden("report.xbrl.json", write(published))


def test_the_golden_report_keeps_to_the_rules(published):
    """All facts of one report are well formed, and no indicator is left out."""
    document = checked(write(published))
    numbers = {identifier.partition("-")[0] for identifier in document["facts"]}
    assert numbers == {f"i{number}" for number in range(1, len(published.indicators) + 1)}


@given(strategies.model_reports())
def test_whatever_the_model_holds_keeps_to_the_rules(report):
    """Any report gives a document that keeps to the rules."""
    written = write(report)
    assert written.encode()
    checked(written)


@given(strategies.reports())
def test_reports_keep_to_the_rules(report):
    """Reports as fazhi reads them keep to the rules, with a fact for every level."""
    found = checked(write(report))["facts"]
    levels = [indicator for indicator in report.indicators if indicator.value]
    assert sum(fact["dimensions"]["fazhi:part"] == "value" for fact in found.values()) >= len(levels)


def test_a_count():
    """A number with its measure word and the decimals that were reported."""
    fact = facts("办理行政复议案件6.73万件。")["i1-value"]
    assert (fact["value"], fact["decimals"]) == ("67300", -2)
    assert fact["dimensions"]["unit"] == "measure:件"
    assert "行政复议案件" in fact["dimensions"]["fazhi:name"]


def test_percentages_are_pure_numbers():
    """95.2% is 0.952 without a unit, and so are percentage points."""
    found = facts("调解成功率为95.2%，同比下降4.4个百分点。")
    assert found["i1-value"]["value"] == "0.952"
    assert found["i1-value"]["decimals"] == 3
    assert "unit" not in found["i1-value"]["dimensions"]
    change = found["i1-change-1"]
    assert change["value"] == "0.044"
    assert change["dimensions"]["fazhi:direction"] == "down"
    assert change["dimensions"]["fazhi:basis"] == "yoy"


def test_money_is_in_a_currency():
    """元 is yuan, by ISO 4217."""
    fact = facts("挽回经济损失1150万元。")["i1-value"]
    assert (fact["value"], fact["dimensions"]["unit"]) == ("11500000", "iso4217:CNY")


def test_a_range_is_two_facts():
    """Each end of a range is a fact, and says which."""
    found = facts("提出修改意见3至5条。")
    assert [found[f"i1-value-{bound}"]["value"] for bound in ("lower", "upper")] == ["3", "5"]
    assert found["i1-value-upper"]["dimensions"]["fazhi:bound"] == "upper"


def test_the_year_is_the_period_of_what_was_done(published):
    """What is reported as done has the year as its period; an earlier level and a target have none."""
    found = checked(write(published))["facts"]
    assert found["i1-value"]["dimensions"]["period"] == "2024-01-01T00:00:00/2025-01-01T00:00:00"
    assert "period" not in found["i3-baseline"]["dimensions"]
    targets = [fact["dimensions"] for fact in found.values() if fact["dimensions"]["fazhi:status"] == "target"]
    assert targets
    assert not any("period" in dimensions for dimensions in targets)


def test_concepts_of_the_catalogue(published):
    """An indicator that the catalogue knows is reported under its concept, another under its name."""
    found = checked(write(published))["facts"]
    assert found["i4-value"]["dimensions"]["concept"] == "fazhi:svc.online_rate"
    assert found["i5-value"]["dimensions"]["concept"] == "fazhi:indicator"
    assert found["i5-value"]["dimensions"]["fazhi:name"] == "办结率"


CREDIT = IndexNumber(raw="x", scheme=IndexScheme.CREDIT, organization_code="11620300013909010R", valid=True)
CITY = Organization(name="青湖市 人民政府", kind=OrganizationKind.GOVERNMENT, division="990100")


@pytest.mark.parametrize(
    ("metadata", "entity"),
    [
        (Metadata(issuers=(CITY,), index_number=CREDIT), "uscc:11620300013909010R"),
        (Metadata(issuers=(CITY,), index_number=evolve(CREDIT, valid=False)), "gb2260:990100"),
        (Metadata(issuers=(evolve(CITY, kind=OrganizationKind.DEPARTMENT),)), "name:青湖市人民政府"),
        (Metadata(issuers=(evolve(CITY, division=None),)), "name:青湖市人民政府"),
        (Metadata(), None),
    ],
)
def test_who_reports(metadata, entity):
    """The body is named by its credit code, a government by its division, any by its name; else not at all."""
    assert facts("办理案件12件。", metadata)["i1-value"]["dimensions"].get("entity") == entity


def test_the_taxonomy_can_be_named(published):
    """Who publishes a taxonomy says where it stands."""
    assert checked(write(published, taxonomy="fazhi.xsd"))["documentInfo"]["taxonomy"] == ["fazhi.xsd"]


def test_no_indicators_are_no_facts():
    """A report without indicators is a document without facts."""
    assert checked(write(Report(text="")))["facts"] == {}


def test_a_number_without_end_is_nil(report):
    """What no file could hold in digits is reported as not told."""
    (measure,) = report.measures
    (indicator,) = measure.indicators
    endless = evolve(indicator, value=evolve(indicator.value, value=Decimal("1E+1000000")))
    sections = (evolve(report.sections[1], statements=(evolve(measure, indicators=(endless,)),)),)
    found = checked(write(evolve(report, preamble=None, sections=sections)))["facts"]
    assert found["i1-value"]["value"] is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("件", "件"),
        ("立方米", "立方米"),
        ("m³", "m_"),
        ("", "_"),
        ("2x", "_2x"),
        ("a b", "a_b"),
        ("doc.kept", "doc.kept"),
        ("-a", "_-a"),
    ],
)
def test_names(words, name):
    """What may not stand in a name becomes an underscore."""
    assert name_of(words) == name
    assert NCNAME.fullmatch(name_of(words))
