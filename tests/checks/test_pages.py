from __future__ import annotations

import re

import pytest

from fazhi.checks import rules, validate
from fazhi.checks.configuration import Configuration

OWN = [rule for rule in rules() if type(rule).__module__.startswith("fazhi.")]
BLOCK = re.compile(r"^(Fails|Passes|Provision):\n((?:(?:    .*)?\n)*(?:    .*))", re.MULTILINE)


def blocks(rule):
    return {name: re.sub(r"^    ", "", text, flags=re.MULTILINE) for name, text in BLOCK.findall(rule.page)}


@pytest.mark.parametrize("rule", OWN, ids=lambda rule: rule.code)
def test_page_has_all_parts(rule):
    """A rule's docstring is its page: a sentence, the reason, both examples and the provision."""
    assert rule.page.split("\n", 1)[0].endswith(".")
    assert set(blocks(rule)) == {"Fails", "Passes", "Provision"}


@pytest.mark.parametrize("rule", [rule for rule in OWN if rule.code != "CON007"], ids=lambda rule: rule.code)
def test_examples_of_the_page_are_true(rule, example, read):
    """What a page shows to fail fails, and what it shows to pass passes."""
    found = blocks(rule)
    profile = next(iter(sorted(rule.profiles)))
    settings = Configuration(select=(rule.code,), profile=profile)
    assert validate(read(example(found["Fails"])), config=settings), str(example(found["Fails"]))
    assert not validate(read(example(found["Passes"])), config=settings), str(example(found["Passes"]))
