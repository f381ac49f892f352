"""The examples run, as they stand."""

import runpy
import sys
from pathlib import Path

import pages
import pytest

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = sorted(path.name for path in (ROOT / "examples").glob("*.py"))


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_run(name, monkeypatch, capsys):
    """Each example runs from the root of the repository without an argument, and says something."""
    monkeypatch.setattr(sys, "argv", [name])
    with pages.sandbox() as folder:
        runpy.run_path(str(folder / "examples" / name), run_name="__main__")
    assert capsys.readouterr().out


def test_the_notebook_runs_in_jupyter():
    """The notebook, opened as one, runs to its end."""
    jupytext, nbclient = pytest.importorskip("jupytext"), pytest.importorskip("nbclient")
    notebook = jupytext.read(ROOT / "examples" / "notebook.py")
    with pages.sandbox() as folder:
        nbclient.NotebookClient(notebook, resources={"metadata": {"path": str(folder)}}).execute()
    shown = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert any("text/html" in output.get("data", {}) for output in shown), "the report shows itself"


def test_every_example_is_described():
    """The index of the pages names each example."""
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    assert [name for name in EXAMPLES if f"examples/{name}" not in index] == []
