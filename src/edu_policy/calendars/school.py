"""School calendars (校曆) over dates that a caller gives: what notices published, how later ones amended them, and for whom.

A calendar never invents a date. A date that it lacks is ``None``; ``completed_by`` fills the first lesson or the last day of a
semester explicitly, from ``nominal(...)``, from ``edges_of_breaks(...)`` or from another calendar, and each borrowed edge says
so in every answer that rests on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, final

import attrs
from attrs.validators import optional

from edu_policy.calendars import checks
from edu_policy.calendars.checks import as_date
from edu_policy.calendars.days import Span
from edu_policy.calendars.periods import SchoolYear, Semester
from edu_policy.calendars.semesters import Edge, SemesterDates
from edu_policy.calendars.working import WorkingDays
from edu_policy.errors import (
    DuplicateIdError,
    EduPolicyError,
    EduPolicyErrors,
    InvalidTypeError,
    InvalidValueError,
    OutsideCalendarError,
)
from edu_policy.mappings import FrozenMap
from edu_policy.text import as_word

__all__ = ["BREAKS", "NOMINAL", "SchoolCalendar", "edges_of_breaks", "nominal"]


def __dir__() -> list[str]:
    return __all__


NOMINAL: Final = "nominal"
"""The id of the nominal calendar, as it stands on each edge that it lent."""
BREAKS: Final = "breaks"
"""The id of a calendar whose edges were taken from the breaks, as it stands on each edge that it lent."""


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
    return FrozenMap(weeks)


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
    _standing: dict[Semester, SemesterDates] = attrs.field(init=False, eq=False, repr=False)
    _bounded: tuple[tuple[date, date, SemesterDates], ...] = attrs.field(init=False, eq=False, repr=False)
    _years: frozenset[int] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a calendar that contradicts itself, with all that is wrong at once."""
        errors = list(_contradictions(self.semesters))
        if errors:
            msg = f"calendar {self.id!r}"
            raise EduPolicyErrors(msg, errors)
        object.__setattr__(self, "_standing", _merged(self.semesters))
        object.__setattr__(self, "_bounded", tuple(_bounds(self._standing)))
        object.__setattr__(self, "_years", frozenset(semester.start_year for semester in self._standing))

    @property
    def school_years(self) -> tuple[SchoolYear, ...]:
        """The school years of which the calendar names at least one semester."""
        return tuple(map(SchoolYear, sorted(self._years)))

    def dates_of(self, semester: Semester) -> SemesterDates:
        """Return the dates of ``semester`` as amended; those that the calendar does not state are None.

        Raises:
            OutsideCalendarError: the calendar does not cover the school year.
        """
        known = self._standing.get(semester)
        if known is not None:
            return known
        self._require(semester.start_year)
        return SemesterDates(semester=semester)

    def semesters_of(self, span: Span) -> tuple[SemesterDates, ...]:
        """Return the semesters that may have a day in ``span``, in order, as amended.

        A semester with a missing edge is among them if its school year meets the span, and neither its other edge nor the
        semesters before and after it rule it out.

        Raises:
            OutsideCalendarError: the span reaches beyond the school years that the calendar covers. A school year is covered
                from the August before it, when people arrive and lessons may begin, until 31 August.
        """
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
            OutsideCalendarError: the calendar does not cover the day, or lacks the edge that would tell.
        """
        found = self.semesters_of(Span(as_date(day, "day"), day))
        unsure = [dates for dates in found if dates.missing]
        if unsure:
            named = "; ".join(f"{dates.semester}: {', '.join(dates.missing)}" for dates in unsure)
            msg = f"calendar {self.id!r} does not tell whether {day} lies in a semester; it lacks {named}"
            raise OutsideCalendarError(msg, path="day")
        return found[0].semester if found else None

    def as_known(self, on: date) -> SchoolCalendar:
        """Return the calendar as it was known at the close of ``on``: without what was made known later.

        A school year stays covered; a date that was not known yet is None.
        """
        as_date(on, "on")
        if all(dates.known_from is None or dates.known_from <= on for dates in self.semesters):
            return self
        known = [dates for dates in self.semesters if dates.known_from is None or dates.known_from <= on]
        left = {dates.semester for dates in self.semesters} - {dates.semester for dates in known}
        return attrs.evolve(self, semesters=[*known, *(SemesterDates(semester=semester) for semester in left)])

    def completed_by(self, other: SchoolCalendar) -> SchoolCalendar:
        """Return this calendar with each missing first lesson and last day taken from ``other`` and marked as borrowed.

        Whole semesters that only ``other`` has are taken too, with their edges marked. Nothing is moved to fit.

        Raises:
            EduPolicyErrors: a date of ``other`` does not fit, such as a nominal last day after the day on which the break has begun;
                all are listed. ``edges_of_breaks`` gives edges that fit the breaks.
        """
        lent = dict(other._standing)
        own = {dates.semester for dates in self.semesters}
        filled: list[SemesterDates] = []
        errors: list[EduPolicyError] = []
        for dates in (*self.semesters, *(SemesterDates(semester=semester) for semester in sorted(lent.keys() - own))):
            try:
                filled.append(_filled(dates, filled, lent.get(dates.semester), other.id))
            except EduPolicyError as error:
                errors.append(error.below(f"semesters[{dates.semester}]"))
        if errors:
            msg = f"calendar {self.id!r} completed by {other.id!r}"
            raise EduPolicyErrors(msg, errors)
        return attrs.evolve(self, semesters=filled)

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


def _bounds(standing: Mapping[Semester, SemesterDates]) -> Iterator[tuple[date, date, SemesterDates]]:
    """Yield each semester of a covered year with the first and the last day that it can have.

    Semesters follow each other: where an edge is missing, the semesters before and after, and the break, bound it.
    """
    known = [(dates.semester, day) for dates in standing.values() for day in dates.stated.values()]
    for semester in sorted({semester for named in standing for semester in named.school_year.semesters}):
        dates = standing.get(semester) or SemesterDates(semester=semester)
        before = max((day for other, day in known if other < semester), default=None)
        after = min((day for other, day in known if other > semester), default=None)
        yield dates.first_lesson or _later(before), dates.last_day or _last_before_break(dates) or _earlier(after), dates


def _later(day: date | None) -> date:
    return day + timedelta(1) if day else date.min


def _earlier(day: date | None) -> date:
    return day - timedelta(1) if day else date.max


def _last_before_break(dates: SemesterDates) -> date | None:
    """Return the latest day that can be the last one where a release or a break is known."""
    known = [day for day in (dates.released, dates.break_start and _earlier(dates.break_start)) if day]
    return min(known, default=None)


def _filled(dates: SemesterDates, before: list[SemesterDates], lender: SemesterDates | None, lender_id: str) -> SemesterDates:
    """Return what a notice states, with what is still missing after it, and after those before it, taken from the lender."""
    if lender is None:
        return dates
    earlier = [statement for statement in before if statement.semester == dates.semester]
    together = _merged([*earlier, dates])[dates.semester]
    completed = together.completed_by(lender, lender_id)
    taken = {edge: day for edge, day in completed.stated.items() if edge not in together.stated}
    return attrs.evolve(
        dates,
        **{edge.value: day for edge, day in taken.items()},  # type: ignore[arg-type]  # edges are named like the fields
        borrowed=dict(dates.borrowed) | {edge: completed.borrowed[edge] for edge in taken},
        sources=dict(dates.sources) | {edge: source for edge in taken if (source := completed.source_of(edge))},
        withdrawn=dates.withdrawn - taken.keys(),
    )


def _merged(statements: Iterable[SemesterDates]) -> dict[Semester, SemesterDates]:
    """Return the dates of each semester as they stand after all statements, which are in order."""
    standing: dict[Semester, SemesterDates] = {}
    for dates in statements:
        earlier = standing.get(dates.semester)
        try:
            standing[dates.semester] = dates if earlier is None else earlier.amended_by(dates)
        except EduPolicyError as error:
            path = f"semesters[{dates.semester}]"
            raise error.below(path) from None
    return standing


def _contradictions(statements: tuple[SemesterDates, ...]) -> Iterator[EduPolicyError]:
    """Yield what is wrong with the statements, as they stand at the end and as known on any day."""
    twice = [right for left, right in pairwise(statements) if (left.semester, left.known_from) == (right.semester, right.known_from)]
    for dates in twice:
        msg = f"semester {dates.semester} stands twice; give a later notice the day from which it was known (known_from)"
        yield DuplicateIdError(msg, path=f"semesters[{dates.semester}]")
    moments = sorted({dates.known_from for dates in statements if dates.known_from is not None})
    seen: set[str] = set()
    for moment in (None, *moments):
        known = [dates for dates in statements if dates.known_from is None or (moment is not None and dates.known_from <= moment)]
        for error in _contradictions_of(known):
            if str(error) not in seen:
                seen.add(str(error))
                yield error


def _contradictions_of(statements: list[SemesterDates]) -> Iterator[EduPolicyError]:
    try:
        standing = _merged(statements)
    except EduPolicyError as error:
        yield error
        return
    for earlier, later in pairwise(dates for _, dates in sorted(standing.items()) if dates.stated):
        yield from _overlap(earlier, later)


def _overlap(earlier: SemesterDates, later: SemesterDates) -> Iterator[EduPolicyError]:
    """Yield where a semester begins too early. Pupils may report, and teaching week 1 may begin, while the break still lasts."""
    before = [(day, edge) for edge, day in earlier.stated.items() if edge is not Edge.BREAK_END]
    after = [(day, edge) for edge, day in later.stated.items() if edge is not Edge.WEEK_ONE]
    lessons = [(day, edge) for day, edge in after if edge is not Edge.REGISTRATION]
    in_break = [(earlier.break_end, Edge.BREAK_END)] if earlier.break_end else []
    for ends, begins in ((before, after), (in_break, lessons)):
        if ends and begins and max(ends)[0] >= min(begins)[0]:
            (last, ended), (first, begun) = max(ends), min(begins)
            msg = f"{begun} of semester {later.semester} is {first}, not after {ended} of semester {earlier.semester} on {last}"
            yield InvalidValueError(msg, path=f"semesters[{later.semester}]")


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


def edges_of_breaks(calendar: SchoolCalendar) -> SchoolCalendar:
    """Return a calendar that reads the missing edges of semesters off the breaks: a semester ends on the day before its break.

    A first lesson is read off the end of the break before it only where no later registration stands in between. Published breaks and
    semesters do not always tile, so each edge is marked as borrowed from ``BREAKS``, and nothing uses it by itself.

    >>> known = SemesterDates(semester=Semester(2023, 1), first_lesson=date(2023, 9, 1), break_start=date(2024, 1, 22))
    >>> calendar = SchoolCalendar(id="city", semesters=[known])
    >>> calendar.completed_by(edges_of_breaks(calendar)).dates_of(Semester(2023, 1)).last_day
    datetime.date(2024, 1, 21)
    """
    standing = {dates.semester: dates for year in calendar.school_years for dates in map(calendar.dates_of, year.semesters)}
    return SchoolCalendar(
        id=BREAKS,
        semesters=[
            _lent(semester, _first_after(standing.get(semester.previous), dates), dates.break_start and _earlier(dates.break_start), BREAKS)
            for semester, dates in standing.items()
        ],
    )


def _first_after(before: SemesterDates | None, dates: SemesterDates) -> date | None:
    if before is None or before.break_end is None:
        return None
    first = before.break_end + timedelta(1)
    return first if dates.registration is None or dates.registration < first else None
