import pytest

from fazhi.errors import NoTextError
from fazhi.loaders.pages.legibility import check_legibility

REPORT = "一年来，全县深入推进法治政府建设，受理行政复议申请203件，审结176件。" * 6


@pytest.mark.parametrize(
    "text", [REPORT, "短", "繁體：依法行政，建設法治政府。", "Plain English text.", REPORT + "\ue001" * 5]
)
def test_text_is_legible(text):
    """Text, and text with a few odd characters, is read."""
    check_legibility(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\u3000",
        "\ufffd" * 50,
        "\ue000\ue001\ue002" * 20,
        "(cid:1234)(cid:77)" * 20,
        REPORT[:50] + "\uf0b7" * 30,
        "ÖÐ»ªÈËÃñ¹²ºÍ¹ú" * 20,
        "".join(chr(0x4E00 + 37 * n % 20_000) for n in range(400)),
    ],
    ids=["none", "white", "unmapped", "private", "cid", "half", "wrong code page", "wrong glyphs"],
)
def test_garbage_is_told(text):
    """A missing or false text layer is an error that names the way out."""
    with pytest.raises(NoTextError) as caught:
        check_legibility(text)
    assert "OCR" in caught.value.help
