"""The mark-up families, and pages made of the mark-up that a test is about."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from fazhi.limits import Limits
from fazhi.loaders.html.typesetting import typeset


def _module(name):
    """A script that stands beside this file; tests are no package."""
    spec = spec_from_file_location(name, Path(__file__).parent / f"{name}.py")
    module = module_from_spec(spec)
    sys.modules[name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def families():
    """The generator of pages in the eight mark-up families."""
    return _module("families")


@pytest.fixture
def set_page():
    """Typesets mark-up into a Page."""

    def set_markup(markup, limits=None):
        return typeset(LexborHTMLParser(markup).root, limits or Limits())

    return set_markup
