"""DAT: dates, deadlines and years."""

from __future__ import annotations

from fazhi.checks.dates import days, deadlines, years

RULES = (*deadlines.RULES, *days.RULES, *years.RULES)
