"""Conditions over the fields of a record, as values; three-valued facts stay three-valued under negation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, TypeAlias, final

import attrs

from edu_policy.calendars import as_date
from edu_policy.quantities import amount
from edu_policy.rules.readings import Choice, Param
from edu_policy.text import Term

if TYPE_CHECKING:
    from edu_policy.rules.fields import Field
    from edu_policy.rules.selectors import Values
    from edu_policy.rules.windows import DateRule

__all__ = ["ALWAYS", "Both", "Compare", "Condition", "Either", "Negated", "Op", "Operand", "Some", "both", "either", "negated", "operand"]


def __dir__() -> list[str]:
    return __all__


class Op(StrEnum):
    """What a comparison asks."""

    IN = "in"
    """is one of"""
    AT_LEAST = "at_least"
    """is that or more"""
    AT_MOST = "at_most"
    """is that or less"""
    EMPTY = "empty"
    """has no value, and that is known"""
    RECORDED = "recorded"
    """is known"""


Operand: TypeAlias = "Field[Any] | Param | Values | DateRule | Term"
"""What a field can be compared with besides a literal: a field of a bound record, a parameter, values of other records, a day, a term."""


@final
@attrs.frozen(cache_hash=True)
class Compare:
    """A comparison of a field with literals or operands."""

    field: Field[Any]
    op: Op
    operands: tuple[Any, ...]


@final
@attrs.frozen(cache_hash=True)
class Some:
    """Whether one of the sub-records of a field meets all conditions."""

    field: Field[Any]
    conditions: tuple[Condition, ...]


@final
@attrs.frozen(cache_hash=True)
class Negated:
    """The contrary of a condition; what is not known stays not known."""

    condition: Condition


@final
@attrs.frozen(cache_hash=True)
class Both:
    """Whether all conditions hold; none at all always holds."""

    conditions: tuple[Condition, ...]


@final
@attrs.frozen(cache_hash=True)
class Either:
    """Whether one of the conditions holds."""

    conditions: tuple[Condition, ...]


Condition: TypeAlias = Compare | Some | Negated | Both | Either
"""A condition over a record."""

ALWAYS: Final = Both(())
"""The condition that every record meets."""


def both(*conditions: Condition) -> Condition:
    """Return the condition that all of ``conditions`` hold."""
    return Both(conditions)


def either(*conditions: Condition) -> Condition:
    """Return the condition that one of ``conditions`` holds."""
    return Either(conditions)


def negated(condition: Condition) -> Condition:
    """Return the contrary of ``condition``."""
    return Negated(condition)


def operand(values: Iterable[object]) -> tuple[Any, ...]:
    """Return literals and operands as a condition keeps them: terms as their codes, numbers and dates checked."""
    return tuple(_literal(value) for value in values)


def _literal(value: object) -> object:
    if isinstance(value, Term):
        return value.code
    if isinstance(value, str | bool | Param | Choice) or attrs.has(type(value)):
        return value
    return as_date(value) if isinstance(value, date) else amount(value)
