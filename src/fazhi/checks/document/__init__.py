"""DOC: the form of official documents (GB/T 9704)."""

from __future__ import annotations

from fazhi.checks.document import closing, elements, parties

RULES = (*elements.RULES, *parties.RULES, *closing.RULES)
