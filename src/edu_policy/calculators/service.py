"""Length of service: whole semesters of a posting, and whole years between two dates.

A semester is served where the posting covers it from the first lesson to the last school day (plan 1, 三(三), reading 1r).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import final

import attrs
from dateutil.relativedelta import relativedelta

from edu_policy.calendars import Edge, NoEnd, Semester, SemesterDates, Span, TeachingDays, Weekday, as_date
from edu_policy.errors import InvalidValueError, PeriodError

__all__ = ["SemesterService", "Served", "longest_service", "service_of", "whole_years"]


def __dir__() -> list[str]:
    return __all__


class Served(StrEnum):
    """Whether a semester was served."""

    WHOLE = "whole"
    """from the first lesson to the last school day, but for the days that may be missed"""
    PART = "part"
    """more school days are missed than may be"""
    UNKNOWN = "unknown"
    """the calendar lacks an edge, or only a calendar of school days could tell"""


@final
@attrs.frozen(kw_only=True)
class SemesterService:
    """How far a stay covers one semester.

    Attributes:
        semester: which one.
        served: whether it was served.
        missed: the days of the semester before the stay begins and after it ends.
        missing: the edges that the calendar does not state.
        missed_days: the school days among them; None where no one has given the working days that would tell.
    """

    semester: Semester
    served: Served
    missed: tuple[Span, ...] = ()
    missing: tuple[Edge, ...] = ()
    missed_days: int | None = None


def service_of(
    start: date, end: date | NoEnd, semesters: Iterable[SemesterDates], *, may_miss: int = 0, teaching: TeachingDays | None = None
) -> tuple[SemesterService, ...]:
    """Return how far a stay from ``start`` to ``end`` covers each of the semesters.

    Args:
        start: first day of the stay.
        end: last day, or NO_END.
        semesters: the semesters to look at.
        may_miss: how many school days of a semester may be missed.
        teaching: the teaching days that count them. Without these it is known only that the day of the first lesson, and a last day
            from Monday to Friday, are school days: a stay that misses ``n`` days at such an edge misses between 1 and ``n`` school
            days there, and where that leaves it open the answer is UNKNOWN.

    >>> autumn = SemesterDates(semester=Semester(2022, 1), first_lesson=date(2022, 9, 1), last_day=date(2023, 1, 13))
    >>> service_of(date(2022, 9, 2), date(2023, 7, 7), [autumn])[0].served
    <Served.PART: 'part'>

    Raises:
        InvalidTypeError: a date that is none.
        InvalidValueError: an end before the start, or a negative ``may_miss``.
    """
    as_date(start, "start")
    if not isinstance(end, NoEnd) and as_date(end, "end") < start:
        msg = f"ends on {end}, before its start {start}"
        raise InvalidValueError(msg, path="end")
    if may_miss < 0:
        msg = f"must not be negative, got {may_miss}"
        raise InvalidValueError(msg, path="may_miss")
    return tuple(_service(start, end, dates, may_miss, teaching) for dates in semesters)


def _service(start: date, end: date | NoEnd, dates: SemesterDates, may_miss: int, teaching: TeachingDays | None) -> SemesterService:
    missed = tuple(_missed(start, end, dates))
    counted = _school_days(missed, teaching)
    surely = sum(any(_is_school_day(day, dates) for day in (span.start, span.end)) for span in missed)
    least, most = (surely, sum(span.days for span in missed)) if counted is None else (counted, counted)
    if least > may_miss or _is_apart(start, end, dates):
        served = Served.PART
    elif dates.missing or most > may_miss:
        served = Served.UNKNOWN
    else:
        served = Served.WHOLE
    return SemesterService(semester=dates.semester, served=served, missed=missed, missing=dates.missing, missed_days=counted)


def _is_school_day(day: date, dates: SemesterDates) -> bool:
    """Whether a day is a school day, whatever the working days are: notices often name the Sunday before the break as the last day."""
    return day == dates.first_lesson or (day == dates.last_day and Weekday.of(day) <= Weekday.FRIDAY)


def _school_days(missed: Iterable[Span], teaching: TeachingDays | None) -> int | None:
    """Return how many school days were missed; None where the known working days, or the edges of the semester, do not tell."""
    if teaching is None:
        return None
    try:
        return sum(teaching.days_in(span) for span in missed)
    except PeriodError:
        return None


def _is_apart(start: date, end: date | NoEnd, dates: SemesterDates) -> bool:
    after = dates.last_day is not None and start > dates.last_day
    return after or (dates.first_lesson is not None and not isinstance(end, NoEnd) and end < dates.first_lesson)


def _missed(start: date, end: date | NoEnd, dates: SemesterDates) -> Iterable[Span]:
    first, last = dates.first_lesson, dates.last_day
    if first is not None and start > first:
        yield Span(first, min(start - timedelta(1), last or start - timedelta(1)))
    if last is not None and not isinstance(end, NoEnd) and end < last:
        yield Span(max(end + timedelta(1), first or end + timedelta(1)), last)


def longest_service(services: Iterable[SemesterService], *, within_school_year: bool = False) -> tuple[int, int]:
    """Return the least and the greatest possible number of consecutive semesters served.

    Args:
        services: what ``service_of`` returned, in the order of the semesters.
        within_school_year: whether a run ends with its school year (reading 1k).

    >>> autumn, spring = (SemesterService(semester=Semester(2022, n), served=Served.WHOLE) for n in (1, 2))
    >>> longest_service([autumn, spring])
    (2, 2)
    """
    services = tuple(services)
    sure = frozenset({Served.WHOLE})
    return (
        _longest_run(services, sure, within_school_year=within_school_year),
        _longest_run(services, sure | {Served.UNKNOWN}, within_school_year=within_school_year),
    )


def _longest_run(services: tuple[SemesterService, ...], counted: frozenset[Served], *, within_school_year: bool) -> int:
    longest = run = 0
    previous: Semester | None = None
    for service in services:
        follows = previous is not None and service.semester == previous.next
        new_year = previous is None or service.semester.school_year != previous.school_year
        if not follows or (within_school_year and new_year):
            run = 0
        run = run + 1 if service.served in counted else 0
        longest = max(longest, run)
        previous = service.semester
    return longest


def whole_years(start: date, end: date) -> int:
    """Return the whole years from ``start`` to ``end``, both days included.

    >>> whole_years(date(2020, 9, 1), date(2023, 8, 31))
    3

    Raises:
        InvalidTypeError: a date that is none.
        InvalidValueError: an end before the start.
    """
    if as_date(end, "end") < as_date(start, "start"):
        msg = f"ends on {end}, before its start {start}"
        raise InvalidValueError(msg, path="end")
    return relativedelta(end + timedelta(1), start).years
