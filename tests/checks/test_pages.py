from __future__ import annotations

import pytest
import rules as tool

from fazhi.checks import rules, validate
from fazhi.checks.configuration import Configuration
from fazhi.checks.pages import read_page

OWN = [rule for rule in rules() if type(rule).__module__.startswith("fazhi.")]


@pytest.mark.parametrize("rule", OWN, ids=lambda rule: rule.code)
def test_page_has_all_parts(rule):
    """A rule's docstring is its page: a sentence, the reason, both examples and the provision."""
    page = read_page(rule)
    assert page.summary.endswith(".")
    assert all((page.fails, page.passes, page.provision))


@pytest.mark.parametrize("rule", [rule for rule in OWN if rule.code != "CON007"], ids=lambda rule: rule.code)
def test_examples_of_the_page_are_true(rule, example, read):
    """What a page shows to fail fails, and what it shows to pass passes."""
    page = read_page(rule)
    profile = next(iter(sorted(rule.profiles)))
    settings = Configuration(select=(rule.code,), profile=profile)
    assert validate(read(example(page.fails)), config=settings), str(example(page.fails))
    assert not validate(read(example(page.passes)), config=settings), str(example(page.passes))


def test_pages_of_the_documentation_are_current():
    """docs/rules holds what the docstrings say."""
    written = {file.name: file.read_text(encoding="utf-8") for file in tool.FOLDER.glob("*.md")}
    assert written == tool.pages(), "run python tools/rules.py"


def test_the_index_lists_every_rule():
    """The list of rules leads to every page."""
    index = tool.pages()["index.md"]
    assert all(f"[{rule.code}]({rule.code}.md)" in index for rule in OWN)
