"""NUM: numbers and their logic."""

from __future__ import annotations

from fazhi.checks.numbers import facts, growth, parts, rates, ratios

RULES = (*rates.RULES, *ratios.RULES, *parts.RULES, *growth.RULES, *facts.RULES)
