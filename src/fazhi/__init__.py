"""Chinese 法治政府建设年度报告 as typed, checkable, comparable data, every value traced to its characters.

    >>> import fazhi
    >>> report = fazhi.load("report.html")            # doctest: +SKIP
    >>> report.metadata.year, len(report.indicators)  # doctest: +SKIP

Nothing is imported until it is used: ``import fazhi`` costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fazhi.checks import apply as apply
    from fazhi.checks import rules as rules
    from fazhi.checks import validate as validate
    from fazhi.errors import *  # noqa: F403 - the names that _ERRORS lists
    from fazhi.limits import Limits as Limits
    from fazhi.model import *  # noqa: F403 - the names that _MODEL lists
    from fazhi.parsing.figures.explain import Explanation as Explanation
    from fazhi.parsing.figures.explain import explain as explain
    from fazhi.parsing.figures.identify import identify as identify
    from fazhi.reading import load as load
    from fazhi.reading import loads as loads
    from fazhi.reference.areas import Area as Area
    from fazhi.reference.areas import areas as areas
    from fazhi.reference.catalogue import Catalogue as Catalogue
    from fazhi.reference.catalogue import Concept as Concept
    from fazhi.reference.catalogue import catalogue as catalogue
    from fazhi.serializers.converter import configure_converter as configure_converter
    from fazhi.serializers.converter import converter as converter
    from fazhi.serializers.schema import json_schema as json_schema
    from fazhi.tabular import tables as tables
    from fazhi.writing import dump as dump
    from fazhi.writing import dumps as dumps

    __version__: str

_MODEL = """
    Cause Certainty Change ChangeBasis Citation CitationKind Coverage Direction DocumentNumber Edit Field Finding
    IndexNumber IndexScheme Indicator Level Locator Measure Metadata Node Organization OrganizationKind Origin Plan
    Preamble Provision Qualifier Quantity Report Residue Role Section Segment Severity Shortcoming Signature Source
    Span Statement Status Zone ZoneKind
"""
_ERRORS = """
    ConfigurationError DecodingError DocumentError EncryptedError FazhiError FileError InputError LimitError
    MalformedError MissingDependencyError NoTextError UnknownFormatError UnsafeInputError UnsupportedFormatError
    VersionError
"""
_HOMES = {
    "fazhi.model": _MODEL,
    "fazhi.errors": _ERRORS,
    "fazhi.limits": "Limits",
    "fazhi.reading": "load loads",
    "fazhi.writing": "dump dumps",
    "fazhi.checks": "apply rules validate",
    "fazhi.tabular": "tables",
    "fazhi.parsing.figures.explain": "Explanation explain",
    "fazhi.parsing.figures.identify": "identify",
    "fazhi.reference.areas": "Area areas",
    "fazhi.reference.catalogue": "Catalogue Concept catalogue",
    "fazhi.serializers.converter": "configure_converter converter",
    "fazhi.serializers.schema": "json_schema",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = [*_HOME_OF]  # noqa: PLE0604 - names that __getattr__ gives; strategies need an extra


def __getattr__(name: str) -> object:
    """Import a public name when it is first used (PEP 562)."""
    from importlib import import_module

    if name in _HOME_OF:
        value: object = getattr(import_module(_HOME_OF[name]), name)
        globals()[name] = value
        return value
    if name == "strategies":
        return import_module("fazhi.strategies")
    if name == "__version__":
        from importlib.metadata import version

        return version("fazhi")
    raise AttributeError(f"module 'fazhi' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, "strategies", "__version__"})
