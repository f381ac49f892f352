"""Pages: what a rule's docstring says, taken apart, and written as a page of the documentation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import frozen

from fazhi.checks.reporting.checked import SEVERITIES
from fazhi.checks.rule import Rule
from fazhi.reference.provisions import Basis

PART: Final = re.compile(r"^(?P<name>Fails|Passes|Provision):\n(?P<text>(?:(?:    .*)?\n)*(?:    .*))", re.MULTILINE)
FAMILIES: Final = {
    "CON": ("必备内容", "required content"),
    "DAT": ("日期与期限", "dates and deadlines"),
    "MET": ("著录信息", "metadata"),
    "DOC": ("公文格式", "document form"),
    "STR": ("结构与序号", "structure and numbering"),
    "NUM": ("数字与逻辑", "numbers and their logic"),
    "TXT": ("数字表述", "wording of numbers"),
    "REF": ("引用文件", "citations"),
    "DEF": ("文本缺陷", "text defects"),
}
BODIES: Final = {
    "government": "县级以上地方党委、政府",
    "township": "乡镇党委、政府",
    "department": "县级以上地方政府部门",
    "ministry": "国务院部门",
    "vertical": "垂直管理机构",
    "dispatched": "派出机关",
    "outside": "法院、检察院、人大",
}


@frozen
class Page:
    """What a rule's docstring says.

    Args:
        summary: What holds in a good report, in one sentence.
        reason: Why, and what is left alone.
        fails: An example in which the rule finds something.
        passes: An example in which it finds nothing.
        provision: What it rests on.
    """

    summary: str
    reason: str
    fails: str
    passes: str
    provision: str


def read_page(rule: Rule) -> Page:
    """A rule's docstring, taken apart.

    Args:
        rule: The rule.
    """
    text = rule.page
    parts = {match["name"]: re.sub(r"^    ", "", match["text"], flags=re.MULTILINE) for match in PART.finditer(text)}
    head = PART.split(text, maxsplit=1)[0]
    summary, _, reason = head.partition("\n")
    return Page(summary.strip(), reason.strip(), *(parts.get(name, "") for name in ("Fails", "Passes", "Provision")))


def write_page(rule: Rule) -> str:
    """A rule's page in Markdown, in both languages where the rule has both.

    Args:
        rule: The rule.
    """
    page = read_page(rule)
    parts = [
        f"# {rule.code} {rule.title.zh}",
        f"*{rule.title.en}*",
        "\n".join(_facts(rule)),
        page.summary,
        page.reason,
        f"## 不通过 · Fails\n\n{_fenced(page.fails)}",
        f"## 通过 · Passes\n\n{_fenced(page.passes)}",
        f"## 提示 · Message\n\n- {rule.message.zh}\n- {rule.message.en}",
        f"## 处理 · Help\n\n- {rule.help.zh}\n- {rule.help.en}" if rule.help.zh else "",
        f"## 依据 · Provision\n\n{' '.join(page.provision.split())}",
        _source(rule.basis) if rule.basis else "",
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _facts(rule: Rule) -> Iterator[str]:
    family = FAMILIES.get(rule.family, (rule.family, rule.family))
    yield "| | |\n| --- | --- |"
    yield f"| 类别 · Family | {family[0]} · {family[1]} |"
    yield f"| 程度 · Severity | {SEVERITIES[rule.severity].zh} · {rule.severity.value} |"
    yield f"| 适用年度 · Years | {_years(rule.basis)} |"
    yield f"| 适用主体 · Bodies | {_bodies(rule.basis)} |"
    yield f"| 场合 · Profiles | {'、'.join(sorted(rule.profiles))} |"


def _years(basis: Basis | None) -> str:
    since, until = (basis.provision.since, basis.provision.until) if basis else (None, None)
    return f"{since or ''}—{until or ''}" if since or until else "不限 · all"


def _bodies(basis: Basis | None) -> str:
    bound = [name for body, name in BODIES.items() if basis and body in basis.bodies]
    return "、".join(bound) if bound else "不限 · all"


def _source(basis: Basis) -> str:
    provision = basis.provision
    return f"{provision}（{provision.certainty.value}）：{basis.source}"


def _fenced(example: str) -> str:
    return f"```text\n{example.strip()}\n```"


def write_index(rules: Iterable[Rule]) -> str:
    """The list of all rules in Markdown, by family.

    Args:
        rules: The rules, by code.
    """
    rows: dict[str, list[str]] = {}
    for rule in rules:
        link = f"[{rule.code}]({rule.code}.md)"
        rows.setdefault(rule.family, []).append(
            f"| {link} | {rule.title.zh} | {rule.title.en} | {SEVERITIES[rule.severity].zh} |"
        )
    head = "| 代码 | 规则 | Rule | 程度 |\n| --- | --- | --- | --- |"
    families = [family for family in FAMILIES if family in rows] + [family for family in rows if family not in FAMILIES]
    parts = [
        "\n".join([f"## {family} {' · '.join(FAMILIES.get(family, (family,)))}\n", head, *rows[family]])
        for family in families
    ]
    return "\n\n".join(["# 规则 · Rules", *parts]) + "\n"
