"""The typed model of a report; it knows nothing else of fazhi."""

from fazhi.model.citation import Citation, CitationKind
from fazhi.model.finding import Certainty, Edit, Finding, Provision, Severity
from fazhi.model.indicator import Change, ChangeBasis, Direction, Indicator, Status
from fazhi.model.metadata import DocumentNumber, Field, IndexNumber, IndexScheme, Metadata, Origin
from fazhi.model.organization import Level, Organization, OrganizationKind
from fazhi.model.quantity import Qualifier, Quantity
from fazhi.model.report import Report, Residue, Signature, Zone, ZoneKind
from fazhi.model.section import Coverage, Preamble, Role, Section
from fazhi.model.source import Locator, Segment, Source
from fazhi.model.span import Node, Span
from fazhi.model.statement import Cause, Measure, Plan, Shortcoming, Statement

__all__ = [
    "Cause",
    "Certainty",
    "Change",
    "ChangeBasis",
    "Citation",
    "CitationKind",
    "Coverage",
    "Direction",
    "DocumentNumber",
    "Edit",
    "Field",
    "Finding",
    "IndexNumber",
    "IndexScheme",
    "Indicator",
    "Level",
    "Locator",
    "Measure",
    "Metadata",
    "Node",
    "Organization",
    "OrganizationKind",
    "Origin",
    "Plan",
    "Preamble",
    "Provision",
    "Qualifier",
    "Quantity",
    "Report",
    "Residue",
    "Role",
    "Section",
    "Segment",
    "Severity",
    "Shortcoming",
    "Signature",
    "Source",
    "Span",
    "Statement",
    "Status",
    "Zone",
    "ZoneKind",
]
