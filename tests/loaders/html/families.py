"""Writes plain reports as pages in the eight mark-up families that government sites use: ``python families.py``.

The pages stand in ``pages``; what is written depends on nothing but the texts in ``../samples`` and this file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "samples"
PAGES = HERE / "pages"

LABELLED = re.compile(r"(?:•\s*)?((?:[一-鿿] ?){2,5})[:：] *(\S+?)(?=\s{2,}|\u3000|$)")
BRACKETED = re.compile(r"【(.+?)】([^【]*)")
OTHER = re.compile(r"号 |文件$|^[（(]")
PART = re.compile(r"[一二三四五六七八九]、")


@dataclass
class Report:
    """A plain report in its parts."""

    name: str
    titles: list[str] = field(default_factory=list)
    fields: list[tuple[str, str]] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)

    @property
    def title(self):
        """The title on one line."""
        return "".join("".join(self.titles).split())

    @property
    def heading(self):
        """The lines of the title, and what stands around them."""
        return [*self.before, *self.titles, *self.after]

    def value(self, label):
        """The value of a field, or nothing."""
        return dict(self.fields).get(label, "")


def report(path):
    """Take a plain report apart."""
    lines = path.read_text(encoding="utf-8").split("\n")
    opens = next(i for i, line in enumerate(lines) if len(line) > 60 and "【" not in line)
    while not lines[opens - 1].strip() or re.search(r"[:：]$", lines[opens - 1]):
        opens -= 1
        if re.search(r"[:：]$", lines[opens]):
            break
    found = Report(path.stem.split(".")[0], body=[line.rstrip() for line in lines[opens:] if line.strip()])
    for line in filter(str.strip, lines[:opens]):
        pairs = _pairs(line)
        if pairs and "〔" not in line.partition(pairs[0][0])[0]:
            found.fields += pairs
        elif OTHER.search(line.strip()):
            (found.after if found.titles else found.before).append(line.strip())
        elif found.titles and found.fields and line.strip() in "".join(found.titles):
            continue
        else:
            found.titles.append(line.strip())
    if found.titles and found.titles[0].startswith("".join(found.titles[1:]) or "?"):
        found.titles = found.titles[1:]
    return found


def _pairs(line):
    if line.startswith("|"):
        cells = [cell.strip() for cell in line.strip("| ").split("|")]
        return list(zip(cells[::2], cells[1::2], strict=True))
    found = BRACKETED.findall(line) or LABELLED.findall(line)
    return [("".join(label.split()), value.strip()) for label, value in found]


def text(line):
    """A paragraph's text without its indent, as mark-up."""
    return escape(line.strip(), quote=False)


def rows(body, paragraph, cell="<td>{}</td>"):
    """The paragraphs of a body as mark-up, rows of a table as a table."""
    table = []
    for line in body:
        if line.startswith("|"):
            cells = [text(part) for part in line.strip("| ").split("|")]
            table.append("<tr>" + "".join(cell.format(part) for part in cells) + "</tr>")
            continue
        if table:
            yield "<table border=1>" + "\n".join(table) + "</table>"
            table = []
        yield paragraph(line)
    if table:
        yield "<table border=1>" + "\n".join(table) + "</table>"


NAVIGATION = ["首页", "走进我们", "政务公开", "政务服务", "互动交流", "专题专栏", "数据开放"]
SIDEBAR = ["政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开"]
RELATED = ["关于印发2022年度法治政府建设工作要点的通知", "2021年度法治政府建设情况报告", "一图读懂法治政府建设实施方案"]
FOOT = [
    "主办：县人民政府办公室　承办：县大数据中心",
    "东ICP备12345678号-1　网站标识码：9912340001　东公网安备 99123402000123号",
]


def links(names, item="<li>{}</li>", **attributes):
    """Links, one after the other."""
    more = "".join(f' {name}="{value}"' for name, value in attributes.items())
    anchors = (f'<a href="/col/{i}/index.html"{more}>{name}</a>' for i, name in enumerate(names))
    return "\n".join(item.format(anchor) for anchor in anchors)


def metas(found, spell=str, end=">"):
    """The names that government sites must declare of an article, as far as the report has them."""
    declared = {
        "SiteName": "县人民政府门户网站",
        "ColumnName": "法治政府建设年度报告",
        "ArticleTitle": found.title,
        "PubDate": found.value("发布日期") or found.value("公开日期"),
        "ContentSource": found.value("发布机构"),
        "Keywords": found.value("关键词"),
    }
    return "\n".join(
        f'<{spell("meta")} {spell("name")}="{spell(name)}" {spell("content")}="{escape(value)}"{end}'
        for name, value in declared.items()
        if value
    )


