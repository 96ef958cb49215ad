"""School calendars over dates that a caller gives: when each semester's first lesson and last school day are.

A calendar never invents a date. An edge that it lacks is ``None``; ``completed_by(nominal(...))`` fills such edges
explicitly, and each borrowed edge says so in every answer that rests on it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Any, final

import attrs

from edu_policy.calendars.days import Span, as_date
from edu_policy.calendars.periods import SchoolYear, Semester
from edu_policy.errors import (
    DuplicateIdError,
    EduPolicyError,
    EduPolicyErrors,
    InvalidTypeError,
    InvalidValueError,
    OutsideCalendarError,
)
from edu_policy.text import as_word

__all__ = ["Edge", "SchoolCalendar", "SemesterDates", "nominal"]


def __dir__() -> list[str]:
    return __all__


class Edge(StrEnum):
    """An edge of a semester."""

    FIRST_LESSON = "first_lesson"
    """開課日 (day of the first lesson)"""
    LAST_DAY = "last_day"
    """學期最後一個上課日 (last school day)"""


def _maybe_day(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None:
        as_date(value, attribute.name)


def _word(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    as_word(value, attribute.name)


def _semester(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, Semester):
        msg = f"expected a Semester, got {value!r}"
        raise InvalidTypeError(msg, path=attribute.name)


def _edges(edges: Iterable[Edge]) -> frozenset[Edge]:
    if isinstance(edges, str) or not isinstance(edges, Iterable):
        msg = f"expected several edges in a set, tuple or list, got {edges!r}"
        raise InvalidTypeError(msg, path="borrowed")
    given = tuple(edges)
    try:
        return frozenset(map(Edge, given))
    except ValueError:
        msg = f"expected {' or '.join(Edge)}, got {given!r}"
        raise InvalidValueError(msg, path="borrowed") from None


@final
@attrs.frozen(kw_only=True)
class SemesterDates:
    """The dates of one semester (學期), from its first lesson to its last school day.

    Attributes:
        semester: which one.
        first_lesson: day of the first lesson; None where the calendar does not state it.
        last_day: last school day; None where the calendar does not state it.
        borrowed: the edges that were filled from a nominal calendar.

    Raises:
        InvalidTypeError: an edge is no date.
        InvalidValueError: the last day is before the first lesson, an edge is outside the school year (which may begin in
            August), or an edge is borrowed and missing.
    """

    semester: Semester = attrs.field(validator=_semester)
    first_lesson: date | None = attrs.field(default=None, validator=_maybe_day)
    last_day: date | None = attrs.field(default=None, validator=_maybe_day)
    borrowed: frozenset[Edge] = attrs.field(default=frozenset(), converter=_edges)

    def __attrs_post_init__(self) -> None:
        """Refuse dates that cannot be."""
        first, last = self.first_lesson, self.last_day
        if first and last and last < first:
            msg = f"semester {self.semester} ends on {last}, before its first lesson on {first}"
            raise InvalidValueError(msg, path="last_day")
        for edge, day in ((Edge.FIRST_LESSON, first), (Edge.LAST_DAY, last)):
            if day and not _plausible(day, self.semester):
                msg = f"{day} is outside school year {self.semester.school_year}: from August, when lessons may begin, to 31 August"
                raise InvalidValueError(msg, path=edge.value)
        if not self.borrowed.isdisjoint(self.missing):
            msg = "an edge cannot be borrowed and missing"
            raise InvalidValueError(msg, path="borrowed")

    @property
    def span(self) -> Span | None:
        """Its days, or None while an edge is missing."""
        return Span(self.first_lesson, self.last_day) if self.first_lesson and self.last_day else None

    @property
    def missing(self) -> tuple[Edge, ...]:
        """The edges that the calendar does not state."""
        edges = ((Edge.FIRST_LESSON, self.first_lesson), (Edge.LAST_DAY, self.last_day))
        return tuple(edge for edge, day in edges if day is None)

    def completed_by(self, other: SemesterDates) -> SemesterDates:
        """Return the dates with each missing edge taken from ``other`` and marked as borrowed.

        Raises:
            InvalidValueError: ``other`` is about another semester, or the dates do not fit together.
        """
        if other.semester != self.semester:
            msg = f"the dates of {other.semester} cannot complete those of {self.semester}"
            raise InvalidValueError(msg, path="semester")
        lent = frozenset(edge for edge in self.missing if edge not in other.missing)
        return attrs.evolve(
            self,
            first_lesson=self.first_lesson or other.first_lesson,
            last_day=self.last_day or other.last_day,
            borrowed=self.borrowed | lent,
        )


def _plausible(day: date, semester: Semester) -> bool:
    """Whether a date belongs to the semester's school year, or to the August before it when lessons begin early."""
    year = semester.school_year.span
    return date(year.start.year, 8, 1) <= day <= year.end


