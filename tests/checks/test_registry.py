from __future__ import annotations

import pytest

from fazhi.checks import registry
from fazhi.checks.rule import Rule, Trigger, Words
from fazhi.errors import ConfigurationError


class Point:
    """An entry point that loads what it was made with."""

    name, value = "mine", "mine:RULES"

    def __init__(self, found):
        self._found = found

    def load(self):
        """What it names."""
        return self._found


class Mine(Rule):
    """A rule of another package."""

    code = "ABC001"
    title = message = Words("我的规则", "my rule")

    def check(self, _subject):
        """Nothing."""
        yield from ()


@pytest.fixture
def offered(monkeypatch):
    """What packages offer under fazhi.rules, in place of what is installed."""

    def offer(*found):
        monkeypatch.setattr(registry, "entry_points", lambda group: [Point(one) for one in found if group])
        registry.rules.cache_clear()
        return registry.rules()

    yield offer
    registry.rules.cache_clear()


def test_codes_are_ordered_and_unique():
    """The list is by code, and no two rules share one."""
    codes = [rule.code for rule in registry.rules()]
    assert codes == sorted(set(codes))


def test_each_family_has_its_code():
    """The letters of a code are those of the module that the rule stands in."""
    for family in registry.FAMILIES:
        assert len({rule().family for rule in family.RULES}) == 1


@pytest.mark.parametrize("found", [Mine, Mine(), [Mine]])
def test_other_packages_add_rules(offered, found):
    """A class, an instance or several of them are taken in, in the order of the codes."""
    rules = offered(found)
    assert rules[0].code == "ABC001"
    assert isinstance(rules[0], Mine)


def test_a_code_taken_twice_is_told(offered):
    """No rule can hide another."""

    class Thief(Mine):
        """A rule with a code that is taken."""

        code = "NUM001"

    with pytest.raises(ConfigurationError, match="NUM001"):
        offered(Thief)


def test_what_is_no_rule_is_told(offered):
    """A wrong entry point is told with its name."""
    with pytest.raises(ConfigurationError, match="no rule") as caught:
        offered(object())
    assert "mine" in caught.value.where


def test_rules_say_what_they_are():
    """A rule prints its code; a trigger needs nothing."""
    assert repr(Mine()) == "<ABC001 Mine>"
    assert Mine().basis is None
    assert Trigger().span is None
