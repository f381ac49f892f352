import zlib

import pytest

from fazhi.errors import LimitError, MalformedError

FIRST = 7  # number of the first object after a file of one page


def drawing(content, resources="", *, subtype="/Subtype/Form", packed=False):
    """A form XObject."""
    data, coding = content.encode(), ""
    if packed:
        data, coding = zlib.compress(data), "/Filter/FlateDecode"
    head = f"<</Type/XObject{subtype}/BBox[0 0 9 9]{resources}{coding}/Length {len(data)}>>stream\n"
    return head.encode() + data + b"\nendstream"


def draws(number):
    """Resources in which /X is a drawing."""
    return f"/Resources<</XObject<</X {number} 0 R>>>>"


def chain(length, times):
    """Drawings that each draw the next one so many times."""
    return [drawing("/X Do " * times, draws(FIRST + index + 1)) for index in range(length)] + [drawing("0 0 m")]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(
    "subtype", ["/Subtype/Form", "/Subtype/F#6frm", "/Sub#74ype /Form", "/Subtype(Form)", "/Subtype 8 0 R"]
)
def test_a_drawing_that_draws_itself_is_refused(build, read, subtype, packed):
    """Whatever its dictionary looks like, a drawing inside itself would unfold without end."""
    again = drawing("/X Do /X Do", draws(FIRST), subtype=subtype, packed=packed)
    with pytest.raises(MalformedError, match="itself"):
        read(build("/I Do", extra=[again, b"/Form"]))


def test_resources_may_stand_elsewhere(build, read):
    """Resources are followed where they are given by reference, and taken from the page where there are none."""
    linked = [drawing("/X Do /X Do", "/Resources 8 0 R"), b"<</XObject 9 0 R>>", b"<</X 7 0 R>>"]
    for extra in (linked, [drawing("/I Do /I Do")]):
        with pytest.raises(MalformedError, match="itself"):
            read(build("/I Do", extra=extra))


def test_drawings_that_draw_each_other_are_refused(build, read):
    """A circle may be longer than one step."""
    circle = [drawing("/X Do /X Do", draws(8)), drawing("/X Do", draws(9)), drawing("/X Do /X Do", draws(7))]
    with pytest.raises(MalformedError, match="itself"):
        read(build("/I Do", extra=circle))


def test_drawings_that_unfold_too_far_are_refused(build, read):
    """Thirty drawings that each draw the next one twice are a bomb without a circle."""
    with pytest.raises(LimitError, match="unfold"):
        read(build("/I Do", extra=chain(30, 2)))


def test_drawings_are_read(build, show, read):
    """A drawing may hold the text of a page, and be drawn on many."""
    resources = "/Resources<</Font<</F 3 0 R>>>>"
    text = show("正文")
    form = f"<</Type/XObject/Subtype/Form/BBox[0 0 595 842]{resources}/Length {len(text)}>>stream\n{text}\nendstream"
    assert read(build("/I Do", extra=[form.encode()])).text == "正文\n"
    assert read(build(show("文") + "/I Do", extra=chain(5, 2))).text == "文\n"


def test_the_same_name_may_mean_another_drawing_inside(build, show, read):
    """Names are those of the drawing's own resources."""
    inner = [drawing("/I Do", "/Resources<</XObject<</I 8 0 R>>>>"), drawing("0 0 m", "/Resources<<>>")]
    assert read(build(show("文") + "/I Do", extra=inner)).text == "文\n"


def test_packed_streams_are_limited(build, show, read):
    """A stream that unpacks to more than the limit is refused before it is read."""
    data = zlib.compress(b" " * 5_000_000)
    bomb = b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(data), data)
    twice = zlib.compress(zlib.compress(b" " * 5_000_000))
    double = b"<</Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n%s\nendstream" % (len(twice), twice)
    for stream in (bomb, double):
        with pytest.raises(LimitError, match="unpack"):
            read(build(show("文"), extra=[stream]), uncompressed=1_000_000)
    assert read(build(show("文"), extra=[bomb])).text == "文\n"
