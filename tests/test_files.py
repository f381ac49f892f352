"""Files: their names, and what is said when the system refuses to write them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from fazhi.errors import ConfigurationError, FileError, InputError
from fazhi.files import name_of, opened, path_of, writing


def test_names(tmp_path):
    """A path names itself, an open file the one that it was opened by; others have no name."""
    path = tmp_path / "报告.txt"
    assert name_of(path) == name_of(str(path)) == str(path)
    with path.open("w", encoding="utf-8") as file:
        assert name_of(file) == str(path)
    assert [name_of(other) for other in (io.StringIO(), 5, None)] == ["", "", ""]


def test_paths():
    """A string and a path name a file; what is something else is refused."""
    assert path_of("a") == path_of(Path("a")) == Path("a")
    with pytest.raises(ConfigurationError, match="int"):
        path_of(5)


def test_errors_of_the_system_name_the_file(tmp_path):
    """What the operating system says is said of the file; errors of fazhi go through unchanged."""
    with pytest.raises(FileError, match="No space left"), writing(tmp_path):
        raise OSError(28, "No space left on device")
    with pytest.raises(InputError), writing(tmp_path):
        raise InputError("not a report")


def test_an_encoding_that_lacks_a_character():
    """A character that a file's encoding lacks is named, with the way out."""
    with pytest.raises(FileError, match=r"(?s)ascii lacks '法'.*utf-8"), writing("report.txt"):
        "法治".encode("ascii")


def test_a_file_that_cannot_be_opened(tmp_path):
    """A folder that is not there, and a name that makes no sense, are said of the file."""
    for name in ("nowhere/report.json", "a\0b"):
        with pytest.raises(FileError, match="cannot be written"), opened(tmp_path / name):
            pass


def test_a_disk_that_is_full():
    """What waits to be written when a file is closed, and cannot be, is said of the file too."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no device that is always full")
    with pytest.raises(FileError, match="/dev/full: cannot be written"), opened(full) as file:
        file.write(b"x")
