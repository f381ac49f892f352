"""MET: what the header says of the report: index number, issuer, fields."""

# ruff: noqa: D102 - Rule.check says what check does; the docstring of each class says what it looks for

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from fazhi.checks.rule import Profile, Rule, Trigger, Words
from fazhi.checks.subject import Subject
from fazhi.model import Field, IndexNumber, IndexScheme, Severity
from fazhi.parsing.fold import fold
from fazhi.parsing.header.dates import find_date
from fazhi.parsing.header.index_number import CREDIT_ALPHABET, CREDIT_WEIGHTS, ORGANIZATION_WEIGHTS
from fazhi.reference.division_codes import division_codes
from fazhi.reference.divisions import divisions_named
from fazhi.reference.labels import labels
from fazhi.reference.organization_codes import owner_of

# The national form with a stroke, whatever stands before and after it.
STROKE: Final = re.compile(r"(?P<code>[0-9A-Z]+(?:-[0-9X])?)/(?P<year>(?:19|20)\d\d)(?P<month>\d\d)?-(?P<serial>\d+)")
# Nothing but a stroke shows that the national form was meant.
MEANT: Final = re.compile(r"[0-9A-Z]{8}-?[0-9X]/\d+(?:-\d+)?")
# So many digits in front that no local code is meant.
NATIONAL: Final = re.compile(r"\d{6}[0-9A-Z]")
LENGTHS: Final = (9, 18)
LETTERS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SERIALS: Final = (5, 6)
LABELS: Final = {
    "title": Words("标题", "title"),
    "issuers": Words("发布机构", "issuer"),
    "published_on": Words("发布日期", "day of publication"),
}


class IndexNumberForm(Rule):
    """An index number has the form of the catalogue: code, stroke, year, hyphen, serial.

    The national form is an organisation code of nine characters or a unified credit code of eighteen, a stroke, the
    year, a hyphen and a serial of five digits, in some places six. Local forms without the stroke, or with the code
    of a division in front, are many; they are left alone.

    Fails:
        索引号：00628175/2025-00036

    Passes:
        索引号：006281755/2025-00036

    Provision:
        《政府信息公开目录系统实施指引（试行）》, 索引号, not seen in the original; published ones show the form.
    """

    code = "MET001"
    severity = Severity.INFO
    provision = "index-number"
    title = Words("索引号格式", "Form of the index number")
    message = Words("索引号{raw}格式不符：{why}", "the index number {raw} is malformed: {why}")
    help = Words(
        "一般为“组织机构代码/年份-五位流水号”。",
        "Usually: organisation code, stroke, year, hyphen, serial of five digits.",
    )

    def check(self, subject: Subject) -> Iterator[Trigger]:
        number = subject.report.metadata.index_number
        why = _malformed(number) if number else None
        if number and why:
            values = {"raw": number.raw, "why": why}
            yield Trigger(span=subject.place_of("index_number"), path="metadata.index_number", values=values)


def _malformed(number: IndexNumber) -> Words | None:
    raw = fold(number.raw).upper()
    match = STROKE.fullmatch(raw)
    if match is None:
        return Words("应有年份和流水号", "year and serial are missing") if MEANT.fullmatch(raw) else None
    code = match["code"].replace("-", "")
    if len(code) not in LENGTHS:
        if not NATIONAL.match(code) or ("-" not in match["code"] and code[:6] in division_codes()):
            return None
        return Words(f"代码有{len(code)}位，应为9位或18位", f"the code has {len(code)} characters, not 9 or 18")
    if NATIONAL.match(code) and len(match["serial"]) not in SERIALS:
        return Words(
            f"流水号有{len(match['serial'])}位，应为5位", f"the serial has {len(match['serial'])} digits, not 5"
        )
    return None


