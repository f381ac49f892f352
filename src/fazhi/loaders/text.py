"""Plain text: decoded, and otherwise left as it is."""

from __future__ import annotations

from fazhi.limits import Limits
from fazhi.loaders.encoding import decode
from fazhi.model import Source
from fazhi.parsing.manuscript import Manuscript


def read(data: bytes, *, encoding: str | None, limits: Limits) -> Manuscript:  # noqa: ARG001 - loaders are called alike
    """The manuscript of a plain text.

    Args:
        data: The bytes of the text.
        encoding: Its encoding; None finds it out.
        limits: Not used: a text holds nothing that could unfold.

    Raises:
        ConfigurationError: If there is no encoding of that name.
        DecodingError: If the bytes are no text in that encoding, or in any.
    """
    decoded = decode(data, encoding=encoding)
    source = Source(encoding=decoded.encoding, encoding_reason=decoded.reason, notes=decoded.notes)
    return Manuscript(text=decoded.text, source=source, incomplete=decoded.incomplete)


def read_text(text: str, *, limits: Limits) -> Manuscript:  # noqa: ARG001 - loaders are called alike
    """The manuscript of a string, whatever it holds.

    Args:
        text: The text.
        limits: Not used.
    """
    return Manuscript(text=text)
