"""School calendars (校曆) over dates that a caller gives: what notices published, how later ones amended them, and for whom.

A calendar never invents a date. A date that it lacks is ``None``; ``completed_by`` fills the first lesson or the last day of a
semester explicitly, from ``nominal(...)``, from the breaks or from another calendar, and each borrowed edge is marked and named in
every verdict that rests on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, final

import attrs
from attrs.validators import optional

from edu_policy.calendars import checks
from edu_policy.calendars.checks import as_date
from edu_policy.calendars.days import Dated, Span, as_dated
from edu_policy.calendars.periods import SchoolYear, Semester
from edu_policy.calendars.semesters import Edge, SemesterDates
from edu_policy.calendars.standing import BREAKS, NOMINAL, Standing, bounds_of, completed, edges_of_breaks, merged, overlaps, twice
from edu_policy.calendars.working import WorkingDays
from edu_policy.errors import (
    EduPolicyError,
    EduPolicyErrors,
    InvalidTypeError,
    InvalidValueError,
    OutsideCalendarError,
    PeriodError,
)
from edu_policy.mappings import FrozenMap
from edu_policy.quantities import Sentinel
from edu_policy.text import as_word

__all__ = ["FROM_BREAKS", "FromBreaks", "Lending", "SchoolCalendar", "nominal"]


def __dir__() -> list[str]:
    return __all__


def _schools(values: Iterable[str]) -> frozenset[str]:
    return frozenset(as_word(value, "schools") for value in checks.as_several(values, "ids of schools", "schools"))


def _stages(values: Iterable[str]) -> frozenset[str]:
    return frozenset(as_word(value, "stages") for value in checks.as_several(values, "codes of stages", "stages"))


def _grades(values: Iterable[int]) -> frozenset[int]:
    given = checks.as_several(values, "grades", "grades")
    for grade in given:
        if isinstance(grade, bool) or not isinstance(grade, int) or not 1 <= grade <= 12:  # noqa: PLR2004 - primary to senior
            msg = f"expected grades from 1 to 12, such as range(1, 7), got {grade!r}"
            raise InvalidValueError(msg, path="grades")
    return frozenset(given)


def _statements(semesters: Iterable[SemesterDates]) -> tuple[SemesterDates, ...]:
    given = checks.all_of(SemesterDates, semesters, "a SemesterDates", "semesters")
    return tuple(sorted(given, key=lambda dates: (dates.semester, dates.known_from or date.min)))


def _year_weeks(weeks: Mapping[SchoolYear, int]) -> FrozenMap[SchoolYear, int]:
    if not isinstance(weeks, Mapping):
        msg = f"expected a mapping from school year to number of weeks, got {weeks!r}"
        raise InvalidTypeError(msg, path="year_weeks")
    for year, number in weeks.items():
        if (type(year), type(number)) != (SchoolYear, int):
            msg = f"expected a SchoolYear and a number of weeks, got {year!r}: {number!r}"
            raise InvalidTypeError(msg, path="year_weeks")
        checks.as_whole(number, range(1, 61), "1 to 60 weeks", f"year_weeks[{year}]")
    return FrozenMap(weeks)


class FromBreaks(Sentinel):
    """The sentinel for "read off the breaks", as what completes a calendar."""

    FROM_BREAKS = "from_breaks"


FROM_BREAKS: Final = FromBreaks.FROM_BREAKS
"""Completes a calendar by edges read off its own breaks."""


@final
@attrs.frozen
class Lending:
    """What completes a calendar.

    Attributes:
        calendar: the calendar that lends, or FROM_BREAKS.
        leave_misfits: whether an edge that does not fit stays missing; else it is refused.
    """

    calendar: SchoolCalendar | FromBreaks
    leave_misfits: bool = False

    def as_known(self, on: date) -> Lending:
        """Return what completed it as known on a day."""
        return self if isinstance(self.calendar, FromBreaks) else Lending(self.calendar.as_known(on), self.leave_misfits)

    def completing(self, standing: Standing, on: date | None) -> tuple[Standing, list[EduPolicyError]]:
        """Return the dates of a calendar with what this lends, as known on a day, and what of it does not fit."""
        if isinstance(self.calendar, FromBreaks):
            return completed(standing, edges_of_breaks(standing), BREAKS)
        lent, _ = self.calendar.standing_as_of(on)
        return completed(standing, lent, self.calendar.id)


def _lenders(lenders: Iterable[Lending]) -> tuple[Lending, ...]:
    return checks.all_of(Lending, lenders, "a Lending", "lenders")


@final
@attrs.frozen(kw_only=True)
class SchoolCalendar:
    """A school calendar (校曆): the semesters of one or more school years, for those whom it is made for.

    A later notice that replaces part of an earlier one is one more ``SemesterDates`` for the same semester, with the day from which
    it was known. Both are kept; ``dates_of`` gives the dates as they stand, ``as_known`` the calendar as it was known on a day.

    >>> calendar = SchoolCalendar(
    ...     id="county-2022",
    ...     semesters=[
    ...         SemesterDates(semester=Semester(2022, 1), first_lesson=date(2022, 9, 1), last_day=date(2023, 1, 13)),
    ...         SemesterDates(semester=Semester(2022, 1), last_day=date(2023, 1, 6), known_from=date(2022, 12, 20)),
    ...         SemesterDates(semester=Semester(2022, 2), first_lesson=date(2023, 2, 13)),
    ...     ],
    ... )
    >>> calendar.dates_of(Semester(2022, 1)).last_day, calendar.as_known(date(2022, 12, 1)).dates_of(Semester(2022, 1)).last_day
    (datetime.date(2023, 1, 6), datetime.date(2023, 1, 13))
    >>> calendar.dates_of(Semester(2022, 2)).missing
    (<Edge.LAST_DAY: 'last_day'>,)
    >>> calendar.completed_by(nominal(2022)).dates_of(Semester(2022, 2)).last_day
    datetime.date(2023, 8, 31)

    Attributes:
        id: its id.
        semesters: what was published for each semester, the earliest first; several for one semester where notices amend it.
        authority: id of the authority that issued it; None where it is not recorded.
        schools: ids of the schools that it is made for; empty where it is not made for single schools.
        stages: codes of the stages (學段) that it is made for; empty for all.
        grades: the grades (年級) 1 to 12 that it is made for, such as ``range(1, 7)``; empty for all.
        year_weeks: the teaching weeks that it states for a whole school year, such as the 39 of the curriculum plan.
        working: the working days (工作日) of those whom it is made for; None where no one has given them.
        lenders: what completes it, in order; see ``completed_by``.

    Raises:
        EduPolicyErrors: a semester is stated twice with nothing to tell which is later, or begins before the one before it has
            ended, now or as known on any day; all are listed.
    """

    id: str = attrs.field(validator=checks.word)
    semesters: tuple[SemesterDates, ...] = attrs.field(converter=_statements)
    authority: str | None = attrs.field(default=None, validator=optional(checks.word))
    schools: frozenset[str] = attrs.field(default=frozenset(), converter=_schools)
    stages: frozenset[str] = attrs.field(default=frozenset(), converter=_stages)
    grades: frozenset[int] = attrs.field(default=frozenset(), converter=_grades)
    year_weeks: FrozenMap[SchoolYear, int] = attrs.field(default=FrozenMap(), converter=_year_weeks)
    working: WorkingDays | None = attrs.field(default=None, validator=optional(checks.InstanceOf(WorkingDays, "WorkingDays")))
    lenders: tuple[Lending, ...] = attrs.field(default=(), converter=_lenders)
    _standing: dict[Semester, SemesterDates] = attrs.field(init=False, eq=False, repr=False)
    _bounded: tuple[tuple[date, date, SemesterDates], ...] = attrs.field(init=False, eq=False, repr=False)
    _years: frozenset[int] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a calendar that contradicts itself, now or as known on any day, with all that is wrong at once."""
        errors = list(twice(self.semesters))
        standing, wrong = self.standing_as_of(None)
        errors += [error for moment in (date.min, *sorted(self.moments)) for error in self.standing_as_of(moment)[1]] + wrong
        if errors:
            msg = f"calendar {self.id!r}"
            raise EduPolicyErrors(msg, list({str(error): error for error in errors}.values()))
        uncovered = [year for year in self.year_weeks if year not in {semester.school_year for semester in standing}]
        if uncovered:
            msg = f"the calendar has no semester of {', '.join(map(str, uncovered))}"
            raise InvalidValueError(msg, path="year_weeks")
        object.__setattr__(self, "_standing", standing)
        object.__setattr__(self, "_bounded", tuple(bounds_of(standing)))
        object.__setattr__(self, "_years", frozenset(semester.start_year for semester in standing))

    @property
    def school_years(self) -> tuple[SchoolYear, ...]:
        """The school years of which the calendar names at least one semester."""
        return tuple(map(SchoolYear, sorted(self._years)))

    def dates_of(self, semester: Semester) -> SemesterDates:
        """Return the dates of ``semester`` as amended; those that the calendar does not state are None.

        Raises:
            InvalidTypeError: no Semester.
            OutsideCalendarError: the calendar does not cover the school year.
        """
        if not isinstance(semester, Semester):
            msg = f"expected a Semester, such as Semester(2023, 1), got {semester!r}"
            raise InvalidTypeError(msg, path="semester")
        known = self._standing.get(semester)
        if known is not None:
            return known
        self._require(semester.start_year)
        return SemesterDates(semester=semester)

    def semesters_of(self, period: Dated) -> tuple[SemesterDates, ...]:
        """Return the semesters that may have a day in a period, in order, as amended.

        A semester with a missing edge is among them if its school year meets the period, and neither its other edge nor the
        semesters before and after it rule it out.

        Raises:
            InvalidTypeError: no period with known days.
            OutsideCalendarError: the period reaches beyond the school years that the calendar covers. A school year is covered
                from the August before it, when people arrive and lessons may begin, until 31 August.
        """
        span = as_dated(period, "period").span
        years = range(self._first_year_of(span.start), self._year_of(span.end) + 1)
        for year in years:
            self._require(year)
        return tuple(
            dates for first, last, dates in self._bounded if first <= span.end and span.start <= last and dates.semester.start_year in years
        )

    def semester_on(self, day: date) -> Semester | None:
        """Return the semester in which ``day`` lies, or None where it lies in a break or between break and semester.

        >>> nominal(2022).semester_on(date(2023, 3, 1))
        Semester(start_year=2022, number=2)

        Raises:
            OutsideCalendarError: the calendar does not cover the day.
            PeriodError: it lacks the edge that would tell.
        """
        found = self.semesters_of(Span(as_date(day, "day"), day))
        unsure = [dates for dates in found if dates.missing]
        if unsure:
            named = "; ".join(f"{dates.semester}: {', '.join(dates.missing)}" for dates in unsure)
            msg = f"calendar {self.id!r} does not tell whether {day} lies in a semester; it lacks {named}"
            raise PeriodError(msg, path="day")
        return found[0].semester if found else None

    def as_known(self, on: date) -> SchoolCalendar:
        """Return the calendar as it was known at the close of ``on``: without dates that were made known later, its own or lent ones.

        A school year stays covered; a date that was not known yet is None. Working days stay as they are: their layers say themselves as
        of when they are (``as_of``).

        Raises:
            InvalidTypeError: no date.
        """
        if all(moment <= as_date(on, "on") for moment in self.moments):
            return self
        known = [dates for dates in self.semesters if dates.known_from is None or dates.known_from <= on]
        left = {dates.semester for dates in self.semesters} - {dates.semester for dates in known}
        return attrs.evolve(
            self,
            semesters=[*known, *(SemesterDates(semester=semester) for semester in left)],
            lenders=[lending.as_known(on) for lending in self.lenders],
        )

    def completed_by(self, *lenders: SchoolCalendar | FromBreaks, leave_misfits: bool = False) -> SchoolCalendar:
        """Return this calendar with each missing first lesson and last day lent, and marked as borrowed.

        The lenders are asked in order, and again whenever the dates change: as known on a day, a calendar is completed by what its
        lenders were known to state on that day. Whole semesters that only a lender has are taken too. Nothing is moved to fit.

        >>> known = SemesterDates(semester=Semester(2023, 1), first_lesson=date(2023, 9, 1), break_start=date(2024, 1, 22))
        >>> calendar = SchoolCalendar(id="city", semesters=[known]).completed_by(FROM_BREAKS, nominal(2023))
        >>> dict(calendar.dates_of(Semester(2023, 1)).borrowed), calendar.dates_of(Semester(2023, 1)).last_day
        ({<Edge.LAST_DAY: 'last_day'>: 'breaks'}, datetime.date(2024, 1, 21))

        Args:
            *lenders: other calendars, such as ``nominal(2023)``, or FROM_BREAKS for edges read off this calendar's own breaks: a
                semester ends on the day before its break, and begins on the day after the one before it. Published breaks and
                semesters do not always tile, so each edge says where it comes from.
            leave_misfits: whether an edge that does not fit stays missing; else it is refused.

        Raises:
            InvalidTypeError: something that does not lend.
            EduPolicyErrors: dates of a lender that do not fit, such as a nominal last day after the day on which the break has
                begun; all are listed.
        """
        for index, lender in enumerate(lenders):
            if not isinstance(lender, SchoolCalendar | FromBreaks):
                msg = f"expected a SchoolCalendar, such as nominal(2023), or FROM_BREAKS, got {lender!r}"
                raise InvalidTypeError(msg, path=f"lenders[{index}]")
        return attrs.evolve(self, lenders=(*self.lenders, *(Lending(lender, leave_misfits) for lender in lenders)))

    def standing_as_of(self, on: date | None) -> tuple[Standing, list[EduPolicyError]]:
        """Return the dates as they were known on a day, and all that is wrong with them; None for all that is known."""
        known = (
            self.semesters if on is None else tuple(dates for dates in self.semesters if dates.known_from is None or dates.known_from <= on)
        )
        try:
            standing = merged(known)
        except EduPolicyError as error:
            return {}, [error]
        errors = list(overlaps(standing))
        for lending in self.lenders:
            standing, misfits = lending.completing(standing, on)
            errors += [] if lending.leave_misfits else misfits
        return standing, errors

    @property
    def moments(self) -> set[date]:
        """The days on which something of it, or of what its lenders state, became known."""
        own = {dates.known_from for dates in self.semesters if dates.known_from is not None}
        return own.union(*(lending.calendar.moments for lending in self.lenders if isinstance(lending.calendar, SchoolCalendar)))

    def _year_of(self, day: date) -> int:
        """Return the last covered school year to which a day may belong, by its start; in August that is the coming one."""
        if day.month == _AUGUST and day.year in self._years:
            return day.year
        return day.year if day.month > _AUGUST else day.year - 1

    def _first_year_of(self, day: date) -> int:
        """Return the first covered school year to which a day may belong, by its start."""
        year = day.year if day.month > _AUGUST else day.year - 1
        return year if year in self._years else self._year_of(day)

    def _require(self, start_year: int) -> None:
        if start_year not in self._years:
            covered = ", ".join(map(str, self.school_years)) or "none"
            msg = f"calendar {self.id!r} does not cover school year {SchoolYear(start_year)}; it covers: {covered}"
            raise OutsideCalendarError(msg, path="calendar")


_AUGUST: Final = 8
"""The last month of a school year, in which the coming one may already begin."""


def nominal(*start_years: int) -> SchoolCalendar:
    """Return the nominal calendar of the given school years: autumn 1 September to 31 January, spring 1 February to 31 August.

    Every edge is marked as borrowed from ``NOMINAL``, so that each answer says that its dates are nominal. Nothing uses it by itself.

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
    return SchoolCalendar(id=NOMINAL, semesters=[_nominal(semester) for year in start_years for semester in SchoolYear(year).semesters])


def _nominal(semester: Semester) -> SemesterDates:
    year = semester.start_year
    first, last = (date(year, 9, 1), date(year + 1, 1, 31)) if semester.number == 1 else (date(year + 1, 2, 1), date(year + 1, 8, 31))
    return _lent(semester, first, last, NOMINAL)


def _lent(semester: Semester, first: date | None, last: date | None, lender: str) -> SemesterDates:
    edges = {edge: lender for edge, day in ((Edge.FIRST_LESSON, first), (Edge.LAST_DAY, last)) if day}
    return SemesterDates(semester=semester, first_lesson=first, last_day=last, borrowed=edges)