class IndexNumberOfAnother(Rule):
    """The code in an index number belongs to the body that issues the report.

    A credit code holds the code of a division, other index numbers open with one. It must be that of the issuer, or
    of a division above or below it. Codes of bodies that are known by name are compared by name.

    Fails:
        索引号：430921/2025-01873

        安化县人民政府关于2024年度法治政府建设情况的报告

    Passes:
        索引号：430923/2025-01873

        安化县人民政府关于2024年度法治政府建设情况的报告

    Provision:
        《中华人民共和国行政区划代码（GB/T 2260）》.
    """

    code = "MET002"
    provision = "divisions"
    title = Words("索引号与发布机构不符", "Index number of another body")
    message = Words(
        "索引号中的代码{code}属于{owner}，与发布机构{issuer}不符",
        "the code {code} in the index number is that of {owner}, not of {issuer}",
    )
    help = Words("核对索引号是否套用了别处。", "Was the index number copied from elsewhere?")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        metadata = subject.report.metadata
        number = metadata.index_number
        names = [issuer.name for issuer in metadata.issuers]
        if number is None or not number.organization_code or not names:
            return
        code, owner = _owner(number, names, [issuer.division for issuer in metadata.issuers])
        if owner:
            values = {"code": code, "owner": owner, "issuer": "、".join(names)}
            yield Trigger(span=subject.place_of("index_number"), path="metadata.index_number", values=values)


def _owner(number: IndexNumber, names: Sequence[str], divisions: Sequence[str | None]) -> tuple[str, str]:
    """A code in an index number and the name of the other body that it belongs to; empty where it fits."""
    known = owner_of(number.organization_code or "")
    if known and not any(known in name or name in known for name in names):
        return number.organization_code or "", known
    area = _area(number)
    own = [division for division in divisions if division]
    found = division_codes().get(area)
    if not found or not own or any(_related(area, division) for division in own):
        return "", ""
    if any(division.code in own for division in divisions_named(found)):  # a code of the same place in other years
        return "", ""
    return area, found


def _area(number: IndexNumber) -> str:
    code = number.organization_code or ""
    if number.scheme is IndexScheme.CREDIT and number.valid:
        return code[2:8]
    return code[:6] if number.scheme is IndexScheme.DIVISION else ""


def _related(code: str, other: str) -> bool:
    """Whether one of two divisions is, or lies in, the other."""
    return _is_above(code, other) or _is_above(other, code)


def _is_above(code: str, other: str) -> bool:
    digits = 2 if code.endswith("0000") else 4 if code.endswith("00") else 6
    return code[:digits] == other[:digits]


