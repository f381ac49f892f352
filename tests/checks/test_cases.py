from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from fazhi.checks import apply, rules, validate
from fazhi.checks.configuration import Configuration

yaml = pytest.importorskip("yaml")

CASES = Path(__file__).parent / "cases"
KINDS = ("pass", "fail", "fix", "years", "bodies")
CHECKED = {"at", "severity", "message", "expect", "fixed", "profile", "lang", "previous", *KINDS}
OWN = {rule.code: rule for rule in rules() if type(rule).__module__.startswith("fazhi.")}


def load():
    """Every case: the rule's code, its kind, and what it says; years and bodies are one case for each."""
    for file in sorted(CASES.glob("*.yaml")):
        for entry in yaml.safe_load(file.read_text(encoding="utf-8")):
            kind = next(kind for kind in KINDS if kind in entry)
            for setting, expected in entry.get("expect", {None: None}).items():
                yield file.stem, kind, entry, setting, expected


ALL = list(load())
COUNTS = defaultdict(lambda: [0, 0])
for code, kind, _, _, expected in ALL:
    COUNTS[code][0] += 1
    COUNTS[code][1] += kind == "pass" or expected == "none"


def drafted(draft, entry, **more):
    """The draft of a case."""
    parts = {**{key: value for key, value in entry.items() if key not in CHECKED}, **more}
    year = parts.get("year", draft().year)
    said = {"{year}": str(year), "{next}": str(year + 1)}
    for key, value in parts.items():
        if isinstance(value, str):
            for name, number in said.items():
                parts[key] = parts[key].replace(name, number)
    return draft(**parts)


def found(report, code, entry, previous=None):
    """What the rule of a case finds in a report."""
    settings = Configuration(select=(code,), profile=entry.get("profile", "published"), lang=entry.get("lang", "zh"))
    return validate(report, config=settings, previous=previous)


@pytest.mark.parametrize("code", sorted(OWN))
def test_each_rule_has_six_cases_of_which_three_pass(code):
    """No rule goes without cases, and none without cases in which it is silent."""
    cases, passing = COUNTS[code]
    assert cases >= 6
    assert passing >= 3


@pytest.mark.parametrize(
    ("code", "kind", "entry", "setting", "expected"), ALL, ids=[f"{c}-{k}-{e[k]}-{s or ''}" for c, k, e, s, _ in ALL]
)
def test_case(code, kind, entry, setting, expected, draft, read):
    """What a case says of a rule is so."""
    more = {"years": {"year": setting}, "bodies": {"issuer": setting}}.get(kind, {})
    report = read(drafted(draft, entry, **more))
    previous = read(draft(**entry["previous"])) if "previous" in entry else None
    findings = found(report, code, entry, previous)
    told = [(f.severity.value, f.message, f.span and f.span.of(report.text)) for f in findings]
    if kind == "pass" or expected == "none":
        assert not findings, (told, str(report.text))
    elif kind in {"years", "bodies"}:
        assert [f.severity.value for f in findings] == [expected] * max(len(findings), 1), (told, report.text)
    elif kind == "fail":
        at = entry["at"] or [f.span and f.span.of(report.text) for f in findings[:1]]
        assert [f.span and f.span.of(report.text) for f in findings] == at, (told, report.text)
        assert all(f.severity.value == entry.get("severity", f.severity.value) for f in findings), told
        assert all(entry.get("message", "") in f.message for f in findings), told
    else:
        check_fix(code, entry, findings, report, draft, read)


def check_fix(code, entry, findings, report, draft, read):
    """What the fixes of a case make of its text is what it says, and nothing is found in that."""
    fixed = entry["fixed"] if isinstance(entry["fixed"], dict) else {"text": entry["fixed"]}
    wanted = str(drafted(draft, {**entry, **fixed}))
    assert findings
    assert apply(report.text, findings) == wanted
    assert not found(read(wanted), code, entry)