def trs(found):
    """TRS: an editor's container with a style sheet in it, full-width indents, the index as a table."""
    cells = [f'<td class="lab">{label}：</td><td>{escape(value)}</td>' for label, value in found.fields]
    index = "\n".join(f"<tr>\n{''.join(cells[i : i + 2])}\n</tr>" for i in range(0, len(cells), 2))
    paragraphs = "\n".join(rows(found.body, lambda line: f'<p align="justify">　　{text(line)}</p>'))
    return f"""<!DOCTYPE html>
<html lang="zh-CN"><head>
<meta charset="utf-8" />
{metas(found, end=" />")}
<title>{found.title}_县人民政府</title>
<link rel="canonical" href="https://www.example.gov.cn/zwgk/fzzf/{found.name}.html">
<style>.nav li {{ float: left }}</style>
<script>var title = "{found.title}"; document.write("<p>不是正文。</p>");</script>
</head><body>
<div class="header"><div class="logo">县人民政府</div><ul class="nav">{links(NAVIGATION)}</ul></div>
<div class="wrap">
<div class="position">当前位置：{links(["首页", "政务公开", "法治政府建设"], "{} &gt; ")}</div>
<table class="xxgk"><tbody>{index}</tbody></table>
<div class="left"><ul>{links(SIDEBAR)}</ul></div>
<div class="main">
{"".join(f'<p align="center">{line}</p>' for line in found.before)}
<h1>{"<br/>".join(map(text, found.titles))}</h1>
{"".join(f'<p align="center">{line}</p>' for line in found.after)}
<div class="info"><span>信息来源：县司法局</span><span>浏览次数：<em id="count">312</em></span>
<span>【字体：<a href="javascript:f(1)">大</a>
<a href="javascript:f(2)">中</a> <a href="javascript:f(3)">小</a>】</span></div>
<div class="article"><div class="TRS_Editor"><style type="text/css">.TRS_Editor P{{line-height:2;}}</style>
<div class="Custom_UnionStyle">
{paragraphs}
</div></div></div>
<div class="tools"><a href="javascript:print()">打印本页</a> <a href="javascript:close()">关闭窗口</a></div>
</div>
<div class="related"><h3>相关文档</h3><ul>{links(RELATED)}</ul></div>
</div>
<div class="footer"><p>{FOOT[0]}</p><p>{FOOT[1]}</p></div>
</body></html>
"""


