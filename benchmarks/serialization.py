"""How fast a report becomes JSON and comes back, as ratios to msgspec.Struct and pydantic v2 with the same fields.

    pip install "fazhi[speed]" msgspec pydantic
    python benchmarks/serialization.py

The report has 60 measures and 100 indicators. Each figure is the best of many rounds, all taken in turn in one run:
compare the ratios, not the times.
"""

from __future__ import annotations

import datetime as dt
import gc
import sys
from collections.abc import Callable
from decimal import Decimal
from time import perf_counter
from types import NoneType
from typing import Any, ForwardRef, Literal, Union, get_args, get_origin

import attrs
import msgspec
import pydantic

from fazhi.model import (
    Change,
    ChangeBasis,
    Citation,
    Direction,
    Indicator,
    Measure,
    Metadata,
    Organization,
    OrganizationKind,
    Quantity,
    Report,
    Role,
    Section,
    Span,
    Statement,
    Zone,
    ZoneKind,
)
from fazhi.serializers import json
from fazhi.serializers.converter import STATEMENTS, TAG, Kind, Value
from fazhi.serializers.document import from_document, to_document
from fazhi.serializers.upgrades import KEY, SCHEMA_VERSION

ROUNDS = 400
SENTENCE = (
    "全年审查行政规范性文件1{0:02}件，同比上升12.{0}%；依据《青湖市行政程序规定》纠正违法文件{0}件。坚持把公众参与、专家论证、"
    "风险评估、合法性审查和集体讨论决定作为重大行政决策的必经程序，健全规范性文件制定主体清单，推动起草单位、审核机构和"
    "制定机关各负其责，凡未经审核的文件一律不提交会议审议，切实提升制度建设的质量和公信力。"
)
"""As long as measures with so many figures are in published reports."""


def a_report(measures: int = 60, indicators: int = 100) -> Report:
    """A report of sections with ten measures each, and no more indicators than asked for."""
    text, statements, found = "", [], 0
    for index in range(measures):
        sentence = SENTENCE.format(index)
        wanted = min(2, indicators - found)
        statements.append(_measure(sentence, len(text), wanted))
        found += wanted
        text += sentence
    parts = [_section(text, statements[first : first + 5], level=2) for first in range(0, measures, 5)]
    sections = tuple(_section(text, parts[first : first + 4], level=1) for first in range(0, len(parts), 4))
    return Report(
        text=text,
        sections=sections,
        metadata=Metadata(
            title="青湖市人民政府2024年法治政府建设年度报告",
            issuers=(Organization(name="青湖市人民政府", kind=OrganizationKind.GOVERNMENT),),
            year=2024,
            written_on=dt.date(2025, 3, 1),
        ),
        zones=tuple(Zone(kind=ZoneKind.STATEMENT, span=statement.span) for statement in statements),
    )


def _measure(sentence: str, offset: int, wanted: int) -> Measure:
    def node(kind: Kind, words: str, **fields: Value) -> Value:
        start = sentence.index(words)
        return kind(span=Span(offset + start, offset + start + len(words)), text=words, **fields)

    first, second = sentence.split("。", 1)[0].split("；")
    number = first[len("全年审查行政规范性文件") : first.index("件，") + 1]
    rise = first[first.index("上升") + 2 :]
    corrected = second[second.index("违法文件") + 4 :]
    amount = node(Quantity, rise, value=Decimal(rise[:-1]), unit="%")
    indicators = [
        node(
            Indicator,
            first[2:],
            name="审查行政规范性文件",
            value=node(Quantity, number, value=Decimal(number[:-1]), unit="件"),
            changes=(
                node(
                    Change, first[-len("上升" + rise) :], direction=Direction.UP, amount=amount, basis=ChangeBasis.YOY
                ),
            ),
        ),
        node(
            Indicator,
            "纠正违法文件" + corrected,
            name="纠正违法文件",
            value=node(Quantity, "违法文件" + corrected, value=Decimal(corrected[:-1]), unit="件"),
        ),
    ]
    citation = node(Citation, "《青湖市行政程序规定》", title="青湖市行政程序规定")
    return node(Measure, sentence, area="A2", indicators=tuple(indicators[:wanted]), citations=(citation,))


def _section(text: str, parts: list[Measure] | list[Section], *, level: int) -> Section:
    start, end = parts[0].span.start, parts[-1].span.end
    return Section(
        span=Span(start, end),
        text=text[start:end],
        level=level,
        heading="提升政府立法质量",
        heading_span=Span(start, start + 2),
        role=Role.ACHIEVEMENTS,
        statements=tuple(part for part in parts if isinstance(part, Measure)),
        sections=tuple(part for part in parts if isinstance(part, Section)),
    )


