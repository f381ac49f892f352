"""Writes the sample reports in the formats of files: ``python generate.py [--pdf] [--protected]``.

DOCX and OFD are written here. With ``--pdf`` LibreOffice and Chromium make the PDF files; both must be installed, with
the fonts Noto Serif CJK and Droid Sans Fallback. With ``--protected``, msoffcrypto-tool and qpdf put one sample under a
password. The test suite reads what is committed and needs none of them.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from typesetting import HERE, blocks, names, plain
from write_docx import write_docx
from write_html import write_html
from write_ofd import write_ofd


def main():
    """Write all samples."""
    for name in names():
        parts = blocks(plain(name))
        title = "".join(block.text for block in parts if block.kind == "title")
        typed = write_docx(title, parts, automatic=False)
        (HERE / f"{name}.typed.docx").write_bytes(typed)
        (HERE / f"{name}.automatic.docx").write_bytes(write_docx(title, parts, automatic=True))
        (HERE / f"{name}.ofd").write_bytes(write_ofd(title, parts))
        if "--pdf" in sys.argv:
            with TemporaryDirectory() as folder:
                _print(name, typed, write_html(title, parts), Path(folder))
    if "--protected" in sys.argv:
        _protect(names()[0])


def _protect(name):
    """Put a sample under a password, as Word and as PDF programs do."""
    source, target = HERE / f"{name}.typed.docx", HERE / "protected.docx"
    _run("msoffcrypto-tool", "-e", "-p", "secret", str(source), str(target))
    source, target = HERE / f"{name}.chromium.pdf", HERE / "protected.pdf"
    _run("qpdf", "--encrypt", "user", "owner", "256", "--", str(source), str(target))


def _print(name, document, page, folder):
    """Print a sample from LibreOffice and from Chromium, and have LibreOffice write it as DOCX."""
    (folder / f"{name}.docx").write_bytes(document)
    (folder / f"{name}.html").write_text(page, encoding="utf-8")
    _run("soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / f"{name}.docx"))
    (folder / f"{name}.pdf").rename(HERE / f"{name}.libreoffice.pdf")
    _run("soffice", "--headless", "--convert-to", "docx", "--outdir", str(HERE), str(folder / f"{name}.docx"))
    (HERE / f"{name}.docx").rename(HERE / f"{name}.libreoffice.docx")
    _run(
        *("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"),
        *(f"--print-to-pdf={HERE / f'{name}.chromium.pdf'}", str(folder / f"{name}.html")),
    )


def _run(*command):
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - the commands are those above


if __name__ == "__main__":
    main()
