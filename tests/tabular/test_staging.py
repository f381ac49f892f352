from __future__ import annotations

import pytest

from fazhi.errors import FileError, InputError
from fazhi.tabular.staging import staged, writing


def test_files_appear_together(tmp_path):
    """Nothing stands in its place before the block ends."""
    with staged(tmp_path, ["a", "b"]) as drafts:
        for draft in drafts.values():
            draft.write_text("new")
        assert not (tmp_path / "a").exists()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a", "b"]


def test_a_failure_leaves_nothing(tmp_path):
    """Drafts are taken away where the block fails, and the failure goes on as it is."""

    def fail():
        with staged(tmp_path, ["a", "b"]) as drafts:
            drafts["a"].write_text("new")
            raise KeyError("gone")

    with pytest.raises(KeyError):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_errors_of_the_system_name_the_file(tmp_path):
    """What the operating system says is said of the file; errors of fazhi go through unchanged."""
    with pytest.raises(FileError, match="No space left"), writing(tmp_path):
        raise OSError(28, "No space left on device")
    with pytest.raises(InputError), writing(tmp_path):
        raise InputError("not a report")
