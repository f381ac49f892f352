"""The pages: what they show runs, what they state is so, where they point there is something."""

import re
from pathlib import Path

import attrs
import exclusions
import pages
import pytest

from fazhi import Limits, MissingDependencyError, errors, model

ROOT = Path(__file__).parent.parent.parent
TEXTS = {page.relative_to(ROOT).as_posix(): page.read_text(encoding="utf-8") for page in pages.pages()}
BLOCKS = [
    pytest.param(name, block, id=f"{name}:{block.line}") for name, text in TEXTS.items() for block in pages.blocks(text)
]
FIGURES = sorted(
    {
        (name, match["command"], match["content"])
        for name, text in TEXTS.items()
        for match in pages.FIGURES.finditer(text)
        if match["kind"] == "figures"
    }
)
LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^(#{1,6}) (.+)$", re.MULTILINE)
FENCED = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
COMMENT = re.compile(r" *#.*")
TRANSLATED = sorted(page.name for page in (ROOT / "docs" / "zh").glob("*.md"))


@pytest.mark.parametrize(("page", "block"), BLOCKS)
def test_blocks_run(page, block):
    """Every Python block runs in a fresh namespace, and prints what the page says that it prints."""
    try:
        printed = pages.output(block)
    except (MissingDependencyError, ModuleNotFoundError) as error:
        pytest.skip(str(error))
    assert block.output in (None, printed), f"{page} is not current: run python tools/pages.py"


@pytest.mark.parametrize(("page", "command", "content"), FIGURES, ids=[f"{page}: {it}" for page, it, _ in FIGURES])
def test_figures_are_current(page, command, content):
    """What a page quotes of a command is what the command prints."""
    assert content.strip() == pages.printed(command).strip(), f"{page} is not current: run python tools/pages.py"


def _anchors(text):
    """The anchors of a page's headings, as GitHub makes them."""
    titles = (re.sub(r"[`*]", "", match[2]).strip().lower() for match in HEADING.finditer(FENCED.sub("", text)))
    return {re.sub(r"[^\w\- ]", "", title).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", TEXTS)
def test_links_resolve(page):
    """Every link to a file of the repository leads to one, and to a heading that stands in it."""
    for target in LINK.findall(FENCED.sub("", TEXTS[page])):
        if target.startswith(("http://", "https://")):
            continue
        path, _, anchor = target.partition("#")
        file = (ROOT / page).parent / path if path else ROOT / page
        assert file.exists(), target
        if anchor:
            assert anchor in _anchors(file.read_text(encoding="utf-8")), target


def test_every_page_is_in_the_index():
    """From the index, or from the index of its folder, one gets to every page."""
    reached, waiting = set(), ["docs/README.md"]
    while waiting:
        page = waiting.pop()
        reached.add(page)
        if page == "docs/README.md" or page.endswith(("/README.md", "/index.md")):
            targets = ((ROOT / page).parent / link.partition("#")[0] for link in LINK.findall(TEXTS[page]))
            found = {target.resolve().relative_to(ROOT).as_posix() for target in targets}
            waiting += (found & TEXTS.keys()) - reached
    assert {name for name in TEXTS if name.startswith("docs/")} - reached == set()


def _skeleton(text):
    """What a page is made of, whatever its language: its headings' levels and its blocks, comments left out."""
    levels = [len(match[1]) for match in HEADING.finditer(FENCED.sub("", text))]
    code = [COMMENT.sub("", block.code) for block in pages.blocks(text)]
    return (
        levels,
        code,
        text.count("\n|"),
        sorted(m["command"].replace(" zh", " en") for m in pages.FIGURES.finditer(text)),
    )


@pytest.mark.parametrize("name", TRANSLATED)
def test_languages_are_equal(name):
    """A page has the same parts, examples, tables and figures in Chinese and in English."""
    assert _skeleton(TEXTS[f"docs/zh/{name}"]) == _skeleton(TEXTS[f"docs/en/{name}"])


def test_each_page_is_there_in_both_languages():
    """What there is in one language is there in the other."""
    assert sorted(page.name for page in (ROOT / "docs" / "en").glob("*.md")) == TRANSLATED


def test_every_exclusion_is_told_in_chinese():
    """The Chinese page names each rule by which a number is no indicator."""
    assert {rule.__name__ for rule in exclusions.RULES} - exclusions.CHINESE.keys() == set()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_model_is_described(language):
    """The page on the model names every class of it."""
    text = TEXTS[f"docs/{language}/model.md"]
    assert [name for name in model.__all__ if not re.search(rf"\b{name}\b", text, re.ASCII)] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_errors_and_limits_are_described(language):
    """The page on loading names every error, and every limit."""
    text = TEXTS[f"docs/{language}/loading.md"]
    kinds = [
        name for name, kind in vars(errors).items() if isinstance(kind, type) and kind.__module__ == "fazhi.errors"
    ]
    names = [*kinds, *(field.name for field in attrs.fields(Limits))]
    assert [name for name in names if f"`{name}`" not in text and f"`fazhi.{name}`" not in text] == []