class Twins:
    """The classes of the model, made again with another library.

    Args:
        make: Makes a class from a name, a tag and the fields: name, type, default.
    """

    def __init__(self, make: Callable[..., type]) -> None:
        self.make = make
        self.made: dict[type, type] = {}

    def of(self, kind: Kind) -> Kind:
        """The twin of a class, or of a form of one."""
        if kind is Statement:
            return Union[tuple(self.twin(statement) for statement in STATEMENTS.values())]  # noqa: UP007 - built
        if isinstance(kind, type) and attrs.has(kind):
            return self.twin(kind)
        if get_origin(kind) is tuple:
            return tuple[tuple(part if part is ... else self.of(part) for part in get_args(kind))]  # type: ignore[misc]
        if NoneType in get_args(kind):
            return self.of(next(part for part in get_args(kind) if part is not NoneType)) | None
        return kind

    def twin(self, kind: type) -> type:
        """The twin of an attrs class; one that holds itself refers to itself by name."""
        if kind not in self.made:
            attrs.resolve_types(kind)
            fields = {
                field.name: (
                    tuple[ForwardRef("Within"), ...]
                    if field.name == "sections" and kind is Section
                    else self.of(field.type),
                    self.default(field.default),
                )
                for field in attrs.fields(kind)
            }
            tag = next((tag for tag, statement in STATEMENTS.items() if statement is kind), None)
            self.made[kind] = self.make(kind.__name__, tag, fields)
        return self.made[kind]

    def default(self, value: Value) -> Value:
        """A default of the model, in the twin's classes."""
        return self.made[type(value)]() if attrs.has(type(value)) else value


def _with_msgspec(*, checks: bool = False) -> msgspec.json.Decoder[Any]:
    """A decoder of reports in msgspec, with the rules of the model for spans and nodes or without."""
    twins = Twins(_checked_struct if checks else _struct)
    report = twins.twin(Report)
    globals()["Within"] = twins.made[Section]  # msgspec looks names up in the module
    return msgspec.json.Decoder(report)


def _with_pydantic() -> type:
    """The class of reports in pydantic."""
    twins = Twins(_model)
    report = twins.twin(Report)
    for made in (Section, Report):
        twins.made[made].model_rebuild(_types_namespace={"Within": twins.made[Section]})
    return report


Fields = dict[str, tuple[Any, Any]]


def _struct(name: str, tag: str | None, fields: Fields, **namespace: Value) -> type:
    listed = [
        (key, kind) if default is attrs.NOTHING else (key, kind, default) for key, (kind, default) in fields.items()
    ]
    extra = {"tag_field": TAG, "tag": tag} if tag else {}
    return msgspec.defstruct(name, listed, frozen=True, kw_only=True, module=__name__, namespace=namespace, **extra)


def _checked_struct(name: str, tag: str | None, fields: Fields) -> type:
    if name == "Span":
        return _struct(name, tag, fields, __post_init__=_runs_forward)
    if {"span", "text"} <= fields.keys():
        return _struct(name, tag, fields, __post_init__=_fills_span)
    return _struct(name, tag, fields)


def _runs_forward(span: Value) -> None:
    if not 0 <= span.start <= span.end:
        raise ValueError(span)


def _fills_span(node: Value) -> None:
    if len(node.text) != node.span.end - node.span.start:
        raise ValueError(node)


def _model(name: str, tag: str | None, fields: Fields) -> type:
    given = {key: (kind, ... if default is attrs.NOTHING else default) for key, (kind, default) in fields.items()}
    if tag:
        given = {TAG: (Literal[tag], tag), **given}
    config = pydantic.ConfigDict(frozen=True, strict=False)
    return pydantic.create_model(name, __config__=config, __module__=__name__, **given)


def measure(runs: dict[str, Callable[[], Any]]) -> dict[str, float]:
    """The best time of each, in microseconds; they take turns, so that a busy machine troubles all alike."""
    best = dict.fromkeys(runs, float("inf"))
    for _ in range(ROUNDS):
        for name, run in runs.items():
            start = perf_counter()
            run()
            best[name] = min(best[name], perf_counter() - start)
    return {name: seconds * 1e6 for name, seconds in best.items()}


def show(title: str, times: dict[str, float]) -> None:
    """Print times and their ratios to msgspec's."""
    print(f"\n{title:<28}{'µs':>9}{'× msgspec':>11}")
    for name, time in times.items():
        print(f"{name:<28}{time:>9.0f}{time / times['msgspec']:>11.2f}")


def main() -> None:
    """Measure, and print the ratios."""
    report = a_report()
    document = json.write(report, indent=None)
    data = document.encode()
    model, decoder, checking = _with_pydantic(), _with_msgspec(), _with_msgspec(checks=True)
    encoder = msgspec.json.Encoder()
    as_struct, as_model = decoder.decode(data), model.model_validate_json(data)
    for twin in (encoder.encode(as_struct), as_model.model_dump_json()):
        if from_document({KEY: SCHEMA_VERSION, **msgspec.json.decode(twin)}) != report:
            raise SystemExit("the twins do not write the same document")
    print(f"{len(report.measures)} measures, {len(report.indicators)} indicators, {len(data):,} bytes of JSON, ")
    print(f"Python {sys.version.split()[0]}")
    gc.collect()
    show(
        "encode",
        measure(
            {
                "msgspec": lambda: encoder.encode(as_struct),
                "fazhi": lambda: json.encode(to_document(report)),
                "fazhi, as text": lambda: json.write(report),
                "fazhi, indented text": lambda: json.write(report, indent=2),
                "pydantic": as_model.model_dump_json,
            }
        ),
    )
    show(
        "decode",
        measure(
            {
                "msgspec": lambda: decoder.decode(data),
                "msgspec, with checks": lambda: checking.decode(data),
                "fazhi": lambda: json.restore(data),
                "fazhi, from str": lambda: json.restore(document),
                "pydantic": lambda: model.model_validate_json(data),
            }
        ),
    )


if __name__ == "__main__":
    main()
