"""Writes a sample as the page that a browser prints."""

from __future__ import annotations

from html import escape

STYLE = """@page { size: A4; margin: 30mm 26mm;
  @bottom-center { content: "— " counter(page) " —"; font-size: 12pt } }
body { font: 16pt/28pt "Droid Sans Fallback"; margin: 0; text-align: justify } p { margin: 0 }
p.title { text-align: center; font-size: 20pt }
p.plain { font-size: 11pt; white-space: pre-wrap } p.body { text-indent: 2em } p.right { text-align: right }
table { width: 100%; border-collapse: collapse; font-size: 11pt } td { border: 1px solid; text-align: left }"""


def write_html(title, blocks):
    """The page.

    Args:
        title: Its title.
        blocks: Its paragraphs.
    """
    return (
        f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style></head><body>{''.join(_elements(blocks))}</body></html>"
    )


def _elements(blocks):
    rows = []
    for block in blocks:
        if block.kind == "row":
            rows.append("".join(f"<td>{escape(cell)}</td>" for cell in block.cells))
            continue
        if rows:
            yield f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
            rows = []
        yield f'<p class="{block.kind}">{escape(block.marker + block.text)}</p>'
