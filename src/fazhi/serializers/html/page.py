"""The page: one file that needs nothing else, and the fragment that a notebook shows.

Style and script are files beside this module; the page holds them and says by their hashes that it runs no others.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from string import Template

from fazhi.model import Finding, Report
from fazhi.serializers.composition import compose
from fazhi.serializers.html.body import Body, guest_heading
from fazhi.serializers.html.markup import Markup, join, tag
from fazhi.serializers.html.masthead import UNTITLED, Masthead
from fazhi.serializers.html.notes import assign, general
from fazhi.serializers.html.outline import Outline
from fazhi.serializers.html.table import indicator_table

POLICY = "default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; form-action 'none'"
"""What the page may do: use this style and this script, and nothing else."""


def write(report: Report, *, fragment: bool = False, findings: Iterable[Finding] = ()) -> str:
    """A report as HTML: the outline beside the text, indicators marked, their table, findings in the margin.

    Args:
        report: The report.
        fragment: Whether to write only an element to be shown inside another page, such as a notebook's.
        findings: What the checks found, to be shown beside the text.

    Returns:
        A page that needs no other file and no network; nothing in the report can run in it.
    """
    found = tuple(findings)
    return _fragment(report, found) if fragment else _page(report, found)


@cache
def asset(name: str) -> str:
    """A file beside this module.

    Args:
        name: Its name.
    """
    return files(__package__).joinpath(name).read_text(encoding="utf-8").strip()


def _page(report: Report, findings: tuple[Finding, ...]) -> str:
    blocks = compose(report)
    notes = assign(findings, blocks)
    masthead = Masthead(report, findings)
    style, script = f"\n{asset('report.css')}\n{asset('page.css')}\n", f"\n{asset('page.js')}\n"
    parts = {
        "policy": Markup(POLICY.format(style=_hash(style), script=_hash(script))),
        "style": Markup(style),
        "script": Markup(script),
        "title": join(report.metadata.title or UNTITLED),
        "noted": Markup("with-notes" if notes.beside else "without-notes"),
        "masthead": join(
            tag("h1", masthead.title()),
            masthead.warning(),
            masthead.facts(),
            tag("div", masthead.coverage(), masthead.figures(), masthead.tally(), class_="found"),
        ),
        "outline": Outline(report).render(),
        "general": join(general(notes.general)),
        "body": Body(report, blocks, notes).render(),
        "table": indicator_table(report),
        "residue": join(_residue(report)),
        "source": _source(report),
    }
    return Template(asset("page.html")).substitute(parts) + "\n"


def _fragment(report: Report, findings: tuple[Finding, ...]) -> str:
    """The report inside someone else's page: everything in one element, ids of its own, no script."""
    prefix = f"fazhi-{hashlib.sha256(report.text.encode('utf-8', 'surrogatepass')).hexdigest()[:10]}-"
    blocks = compose(report)
    notes = assign(findings, blocks)
    masthead, table = Masthead(report, findings, prefix), indicator_table(report, prefix)
    return tag(
        "div",
        tag("style", Markup(f"\n{asset('report.css')}\n{asset('fragment.css')}\n")),
        guest_heading(0, masthead.title(), class_="title"),
        masthead.warning(),
        masthead.facts(),
        tag("div", masthead.coverage(), masthead.figures(), masthead.tally(), class_="found"),
        tag(
            "div",
            tag("details", tag("summary", "提纲"), Outline(report, prefix).render(), open=True, class_="outline"),
            Body(report, blocks, notes, prefix, guest_heading).render(),
            class_="spread",
        ),
        tag("details", tag("summary", f"指标表（{len(report.indicators)}）"), table, class_="figures"),
        class_="fazhi fazhi-fragment",
        lang="zh-CN",
    )


def _hash(content: str) -> str:
    """The hash by which a page's policy names a style or script."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


def _residue(report: Report) -> Markup | None:
    """The text that belongs to no part of the report, folded away."""
    if not report.residue:
        return None
    items = (tag("li", " ".join(residue.text.split())[:400]) for residue in report.residue)
    summary = tag("summary", f"未归入报告的文字（{len(report.residue)} 处）")
    return tag("details", summary, tag("ul", *items), class_="residue")


def _source(report: Report) -> Markup:
    """Where the report was read from."""
    source = report.source
    encoding = f"编码 {source.encoding}" if source.encoding else None
    digest = f"SHA-256 {source.sha256[:12]}…" if source.sha256 else None
    parts = " · ".join(part for part in (f"格式 {source.format}", encoding, digest) if part)
    return tag("p", "由 fazhi 生成 · 来源：", parts, class_="source")