class IndexNumberCheckDigit(Rule):
    """The check digit of the code in an index number is right.

    The ninth character of an organisation code and the eighteenth of a unified credit code follow from the others. A
    wrong one shows a slip of the pen.

    Fails:
        索引号：006281754/2025-00036

    Passes:
        索引号：006281755/2025-00036

    Provision:
        GB 11714—1997 and GB 32100—2015.
    """

    code = "MET003"
    provision = "credit-code"
    title = Words("索引号校验码不符", "Check digit of the index number")
    message = Words(
        "索引号校验码不符：{code}的末位应为{digit}", "the check digit of {code} in the index number should be {digit}"
    )
    help = Words("核对组织机构代码或统一社会信用代码。", "Check the organisation code or the unified credit code.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        number = subject.report.metadata.index_number
        if number is None or number.valid is not False or len(number.organization_code or "") not in LENGTHS:
            return
        code = number.organization_code or ""
        values = {"code": code, "digit": check_digit(code)}
        yield Trigger(
            span=subject.place_of("index_number"),
            path="metadata.index_number",
            values=values,
            provision="organization-code" if len(code) == min(LENGTHS) else None,
        )


def check_digit(code: str) -> str:
    """The check digit that a code of nine or eighteen characters should have; ``?`` where the others are no code.

    Args:
        code: The code, its check digit whatever it is.
    """
    weights: tuple[int, ...] = ORGANIZATION_WEIGHTS if len(code) == 9 else CREDIT_WEIGHTS
    digits, modulus = (LETTERS, 11) if len(code) == 9 else (CREDIT_ALPHABET, 31)
    spelling = "0123456789X" if modulus == 11 else CREDIT_ALPHABET
    values = [digits.find(character) for character in code[:-1]]
    if -1 in values:
        return "?"
    total = sum(value * weight for value, weight in zip(values, weights, strict=True))
    return spelling[(modulus - total % modulus) % modulus]


class FieldsDisagree(Rule):
    """A field that the header prints twice has the same value both times.

    Index number and document number are compared, and the days. Days of publication differ where a page was moved, and
    生成日期 may be another day than 成文日期; of days under different labels the rule only informs.

    Fails:
        文号：兰政〔2025〕6号
        发文字号：兰政〔2025〕9号

    Passes:
        文号：兰政〔2025〕6号
        发文字号：兰政〔2025〕6号

    Provision:
        None; one document has one number.
    """

    code = "MET004"
    title = Words("同一字段前后不一", "A field has two values")
    message = Words("“{label}”前后不一：{first}与{second}", "{label} has two values: {first} and {second}")
    help = Words("核对后统一。", "Check which one is right.")
    compared = ("index_number", "document_number", "written_on", "published_on")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        known = labels()
        for attribute in self.compared:
            fields = [field for field in subject.report.metadata.fields if known.get(field.label) == attribute]
            stated = [(field, _normal(field, attribute)) for field in fields]
            for (first, one), (second, other) in pairwise(pair for pair in stated if pair[1]):
                if one != other:
                    yield Trigger(
                        span=second.span,
                        values={"label": second.label, "first": first.value, "second": second.value},
                        related=(first.span,),
                        severity=Severity.INFO if _may_differ(attribute, first, second) else None,
                    )


def _may_differ(attribute: str, first: Field, second: Field) -> bool:
    """Whether two fields of one kind can differ without a mistake."""
    return attribute == "published_on" or (attribute == "written_on" and first.label != second.label)


def _normal(field: Field, attribute: str) -> str:
    """What a field says, for comparison; empty where it says nothing."""
    value = "".join(fold(field.value).split()).translate(str.maketrans("[]()", "〔〕〔〕"))
    if attribute.endswith("_on"):
        found = find_date(fold(field.value))
        return found.day.isoformat() if found else ""
    return value.upper() if any(map(str.isdigit, value)) else ""


class DescriptionMissing(Rule):
    """A published report has a title, an issuer and a day of publication.

    Without them a reader cannot tell which report it is, and nobody can tell whether it came in time.

    Fails:
        索引号：006281755/2025-00036

        兰溪县人民政府关于2024年度法治政府建设情况的报告

    Passes:
        发布日期：2025-03-21

        兰溪县人民政府关于2024年度法治政府建设情况的报告

    Provision:
        《政府网站发展指引》, annex on page metadata (标题、来源、发布时间).
    """

    code = "MET005"
    severity = Severity.INFO
    provision = "web-metadata"
    other_years = Severity.INFO
    profiles = frozenset({Profile.PUBLISHED})
    title = Words("缺少著录信息", "Description is missing")
    message = Words("未见{what}", "no {what} is given")
    help = Words("发布时注明标题、发布机构和发布日期。", "State title, issuer and day of publication.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        if not subject.report.complete:
            return
        for name, what in LABELS.items():
            if not getattr(subject.report.metadata, name):
                yield Trigger(path=f"metadata.{name}", values={"what": what})


class YearUnknown(Rule):
    """A report says on which year it reports, in its title.

    Without a year nobody can tell which rules bind it. A year that only the opening of the text states is information.

    Fails:
        兰溪县人民政府关于法治政府建设情况的报告

    Passes:
        兰溪县人民政府关于2024年度法治政府建设情况的报告

    Provision:
        《党政机关公文处理工作条例》第九条: the title states the subject.
    """

    code = "MET006"
    severity = Severity.INFO
    provision = "document-title"
    other_years = Severity.INFO
    title = Words("标题未写年度", "No year in the title")
    message = Words("标题未写明报告的年度", "the title does not say on which year the report is")
    help = Words("在标题中写明四位年份，如“2024年度”。", "State the year with four digits in the title.")

    def check(self, subject: Subject) -> Iterator[Trigger]:
        metadata = subject.report.metadata
        if metadata.title and not re.search(r"(?:19|20)\d\d|二〇", fold("".join(metadata.title.split()))):
            yield Trigger(span=subject.place_of("title"), path="metadata.title")


RULES = (
    IndexNumberForm,
    IndexNumberOfAnother,
    IndexNumberCheckDigit,
    FieldsDisagree,
    DescriptionMissing,
    YearUnknown,
)
