"""Warnings about dates that can be, and yet look wrong. They change nothing: no date is derived from them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import final

import attrs

from edu_policy.calendars.lunar import lunar_new_year
from edu_policy.calendars.periods import Semester
from edu_policy.calendars.school import SchoolCalendar
from edu_policy.calendars.semesters import Edge, SemesterDates
from edu_policy.calendars.weeks import Diagnosis, TeachingWeeks, check_length
from edu_policy.errors import InvalidTypeError, OutsideCalendarError

__all__ = ["CalendarWarning", "Doubt", "warnings_about"]


def __dir__() -> list[str]:
    return __all__


class Doubt(StrEnum):
    """What looks wrong."""

    BREAK_MISSES_NEW_YEAR = "break_misses_new_year"
    """寒假不含春節 (the winter break does not contain the lunar new year)"""
    SEMESTER_SPANS_NEW_YEAR = "semester_spans_new_year"
    """上課期間含春節 (the known dates of a semester leave no winter break around the lunar new year)"""
    WEEKS_DIFFER = "weeks_differ"
    """教學週數不符 (the stated number of weeks does not fit the dates)"""
    LENGTH_DIFFERS = "length_differs"
    """天數不符 (the stated length does not fit the dates)"""
    EDGE_ON_DAY_OFF = "edge_on_day_off"
    """開課日或最後上課日不是工作日 (a stated edge is no working day)"""


@final
@attrs.frozen(kw_only=True)
class CalendarWarning:
    """A doubt about the dates of a semester.

    Attributes:
        doubt: what looks wrong.
        semester: which semester.
        edge: which edge; None where it is about the whole semester.
        stated: what the calendar says: a date, or a number of weeks or days.
        expected: what would fit: the lunar new year, or the derived number; None where there is nothing to compare.
    """

    doubt: Doubt
    semester: Semester
    edge: Edge | None = None
    stated: date | int
    expected: date | int | None = None


def warnings_about(calendar: SchoolCalendar) -> tuple[CalendarWarning, ...]:
    """Return what looks wrong in a calendar, in the order of its semesters; nothing where nothing does.

    >>> from edu_policy.calendars import SchoolCalendar, SemesterDates
    >>> late = SemesterDates(semester=Semester(2023, 1), break_start=date(2024, 2, 12), break_end=date(2024, 3, 1))
    >>> warning, = warnings_about(SchoolCalendar(id="typo", semesters=[late]))
    >>> warning.doubt.value, warning.edge.value, str(warning.expected)
    ('break_misses_new_year', 'break_start', '2024-02-10')

    Raises:
        InvalidTypeError: no SchoolCalendar.
    """
    if not isinstance(calendar, SchoolCalendar):
        msg = f"expected a SchoolCalendar, got {calendar!r}"
        raise InvalidTypeError(msg, path="calendar")
    semesters = [calendar.dates_of(semester) for year in calendar.school_years for semester in year.semesters]
    return tuple(warning for dates in semesters for warning in _about(dates, calendar))


def _about(dates: SemesterDates, calendar: SchoolCalendar) -> Iterator[CalendarWarning]:
    yield from _new_year(dates)
    yield from _weeks(dates)
    yield from _days_off(dates, calendar)


def _new_year(dates: SemesterDates) -> Iterator[CalendarWarning]:
    semester = dates.semester
    try:
        new_year = lunar_new_year(semester.start_year + 1)
    except OutsideCalendarError:
        return
    if semester.number == 2:  # noqa: PLR2004 - spring
        if dates.first_lesson is not None and dates.first_lesson <= new_year and Edge.FIRST_LESSON not in dates.borrowed:
            yield _spans(semester, Edge.FIRST_LESSON, dates.first_lesson, new_year)
        return
    if dates.last_day is not None and dates.last_day >= new_year and Edge.LAST_DAY not in dates.borrowed:
        yield _spans(semester, Edge.LAST_DAY, dates.last_day, new_year)
    late = dates.break_start is not None and dates.break_start > new_year
    early = dates.break_end is not None and dates.break_end < new_year
    for edge, misses in ((Edge.BREAK_START, late), (Edge.BREAK_END, early)):
        day = dates.day_of(edge)
        if misses and day is not None:
            yield CalendarWarning(doubt=Doubt.BREAK_MISSES_NEW_YEAR, semester=semester, edge=edge, stated=day, expected=new_year)


def _spans(semester: Semester, edge: Edge, day: date, new_year: date) -> CalendarWarning:
    return CalendarWarning(doubt=Doubt.SEMESTER_SPANS_NEW_YEAR, semester=semester, edge=edge, stated=day, expected=new_year)


def _weeks(dates: SemesterDates) -> Iterator[CalendarWarning]:
    has_weeks = dates.last_day is not None and (dates.first_lesson is not None or dates.week_one is not None)
    weeks = TeachingWeeks(dates).check() if has_weeks else None
    if weeks is not None and weeks.diagnosis is Diagnosis.UNEXPLAINED:
        yield CalendarWarning(doubt=Doubt.WEEKS_DIFFER, semester=dates.semester, stated=weeks.stated, expected=weeks.derived)
    length = check_length(dates)
    if length is not None and not length.agrees:
        yield CalendarWarning(doubt=Doubt.LENGTH_DIFFERS, semester=dates.semester, stated=length.stated, expected=length.derived)


def _days_off(dates: SemesterDates, calendar: SchoolCalendar) -> Iterator[CalendarWarning]:
    working = calendar.working
    for edge in (Edge.FIRST_LESSON, Edge.LAST_DAY):
        day = dates.day_of(edge)
        if working is None or day is None or day.year not in working.years or edge in dates.borrowed:
            continue
        if not working.is_worked(day):
            yield CalendarWarning(doubt=Doubt.EDGE_ON_DAY_OFF, semester=dates.semester, edge=edge, stated=day)
