from __future__ import annotations

import random

import pytest
from attrs import evolve

from fazhi.checks import engine as engine_module
from fazhi.checks import rules, validate
from fazhi.checks.configuration import Configuration
from fazhi.checks.rule import Profile, Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.errors import ConfigurationError
from fazhi.model import Certainty, Report, Severity, Span

FAULTY = "组织专题学法6次，，培训近400余人次，受理纠纷734件，化解721件，化解率92.8%。"


@pytest.fixture
def faulty(draft, read):
    """A report with five findings."""
    return read(draft(text=FAULTY, header="索引号：006281754/2025-00036　发布日期：2025-04-08"))


def test_a_report_without_defects_has_no_findings(draft, read):
    """The draft into which all tests write is clean."""
    assert validate(read(draft())) == ()


def test_findings_are_sorted_by_place_and_code(faulty):
    """What stands nowhere comes first, then the order is that of the text."""
    findings = validate(faulty)
    places = [(f.span.start if f.span else -1, f.code) for f in findings]
    assert places == sorted(places)
    assert {f.code for f in findings} == {"MET003", "DAT001", "DEF004", "TXT001", "NUM003"}


def test_a_finding_prints_its_place(faulty):
    """The printed line names file, line, column, code, severity and message."""
    finding = next(f for f in validate(faulty, source="report.txt") if f.code == "MET003")
    assert str(finding) == "report.txt:1:5 MET003 [warning] 索引号校验码不符：006281754的末位应为5"
    assert finding.path == "metadata.index_number"
    assert finding.basis.certainty is Certainty.COMPUTED
    assert finding.help


def test_messages_speak_either_language(faulty):
    """English is asked for per call; nothing Chinese is left of the message's own words."""
    chinese, english = validate(faulty), validate(faulty, lang="en")
    assert [f.code for f in chinese] == [f.code for f in english]
    assert all(a.message != b.message for a, b in zip(chinese, english, strict=True))


def test_select_ignore_and_severity(faulty):
    """Rules are chosen, left out and graded by code or prefix; the longer prefix wins."""
    assert {f.code for f in validate(faulty, select=["NUM", "MET003"])} == {"NUM003", "MET003"}
    assert {f.code for f in validate(faulty, select=["NUM", "MET003"], ignore=["NUM003"])} == {"MET003"}
    assert {f.code for f in validate(faulty, select=["DEF004"], ignore=["DEF"])} == {"DEF004"}
    graded = validate(faulty, severity={"DEF": "info", "DEF004": Severity.ERROR})
    assert {f.severity for f in graded if f.code == "DEF004"} == {Severity.ERROR}


def test_arguments_override_the_configuration(faulty):
    """What a call says goes on top of what the configuration says."""
    config = Configuration(select=("MET",), severity={"MET003": "error"}, lang="en")
    assert [(f.code, f.severity) for f in validate(faulty, config=config)] == [("MET003", Severity.ERROR)]
    assert "索引号" in validate(faulty, config=config, lang="zh")[0].message


@pytest.mark.parametrize(
    "arguments",
    [{"lang": "fr"}, {"profile": "final"}, {"severity": {"NUM": "fatal"}}, {"baseline": "no/such/file.json"}],
)
def test_settings_that_make_no_sense_are_refused(faulty, arguments):
    """A wrong setting is told at once, in words that say what is allowed."""
    with pytest.raises((ConfigurationError, OSError)):
        validate(faulty, **arguments)


def test_a_draft_is_not_asked_for_its_day_of_publication(draft, read):
    """The profile for drafts leaves out what only published reports have."""
    report = read(draft(header="索引号：006281755/2025-00036"))
    assert [f.code for f in validate(report)] == ["MET005"]
    assert validate(report, profile="draft") == ()


def test_what_was_not_read_is_not_missing(draft, read):
    """A report whose reading stopped early may have what no one has seen."""
    report = read(draft(sections="一、主要举措和成效\n全年审查规范性文件12件。"))
    assert {f.code for f in validate(report, select=["CON"])} == {"CON002", "CON004", "CON005"}
    assert validate(evolve(report, incomplete="the limit"), select=["CON"]) == ()


def test_uncertain_provisions_say_so(draft, read):
    """What rests on a text that was not verified is information, and its help says why."""
    report = read(draft(closing="　　以上报告妥否，请批示。"))
    (finding,) = validate(report, select=["DOC005"])
    assert finding.severity is Severity.INFO
    assert "未经原文核实" in finding.help


def test_no_uncertain_rule_exceeds_info():
    """Rules on provisions that are not certain are graded as information from the start."""
    for rule in rules():
        if rule.basis and not rule.basis.is_certain:
            assert rule.severity is Severity.INFO, rule


class _Loud(Rule):
    """Every report is reported.

    Fails:
        x

    Passes:
        y

    Provision:
        None.
    """

    code = "XYZ001"
    title = Words("测试", "test")
    message = Words("测试：{what}", "test: {what}")

    def check(self, subject: Subject):
        """The beginning of the text."""
        yield Trigger(span=Span(0, min(1, len(subject.report.text))), values={"what": "开头"})


def test_order_of_rules_does_not_matter(faulty, monkeypatch):
    """Each rule finds the same, whatever ran before it."""
    shuffled = [*rules(), _Loud()]
    expected = None
    for seed in range(5):
        random.Random(seed).shuffle(shuffled)  # noqa: S311 - any order will do
        monkeypatch.setattr(engine_module, "rules", lambda order=tuple(shuffled): order)
        found = validate(faulty)
        expected = expected or found
        assert found == expected


def test_an_empty_report_is_checked(read):
    """Nothing is needed for a check to run."""
    assert all(f.severity is Severity.INFO for f in validate(read("")))
    assert all(f.severity is Severity.INFO for f in validate(Report(text="")))


def test_profiles_are_known_by_name():
    """The two profiles are those that the documentation names."""
    assert sorted(Profile) == ["draft", "published"]


@pytest.mark.parametrize(
    "settings",
    [{"select": ["NUN"]}, {"ignore": ["MET0003"]}, {"severity": {"NUM999": "info"}}],
    ids=lambda s: next(iter(s)),
)
def test_a_code_that_no_rule_has_is_told(faulty, settings):
    """A slip of the pen in a code is an error, not a check of nothing."""
    with pytest.raises(ConfigurationError, match=next(iter(settings))) as caught:
        validate(faulty, **settings)
    assert "did you mean" in caught.value.help


@pytest.mark.parametrize(
    ("number", "standard"), [("006281754/2025-00036", "GB 11714"), ("11441923MB2D0417X4/2025-00052", "GB 32100")]
)
def test_a_trigger_may_rest_on_a_provision_of_its_own(draft, read, number, standard):
    """The check digit of an organisation code is fixed by another standard than that of a credit code."""
    (finding,) = validate(read(draft(header=f"索引号：{number}")), select=["MET003"])
    assert standard in finding.basis.instrument
