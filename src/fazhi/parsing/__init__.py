"""From text to Report, stage by stage; nothing here opens a file."""

from fazhi.parsing.manuscript import Manuscript
from fazhi.parsing.parse import parse

__all__ = ["Manuscript", "parse"]
