"""Writing: to a string, or to a file whose name says in which format."""

from __future__ import annotations

import io
import json
import tempfile
from pathlib import Path

import pytest

import fazhi
from fazhi.model import Metadata, Report
from fazhi.serializers import formats

REPORT = Report(text="青湖市人民政府\n", metadata=Metadata(title="报告", year=2024))


def test_json_by_default():
    """Without a format, a report is written as JSON."""
    assert fazhi.dumps(REPORT) == fazhi.dumps(REPORT, format="json")
    assert json.loads(fazhi.dumps(REPORT))["schema_version"] == "1.0"


def test_options_reach_the_serializer():
    """What the serializer takes can be given by name."""
    assert "\n  " in fazhi.dumps(REPORT, indent=2)
    assert json.loads(fazhi.dumps(REPORT, text=False))["omitted"] == ["text"]


@pytest.mark.parametrize("name", ["report.json", "report.yaml", "report.jsonl"])
@pytest.mark.parametrize("kind", [str, Path])
def test_a_path(name, kind, tmp_path):
    """The suffix says the format; the file holds the text in UTF-8, line feeds as they are."""
    if name.endswith("yaml"):
        pytest.importorskip("yaml")
    path = tmp_path / name
    assert fazhi.dump(REPORT, kind(path)) is None
    assert path.read_bytes() == fazhi.dumps(REPORT, formats.format_of(name)).encode()


def test_a_format_outweighs_the_suffix(tmp_path):
    """A format that is given is used, whatever the name."""
    fazhi.dump(REPORT, tmp_path / "report.txt", format="json")
    assert (tmp_path / "report.txt").read_text("utf-8") == fazhi.dumps(REPORT)


def test_open_files(tmp_path):
    """An open file is written to as it is, text or binary, and stays open."""
    text, binary = io.StringIO(), io.BytesIO()
    fazhi.dump(REPORT, text, format="json")
    fazhi.dump(REPORT, binary, format="json")
    assert text.getvalue() == fazhi.dumps(REPORT) == binary.getvalue().decode()
    with (tmp_path / "report.json").open("w", encoding="utf-8") as named:
        fazhi.dump(REPORT, named)
        assert not named.closed
    assert (tmp_path / "report.json").read_text("utf-8") == fazhi.dumps(REPORT)


def test_bytes_do_not_go_into_a_text_file(monkeypatch):
    """A format that is no text asks for a file opened in binary."""
    monkeypatch.setattr(formats, "serializer", lambda _: lambda _: b"PK")
    binary = io.BytesIO()
    fazhi.dump(REPORT, binary, format="docx")
    assert binary.getvalue() == b"PK"
    with pytest.raises(fazhi.ConfigurationError, match='"wb"'):
        fazhi.dump(REPORT, io.StringIO(), format="docx")


def test_many_reports(tmp_path):
    """Any number of reports is written as JSON Lines, none at all too."""
    path, binary = tmp_path / "reports.jsonl", io.BytesIO()
    fazhi.dump((REPORT for _ in range(3)), path)
    assert path.read_text("utf-8").splitlines() == [fazhi.dumps(REPORT)] * 3
    fazhi.dump([REPORT], binary, format="jsonl")
    assert binary.getvalue().decode() == fazhi.dumps([REPORT], format="jsonl") == fazhi.dumps(REPORT) + "\n"
    fazhi.dump([], path)
    assert path.read_bytes() == b""


def test_many_reports_are_written_one_by_one(tmp_path):
    """Each report is written before the next is asked for."""
    path = tmp_path / "reports.jsonl"
    sizes = []

    def reports():
        for _ in range(300):
            sizes.append(path.stat().st_size if path.exists() else 0)
            yield REPORT

    fazhi.dump(reports(), path)
    assert sizes[-1] > sizes[0] == 0


