"""CON: contents."""

from __future__ import annotations

from fazhi.checks.content import elements, renewal

RULES = (*elements.RULES, *renewal.RULES)
