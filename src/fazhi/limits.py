"""How much fazhi is willing to read."""

from __future__ import annotations

from attrs import Attribute, field, frozen

from fazhi.errors import ConfigurationError

MEBIBYTE = 1024 * 1024


def _positive(_: object, attribute: Attribute[int], value: object) -> None:
    if type(value) is not int or value < 1:
        raise ConfigurationError(f"Limits.{attribute.name} is a positive whole number, not {value!r}")


@frozen(kw_only=True)
class Limits:
    """Limits on what is read; the defaults suit reports of a few hundred kilobytes.

    Args:
        bytes: Size of the input.
        members: Members of an archive.
        uncompressed: Bytes of an archive's members, unpacked, in all.
        ratio: Unpacked to packed size of one member, once it is larger than a mebibyte.
        pages: Pages of a PDF or OFD.
        nodes: Elements of a page or part.
        depth: Nesting of elements, and of archives' folders.
        characters: Characters of text that are parsed; what lies beyond is residue and ``Report.complete`` False.

    Raises:
        ConfigurationError: If one of them is no positive whole number.
    """

    bytes: int = field(default=64 * MEBIBYTE, validator=_positive)
    members: int = field(default=2_000, validator=_positive)
    uncompressed: int = field(default=128 * MEBIBYTE, validator=_positive)
    ratio: int = field(default=200, validator=_positive)
    pages: int = field(default=500, validator=_positive)
    nodes: int = field(default=500_000, validator=_positive)
    depth: int = field(default=500, validator=_positive)
    characters: int = field(default=5_000_000, validator=_positive)
