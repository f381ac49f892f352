"""The layers of the package, read from the imports of every module; see docs/architecture.md."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import fazhi

PACKAGE = Path(fazhi.__file__).parent
# Each layer with those that it may import, besides itself.
BASE = {"model", "errors", "limits"}
OUTER = BASE | {"reference", "parsing", "extras", "files"}
ALLOWED = {
    "errors": set(),
    "extras": {"errors"},
    "files": {"errors"},
    "limits": {"errors"},
    "model": set(),
    "reference": BASE,
    "parsing": BASE | {"reference"},
    "loaders": OUTER,
    "serializers": OUTER,
    "checks": OUTER,
    "tabular": OUTER | {"checks"},
    "strategies": OUTER,
}
# The parts of parsing, which all may import the modules that stand beside them.
PARTS = {"header": set(), "figures": set(), "body": {"figures"}}
# Report.validate, the view of a report in a notebook and its JSON are calls of the face, made when they are asked for.
CALLS_OF_THE_FACE = {("fazhi.model.report", "fazhi")}
# Each dependency with the only place that may import it.
DEPENDENCIES = {
    "attrs": "",
    "cattrs": "serializers",
    "selectolax": "loaders.html",
    "pypdfium2": "loaders",
    "docx": "serializers.docx",
    "yaml": "serializers.yaml",
    "orjson": "serializers.json",
    "pyarrow": "tabular",
    "openpyxl": "tabular",
    "pandas": "tabular",
    "polars": "tabular",
    "duckdb": "tabular",
    "hypothesis": "strategies",
}


def _name(path):
    parts = ("fazhi", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


TREES = {_name(path): ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")}


def _imported(tree):
    """The modules that a module imports, at its top or inside a function."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            for alias in node.names:
                submodule = f"{node.module}.{alias.name}"
                yield submodule if submodule in TREES else node.module


def _registered(name, tree):
    """The modules that a module names in strings, to import one of them when it is asked for.

    The package that the module itself is in names a folder of data files.
    """
    strings = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    return {module for module in TREES.keys() & strings if not name.startswith(module)}


IMPORTS = {name: set(_imported(tree)) - {name} for name, tree in TREES.items()}
NAMED = {name: IMPORTS[name] | _registered(name, tree) for name, tree in TREES.items()}


def _layer(module):
    """The layer of a module; the modules right under the package that are none of the others are the face."""
    first = module.split(".")[1] if "." in module else ""
    return first if first in ALLOWED else "face"


def _part(module):
    """The part of parsing that a module is in, or nothing."""
    steps = module.split(".")
    return steps[2] if steps[:2] == ["fazhi", "parsing"] and len(steps) > 2 and steps[2] in PARTS else ""


def _own(modules):
    return [module for module in modules if module.split(".")[0] == "fazhi"]


@pytest.mark.parametrize("module", sorted(TREES))
def test_imports_go_one_way(module):
    """A module imports from its own layer and from those below it, wherever and however it does."""
    layer = _layer(module)
    if layer == "face":
        return
    used = {other: _layer(other) for other in _own(NAMED[module]) if (module, other) not in CALLS_OF_THE_FACE}
    assert {other: its for other, its in used.items() if its not in ALLOWED[layer] | {layer}} == {}


def test_the_face_is_called_only_where_it_is_said():
    """Nothing below the face imports it but the calls that are listed."""
    callers = {(module, "fazhi") for module in TREES if _layer(module) != "face" and "fazhi" in IMPORTS[module]}
    assert callers == CALLS_OF_THE_FACE


@pytest.mark.parametrize("module", sorted(module for module in TREES if _layer(module) == "parsing"))
def test_parts_of_parsing_import_one_way(module):
    """Header and figures know nothing of each other, and of the body nothing either."""
    part = _part(module)
    used = {other: _part(other) for other in _own(IMPORTS[module]) if _part(other)}
    assert not part or {other: its for other, its in used.items() if its not in PARTS[part] | {part}} == {}


def test_modules_import_in_no_circle():
    """No module imports itself by way of others, not by imports inside functions either."""
    graph = {
        module: [other for other in _own(IMPORTS[module]) if (module, other) not in CALLS_OF_THE_FACE]
        for module in TREES
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_parsing_opens_no_file_and_no_connection():
    """Parsing and model are functions over values: they import nothing that reads, writes or waits."""
    outward = {"io", "os", "pathlib", "socket", "ssl", "subprocess", "threading", "time", "urllib", "http", "random"}
    pure = [module for module in TREES if _layer(module) in {"model", "parsing", "errors", "limits"}]
    assert {module: found for module in pure if (found := outward & {i.split(".")[0] for i in IMPORTS[module]})} == {}


@pytest.mark.parametrize("dependency", sorted(DEPENDENCIES))
def test_each_dependency_has_its_place(dependency):
    """A dependency is imported in one part of the package, and can be replaced there."""
    users = [module for module in TREES if dependency in {name.split(".")[0] for name in IMPORTS[module]}]
    place = DEPENDENCIES[dependency]
    home = f"fazhi.{place}" if place else "fazhi"
    assert [module for module in users if module != home and not module.startswith(f"{home}.")] == []


def test_every_dependency_is_known():
    """What is imported is the standard library, or a dependency whose place is listed."""
    import sys

    known = {*sys.stdlib_module_names, *DEPENDENCIES, "fazhi", "attr"}
    assert {name for names in IMPORTS.values() for name in names if name.split(".")[0] not in known} == set()
