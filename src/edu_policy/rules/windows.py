"""Windows, in which a requirement is judged, and rules for dates that differ from a window's end."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import final

import attrs

from edu_policy.calendars import shifted
from edu_policy.errors import InvalidTypeError

__all__ = ["DateRule", "Window"]


def __dir__() -> list[str]:
    return __all__


class Window(StrEnum):
    """The kinds of window. A kind that does not nest in the judged period is judged for the instances that end inside it."""

    PERIOD = "period"
    """the judged period; for a posting, its part inside that period"""
    POSTING = "posting"
    """the whole posting, whatever the judged period"""
    SEMESTER = "semester"
    """學期, from the first lesson to the last school day"""
    SCHOOL_YEAR = "school_year"
    """學年"""
    CALENDAR_YEAR = "calendar_year"
    """年"""
    MONTH = "month"
    """月"""
    STANDING = "standing"
    """the state at the day of the assessment"""


@final
@attrs.frozen(kw_only=True)
class DateRule:
    """A day reckoned from the end of a window.

    Attributes:
        months: months after the end; the day of the month is clamped to the length of the month.
        days: further days after it.

    >>> DateRule(months=1).after(date(2023, 1, 31))
    datetime.date(2023, 2, 28)
    """

    months: int = 0
    days: int = 0

    def __attrs_post_init__(self) -> None:
        """Refuse anything but whole numbers."""
        for name in ("months", "days"):
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int):
                msg = f"expected a whole number, got {value!r}"
                raise InvalidTypeError(msg, path=name)

    def after(self, end: date) -> date:
        """Return the day that the rule means for a window that ends on ``end``."""
        return shifted(end, months=self.months, days=self.days)
