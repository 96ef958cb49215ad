"""Quotas of people."""

from __future__ import annotations

from edu_policy.errors import InvalidTypeError, InvalidValueError
from edu_policy.quantities import UNBOUNDED, Bounds, exactly

__all__ = ["dispatch_cap"]


def __dir__() -> list[str]:
    return __all__


def dispatch_cap(places: int | None, *, extra: int = 2) -> Bounds:
    """Return the ceiling N + 2 on support teachers that a unit may send (最高限額, plan 1 三(二)).

    Args:
        places: N, the associate-senior title places (副高名額) allotted to the unit in the previous year, at least 0;
            None where it is not known.
        extra: what is added to N.

    >>> dispatch_cap(0).low, dispatch_cap(3).low
    (2, 5)
    >>> dispatch_cap(None)
    Bounds(low=2, high=UNBOUNDED, floor=2, ceiling=UNBOUNDED)

    Raises:
        InvalidTypeError: no whole number.
        InvalidValueError: a negative number.
    """
    for name, value in (("places", places), ("extra", extra)):
        if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
            msg = f"expected a whole number of people, got {value!r}"
            raise InvalidTypeError(msg, path=name)
        if value is not None and value < 0:
            msg = f"must not be negative, got {value}"
            raise InvalidValueError(msg, path=name)
    known = Bounds(0, UNBOUNDED, 0, UNBOUNDED) if places is None else exactly(places)
    return known.plus(exactly(extra))
