"""The same report in every format that files have."""

from __future__ import annotations

import re
import socket
from pathlib import Path

import pytest

import fazhi

SAMPLES = Path(__file__).parent / "samples"
NAMES = sorted(path.stem for path in SAMPLES.glob("*.txt"))
FORMS = ("typed.docx", "automatic.docx", "libreoffice.docx", "libreoffice.pdf", "chromium.pdf", "ofd")
SPACE = re.compile(r"\s+")


def squeezed(text):
    """A text without white space, which is layout."""
    return SPACE.sub("", text or "")


def sections(found):
    """What sections say, without where they say it."""
    for section in found:
        yield section.level, section.number, squeezed(section.heading), section.role
        for statement in section.statements:
            yield type(statement), squeezed(statement.text), statement.area
        yield from sections(section.sections)


def quantity(found):
    """What a quantity says."""
    return found and (found.value, found.upper, found.unit, found.qualifier)


def indicators(report):
    """What the indicators say."""
    for indicator in report.indicators:
        changes = [(change.direction, quantity(change.amount), change.basis) for change in indicator.changes]
        level = quantity(indicator.value), quantity(indicator.baseline)
        yield squeezed(indicator.name), *level, changes, indicator.status, indicator.concept


def metadata(report):
    """What the header says."""
    found = report.metadata
    fields = [(field.label, squeezed(field.value)) for field in found.fields]
    numbers = found.index_number, found.document_number, found.written_on, found.published_on
    return found.title, found.issuers, found.year, numbers, found.keywords, found.recipients, fields


@pytest.fixture(scope="module", name="plain")
def _plain():
    """The reports as read from plain text."""
    return {name: fazhi.load(SAMPLES / f"{name}.txt", format="text") for name in NAMES}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_every_format_gives_the_same_report(plain, name, form):
    """Metadata, outline, statements and indicators are those of the plain text."""
    report = fazhi.load(SAMPLES / f"{name}.{form}")
    assert metadata(report) == metadata(plain[name])
    assert list(sections(report.sections)) == list(sections(plain[name].sections))
    assert list(indicators(report)) == list(indicators(plain[name]))
    assert [squeezed(residue.text) for residue in report.residue] == [
        squeezed(residue.text) for residue in plain[name].residue
    ]
    assert report.complete


@pytest.mark.parametrize("form", FORMS)
def test_every_stretch_of_text_has_its_place(form):
    """The segments of a source cover all characters that are no white space, in order."""
    report = fazhi.load(SAMPLES / f"{NAMES[0]}.{form}")
    covered = "".join(segment.span.of(report.text) for segment in report.source.segments)
    assert squeezed(covered) == squeezed(report.text)
    spans = [segment.span for segment in report.source.segments]
    assert spans == sorted(spans)


@pytest.mark.parametrize("form", FORMS)
def test_the_title_of_the_document_is_known(form, plain):
    """Every format declares a title."""
    name = NAMES[0]
    source = fazhi.load(SAMPLES / f"{name}.{form}").source
    assert source.title == plain[name].metadata.title


@pytest.mark.parametrize("form", FORMS)
def test_reading_is_deterministic(form):
    """The same bytes give the same report."""
    data = (SAMPLES / f"{NAMES[0]}.{form}").read_bytes()
    assert fazhi.loads(data) == fazhi.loads(data)


@pytest.mark.parametrize("form", FORMS)
def test_a_truncated_file_is_refused(form):
    """A file that was cut off is never read as if it were whole."""
    data = (SAMPLES / f"{NAMES[0]}.{form}").read_bytes()
    for tenths in range(1, 10):
        with pytest.raises(fazhi.FazhiError):
            fazhi.loads(data[: len(data) * tenths // 10])
    with pytest.raises(fazhi.FazhiError):
        fazhi.loads(data[:-7])


def test_no_loader_opens_a_connection(monkeypatch):
    """Reading touches no network."""

    def refuse(*_, **__):
        raise AssertionError("a loader opens a connection")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    for form in ("txt", *FORMS):
        assert fazhi.load(SAMPLES / f"{NAMES[0]}.{form}").complete


@pytest.mark.parametrize("name", ["protected.docx", "protected.pdf"])
def test_a_file_under_a_password_is_refused(name):
    """The error says what to do."""
    with pytest.raises(fazhi.EncryptedError) as caught:
        fazhi.load(SAMPLES / name)
    assert caught.value.help
