"""TXT: the wording of numbers."""

from __future__ import annotations

from fazhi.checks.wording import approximations, forms

RULES = (*approximations.RULES, *forms.RULES)
