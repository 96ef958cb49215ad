"""Days and what is made of them: half-days, weeks, spans of days; all edges are inclusive.

``Dated`` is what every period has whose days are known: containment, common days, counting and iteration.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from datetime import date, timedelta
from enum import IntEnum, StrEnum
from typing import Final, final

import attrs
from dateutil.relativedelta import relativedelta

from edu_policy.calendars import checks
from edu_policy.calendars.checks import as_date
from edu_policy.errors import InvalidTypeError, InvalidValueError
from edu_policy.quantities import Sentinel

__all__ = ["NO_END", "Dated", "Day", "Half", "HalfDay", "NoEnd", "Span", "Week", "Weekday", "as_dated", "shifted"]


def __dir__() -> list[str]:
    return __all__


class NoEnd(Sentinel):
    """The sentinel for "no end yet"; ``None`` would mean that the end is not known."""

    NO_END = "no_end"


NO_END: Final = NoEnd.NO_END
"""No end yet."""


class Weekday(IntEnum):
    """A day of the week (星期), numbered as ISO 8601 does.

    >>> Weekday.of(date(2021, 2, 28))
    <Weekday.SUNDAY: 7>
    """

    MONDAY = 1
    """星期一"""
    TUESDAY = 2
    """星期二"""
    WEDNESDAY = 3
    """星期三"""
    THURSDAY = 4
    """星期四"""
    FRIDAY = 5
    """星期五"""
    SATURDAY = 6
    """星期六"""
    SUNDAY = 7
    """星期日"""

    @classmethod
    def of(cls, day: date) -> Weekday:
        """Return the day of the week on which ``day`` falls."""
        return cls(as_date(day).isoweekday())


class Half(StrEnum):
    """A half of a day (半天); the morning comes first."""

    MORNING = "morning"
    """上午"""
    AFTERNOON = "afternoon"
    """下午"""


_FAR: Final = range(-date.max.toordinal(), date.max.toordinal() + 1)


def shifted(day: date, *, months: int = 0, days: int = 0) -> date:
    """Return ``day`` moved by whole months, clamped to the length of the month, and then by days.

    >>> shifted(date(2023, 1, 31), months=1), shifted(date(2023, 1, 31), months=1, days=1)
    (datetime.date(2023, 2, 28), datetime.date(2023, 3, 1))

    Raises:
        InvalidTypeError: no date, or no whole numbers.
        InvalidValueError: farther than a date can be.
    """
    as_date(day, "day")
    for name, value in (("months", months), ("days", days)):
        checks.as_whole(value, _FAR, f"a number of {name} that leads to a date", name)
    try:
        return day + relativedelta(months=months) + timedelta(days)
    except (OverflowError, ValueError):
        msg = f"no date is {months} months and {days} days from {day}"
        raise InvalidValueError(msg, path="day") from None


class Dated:
    """What every period has whose days are known. It is no value itself: the periods are."""

    __slots__ = ()

    @property
    @abstractmethod
    def span(self) -> Span:
        """Its days, from the first to the last."""

    def __contains__(self, day: date) -> bool:
        """Whether ``day``, a date, lies inside."""
        span = self.span
        return span.start <= as_date(day) <= span.end

    def __iter__(self) -> Iterator[date]:
        """Yield its days in order."""
        span = self.span
        return map(date.fromordinal, range(span.start.toordinal(), span.end.toordinal() + 1))

    def covers(self, other: Dated) -> bool:
        """Whether every day of ``other`` lies inside."""
        own, its = self.span, as_dated(other, "other").span
        return own.start <= its.start and its.end <= own.end

    def meets(self, other: Dated) -> bool:
        """Whether the two have a day in common."""
        own, its = self.span, as_dated(other, "other").span
        return own.start <= its.end and its.start <= own.end

    def common(self, other: Dated) -> Span | None:
        """Return the days that both have, or None.

        >>> Span(date(2022, 9, 1), date(2023, 1, 13)).common(Span(date(2023, 1, 1), date(2023, 12, 31)))
        Span(start=datetime.date(2023, 1, 1), end=datetime.date(2023, 1, 13))
        """
        own, its = self.span, as_dated(other, "other").span
        return Span(max(own.start, its.start), min(own.end, its.end)) if self.meets(other) else None

    @property
    def days(self) -> int:
        """The number of its days, both edges counted."""
        span = self.span
        return (span.end - span.start).days + 1


def as_dated(value: object, path: str = "") -> Dated:
    """Return ``value`` if it is a period with known days.

    Raises:
        InvalidTypeError: anything else, such as a ``Semester``, whose days only a school calendar knows.
    """
    if isinstance(value, Dated):
        return value
    msg = f"expected a period with known days, such as a Span or a Month, got {value!r}"
    raise InvalidTypeError(msg, path=path)


@final
@attrs.frozen(order=True)
class Span(Dated):
    """Days from ``start`` to ``end``, both inclusive.

    >>> date(2023, 1, 13) in Span(date(2022, 9, 1), date(2023, 1, 13))
    True

    Raises:
        InvalidTypeError: an edge is no date.
        InvalidValueError: the end is before the start.
    """

    start: date = attrs.field(validator=checks.day)
    end: date = attrs.field(validator=checks.day)

    def __attrs_post_init__(self) -> None:
        """Refuse an end before the start."""
        if self.end < self.start:
            msg = f"ends on {self.end}, before its start {self.start}"
            raise InvalidValueError(msg, path="end")

    def __str__(self) -> str:
        """Show both edges."""
        return f"{self.start}..{self.end}"

    @property
    def span(self) -> Span:
        """Itself."""
        return self


@final
@attrs.frozen(order=True)
class Day(Dated):
    """One day (天) as a period.

    >>> str(Day(date(2023, 6, 30)).next), Day(date(2023, 6, 30)).days
    ('2023-07-01', 1)
    """

    day: date = attrs.field(validator=checks.day)

    @classmethod
    def of(cls, day: date) -> Day:
        """Return the day as a period."""
        return cls(day)

    @property
    def span(self) -> Span:
        """The day alone."""
        return Span(self.day, self.day)

    @property
    def halves(self) -> tuple[HalfDay, HalfDay]:
        """Its morning and its afternoon."""
        return HalfDay(self.day, Half.MORNING), HalfDay(self.day, Half.AFTERNOON)

    @property
    def previous(self) -> Day:
        """The day before."""
        return Day(shifted(self.day, days=-1))

    @property
    def next(self) -> Day:
        """The day after."""
        return Day(shifted(self.day, days=1))

    def __str__(self) -> str:
        """Show the date."""
        return str(self.day)


def _is_later(half: Half) -> bool:
    return half is Half.AFTERNOON  # as a text, "afternoon" would come first


@final
@attrs.frozen(order=True)
class HalfDay:
    """A morning or an afternoon (半天) of one day. It has no whole day, and so is no period to judge.

    >>> HalfDay(date(2023, 6, 30), Half.MORNING) < HalfDay(date(2023, 6, 30), Half.AFTERNOON) < HalfDay(date(2023, 7, 1), Half.MORNING)
    True
    >>> str(HalfDay(date(2023, 6, 30), Half.AFTERNOON).next)
    '2023-07-01 morning'
    """

    day: date = attrs.field(validator=checks.day)
    half: Half = attrs.field(validator=checks.InstanceOf(Half, "Half.MORNING or Half.AFTERNOON"), order=_is_later)

    @property
    def previous(self) -> HalfDay:
        """The half-day before."""
        if self.half is Half.AFTERNOON:
            return HalfDay(self.day, Half.MORNING)
        return HalfDay(shifted(self.day, days=-1), Half.AFTERNOON)

    @property
    def next(self) -> HalfDay:
        """The half-day after."""
        if self.half is Half.MORNING:
            return HalfDay(self.day, Half.AFTERNOON)
        return HalfDay(shifted(self.day, days=1), Half.MORNING)

    def __str__(self) -> str:
        """Show the date and which half."""
        return f"{self.day} {self.half}"


@final
@attrs.frozen(order=True)
class Week(Dated):
    """Seven days (週) from ``start``; on which day of the week a week begins is the caller's choice.

    >>> Week.of(date(2021, 2, 28)).start, Week.of(date(2021, 2, 28), starts_on=Weekday.SUNDAY).start
    (datetime.date(2021, 2, 22), datetime.date(2021, 2, 28))
    """

    start: date = attrs.field(validator=checks.day)

    def __attrs_post_init__(self) -> None:
        """Refuse a week that dates cannot reach the end of."""
        shifted(self.start, days=6)

    @classmethod
    def of(cls, day: date, *, starts_on: Weekday = Weekday.MONDAY) -> Week:
        """Return the week in which ``day`` lies.

        Raises:
            InvalidTypeError: ``day`` is no date, or ``starts_on`` no day of the week.
        """
        if not isinstance(starts_on, Weekday):
            msg = f"expected a Weekday, such as Weekday.SUNDAY, got {starts_on!r}"
            raise InvalidTypeError(msg, path="starts_on")
        return cls(shifted(day, days=-((as_date(day, "day").isoweekday() - starts_on) % 7)))

    @property
    def span(self) -> Span:
        """Its days."""
        return Span(self.start, self.start + timedelta(6))

    @property
    def previous(self) -> Week:
        """The week before."""
        return Week(shifted(self.start, days=-7))

    @property
    def next(self) -> Week:
        """The week after."""
        return Week(shifted(self.start, days=7))

    def __str__(self) -> str:
        """Show its first day."""
        return f"week of {self.start}"
