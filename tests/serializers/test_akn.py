"""Akoma Ntoso: valid by the schema of OASIS, with the whole text in it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given

import fazhi
from fazhi import strategies
from fazhi.model import Metadata, Report
from fazhi.serializers.akn import write
from fazhi.serializers.akn.references import segment

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
SCHEMA = Path(__file__).parents[1] / "schemas" / "akomantoso30.xsd"
TEXTS = sorted((Path(__file__).parents[1] / "loaders" / "samples").glob("*.txt"))


@pytest.fixture(scope="module")
def valid():
    """Checks a document by the schema of OASIS, and gives back its root."""
    etree = pytest.importorskip("lxml.etree")
    schema = etree.XMLSchema(etree.parse(SCHEMA))

    def check(written):
        root = etree.fromstring(written.encode())
        schema.assertValid(root)
        return root

    return check


@pytest.fixture(scope="module")
def root(published):
    """The root of one report's document."""
    return ET.fromstring(write(published))  # noqa: S314 - our own document


def found(root, path):
    """The elements at a path, their names without the namespace."""
    return root.findall("/".join(f"{AKN}{name}" if name[0].isalpha() else name for name in path.split("/")))


def words(element):
    """The text of an element."""
    return "".join(element.itertext())


def test_golden_akn(published, golden):
    """The whole document of one report."""
    golden("report.akn.xml", write(published))


def test_the_schema_accepts_a_report(published, valid):
    """One report with everything in it is valid."""
    assert valid(write(published)).tag == f"{AKN}akomaNtoso"


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_schema_accepts_samples(path, valid):
    """Reports as they are published are valid."""
    valid(write(fazhi.load(path)))


@given(strategies.model_reports())
def test_the_schema_accepts_whatever_the_model_holds(valid, report):
    """Any report gives a valid document, whatever characters it holds."""
    valid(write(report))


def test_the_schema_accepts_an_empty_report(valid):
    """A report with nothing in it is valid, too."""
    valid(write(Report(text="")))


def test_the_text_is_all_there(published, root):
    """Every statement stands in the document, the heading that runs into it as a heading."""
    text = words(found(root, "doc/mainBody")[0])
    for statement in published.statements:
        assert "".join(statement.text.split())[-8:] in "".join(text.split())
    assert "— 1 —" not in text


def test_work_expression_and_manifestation(root):
    """FRBR: the work by issuer, day and number; its expression in Chinese; this manifestation."""
    work, expression, manifestation = found(root, "doc/meta/identification/*")
    uri = "/akn/cn/doc/report/青湖市人民政府/2025-03-17/青政报%E3%80%942025%E3%80%956号"
    assert found(work, "FRBRuri")[0].get("value") == uri
    assert found(work, "FRBRdate")[0].attrib == {"date": "2025-03-17", "name": "成文日期"}
    assert found(work, "FRBRnumber")[0].get("value") == "青政报〔2025〕6号"
    assert found(expression, "FRBRuri")[0].get("value") == f"{uri}/zho@"
    assert found(expression, "FRBRlanguage")[0].get("language") == "zho"
    assert found(manifestation, "FRBRuri")[0].get("value") == f"{uri}/zho@.akn"
    assert found(root, "doc/meta/publication")[0].get("date") == "2025-03-28"


@pytest.mark.parametrize(
    ("metadata", "date", "name"),
    [
        (Metadata(year=2024), "2024-12-31", "报告年度"),
        (Metadata(), "0001-01-01", "未载明"),
    ],
)
def test_a_report_without_a_day(metadata, date, name, valid):
    """FRBR asks for a day: the end of the year reported on, or one that says there is none."""
    root = valid(write(Report(text="", metadata=metadata)))
    assert found(root, "doc/meta/identification/FRBRWork/FRBRdate")[0].attrib == {"date": date, "name": name}


def test_sections_have_ids_by_the_naming_convention(root):
    """Ids are made of the numbers, from the outermost section in, and say nothing of the place in the text."""
    section = found(root, "doc/mainBody/section")[0]
    below = found(section, "subsection")[1]
    assert section.get("eId") == "sec_1"
    assert below.get("eId") == "sec_1__subsec_2"
    assert words(found(below, "num")[0]) == "（二）"
    assert words(found(below, "heading")[0]) == "规范文件管理"
    assert found(below, "content/p")[0].get("eId") == "sec_1__subsec_2__content__p_1"


