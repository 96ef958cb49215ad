"""Whose calendar is it: by school, then by stage and grade, then by authority."""

import pickle
from datetime import date
from typing import Any

import pytest

from edu_policy.calendars import CalendarBook, SchoolCalendar, SchoolYear, Semester, SemesterDates, nominal
from edu_policy.errors import (
    AmbiguousSubjectError,
    EduPolicyError,
    EduPolicyErrors,
    InvalidTypeError,
    InvalidValueError,
    UnknownNameError,
)

CITY, COUNTY = "city", "county"


def calendar(id_: str, day: int, year: int = 2023, **keys: Any) -> SchoolCalendar:
    """Return a calendar whose spring begins on a day of February, which tells it from others."""
    return SchoolCalendar(id=id_, semesters=[SemesterDates(semester=Semester(year, 2), first_lesson=date(year + 1, 2, day))], **keys)


# Taizhou 2023-24: primary schools begin on 26 February, secondary schools on 22 February.
PRIMARY = calendar("primary", 26, authority=CITY, stages=["primary"])
SECONDARY = calendar("secondary", 22, authority=CITY, stages=["junior", "senior"])
GRADE_NINE = calendar("grade nine", 20, authority=CITY, stages=["junior"], grades=[9])
FOR_NINE = calendar("for grade nine", 19, authority=CITY, grades=[9])
FOR_GRADES = calendar("for grades 1 to 6", 18, authority=CITY, grades=range(1, 7))
FOR_ALL = calendar("for all", 24, authority=CITY)
OF_COUNTY = calendar("of the county", 25, authority=COUNTY)
OF_SCHOOL = calendar("of one school", 21, schools=["S-1", "S-2"])
BOOK = CalendarBook([PRIMARY, SECONDARY, GRADE_NINE, OF_COUNTY, OF_SCHOOL])


@pytest.mark.parametrize(
    ("book", "asked", "found"),
    [
        (BOOK, {"school": "S-1", "authorities": [COUNTY, CITY], "stages": ["primary"]}, OF_SCHOOL),
        (BOOK, {"school": "S-9", "authorities": [CITY], "stages": ["primary"]}, PRIMARY),
        (BOOK, {"school": "S-9", "authorities": [CITY], "stages": ["senior"]}, SECONDARY),
        (CalendarBook([PRIMARY, SECONDARY]), {"school": "S-9", "authorities": [CITY], "stages": ["junior", "senior"]}, SECONDARY),
        (CalendarBook([FOR_GRADES, FOR_ALL]), {"authorities": [CITY], "stages": ["primary"]}, FOR_GRADES),  # they are the whole stage
        (CalendarBook([SECONDARY, FOR_NINE]), {"authorities": [CITY], "stages": ["junior"], "grade": 9}, FOR_NINE),
        (BOOK, {"school": "S-9", "authorities": [CITY], "stages": ["junior"], "grade": 9}, GRADE_NINE),
        (BOOK, {"school": "S-9", "authorities": [CITY], "stages": ["junior"], "grade": 8}, SECONDARY),
        (BOOK, {"school": "S-9", "authorities": [COUNTY, CITY], "stages": ["primary"]}, OF_COUNTY),  # the nearest authority
        (BOOK, {"authorities": [COUNTY]}, OF_COUNTY),
        (CalendarBook([FOR_ALL, PRIMARY]), {"authorities": [CITY], "stages": ["primary"]}, PRIMARY),
        (CalendarBook([FOR_ALL, PRIMARY]), {"authorities": [CITY], "stages": ["senior"]}, FOR_ALL),
    ],
)
def test_the_most_specific_calendar_is_found(book: CalendarBook, asked: dict[str, Any], found: SchoolCalendar) -> None:
    assert book.calendar_for(**asked) is found


