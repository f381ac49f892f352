from __future__ import annotations

import pytest

from fazhi.checks import apply, rules, validate
from fazhi.checks.subject import Subject
from fazhi.model import Severity
from fazhi.parsing import Manuscript, parse

hypothesis = pytest.importorskip("hypothesis")
from hypothesis import HealthCheck, example, given, settings  # noqa: E402 - after the skip
from hypothesis import strategies as st  # noqa: E402

from fazhi import strategies  # noqa: E402

QUICK = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
PIECES = """
一、 （一） 1. 二、 一是 三是 其中 占比 分别为 化解率 受理 审结 件 12 0 100% 3.5％ 近 余 约 左右 以上 减少 2倍 由 增加到
《 》 “ ” （ ） ，， 。 ； 2024年 2O24 20212025年 2月30日 互联网 政务服务 “1+3+N” 兰溪县人民政府 关于
法治政府建设情况的报告 文号： 兰政[2025]06号 索引号： 006281754/2025-00036 特此报告 &nbsp; � ×× 9999999999999999999999
"""
SOUP = st.lists(st.sampled_from([*PIECES.split(), " ", "\n", "　", "“1 3 N”"]), max_size=40).map("".join)


@QUICK
@given(st.one_of(st.text(max_size=200), SOUP))
@example("")
@example("一、\n一、\n（一）")
def test_no_rule_raises_on_any_text(text):
    """Whatever the text, the checks end with findings that lie in it."""
    report = parse(Manuscript(text=text))
    for finding in validate(report):
        assert finding.span is None or finding.span.end <= len(text)
        assert all(edit.span.end <= len(text) for edit in finding.fix)
        assert finding.message


@QUICK
@given(strategies.model_reports())
def test_no_rule_raises_on_any_report(report):
    """Reports that no parser made are checked, too."""
    for lang in ("zh", "en"):
        assert all(finding.code for finding in validate(report, lang=lang))


@QUICK
@given(strategies.reports())
def test_rules_do_not_depend_on_each_other(report):
    """A rule finds the same on a subject of its own as on one that all others have used."""
    shared = Subject(report)
    for rule in reversed(rules()):
        assert list(rule.check(shared)) == list(rule.check(Subject(report))), rule


@QUICK
@given(st.one_of(SOUP, strategies.drafts().map(lambda draft: draft.text)))
def test_fixing_leaves_nothing_to_fix(text):
    """When all fixes have been carried out, round by round, none of their findings is left."""
    for _ in range(8):
        fixes = [finding for finding in validate(parse(Manuscript(text=text))) if finding.fix]
        if not fixes:
            break
        fixed = apply(text, fixes)
        assert fixed != text
        text = fixed
    else:
        pytest.fail(f"still to fix: {fixes}")


def test_cost_grows_with_the_length():
    """Rules look at each place a bounded number of times: ten times the text, about ten times the findings and work."""
    line = "一是受理纠纷734件，化解721件，化解率92.8%；其中甲3件、乙4件，占比3%，，由8件减少到14件“。\n"
    counts = []
    for times in (20, 200):
        text = "一、主要举措\n" + line * times
        calls = _calls(lambda report=parse(Manuscript(text=text)): validate(report))
        counts.append(calls)
    assert counts[1] < 13 * counts[0]


def _calls(work):
    """How many functions are called: a measure of work that no clock disturbs."""
    import sys

    count = 0

    def tick(_frame, event, _argument):
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(tick)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def test_severities_are_known():
    """Every rule is graded."""
    assert {rule.severity for rule in rules()} == set(Severity)
