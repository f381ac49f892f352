"""DEF: defects that a text takes in copying."""

from __future__ import annotations

from fazhi.checks.defects import characters, lost, pairs, punctuation, repetition, spacing

RULES = (*lost.RULES, *punctuation.RULES, *pairs.RULES, *spacing.RULES, *repetition.RULES, *characters.RULES)
