"""The command line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import fazhi
from fazhi.__main__ import main
from fazhi.overview import overview

TEXT = Path(__file__).parents[1] / "examples" / "sample.txt"


def run(*arguments, **options):
    """The command in a process of its own."""
    return subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "fazhi", *map(str, arguments)], stderr=subprocess.PIPE, check=False, **options
    )


def test_a_first_look(capsys):
    """Without more, the overview is shown."""
    assert main([str(TEXT)]) == 0
    assert capsys.readouterr().out == overview(fazhi.load(TEXT))


@pytest.mark.parametrize("form", ["json", "markdown", "text", "akn"])
def test_a_document(form, capsys):
    """A format writes the document, which ends with a line break."""
    assert main([str(TEXT), "--format", form]) == 0
    assert capsys.readouterr().out.removesuffix("\n") == fazhi.dumps(fazhi.load(TEXT), form).removesuffix("\n")


def test_an_output_file(tmp_path, capsys):
    """The document goes to a file, whose suffix says the format."""
    path = tmp_path / "report.json"
    assert main([str(TEXT), "--output", str(path)]) == 0
    assert fazhi.load(path) == fazhi.load(TEXT)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("arguments", [["no such.html"], [str(TEXT), "--from", "pdf"], [str(TEXT), "-f", "jsn"]])
def test_what_goes_wrong(arguments, capsys):
    """An error is told in words, with what to do, and the status is 2."""
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("fazhi: ")
    assert "→" in told.err


def test_checking(tmp_path, capsys):
    """``check`` tells what the checks find, a line each, and by its status whether it is an error."""
    path = tmp_path / "report.txt"
    path.write_text("青湖市人民政府关于2024年度法治政府建设情况的报告\n\n办理案件案件3件。\n", encoding="utf-8")
    findings = fazhi.validate(fazhi.load(path))
    status = main(["check", str(path)])
    told = capsys.readouterr().out
    assert status == any(finding.severity is fazhi.Severity.ERROR for finding in findings)
    assert findings
    assert all(f"{finding.code} [{finding.severity}]" in told for finding in findings)


def test_the_version(capsys):
    """The version is told."""
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"fazhi {fazhi.__version__}\n"


def test_any_locale():
    """What is printed is UTF-8, whatever the locale."""
    done = run(TEXT, stdout=subprocess.PIPE, env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0"})
    assert done.stdout.decode("utf-8") == overview(fazhi.load(TEXT))


def test_a_reader_that_has_gone():
    """Where nobody reads the output any more, the command ends quietly."""
    reading, writing = os.pipe()
    os.close(reading)
    done = run(TEXT, stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_output_that_cannot_be_written():
    """A full disk behind the output is told in words."""
    if not Path("/dev/full").exists():
        pytest.skip("this system has no device that is always full")
    with Path("/dev/full").open("wb") as full:
        done = run(TEXT, stdout=full)
    assert done.returncode == 2
    assert done.stderr.decode("utf-8").startswith("fazhi: the output cannot be written: ")
