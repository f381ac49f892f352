"""References: what the text and the metadata point to: bodies, indicators, documents."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from urllib.parse import quote

from attrs import define, field

from fazhi.model import Citation, CitationKind, Indicator, Organization
from fazhi.serializers.akn.markup import element
from fazhi.serializers.characters import legible

PROGRAM = "fazhi"
UNKNOWN = "unknown"
NAMELESS = "（未具名）"
TYPES = {
    CitationKind.LAW: "act",
    CitationKind.REGULATION: "act",
    CitationKind.RULE: "act",
}
"""Document types of the naming convention; whatever is no legislation is a ``doc``."""


@define(eq=False)
class References:
    """Collects what is referred to, and gives each the ``eId`` by which it is named."""

    _elements: dict[tuple[str, str], ET.Element] = field(factory=dict)
    _counts: dict[str, int] = field(factory=dict)

    def organization(self, body: Organization) -> str:
        """The reference to a body.

        Args:
            body: The body.
        """
        code = f"gb2260-{body.division}/" if body.division else ""
        return self._add("TLCOrganization", "org", f"/ontology/organization/cn/{code}{segment(body.name)}", body.name)

    def unknown_author(self) -> str:
        """The reference to whoever issued a report that does not say so."""
        return self._add("TLCOrganization", "org", f"/ontology/organization/cn/{UNKNOWN}", "未载明")

    def indicator(self, indicator: Indicator) -> str:
        """The reference to what an indicator measures: its concept in the catalogue, else its name.

        Args:
            indicator: The indicator.
        """
        name = indicator.name or NAMELESS
        path = f"fazhi/{segment(indicator.concept)}" if indicator.concept else f"cn/{segment(name)}"
        return self._add("TLCConcept", "ind", f"/ontology/concept/{path}", name)

    def citation(self, citation: Citation) -> str:
        """The reference to a document that is named.

        Args:
            citation: Where it is named.
        """
        number = f"{segment(citation.document_number)}/" if citation.document_number else ""
        kind = f"{TYPES.get(citation.kind, 'doc')}/{citation.kind.value}"
        address = f"/ontology/reference/cn/{kind}/{number}{segment(citation.title)}"
        return self._add("TLCReference", "ref", address, citation.title)

    def render(self) -> ET.Element:
        """The element ``references``."""
        program = element("TLCProcess", eId=PROGRAM, href=f"/ontology/process/{PROGRAM}", showAs=PROGRAM)
        return element("references", program, *self._elements.values(), source=f"#{PROGRAM}")

    def _add(self, tag: str, kind: str, href: str, shown: str) -> str:
        known = self._elements.get((tag, href))
        if known is None:
            self._counts[kind] = self._counts.get(kind, 0) + 1
            name = kind if tag == "TLCReference" else None
            known = element(tag, eId=f"{kind}_{self._counts[kind]}", href=href, showAs=shown, name=name)
            self._elements[tag, href] = known
        return f"#{known.get('eId')}"


def segment(text: str) -> str:
    """A text as a part of an IRI: letters and digits of every script as they are, the rest percent-encoded.

    Args:
        text: Any text.
    """
    words = "-".join(legible(text).split())
    return "".join(character if character.isalnum() else quote(character, safe="-._~") for character in words) or "-"
