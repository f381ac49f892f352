from __future__ import annotations

import sys
from importlib.metadata import EntryPoint, EntryPoints

import pytest

from fazhi.errors import (
    ConfigurationError,
    EncryptedError,
    MissingDependencyError,
    NoTextError,
    UnknownFormatError,
    UnsupportedFormatError,
)
from fazhi.limits import Limits
from fazhi.loaders import FORMATS, REFUSALS, known_name, loader, text_loader
from fazhi.parsing.manuscript import Manuscript


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_a_loader(name):
    """Every format has a function that reads it, and those that are text one for strings."""
    assert callable(loader(name))
    if FORMATS[name].text:
        assert callable(text_loader(name))
    else:
        with pytest.raises(ConfigurationError, match="pass the bytes"):
            text_loader(name)


@pytest.mark.parametrize(
    ("name", "error", "advice"),
    [
        ("doc", UnsupportedFormatError, "save it as DOCX"),
        ("wps", UnsupportedFormatError, "save it as DOCX"),
        ("xlsx", UnsupportedFormatError, "load the report"),
        ("rar", UnsupportedFormatError, "unpack it"),
        ("png", NoTextError, "OCR"),
        ("encrypted", EncryptedError, "take the password off"),
        ("binary", UnknownFormatError, "encoding="),
        ("no-such", UnknownFormatError, "choose one of text, html"),
    ],
)
def test_what_is_refused(name, error, advice):
    """A format that is not read is refused with a way out."""
    with pytest.raises(error, match=advice):
        loader(name)


def test_names_do_not_overlap():
    """No format is both read and refused."""
    assert not FORMATS.keys() & REFUSALS.keys()


@pytest.mark.parametrize(
    ("said", "name"), [("HTML", "html"), (".htm", "html"), ("txt", "text"), ("mht", "mhtml"), ("x", "x")]
)
def test_names_as_people_spell_them(said, name):
    """Names are known in any case and as suffixes."""
    assert known_name(said) == name


@pytest.mark.parametrize("name", ["html", "mhtml"])
def test_an_extra_that_is_not_installed(monkeypatch, name):
    """Where what a format needs is not installed, the error says how to install it."""
    monkeypatch.setitem(sys.modules, "selectolax", None)
    monkeypatch.setitem(sys.modules, "selectolax.lexbor", None)
    for module in [
        module for module in sys.modules if module.startswith(("fazhi.loaders.html", "fazhi.loaders.mhtml"))
    ]:
        monkeypatch.delitem(sys.modules, module)
    with pytest.raises(MissingDependencyError, match=r'pip install "fazhi\[html\]"'):
        loader(name)


def read(data, *, encoding, limits):
    """A loader of another package."""
    return Manuscript(text=f"{data!r} {encoding} {limits.pages}")


def test_formats_of_other_packages(monkeypatch):
    """A format that another package registers is read by its function, and named among the known ones."""
    points = EntryPoints([EntryPoint("ceb", f"{__name__}:read", "fazhi.loaders")])
    monkeypatch.setitem(sys.modules, __name__, sys.modules.get(__name__) or sys.modules[read.__module__])
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: points.select(group=group))
    assert loader("ceb")(b"x", encoding=None, limits=Limits()).text == "b'x' None 500"
    with pytest.raises(UnknownFormatError, match="yaml, ceb"):
        loader("no-such")
