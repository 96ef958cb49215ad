"""Exact amounts, units, and bounds that keep apart what is known now and what is still possible.

Numbers are ``int``, ``Decimal`` or ``Fraction``; a ``float`` is refused. Unbounded is a sentinel of its own.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum, StrEnum
from fractions import Fraction
from math import isfinite
from typing import Final, TypeAlias, final

import attrs

from edu_policy.errors import InvalidTypeError, InvalidValueError

__all__ = ["UNBOUNDED", "Amount", "Bounds", "Limit", "Sentinel", "Unbounded", "Unit", "amount", "exactly"]


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
    """The sentinel for "no upper limit is known"; larger than every amount."""

    UNBOUNDED = "unbounded"


UNBOUNDED: Final = Unbounded.UNBOUNDED
"""No upper limit is known."""

Amount: TypeAlias = int | Decimal | Fraction
"""An exact number."""
Limit: TypeAlias = int | Decimal | Fraction | Unbounded
"""An exact number, or UNBOUNDED."""


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


def _above(left: Limit, right: Limit) -> bool:
    """Return whether ``left`` is greater than ``right``, with UNBOUNDED above every amount."""
    if isinstance(right, Unbounded):
        return False
    return isinstance(left, Unbounded) or left > right


def _plus(left: Limit, right: Limit) -> Limit:
    if isinstance(left, Unbounded) or isinstance(right, Unbounded):
        return UNBOUNDED
    return _exact(left) + _exact(right)


def _exact(value: Amount) -> Fraction | int:
    """Return a number that adds to any other amount without loss; Decimal and Fraction do not mix."""
    return value if isinstance(value, int) else Fraction(value)


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
        InvalidTypeError: an edge is no exact number; only ``high`` and ``ceiling`` may be UNBOUNDED.
        InvalidValueError: the intervals are not nested (floor <= low <= high <= ceiling), or an edge is not finite.
    """

    low: Amount
    high: Limit
    floor: Amount
    ceiling: Limit

    def __attrs_post_init__(self) -> None:
        """Refuse inexact edges, and intervals that are not nested."""
        if not (type(self.low) is type(self.floor) is int and type(self.high) in _PLAIN and type(self.ceiling) in _PLAIN):
            self._require_exact_edges()
        if _above(self.floor, self.low) or _above(self.low, self.high) or _above(self.high, self.ceiling):
            msg = f"bounds must nest: floor {self.floor} <= low {self.low} <= high {self.high} <= ceiling {self.ceiling}"
            raise InvalidValueError(msg)

    def _require_exact_edges(self) -> None:
        for name in ("low", "floor", "high", "ceiling"):
            edge = getattr(self, name)
            if not isinstance(edge, Unbounded) or name in {"low", "floor"}:
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
            _exact(self.low) + _exact(other.low),
            _plus(self.high, other.high),
            _exact(self.floor) + _exact(other.floor),
            _plus(self.ceiling, other.ceiling),
        )


def exactly(value: Amount) -> Bounds:
    """Return the bounds of a number that is known and final.

    >>> exactly(80).is_final
    True

    Raises:
        InvalidTypeError: no exact number.
        InvalidValueError: a Decimal that is not a number or not finite.
    """
    return Bounds(value, value, value, value)