def _may_meet(bounds: tuple[date, date], span: Span) -> bool:
    """Whether a semester with such bounds may have a day in ``span``."""
    first, last = bounds
    return first <= span.end and span.start <= last


def _sorted(semesters: Iterable[SemesterDates]) -> tuple[SemesterDates, ...]:
    if not isinstance(semesters, Iterable):
        msg = f"expected several SemesterDates in a tuple or list, got {semesters!r}"
        raise InvalidTypeError(msg, path="semesters")
    given = tuple(semesters)
    for index, dates in enumerate(given):
        if not isinstance(dates, SemesterDates):
            msg = f"expected a SemesterDates, got {dates!r}"
            raise InvalidTypeError(msg, path=f"semesters[{index}]")
    return tuple(sorted(given, key=lambda dates: dates.semester))


@final
@attrs.frozen(kw_only=True)
class SchoolCalendar:
    """A school calendar (校曆): the semesters of one or more school years.

    >>> calendar = SchoolCalendar(
    ...     id="county-2022",
    ...     semesters=[
    ...         SemesterDates(semester=Semester(2022, 1), first_lesson=date(2022, 9, 1), last_day=date(2023, 1, 13)),
    ...         SemesterDates(semester=Semester(2022, 2), first_lesson=date(2023, 2, 13)),
    ...     ],
    ... )
    >>> calendar.dates_of(Semester(2022, 2)).missing
    (<Edge.LAST_DAY: 'last_day'>,)
    >>> calendar.completed_by(nominal(2022)).dates_of(Semester(2022, 2)).last_day
    datetime.date(2023, 8, 31)

    Raises:
        EduPolicyErrors: a semester stands twice, or begins before the one before it has ended; all are listed.
    """

    id: str = attrs.field(validator=_word)
    semesters: tuple[SemesterDates, ...] = attrs.field(converter=_sorted)

    def __attrs_post_init__(self) -> None:
        """Refuse a calendar that contradicts itself, with all that is wrong at once."""
        errors = list(_contradictions(self.semesters))
        if errors:
            msg = f"calendar {self.id!r}"
            raise EduPolicyErrors(msg, errors)

    @property
    def school_years(self) -> tuple[SchoolYear, ...]:
        """The school years of which the calendar names at least one semester."""
        return tuple(sorted({dates.semester.school_year for dates in self.semesters}))

    def dates_of(self, semester: Semester) -> SemesterDates:
        """Return the dates of ``semester``; edges that the calendar does not state are None.

        Raises:
            OutsideCalendarError: the calendar does not cover the school year.
        """
        self._require(semester.school_year)
        for dates in self.semesters:
            if dates.semester == semester:
                return dates
        return SemesterDates(semester=semester)

    def semesters_of(self, span: Span) -> tuple[SemesterDates, ...]:
        """Return the semesters that may have a day in ``span``, in order.

        A semester with a missing edge is among them if its school year meets the span, and neither its other edge nor the
        semesters before and after it rule it out.

        Raises:
            OutsideCalendarError: the span reaches beyond the school years that the calendar covers. A school year is covered
                from the August before it, when people arrive and lessons may begin, until 31 August.
        """
        first, last = self._first_year_of(span.start), self._year_of(span.end)
        years = [SchoolYear(year) for year in range(first.start_year, last.start_year + 1)]
        found = [self.dates_of(semester) for year in years for semester in year.semesters]
        return tuple(dates for dates in found if _may_meet(self._bounded(dates), span))

    def completed_by(self, other: SchoolCalendar) -> SchoolCalendar:
        """Return this calendar with each missing edge taken from ``other`` and marked as borrowed.

        Whole semesters that only ``other`` has are taken too, with their edges marked.

        Raises:
            EduPolicyErrors: a date of ``other`` does not fit, such as a nominal spring that begins before autumn has ended.
        """
        own = {dates.semester: dates for dates in self.semesters}
        lent = {dates.semester: dates for dates in other.semesters}
        merged = [
            own.get(semester, SemesterDates(semester=semester)).completed_by(lent[semester]) if semester in lent else own[semester]
            for semester in own.keys() | lent.keys()
        ]
        return attrs.evolve(self, semesters=merged)

    def _bounded(self, dates: SemesterDates) -> tuple[date, date]:
        """Return the first and last day that a semester can have: semesters follow each other, so its neighbours bound it."""
        days = [(known.semester, day) for known in self.semesters for day in (known.first_lesson, known.last_day) if day is not None]
        before = max((day for semester, day in days if semester < dates.semester), default=None)
        after = min((day for semester, day in days if semester > dates.semester), default=None)
        first = dates.first_lesson or (before + timedelta(1) if before else date.min)
        return first, dates.last_day or (after - timedelta(1) if after else date.max)

    def _year_of(self, day: date) -> SchoolYear:
        """Return the last covered school year to which a day may belong; in August that is the coming one."""
        year = SchoolYear.of(day)
        return year.next if day.month == year.span.end.month and year.next in self.school_years else year

    def _first_year_of(self, day: date) -> SchoolYear:
        """Return the first covered school year to which a day may belong."""
        year = SchoolYear.of(day)
        return year if year in self.school_years else self._year_of(day)

    def _require(self, year: SchoolYear) -> None:
        if year not in self.school_years:
            covered = ", ".join(map(str, self.school_years)) or "none"
            msg = f"calendar {self.id!r} does not cover school year {year}; it covers: {covered}"
            raise OutsideCalendarError(msg, path="calendar")


