from __future__ import annotations

import pytest

from fazhi.loaders.html.article import find_article

PROSE = [
    "2023年，青屿县深入学习贯彻习近平法治思想，扎实推进法治政府建设，现将有关情况报告如下：",
    "一、主要举措和成效",
    "制定行政规范性文件7件，清理文件163件，报备率达到100%，法治化营商环境持续优化。",
    "二、存在的问题和原因",
    "基层执法力量还比较薄弱，个别部门依法决策的意识有待加强，工作机制还不够健全。",
    "三、下一年度工作安排",
    "2024年，我县将进一步加强行政执法监督，全面落实行政执法责任制，提升执法质效。",
]
TITLE = "青屿县人民政府<br>关于2023年度法治政府建设情况的报告"
FIELDS = "<ul><li>索引号：003715263/2024-00027</li><li>发布机构：青屿县人民政府</li></ul>"
SIGNATURE = "<p>青屿县人民政府</p><p>2024年2月20日</p>"
HEADER = ["索引号：003715263/2024-00027", "发布机构：青屿县人民政府", *TITLE.split("<br>")]
FOOTER = ["青屿县人民政府", "2024年2月20日"]
PARAGRAPHS = [f"<p>{line}</p>" for line in PROSE]
BODY = "".join(PARAGRAPHS)
MENU = "".join(
    f"<li><a href='/{name}'>{name}</a></li>" for name in ("首页", "政务公开", "政务服务", "互动交流", "专题专栏")
)
MENU = f"<ul>{MENU * 3}</ul>"
NEWS = "<div><a href='/1'>关于开展行政执法案卷评查的通知</a><p>近日，县司法局召开会议，部署案卷评查工作。</p></div>"
SITE = "<div>主办：青屿县人民政府办公室</div><div>东ICP备20240027号</div>"

HEAD = f"{FIELDS}<h1>{TITLE}</h1>"
REPORT = f"{HEAD}<div>{BODY}{SIGNATURE}</div>"
NAVIGATION = f"<div>{MENU}</div>"
CONTENTS = "".join(f"<p><a href='#{number}'>{PROSE[number]}</a></p>" for number in (1, 3, 5))
WARNING = "<div class=footer><p>本网站所有内容未经授权，任何单位和个人不得转载。</p></div>"

PAGES = {
    "in the body": f"{MENU}{HEAD}{BODY}{SIGNATURE}<div class=footer>{SITE}</div>",
    "in a container": f"{NAVIGATION}<div>{REPORT}</div><div>{SITE}</div>",
    "between sidebars": f"<div>{NEWS * 3}</div><div>{REPORT}</div><div>{NEWS * 3}</div>",
    "in table cells": f"<table><tr><td>{MENU}</td></tr><tr><td>{MENU}</td><td>{REPORT}</td></tr></table>",
    "in a container that ends early": f"{NAVIGATION}<div>{HEAD}<div>{''.join(PARAGRAPHS[:-2])}</div></div>"
    f"{''.join(PARAGRAPHS[-2:])}{SIGNATURE}<div class=footer>{SITE}</div>",
    "in several pages": f"{NAVIGATION}<div>{HEAD}<div>{''.join(PARAGRAPHS[:4])}</div>"
    f"<div>{''.join(PARAGRAPHS[4:])}{SIGNATURE}</div></div>",
    "apart from its signature": f"{NAVIGATION}<div>{HEAD}<div>{BODY}</div>{SIGNATURE}"
    f"<div><a href=#>【打印本页】【关闭窗口】</a></div></div>",
    "apart from its index table": f"<div>{FIELDS}</div>{NAVIGATION}<div class=col><div class=side>{MENU}</div>"
    f"<div><h1>{TITLE}</h1><div>{BODY}{SIGNATURE}</div></div></div>",
    "apart from its title": f"<div>{FIELDS}</div><h1>{TITLE}</h1>{NAVIGATION}<div>{BODY}{SIGNATURE}</div>{NAVIGATION}",
    "under the heading of a column": f"{NAVIGATION}<h2>法治政府建设年度报告</h2>{NAVIGATION}{REPORT}",
    "under a table of contents": f"{NAVIGATION}{HEAD}<div>{CONTENTS}</div><div>{BODY}{SIGNATURE}</div>",
    "above related links": f"{NAVIGATION}<div>{REPORT}{NAVIGATION}</div>",
    "in blocks with misleading names": f"<div class=side-wrap><nav>{MENU}</nav><div>{REPORT}</div></div>{WARNING}",
}


