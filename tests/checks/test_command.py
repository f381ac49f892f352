from __future__ import annotations

import argparse
import json

import pytest

from fazhi.checks.command import add_arguments, check_command
from fazhi.errors import FileError
from fazhi.loaders.encoding import decode
from fazhi.model import Source
from fazhi.parsing import Manuscript, parse

FAULTY = "组织专题学法6次，，开展讲座12场。"


def load(path):
    """A report from a text file, as the face of the library loads it."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileError("cannot be read", where=str(path)) from error
    kind, decoded = "text" if path.suffix == ".txt" else "html", decode(data, encoding=None)
    return parse(Manuscript(text=decoded.text, source=Source(format=kind, encoding=decoded.encoding)))


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Runs the command in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def check(*words):
        parser = argparse.ArgumentParser()
        add_arguments(parser)
        status = check_command(parser.parse_args(list(map(str, words))), load)
        out, err = capsys.readouterr()
        return status, out, err

    return check


@pytest.fixture
def file(tmp_path, draft):
    """A text file with one warning."""
    path = tmp_path / "report.txt"
    path.write_text(str(draft(text=FAULTY)), encoding="utf-8")
    return path


def test_warnings_do_not_fail(run, file):
    """Without errors the status is 0, and the findings are printed."""
    status, out, _ = run(file)
    assert status == 0
    assert "DEF004" in out


def test_errors_fail(run, tmp_path, draft):
    """An error makes the status 1."""
    path = tmp_path / "late.txt"
    path.write_text(str(draft(header="发布日期：2025-04-08")), encoding="utf-8")
    assert run(path)[0] == 1
    assert run(path, "--ignore", "DAT")[0] == 0
    assert run(path, "--severity", "DAT001=warning")[0] == 0


def test_options_choose_rules_and_language(run, file):
    """Codes, prefixes and the language are options."""
    assert "DEF004" not in run(file, "--select", "NUM,MET")[1]
    assert "doubled punctuation" in run(file, "--lang", "en")[1]


def test_formats_and_output(run, file, tmp_path):
    """Findings are written in any format, to the screen or a file."""
    assert json.loads(run(file, "--format", "json")[1])["files"][0]["findings"]
    target = tmp_path / "out.sarif"
    status, out, _ = run(file, "--format", "sarif", "--output", target)
    assert (status, out) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_fixes_are_carried_out(run, file, draft):
    """With --fix the file is put right, and what is left is reported."""
    status, out, _ = run(file, "--fix")
    assert status == 0
    assert "DEF004" not in out
    assert file.read_text(encoding="utf-8") == str(draft(text=FAULTY.replace("，，", "，")))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_fixes_keep_encoding_and_line_ends(run, file, draft, encoding):
    """A fixed file has the byte order mark, the encoding and the line ends that it had."""
    text = str(draft(text=FAULTY)).replace("\n", "\r\n")
    file.write_bytes(text.encode(encoding))
    assert run(file, "--fix")[0] == 0
    assert file.read_bytes() == text.replace("，，", "，").encode(encoding)


def test_a_file_that_cannot_be_written_back_is_left_alone(run, file, draft):
    """Where bytes were read as the replacement character, fixing would lose them."""
    damaged = "兰".encode()[:2] + b"\n"
    data = str(draft(text=f"{FAULTY}\n{'健全依法决策机制。' * 40}")).encode() + damaged
    file.write_bytes(data)
    status, _, err = run(file, "--fix")
    assert status == 2
    assert "without loss" in err
    assert file.read_bytes() == data


def test_only_text_is_fixed(run, file):
    """A page is not rewritten."""
    page = file.rename(file.with_suffix(".html"))
    before = page.read_bytes()
    status, _, err = run(page, "--fix")
    assert status == 2
    assert "plain text" in err
    assert page.read_bytes() == before


def test_a_baseline_is_written_and_used(run, file, tmp_path):
    """What was accepted once is not printed again."""
    accepted = tmp_path / "accepted.json"
    status, out, _ = run(file, "--write-baseline", accepted)
    assert status == 0
    assert "DEF004" not in out
    assert "DEF004" not in run(file, "--baseline", accepted)[1]


def test_the_project_s_settings_are_used(run, file, tmp_path):
    """The nearest pyproject.toml is read, and options go on top of it."""
    (tmp_path / "pyproject.toml").write_text('[tool.fazhi]\nignore = ["DEF"]\n', encoding="utf-8")
    assert "DEF004" not in run(file)[1]
    assert "DEF004" in run(file, "--select", "DEF004")[1]


@pytest.mark.parametrize(
    "words",
    [
        ("no-such.txt",),
        ("report.txt", "--config", "no.toml"),
        ("report.txt", "--severity", "DAT001"),
        ("report.txt", "--select", "NUN"),
    ],
)
@pytest.mark.usefixtures("file")
def test_what_goes_wrong_is_told(run, words):
    """Files and settings that cannot be used give status 2 and a sentence."""
    status, _, err = run(*words)
    assert status == 2
    assert err.strip()


def test_one_bad_file_does_not_stop_the_others(run, file):
    """The rest is checked, and the status says that something failed."""
    status, out, err = run("no-such.txt", file)
    assert status == 2
    assert "DEF004" in out
    assert "no-such.txt" in err
