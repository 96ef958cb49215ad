"""A day on which something is due (截止日), how it came about, and how late something was done.

A due day stays where it is stated, worked or not, unless a rule says how it rolls: of the 84 20ths of a month in 2020 to 2026, 24
are days off in mainland China.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any, final

import attrs
from attrs.validators import optional

from edu_policy.calendars import checks
from edu_policy.calendars.checks import as_date
from edu_policy.calendars.working import WorkingDays
from edu_policy.errors import InvalidTypeError, InvalidValueError

__all__ = ["Due", "Lateness", "Roll", "lateness", "require_working"]


def __dir__() -> list[str]:
    return __all__


class Roll(StrEnum):
    """Where a due day goes that is no working day. Without a rule of the plan it goes nowhere: NONE is the default everywhere."""

    NONE = "none"
    """不調整 (it stays, worked or not)"""
    PRECEDING = "preceding"
    """提前至前一工作日 (the last working day on or before it)"""
    FOLLOWING = "following"
    """順延至後一工作日 (the first working day on or after it)"""


def _stated_by_default(due: Due) -> date:
    return due.day


@final
@attrs.frozen(order=True)
class Due:
    """The day on which something is due (截止日); that day is still in time.

    Attributes:
        day: the day itself, after rolling.
        stated: the day before rolling; the same day, if not given.
        is_clamped: whether the month was too short, so that its last day stands for the stated day of the month.

    >>> Due(date(2024, 10, 18), stated=date(2024, 10, 20)).is_rolled, Due(date(2024, 10, 18)).is_rolled
    (True, False)
    >>> print(Due(date(2023, 6, 30), is_clamped=True))
    2023-06-30 (the month has no later day)

    Raises:
        InvalidTypeError: a day that is no date, or a flag that is neither True nor False.
    """

    day: date = attrs.field(validator=checks.day)
    stated: date = attrs.field(default=attrs.Factory(_stated_by_default, takes_self=True), validator=checks.day)
    is_clamped: bool = attrs.field(default=False, validator=checks.InstanceOf(bool, "True or False"))

    @property
    def is_rolled(self) -> bool:
        """Whether the stated day is no working day, so that another day is due."""
        return self.day != self.stated

    def __str__(self) -> str:
        """Show the day, and how it came about where that is not plain."""
        notes = ["the month has no later day"] if self.is_clamped else []
        notes += [f"rolled from {self.stated}"] if self.is_rolled else []
        return f"{self.day} ({', '.join(notes)})" if notes else str(self.day)


def require_working(working: object, *, is_needed: bool) -> None:
    """Refuse what is no WorkingDays, and none where they are needed."""
    if working is None and is_needed:
        msg = "a rule that rolls or counts working days needs them; pass WorkingDays, such as WorkingDays([MAINLAND])"
        raise InvalidValueError(msg, path="working")
    if working is not None and not isinstance(working, WorkingDays):
        msg = f"expected WorkingDays, got {working!r}"
        raise InvalidTypeError(msg, path="working")


def _late_days(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    checks.as_whole(value, range(date.max.toordinal()), "0 or more days", attribute.name)


@final
@attrs.frozen
class Lateness:
    """How late something was done (逾期); 0 where it was in time.

    Attributes:
        days: whole days after the due day (逾期天數).
        working_days: the working days among them (逾期工作日數), the day done included; None where no working days were given. It
            can be 0 for what is late, such as on a Saturday for what was due on Friday.

    >>> Lateness(3, 1).is_late
    True

    Raises:
        InvalidTypeError: no whole number.
        InvalidValueError: fewer than none, or more working days than days.
    """

    days: int = attrs.field(validator=_late_days)
    working_days: int | None = attrs.field(default=None, validator=optional(_late_days))

    def __attrs_post_init__(self) -> None:
        """Refuse more working days than days."""
        if self.working_days is not None and self.working_days > self.days:
            msg = f"{self.working_days} working days are more than the {self.days} days late"
            raise InvalidValueError(msg, path="working_days")

    @property
    def is_late(self) -> bool:
        """Whether it was done after the due day."""
        return self.days > 0


def lateness(due: date | Due, done: date, *, working: WorkingDays | None = None) -> Lateness:
    """Return how late something was done.

    >>> from edu_policy.calendars import MAINLAND
    >>> lateness(date(2024, 9, 30), date(2024, 10, 8), working=WorkingDays([MAINLAND]))  # over the National Day holiday
    Lateness(days=8, working_days=1)

    Args:
        due: the last day that is in time; of a ``Due``, its day after rolling.
        done: the day on which it was done.
        working: the working days, to count those after the due day up to and including the day done.

    Raises:
        InvalidTypeError: no day, or no working days.
        OutsideCalendarError: the working days of a year are needed and not known.
    """
    require_working(working, is_needed=False)
    last = due.day if isinstance(due, Due) else as_date(due, "due")
    days = max(0, (as_date(done, "done") - last).days)
    if working is None:
        return Lateness(days)
    return Lateness(days, working.between(last, done) if days else 0)