def kept(page):
    """The lines of a page that are the report, white space at their ends off."""
    article = find_article(page)
    return [page.text_of(line).strip() for line, is_kept in zip(page.lines, article.kept, strict=True) if is_kept]


@pytest.mark.parametrize("where", PAGES)
def test_the_report_is_found(set_page, where):
    """The report is kept whole, header and signature with it, and navigation is not, wherever it stands."""
    assert kept(set_page(f"<body>{PAGES[where]}</body>")) == [*HEADER, *PROSE, *FOOTER]


@pytest.mark.parametrize(
    "index",
    [
        "<table><tr><td>索引号</td><td>003715263/2024-00027</td><td>主题分类</td><td>司法</td></tr></table>",
        "<dl><dt>索引号：</dt><dd>003715263/2024-00027</dd><dt>有效性</dt><dd>有效</dd></dl>",
        "<div><div>索引号</div><div>003715263/2024-00027</div></div><div><div>有效性</div><div>有效</div></div>",
        "<div>[ 索引号 ] 003715263/2024-00027</div>",
    ],
)
def test_index_tables(set_page, index):
    """An index table far above the article is kept with all its lines, in whatever elements it comes."""
    article = f"<div><h1>{TITLE}</h1><div>{BODY}</div></div>"
    page = f"{NAVIGATION}<div><div>{index}</div></div>{NAVIGATION}{article}"
    lines = kept(set_page(page))
    assert lines[: lines.index(PROSE[0])] == [*kept(set_page(index)), *TITLE.split("<br>")]


def test_what_stands_around_a_title(set_page):
    """The red head and the document number above a title, and a day below it, are kept with it."""
    head = "<div>青屿县人民政府文件</div><div>青政〔2024〕5号</div>"
    page = set_page(
        f"<div>{MENU}</div><div>{head}<h1>{TITLE}</h1><p>（2024年2月20日）</p>{MENU}</div><div>{BODY}</div>"
    )
    expected = ["青屿县人民政府文件", "青政〔2024〕5号", *TITLE.split("<br>"), "（2024年2月20日）", *PROSE]
    assert kept(page) == expected


def test_linked_headings_and_attachments_stay(set_page):
    """Headings that are links, and the attachments of the report, are no navigation."""
    linked = [f"<p><a href='#{i}'>{line}</a></p>" if i % 2 else f"<p>{line}</p>" for i, line in enumerate(PROSE)]
    attached = "<p>附件：<a href='/1.docx'>2023年度法治政府建设重点任务清单</a></p>"
    page = set_page(f"<div>{MENU}</div><div>{''.join(linked)}{attached}</div>")
    assert kept(page) == [*PROSE, "附件：2023年度法治政府建设重点任务清单"]


@pytest.mark.parametrize("page", ["", "<p></p>", "<html><head><title>空</title></head></html>"])
def test_an_empty_page(set_page, page):
    """An empty page has no article, and no lines."""
    article = find_article(set_page(page))
    assert (article.kept, article.prose) == ((), 0)


def test_a_page_without_a_report(set_page):
    """Of a page that has no prose the links are left out, and the rest stays to be read."""
    page = set_page(f"<div class=nav>欢迎</div>{MENU}<h1>年度报告</h1><p>附件：<a href='/1.pdf'>年度报告</a></p>")
    article = find_article(page)
    assert article.prose == 0
    assert kept(page) == ["年度报告", "附件：年度报告"]


def test_a_long_page_costs_no_more_than_its_length(set_page):
    """A page of thousands of lines, deep and with labels everywhere, is gone through."""
    page = set_page("<div>" * 100 + "<p>标题：甲</p>" * 5_000 + BODY + "</div>" * 100)
    assert kept(page)[-len(PROSE) :] == PROSE
