"""A book of school calendars: whose calendar is it? By school, then by stage and grade, then by authority."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, final

import attrs

from edu_policy.calendars import checks
from edu_policy.calendars.periods import SchoolYear
from edu_policy.calendars.school import SchoolCalendar
from edu_policy.errors import AmbiguousSubjectError, DuplicateIdError, EduPolicyErrors, UnknownNameError

__all__ = ["CalendarBook"]


def __dir__() -> list[str]:
    return __all__


def _calendars(calendars: Iterable[SchoolCalendar]) -> tuple[SchoolCalendar, ...]:
    return checks.all_of(SchoolCalendar, calendars, "a SchoolCalendar", "calendars")


@final
@attrs.frozen
class CalendarBook:
    """School calendars of several authorities, stages and schools.

    For each school year the most specific calendar is taken whole: one made for the school; else, of the nearest authority that has
    any, one made for the stage and grade, before one for the stage, before one for all. A date that it lacks is not looked up in another.

    >>> from datetime import date
    >>> from edu_policy.calendars import Semester, SemesterDates
    >>> spring = SemesterDates(semester=Semester(2023, 2), first_lesson=date(2024, 2, 26))
    >>> early = SemesterDates(semester=Semester(2023, 2), first_lesson=date(2024, 2, 22))
    >>> book = CalendarBook([
    ...     SchoolCalendar(id="primary", authority="331000", stages=["primary"], semesters=[spring]),
    ...     SchoolCalendar(id="secondary", authority="331000", stages=["junior", "senior"], semesters=[early]),
    ... ])
    >>> book.calendar_for(authorities=["331000"], stages=["junior"]).id
    'secondary'

    Attributes:
        calendars: the calendars.

    Raises:
        InvalidTypeError: something that is no SchoolCalendar.
        EduPolicyErrors: two calendars with one id; all are listed.
    """

    calendars: tuple[SchoolCalendar, ...] = attrs.field(converter=_calendars)

    def __attrs_post_init__(self) -> None:
        """Refuse two calendars with one id."""
        ids = [calendar.id for calendar in self.calendars]
        twice = [
            DuplicateIdError(f"two calendars are called {id_!r}", path=f"calendars[{id_}]")
            for id_ in dict.fromkeys(ids)
            if ids.count(id_) > 1
        ]
        if twice:
            msg = "calendar book"
            raise EduPolicyErrors(msg, twice)

    def calendar_for(
        self,
        *,
        school: str | None = None,
        authorities: Iterable[str] = (),
        stages: Iterable[str] = (),
        grade: int | None = None,
    ) -> SchoolCalendar:
        """Return the calendar of a subject; where different calendars cover different school years, one made of them.

        Args:
            school: id of the school; None where no single school is meant.
            authorities: ids of the authorities above it, the nearest first.
            stages: codes of its stages; all of them must lead to one calendar. Empty where they are not known: then every stage must.
            grade: the grade; None where no single grade is meant, and then only calendars for all grades fit.

        Raises:
            UnknownNameError: no calendar fits; those that there are are listed.
            AmbiguousSubjectError: it depends on the stage which calendar fits, or several fit equally well and differ.
        """
        above = tuple(authorities)
        fitting = [calendar for calendar in self.calendars if _concerns(calendar, school, above, grade)]
        asked = school or next(iter(above), "")
        possible = frozenset(stages) or {stage for calendar in fitting for stage in calendar.stages} | {_OTHER}
        years = sorted({year for calendar in fitting for year in calendar.school_years})
        ranked = [(_rank(calendar, above), calendar) for calendar in fitting]
        chosen = {year: found for year in years if (found := _only(ranked, possible, year, asked)) is not None}
        parts = tuple(dict.fromkeys(chosen.values()))
        if not parts:
            kind = "calendar for"
            raise UnknownNameError(kind, asked, [calendar.id for calendar in self.calendars], path="calendar")
        return parts[0] if len(parts) == 1 else _joined(chosen, parts)


_OTHER: Final = ""
"""Stands for a stage that no calendar names."""


def _concerns(calendar: SchoolCalendar, school: str | None, above: tuple[str, ...], grade: int | None) -> bool:
    """Whether a calendar may be that of a subject, whatever its stage."""
    fits_grade = not calendar.grades or grade in calendar.grades
    return fits_grade and (school in calendar.schools if calendar.schools else calendar.authority in above)


def _rank(calendar: SchoolCalendar, above: tuple[str, ...]) -> tuple[bool, int, bool, bool]:
    """Return how specific a calendar is, the greater the more: for schools, of a near authority, for stages, for grades."""
    nearness = -above.index(calendar.authority) if calendar.authority in above and not calendar.schools else 0
    return bool(calendar.schools), nearness, bool(calendar.stages), bool(calendar.grades)


def _only(
    ranked: list[tuple[tuple[bool, int, bool, bool], SchoolCalendar]], stages: Iterable[str], year: SchoolYear, asked: str
) -> SchoolCalendar | None:
    """Return the calendar of a school year to which every stage leads; None where none covers it."""
    covering = [(rank, calendar) for rank, calendar in ranked if year in calendar.school_years]
    found: list[SchoolCalendar | None] = []
    for stage in sorted(stages):
        own = [(rank, calendar) for rank, calendar in covering if not calendar.stages or stage in calendar.stages]
        best = max((rank for rank, _ in own), default=None)
        found += [calendar for rank, calendar in own if rank == best] or [None]
    contents = {None if calendar is None else _content(calendar, year) for calendar in found}
    if len(contents) > 1:
        kind = f"calendar of {year}"
        raise AmbiguousSubjectError(kind, asked, {calendar.id for calendar in found if calendar is not None}, path="calendar")
    return found[0]


def _content(calendar: SchoolCalendar, year: SchoolYear) -> object:
    """Return what makes a difference between two calendars that fit equally well."""
    return tuple(calendar.dates_of(semester) for semester in year.semesters), calendar.working


def _joined(chosen: dict[SchoolYear, SchoolCalendar], parts: tuple[SchoolCalendar, ...]) -> SchoolCalendar:
    """Return one calendar made of those that cover the years, with all that was published for them."""
    return SchoolCalendar(
        id=" + ".join(part.id for part in parts),
        semesters=[dates for year, part in chosen.items() for dates in part.semesters if dates.semester.school_year == year],
        year_weeks={year: part.year_weeks[year] for year, part in chosen.items() if year in part.year_weeks},
        working=next(iter(workings)) if len(workings := {part.working for part in parts}) == 1 else None,
    )
