"""What can be checked in a report, and on what provision each check rests."""

from __future__ import annotations

from fazhi.checks.configuration import Configuration
from fazhi.checks.engine import validate
from fazhi.checks.fixes import apply
from fazhi.checks.registry import rules
from fazhi.checks.rule import Profile, Rule, Trigger, Words
from fazhi.checks.subject import Subject

__all__ = ["Configuration", "Profile", "Rule", "Subject", "Trigger", "Words", "apply", "rules", "validate"]
