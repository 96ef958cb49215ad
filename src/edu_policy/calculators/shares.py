"""Shares of a population of which something is not known."""

from __future__ import annotations

from fractions import Fraction
from typing import TypeAlias

__all__ = ["Tally", "share_bounds"]


def __dir__() -> list[str]:
    return __all__


Tally: TypeAlias = tuple[int, int, int]
"""How many were reached, may have been, and were not."""


def share_bounds(members: Tally, doubtful: Tally) -> tuple[Fraction, Fraction]:
    """Return the least and the greatest share of a population that was reached, over all that is not known of it.

    It is not a quotient of bounds: whoever may be no member counts in both numbers or in neither.

    Args:
        members: how many of the members were reached, may have been, and were not.
        doubtful: the same of those who may be members.

    >>> low, high = share_bounds((2, 1, 1), (1, 0, 0))
    >>> str(low), str(high)  # 2 of 4, and 4 of 5
    ('1/2', '4/5')
    """
    (reached, unknown, missing), (perhaps, open_, others) = members, doubtful
    size = reached + unknown + missing
    least_of, most_of = size + open_ + others, size + perhaps + open_
    low = Fraction(reached, least_of) if least_of else Fraction(1)  # else all are doubtful and were reached
    high = Fraction(reached + unknown + perhaps + open_, most_of) if most_of else Fraction(0)  # else none was
    return low, high
