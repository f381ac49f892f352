"""HTML: one page to read, print and check a report by, or a fragment for notebooks."""

from fazhi.serializers.html.page import write

__all__ = ["write"]
