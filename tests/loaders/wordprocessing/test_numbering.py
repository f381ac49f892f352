import pytest

CHINESE = ("chineseCounting", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."), ("decimal", "(%4)")


def level(depth, number_format, text, inner="", start=1):
    """A level of a definition."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/>{inner}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(levels, name=0, inner=""):
    """A definition."""
    return f'<w:abstractNum w:abstractNumId="{name}">{inner}{"".join(levels)}</w:abstractNum>'


def chinese(name=0):
    """The definition of an official document's outline."""
    return abstract([level(depth, *look) for depth, look in enumerate(CHINESE)], name)


def num(name, definition=0, inner=""):
    """An instance of a definition."""
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{definition}"/>{inner}</w:num>'


def at(depth, name=1):
    """The properties of a numbered paragraph."""
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{name}"/></w:numPr>'


def numbered(p, depths, name=1):
    """A numbered paragraph for each level."""
    return "".join(p("文", at(depth, name)) for depth in depths)


def labels(lines):
    """The numbers in front of the paragraphs."""
    return [line.strip("　").removesuffix("文") for line in lines]


def test_the_outline_of_an_official_document(lines, p):
    """Four levels count, and each starts again under a new heading of the level above."""
    shown = lines(numbered(p, [0, 1, 2, 3, 3, 2, 1, 2, 0, 1]), numbering=chinese() + num(1))
    assert labels(shown) == ["一、", "（一）", "1.", "(1)", "(2)", "2.", "（二）", "1.", "二、", "（一）"]


def test_twelve_headings_count_in_chinese(lines, p):
    """After 十 come 十一 and 十二."""
    assert labels(lines(numbered(p, [0] * 12), numbering=chinese() + num(1)))[9:] == ["十、", "十一、", "十二、"]


@pytest.mark.parametrize(
    ("restart", "last"),
    [("", "（一）"), ('<w:lvlRestart w:val="0"/>', "（二）"), ('<w:lvlRestart w:val="1"/>', "（一）")],
)
def test_a_level_starts_again_as_it_says(lines, p, restart, last):
    """``lvlRestart`` 0 lets a level run on through the document."""
    levels = [level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）", restart)]
    assert labels(lines(numbered(p, [0, 1, 0, 1]), numbering=abstract(levels) + num(1)))[-1] == last


def test_a_level_that_restarts_only_after_the_first(lines, p):
    """``lvlRestart`` 1 on the third level lets it run on through headings of the second."""
    levels = [
        level(0, "decimal", "%1."),
        level(1, "decimal", "%2."),
        level(2, "decimal", "%3.", '<w:lvlRestart w:val="1"/>'),
    ]
    shown = labels(lines(numbered(p, [0, 1, 2, 1, 2, 0, 1, 2]), numbering=abstract(levels) + num(1)))
    assert [shown[2], shown[4], shown[7]] == ["1.", "2.", "1."]


def test_instances_of_one_definition_count_together(lines, p):
    """A second instance goes on counting where the first one stopped."""
    shown = lines(numbered(p, [0]) + numbered(p, [0], 2), numbering=chinese() + num(1) + num(2))
    assert labels(shown) == ["一、", "二、"]


def test_an_instance_may_start_anew_once(lines, p):
    """``startOverride`` counts from its number at the instance's first paragraph, and goes on from there."""
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    shown = lines(
        numbered(p, [0, 0]) + numbered(p, [0, 0], 2) + numbered(p, [0]),
        numbering=chinese() + num(1) + num(2, 0, override),
    )
    assert labels(shown) == ["一、", "二、", "一、", "二、", "三、"]


def test_an_instance_may_bring_its_own_level(lines, p):
    """A level inside ``lvlOverride`` takes the place of the definition's."""
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "ideographTraditional", "%1．")}</w:lvlOverride>'
    assert labels(lines(numbered(p, [0, 0]), numbering=chinese() + num(1, 0, override))) == ["甲．", "乙．"]


def test_a_start_other_than_one(lines, p):
    """A list may begin at three."""
    levels = [level(0, "chineseCounting", "%1、", start=3)]
    assert labels(lines(numbered(p, [0, 0]), numbering=abstract(levels) + num(1))) == ["三、", "四、"]


def test_a_level_shows_the_levels_above(lines, p):
    """%1.%2 joins two numbers; ``isLgl`` writes all of them in digits."""
    levels = [
        level(0, "chineseCounting", "第%1章"),
        level(1, "decimal", "%1.%2"),
        level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
    ]
    shown = lines(numbered(p, [0, 1, 2]), numbering=abstract(levels) + num(1))
    assert labels(shown) == ["第一章 ", "一.1 ", "1.1.1 "]


