"""Teaching days and lessons: the working days inside of semesters, and what a timetable gives on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, final

import attrs

from edu_policy.calendars import checks
from edu_policy.calendars.checks import as_date
from edu_policy.calendars.days import Dated, Span, Weekday
from edu_policy.calendars.layers import DayReason
from edu_policy.calendars.periods import Semester
from edu_policy.calendars.school import SchoolCalendar
from edu_policy.calendars.semesters import Edge, SemesterDates
from edu_policy.calendars.weeks import Parity, TeachingWeeks
from edu_policy.calendars.working import WorkingDays
from edu_policy.errors import InvalidTypeError, InvalidValueError, PeriodError
from edu_policy.mappings import FrozenMap
from edu_policy.quantities import Bounds

__all__ = ["TeachingDays", "Timetable"]


def __dir__() -> list[str]:
    return __all__


def _lessons(entries: Mapping[Weekday, tuple[int, int]]) -> FrozenMap[Weekday, tuple[int, int]]:
    if not isinstance(entries, Mapping):
        msg = f"expected a mapping from Weekday to the lessons of morning and afternoon, got {entries!r}"
        raise InvalidTypeError(msg)
    return FrozenMap({_weekday(weekday): _pair(pair, f"[{weekday!r}]") for weekday, pair in entries.items()})


def _weekday(value: object) -> Weekday:
    if isinstance(value, Weekday):
        return value
    msg = f"expected a Weekday, such as Weekday.MONDAY, got {value!r}"
    raise InvalidTypeError(msg)


def _pair(value: object, path: str) -> tuple[int, int]:
    match value:
        case (int() as morning, int() as afternoon) if not isinstance(morning, bool) and not isinstance(afternoon, bool):
            if min(morning, afternoon) < 0:
                msg = f"lessons cannot be fewer than none, got {value!r}"
                raise InvalidValueError(msg, path=path)
            return morning, afternoon
        case _:
            msg = f"expected the lessons of morning and afternoon, such as (2, 1), got {value!r}"
            raise InvalidTypeError(msg, path=path)


@final
@attrs.frozen
class Timetable:
    """The lessons (節) of a class or a teacher by day of the week: in every week, and more in odd or even weeks (單雙週).

    >>> Timetable({Weekday.MONDAY: (2, 0)}, odd={Weekday.MONDAY: (0, 1)}).on(Weekday.MONDAY, Parity.ODD)
    (2, 1)

    Attributes:
        every: lessons of the morning and of the afternoon in every week; a day that is not named has none.
        odd: further lessons in odd teaching weeks.
        even: further lessons in even teaching weeks.

    Raises:
        InvalidTypeError: a key that is no Weekday, or a value that is no pair of whole numbers.
        InvalidValueError: fewer than no lessons.
    """

    every: FrozenMap[Weekday, tuple[int, int]] = attrs.field(converter=_lessons)
    odd: FrozenMap[Weekday, tuple[int, int]] = attrs.field(default=FrozenMap(), kw_only=True, converter=_lessons)
    even: FrozenMap[Weekday, tuple[int, int]] = attrs.field(default=FrozenMap(), kw_only=True, converter=_lessons)

    def on(self, weekday: Weekday, parity: Parity) -> tuple[int, int]:
        """Return the lessons of the morning and of the afternoon on a weekday of an odd or an even week."""
        further = self.odd if parity is Parity.ODD else self.even
        always, more = self.every.get(weekday, (0, 0)), further.get(weekday, (0, 0))
        return always[0] + more[0], always[1] + more[1]


def _with_working(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, SchoolCalendar):
        msg = f"expected a SchoolCalendar, got {value!r}"
        raise InvalidTypeError(msg, path=attribute.name)
    if value.working is None:
        msg = f"calendar {value.id!r} has no working days; give it some, such as working=WorkingDays([MAINLAND])"
        raise PeriodError(msg, path=f"{attribute.name}.working")


@final
@attrs.frozen
class TeachingDays:
    """The teaching days (教學日, 上課日) of a school calendar: the working days of its semesters.

    The day of the first lesson counts where the calendar states it, even on a weekend or holiday of the table of working days; a school
    that closes on it (停課) has no lessons. The last day of a semester does not: notices often name the Sunday before the break.

    >>> from edu_policy.calendars import MAINLAND
    >>> autumn = SemesterDates(semester=Semester(2022, 1), first_lesson=date(2022, 9, 1), last_day=date(2023, 1, 13))
    >>> days = TeachingDays(SchoolCalendar(id="county", semesters=[autumn], working=WorkingDays([MAINLAND])))
    >>> days.days_in(Semester(2022, 1)), days.list_in(Span(date(2022, 10, 1), date(2022, 10, 9)))
    (92, (datetime.date(2022, 10, 8), datetime.date(2022, 10, 9)))

    Attributes:
        calendar: the school calendar, with its working days.

    Raises:
        PeriodError: the calendar has no working days.
    """

    calendar: SchoolCalendar = attrs.field(validator=_with_working)

    @property
    def working(self) -> WorkingDays:
        """The working days on which the teaching days rest."""
        working = self.calendar.working
        assert working is not None  # noqa: S101 - the validator has refused a calendar without them
        return working

    def is_taught(self, day: date) -> bool:
        """Whether ``day`` is a teaching day, in the morning or in the afternoon.

        Raises:
            OutsideCalendarError, PeriodError: see ``days_in``.
        """
        return self.days_in(Span(as_date(day, "day"), day)) == 1

    def days_in(self, period: Dated | Semester) -> int:
        """Return the number of teaching days in a period, however much of each is worked.

        Raises:
            InvalidTypeError: no period.
            OutsideCalendarError: the period reaches beyond the calendar, or its semesters beyond the known working days.
            PeriodError: a semester that may have a day in it lacks an edge; the message says which.
        """
        return sum(self.working.days_in(part) + len(extra) for _, part, extra in self._parts(period))

    def half_days_in(self, period: Dated | Semester) -> int:
        """Return the number of half-days (半天) on which there are lessons; a first lesson on a day off counts as a whole day.

        Raises:
            InvalidTypeError, OutsideCalendarError, PeriodError: see ``days_in``.
        """
        return sum(self.working.half_days_in(part) + 2 * len(extra) for _, part, extra in self._parts(period))

    def list_in(self, period: Dated | Semester) -> tuple[date, ...]:
        """Return the teaching days of a period in order.

        Raises:
            InvalidTypeError, OutsideCalendarError, PeriodError: see ``days_in``.
        """
        return tuple(day for _, part, extra in self._parts(period) for day in (*extra, *self.working.list_in(part)))

    def borrowed_in(self, period: Dated | Semester) -> tuple[tuple[Semester, Edge, str], ...]:
        """Return the edges of semesters on which the numbers of a period rest that were lent, each with its lender.

        Raises:
            InvalidTypeError, OutsideCalendarError, PeriodError: see ``days_in``.
        """
        semesters = self._semesters(period)
        return tuple((dates.semester, edge, lender) for dates in semesters for edge, lender in sorted(dates.borrowed.items()))

    def lessons_in(self, period: Dated | Semester, timetable: Timetable, *, weeks: Iterable[TeachingWeeks] = ()) -> Bounds:
        """Return how many lessons of a timetable fall into a period.

        A make-up day (調休) gives the lessons of the weekday that it is stated to follow. Where that is not stated, it may give none,
        or as many as the fullest day: the bounds say so, and ``unmapped_in`` lists such days. In week 0 (預備週), and where a make-up
        day follows no stated week, the lessons may be those of an odd or of an even week.

        Args:
            period: the days.
            timetable: the lessons by weekday.
            weeks: how teaching weeks are numbered, which tells odd weeks from even ones; for a semester that is not among them, as
                its calendar prints them, else from Monday.

        Raises:
            InvalidTypeError: no period, no timetable, or no teaching weeks.
            OutsideCalendarError, PeriodError: see ``days_in``.
        """
        if not isinstance(timetable, Timetable):
            msg = f"expected a Timetable, got {timetable!r}"
            raise InvalidTypeError(msg, path="timetable")
        numbered = {each.dates.semester: each for each in checks.all_of(TeachingWeeks, weeks, "TeachingWeeks", "weeks")}
        low = high = 0
        for dates, part, extra in self._parts(period):
            for least, most in self._lessons(part, extra, timetable, numbered.get(dates.semester) or TeachingWeeks(dates)):
                low, high = low + least, high + most
        return Bounds(low, high, low, high)

    def unmapped_in(self, period: Dated | Semester) -> tuple[date, ...]:
        """Return the make-up days, and first lessons on a day off, of which it is not stated whose timetable they follow.

        Raises:
            InvalidTypeError, OutsideCalendarError, PeriodError: see ``days_in``.
        """
        special = (day for _, part, extra in self._parts(period) for day in (*extra, *self.working.make_up_days_in(part)))
        return tuple(day for day in special if self.working.status(day).follows is None)

    def _lessons(self, part: Span, extra: tuple[date, ...], timetable: Timetable, weeks: TeachingWeeks) -> Iterator[tuple[int, int]]:
        """Yield the fewest and the most lessons of each day."""
        special = {*extra, *self.working.make_up_days_in(part)}
        in_part = set(self.working.in_part_in(part))
        for day in (*extra, *self.working.list_in(part)):
            if day in special:
                yield self._on_special(day, timetable)
                continue
            parity = weeks.parity_of(day)
            worked = self._worked(day) if day in in_part else (True, True)
            sums = [_given(timetable.on(Weekday.of(day), each), worked) for each in ((parity,) if parity else tuple(Parity))]
            yield min(sums), max(sums)

    def _on_special(self, day: date, timetable: Timetable) -> tuple[int, int]:
        """Return the fewest and the most lessons of a day on which the weekday does not tell whose timetable holds."""
        follows = self.working.status(day).follows
        weekdays = tuple(Weekday) if follows is None else (follows.weekday,)
        parities = tuple(Parity) if follows is None or follows.week is None else (Parity.of(follows.week),)
        sums = [_given(timetable.on(weekday, parity), self._worked(day)) for weekday in weekdays for parity in parities]
        return 0 if follows is None else min(sums), max(sums)

    def _worked(self, day: date) -> tuple[bool, bool]:
        """Return which halves have lessons; a first lesson on a day off has both."""
        status = self.working.status(day)
        return (status.morning.worked, status.afternoon.worked) if status.is_worked else (True, True)

    def _semesters(self, period: Dated | Semester) -> tuple[SemesterDates, ...]:
        found = (self.calendar.dates_of(period),) if isinstance(period, Semester) else self.calendar.semesters_of(period)
        lacking = [f"{dates.semester} lacks {' and '.join(dates.missing)}" for dates in found if dates.missing]
        if lacking:
            shown = period if isinstance(period, Semester) else period.span
            msg = f"the teaching days in {shown} are not known: {'; '.join(lacking)}; complete the calendar first"
            raise PeriodError(msg, path="period")
        return found

    def _parts(self, period: Dated | Semester) -> Iterator[tuple[SemesterDates, Span, tuple[date, ...]]]:
        """Yield the days of each semester in a period, with the day of the first lesson where that is stated and a day off."""
        spans = [(dates, dates.span) for dates in self._semesters(period)]
        parts = [(dates, part) for dates, span in spans if span and (part := span if isinstance(period, Semester) else span.common(period))]
        return ((dates, part, self._stated_day_off(dates, part)) for dates, part in parts)

    def _stated_day_off(self, dates: SemesterDates, part: Span) -> tuple[date, ...]:
        first = dates.first_lesson
        if first is None or Edge.FIRST_LESSON in dates.borrowed or first not in part or self.working.is_worked(first):
            return ()
        status = self.working.status(first)
        is_closed = DayReason.CLOSED in (status.morning.reason, status.afternoon.reason)
        return () if is_closed else (first,)


def _given(lessons: tuple[int, int], worked: tuple[bool, bool]) -> int:
    return sum(number for number, is_worked in zip(lessons, worked, strict=True) if is_worked)
