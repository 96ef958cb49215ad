"""Rules for deadlines (截止日, 期限): the day of a month, the end of a period, days before an event.

Rules that roll, or count working days, need the working days as ``working=``. A year that these do not cover raises; nothing is
guessed there.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import takewhile
from typing import Any, Final, TypeAlias, final

import attrs

from edu_policy.calendars import checks
from edu_policy.calendars.checks import as_date
from edu_policy.calendars.days import Dated, Week, as_dated
from edu_policy.calendars.due import Due, Roll, require_working
from edu_policy.calendars.periods import CalendarYear, Month, SchoolYear
from edu_policy.calendars.working import WorkingDays
from edu_policy.errors import InvalidTypeError, InvalidValueError

__all__ = ["BeforeEvent", "EndOf", "MonthlyDay", "Recurring"]


def __dir__() -> list[str]:
    return __all__


_Kind: TypeAlias = type[Month] | type[CalendarYear] | type[SchoolYear] | type[Week]
_Recurrent: TypeAlias = Month | CalendarYear | SchoolYear | Week
_KINDS: Final[tuple[_Kind, ...]] = (Month, CalendarYear, SchoolYear, Week)
_FARTHEST: Final = timedelta(14)
"""How far a due day may roll. The longest days off in a row of mainland China since 2004 are 10: 24 January to 2 February 2020."""
_YEARS: Final = range(3, 9998)
"""Years around which every period and every roll still has its dates."""
_IS_ROLL: Final = checks.InstanceOf(Roll, "a Roll, such as Roll.PRECEDING")


def _ordinary(value: object, path: str) -> date:
    day = as_date(value, path)
    if day.year not in _YEARS:
        msg = f"expected a day of the years {_YEARS[0]} to {_YEARS[-1]}, got {day}"
        raise InvalidValueError(msg, path=path)
    return day


def _rolled(due: Due, roll: Roll, working: WorkingDays | None) -> Due:
    if roll is Roll.NONE or working is None:
        return due
    day = working.last_on_or_before(due.stated) if roll is Roll.PRECEDING else working.first_on_or_after(due.stated)
    if abs(day - due.stated) > _FARTHEST:
        msg = f"{due.stated} would roll to {day}, over more than {_FARTHEST.days} days off; say yourself what is due in so long a closure"
        raise InvalidValueError(msg, path="roll")
    return attrs.evolve(due, day=day)


class Recurring:
    """What recurring rules share: the due day after a day, the one before it, and all inside of a period.

    All three go by the due day *after rolling*. A due day that leaves its month or period by rolling counts where it arrives: a report
    for the 1st that rolls back to 31 December is due in the old year. Each period has one due day, none is skipped and none comes
    twice. Where two periods are due on the same day, because one of them is all days off, both are given, in the order of the stated
    days; pass a ``Due`` instead of a date to step from one to the other.

    A due day rolls over 14 days at most: in a longer closure no rule of rolling decides what is due, and a due day that would roll
    farther raises where it is looked at. So each answer looks at most 14 days beyond the days asked for, and needs their working days
    where something is stated there: what is due in December can depend on the holidays at the start of January.
    """

    __slots__ = ()
    roll: Roll

    @property
    @abstractmethod
    def _kind(self) -> _Kind:
        """The kind of period that has one due day each."""

    @abstractmethod
    def _within(self, period: Any) -> Due:
        """Return what is due in a period, before rolling."""

    def next(self, after: date | Due, *, working: WorkingDays | None = None) -> Due:
        """Return the first due day after a day; a due day on that very day does not count.

        >>> str(MonthlyDay(20).next(date(2024, 10, 20))), str(MonthlyDay(20).next(date(2024, 10, 19)))
        ('2024-11-20', '2024-10-20')

        Args:
            after: a day, or a due day of this rule to give the one that follows it.
            working: the working days; needed where the rule rolls.

        Raises:
            InvalidTypeError: no day, or no working days.
            InvalidValueError: working days are needed, a roll over more than 14 days, or a year outside 3 to 9997.
            OutsideCalendarError: the working days of a year are needed and not known.
        """
        require_working(working, is_needed=self.roll is not Roll.NONE)
        passed = _place(after, "after", date.max)
        dues = (_rolled(due, self.roll, working) for due in self._forward(passed[0]))
        return next(due for due in dues if (due.day, due.stated) > passed)

    def previous(self, before: date | Due, *, working: WorkingDays | None = None) -> Due:
        """Return the last due day before a day; a due day on that very day does not count.

        >>> str(MonthlyDay(20).previous(date(2024, 10, 20))), str(MonthlyDay(20).previous(date(2024, 10, 21)))
        ('2024-09-20', '2024-10-20')

        Args:
            before: a day, or a due day of this rule to give the one that it follows.
            working: the working days; needed where the rule rolls.

        Raises:
            InvalidTypeError, InvalidValueError, OutsideCalendarError: see ``next``.
        """
        require_working(working, is_needed=self.roll is not Roll.NONE)
        coming = _place(before, "before", date.min)
        dues = (_rolled(due, self.roll, working) for due in self._backward(coming[0]))
        return next(due for due in dues if (due.day, due.stated) < coming)

    def all_in(self, period: Dated, *, working: WorkingDays | None = None) -> tuple[Due, ...]:
        """Return all that is due inside of a period, both edges included, in order.

        >>> from edu_policy.calendars import Span
        >>> [str(due) for due in MonthlyDay(31).all_in(Span(date(2024, 1, 31), date(2024, 3, 30)))]
        ['2024-01-31', '2024-02-29 (the month has no later day)']

        Args:
            period: any period whose days are known.
            working: the working days; needed where the rule rolls.

        Raises:
            InvalidTypeError: no such period, or no working days.
            InvalidValueError, OutsideCalendarError: see ``next``.
            PeriodError: a term that has no end yet.
        """
        require_working(working, is_needed=self.roll is not Roll.NONE)
        span = as_dated(period, "period").span
        _ordinary(span.start, "period")
        latest = self._latest(_ordinary(span.end, "period"))
        stated = takewhile(lambda due: due.stated <= latest, self._forward(span.start))
        dues = (_rolled(due, self.roll, working) for due in stated)
        return tuple(due for due in dues if due.day in span)

    def _latest(self, day: date) -> date:
        """Return the last stated day from which a due day can arrive on ``day``."""
        return day + _FARTHEST if self.roll is Roll.PRECEDING else day

    def _forward(self, day: date) -> Iterator[Due]:
        """Yield in order, before rolling, what can be due on ``day`` or later."""
        earliest = day - _FARTHEST if self.roll is Roll.FOLLOWING else day
        period: _Recurrent = self._kind.of(earliest)
        while True:
            due = self._within(period)
            if due.stated >= earliest:
                yield due
            period = period.next

    def _backward(self, day: date) -> Iterator[Due]:
        """Yield, the last first and before rolling, what can be due on ``day`` or earlier."""
        latest = self._latest(day)
        period: _Recurrent = self._kind.of(latest)
        while True:
            due = self._within(period)
            if due.stated <= latest:
                yield due
            period = period.previous


def _place(value: object, path: str, beside: date) -> tuple[date, date]:
    """Return a place among due days: that of a due day, or of all due days of a date."""
    if isinstance(value, Due):
        return _ordinary(value.day, path), value.stated
    return _ordinary(value, path), beside


def _day_of_month(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    checks.as_whole(value, range(1, 32), "a day of the month from 1 to 31", attribute.name)


@final
@attrs.frozen
class MonthlyDay(Recurring):
    """A day of each month (每月20日). Where a month is too short, its last day stands for it, and the ``Due`` says so.

    >>> [str(MonthlyDay(31).of(Month(2023, month))) for month in (5, 6)]
    ['2023-05-31', '2023-06-30 (the month has no later day)']

    Attributes:
        day: day of the month, 1 to 31.
        roll: where the due day goes if it is no working day.

    Raises:
        InvalidTypeError: a day that is no whole number, or no Roll.
        InvalidValueError: a day outside 1 to 31.
    """

    day: int = attrs.field(default=20, validator=_day_of_month)
    roll: Roll = attrs.field(default=Roll.NONE, kw_only=True, validator=_IS_ROLL)

    @property
    def _kind(self) -> type[Month]:
        return Month

    def _within(self, period: Month) -> Due:
        last = period.span.end
        return Due(last.replace(day=min(self.day, last.day)), is_clamped=self.day > last.day)

    def of(self, month: Month, *, working: WorkingDays | None = None) -> Due:
        """Return what is due for a month; by rolling, the due day may leave it.

        >>> from edu_policy.calendars import MAINLAND
        >>> print(MonthlyDay(20, roll=Roll.PRECEDING).of(Month(2024, 10), working=WorkingDays([MAINLAND])))
        2024-10-18 (rolled from 2024-10-20)

        Args:
            month: the month.
            working: the working days; needed where the rule rolls.

        Raises:
            InvalidTypeError: no Month, or no working days.
            InvalidValueError, OutsideCalendarError: see ``next``.
        """
        require_working(working, is_needed=self.roll is not Roll.NONE)
        if not isinstance(month, Month):
            msg = f"expected a Month, such as Month(2024, 10), got {month!r}"
            raise InvalidTypeError(msg, path="month")
        return _rolled(self._within(month), self.roll, working)


def _recurrent_kind(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value not in _KINDS:
        msg = f"expected one of {', '.join(kind.__name__ for kind in _KINDS)} (the class), got {value!r}"
        raise InvalidTypeError(msg, path=attribute.name)


def _name(kind: type) -> str:
    return kind.__name__


@final
@attrs.frozen
class EndOf(Recurring):
    """The end of each month, calendar year, school year or week (月底, 年底, 學年末, 每週最後一天).

    With ``roll=Roll.PRECEDING`` it is the last working day (最後一個工作日); only where a period is all days off, as a week can be,
    that day lies before the period.

    >>> EndOf(Month).next(date(2024, 2, 10)).day, EndOf(SchoolYear).of(SchoolYear(2023)).day
    (datetime.date(2024, 2, 29), datetime.date(2024, 8, 31))

    Attributes:
        kind: the class of the period: Month, CalendarYear, SchoolYear or Week. Weeks recur from Monday to Sunday.
        roll: where the due day goes if it is no working day.

    Raises:
        InvalidTypeError: another kind, such as Semester, whose days only a school calendar knows; or no Roll.
    """

    kind: _Kind = attrs.field(validator=_recurrent_kind, repr=_name)
    roll: Roll = attrs.field(default=Roll.NONE, kw_only=True, validator=_IS_ROLL)

    @property
    def _kind(self) -> _Kind:
        return self.kind

    def _within(self, period: Dated) -> Due:
        return Due(period.span.end)

    def of(self, period: Dated, *, working: WorkingDays | None = None) -> Due:
        """Return what is due at the end of a period: one of the kind, or any other days, such as a week that begins on a Sunday.

        >>> from edu_policy.calendars import MAINLAND, Span
        >>> semester = Span(date(2022, 9, 1), date(2023, 1, 14))  # ends on a Saturday
        >>> print(EndOf(Month, roll=Roll.PRECEDING).of(semester, working=WorkingDays([MAINLAND])))
        2023-01-13 (rolled from 2023-01-14)

        Args:
            period: a period of the kind, or the span of a semester, a term or other days.
            working: the working days; needed where the rule rolls.

        Raises:
            InvalidTypeError: no period whose days are known, a period of another recurring kind, or no working days.
            InvalidValueError, OutsideCalendarError: see ``next``.
            PeriodError: a term that has no end yet.
        """
        require_working(working, is_needed=self.roll is not Roll.NONE)
        if isinstance(as_dated(period, "period"), _KINDS) and not isinstance(period, self.kind):
            msg = f"the rule is for each {self.kind.__name__}, got {period!r}; pass its .span if you mean its end"
            raise InvalidTypeError(msg, path="period")
        return _rolled(self._within(period), self.roll, working)


def _days_before(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    checks.as_whole(value, range(1, 367), "a number of days from 1 to 366", attribute.name)


@final
@attrs.frozen
class BeforeEvent:
    """So many days before an event (提前一週): 7 days before the 15th is the 8th, and the 8th is still in time.

    >>> print(BeforeEvent(7).of(date(2024, 10, 15)))
    2024-10-08

    Attributes:
        days: how many days before the event, 1 to 366.
        roll: where the due day goes if it is no working day. A day counted in working days is one, and never rolls.
        in_working_days: whether ``days`` counts working days (工作日) instead of days (天).

    Raises:
        InvalidTypeError: a part of the wrong type.
        InvalidValueError: a number of days outside 1 to 366.
    """

    days: int = attrs.field(default=7, validator=_days_before)
    roll: Roll = attrs.field(default=Roll.NONE, kw_only=True, validator=_IS_ROLL)
    in_working_days: bool = attrs.field(default=False, kw_only=True, validator=checks.InstanceOf(bool, "True or False"))

    def of(self, event: date, *, working: WorkingDays | None = None) -> Due:
        """Return what is due before an event.

        >>> from edu_policy.calendars import MAINLAND
        >>> print(BeforeEvent(5, in_working_days=True).of(date(2024, 10, 15), working=WorkingDays([MAINLAND])))
        2024-10-09

        Args:
            event: the day of the event; it need not be a working day.
            working: the working days; needed where the rule rolls or counts them.

        Raises:
            InvalidTypeError: no day, or no working days.
            InvalidValueError: working days are needed, a roll over more than 14 days, a roll that does not end before the event, or a
                year outside 3 to 9997.
            OutsideCalendarError: the working days of a year are needed and not known.
        """
        require_working(working, is_needed=self.in_working_days or self.roll is not Roll.NONE)
        day = _ordinary(event, "event")
        if self.in_working_days and working is not None:
            return Due(working.shifted(day, -self.days))
        due = _rolled(Due(day - timedelta(self.days)), self.roll, working)
        if due.day >= day:
            msg = f"{due.stated} rolls to {due.day}, which is not before the event on {day}; use Roll.PRECEDING, or more days"
            raise InvalidValueError(msg, path="roll")
        return due