@pytest.mark.parametrize(
    ("numbers", "ids"),
    [
        ((1, 1, 1), ["sec_1", "sec_1-2", "sec_1-3"]),
        ((None, 1, None), ["sec_nn-1", "sec_1", "sec_nn-2"]),
    ],
)
def test_ids_are_unique_where_numbers_are_not(numbers, ids, report):
    """Sections that have no number, or the same one, still have ids of their own."""
    sections = tuple(evolve(section, number=n) for section, n in zip(report.sections, numbers, strict=True))
    root = ET.fromstring(write(evolve(report, sections=sections)))  # noqa: S314 - our own document
    assert [section.get("eId") for section in found(root, "doc/mainBody/section")] == ids


def test_every_reference_leads_somewhere(root):
    """Whatever the text refers to is listed in the metadata."""
    ids = {element.get("eId") for element in root.iter()}
    targets = [e.get(name) for e in root.iter() for name in ("refersTo", "href") if (e.get(name) or "").startswith("#")]
    assert targets
    assert {target.removeprefix("#") for target in targets} <= ids


def test_documents_and_numbers_are_marked(root):
    """Documents named are references; numbers of indicators are quantities with their value."""
    (rule,) = [ref for ref in root.iter(f"{AKN}ref") if "程序规定" in words(ref)]
    listed = {element.get("eId"): element for element in found(root, "doc/meta/references/TLCReference")}
    assert listed[rule.get("href")[1:]].get("showAs") == "青湖市行政程序规定"
    assert listed[rule.get("href")[1:]].get("href").startswith("/ontology/reference/cn/act/rule/青政")
    values = {words(quantity): quantity.get("normalized") for quantity in root.iter(f"{AKN}quantity")}
    assert values["约6.73万件"] == "67300"
    assert values["3至5条"] == "3/5"
    concepts = {element.get("showAs"): element.get("href") for element in found(root, "doc/meta/references/TLCConcept")}
    assert concepts["审查文件"] == "/ontology/concept/cn/审查文件"
    assert concepts["行政诉讼败诉率"] == "/ontology/concept/fazhi/lit.loss_rate"


def test_the_conclusions_are_signed(root):
    """The signature names the issuer, and the day in a form that programs read."""
    lines = found(root, "doc/conclusions/p")
    assert words(lines[0]).startswith("附件：")
    assert found(lines[1], "signature")[0].get("refersTo") == "#org_1"
    assert found(lines[2], "date")[0].get("date") == "2025-03-17"
    assert words(lines[3]) == "（此件公开发布）"


def test_issuer_and_day_on_one_line(published):
    """A line that has both is parted where the day begins."""
    text = "一、成效\n完成工作。\n\n青湖市人民政府　2025年3月17日\n"
    report = evolve(fazhi.loads(text, format="text"), metadata=published.metadata)
    root = ET.fromstring(write(report))  # noqa: S314 - our own document
    (line,) = found(root, "doc/conclusions/p")
    assert [words(part).strip() for part in line] == ["青湖市人民政府", "2025年3月17日"]


def test_white_space_never_enters_a_text(root):
    """Indentation stands between elements of structure only."""
    for paragraph in root.iter(f"{AKN}p"):
        assert "\n" not in words(paragraph)
        assert words(paragraph) == words(paragraph).strip()


def test_the_same_report_gives_the_same_document(published):
    """Nothing of the day or the machine enters it."""
    assert write(published) == write(fazhi.loads(fazhi.dumps(published), format="json"))


@pytest.mark.parametrize(
    ("text", "part"),
    [("青湖市", "青湖市"), ("a b/c?", "a-b%2Fc%3F"), ("", "-"), ("\x00", "%EF%BF%BD"), ("doc.kept", "doc.kept")],
)
def test_parts_of_addresses(text, part):
    """Letters of every script stay, what parts an address or a word does not."""
    assert segment(text) == part
