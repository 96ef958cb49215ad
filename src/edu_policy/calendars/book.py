"""A book of school calendars: whose calendar is it? By school, then by stage and grade, then by authority."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, final

import attrs

from edu_policy.calendars import checks
from edu_policy.calendars.periods import SchoolYear
from edu_policy.calendars.school import SchoolCalendar
from edu_policy.calendars.semesters import SemesterDates
from edu_policy.errors import AmbiguousSubjectError, DuplicateIdError, EduPolicyErrors, UnknownNameError
from edu_policy.text import as_word

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
    any, one made for the grade, before one for the stage, before one for all. A date that it lacks is not looked up in another.

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

        Of several, the one made has the working days only if all of them have the same.

        Args:
            school: id of the school; None where no single school is meant.
            authorities: ids of the authorities above it, the nearest first.
            stages: codes of its stages; all of them must lead to one calendar. Empty where they are not known: then every stage must.
            grade: the grade, 1 to 12; None where no single grade is meant, and then all grades of its stages must lead to one calendar.

        Raises:
            InvalidTypeError, InvalidValueError: arguments that cannot be.
            UnknownNameError: no calendar fits; those that there are are listed.
            AmbiguousSubjectError: it depends on the stage or grade which calendar fits, several fit equally well and differ, or those
                of two school years contradict each other.
        """
        if school is not None:
            as_word(school, "school")
        if grade is not None:
            checks.as_whole(grade, range(1, 13), "a grade from 1 to 12", "grade")
        above = _words(authorities, "authorities")
        asked = school or next(iter(above), "")
        fitting = [
            calendar for calendar in self.calendars if school in calendar.schools or (not calendar.schools and calendar.authority in above)
        ]
        whom = _whom(_words(stages, "stages"), grade, fitting)
        years = sorted({year for calendar in fitting for year in calendar.school_years})
        chosen = {year: found for year in years if (found := _only(fitting, above, whom, year, asked)) is not None}
        parts = list({id(part): part for part in chosen.values()}.values())
        if not parts:
            kind = "calendar for"
            raise UnknownNameError(kind, asked, [calendar.id for calendar in self.calendars], path="calendar")
        return parts[0] if len(parts) == 1 else _joined(chosen, parts, asked)


_OTHER: Final = ""
"""Stands for a stage that no calendar names."""
_GRADES: Final = {"primary": range(1, 7), "junior": range(7, 10), "senior": range(10, 13)}
"""The grades of a stage (六三學制)."""


def _words(values: Iterable[str], path: str) -> tuple[str, ...]:
    return tuple(as_word(value, path) for value in checks.as_several(values, "ids or codes", path))


def _whom(stages: tuple[str, ...], grade: int | None, fitting: list[SchoolCalendar]) -> list[tuple[str, int | None]]:
    """Return every stage and grade that may be meant."""
    possible = stages or (*sorted({stage for calendar in fitting for stage in calendar.stages}), _OTHER)
    return [(stage, each) for stage in possible for each in ((grade,) if grade is not None else _GRADES.get(stage, (None,)))]


def _is_for(calendar: SchoolCalendar, stage: str, grade: int | None) -> bool:
    """Whether a calendar is made for a stage and grade."""
    return (not calendar.stages or stage in calendar.stages) and (not calendar.grades or grade in calendar.grades)


def _rank(calendar: SchoolCalendar, above: tuple[str, ...]) -> tuple[bool, int, bool, bool]:
    """Return how specific a calendar is, the greater the more: for schools, of a near authority, for grades, for stages."""
    nearness = -above.index(calendar.authority) if calendar.authority in above and not calendar.schools else 0
    return bool(calendar.schools), nearness, bool(calendar.grades), bool(calendar.stages)


def _only(
    fitting: list[SchoolCalendar], above: tuple[str, ...], whom: list[tuple[str, int | None]], year: SchoolYear, asked: str
) -> SchoolCalendar | None:
    """Return the calendar of a school year to which every stage and grade leads; None where none covers it."""
    covering = [calendar for calendar in fitting if year in calendar.school_years]
    found: list[SchoolCalendar | None] = []
    for stage, grade in whom:
        own = [calendar for calendar in covering if _is_for(calendar, stage, grade)]
        best = max((_rank(calendar, above) for calendar in own), default=None)
        found += [calendar for calendar in own if _rank(calendar, above) == best] or [None]
    contents = [None if calendar is None else _content(calendar, year) for calendar in found]
    if any(content != contents[0] for content in contents):
        kind = f"calendar of {year}"
        raise AmbiguousSubjectError(kind, asked, {calendar.id for calendar in found if calendar is not None}, path="calendar")
    return found[0]


def _content(calendar: SchoolCalendar, year: SchoolYear) -> object:
    """Return what makes a difference between two calendars that fit equally well."""
    return _statements(calendar, year), calendar.year_weeks.get(year), calendar.lenders, calendar.working


def _statements(calendar: SchoolCalendar, year: SchoolYear) -> list[SemesterDates]:
    return [dates for dates in calendar.semesters if dates.semester.school_year == year]


def _joined(chosen: dict[SchoolYear, SchoolCalendar], parts: list[SchoolCalendar], asked: str) -> SchoolCalendar:
    """Return one calendar made of those that cover the years, with all that was published for them, and what completes each."""
    workings = [part.working for part in parts]
    try:
        return SchoolCalendar(
            id=" + ".join(part.id for part in parts),
            semesters=[dates for year, part in chosen.items() for dates in _statements(part, year)],
            year_weeks={year: part.year_weeks[year] for year, part in chosen.items() if year in part.year_weeks},
            working=workings[0] if all(working == workings[0] for working in workings) else None,
            lenders=[lending for part in parts for lending in part.lenders],
        )
    except EduPolicyErrors:
        kind = "calendar"
        raise AmbiguousSubjectError(kind, asked, [part.id for part in parts], path="calendar") from None
