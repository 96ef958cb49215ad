"""Teaching weeks (教學週): numbered through holidays from the week of the first lesson to that of the last school day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import final

import attrs
from attrs.validators import optional

from edu_policy.calendars import checks
from edu_policy.calendars.days import Span, Week, Weekday
from edu_policy.calendars.semesters import Edge, SemesterDates
from edu_policy.errors import InvalidValueError, PeriodError

__all__ = ["Diagnosis", "LengthCheck", "Parity", "TeachingWeeks", "WeekCheck", "check_length"]


def __dir__() -> list[str]:
    return __all__


class Parity(StrEnum):
    """Whether a teaching week has an odd or an even number (單週、雙週)."""

    ODD = "odd"
    """單週"""
    EVEN = "even"
    """雙週"""

    @classmethod
    def of(cls, number: int) -> Parity:
        """Return the parity of the week of that number.

        >>> Parity.of(6)
        <Parity.EVEN: 'even'>
        """
        return cls.EVEN if number % 2 == 0 else cls.ODD


class Diagnosis(StrEnum):
    """How a stated number of teaching weeks fits the dates."""

    AGREES = "agrees"
    """the stated number is the derived one"""
    OTHER_WEEK_START = "other_week_start"
    """it fits where weeks begin on Sunday instead of Monday, or on Monday instead of Sunday"""
    WHOLE_WEEKS = "whole_weeks"
    """it counts the whole seven days that fit into the semester"""
    UNEXPLAINED = "unexplained"
    """nothing that is known here explains it"""


@final
@attrs.frozen
class WeekCheck:
    """A stated number of teaching weeks beside the derived one.

    Attributes:
        stated: what the calendar states.
        derived: what its dates give.
        diagnosis: how the two fit.
    """

    stated: int
    derived: int
    diagnosis: Diagnosis


@final
@attrs.frozen
class LengthCheck:
    """A stated length in weeks and days beside the days from the first lesson to the last school day.

    Attributes:
        stated: the stated length in days.
        derived: the days that the dates give.
    """

    stated: int
    derived: int

    @property
    def agrees(self) -> bool:
        """Whether the two are equal."""
        return self.stated == self.derived


def check_length(dates: SemesterDates) -> LengthCheck | None:
    """Compare a stated length (共20周零3天) with the dates; None where one of the two is not known.

    >>> from edu_policy.calendars import Semester, WeeksAndDays
    >>> autumn = SemesterDates(
    ...     semester=Semester(2021, 1),
    ...     first_lesson=date(2021, 9, 1),
    ...     last_day=date(2022, 1, 21),
    ...     stated_length=WeeksAndDays.parse("20w3d"),
    ... )
    >>> check_length(autumn)
    LengthCheck(stated=143, derived=143)
    """
    if dates.stated_length is None or dates.span is None:
        return None
    return LengthCheck(dates.stated_length.total_days, dates.span.days)


@final
@attrs.frozen
class TeachingWeeks:
    """The teaching weeks of a semester. Holidays keep their numbers: the week after week 5 is week 6, worked or not.

    >>> from edu_policy.calendars import Semester
    >>> weeks = TeachingWeeks(SemesterDates(semester=Semester(2022, 1), first_lesson=date(2022, 9, 1), last_day=date(2023, 1, 17)))
    >>> weeks.count, weeks.number_of(date(2022, 10, 4)), weeks.parity_of(date(2022, 10, 4)), weeks.number_of(date(2023, 1, 18))
    (21, 6, <Parity.EVEN: 'even'>, None)

    Attributes:
        dates: the dates of the semester.
        starts_on: the day on which a week begins; None for that of the published week 1, else Monday.
        anchor: a day of week 1; None for the published week 1 where weeks begin on its day, else the week of the first lesson. Where it
            lies in the week after the first lesson, the days before it are week 0 (預備週), neither odd nor even.

    Raises:
        PeriodError: the semester lacks an edge without which its weeks are not known.
        InvalidValueError: the anchor is not in the week of the first lesson, nor in the one before or after it.
    """

    dates: SemesterDates = attrs.field(validator=checks.InstanceOf(SemesterDates, "a SemesterDates"))
    starts_on: Weekday | None = attrs.field(
        default=None, kw_only=True, validator=optional(checks.InstanceOf(Weekday, "a Weekday, such as Weekday.SUNDAY"))
    )
    anchor: date | None = attrs.field(default=None, kw_only=True, validator=optional(checks.day))

    def __attrs_post_init__(self) -> None:
        """Refuse a semester without edges, and an anchor far from the first lesson."""
        first = self._number(self.span.start)
        if not 0 <= first <= 2:  # noqa: PLR2004 - the week before, the same, the week after
            msg = f"week 1 would begin on {self.first.start}, too far from the first lesson on {self.span.start}"
            raise InvalidValueError(msg, path="anchor")

    @property
    def span(self) -> Span:
        """The days that have a number: from the first lesson, or from the published week 1 where that is not stated."""
        start = self.dates.first_lesson or self.dates.week_one
        if start is None or self.dates.last_day is None:
            lacking = Edge.FIRST_LESSON if start is None else Edge.LAST_DAY
            msg = f"semester {self.dates.semester} has no {lacking}, so its weeks are not known; complete the calendar first"
            raise PeriodError(msg, path=f"dates.{lacking}")
        return Span(start, self.dates.last_day)

    @property
    def first(self) -> Week:
        """Week 1."""
        return self._first(self._starts_on)

    @property
    def count(self) -> int:
        """The derived number of teaching weeks: the number of the last one."""
        return self._number(self.span.end)

    def number_of(self, day: date) -> int | None:
        """Return the number of the week in which ``day`` lies, or None outside the semester; 0 before week 1."""
        return self._number(day) if day in self.span else None

    def parity_of(self, day: date) -> Parity | None:
        """Return whether ``day`` lies in an odd or an even week (單雙週), or None outside the semester and in week 0."""
        number = self.number_of(day)
        return Parity.of(number) if number else None

    def week(self, number: int) -> Week:
        """Return the week of a number.

        Raises:
            InvalidValueError: the semester has no such week.
        """
        known = range(min(1, self._number(self.span.start)), self.count + 1)
        if type(number) is not int or number not in known:
            msg = f"semester {self.dates.semester} has the weeks {known[0]} to {known[-1]}, not {number!r}"
            raise InvalidValueError(msg, path="number")
        return Week(self.first.start + timedelta(7 * (number - 1)))

    def __iter__(self) -> Iterator[tuple[int, Week]]:
        """Yield each week that has a day of the semester, with its number."""
        return ((number, self.week(number)) for number in range(self._number(self.span.start), self.count + 1))

    def check(self) -> WeekCheck | None:
        """Compare the stated number of weeks with the derived one; None where none is stated.

        >>> from edu_policy.calendars import Semester
        >>> dates = SemesterDates(semester=Semester(2022, 1), first_lesson=date(2022, 9, 1), last_day=date(2023, 1, 15), stated_weeks=21)
        >>> TeachingWeeks(dates).check()
        WeekCheck(stated=21, derived=20, diagnosis=<Diagnosis.OTHER_WEEK_START: 'other_week_start'>)
        """
        stated = self.dates.stated_weeks
        return None if stated is None else WeekCheck(stated, self.count, self._diagnosis(stated))

    def _diagnosis(self, stated: int) -> Diagnosis:
        other = Weekday.MONDAY if self._starts_on is Weekday.SUNDAY else Weekday.SUNDAY
        if stated == self.count:
            return Diagnosis.AGREES
        if stated == _weeks_from(self._first(other), self.span.end):
            return Diagnosis.OTHER_WEEK_START
        return Diagnosis.WHOLE_WEEKS if stated == self.span.days // 7 else Diagnosis.UNEXPLAINED

    @property
    def _starts_on(self) -> Weekday:
        if self.starts_on is not None:
            return self.starts_on
        return Weekday.MONDAY if self.dates.week_one is None else Weekday.of(self.dates.week_one)

    def _first(self, starts_on: Weekday) -> Week:
        return Week.of(self.anchor or self._published(starts_on) or self.span.start, starts_on=starts_on)

    def _published(self, starts_on: Weekday) -> date | None:
        """Return the published week 1, where weeks that begin on that day are its weeks."""
        one = self.dates.week_one
        return one if one is not None and Weekday.of(one) is starts_on else None

    def _number(self, day: date) -> int:
        return _weeks_from(self.first, day)


def _weeks_from(first: Week, day: date) -> int:
    """Return the number of the week in which ``day`` lies, where ``first`` is week 1."""
    return (day - first.start).days // 7 + 1
