from __future__ import annotations

import pytest

from fazhi.errors import FileError
from fazhi.tabular.staging import staged


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


def test_a_name_that_is_too_long(tmp_path):
    """Where not even a draft can be had, the error is that of the file, not of clearing it away."""

    def write():
        with staged(tmp_path, ["x" * 5_000]) as drafts:
            raise FileError("cannot be written", where=str(*drafts))

    with pytest.raises(FileError):
        write()
