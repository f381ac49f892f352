"""Writes a sample as OFD (GB/T 33190): pages of 公文 measure, each line a text object with its advances."""

from __future__ import annotations

from xml.sax.saxutils import escape

from write_docx import pack

SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
WIDTH, HEIGHT = 210.0, 297.0  # millimetres
LEFT, TOP = 28.0, 37.0
EM = 5.5  # millimetres
SMALL = 3.8  # of the characters of the index
MEASURE = 28  # characters a line
OPENERS = "（《“‘(【〔"
LINES = 22  # lines a page
PITCH = 10.0
CLOSERS = "，。、；：？！）》”’％%,.;:?!)"


def write_ofd(title, blocks):
    """The bytes of an OFD file.

    Args:
        title: Its title.
        blocks: Its paragraphs.
    """
    lines = [line for block in blocks for line in _lines(block)]
    pages = [lines[start : start + LINES] for start in range(0, len(lines), LINES)]
    entries = "".join(
        f'<ofd:Page ID="{100 + number}" BaseLoc="Pages/Page_{number}/Content.xml"/>' for number in range(len(pages))
    )
    parts = {
        "OFD.xml": (
            f'<ofd:OFD {SPACE} Version="1.1" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID>'
            f"<ofd:Title>{escape(title)}</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
            "</ofd:DocBody></ofd:OFD>"
        ),
        "Doc_0/Document.xml": (
            f"<ofd:Document {SPACE}><ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea>"
            f"<ofd:PhysicalBox>0 0 {WIDTH} {HEIGHT}</ofd:PhysicalBox></ofd:PageArea>"
            "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData>"
            f"<ofd:Pages>{entries}</ofd:Pages></ofd:Document>"
        ),
        "Doc_0/PublicRes.xml": (
            f'<ofd:Res {SPACE} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="1" FontName="FangSong"/></ofd:Fonts></ofd:Res>'
        ),
    }
    for number, page in enumerate(pages):
        parts[f"Doc_0/Pages/Page_{number}/Content.xml"] = _page(page, number)
    return pack(parts)


def _lines(block):
    """The lines of a paragraph, each with the size of its characters and its texts by their offsets in ems."""
    text = block.marker + block.text
    width = sum(map(_advance, text))
    if block.kind in ("row", "plain"):
        return [(SMALL, _row(block.cells))] if block.kind == "row" else [(SMALL, [(0, text)])]
    if block.kind in ("title", "right") and width < MEASURE:
        free = MEASURE - width
        return [(EM, [(free / 2 if block.kind == "title" else free, text)])]
    return [(EM, [line]) for line in _broken(text, 2.0 if block.kind == "body" else 0.0)]


def _row(cells):
    """The cells of a row, labels in narrow columns and values in wide ones."""
    return [(index // 2 * 20 + index % 2 * 5, cell) for index, cell in enumerate(cells)]


def _broken(text, indent):
    start = used = 0
    offset = indent
    for index, character in enumerate(text):
        if offset + used + _advance(character) > MEASURE and character not in CLOSERS:
            end = index - 1 if text[index - 1] in OPENERS else index
            yield offset, text[start:end]
            start, used, offset = end, sum(map(_advance, text[end:index])), 0.0
        used += _advance(character)
    yield offset, text[start:]


def _advance(character):
    return 0.5 if character.isascii() else 1.0


def _page(lines, number):
    objects = [
        _object(text, LEFT + offset * em, TOP + row * PITCH, 1000 * number + 10 * row + column, em)
        for row, (em, line) in enumerate(lines)
        for column, (offset, text) in enumerate(line)
    ]
    objects.append(_object(f"— {number + 1} —", 96.0, 270.0, 1000 * number + 999))
    return (
        f'<ofd:Page {SPACE}><ofd:Content><ofd:Layer Type="Body" ID="{5000 + number}">'
        f"{''.join(objects)}</ofd:Layer></ofd:Content></ofd:Page>"
    )


def _object(text, left, top, name, em=EM):
    advances = [round(_advance(character) * em, 2) for character in text]
    box = f"{left:.2f} {top:.2f} {sum(advances):.2f} {em:.2f}"
    return (
        f'<ofd:TextObject ID="{name}" Boundary="{box}" Font="1" Size="{em}"><ofd:TextCode X="0" Y="{em * 0.85:.2f}" '
        f'DeltaX="{_deltas(advances[:-1])}">{escape(text)}</ofd:TextCode></ofd:TextObject>'
    )


def _deltas(advances):
    """The advances, equal ones put together as the standard allows: g 3 5.5 is 5.5 5.5 5.5."""
    parts = []
    while advances:
        count = next((index for index, value in enumerate(advances) if value != advances[0]), len(advances))
        parts.append(f"g {count} {advances[0]}" if count > 2 else " ".join([str(advances[0])] * count))
        advances = advances[count:]
    return " ".join(parts)
