"""Exact amounts, units, and bounds that keep apart what is known now and what is still possible.

Numbers are ``int``, ``Decimal`` or ``Fraction``; a ``float`` is refused. Unbounded is a sentinel of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from enum import Enum, StrEnum
from fractions import Fraction
from math import isfinite
from typing import Final, TypeAlias, final

import attrs

from edu_policy.errors import InvalidTypeError, InvalidValueError

__all__ = [
    "NO_BOUNDS",
    "UNBOUNDED",
    "UNBOUNDED_BELOW",
    "Amount",
    "Bounds",
    "Limit",
    "Sentinel",
    "Unbounded",
    "Unit",
    "added",
    "amount",
    "exact",
    "exactly",
    "exceeds",
    "greatest",
    "least",
]


def __dir__() -> list[str]:
    return __all__


class Sentinel(Enum):
    """The base of values that stand for themselves, such as "no end yet"; each reads as a constant."""

    def __repr__(self) -> str:
        """Read as a constant."""
        return self.name

    def __str__(self) -> str:
        """Read as a constant in messages, too."""
        return self.name


class Unbounded(Sentinel):
    """The sentinels for "no limit is known": one larger than every amount, and one smaller."""

    UNBOUNDED = "unbounded"
    UNBOUNDED_BELOW = "unbounded_below"


UNBOUNDED: Final = Unbounded.UNBOUNDED
"""No upper limit is known."""
UNBOUNDED_BELOW: Final = Unbounded.UNBOUNDED_BELOW
"""No lower limit is known; only what can be negative needs it."""

Amount: TypeAlias = int | Decimal | Fraction
"""An exact number."""
Limit: TypeAlias = int | Decimal | Fraction | Unbounded
"""An exact number, or no limit."""


class Unit(StrEnum):
    """What a number counts. Measures of different units are never compared."""

    CREDIT_HOUR = "credit_hour"
    """課時 (credited lesson hour)"""
    LESSON = "lesson"
    """節 (class period)"""
    HALF_DAY = "half_day"
    """半天"""
    DAY = "day"
    """天"""
    SUBJECT = "subject"
    """門 (school subject)"""
    SESSION = "session"
    """次 (session)"""
    SEMESTER = "semester"
    """學期"""
    MONTH = "month"
    """月"""
    YEAR = "year"
    """年"""
    PERSON = "person"
    """人"""
    SCHOOL = "school"
    """校"""
    DOCUMENT = "document"
    """份 (paper on file)"""
    DECISION = "decision"
    """項 (decision on file)"""
    SIGNATURE = "signature"
    """個簽字"""
    FILING = "filing"
    """次報送"""
    RECORD = "record"
    """條 (record)"""
    ITEM = "item"
    """項 (item of a fixed list)"""
    POINT = "point"
    """分 (point of a score)"""
    RATIO = "ratio"
    """比例"""
    YUAN = "yuan"
    """元"""


def amount(value: object, path: str = "") -> Amount:
    """Return ``value`` if it is an exact, finite number.

    >>> amount(3)
    3

    Raises:
        InvalidTypeError: a float, a bool or no number; the message says what to pass.
        InvalidValueError: a Decimal that is not a number or not finite.
    """
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction):
        hint = f"; pass Decimal({str(value)!r}) or a Fraction" if isinstance(value, float) and isfinite(value) else ""
        msg = f"expected an exact number (int, Decimal or Fraction), got {value!r}{hint}"
        raise InvalidTypeError(msg, path=path)
    if isinstance(value, Decimal) and not value.is_finite():
        msg = f"expected a finite number, got {value!r}"
        raise InvalidValueError(msg, path=path)
    return value


def exceeds(left: Limit, right: Limit) -> bool:
    """Whether ``left`` is greater than ``right``; UNBOUNDED is above every amount, UNBOUNDED_BELOW below.

    >>> exceeds(UNBOUNDED, 3), exceeds(3, UNBOUNDED), exceeds(3, UNBOUNDED_BELOW)
    (True, False, True)
    """
    if isinstance(left, Unbounded) or isinstance(right, Unbounded):
        return _side(left) > _side(right)
    return left > right


def _side(limit: Limit) -> int:
    """Return 1 for no upper limit, -1 for no lower one, and 0 for an amount."""
    if isinstance(limit, Unbounded):
        return 1 if limit is UNBOUNDED else -1
    return 0


def exact(value: Amount) -> Fraction | int:
    """Return a number that adds to any other amount without loss; Decimal and Fraction do not mix.

    >>> exact(Decimal("0.5")) + Fraction(1, 2)
    Fraction(1, 1)
    """
    return value if isinstance(value, int) else Fraction(value)


def added(left: Limit, right: Limit) -> Limit:
    """Return the sum of two limits of one side; no limit stays none.

    >>> added(3, 4), added(3, UNBOUNDED)
    (7, UNBOUNDED)
    """
    if type(left) is int and type(right) is int:  # most are
        return left + right
    if isinstance(left, Unbounded):
        return left
    return right if isinstance(right, Unbounded) else exact(left) + exact(right)


def _product(left: Limit, right: Limit) -> Limit:
    """Return a product of limits; no limit times 0 is 0."""
    if not isinstance(left, Unbounded) and not isinstance(right, Unbounded):
        return exact(left) * exact(right)
    sign = _sign(left) * _sign(right)
    return 0 if sign == 0 else (UNBOUNDED if sign > 0 else UNBOUNDED_BELOW)


def _sign(limit: Limit) -> int:
    if isinstance(limit, Unbounded):
        return _side(limit)
    return (limit > 0) - (limit < 0)


def least(*limits: Limit) -> Limit:
    """Return the smallest of the limits.

    >>> least(3, UNBOUNDED)
    3
    """
    smallest = limits[0]
    for limit in limits[1:]:
        smallest = limit if exceeds(smallest, limit) else smallest
    return smallest


def greatest(*limits: Limit) -> Limit:
    """Return the largest of the limits.

    >>> greatest(3, UNBOUNDED_BELOW)
    3
    """
    largest = limits[0]
    for limit in limits[1:]:
        largest = limit if exceeds(limit, largest) else largest
    return largest


_PLAIN: Final = frozenset({int, Unbounded})
"""The types of most upper edges. They need no further check, and bounds are many."""


@final
@attrs.frozen
class Bounds:
    """Two nested intervals: ``[low, high]`` is known now, ``[floor, ceiling]`` is still possible by the end of the window.

    >>> seen = Bounds(low=28, high=30, floor=28, ceiling=UNBOUNDED)
    >>> seen.is_exact
    False

    Raises:
        InvalidTypeError: an edge is no exact number; only ``high`` and ``ceiling`` may be UNBOUNDED, only ``low`` and ``floor``
            UNBOUNDED_BELOW.
        InvalidValueError: the intervals are not nested (floor <= low <= high <= ceiling), or an edge is not finite.
    """

    low: Limit
    high: Limit
    floor: Limit
    ceiling: Limit

    def __attrs_post_init__(self) -> None:
        """Refuse inexact edges, and intervals that are not nested."""
        if not (type(self.low) is type(self.floor) is int and type(self.high) in _PLAIN and type(self.ceiling) in _PLAIN):
            self._require_exact_edges()
        if exceeds(self.floor, self.low) or exceeds(self.low, self.high) or exceeds(self.high, self.ceiling):
            msg = f"bounds must nest: floor {self.floor} <= low {self.low} <= high {self.high} <= ceiling {self.ceiling}"
            raise InvalidValueError(msg)

    def _require_exact_edges(self) -> None:
        for name in ("low", "floor", "high", "ceiling"):
            edge = getattr(self, name)
            if edge is not (UNBOUNDED_BELOW if name in {"low", "floor"} else UNBOUNDED):
                amount(edge, name)

    @property
    def is_exact(self) -> bool:
        """Whether the value at this moment is known exactly."""
        return self.low == self.high

    @property
    def is_final(self) -> bool:
        """Whether the value is known exactly and cannot change any more."""
        return self.floor == self.ceiling

    def plus(self, other: Bounds) -> Bounds:
        """Return the bounds of the sum.

        >>> exactly(3).plus(exactly(2))
        Bounds(low=5, high=5, floor=5, ceiling=5)
        """
        return Bounds(
            added(self.low, other.low), added(self.high, other.high), added(self.floor, other.floor), added(self.ceiling, other.ceiling)
        )

    def times(self, other: Bounds) -> Bounds:
        """Return the bounds of the product: the extremes of the products of the edges.

        >>> exactly(200).times(Bounds(3, 3, 3, 10))
        Bounds(low=600, high=600, floor=600, ceiling=2000)
        """
        known = [_product(left, right) for left in (self.low, self.high) for right in (other.low, other.high)]
        possible = [_product(left, right) for left in (self.floor, self.ceiling) for right in (other.floor, other.ceiling)]
        return Bounds(least(*known), greatest(*known), least(*possible), greatest(*possible))

    def over(self, other: Bounds) -> Bounds:
        """Return the bounds of the quotient; without limits where the divisor may be 0.

        >>> exactly(3).over(exactly(4)).low
        Fraction(3, 4)
        """
        known = _reciprocal(other.low, other.high)
        possible = _reciprocal(other.floor, other.ceiling)
        if known is None:
            return NO_BOUNDS
        if possible is None:
            now = self.times(Bounds(*known, *known))
            return Bounds(now.low, now.high, UNBOUNDED_BELOW, UNBOUNDED)
        return self.times(Bounds(*known, *possible))

    def least(self, other: Bounds) -> Bounds:
        """Return the bounds of the smaller of the two.

        >>> Bounds(3, 12, 3, UNBOUNDED).least(exactly(10))
        Bounds(low=3, high=10, floor=3, ceiling=10)
        """
        return self._each(other, least)

    def greatest(self, other: Bounds) -> Bounds:
        """Return the bounds of the greater of the two.

        >>> Bounds(3, 12, 3, UNBOUNDED).greatest(exactly(10)).low
        10
        """
        return self._each(other, greatest)

    def hull(self, other: Bounds) -> Bounds:
        """Return the bounds of what is one of the two, and it is not known which.

        >>> exactly(3).hull(exactly(5))
        Bounds(low=3, high=5, floor=3, ceiling=5)
        """
        return Bounds(
            least(self.low, other.low),
            greatest(self.high, other.high),
            least(self.floor, other.floor),
            greatest(self.ceiling, other.ceiling),
        )

    def rising(self, change: Callable[[Amount], Amount]) -> Bounds:
        """Return the bounds after a change that never turns a greater number into a smaller one, such as rounding.

        >>> Bounds(3, 7, 3, UNBOUNDED).rising(lambda value: value * 2)
        Bounds(low=6, high=14, floor=6, ceiling=UNBOUNDED)
        """
        edges = (self.low, self.high, self.floor, self.ceiling)
        return Bounds(*(edge if isinstance(edge, Unbounded) else change(edge) for edge in edges))

    def _each(self, other: Bounds, choose: Callable[[Limit, Limit], Limit]) -> Bounds:
        return Bounds(
            choose(self.low, other.low), choose(self.high, other.high), choose(self.floor, other.floor), choose(self.ceiling, other.ceiling)
        )


def _reciprocal(low: Limit, high: Limit) -> tuple[Limit, Limit] | None:
    """Return the interval of 1 / x for x in an interval; None where it holds 0."""
    if not exceeds(low, 0) and not exceeds(0, high):
        return None
    return _one_over(high), _one_over(low)


def _one_over(limit: Limit) -> Amount:
    return 0 if isinstance(limit, Unbounded) else Fraction(1) / exact(limit)


NO_BOUNDS: Final = Bounds(UNBOUNDED_BELOW, UNBOUNDED, UNBOUNDED_BELOW, UNBOUNDED)
"""The bounds of a number of which nothing is known."""


def exactly(value: Amount) -> Bounds:
    """Return the bounds of a number that is known and final.

    >>> exactly(80).is_final
    True

    Raises:
        InvalidTypeError: no exact number.
        InvalidValueError: a Decimal that is not a number or not finite.
    """
    return Bounds(value, value, value, value)
