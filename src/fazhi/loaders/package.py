"""ZIP packages (DOCX, OFD, a zipped page), opened so that no archive can cost more than its limits allow.

    package = open_package(data, limits)      # EncryptedError, LimitError, MalformedError, UnsafeInputError
    package.names                             # names of the members, folders left out, in the archive's order
    "word/document.xml" in package
    package.read("word/document.xml")         # bytes; MalformedError where the member is missing or damaged

Everything that the directory of the archive tells is checked when it is opened, before a byte is unpacked; a member
that unpacks to more than the directory says is cut off there and refused by its checksum.
"""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from attrs import field, frozen

from fazhi.errors import EncryptedError, LimitError, MalformedError, UnsafeInputError
from fazhi.limits import MEBIBYTE, Limits

DIRECTORY_ENTRY = b"PK\x01\x02"
DIRECTORY_END = b"PK\x05\x06"
ENCRYPTED = 0x1
UTF_8_NAME = 0x800
METHODS = {ZIP_STORED, ZIP_DEFLATED}  # what OOXML and OFD allow, and what unpacks in bounded steps
DAMAGE = (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, struct.error, zlib.error)
SMALLER = "is it the right file? Or pass other limits"
UNSAFE = "do not trust this file: ask its source for another"
AGAIN = "fetch the file again: it is truncated or damaged"


@frozen(eq=False)
class Package:
    """An opened archive whose members are safe to read.

    Args:
        names: Names of the members, folders left out, in the archive's order.
    """

    names: tuple[str, ...]
    _members: dict[str, ZipInfo] = field(repr=False)
    _archive: ZipFile = field(repr=False)

    def __contains__(self, name: object) -> bool:
        return name in self._members

    def size(self, name: str) -> int:
        """Number of bytes that a member unpacks to."""
        return self._member(name).file_size

    def read(self, name: str) -> bytes:
        """The bytes of a member.

        Args:
            name: One of ``names``.

        Raises:
            MalformedError: If there is no such member, or it is damaged.
        """
        member = self._member(name)
        try:
            with self._archive.open(member) as stream:  # read() without a size would unpack all that is there
                content = stream.read(member.file_size)
        except DAMAGE as damage:
            raise MalformedError("the member of the archive is damaged", where=name, help=AGAIN) from damage
        if len(content) < member.file_size:
            raise MalformedError("the member of the archive is cut off", where=name, help=AGAIN)
        return content

    def _member(self, name: str) -> ZipInfo:
        try:
            return self._members[name]
        except KeyError:
            raise MalformedError("the archive has no such member", where=name, help=AGAIN) from None


def open_package(data: bytes, limits: Limits) -> Package:
    """Open an archive after checking its directory.

    Args:
        data: The whole archive.
        limits: How many members, of what sizes, ratio and folder depth to accept.

    Raises:
        EncryptedError: If a member needs a password.
        LimitError: If there are too many members, or they unpack to too much.
        MalformedError: If it is no archive, truncated or damaged.
        UnsafeInputError: If a name leads out of the archive or stands twice, or members share their bytes.
    """
    _check_count(data, limits)
    archive = _archive(data)
    infos = archive.infolist()
    _check_sizes(infos, len(data), limits)
    members: dict[str, ZipInfo] = {}
    for info in infos:
        name = _safe_name(_name(info), limits)
        if name in members:
            raise UnsafeInputError("the archive holds this name twice", where=name, help=UNSAFE)
        members[name] = _readable(info, name)
    files = {name: info for name, info in members.items() if not name.endswith("/")}
    return Package(tuple(files), files, archive)


def _archive(data: bytes) -> ZipFile:
    try:
        return ZipFile(BytesIO(data))
    except DAMAGE as damage:
        raise MalformedError("this is no complete ZIP archive", help=AGAIN) from damage


def _check_count(data: bytes, limits: Limits) -> None:
    """Count the members before any object is made of them."""
    end = data.rfind(DIRECTORY_END)
    size = int.from_bytes(data[end + 12 : end + 16], "little") if end >= 0 else 0
    count = data.count(DIRECTORY_ENTRY, max(0, end - size), max(0, end))
    if count > limits.members:
        counts = f"{count} members, more than the {limits.members} of Limits.members"
        raise LimitError(f"the archive has {counts}", help=SMALLER)


def _check_sizes(infos: list[ZipInfo], packed: int, limits: Limits) -> None:
    if sum(info.compress_size for info in infos) > packed:
        raise UnsafeInputError("members of the archive share their bytes, as those of a zip bomb do", help=UNSAFE)
    total = sum(info.file_size for info in infos)
    if total > limits.uncompressed:
        sizes = f"{total} bytes, more than the {limits.uncompressed} of Limits.uncompressed"
        raise LimitError(f"the archive unpacks to {sizes}", help=SMALLER)
    for info in infos:
        if info.file_size > max(MEBIBYTE, limits.ratio * info.compress_size):
            ratio = f"to {info.file_size} bytes from {info.compress_size}, more than the ratio of {limits.ratio}"
            raise LimitError(f"unpacks {ratio} in Limits.ratio", where=_name(info), help=SMALLER)


def _name(info: ZipInfo) -> str:
    """The name of a member; without a mark it is in the code page of its writer, in China GBK."""
    name = info.orig_filename
    if info.flag_bits & UTF_8_NAME or name.isascii():
        return name
    raw = name.encode("cp437")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("gb18030", "replace")


def _safe_name(raw: str, limits: Limits) -> str:
    name = raw.replace("\\", "/")
    steps = name.split("/")
    if name.startswith("/") or ".." in steps or ":" in steps[0] or "\0" in name or not name:
        raise UnsafeInputError("the name of a member leads out of the archive", where=raw, help=UNSAFE)
    if len(steps) > limits.depth:
        shown = f"{raw[:80]}…"
        raise LimitError(f"folders nest deeper than the {limits.depth} of Limits.depth", where=shown, help=SMALLER)
    return name


def _readable(info: ZipInfo, name: str) -> ZipInfo:
    if info.flag_bits & ENCRYPTED:
        raise EncryptedError("the archive is protected by a password", where=name, help="unpack it and load the report")
    if info.compress_type not in METHODS:
        raise MalformedError(
            f"packed by method {info.compress_type}, not by Deflate", where=name, help="pack it again as plain ZIP"
        )
    return info
