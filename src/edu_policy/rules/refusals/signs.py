"""Signs: which measures may be below zero, so that they cannot be taken, cut, or left open."""

from __future__ import annotations

from collections.abc import Iterator

from edu_policy.errors import EditionError, EduPolicyError
from edu_policy.rules.measures import (
    Credits,
    Greatest,
    Ladder,
    Lead,
    Least,
    Lookup,
    Number,
    Plus,
    QuantityRef,
    Ratio,
    Round,
    Sum,
    Times,
    Total,
    Uncovered,
    ValueOf,
)
from edu_policy.rules.readings import Param
from edu_policy.rules.refusals.cases import NO_OPTIONS, Options, cases, items
from edu_policy.rules.refusals.declared import Declared

__all__ = ["below_zero", "overdrawn"]


def __dir__() -> list[str]:
    return __all__


def below_zero(measure: object, declared: Declared, options: Options = NO_OPTIONS) -> bool:
    """Whether a measure may be below zero under one of the options, or nothing may be known of it.

    A parameter is never bound to a negative number. Of a quotient nothing is known where the divisor may be 0.

    >>> from edu_policy.quantities import Unit
    >>> from edu_policy.rules.refusals.declared import NOTHING_DECLARED
    >>> debt = Times((Number(-1), Number(3)), Unit.YUAN)
    >>> below_zero(debt, NOTHING_DECLARED), below_zero(Greatest((debt, Number(0))), NOTHING_DECLARED)
    (True, False)

    Args:
        measure: a measure, a credit scheme, or a choice of them.
        declared: what the edition declares.
        options: the options under which it stands.
    """
    return _is_below(measure, declared, options, frozenset())


def _is_below(measure: object, declared: Declared, options: Options, seen: frozenset[str]) -> bool:
    return any(_case_is_below(case, declared, under, seen) for case, _, under in cases(measure, "", options))


def _case_is_below(measure: object, declared: Declared, options: Options, seen: frozenset[str]) -> bool:
    match measure:
        case Number():
            return measure.value < 0
        case Param():
            parameter = declared.parameters.get(measure.name)
            return parameter is not None and isinstance(parameter.default, int) and parameter.default < 0
        case ValueOf():
            return "facts" in measure.field.path
        case Ladder():
            return any(step.rate < 0 for step in measure.steps)
        case Greatest():
            return all(_is_below(part, declared, under, seen) for part, _, under in items(measure.of, "", options))
        case QuantityRef():
            quantity = declared.quantities.get(measure.provision)
            is_new = quantity is not None and measure.provision not in seen
            return is_new and _is_below(quantity.measure, declared, options, seen | {measure.provision})  # type: ignore[union-attr]  # it is new
        case Lead() | Uncovered():
            return True
        case Ratio() if not _is_above(measure.whole, options):
            return True
        case _:
            return any(_is_below(part, declared, options, seen) for part in _parts(measure, options))


def _is_above(measure: object, options: Options) -> bool:
    """Whether a measure is a number above zero."""
    return all(isinstance(case, Number) and case.value > 0 for case, _, _ in cases(measure, "", options))


def _parts(measure: object, options: Options) -> Iterator[object]:
    """Yield the measures of which one must be below zero for the whole to be."""
    match measure:
        case Plus():
            yield from (part for part, _, _ in items(measure.terms, "", options))
        case Times():
            yield from (part for part, _, _ in items(measure.factors, "", options))
        case Least():
            yield from (part for part, _, _ in items(measure.of, "", options))
        case Round() | Sum():
            yield measure.of
        case Ratio():
            yield measure.part
        case Lookup():
            yield from (measure.otherwise, *(row.value for row in measure.rows))
        case Total() if measure.take is None and measure.cap is None:
            yield measure.amount
        case Total():
            yield measure.cap
        case _:
            return


def overdrawn(total: Total, declared: Declared, path: str, options: Options) -> Iterator[EduPolicyError]:
    """Yield why the amounts of a total cannot be taken or cut: one below zero has no place among the greatest.

    Args:
        total: the total.
        declared: what the edition declares.
        path: where it stands.
        options: the options under which it stands.
    """
    if total.take is None and total.cap is None:
        return
    how = "taken the greatest of" if total.take is not None else "cut at a cap"
    for amount, at, under in cases(total.amount, f"{path}.amount", options):
        if not isinstance(amount, Credits) and below_zero(amount, declared, under):
            yield EditionError(f"the amount may be below 0, and cannot be {how}; write Greatest((amount, Number(0)))", path=at)
    for cap, at, under in cases(total.cap, f"{path}.cap", options):
        if cap is not None and below_zero(cap, declared, under):
            yield EditionError("the cap may be below 0; write Greatest((cap, Number(0)))", path=at)
