"""What a report costs in each format, as ratios to the same report from plain text: ``python benchmarks/formats.py``.

The sample reports of the tests are read from bytes to Report. Printed is the median of the ratios over all
samples, for PDF with the number of pages; for HTML the ratio of the sample page, navigation and all, to its
own text. Processor time, the least of many runs, all formats of a sample in turn.
"""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median

import pypdfium2

import fazhi

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "tests" / "loaders" / "samples"
PAGE = ROOT / "examples" / "sample.html"
FORMS = {
    "typed.docx": "DOCX, numbers typed",
    "automatic.docx": "DOCX, automatic numbers",
    "ofd": "OFD",
    "libreoffice.pdf": "PDF of LibreOffice",
    "chromium.pdf": "PDF of Chromium",
}
ROUNDS = 40


def cost(data: bytes, format_: str | None = None) -> float:
    """The processor time of one reading, in seconds."""
    start = time.process_time()
    fazhi.loads(data, format=format_)
    return time.process_time() - start


def ratios(name: str) -> dict[str, float]:
    """The cost of a sample in each format over its cost as plain text."""
    files = {form: (SAMPLES / f"{name}.{form}").read_bytes() for form in FORMS}
    text = (SAMPLES / f"{name}.txt").read_bytes()
    rounds = [(cost(text, "text"), {form: cost(data) for form, data in files.items()}) for _ in range(ROUNDS)]
    least = min(plain for plain, _ in rounds)
    return {form: min(costs[form] for _, costs in rounds) / least for form in FORMS}


def page_ratio() -> float:
    """The cost of the sample page over that of the text that its reader sees."""
    page, text = PAGE.read_bytes(), fazhi.load(PAGE).text.encode()
    rounds = [(cost(text, "text"), cost(page)) for _ in range(ROUNDS)]
    return min(costs for _, costs in rounds) / min(plain for plain, _ in rounds)


def pages(form: str) -> str:
    """How many pages the samples of a format have."""
    if not form.endswith(".pdf"):
        return ""
    counts = sorted({len(pypdfium2.PdfDocument(path)) for path in SAMPLES.glob(f"*.{form}")})
    return f" ({counts[0]} to {counts[-1]} pages)"


def main() -> None:
    """Print the ratios."""
    print(f"{'HTML, the sample page':40} {page_ratio():.2f}")
    found = [ratios(path.stem) for path in sorted(SAMPLES.glob("*.txt"))]
    for form, label in FORMS.items():
        print(f"{label + pages(form):40} {median(ratio[form] for ratio in found):.2f}")


if __name__ == "__main__":
    main()