@pytest.mark.parametrize(
    ("book", "asked"),
    [
        (BOOK, {"school": "S-9", "authorities": [CITY], "stages": ["primary", "junior"]}),  # a nine-year school
        (BOOK, {"school": "S-9", "authorities": [CITY]}),  # its stage is not known
        (BOOK, {"school": "S-9", "authorities": [CITY], "stages": ["junior"]}),  # grade nine has a calendar of its own
        (CalendarBook([FOR_GRADES, FOR_ALL]), {"school": "S-9", "authorities": [CITY], "stages": ["primary", "junior"]}),
        (CalendarBook([FOR_ALL, PRIMARY]), {"school": "S-9", "authorities": [CITY], "stages": ["primary", "junior"]}),
        (CalendarBook([FOR_ALL, PRIMARY]), {"school": "S-9", "authorities": [CITY]}),
        (CalendarBook([PRIMARY]), {"school": "S-9", "authorities": [CITY]}),
        (CalendarBook([FOR_ALL, calendar("also", 27, authority=CITY)]), {"school": "S-9", "authorities": [CITY]}),
    ],
)
def test_where_it_depends_nothing_is_guessed(book: CalendarBook, asked: dict[str, Any]) -> None:
    with pytest.raises(AmbiguousSubjectError, match=r"'S-9' does not tell which calendar of 2023-24 is meant; name one of"):
        book.calendar_for(**asked)


def test_two_calendars_that_say_the_same_do_not_disagree() -> None:
    same = CalendarBook([PRIMARY, calendar("copy", 26, authority=CITY, stages=["junior"])])
    assert same.calendar_for(authorities=[CITY], stages=["primary", "junior"]).dates_of(Semester(2023, 2)) == PRIMARY.dates_of(
        Semester(2023, 2)
    )


@pytest.mark.parametrize(
    "asked",
    [
        {"school": "S-9"},
        {"school": "S-9", "authorities": ["elsewhere"], "stages": ["primary"]},
        {"school": "S-9", "authorities": [CITY], "stages": ["preschool"]},
        {},
    ],
)
def test_where_none_fits_those_that_there_are_are_listed(asked: dict[str, Any]) -> None:
    with pytest.raises(UnknownNameError, match="no calendar for") as caught:
        BOOK.calendar_for(**asked)
    assert not isinstance(caught.value, AmbiguousSubjectError)
    assert (caught.value.path, set(caught.value.candidates)) == ("calendar", {entry.id for entry in BOOK.calendars})


# -- several school years ----------------------------------------------------------------------------------------------------------

NEXT_YEAR = calendar("next year", 13, 2024, authority=CITY)
AMENDED = SchoolCalendar(
    id="amended",
    authority=CITY,
    semesters=[
        SemesterDates(semester=Semester(2023, 2), first_lesson=date(2024, 2, 24)),
        SemesterDates(semester=Semester(2023, 2), first_lesson=date(2024, 2, 27), known_from=date(2024, 2, 20)),
    ],
    year_weeks={SchoolYear(2023): 39},
)


def test_one_calendar_is_made_of_those_of_several_years() -> None:
    both = CalendarBook([NEXT_YEAR, AMENDED]).calendar_for(authorities=[CITY])

    assert (both.id, both.school_years) == ("amended + next year", (SchoolYear(2023), SchoolYear(2024)))
    assert both.dates_of(Semester(2023, 2)).first_lesson == date(2024, 2, 27)
    assert both.as_known(date(2024, 2, 1)).dates_of(Semester(2023, 2)).first_lesson == date(2024, 2, 24), "what was published is kept"
    assert both.dates_of(Semester(2024, 2)).first_lesson == date(2025, 2, 13)
    assert both.year_weeks == {SchoolYear(2023): 39}


def test_each_year_has_its_own_most_specific_calendar() -> None:
    """The school has a calendar of its own for one year only; for the other it follows its city."""
    both = CalendarBook([NEXT_YEAR, AMENDED, OF_SCHOOL]).calendar_for(school="S-1", authorities=[CITY])
    assert both.dates_of(Semester(2023, 2)).first_lesson == date(2024, 2, 21)
    assert both.dates_of(Semester(2024, 2)).first_lesson == date(2025, 2, 13)


def test_an_edge_that_the_specific_calendar_lacks_is_not_looked_up_in_another() -> None:
    whole = SchoolCalendar(
        id="city",
        authority=CITY,
        semesters=[SemesterDates(semester=Semester(2023, 2), first_lesson=date(2024, 2, 24), last_day=date(2024, 7, 5))],
    )
    found = CalendarBook([whole, OF_SCHOOL]).calendar_for(school="S-1", authorities=[CITY])
    assert found.dates_of(Semester(2023, 2)).last_day is None


