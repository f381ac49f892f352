"""Organisation codes of bodies whose index numbers are copied most."""

from __future__ import annotations

from functools import cache

from fazhi.reference.files import read_toml


def owner_of(code: str) -> str | None:
    """The body that an organisation code belongs to, or None where it isn't in the table.

    Args:
        code: Nine characters (GB 11714) or eighteen (GB 32100), of which the nine are a part.
    """
    return _owners().get(code[8:17] if len(code) == 18 else code)


@cache
def _owners() -> dict[str, str]:
    owners: dict[str, str] = read_toml("organization_codes.toml")["owners"]
    return owners