def test_what_goes_wrong_in_reading_is_not_said_of_writing(tmp_path):
    """Where the reports come from a generator that fails, its error goes on as it is."""

    def reports(error):
        yield REPORT
        raise error

    for error in (fazhi.FileError("there is no such file", where="a.html"), OSError("mine")):
        with pytest.raises(type(error)) as caught:
            fazhi.dump(reports(error), tmp_path / "reports.jsonl")
        assert caught.value is error


@pytest.mark.parametrize("temporary", [tempfile.NamedTemporaryFile, tempfile.SpooledTemporaryFile])
@pytest.mark.parametrize("mode", ["w+", "w+b"])
def test_temporary_files(temporary, mode):
    """A file that wraps another takes text or bytes, as it was opened for."""
    with temporary(mode=mode, encoding=None if "b" in mode else "utf-8") as file:
        fazhi.dump(REPORT, file, format="json")
        file.seek(0)
        assert fazhi.loads(file.read()) == REPORT


@pytest.mark.parametrize("options", [{"mode": "r"}, {"mode": "rb"}, {"mode": "w", "encoding": "ascii"}, {"mode": "w"}])
def test_open_files_that_cannot_be_written(tmp_path, options):
    """A file open for reading, in an encoding that lacks Chinese, or closed: an error of fazhi."""
    path = tmp_path / "report.json"
    path.touch()
    with path.open(**options) as file:
        if options == {"mode": "w"}:
            file.close()
        with pytest.raises(fazhi.FileError, match=r"report\.json: cannot be written") as caught:
            fazhi.dump(REPORT, file)
        assert caught.value.help


@pytest.mark.parametrize("file", [5, None, b"report.json", object()])
def test_what_is_no_file(file):
    """What is neither a path nor open is refused."""
    with pytest.raises(fazhi.ConfigurationError, match=type(file).__name__):
        fazhi.dump(REPORT, file, format="json")


@pytest.mark.parametrize("report", [None, 5, "报告", [REPORT]])
def test_what_is_no_report(tmp_path, report):
    """What is no report is refused before a file is made."""
    with pytest.raises(fazhi.ConfigurationError, match=type(report).__name__):
        fazhi.dump(report, tmp_path / "report.json")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("file", ["report", "report.pdf", io.StringIO(), io.BytesIO()])
def test_no_format_to_be_seen(file):
    """Where neither name nor argument says the format, the error asks for it."""
    with pytest.raises(fazhi.UnknownFormatError, match="format="):
        fazhi.dump(REPORT, file)


def test_a_format_that_is_not_known():
    """A wrong name is told with the right ones."""
    with pytest.raises(fazhi.UnknownFormatError, match="choose one of json, jsonl, yaml"):
        fazhi.dumps(REPORT, format="jsn")


def test_a_folder_that_is_not_there(tmp_path):
    """A file that cannot be written is an error of fazhi, which is an OSError too."""
    with pytest.raises(fazhi.FileError, match="cannot be written") as caught:
        fazhi.dump(REPORT, tmp_path / "nowhere" / "report.json")
    assert isinstance(caught.value, OSError)
    with pytest.raises(fazhi.FileError):
        fazhi.dump(REPORT, tmp_path, format="json")


def test_a_file_survives_a_report_that_cannot_be_written(tmp_path):
    """The file is opened only when the document is there."""
    path = tmp_path / "report.json"
    path.write_text("old", "utf-8")
    with pytest.raises(TypeError):
        fazhi.dump(REPORT, path, colour="red")
    assert path.read_text("utf-8") == "old"


def test_what_was_written_loads(tmp_path):
    """Documents of both formats come back through the face of the library."""
    for name in ("report.json", "report.yaml"):
        if name.endswith("yaml"):
            pytest.importorskip("yaml")
        fazhi.dump(REPORT, tmp_path / name)
        assert fazhi.load(tmp_path / name) == REPORT
        assert fazhi.loads((tmp_path / name).read_bytes()) == REPORT
