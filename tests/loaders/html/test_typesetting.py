from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from fazhi.errors import LimitError
from fazhi.limits import Limits
from fazhi.loaders.html.typesetting import typeset

PARTS = """
<p> </p> <div> </div> <table> <tr> <td> </td> </tr> </table> <dl> <dt> <dd> </dl> <br> <b> </b> <pre> </pre> <ul> <li>
</ul> <span> </span> <a_href=x> </a> 制定 88项 &nbsp; &#12288; &#9; &#10; <style> </style> <script> <!-- -->
"""
MARKUP = st.lists(st.sampled_from(PARTS.split()), max_size=60).map(lambda parts: "".join(parts).replace("_", " "))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>一</p><p>二</p>", "一\n二"),
        ("<div>一<p>二</p>三</div>", "一\n二\n三"),
        ("一<br>二<br/><br>三", "一\n二\n\n三"),
        ("<p>一<br></p><p>二</p>", "一\n二"),
        ("<div>一</div><br>二", "一\n\n二"),
        ("<ul><li>一<li>二</ul>", "一\n二"),
        ("<p>制定<font>88项</font><b>任务</b></p>", "制定88项任务"),
        ("<p>一</p><p>&nbsp;</p><p>二</p>", "一\n\u00a0\n二"),
        ("<p></p><p>一</p>", "一"),
        ("<h1>标题</h1>正文<h2>一、</h2>", "标题\n正文\n一、"),
        ("<p>甲<o:p></o:p></p><p><o:p>&nbsp;</o:p></p>", "甲\n\u00a0"),
        ("", ""),
    ],
)
def test_lines(set_page, markup, text):
    """Blocks and line breaks give lines; elements in a line give none."""
    assert set_page(markup).text == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>  制定 \n\t 88 项  </p>", "制定 88 项"),
        ("<p>深入推\n    进改革</p>", "深入推进改革"),
        ("<p>深入推\n<b>\n进</b>改革</p>", "深入推进改革"),
        ("<p>2023\n年</p>", "2023 年"),
        ("<p>a <b> b</b></p>", "a b"),
        ("<p>&nbsp;&nbsp;一、&nbsp;</p>", "\u00a0\u00a0一、\u00a0"),
        ("<p>　　一、\n</p>", "　　一、"),
        ("<pre>一\n  二</pre>", "一\n  二"),
        ("<p style='white-space:pre-wrap'>一\n\n二</p>", "一\n\n二"),
    ],
)
def test_white_space(set_page, markup, text):
    """White space of the source collapses, between Chinese characters a line break to nothing; indents stay."""
    assert set_page(markup).text == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<table><tr><td>索引号</td><td>1</td><td>文号<td>2</table>", "索引号\t1\t文号\t2"),
        ("<table><tr><th><p>索引号</p></th><td><p>1</p></td></tr></table>", "索引号\t1"),
        ("<table><tr><td>甲<td></tr><tr><td>乙<td>丙</table>", "甲\n乙\t丙"),
        ("<table><tr><td>甲<td><td>乙</tr><tr><td>丙</table>丁", "甲\t\t乙\n丙\n丁"),
        ("<table><tr><td><td>甲<td><td><td>乙<td></table>丁", "甲\t\t\t乙\n丁"),
        ("<table><tr><td>左<td>右一<br>右二</table>", "左\n右一\n右二"),
        ("<table><tr><td><table><tr><td>内<td>外</table></td></tr></table>", "内\t外"),
        ("<dl><dt>索引号：</dt><dd>1</dd><dt>文号</dt><dd>2</dd></dl>", "索引号：\t1\n文号\t2"),
        ("<dl><dt>甲</dt><dd>乙<p>丙</p></dd></dl>", "甲\n乙\n丙"),
    ],
)
def test_cells(set_page, markup, text):
    """Cells of a row stand on one line, apart by a tab, unless one of them has lines of its own."""
    assert set_page(markup).text == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<b>索 引 号</b><span>1</span>", "索 引 号\t1"),
        ("<b>索引号</b>：<span>1</span>", "索引号：1"),
        ("<b>索引号</b> <span>1</span>", "索引号 1"),
        ("<span>时间</span><span>短</span>", "时间短"),
        ("见<b>索引号</b><span>1</span>", "见索引号1"),
        ("<p>索引号</p><p>1</p>", "索引号\n1"),
    ],
)
def test_labels(set_page, markup, text):
    """A label that opens a line, alone in its element, is apart from the value beside it."""
    assert set_page(markup).text == text


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var a</script>",
        "<style>p {}</style>",
        "<!-- 注 -->",
        "<template><p>模</p></template>",
        "<noscript>无</noscript>",
        "<p hidden>隐</p>",
        "<p style='display:none'>隐</p>",
        "<p style='color:red; DISPLAY : none !important'>隐</p>",
        "<div style='visibility:hidden'><p>隐</p></div>",
        "<input type=hidden value=隐><input value=隐>",
        "<select><option>隐</select><textarea>隐</textarea>",
        "<svg><title>隐</title></svg><iframe>隐</iframe>",
    ],
)
def test_what_is_not_shown(set_page, hidden):
    """Elements that a reader does not see have no text."""
    assert set_page(f"<title>题</title><p>见{hidden}</p>").text == "见"


def test_display_of_its_own(set_page):
    """What the style says of an element goes before what its name says."""
    markup = (
        "<span style='display:block'>一</span><div style='display: inline'>二</div><div style='display:inline'>三</div>"
    )
    assert set_page(markup).text == "一\n二三"


def test_paths(set_page):
    """Each line knows the DOM path of its block, elements in a line counted where a block stands in them."""
    page = set_page("<body><div>一</div><div><p>二<p><b>三</b></div><font>四</font><font><p>五</p></font>")
    paths = page.paths()
    assert [paths[line.block] for line in page.lines] == [
        "html/body/div[1]",
        "html/body/div[2]/p[1]",
        "html/body/div[2]/p[2]",
        "html/body",
        "html/body/font[2]/p[1]",
    ]


def test_links_are_counted(set_page):
    """Each line knows how many of its characters are links; a named anchor is none."""
    page = set_page("<p>见<a href='/x'>首页</a><a name='y'>一、</a></p>")
    assert [line.linked for line in page.lines] == [2]


@pytest.mark.parametrize(("markup", "limits"), [("<b>" * 30, Limits(depth=20)), ("<b></b>" * 30, Limits(nodes=20))])
def test_limits(set_page, markup, limits):
    """Too many elements, or too deep, are refused."""
    with pytest.raises(LimitError):
        set_page(markup, limits)


@given(MARKUP)
def test_lines_are_the_text(markup):
    """Whatever the mark-up, lines lie in order in the text, and nothing but white space lies between them."""
    page = typeset(LexborHTMLParser(markup).root, Limits())
    last = 0
    for line in page.lines:
        assert not page.text[last : line.start].strip()
        assert last <= line.start < line.end <= len(page.text)
        assert "\n" not in page.text_of(line)
        last = line.end
    assert not page.text[last:].strip()
    spans = {(block.first, block.after) for block in page.blocks}
    assert all(0 <= first <= after <= len(page.lines) for first, after in spans)
