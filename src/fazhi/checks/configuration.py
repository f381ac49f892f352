"""Configuration: which rules run, how their findings are graded, and in which language they speak."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from os import PathLike
from pathlib import Path
from typing import Any, Final, Self

from attrs import evolve, field, frozen

from fazhi.checks.baseline import Baseline, read_baseline
from fazhi.checks.rule import LANGUAGES, Profile, Rule
from fazhi.errors import ConfigurationError, FileError
from fazhi.model import Severity

TABLE: Final = "[tool.fazhi]"
KEYS: Final = ("select", "ignore", "severity", "lang", "profile", "baseline")


def _prefixes(found: Iterable[str]) -> tuple[str, ...]:
    if isinstance(found, str):
        found = found.split(",")
    return tuple(prefix.strip().upper() for prefix in found if prefix.strip())


def _severities(found: Mapping[str, Severity | str]) -> Mapping[str, Severity]:
    try:
        return {code.upper(): Severity(severity) for code, severity in found.items()}
    except ValueError:
        known = ", ".join(severity.value for severity in Severity)
        raise ConfigurationError(f"a severity is one of {known}", where=f"severity = {dict(found)}") from None


def _lang(lang: str) -> str:
    if lang not in LANGUAGES:
        raise ConfigurationError(f"lang is one of {', '.join(LANGUAGES)}, not {lang!r}")
    return lang


def _profile(profile: str) -> Profile:
    try:
        return Profile(profile)
    except ValueError:
        raise ConfigurationError(f"profile is one of {', '.join(Profile)}, not {profile!r}") from None


@frozen(kw_only=True)
class Configuration:
    """Settings of a check.

    Args:
        select: Codes or prefixes of the rules to run; all where it is empty.
        ignore: Codes or prefixes of rules to leave out.
        severity: Severities other than the rules' own, by code or prefix.
        lang: Language of messages: ``zh`` or ``en``.
        profile: ``published`` or ``draft``.
        baseline: Findings that were accepted earlier, or None.

    Raises:
        ConfigurationError: If a value is none of those.
    """

    select: tuple[str, ...] = field(default=(), converter=_prefixes)
    ignore: tuple[str, ...] = field(default=(), converter=_prefixes)
    severity: Mapping[str, Severity] = field(factory=dict, converter=_severities, hash=False)
    lang: str = field(default="zh", converter=_lang)
    profile: Profile = field(default=Profile.PUBLISHED, converter=_profile)
    baseline: Baseline | None = None

    def override(
        self,
        *,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        severity: Mapping[str, Severity | str] | None = None,
        lang: str | None = None,
        profile: str | None = None,
        baseline: Baseline | str | PathLike[str] | None = None,
    ) -> Self:
        """These settings with others on top: what is selected replaces, what is ignored or graded adds.

        Args:
            select: See the class.
            ignore: See the class.
            severity: See the class.
            lang: See the class; None keeps it.
            profile: See the class; None keeps it.
            baseline: A baseline or its file; None keeps it.
        """
        chosen = _prefixes(select)
        return evolve(
            self,
            select=chosen or self.select,
            ignore=(*self.ignore, *_prefixes(ignore)),
            severity={**self.severity, **_severities(severity or {})},
            lang=lang or self.lang,
            profile=profile or self.profile,
            baseline=self.baseline if baseline is None else _baseline(baseline),
        )

    def confirm(self, codes: Sequence[str]) -> None:
        """Make sure that each code or prefix is that of a rule: a slip of the pen would check nothing, in silence.

        Args:
            codes: The codes of all rules.

        Raises:
            ConfigurationError: If one is not.
        """
        for name in ("select", "ignore", "severity"):
            for prefix in getattr(self, name):
                if not any(code.startswith(prefix) for code in codes):
                    families = sorted({code.rstrip("0123456789") for code in codes})
                    near = get_close_matches(prefix, (*codes, *families), n=1)
                    raise ConfigurationError(
                        f"{name}: no rule has the code or prefix {prefix!r}",
                        help=f"did you mean {near[0]}?" if near else f"families: {', '.join(families)}",
                    )

    def runs(self, rule: Rule) -> bool:
        """Whether a rule is to run."""
        if self.profile not in rule.profiles:
            return False
        if not self.select and not self.ignore:
            return True
        chosen = _longest(self.select, rule.code) if self.select else 0
        refused = _longest(self.ignore, rule.code)
        return chosen is not None and (refused is None or refused < chosen)

    def severity_of(self, code: str) -> Severity | None:
        """The severity stated for a rule, that of the longest prefix; None where none is stated."""
        stated = [prefix for prefix in self.severity if code.startswith(prefix)]
        return self.severity[max(stated, key=len)] if stated else None


def _longest(prefixes: Iterable[str], code: str) -> int | None:
    """The length of the longest of some prefixes that a code starts with, or None."""
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=None)


def _baseline(given: Baseline | str | PathLike[str]) -> Baseline:
    return given if isinstance(given, Baseline) else read_baseline(given)


def read_configuration(path: str | PathLike[str]) -> Configuration:
    """The settings in the table ``[tool.fazhi]`` of a pyproject.toml; the defaults where it has none.

    A path in ``baseline`` counts from the file's folder.

    Args:
        path: The file.

    Raises:
        FileError: If the file cannot be read.
        ConfigurationError: If it is no TOML, or a setting makes no sense.
    """
    file = Path(path)
    table = _table(file)
    unknown = sorted(table.keys() - set(KEYS))
    if unknown:
        raise ConfigurationError(
            f"no such setting: {', '.join(unknown)}", where=f"{file} {TABLE}", help=f"known: {', '.join(KEYS)}"
        )
    try:
        return Configuration().override(**{key: _typed(key, value, file) for key, value in table.items()})
    except ConfigurationError as error:
        raise ConfigurationError(error.message, where=f"{file} {TABLE}", help=error.help) from None


def _table(file: Path) -> dict[str, Any]:
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise FileError(f"cannot be read: {error.strerror}", where=str(file)) from None
    except ValueError as error:
        raise ConfigurationError(f"is no TOML: {error}", where=str(file)) from None
    table = data.get("tool", {})
    found = table.get("fazhi", {}) if isinstance(table, dict) else {}
    return found if isinstance(found, dict) else {}


_TYPES: Final[Mapping[str, tuple[type, str]]] = {
    "select": (list, 'a list of codes: select = ["NUM", "MET003"]'),
    "ignore": (list, 'a list of codes: ignore = ["TXT"]'),
    "severity": (dict, 'a table: severity = { NUM003 = "error" }'),
    "lang": (str, 'a text: lang = "zh"'),
    "profile": (str, 'a text: profile = "draft"'),
    "baseline": (str, 'a file name: baseline = "accepted.json"'),
}


def _typed(key: str, value: object, file: Path) -> Any:  # noqa: ANN401 - its type is that of the setting
    kind, form = _TYPES[key]
    if not isinstance(value, kind) or not all(isinstance(part, str) for part in _parts(value)):
        raise ConfigurationError(f"{key} is {form}")
    return file.parent / str(value) if key == "baseline" else value


def _parts(value: object) -> Iterable[object]:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def find_configuration(start: str | PathLike[str]) -> Path | None:
    """The nearest pyproject.toml with a table ``[tool.fazhi]``, in a folder or one above it, or None.

    Args:
        start: The folder.
    """
    folder = Path(start).resolve()
    for candidate in (folder, *folder.parents):
        file = candidate / "pyproject.toml"
        if file.is_file() and _table(file):
            return file
    return None
