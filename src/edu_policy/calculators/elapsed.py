"""Completed months and years from one day to another: an age (周歲), the length of service until a day."""

from __future__ import annotations

from datetime import date
from typing import Final

from edu_policy.calendars import as_date, shifted
from edu_policy.errors import InvalidValueError
from edu_policy.quantities import Unit

__all__ = ["elapsed"]


def __dir__() -> list[str]:
    return __all__


_MONTHS_IN: Final = {Unit.MONTH: 1, Unit.YEAR: 12}


def elapsed(start: date, end: date, unit: Unit = Unit.DAY) -> int:
    """Return how many units are completed from ``start`` to ``end``; below 0 where ``end`` comes first.

    A month or year is completed on the day with the same number; where the month is too short, on its last day. The number never falls
    as ``end`` moves on.

    Args:
        start: the first day, such as a day of birth.
        end: the later day.
        unit: DAY, MONTH or YEAR.

    >>> elapsed(date(1986, 3, 1), date(2022, 2, 28), Unit.YEAR), elapsed(date(1986, 3, 1), date(2022, 3, 1), Unit.YEAR)
    (35, 36)
    >>> elapsed(date(2023, 1, 31), date(2023, 2, 28), Unit.MONTH), elapsed(date(2023, 9, 8), date(2023, 9, 1))
    (1, -7)

    Raises:
        InvalidTypeError: no dates.
        InvalidValueError: another unit.
    """
    first, last = as_date(start, "start"), as_date(end, "end")
    if unit is Unit.DAY:
        return (last - first).days
    if unit not in _MONTHS_IN:
        msg = f"expected Unit.DAY, Unit.MONTH or Unit.YEAR, got {unit!r}"
        raise InvalidValueError(msg, path="unit")
    months = (last.year - first.year) * 12 + last.month - first.month
    is_completed = shifted(first, months=months) <= last
    return (months if is_completed else months - 1) // _MONTHS_IN[unit]
