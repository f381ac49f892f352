"""The command ``fazhi check``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from fazhi.checks.baseline import Baseline
from fazhi.checks.configuration import Configuration, find_configuration, read_configuration
from fazhi.checks.engine import validate
from fazhi.checks.fixes import apply
from fazhi.checks.registry import rules
from fazhi.checks.reporting import FORMATS, Checked, write
from fazhi.checks.rule import LANGUAGES, Profile
from fazhi.errors import ConfigurationError, FazhiError, FileError, UnsupportedFormatError
from fazhi.model import Report, Severity

ROUNDS: Final = 5  # of fixing, as one fix can make room for another
CLEAN, FOUND, FAILED = 0, 1, 2
BYTE_ORDER_MARK: Final = "\ufeff"

Load = Callable[[Path], Report]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command.

    Args:
        parser: Its parser.
    """
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="reports, in any format that fazhi reads")
    parser.add_argument(
        "--select", default="", metavar="CODES", help="run these rules only: codes or prefixes, parted by commas"
    )
    parser.add_argument("--ignore", default="", metavar="CODES", help="leave these rules out")
    parser.add_argument(
        "--severity", action="append", default=[], metavar="CODE=SEVERITY", help="grade findings otherwise"
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to write the findings (text)")
    parser.add_argument("--output", type=Path, metavar="FILE", help="where to write them, instead of the screen")
    parser.add_argument("--fix", action="store_true", help="carry out safe fixes in plain text files")
    parser.add_argument("--baseline", type=Path, metavar="FILE", help="leave out the findings that this file accepts")
    parser.add_argument("--write-baseline", type=Path, metavar="FILE", help="accept all findings, in this file")
    parser.add_argument("--profile", choices=list(Profile), help="published, or draft for a report yet to be published")
    parser.add_argument("--lang", choices=LANGUAGES, help="language of the findings (zh)")
    parser.add_argument("--config", type=Path, metavar="FILE", help="a pyproject.toml other than the nearest")


def check_command(arguments: argparse.Namespace, load: Load) -> int:
    """Check files, and write what was found.

    Args:
        arguments: What :func:`add_arguments` declares.
        load: What reads a report from a file.

    Returns:
        The exit status: 1 if there are findings of severity error, 2 if a file could not be checked, else 0.
    """
    try:
        settings = _settings(arguments)
        checked, failures = _check(arguments, settings, load)
        if arguments.write_baseline:
            accepted = Baseline.of((one.report, one.findings) for one in checked)
            _save(arguments.write_baseline, accepted.dumps().encode())
            checked = [Checked(one.source, one.report, ()) for one in checked]
        _put(write(checked, arguments.format, lang=settings.lang), arguments.output)
    except FazhiError as error:
        sys.stderr.write(f"{error}\n")
        return FAILED
    if failures:
        return FAILED
    return FOUND if any(f.severity is Severity.ERROR for one in checked for f in one.findings) else CLEAN


def _settings(arguments: argparse.Namespace) -> Configuration:
    file = arguments.config or find_configuration(Path.cwd())
    stated = read_configuration(file) if file else Configuration()
    settings = stated.override(
        select=arguments.select,
        ignore=arguments.ignore,
        severity=dict(_grades(arguments.severity)),
        lang=arguments.lang,
        profile=arguments.profile,
        baseline=arguments.baseline,
    )
    settings.confirm([rule.code for rule in rules()])
    return settings


def _grades(stated: Sequence[str]) -> Iterator[tuple[str, str]]:
    for grade in stated:
        code, equals, severity = grade.partition("=")
        if not equals:
            raise ConfigurationError(f"--severity takes CODE=SEVERITY, not {grade!r}", help="--severity NUM003=error")
        yield code, severity


def _check(arguments: argparse.Namespace, settings: Configuration, load: Load) -> tuple[list[Checked], int]:
    """What was found in each file, and how many could not be checked; those are told at once."""
    checked, failures = [], 0
    for file in arguments.files:
        try:
            report = load(file)
            if arguments.fix:
                report = _fixed(file, report, settings, load)
            checked.append(Checked(str(file), report, validate(report, config=settings, source=str(file))))
        except FazhiError as error:
            sys.stderr.write(f"{error}\n")
            failures += 1
    return checked, failures


def _fixed(file: Path, report: Report, settings: Configuration, load: Load) -> Report:
    """A report after its file has been put right, in as many rounds as it takes."""
    for _ in range(ROUNDS):
        fixes = [finding for finding in validate(report, config=settings) if finding.fix]
        if not fixes:
            break
        if report.source.format != "text":
            raise UnsupportedFormatError(
                f"only plain text can be fixed, and this is {report.source.format}",
                where=str(file),
                help="leave out --fix",
            )
        _rewrite(file, report, apply(report.text, fixes))
        report = load(file)
    return report


def _rewrite(file: Path, report: Report, text: str) -> None:
    """Put another text into a file, in its encoding, its byte order mark kept; all else stays as it is to the byte."""
    encoding, data = report.source.encoding or "utf-8", _bytes(file)
    try:
        whole, written = report.text.encode(encoding), text.encode(encoding)
        mark = BYTE_ORDER_MARK.encode(encoding) if data != whole else b""
        is_whole = data == mark + whole
    except UnicodeError:
        is_whole = False
    if not is_whole:
        raise UnsupportedFormatError(
            f"cannot be fixed without loss: not all of it can be written in {encoding}",
            where=str(file),
            help="convert the file to UTF-8 first, or leave out --fix",
        )
    _save(file, mark + written)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise FileError(f"cannot be read: {error.strerror}", where=str(file)) from None


def _save(file: Path, data: bytes) -> None:
    try:
        file.write_bytes(data)
    except OSError as error:
        raise FileError(f"cannot be written: {error.strerror}", where=str(file)) from None


def _put(written: str, file: Path | None) -> None:
    if file:
        _save(file, written.encode())
    else:
        sys.stdout.write(written)
