"""A report without defects, into which the tests write one thing at a time."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from attrs import frozen

from fazhi.model import Report
from fazhi.parsing import Manuscript, parse
from fazhi.parsing.header.organizations import is_organization
from fazhi.reference.labels import labels

TITLE = re.compile(r".{0,30}(?:关于|\d{4}年).{0,30}(?:报告|总结|情况)。?")
DATE = re.compile(r"(?:\d{4}|[一二][〇零一二三四五六七八九]{3})年.{1,3}月.{1,3}日")
HEADING = re.compile(r"[一二三四五六七八九十]、")
SECTIONS = """\
　　一、主要举措和成效
{text}
　　二、党政主要负责人履行推进法治建设第一责任人职责情况
　　主要负责人带头履行第一责任人职责，主持召开法治建设专题会议6次。
　　三、存在的不足及原因
　　一是基层执法力量不足。主要原因是编制紧张。
　　四、{next}年工作安排
　　一是加强执法培训。"""


@frozen(kw_only=True)
class Draft:
    """The parts of a report; what a test doesn't set is without defects."""

    year: int = 2024
    issuer: str = "兰溪县人民政府"
    title: str = ""
    header: str = ""
    recipient: str = "临江市人民政府："
    opening: str = ""
    sections: str = ""
    text: str = "全年审查规范性文件12件，提出修改意见80条。"
    closing: str = ""
    signature: str = ""
    report: str = ""

    def __str__(self) -> str:
        if self.report:
            return self.report
        title = self.title or f"{self.issuer}关于{self.year}年度法治政府建设情况的报告"
        opening = self.opening or f"{self.year}年，我们深入推进依法行政。现将有关情况报告如下："
        text = "\n".join(f"　　{line}" for line in self.text.splitlines())
        sections = self.sections or SECTIONS.format(text=text, next=self.year + 1)
        sections = "\n".join(line if line.startswith("　") else f"　　{line}" for line in sections.splitlines())
        signature = self.signature or f"{self.issuer}\n{self.year + 1}年3月10日"
        header = self.header or f"发布日期：{self.year + 1}-03-20"
        parts = (header, "", title, "", self.recipient, f"　　{opening}", sections, self.closing, signature)
        return "\n".join(part for part in parts if part is not None) + "\n"


def read_example(example: str, **settings: Any) -> Draft:
    """The draft that an example in a docstring shows a part of."""
    parts: dict[str, list[str]] = {"header": [], "title": [], "recipient": [], "signature": [], "body": []}
    for line in example.strip("\n").splitlines():
        words = line.strip("　 ")
        if words:
            parts[_part(words)].append(words)
    found = {name: "\n".join(lines) for name, lines in parts.items() if lines and name != "body"}
    body = "\n".join(parts["body"])
    if body:
        found["sections" if HEADING.search(body) and HEADING.match(parts["body"][0]) else "text"] = body
    title = found.get("title", "")
    year, issuer = re.search(r"(20\d\d)年", title), title.partition("关于")[0]
    told = {"year": int(year[1])} if year else {}
    told |= {"issuer": issuer} if is_organization(issuer) else {}
    return Draft(**{**told, **settings, **found})


def _part(line: str) -> str:
    label = re.split(r"[:：]", line)[0]
    if label in labels() and "：" in line:
        return "header"
    if TITLE.fullmatch(line) and "法治政府" in line:
        return "title"
    if DATE.fullmatch(line) or is_organization(line):
        return "signature"
    return "recipient" if line[-1] in ":：" and is_organization(line[:-1]) else "body"


@pytest.fixture(scope="session")
def draft() -> type[Draft]:
    """The class of drafts."""
    return Draft


@pytest.fixture(scope="session")
def example() -> Callable[..., Draft]:
    """The reader of examples."""
    return read_example


@pytest.fixture(scope="session")
def read() -> Callable[[object], Report]:
    """The parser, for whatever prints as a report."""
    return lambda text: parse(Manuscript(text=str(text)))
