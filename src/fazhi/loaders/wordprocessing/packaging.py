"""Open Packaging Conventions: the parts of a package and their relationships (ECMA-376-2)."""

from __future__ import annotations

import posixpath
from xml.etree.ElementTree import Element

from fazhi.limits import Limits
from fazhi.loaders import xml
from fazhi.loaders.package import Package
from fazhi.loaders.wordprocessing.properties import NAMESPACES, value


def related(package: Package, part: str, limits: Limits) -> dict[str, str]:
    """The parts of a package that a part points to, by the last word of their relation (``styles``, ``numbering``).

    Args:
        package: The package.
        part: Name of the part that points; empty for the package itself.
        limits: Limits of the part that holds the relationships.
    """
    folder, name = posixpath.split(part)
    root = read_part(package, posixpath.join(folder, "_rels", f"{name}.rels"), limits)
    found: dict[str, str] = {}
    for relation in () if root is None else root.iter("rel:Relationship"):
        target = resolve(folder, value(relation, "Target", ""))
        if value(relation, "TargetMode", "Internal") == "Internal" and target in package:
            found.setdefault(posixpath.basename(value(relation, "Type", "")), target)
    return found


def resolve(folder: str, target: str) -> str:
    """The name of a part that is given as seen from a folder, or from the root of the package."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def read_part(package: Package, name: str | None, limits: Limits) -> Element | None:
    """The root element of a part, or None where the package has no such part.

    Args:
        package: The package.
        name: Name of the part, or None.
        limits: How many elements to accept, and how deep they may nest.
    """
    if name is None or name not in package:
        return None
    return xml.parse(package.read(name), where=name, prefixes=NAMESPACES, limits=limits)
