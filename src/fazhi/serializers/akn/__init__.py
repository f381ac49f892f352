"""Akoma Ntoso 3.0 (LegalDocML, OASIS Standard 2018): a report as ``doc name="report"`` for legal document systems."""

from fazhi.serializers.akn.document import write

__all__ = ["write"]