def _contradictions(semesters: tuple[SemesterDates, ...]) -> Iterable[EduPolicyError]:
    for left, right in pairwise(semesters):
        if left.semester == right.semester:
            yield DuplicateIdError(f"semester {right.semester} stands twice", path=f"semesters[{right.semester}]")
    known = [(dates.semester, [day for day in (dates.first_lesson, dates.last_day) if day]) for dates in semesters]
    for (earlier, before), (later, after) in pairwise((semester, days) for semester, days in known if days):
        if earlier != later and max(before) >= min(after):
            msg = f"semester {later} has already begun on {min(after)}, but {earlier} has not ended before {max(before)}"
            yield InvalidValueError(msg, path=f"semesters[{later}]")


def nominal(*start_years: int) -> SchoolCalendar:
    """Return the nominal calendar of the given school years: autumn 1 September to 31 January, spring 1 February to 31 August.

    Every edge is marked as borrowed, so that each answer says that its dates are nominal. Nothing uses it by itself.

    >>> nominal(2022).dates_of(Semester(2022, 1)).span
    Span(start=datetime.date(2022, 9, 1), end=datetime.date(2023, 1, 31))

    Raises:
        InvalidTypeError: a year is no int.
        InvalidValueError: no year is given, or one that no date has.
        EduPolicyErrors: a year is given twice.
    """
    if not start_years:
        msg = "name the school years by the year in which each begins, such as nominal(2022, 2023)"
        raise InvalidValueError(msg, path="start_years")
    return SchoolCalendar(id="nominal", semesters=[_nominal(semester) for year in start_years for semester in SchoolYear(year).semesters])


def _nominal(semester: Semester) -> SemesterDates:
    year = semester.start_year
    first, last = (date(year, 9, 1), date(year + 1, 1, 31)) if semester.number == 1 else (date(year + 1, 2, 1), date(year + 1, 8, 31))
    return SemesterDates(semester=semester, first_lesson=first, last_day=last, borrowed=frozenset(Edge))
