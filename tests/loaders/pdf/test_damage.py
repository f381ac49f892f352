import pytest

from fazhi.errors import EncryptedError, FazhiError, MalformedError, NoTextError

PAGE = "/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
CATALOG = "<</Type/Catalog/Pages 2 0 R>>"
CYCLES = {
    "pages in themselves": [CATALOG, "<</Type/Pages/Kids[2 0 R]/Count 1>>"],
    "pages in each other": [
        CATALOG,
        "<</Type/Pages/Kids[3 0 R]/Count 9>>",
        "<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 9>>",
    ],
    "page tree without pages": [CATALOG, "<</Type/Pages/Kids[]/Count 1000000>>"],
    "reference to itself": [CATALOG, "2 0 R"],
    "references to each other": [CATALOG, "3 0 R", "2 0 R"],
    "catalog as pages": ["<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Count 3>>"],
    "contents of themselves": [
        CATALOG,
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<<{PAGE}/Contents[4 0 R]>>",
        "[4 0 R]",
    ],
    "length of itself": [
        CATALOG,
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<<{PAGE}/Contents 4 0 R>>",
        "<</Length 4 0 R>>stream\nBT ET\nendstream",
    ],
    "form that draws itself": [
        CATALOG,
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<<{PAGE}/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
        "<</Length 5>>stream\n/X Do\nendstream",
        (
            "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 11>>"
            "stream\n/X Do /X Do\nendstream"
        ),
    ],
    "font of itself": [
        CATALOG,
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<<{PAGE}/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        "<</Length 24>>stream\nBT /F 9 Tf <4e00> Tj ET\nendstream",
        "<</Type/Font/Subtype/Type0/Encoding 5 0 R/DescendantFonts[5 0 R]/ToUnicode 5 0 R>>",
    ],
    "parents in a circle": [
        CATALOG,
        "<</Type/Pages/Kids[3 0 R]/Count 1/Parent 3 0 R>>",
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
        "<</Length 0>>stream\n\nendstream",
    ],
}


@pytest.mark.parametrize("objects", CYCLES.values(), ids=CYCLES)
def test_circles_of_references_end(assemble, read, objects):
    """A file whose parts refer to themselves has no text, and no end of it is waited for."""
    with pytest.raises((MalformedError, NoTextError)):
        read(assemble([content.encode() for content in objects]))


def test_a_table_that_refers_to_itself(build, show, read):
    """The chain of tables may run in a circle."""
    data = build(show("文"))
    table = int(data.split(b"startxref\n")[1].split()[0])
    looped = data.replace(b"trailer<<", b"trailer<</Prev %d " % table)
    assert read_or_refuse(read, looped) in ("文\n", None)


def read_or_refuse(read, data):
    """The text of a file, or None where it is refused."""
    try:
        return read(data).text
    except FazhiError:
        return None


def test_every_truncation_is_told(build, show, read):
    """A file that was cut off anywhere is refused: a repaired one might lack pages."""
    data = build(show("文"), show("字"), title="题")
    for end in range(0, len(data) - len("%%EOF\n"), 11):
        with pytest.raises(MalformedError):
            read(data[:end])


def test_what_is_no_pdf_is_refused(read):
    """The mark at the end alone makes no PDF."""
    for data in (b"", b"%PDF-1.7\n", b"startxref\n0\n%%EOF", b"%PDF-1.7\nstartxref\n0\n%%EOF\n"):
        with pytest.raises(MalformedError):
            read(data)


def test_a_file_under_a_password_is_named(build, show, read):
    """A file that opens only with a password says so."""
    encryption = (
        "<</Filter/Standard/V 1/R 2/P -4/O<0000000000000000000000000000000000000000000000000000000000000000>"
        "/U<1111111111111111111111111111111111111111111111111111111111111111>>>"
    )
    data = build(show("文"), extra=[encryption.encode()])
    data = data.replace(b"trailer<<", b"trailer<</ID[<00><00>]/Encrypt 7 0 R")
    with pytest.raises(EncryptedError, match="password"):
        read(data)
