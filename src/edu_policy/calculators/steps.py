"""Steps of amounts (分段累計): rates that hold for the part of an amount in each step, and rounding to a multiple.

All is exact. Amounts are ``int``, ``Decimal`` or ``Fraction``, mixed at will; a result is an ``int`` where it is whole and a ``Fraction``
otherwise, never a ``Decimal``, whose arithmetic rounds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor
from typing import Any, Final, final

import attrs

from edu_policy.calendars.checks import all_of
from edu_policy.errors import InvalidTypeError, InvalidValueError
from edu_policy.quantities import UNBOUNDED, UNBOUNDED_BELOW, Amount, Bounds, Limit, Unbounded, amount, exact, exceeds

__all__ = ["Rounding", "Step", "ladder", "ladder_bounds", "rounded"]


def __dir__() -> list[str]:
    return __all__


def _plain(value: int | Fraction) -> int | Fraction:
    return value.numerator if value.denominator == 1 else value


# -- rounding ----------------------------------------------------------------------------------------------------------------------


class Rounding(StrEnum):
    """To which of the two nearest multiples an amount is rounded. Down is towards less, also below zero."""

    DOWN = "down"
    """去尾: the lower one; -2.5 gives -3"""
    UP = "up"
    """進一: the greater one; -2.5 gives -2"""
    HALF_UP = "half_up"
    """四捨五入: the nearer one, and from the middle the greater one; 2.5 gives 3, and -2.5 gives -2"""


_HALF: Final = Fraction(1, 2)


def rounded(value: Amount, to: Amount = 1, how: Rounding = Rounding.DOWN) -> int | Fraction:
    """Return ``value`` rounded to a multiple of ``to``.

    DOWN is never above the value, and UP never below. Because all three are monotone, bounds are rounded edge by edge.

    Args:
        value: what is rounded.
        to: of what the result is a multiple, above 0.
        how: to which multiple.

    >>> rounded(Fraction(7, 2)), rounded(Fraction(7, 2), how=Rounding.HALF_UP), rounded(1234, 50, Rounding.UP)
    (3, 4, 1250)

    Raises:
        InvalidTypeError: no exact number, or no Rounding.
        InvalidValueError: ``to`` is not above 0, or a number is not finite.
    """
    value, to = Fraction(amount(value, "value")), Fraction(amount(to, "to"))
    if to <= 0:
        msg = f"expected a step above 0, such as 1 or Decimal('0.5'), got {to}"
        raise InvalidValueError(msg, path="to")
    if not isinstance(how, Rounding):
        msg = f"expected a Rounding, such as Rounding.HALF_UP, got {how!r}"
        raise InvalidTypeError(msg, path="how")
    return _plain(_multiple(value / to, how) * to)


def _multiple(quotient: Fraction, how: Rounding) -> int:
    if how is Rounding.UP:
        return ceil(quotient)
    return floor(quotient if how is Rounding.DOWN else quotient + _HALF)


# -- steps -------------------------------------------------------------------------------------------------------------------------


def _number(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    amount(value, attribute.name)


@final
@attrs.frozen
class Step:
    """A step of a ladder (檔): from ``edge`` up to the edge of the next step, or without end, each unit is worth ``rate``.

    Attributes:
        edge: where the step begins.
        rate: what each unit inside is worth; it may be negative.

    >>> Step(10, 200).rate
    200

    Raises:
        InvalidTypeError: no exact number.
        InvalidValueError: a Decimal that is not a number or not finite.
    """

    edge: Amount = attrs.field(validator=_number)
    rate: Amount = attrs.field(validator=_number)


def ladder(x: Amount, steps: Iterable[Step]) -> int | Fraction:
    """Return the sum of rate times the part of ``x`` in each step, as a graduated tax is reckoned (分段累計).

    The last step has no end. What lies below the first edge is worth nothing, so that an ``x`` below it gives 0.

    >>> steps = [Step(0, 100), Step(6, 150), Step(10, 0)]
    >>> ladder(4, steps), ladder(8, steps), ladder(12, steps)
    (400, 900, 1200)

    Raises:
        InvalidTypeError: ``x`` is no exact number, or something among the steps is no Step.
        InvalidValueError: no step, or an edge that is not above the one before.
    """
    return _plain(_value(exact(amount(x, "x")), _ascending(steps)))


def ladder_bounds(bounds: Bounds, steps: Iterable[Step]) -> Bounds:
    """Return the bounds of ``ladder`` over all that an amount may be.

    With a negative rate the greatest value need not belong to the greatest amount, so the edges between count, too. Where the amount is
    UNBOUNDED and the rate of the last step is negative, the value is UNBOUNDED_BELOW; an amount without a lower limit may be worth 0.

    >>> ladder_bounds(Bounds(4, 8, 4, 12), [Step(0, 10), Step(6, -5)])
    Bounds(low=40, high=60, floor=30, ceiling=60)

    Raises:
        InvalidTypeError: no Bounds, or something among the steps is no Step.
        InvalidValueError: no step, or an edge that is not above the one before.
    """
    if not isinstance(bounds, Bounds):
        msg = f"expected Bounds, got {bounds!r}; an amount that is known goes to ladder"
        raise InvalidTypeError(msg, path="bounds")
    ascending = _ascending(steps)
    low, high = _extremes(bounds.low, bounds.high, ascending)
    lowest, highest = _extremes(bounds.floor, bounds.ceiling, ascending)
    return Bounds(low, high, lowest, highest)


def _ascending(steps: Iterable[Step]) -> Sequence[Step]:
    given = all_of(Step, steps, "a Step", "steps")
    if not given:
        msg = "a ladder has at least one step; for a single rate pass [Step(0, rate)]"
        raise InvalidValueError(msg, path="steps")
    for index, (lower, upper) in enumerate(pairwise(given), start=1):
        if exact(upper.edge) <= exact(lower.edge):
            msg = f"expected an edge above {lower.edge}, that of the step before, got {upper.edge}"
            raise InvalidValueError(msg, path=f"steps[{index}].edge")
    return given


def _value(x: int | Fraction, steps: Sequence[Step]) -> int | Fraction:
    ends = [*(min(x, exact(step.edge)) for step in steps[1:]), x]
    parts = ((exact(step.rate), end - exact(step.edge)) for step, end in zip(steps, ends, strict=True))
    return sum(rate * part for rate, part in parts if part > 0)


def _extremes(least: Limit, greatest: Limit, steps: Sequence[Step]) -> tuple[Limit, Limit]:
    """Return the least and the greatest value; between two edges it is linear, so they stand at the ends or at edges."""
    values = [_plain(value) for value in _corners(least, greatest, steps)]
    rate = steps[-1].rate if isinstance(greatest, Unbounded) else 0  # with which it goes on for ever
    return UNBOUNDED_BELOW if rate < 0 else min(values), UNBOUNDED if rate > 0 else max(values)


def _corners(least: Limit, greatest: Limit, steps: Sequence[Step]) -> Iterator[int | Fraction]:
    """Yield the values at the ends that there are, and at the edges between them; far below, the value is 0."""
    yield 0 if isinstance(least, Unbounded) else _value(exact(least), steps)
    if not isinstance(greatest, Unbounded):
        yield _value(exact(greatest), steps)
    for edge in (exact(step.edge) for step in steps):
        if exceeds(edge, least) and exceeds(greatest, edge):
            yield _value(edge, steps)
