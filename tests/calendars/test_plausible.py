"""Warnings about dates that look wrong."""

from datetime import date
from typing import Any

import pytest

from edu_policy.calendars import (
    MAINLAND,
    CalendarWarning,
    Doubt,
    Edge,
    SchoolCalendar,
    Semester,
    SemesterDates,
    WeeksAndDays,
    WorkingDays,
    nominal,
    warnings_about,
)
from edu_policy.errors import InvalidTypeError

AUTUMN = Semester(2023, 1)
NEW_YEAR = date(2024, 2, 10)


def about(semester: Semester = AUTUMN, **dates: Any) -> list[CalendarWarning]:
    known = SemesterDates(semester=semester, **dates)
    return list(warnings_about(SchoolCalendar(id="c", semesters=[known], working=WorkingDays([MAINLAND]))))


@pytest.mark.parametrize(
    ("dates", "edge"),
    [
        ({"break_start": date(2024, 2, 10), "break_end": date(2024, 2, 10)}, None),
        ({"break_start": date(2024, 2, 9)}, None),
        ({"break_start": date(2024, 2, 11)}, Edge.BREAK_START),
        ({"break_end": date(2024, 2, 9)}, Edge.BREAK_END),
        ({"break_end": date(2024, 2, 11)}, None),
    ],
)
def test_a_winter_break_that_misses_the_lunar_new_year_looks_wrong(dates: dict[str, Any], edge: Edge | None) -> None:
    found = about(**dates)
    assert [(warning.doubt, warning.semester, warning.edge, warning.expected) for warning in found] == (
        [] if edge is None else [(Doubt.BREAK_MISSES_NEW_YEAR, AUTUMN, edge, NEW_YEAR)]
    )
    assert [warning.stated for warning in found] == ([] if edge is None else [dates[edge]])


def test_a_summer_break_needs_no_new_year() -> None:
    assert about(Semester(2023, 2), break_start=date(2024, 7, 6), break_end=date(2024, 8, 31)) == []


@pytest.mark.parametrize(
    ("semester", "dates", "edge"),
    [
        (AUTUMN, {"last_day": date(2024, 2, 19)}, Edge.LAST_DAY),
        (AUTUMN, {"last_day": date(2024, 2, 9)}, None),
        (Semester(2023, 2), {"first_lesson": date(2024, 2, 6)}, Edge.FIRST_LESSON),
        (Semester(2023, 2), {"first_lesson": date(2024, 2, 19)}, None),
    ],
)
def test_lessons_across_the_lunar_new_year_look_wrong(semester: Semester, dates: dict[str, Any], edge: Edge | None) -> None:
    found = [warning for warning in about(semester, **dates) if warning.doubt is Doubt.SEMESTER_SPANS_NEW_YEAR]
    assert [(warning.edge, warning.expected) for warning in found] == ([] if edge is None else [(edge, NEW_YEAR)])


@pytest.mark.parametrize("calendar", [None, "county"])
def test_only_a_calendar_has_doubts(calendar: Any) -> None:
    with pytest.raises(InvalidTypeError, match="calendar: expected a SchoolCalendar"):
        warnings_about(calendar)


def test_beyond_the_table_of_new_years_nothing_is_said() -> None:
    assert about(Semester(2150, 1), break_start=date(2151, 4, 1)) == []


def test_numbers_that_do_not_fit_the_dates_look_wrong() -> None:
    """1 September 2023 to 19 January 2024: 141 days; weeks from Monday 28 August: 145 = 20 x 7 + 5 days, so 21."""
    dates: dict[str, Any] = {"first_lesson": date(2023, 9, 1), "last_day": date(2024, 1, 19)}
    assert about(**dates, stated_weeks=21, stated_length=WeeksAndDays(20, 1)) == []
    assert about(**dates, stated_weeks=25, stated_length=WeeksAndDays(20, 2)) == [
        CalendarWarning(doubt=Doubt.WEEKS_DIFFER, semester=AUTUMN, stated=25, expected=21),
        CalendarWarning(doubt=Doubt.LENGTH_DIFFERS, semester=AUTUMN, stated=142, expected=141),
    ]


def test_what_cannot_be_compared_raises_no_doubt() -> None:
    assert about(stated_weeks=25, stated_length=WeeksAndDays(20, 2)) == []


def test_an_edge_on_a_day_off_looks_wrong_unless_it_is_borrowed() -> None:
    """Sunday 2021-02-28."""
    (found,) = about(Semester(2020, 2), first_lesson=date(2021, 2, 28))
    assert found == CalendarWarning(
        doubt=Doubt.EDGE_ON_DAY_OFF, semester=Semester(2020, 2), edge=Edge.FIRST_LESSON, stated=date(2021, 2, 28)
    )
    assert about(Semester(2020, 2), first_lesson=date(2021, 2, 28), borrowed={"first_lesson": "nominal"}) == []


def test_where_the_working_days_are_not_known_an_edge_raises_no_doubt() -> None:
    assert about(Semester(2026, 2), first_lesson=date(2027, 2, 28)) == []
    assert warnings_about(nominal(2024)) == ()