def hanweb(found):
    """大汉: a container ``zoom`` between marks in comments, indents by style, the index as cells of one table."""
    index = "".join(
        f'<tr><th width="80">{label}</th>\n<td><p>{escape(value)}</p></td></tr>\n' for label, value in found.fields
    )
    paragraphs = "\n".join(
        rows(
            found.body,
            lambda line: (
                f'<p style="text-indent:2em;text-align:justify"><span style="font-family:仿宋">{text(line)}</span></p>'
            ),
            "<td><p>{}</p></td>",
        )
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
{metas(found, str.lower)}
<title>{found.title}</title></head>
<body><div id="barrierfree_container">
<div id="top">{links(NAVIGATION, "<span>{}</span> | ")}</div>
<div class="crumbs">您现在的位置：<a href="/">首页</a>&gt;&gt;<a href="/a">政务公开</a>&gt;&gt;
<a href="/b">法治政府建设年度报告</a></div>
<div class="xxgk_table"><table cellpadding="0">{index}</table></div>
<div style="display:none" id="author">作者：不可见。</div>
{"".join(f"<div>{line}</div>" for line in found.before)}
<div class="title">{"<br>".join(map(text, found.titles))}</div>
{"".join(f"<div>{line}</div>" for line in found.after)}
<div class="sub">访问次数：<script>getCount()</script>
字体：[ <a onclick="a()" href="#">大</a> <a href="#">中</a> <a href="#">小</a> ]</div>
<div id="zoom"><!--<$[信息内容]>begin-->
{paragraphs}
<!--<$[信息内容]>end--></div>
<div class="share">分享到：<a href="#wx">微信</a><a href="#wb">微博</a></div>
<div class="foot">{"<br>".join(FOOT)}</div>
</div></body></html>
"""


def kaipu(found):
    """开普: elements of its own, indents by ``&nbsp;``, the index as a list."""
    index = "\n".join(f"<li><b>{label}：</b><span>{escape(value)}</span></li>" for label, value in found.fields)
    indent = "&nbsp;" * 8
    paragraphs = "".join(rows(found.body, lambda line: f"<p>{indent}<span>{text(line)}</span>&nbsp;</p><p>&nbsp;</p>"))
    return f"""<!doctype html>
<html><head><meta http-equiv="content-type" content="text/html;charset=utf-8"/>
{metas(found, str.upper)}
<title>{found.title} - 法治政府建设年度报告 - 县人民政府门户网站</title></head><body class="ucap-page">
<nav class="menu">{links(NAVIGATION, "{}")}</nav>
<div class="container"><div class="row">
<aside class="col-3"><h2>信息公开</h2><ul>{links(SIDEBAR)}</ul></aside>
<div class="col-9">
<ul class="index-list">
{index}
</ul>
{"".join(f"<p>{line}</p>" for line in found.before)}
<ucaptitle><h2>{"<br>".join(map(text, found.titles))}</h2></ucaptitle>
{"".join(f"<p>{line}</p>" for line in found.after)}
<div class="article-tool"><span>浏览量：</span><span class="num">1024</span><button>打印</button></div>
<ucapcontent><div id="UCAP-CONTENT">{paragraphs}</div></ucapcontent>
<p class="prev">上一篇：<a href="/1.html">{RELATED[0]}</a></p>
<p class="next">下一篇：<a href="/2.html">{RELATED[1]}</a></p>
</div></div></div>
<footer><p>{FOOT[0]}</p><p>{FOOT[1]}</p></footer></body></html>
"""


def tables(found):
    """Tables for everything, fonts and centres, in GB18030 under the name of GB2312."""
    index = "".join(f"<TR><TD>{label}：</TD><TD>{escape(value)}</TD></TR>" for label, value in found.fields)
    parts = rows(found.body, lambda line: f'<font size="4" face="仿宋_GB2312">　　{text(line)}</font><br><br>')
    titles = "<br>".join(text(line) for line in found.heading)
    return f"""<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=gb2312">
{metas(found)}
<TITLE>{found.title}</TITLE></HEAD><BODY bgcolor="#ffffff">
<table width="1000" align="center"><tr><td colspan="2">
<table><tr>{links(NAVIGATION, "<td>{}</td>")}</tr></table></td></tr>
<tr><td width="200" valign="top"><table>{links(SIDEBAR, "<tr><td>{}</td></tr>")}</table></td>
<td><table width="100%">
<tr><td>当前位置：<a href="/">首页</a> &gt; <a href="/gk">政务公开</a> &gt; <a href="/fz">法治政府建设</a></td></tr>
<tr><td><table border="1">{index}</table></td></tr>
<tr><td align="center"><b><font size="5" color="red">{titles}</font></b></td></tr>
<tr><td align="center">浏览次数：88　【<a href="#">打印</a>】【<a href="#">关闭</a>】</td></tr>
<tr><td>
{"".join(parts)}
</td></tr></table></td></tr>
<tr><td colspan="2" align="center">{"<br>".join(FOOT)}</td></tr></table></BODY></HTML>
"""


def spans(found):
    """Paragraphs that are ``div`` and ``span``, the index as a grid of ``div``."""
    index = "\n".join(
        f'<div class="row"><div class="label">{label}</div><div class="value">{escape(value)}</div></div>'
        for label, value in found.fields
    )
    parts = rows(
        found.body,
        lambda line: f'<div class="para"><span style="font-size: 16pt"><span>　　{text(line)}</span></span></div>',
    )
    return f"""<!DOCTYPE html><html><head><meta charset="UTF-8">
{metas(found)}
<meta property="og:url" content="https://www.example.gov.cn/art/{found.name}">
<title>{found.title}</title></head><body>
<div class="nav"><div>{links(NAVIGATION, "<div>{}</div>")}</div></div>
<div class="page"><div class="grid">
{index}
</div>
<div class="bt">{"".join(f"<div>{text(line)}</div>" for line in found.heading)}</div>
<div class="content"><div>
{" ".join(parts)}
</div></div>
<div hidden>隐藏的文字。</div>
<div style="visibility: hidden;">也看不见。</div>
<div class="bottom"><a href="#">返回顶部</a></div></div>
<div class="footer"><div>{FOOT[0]}</div><div>{FOOT[1]}</div></div></body></html>
"""


def breaks(found):
    """Paragraphs between ``<br>``, the index as a definition list."""
    index = "\n".join(f"<dt>{label}：</dt>\n<dd>{escape(value)}</dd>" for label, value in found.fields)
    parts = rows(found.body, lambda line: f"　　{text(line)}<br/>\n<br/>\n")
    return f"""<html><head><meta http-equiv=Content-Type content="text/html; charset=gbk">
{metas(found)}
<title>{found.title}</title></head><body>
<div id="head"><a href="/"><img src="logo.png" alt="县人民政府"></a>{links(NAVIGATION, "{}&nbsp;")}</div>
<form action="/search"><input type="text" value="请输入关键词">
<select><option>标题</option><option>全文</option></select>
<input type="submit" value="搜索"></form>
<div id="main">
<dl>{index}</dl>
<h1>{"<br/>".join(text(line) for line in found.heading)}</h1>
<div id="content">
{"".join(parts)}
</div>
<p><a href="javascript:window.print()">【打印】</a><a href="javascript:window.close()">【关闭】</a></p>
</div>
<div id="copyright">{"<br/>".join(FOOT)}</div></body></html>
"""


def word(found):
    """Exported from Word: figures in elements of their own, ``<o:p>``, lines of the source broken anywhere."""
    index = "".join(
        f"<tr><td><p class=MsoNormal>{label}</p></td><td><p class=MsoNormal>{wrapped(value)}<o:p></o:p></p></td></tr>"
        for label, value in found.fields
    )
    parts = rows(
        found.body,
        lambda line: (
            f"<p class=MsoNormal style='text-indent:32.0pt'>{wrapped(line)}<span lang=EN-US><o:p></o:p></span></p>\n"
        ),
        "<td><p class=MsoNormal>{}<o:p></o:p></p></td>",
    )
    return f"""<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
{metas(found)}
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>不可见</o:Author></o:DocumentProperties></xml><![endif]-->
<style><!-- p.MsoNormal {{ mso-style-parent:""; }} --></style><title>{found.title}</title></head>
<body lang=ZH-CN><div class=topnav>{links(NAVIGATION, "{} ")}</div>
<table class=MsoTableGrid>{index}</table>
<div class=Section1>
{"".join(f"<p class=MsoNormal align=center>{wrapped(line)}</p>" for line in found.heading)}
{"".join(parts)}
</div>
<div class=bottom-nav>{links(RELATED, "<p>{}</p>")}</div>
<div class=footer>{"<p>" + FOOT[1] + "</p>"}</div></body></html>
"""


def wrapped(line):
    """A text with its figures in elements of their own and its source broken over lines between two characters."""
    parts = re.split(r"((?:[^\x00-\x7f]){36}(?=[^\x00-\x7f]))", line.strip())
    return "".join(figures(part) + "\n  " * (number % 2) for number, part in enumerate(parts))


def figures(words):
    """A text with its figures in elements of their own."""
    parts = re.split(r"([0-9A-Za-z.%]+)", words)
    marked = (f"<span lang=EN-US style='font-family:FangSong'>{part}</span>" for part in parts[1::2])
    plain = (escape(part, quote=False) for part in parts[::2])
    return "".join(part for pair in zip(plain, [*marked, ""], strict=True) for part in pair)


def sections(found):
    """HTML as it is meant: ``main``, ``article``, a section for each part, headings as headings."""
    index = "".join(f"<div><dt>{label}</dt><dd>{escape(value)}</dd></div>" for label, value in found.fields)
    parts = "".join(
        rows(
            found.body,
            lambda line: (
                f"<h2>{text(line)}</h2>" if len(line) < 40 and PART.match(line.strip()) else f"<p>{text(line)}</p>"
            ),
        )
    )
    chapters = re.sub(r"(?=<h2>)", "</section>\n<section>", parts)
    return f"""<!doctype html><html lang=zh><head><meta charset=utf-8>
{metas(found)}
<title>{found.title}</title></head><body>
<header><a href=/ class=brand>县人民政府</a><nav><ul>{links(NAVIGATION)}</ul></nav></header>
<main><dl class=meta>{index}</dl>
<article>
<header>{"".join(f"<p>{text(line)}</p>" for line in found.before)}
<h1>{"<br>".join(map(text, found.titles))}</h1>
{"".join(f"<p>{text(line)}</p>" for line in found.after)}</header>
<section>
{chapters}</section>
</article></main>
<aside><h2>相关链接</h2><ul>{links(RELATED)}</ul></aside>
<footer><p>{FOOT[0]}<p>{FOOT[1]}</footer></body></html>
"""


FAMILIES = {
    "trs": (trs, "utf-8"),
    "hanweb": (hanweb, "utf-8"),
    "kaipu": (kaipu, "utf-8"),
    "tables": (tables, "gb18030"),
    "spans": (spans, "utf-8"),
    "breaks": (breaks, "gb18030"),
    "word": (word, "utf-8"),
    "sections": (sections, "utf-8"),
}


def names():
    """The names of the sample reports."""
    return sorted(path.stem for path in SAMPLES.glob("*.txt"))


def page(name, family):
    """The page of a sample in a family, as bytes."""
    write, encoding = FAMILIES[family]
    return write(report(SAMPLES / f"{name}.txt")).encode(encoding)


def main():
    """Write all pages."""
    PAGES.mkdir(exist_ok=True)
    for name in names():
        for family in FAMILIES:
            (PAGES / f"{name}.{family}.html").write_bytes(page(name, family))


if __name__ == "__main__":
    main()
