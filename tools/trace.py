"""Follow one sentence of the sample report through every stage, and print what each stage makes of it.

    python tools/trace.py

docs/architecture.md holds what this prints. The functions called are those that ``fazhi.load`` calls, in its order.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import fazhi
from fazhi.loaders import html
from fazhi.loaders.encoding import decode
from fazhi.loaders.html.declarations import declared_charset
from fazhi.loaders.sniff import sniff
from fazhi.model import Indicator, Section
from fazhi.parsing.body.headings import find_headings
from fazhi.parsing.body.outline import Entry, outline
from fazhi.parsing.body.paragraphs import Paragraph, join
from fazhi.parsing.body.parts import Part, read_parts
from fazhi.parsing.body.statements import Draft
from fazhi.parsing.context import Context
from fazhi.parsing.figures.amounts import scan
from fazhi.parsing.figures.drafts import Drafter
from fazhi.parsing.figures.exclusions import exclusion
from fazhi.parsing.figures.indicators import read_indicators
from fazhi.parsing.figures.sentence import Sentence
from fazhi.parsing.figures.series import Series, gather
from fazhi.parsing.fold import fold
from fazhi.parsing.header.layout import Layout, lay_out
from fazhi.parsing.header.metadata import read_metadata
from fazhi.parsing.lines import split
from fazhi.parsing.manuscript import Manuscript
from fazhi.parsing.view import View

SAMPLE: Final = Path(__file__).parent.parent / "examples" / "sample.html"
WORDS: Final = "全县政务服务事项网上可办率达到98.6%，比上年提高2.3个百分点。"
EXCLUDED: Final = "推进“一件事”集成办理"
LIMITS: Final = fazhi.Limits()
MARKUP_SHOWN: Final = 24


def stage(title: str, words: str, *values: str) -> str:
    """A stage as it stands on the page: its title, what it does, what came of the sentence."""
    shown = "\n".join(values)
    return f"### {title}\n\n{words}\n\n```text\n{shown}\n```\n"


def loaded(data: bytes) -> Iterator[str]:
    """From bytes to a manuscript."""
    place = data.index(WORDS.encode())
    before = data[place - MARKUP_SHOWN : place].decode(errors="ignore")
    yield stage(
        "Bytes",
        "`fazhi.reading` reads the file, no more of it than `Limits.bytes`, and asks its content for the format.",
        f"sniff(data)     {sniff(data, LIMITS)!r}",
        f"data[{place}:]     …{before}{WORDS[:9]}…",
    )
    decoded = decode(data, declared=declared_charset(data))
    yield stage(
        "Characters",
        "The encoding is found, and who decided on it is remembered for `report.source`.",
        f"encoding        {decoded.encoding!r}",
        f"reason          {decoded.reason!r}",
    )


def as_manuscript(manuscript: Manuscript) -> Iterator[str]:
    """The manuscript."""
    start = manuscript.text.index(WORDS)
    segment = next(s for s in manuscript.source.segments if s.span.start <= start < s.span.end)
    declared = dict(manuscript.declared)
    yield stage(
        "Manuscript",
        "The loader sets the page as a reader sees it: one string, with the element that each line stands in, and the "
        "stretches that the page itself shows to be navigation.",
        f"text[{start}:{start + len(WORDS)}]   {WORDS}",
        f"locator         {segment.locator.path}",
        f"declared        articletitle={declared['articletitle']!r}, …",
        f"furniture       {', '.join(map(repr, manuscript.furniture))}",
    )


def as_lines(manuscript: Manuscript, folded: str, layout: Layout) -> Iterator[str]:
    """Folding, lines and layout."""
    start = manuscript.text.index(WORDS)
    yield stage(
        "Folded text",
        "Full-width letters, digits and punctuation become plain, one character for one, so that every place in the "
        "folded text is the same place in the text.",
        f"folded[{start}:{start + len(WORDS)}] {folded[start : start + len(WORDS)]}",
        f"same length     {len(folded) == len(manuscript.text)}",
    )
    lines = split(manuscript.text)
    line = next(line for line in lines if line.start <= start < line.end)
    yield stage(
        "Lines",
        "The text as its typist broke it, blank lines left out and remembered.",
        f"lines[{lines.index(line)}]       {line}",
    )
    title = layout.header.titles[0].words if layout.header.titles else ""
    yield stage(
        "Layout",
        "The lines are parted into header, body and signature; what is none of them is residue.",
        f"header          title {title!r}",
        f"                fields {', '.join(entry.label for entry in layout.entries)}",
        f"body            {len(layout.body)} lines, {layout.body.index(line)} of them before this one",
        f"signature       {' '.join(line.of(manuscript.text) for line in layout.signature)}",
        f"residue         {', '.join(f'{it.reason} {it.span}' for it in layout.residue)}",
    )


def as_paragraph(paragraph: Paragraph, paragraphs: tuple[Paragraph, ...], start: int) -> Iterator[str]:
    """The paragraph."""
    yield stage(
        "Paragraph",
        "Lines that the page broke and not the writer are joined again, in a view: characters without line breaks and "
        "stray spaces, each with its place. Here the paragraph is one line, and its places are a range.",
        f"paragraphs[{paragraphs.index(paragraph)}]   {len(paragraph.view.text)} characters",
        f"places          {paragraph.view.places}",
        f"view            …{around(paragraph.view, start)}…",
    )


def around(view: View, start: int) -> str:
    """The sentence in its view, with a few characters on both sides."""
    at = list(view.places).index(start)
    return view.text[at - 8 : at + len(WORDS) + 8]


def as_part(entries: tuple[Entry, ...], part: Part, draft: Draft) -> Iterator[str]:
    """Outline and statement."""
    levels = [entry.level for entry in entries[: entries.index(part.entry) + 1]]
    yield stage(
        "Outline",
        "Openings of paragraphs that are headings are nested by their way of numbering; from their words and places "
        "come their roles.",
        f"heading         {part.words!r}, level {part.entry.level}, run in: {part.entry.heading.run_in}",
        f"above it        {part.path.removesuffix(part.words).rstrip('，')}",
        f"role            {part.role.value}",
        f"levels so far   {levels}",
    )
    text = draft.paragraph.view.text
    yield stage(
        "Statement",
        "A section is read sentence by sentence; each says what is told of: what was done, what fell short, what is "
        "planned. Here a sentence is a statement, since no list marker opens it.",
        f"mode            {draft.mode.value}",
        f"span            {draft.span}, in the paragraph {draft.start}:{draft.end}",
        f"words           {text[draft.start : draft.end]}",
    )


def as_numbers(sentence: Sentence, part: Part) -> Iterator[str]:
    """Numbers, and what excludes them."""
    amounts = list(scan(sentence.text))
    other = next(draft for draft in part.drafts if EXCLUDED in draft.paragraph.view.text)
    neighbour = Sentence.of(other.paragraph.view.text)
    number = next(scan(neighbour.text[neighbour.text.index(EXCLUDED) :], every=True))
    place = neighbour.text.index(EXCLUDED)
    number = number._replace(
        start=number.start + place, end=number.end + place, number=number.number + place, stop=number.stop + place
    )
    rule = exclusion(neighbour, number)
    yield stage(
        "Numbers",
        "The scanner takes every number with its unit and qualifier; the exclusions say which of them count nothing, "
        "each by a rule with a name. None holds here; in the sentence before, one does.",
        *(
            f"Amount          {a.start}:{a.end} {sentence.text[a.start : a.end]!r} = {a.value} {a.unit}"
            f" ({a.qualifier.value}), excluded by {exclusion(sentence, a)}"
            for a in amounts
        ),
        f"but             {EXCLUDED!r}: {number.value} is excluded by {rule.__name__ if rule else None}",
    )


def as_drafts(sentence: Sentence) -> Iterator[str]:
    """Series, motions, names."""
    series = gather(sentence, scan(sentence.text))
    leads = (f"Series          {[str(a.value) for a in its.amounts]} after {lead(its, sentence)!r}" for its in series)
    (draft,) = Drafter(sentence, series).drafts()
    (movement,) = draft.movements
    motion = movement.motion
    name = "".join(sentence.text[start:end] for start, end in draft.name)
    yield stage(
        "Indicator in draft",
        "Numbers that stand together are series; the words in front of a series say whether it is a level or a change, "
        "and against what; what is left of the words in front is the name. The second series has no name of its own, "
        "so it belongs to the first.",
        *leads,
        f"name            {name!r} at {draft.name}",
        f"value           {draft.value.value if draft.value else None}",
        f"movement        {motion.direction}, {motion.basis}, {movement.amount.value if movement.amount else None}",
    )


def lead(series: Series, sentence: Sentence) -> str:
    """The words in front of a series."""
    return series.lead(sentence)


def as_indicator(indicator: Indicator) -> Iterator[str]:
    """The indicator of the model."""
    (change,) = indicator.changes
    yield stage(
        "Indicator",
        "The draft becomes a node of the model. Every part has its span in the text that was published, full-width "
        "comma and all; the catalogue knows the name and the unit.",
        f"Indicator       {indicator.span!r} {indicator.text}",
        f"name            {indicator.name!r} at {indicator.name_spans}",
        f"value           {indicator.value!r}",
        f"change          {change!r}",
        f"amount          {change.amount!r}",
        f"concept         {indicator.concept!r}",
        f"scope           {indicator.scope!r}",
    )


def as_report(report: fazhi.Report, indicator: Indicator) -> Iterator[str]:
    """The report, and what is made of it."""
    statement = next(s for s in report.statements if indicator in s.indicators)
    zone = next(zone for zone in report.zones if statement.span in zone.span)
    path = [section.heading for section in _path(report.sections, statement)]
    yield stage(
        "Report",
        "The tree is built from the last section to the first, children before parents. Nothing may be missing: what "
        "lies in no zone becomes residue.",
        f"report          {report!r}",
        f"path            {' › '.join(path)}",
        f"statement       {statement!r}",
        f"zone            {zone.kind.value} {zone.span!r}",
        f"line, column    {report.place(indicator.span.start)}",
        f"in the page     {report.locate(indicator.span)[0].path}",
    )
    explanations = fazhi.explain(report, indicator.span)
    yield stage(
        "Checks and explanations",
        "Checks read the finished report, as everyone does; so does `explain`, which asks the scanner and the "
        "exclusions again.",
        *(f"explain         {it.text}: {it.rule}" for it in explanations),
        f"findings here   {[f.code for f in fazhi.validate(report) if f.span and f.span.overlaps(indicator.span)]}",
    )
    document = json.loads(str(fazhi.dumps(report, format="json")))
    span = {"start": indicator.span.start, "end": indicator.span.end}
    found = next(it for it in _walk(document) if it.get("span") == span)
    yield stage(
        "Output",
        "A serializer turns the report into a document. In JSON, the number is a string, as it was reported.",
        json.dumps(found["value"], ensure_ascii=False),
    )


def _path(sections: tuple[Section, ...], statement: fazhi.Statement) -> list[Section]:
    """The sections from the top to the one that a statement stands in."""
    for section in sections:
        if statement in section.statements:
            return [section]
        if below := _path(section.sections, statement):
            return [section, *below]
    return []


def _walk(value: object) -> Iterator[dict[str, object]]:
    """All indicators in a document."""
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if isinstance(value, dict) and "concept" in value:
        yield value
    for part in parts:
        yield from _walk(part)


def trace(data: bytes) -> Iterator[str]:
    """The stages, in order.

    Args:
        data: The sample.
    """
    yield from loaded(data)
    manuscript = html.read(data, encoding=None, limits=LIMITS)
    yield from as_manuscript(manuscript)
    start, folded = manuscript.text.index(WORDS), fold(manuscript.text)
    layout = lay_out(manuscript, folded)
    yield from as_lines(manuscript, folded, layout)
    year = read_metadata(layout, manuscript, folded).year
    paragraphs = join(layout.body, folded)
    paragraph = next(p for p in paragraphs if p.stretches[0][0] <= start < p.stretches[-1][1])
    yield from as_paragraph(paragraph, paragraphs, start)
    entries = outline(paragraphs, find_headings(paragraphs))
    is_here: Callable[[Draft], bool] = lambda draft: draft.span.start == start  # noqa: E731 - used twice
    part = next(p for p in read_parts(paragraphs, entries, year) if any(map(is_here, p.drafts)))
    draft = next(filter(is_here, part.drafts))
    yield from as_part(entries, part, draft)
    view = draft.paragraph.view.part(*draft.sentences[0])
    sentence = Sentence.of(view.text)
    yield from as_numbers(sentence, part)
    yield from as_drafts(sentence)
    (indicator,) = read_indicators(view, manuscript.text, Context(heading=part.path, year=year))
    yield from as_indicator(indicator)
    yield from as_report(fazhi.loads(data), indicator)


def main() -> None:
    """Print the stages."""
    for number, text in enumerate(trace(SAMPLE.read_bytes()), 1):
        print(text.replace("### ", f"### {number}. ", 1))


if __name__ == "__main__":
    main()
