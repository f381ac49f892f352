from __future__ import annotations

from pathlib import Path

import pytest

import fazhi

HERE = Path(__file__).parent
SAMPLES = sorted(path.stem for path in (HERE.parent / "samples").glob("*.txt"))
FAMILIES = ("trs", "hanweb", "kaipu", "tables", "spans", "breaks", "word", "sections")


def outline(sections):
    """Sections without their places."""
    return [(its.number, its.level, its.heading, its.role, its.area, outline(its.sections)) for its in sections]


def amount(quantity):
    """A quantity without its place."""
    return quantity and (quantity.value, quantity.upper, quantity.unit, quantity.qualifier)


def changes(indicator):
    """The changes of an indicator without their places."""
    return [(change.direction, amount(change.amount), change.basis) for change in indicator.changes]


def content(report):
    """What a report says, without the places where it says it."""
    metadata = report.metadata
    return {
        "title": metadata.title,
        "issuers": metadata.issuers,
        "year": metadata.year,
        "numbers": (metadata.index_number, metadata.document_number),
        "days": (metadata.written_on, metadata.published_on),
        "keywords": metadata.keywords,
        "recipients": metadata.recipients,
        "outline": outline(report.sections),
        "statements": [(type(its).__name__, "".join(its.text.split())) for its in report.statements],
        "indicators": [
            (its.name, amount(its.value), amount(its.baseline), changes(its), its.status, its.concept)
            for its in report.indicators
        ],
        "citations": [(its.title, its.document_number) for its in report.citations],
        "signature": report.signature is not None,
    }


@pytest.fixture(scope="module", params=SAMPLES)
def sample(request):
    """A sample report: its name, and what its plain text says."""
    return request.param, content(fazhi.load(HERE.parent / "samples" / f"{request.param}.txt"))


@pytest.mark.parametrize("family", FAMILIES)
def test_the_same_report(sample, family):
    """A report says the same as a page of any mark-up family as in plain text."""
    name, expected = sample
    report = fazhi.load(HERE / "pages" / f"{name}.{family}.html")
    assert content(report) == expected
    assert report.source.format == "html"
    assert report.source.encoding == ("gb18030" if family in {"tables", "breaks"} else "utf-8")


def test_the_pages_are_those_that_the_generator_writes(families):
    """The committed pages are what the generator makes of the texts."""
    assert tuple(families.FAMILIES) == FAMILIES
    for name in SAMPLES:
        for family in FAMILIES:
            assert (HERE / "pages" / f"{name}.{family}.html").read_bytes() == families.page(name, family), (
                name,
                family,
            )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_same_report_in_any_encoding(families, encoding):
    """A page says the same in every encoding that pages come in, whatever its ``meta`` says of it."""
    page = families.page(SAMPLES[0], "trs").decode()
    report = fazhi.loads(page.encode(encoding))
    assert content(report) == content(fazhi.loads(page))
    assert report.text == fazhi.loads(page).text


def test_the_sample_page():
    """The page in ``examples`` says the same as its text, and the rest of it is set aside."""
    examples = HERE.parents[2] / "examples"
    page, text = fazhi.load(examples / "sample.html"), fazhi.load(examples / "sample.txt")
    assert content(page) == content(text)
    assert page.source.title == "青屿县人民政府关于2023年度法治政府建设情况的报告_法治政府建设年度报告_青屿县人民政府"
    assert page.source.url == "https://www.qingyu.example/zwgk/fdzdgk/fzzf/202403/t20240306_10027.html"
    navigation = "".join(residue.text for residue in page.residue if residue.reason == "navigation")
    assert {"政务服务", "相关文档", "网站地图"} <= set(navigation.split())
