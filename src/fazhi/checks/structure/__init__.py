"""STR: structure and numbering."""

from __future__ import annotations

from fazhi.checks.structure import lists, marks, numbering, sections

RULES = (*numbering.RULES, *marks.RULES, *sections.RULES, *lists.RULES)
