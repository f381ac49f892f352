from __future__ import annotations

import struct
import tracemalloc
import warnings
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.errors import EncryptedError, FazhiError, LimitError, MalformedError, UnsafeInputError
from fazhi.limits import MEBIBYTE, Limits
from fazhi.loaders.package import open_package


def pack(*members, compression=ZIP_DEFLATED):
    """An archive of members, each a name and its bytes."""
    archive = BytesIO()
    with ZipFile(archive, "w", compression) as package, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # a name that stands twice
        for name, content in members:
            package.writestr(name, content)
    return archive.getvalue()


def test_members():
    """Names stand in the archive's order without folders, and each can be read."""
    package = open_package(pack(("b/", b""), ("b/1.xml", b"<x/>"), ("a.xml", b"")), Limits())
    assert package.names == ("b/1.xml", "a.xml")
    assert "a.xml" in package
    assert "b/" not in package
    assert package.read("b/1.xml") == b"<x/>"
    assert package.size("b/1.xml") == 4


def test_a_member_that_is_missing():
    """Asking for what is not there is said as a damage of the file."""
    with pytest.raises(MalformedError, match=r"a\.xml: the archive has no such member"):
        open_package(pack(), Limits()).read("a.xml")


def test_names_of_other_systems():
    """Names in GBK without a mark are read, and a backslash parts folders."""
    raw = pack(("ab\\cde.xml", b"x")).replace(b"cde.xml", "报告".encode("gbk") + b"xml")
    assert open_package(raw, Limits()).names == ("ab/报告xml",)


@pytest.mark.parametrize("name", ["../a", "a/../../b", "/etc/passwd", "..\\a", "C:\\a", "C:/a"])
def test_names_that_lead_out(name):
    """A name that leads out of the archive is refused."""
    with pytest.raises(UnsafeInputError, match="leads out"):
        open_package(pack((ZipInfo(name), b"x")), Limits())


@pytest.mark.parametrize("second", ["a/b", "a\\b"])
def test_names_that_stand_twice(second):
    """Two members of one name are refused: which of them is read would depend on the program."""
    with pytest.raises(UnsafeInputError, match="twice"):
        open_package(pack(("a/b", b"1"), (ZipInfo(second), b"2")), Limits())


def test_a_bomb_of_one_member():
    """A member that unpacks to far more than its size is refused before it is unpacked."""
    bomb = pack(("a", bytes(2 * MEBIBYTE)))
    with pytest.raises(LimitError, match=r"Limits\.ratio"):
        open_package(bomb, Limits())
    assert open_package(bomb, Limits(ratio=2_000)).size("a") == 2 * MEBIBYTE


def test_a_bomb_of_many_members():
    """Members that together unpack to too much are refused."""
    with pytest.raises(LimitError, match=r"Limits\.uncompressed"):
        open_package(pack(*((str(number), bytes(1_000)) for number in range(20))), Limits(uncompressed=19_999))


def test_a_bomb_of_members_that_share_their_bytes():
    """Members that all point to the same bytes are refused."""
    raw = pack(("a", b"x" * 400), compression=ZIP_STORED)
    start = raw.index(b"PK\x01\x02")
    entry, end = raw[start : raw.index(b"PK\x05\x06")], raw[raw.index(b"PK\x05\x06") :]
    entries = b"".join(entry[:-1] + bytes([ord("a") + number]) for number in range(9))
    end = end[:8] + struct.pack("<HHL", 9, 9, len(entries)) + end[16:]
    with pytest.raises(UnsafeInputError, match="share their bytes"):
        open_package(raw[:start] + entries + end, Limits())


def test_a_member_that_is_larger_than_it_says():
    """A member that says it is small is cut off there, so that it costs no more, and its checksum fails."""
    raw = pack(("a", bytes(32 * MEBIBYTE)))
    lying = raw.replace(struct.pack("<L", 32 * MEBIBYTE), struct.pack("<L", 10))
    tracemalloc.start()
    try:
        with pytest.raises(MalformedError, match="damaged"):
            open_package(lying, Limits()).read("a")
        assert tracemalloc.get_traced_memory()[1] < MEBIBYTE
    finally:
        tracemalloc.stop()


def test_a_member_that_is_smaller_than_it_says():
    """A member that ends before it should is refused."""
    raw = pack(("a", b"x" * 300))
    with pytest.raises(MalformedError, match="cut off"):
        open_package(raw.replace(struct.pack("<L", 300), struct.pack("<L", 301)), Limits()).read("a")


def test_many_members():
    """More members than the limit are refused."""
    raw = pack(*((str(number), b"") for number in range(30)))
    with pytest.raises(LimitError, match="30 members"):
        open_package(raw, Limits(members=29))
    assert len(open_package(raw, Limits(members=30)).names) == 30


def test_members_of_an_archive_within_are_not_counted():
    """What counts is the archive's own directory, not that of an archive that it holds."""
    inner = pack(*((str(number), b"") for number in range(30)))
    assert open_package(pack(("a.zip", inner), compression=ZIP_STORED), Limits(members=1)).names == ("a.zip",)


def test_deep_folders():
    """Folders that nest without end are refused."""
    with pytest.raises(LimitError, match=r"Limits\.depth"):
        open_package(pack(("a/" * 20 + "b", b"")), Limits(depth=20))


def test_a_password():
    """An archive with a password is said to be one."""
    raw = bytearray(pack(("a", b"x")))
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(EncryptedError):
        open_package(bytes(raw), Limits())


def test_other_methods():
    """What is packed by another method than Deflate is refused: others cannot be unpacked in bounded steps."""
    with pytest.raises(MalformedError, match="method 12"):
        open_package(pack(("a", b"x"), compression=ZIP_BZIP2), Limits())


@given(st.data())
def test_damage(data):
    """Whatever is cut from an archive or changed in it: it is read, or refused with an error of fazhi."""
    raw = bytearray(pack(("word/document.xml", b"<x/>" * 99), ("a.xml", b"y")))
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.sampled_from([None, None, data.draw(st.integers(0, len(raw)))]))
    try:
        package = open_package(bytes(raw[:cut]), Limits())
        for name in package.names:
            package.read(name)
    except FazhiError:
        pass