# -- bad input ---------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("calendars", "message"),
    [
        (None, "calendars: expected several values of type SchoolCalendar in a tuple, list or set, got None"),
        ("primary", "calendars: expected several values of type SchoolCalendar"),
        (PRIMARY, "calendars: expected several values of type SchoolCalendar"),
        ([PRIMARY, "secondary"], "calendars[1]: expected a SchoolCalendar, got 'secondary'"),
    ],
)
def test_a_book_holds_calendars(calendars: Any, message: str) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        CalendarBook(calendars)
    assert str(caught.value).startswith(message)


def test_two_calendars_with_one_id_are_refused() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        CalendarBook([PRIMARY, SECONDARY, calendar("primary", 1), calendar("secondary", 1)])
    assert [str(error) for error in caught.value.exceptions] == [
        "calendars[primary]: two calendars are called 'primary'",
        "calendars[secondary]: two calendars are called 'secondary'",
    ]


def test_a_book_travels_and_compares() -> None:
    assert pickle.loads(pickle.dumps(BOOK)) == BOOK  # noqa: S301 - made in this line
    assert hash(CalendarBook(iter(BOOK.calendars))) == hash(BOOK)


@pytest.mark.parametrize(
    ("asked", "error", "message"),
    [
        ({"stages": "junior"}, InvalidTypeError, "stages: expected several ids or codes in a tuple, list or set, got 'junior'"),
        ({"authorities": "331000"}, InvalidTypeError, "authorities: expected several ids or codes"),
        ({"stages": None}, InvalidTypeError, "stages: expected several ids or codes"),
        ({"stages": [""]}, InvalidValueError, "stages: must not be empty"),
        ({"school": 7}, InvalidTypeError, "school: expected a text"),
        ({"grade": "9"}, InvalidTypeError, "grade: expected a grade from 1 to 12 as an int, got '9'"),
        ({"grade": 13}, InvalidValueError, "grade: expected a grade from 1 to 12, got 13"),
        ({"grade": True}, InvalidTypeError, "grade: expected a grade from 1 to 12"),
    ],
)
def test_arguments_that_cannot_be_are_named(asked: dict[str, Any], error: type[EduPolicyError], message: str) -> None:
    with pytest.raises(error) as caught:
        BOOK.calendar_for(**asked)
    assert str(caught.value).startswith(message)


def test_the_order_of_the_calendars_does_not_matter() -> None:
    """One says by an amendment what the other says at once: on a day before it was known they differ."""
    at_once = SchoolCalendar(id="at once", authority=CITY, semesters=[AMENDED.dates_of(Semester(2023, 2))])
    for calendars in ([AMENDED, at_once], [at_once, AMENDED]):
        with pytest.raises(AmbiguousSubjectError):
            CalendarBook(calendars).calendar_for(authorities=[CITY])


def test_calendars_of_two_years_that_contradict_each_other_are_no_one_calendar() -> None:
    late = SchoolCalendar(id="late", authority=CITY, semesters=[SemesterDates(semester=Semester(2022, 2), last_day=date(2023, 8, 31))])
    early = SchoolCalendar(
        id="early", authority=CITY, semesters=[SemesterDates(semester=Semester(2023, 1), first_lesson=date(2023, 8, 28))]
    )
    with pytest.raises(AmbiguousSubjectError, match="does not tell which calendar is meant; name one of early, late"):
        CalendarBook([late, early]).calendar_for(authorities=[CITY])


def test_a_school_year_may_begin_in_the_summer_break_that_another_published() -> None:
    before = SchoolCalendar(id="before", authority=CITY, semesters=[SemesterDates(semester=Semester(2022, 2), break_end=date(2023, 8, 31))])
    own = SchoolCalendar(id="own", schools=["S-1"], semesters=[SemesterDates(semester=Semester(2023, 1), first_lesson=date(2023, 8, 28))])
    both = CalendarBook([before, own]).calendar_for(school="S-1", authorities=[CITY])
    assert both.dates_of(Semester(2023, 1)).first_lesson == date(2023, 8, 28)


def test_what_completes_the_calendars_completes_the_one_made_of_them() -> None:
    lent = CalendarBook([AMENDED.completed_by(nominal(2023)), NEXT_YEAR]).calendar_for(authorities=[CITY])
    assert dict(lent.dates_of(Semester(2023, 2)).borrowed) == {"last_day": "nominal"}
