"""Formats by name and suffix: fazhi's own, and those of other packages."""

from __future__ import annotations

import sys

import pytest

from fazhi.errors import ConfigurationError, MissingDependencyError, UnknownFormatError
from fazhi.model import Report
from fazhi.serializers import formats

PLUGIN = '''
"""A serializer of another package."""


def write(report, *, shout=False):
    """The title, alone."""
    title = report.metadata.title or ""
    return title + "!" if shout else title
'''


@pytest.fixture
def plugin(tmp_path, monkeypatch):
    """Another package, installed, that registers two formats: by a function, and by a module."""
    info = tmp_path / "acme_fazhi-1.0.dist-info"
    info.mkdir()
    (tmp_path / "acme_fazhi.py").write_text(PLUGIN, "utf-8")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-fazhi\nVersion: 1.0\n", "utf-8")
    entries = "[fazhi.serializers]\nacme = acme_fazhi:write\nacme2 = acme_fazhi\njson = acme_fazhi:write\n"
    (info / "entry_points.txt").write_text(entries, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield
    sys.modules.pop("acme_fazhi", None)


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("report.json", "json"),
        ("REPORT.JSON", "json"),
        ("reports.jsonl", "jsonl"),
        ("reports.ndjson", "jsonl"),
        ("report.yaml", "yaml"),
        ("report.yml", "yaml"),
        ("report.md", "markdown"),
        ("report.html", "html"),
        ("report.htm", "html"),
        ("报告.txt", "text"),
        ("report.docx", "docx"),
        ("report.xml", "akn"),
        ("report.xbrl.json", "xbrl"),
        ("out/2024.1/report.json", "json"),
    ],
)
def test_the_suffix_says_the_format(file, name):
    """The longest suffix that fits decides, in upper case or lower."""
    assert formats.format_of(file) == name


@pytest.mark.parametrize("file", ["", "report", "report.pdf", "report.json.gz", "json", "out.json/report"])
def test_a_suffix_that_says_nothing(file):
    """A suffix that stands for no format is an error that lists those that do."""
    with pytest.raises(UnknownFormatError, match=r"(?s)doesn't say.*\.json, .*\.xbrl\.json.*format="):
        formats.format_of(file)


def test_a_name_that_is_none():
    """A name that is no format's is an error that lists the names."""
    with pytest.raises(
        UnknownFormatError, match=r"(?s)'jsno'.*json, jsonl, yaml, markdown, html, text, docx, akn, xbrl"
    ):
        formats.serializer("jsno")


@pytest.mark.usefixtures("plugin")
def test_formats_of_other_packages(report):
    """A function or a module that another package registers writes by its name, and by its name as suffix."""
    assert formats.serializer("acme")(report, shout=True) == report.metadata.title + "!"
    assert formats.serializer("acme2")(report) == report.metadata.title
    assert formats.format_of("report.acme") == "acme"
    assert formats.names()[-2:] == ("acme", "acme2")


@pytest.mark.usefixtures("plugin")
def test_no_package_replaces_a_format_of_fazhi(report):
    """A name that fazhi has stays fazhi's."""
    assert formats.serializer("json")(report).startswith('{"schema_version"')
    assert formats.names().count("json") == 1


def test_an_extra_that_is_not_installed(report, monkeypatch):
    """Where a format's extra is missing, the error says what to install."""
    monkeypatch.setitem(sys.modules, "yaml", None)
    monkeypatch.delitem(sys.modules, "fazhi.serializers.yaml", raising=False)
    with pytest.raises(MissingDependencyError, match=r'(?s)YAML needs yaml.*pip install "fazhi\[yaml\]"'):
        formats.serializer("yaml")(report)


@pytest.mark.parametrize(
    ("said", "name"), [("JSON", "json"), (".Json", "json"), ("md", "markdown"), ("YML", "yaml"), ("xbrl.json", "xbrl")]
)
def test_spellings_of_names(said, name, report):
    """A name is known in any case and as a suffix, to write in one piece or in several."""
    assert formats.known_name(said) == name
    if name != "yaml":
        assert formats.serializer(said)(report) == formats.serializer(name)(report)
        assert list(formats.pieces(said, report)) == list(formats.pieces(name, report))


@pytest.mark.parametrize("said", [5, None, b"json", ["json"]])
def test_what_is_no_name(said):
    """What is no name at all is refused as one that is not known."""
    with pytest.raises(UnknownFormatError, match=r"(?s)a format is a name.*choose one of json"):
        formats.serializer(said)


@pytest.mark.parametrize("name", [name for name in formats.FORMATS if name not in {"yaml", "docx"}])
@pytest.mark.parametrize("given", [None, 5, "报告", Report, [5], ["报告"]])
def test_what_is_no_report(name, given):
    """Something else than a report is refused in every format."""
    with pytest.raises(ConfigurationError, match="a report is written, not"):
        formats.serializer(name)(given)


@pytest.mark.parametrize("name", formats.FORMATS)
def test_every_format_has_its_module(name):
    """Each name stands for a module with a function ``write``."""
    module = pytest.importorskip(f"fazhi.serializers.{name}", exc_type=ImportError)
    assert callable(module.write)
