"""The engine: runs the rules that apply, grades what they trigger, and puts it into words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from os import PathLike

from attrs import frozen

from fazhi.checks.baseline import Baseline, without_accepted
from fazhi.checks.configuration import Configuration
from fazhi.checks.paths import Paths
from fazhi.checks.registry import rules
from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Finding, Report, Severity

UNVERIFIED = Words(
    "该条依据未经原文核实，仅供参考。", "The text of this provision has not been verified: for information only."
)
OTHER_YEAR = Words(
    "{instrument}约束{since}年度以后的报告，此处仅供参考。",
    "{instrument} binds reports on {since} and later: for information only.",
)
OTHER_BODY = Words(
    "{instrument}不直接约束此类主体，仅供参考。", "{instrument} does not bind such a body: for information only."
)


def validate(  # noqa: PLR0913 - what a caller may want to set
    report: Report,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    severity: Mapping[str, Severity | str] | None = None,
    lang: str | None = None,
    profile: str | None = None,
    baseline: Baseline | str | PathLike[str] | None = None,
    config: Configuration | None = None,
    source: str = "report",
    previous: Report | None = None,
) -> tuple[Finding, ...]:
    """What the checks find in a report, by place and then by code.

    Args:
        report: The report.
        select: Codes or prefixes of the rules to run (``NUM``, ``MET003``); all where it is empty.
        ignore: Codes or prefixes of rules to leave out; the longer prefix decides between the two.
        severity: Other severities, by code or prefix.
        lang: Language of messages: ``zh`` (default) or ``en``.
        profile: ``published`` (default), or ``draft`` for a report that is still to be published.
        baseline: Findings accepted earlier, or the file that lists them; they are left out.
        config: Settings that the arguments above override: see ``fazhi.checks.configuration``.
        source: Name of the file, for printing.
        previous: The same body's report on the year before, to compare with.

    Raises:
        ConfigurationError: If a setting makes no sense, or names a code that no rule has.
        FileError: If the baseline cannot be read.
    """
    settings = (config or Configuration()).override(
        select=select, ignore=ignore, severity=severity, lang=lang, profile=profile, baseline=baseline
    )
    settings.confirm([rule.code for rule in rules()])
    voice = _Voice(report, settings, source, Paths(report))
    subject = Subject(report, previous)
    found = [
        voice.put(rule, trigger, grade)
        for rule in rules()
        if settings.runs(rule)
        for trigger in rule.check(subject)
        if (grade := grade_of(rule, trigger, subject, settings)) is not None
    ]
    found.sort(key=_order)
    return tuple(without_accepted(found, report, settings.baseline))


def _order(finding: Finding) -> tuple[int, str, int, str]:
    span = finding.span
    return (span.start if span else -1, finding.code, span.end if span else -1, finding.message)


@frozen
class Grade:
    """How much a finding matters, and what a reader must know of that.

    Args:
        severity: The severity.
        notes: Why it is lower than the rule's own.
    """

    severity: Severity
    notes: tuple[Words, ...] = ()


def grade_of(rule: Rule, trigger: Trigger, subject: Subject, settings: Configuration) -> Grade | None:
    """How much a trigger matters in a report, or None where the rule has nothing to say there.

    Args:
        rule: The rule.
        trigger: What it found.
        subject: The report.
        settings: The settings; a severity that they state wins.
    """
    grade = _bound(rule, trigger, subject)
    stated = settings.severity_of(rule.code)
    return Grade(stated, grade.notes) if grade and stated else grade


def _bound(rule: Rule, trigger: Trigger, subject: Subject) -> Grade | None:
    """The severity that the provision allows in the report's year and for its issuer."""
    severity: Severity | None = max(rule.severity, trigger.severity or rule.severity, key=_rank)
    notes: list[Words] = []
    basis = rule.basis_of(trigger)
    if basis is None:
        return Grade(rule.severity if severity is None else severity)
    if not basis.binds_year(subject.year):
        severity = _lower(severity, rule.other_years)
        notes.append(OTHER_YEAR)
    if not basis.binds_body(subject.body):
        severity = _lower(severity, rule.other_bodies)
        notes.append(OTHER_BODY)
    if not basis.is_certain:
        severity = _lower(severity, Severity.INFO)
        notes.append(UNVERIFIED)
    return Grade(severity, tuple(notes)) if severity else None


def _rank(severity: Severity) -> int:
    return severity.rank


def _lower(severity: Severity | None, bound: Severity | None) -> Severity | None:
    """The lower of two severities; None is the lowest."""
    if severity is None or bound is None:
        return None
    return max(severity, bound, key=_rank)


@frozen
class _Voice:
    """Puts triggers into words."""

    report: Report
    settings: Configuration
    source: str
    paths: Paths

    def put(self, rule: Rule, trigger: Trigger, grade: Grade) -> Finding:
        lang, basis = self.settings.lang, rule.basis_of(trigger)
        return Finding(
            code=rule.code,
            severity=grade.severity,
            message=(trigger.message or rule.message).say(lang, trigger.values),
            span=trigger.span,
            path=trigger.path or self.paths.of(trigger.span),
            basis=basis.provision if basis else None,
            help=self._help(rule, trigger, grade.notes),
            related=trigger.related,
            fix=trigger.fix,
            place=self.report.place(trigger.span.start) if trigger.span else None,
            source=self.source,
        )

    def _help(self, rule: Rule, trigger: Trigger, notes: Iterable[Words]) -> str:
        lang = self.settings.lang
        return ("" if lang == "zh" else " ").join(filter(None, self._sentences(rule, trigger, notes, lang)))

    def _sentences(self, rule: Rule, trigger: Trigger, notes: Iterable[Words], lang: str) -> Iterator[str]:
        yield rule.help.say(lang, trigger.values)
        basis = rule.basis_of(trigger)
        if basis:
            provision = basis.provision
            values = {"instrument": f"《{provision.instrument}》", "since": provision.since}
            yield from (note.say(lang, values) for note in notes)