def test_a_skipped_level_counts_as_begun(lines, p):
    """A document may begin on the second level; the first heading above it comes second."""
    levels = [level(0, "decimal", "%1"), level(1, "decimal", "%1.%2")]
    assert labels(lines(numbered(p, [1, 1, 0, 1]), numbering=abstract(levels) + num(1))) == [
        "1.1 ",
        "1.2 ",
        "2 ",
        "2.1 ",
    ]


@pytest.mark.parametrize(
    ("suffix", "text", "shown"),
    [
        ("", "标题", "1.标题"),
        ("", "2023年", "1. 2023年"),
        ('<w:suff w:val="space"/>', "API", "1. API"),
        ('<w:suff w:val="nothing"/>', "2023年", "1.2023年"),
    ],
)
def test_number_and_text_never_run_together(lines, p, suffix, text, shown):
    """The white space after a number counts where digits would run together without it."""
    numbering = abstract([level(0, "decimal", "%1.", suffix)]) + num(1)
    assert lines(p(text, at(0)), numbering=numbering) == [shown]


def test_bullets_are_no_text(lines, p):
    """A bullet is a mark of layout, in a private character of its font."""
    numbering = abstract([level(0, "bullet", "\uf0b7")]) + num(1)
    assert lines(p("事项", at(0)), numbering=numbering) == ["事项"]


def test_the_number_of_a_style(lines, p):
    """A heading style brings its numbering, and the level that names the style."""
    first = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = (
        f'<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/>{first}</w:style>'
        '<w:style w:type="paragraph" w:styleId="2"><w:basedOn w:val="1"/></w:style>'
        f'<w:style w:type="paragraph" w:styleId="3"><w:basedOn w:val="1"/>{first}</w:style>'
    )
    levels = [
        level(0, "chineseCounting", "%1、", '<w:pStyle w:val="1"/>'),
        level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="3"/>'),
    ]
    body = "".join(p("文", f'<w:pStyle w:val="{style}"/>') for style in "1322")
    shown = lines(body, styles=styles, numbering=abstract(levels) + num(1))
    assert labels(shown) == ["一、", "（一）", "二、", "三、"]


def test_a_paragraph_may_leave_the_numbering_of_its_style(lines, p):
    """``numId`` 0 takes the number away."""
    styles = (
        '<w:style w:type="paragraph" w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = p("文", f'<w:pStyle w:val="1"/>{at(0, 0)}') + p("文", '<w:pStyle w:val="1"/>')
    assert labels(lines(body, styles=styles, numbering=chinese() + num(1))) == ["", "一、"]


def test_a_definition_may_lend_its_levels_from_a_style(lines, p):
    """``numStyleLink`` leads through a numbering style to the definition that holds the levels."""
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    lending = abstract([], 1, '<w:numStyleLink w:val="L"/>')
    numbering = chinese() + lending + num(1, 1) + num(2, 0)
    assert labels(lines(numbered(p, [0, 1]), styles=styles, numbering=numbering)) == ["一、", "（一）"]


def test_definitions_that_lend_from_each_other_end(lines, p):
    """A circle of links gives no number, and no endless search."""
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = abstract([], 0, '<w:numStyleLink w:val="L"/>') + num(1)
    assert lines(numbered(p, [0]), styles=styles, numbering=numbering) == ["文"]


def test_a_custom_format_stands_in_a_choice(lines, p):
    """Newer formats come with an older one to fall back to."""
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/>'
        '</mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1、"/></w:lvl>'
    )
    assert labels(lines(numbered(p, [0]), numbering=abstract([custom]) + num(1))) == ["001、"]


def test_hidden_numbers_are_not_seen(lines, p):
    """A level whose numbers are hidden counts, and shows nothing."""
    numbering = abstract([level(0, "decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>")]) + num(1)
    assert lines(numbered(p, [0]), numbering=numbering) == ["文"]


def test_removed_paragraphs_are_not_counted(lines, p):
    """With changes accepted, a removed heading leaves no gap in the numbers."""
    mark = '<w:rPr><w:del w:id="1"/></w:rPr>'
    old = '<w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del>'
    removed = f"<w:p><w:pPr>{at(0)}{mark}</w:pPr>{old}</w:p>"
    body = numbered(p, [0]) + removed + numbered(p, [0])
    assert labels(lines(body, numbering=chinese() + num(1))) == ["一、", "二、"]


def test_an_unknown_instance_numbers_nothing(lines, p):
    """A paragraph may name an instance or a level that is not defined."""
    body = p("文", at(0, 7)) + p("文", at(8)) + p("文", at(99999999999))
    assert lines(body, numbering=chinese() + num(1)) == ["文", "文", "一、文"]
