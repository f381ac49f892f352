"""Coverage: where each required element of the report stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fazhi.model import Coverage, Measure, Plan, Role, Section, Shortcoming, Span, Statement
from fazhi.parsing.body.elements import shows_principals


def cover(preamble: Sequence[Statement], sections: Sequence[Section], causes: tuple[Span, ...]) -> Coverage:
    """Where the required elements stand, each as stretches of statements that follow each other.

    Args:
        preamble: The statements before the first heading.
        sections: The outline.
        causes: Where reasons for shortcomings are stated.
    """
    walked = [section for top in sections for section in top.walk()]
    duty = [statement for s in walked if s.role is Role.LEADERSHIP for statement in s.statements]
    inside = set(map(id, duty))
    statements = [*preamble, *(statement for section in walked for statement in section.statements)]
    return Coverage(
        measures=_stretches(s for s in statements if isinstance(s, Measure) and id(s) not in inside),
        shortcomings=_stretches(s for s in statements if isinstance(s, Shortcoming)),
        causes=causes,
        leadership=_stretches(duty or filter(_tells_duty, statements)),
        plan=_stretches(s for s in statements if isinstance(s, Plan)),
    )


def _tells_duty(statement: Statement) -> bool:
    return not isinstance(statement, Plan | Shortcoming) and shows_principals(statement.text)


def _stretches(statements: Iterable[Statement]) -> tuple[Span, ...]:
    return tuple(statement.span for statement in statements)
