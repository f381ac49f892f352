"""The face of the package: names that are imported when they are used."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import fazhi


def run(code):
    """Code in a process of its own; what it prints."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)  # noqa: S603 - ours
    return done.stdout.split()


@pytest.mark.parametrize("name", [*fazhi.__all__, "strategies", "__version__"])
def test_every_name_is_there(name):
    """Each public name can be had, and is told by ``dir``."""
    assert getattr(fazhi, name) == getattr(fazhi, name)
    assert name in dir(fazhi)


def test_a_name_that_is_none():
    """Another name is an AttributeError, as of any module."""
    with pytest.raises(AttributeError, match="no attribute 'laod'"):
        _ = fazhi.laod


def test_type_checkers_see_the_same_names():
    """The names for type checkers are those that can be had."""
    tree = ast.parse(Path(fazhi.__file__).read_text(encoding="utf-8"))
    (block,) = [node for node in tree.body if isinstance(node, ast.If)]
    imported = [alias for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names]
    assert all(alias.asname in {None, alias.name} for alias in imported)
    stated = {alias.name for alias in imported if alias.name != "*"}
    starred = set(f"{fazhi._MODEL} {fazhi._ERRORS}".split())
    assert stated | starred == set(fazhi.__all__)
    assert starred == {*fazhi.model.__all__, *(name for name in vars(fazhi.errors) if name.endswith("Error"))}


def test_nothing_is_imported_until_it_is_used():
    """The import alone brings no other module of fazhi, and none of a dependency."""
    assert run(
        "import sys, fazhi; print(*(m for m in sys.modules if m.split('.')[0] in {'fazhi', 'attr', 'cattrs'}))"
    ) == ["fazhi"]


def test_importing_all_names_needs_no_extra():
    """``from fazhi import *`` works where nothing but attrs and cattrs is installed."""
    extras = "hypothesis selectolax pypdfium2 docx yaml pyarrow openpyxl orjson"
    block = f"import sys; sys.modules.update(dict.fromkeys({extras.split()}))"
    assert run(f"{block}; from fazhi import *; print(Report.__name__, len(loads('一、主要举措').text))") == [
        "Report",
        "6",
    ]
