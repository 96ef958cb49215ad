"""School calendars over dates that a caller gives."""

import copy
import pickle
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy.calendars import Edge, SchoolCalendar, SchoolYear, Semester, SemesterDates, Span, nominal, school
from edu_policy.errors import (
    DuplicateIdError,
    EduPolicyError,
    EduPolicyErrors,
    InvalidTypeError,
    InvalidValueError,
    OutsideCalendarError,
    PeriodError,
)

A_DATETIME = datetime(2022, 9, 1, 8, 0)  # noqa: DTZ001 - no time zone is the case to refuse
AUTUMN, SPRING = SchoolYear(2022).semesters
FIRST, LAST = Edge.FIRST_LESSON, Edge.LAST_DAY


def dates(semester: Semester, first: date | None = None, last: date | None = None) -> SemesterDates:
    return SemesterDates(semester=semester, first_lesson=first, last_day=last)


def calendar(*semesters: SemesterDates) -> SchoolCalendar:
    return SchoolCalendar(id="county", semesters=semesters)


AUTUMN_DATES = dates(AUTUMN, date(2022, 9, 1), date(2023, 1, 13))
SPRING_DATES = dates(SPRING, date(2023, 2, 13), date(2023, 6, 30))
YEAR = calendar(AUTUMN_DATES, SPRING_DATES)


def test_the_module_lists_its_names() -> None:
    assert dir(school) == sorted(school.__all__)


# -- the dates of one semester ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("known", "span", "missing"),
    [
        (AUTUMN_DATES, Span(date(2022, 9, 1), date(2023, 1, 13)), ()),
        (dates(AUTUMN, date(2022, 9, 1)), None, (LAST,)),
        (dates(AUTUMN, None, date(2023, 1, 13)), None, (FIRST,)),
        (dates(AUTUMN), None, (FIRST, LAST)),
    ],
)
def test_a_missing_edge_is_named_and_leaves_no_span(known: SemesterDates, span: Span | None, missing: tuple[Edge, ...]) -> None:
    assert (known.span, known.missing, known.borrowed) == (span, missing, frozenset())


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"semester": (2022, 1)}, InvalidTypeError, "semester: expected a Semester, got (2022, 1)"),
        ({"semester": SchoolYear(2022)}, InvalidTypeError, "semester: expected a Semester"),
        ({"first_lesson": A_DATETIME}, InvalidTypeError, "first_lesson: expected a date"),
        ({"last_day": "2023-01-13"}, InvalidTypeError, "last_day: expected a date"),
        ({"last_day": date(2022, 8, 31)}, InvalidValueError, "last_day: semester 2022-23/1 ends on 2022-08-31, before its first lesson"),
        ({"first_lesson": date(2022, 7, 31)}, InvalidValueError, "first_lesson: 2022-07-31 is outside school year 2022-23"),
        ({"last_day": date(2023, 9, 1)}, InvalidValueError, "last_day: 2023-09-01 is outside school year 2022-23"),
        ({"borrowed": "first_lesson"}, InvalidTypeError, "borrowed: expected several edges in a set, tuple or list, got 'first_lesson'"),
        ({"borrowed": None}, InvalidTypeError, "borrowed: expected several edges"),
        ({"borrowed": ["start"]}, InvalidValueError, "borrowed: expected first_lesson or last_day, got ('start',)"),
        ({"borrowed": [LAST], "last_day": None}, InvalidValueError, "borrowed: an edge cannot be borrowed and missing"),
    ],
)
def test_dates_that_cannot_be_are_refused(change: dict[str, Any], error: type[EduPolicyError], message: str) -> None:
    good: dict[str, Any] = {"semester": AUTUMN, "first_lesson": date(2022, 9, 1), "last_day": date(2023, 1, 13)}
    with pytest.raises(error) as caught:
        SemesterDates(**{**good, **change})
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("day", [date(2022, 8, 1), date(2022, 8, 28), date(2023, 8, 31)])
def test_lessons_may_begin_in_august_and_end_with_the_school_year(day: date) -> None:
    assert dates(AUTUMN, day).first_lesson == day
    assert dates(SPRING, None, day).last_day == day


def test_a_semester_may_last_one_day() -> None:
    day = date(2022, 9, 1)
    assert dates(AUTUMN, day, day).span == Span(day, day)


def test_borrowed_edges_may_be_codes_in_any_collection() -> None:
    given_dates: dict[str, Any] = {"semester": AUTUMN, "first_lesson": date(2022, 9, 1), "borrowed": iter(["first_lesson"])}
    assert SemesterDates(**given_dates).borrowed == frozenset({FIRST})


LENT = dates(AUTUMN, date(2022, 9, 2), date(2023, 1, 31))


@pytest.mark.parametrize(
    ("own", "other", "edges", "borrowed"),
    [
        (AUTUMN_DATES, LENT, ((2022, 9, 1), (2023, 1, 13)), set()),
        (dates(AUTUMN, date(2022, 9, 1)), LENT, ((2022, 9, 1), (2023, 1, 31)), {LAST}),
        (dates(AUTUMN, None, date(2023, 1, 13)), LENT, ((2022, 9, 2), (2023, 1, 13)), {FIRST}),
        (dates(AUTUMN), LENT, ((2022, 9, 2), (2023, 1, 31)), {FIRST, LAST}),
        (dates(AUTUMN), dates(AUTUMN, date(2022, 9, 2)), ((2022, 9, 2), None), {FIRST}),
        (dates(AUTUMN), dates(AUTUMN), (None, None), set()),
    ],
)
def test_only_missing_edges_are_taken_and_each_is_marked(
    own: SemesterDates, other: SemesterDates, edges: Sequence[tuple[int, int, int] | None], borrowed: set[Edge]
) -> None:
    completed = own.completed_by(other)
    first, last = (edge and date(*edge) for edge in edges)
    assert (completed.semester, completed.first_lesson, completed.last_day) == (AUTUMN, first, last)
    assert completed.borrowed == borrowed


def test_edges_that_were_borrowed_before_stay_marked() -> None:
    once = dates(AUTUMN).completed_by(dates(AUTUMN, date(2022, 9, 2)))
    assert once.completed_by(LENT).borrowed == {FIRST, LAST}


def test_dates_of_another_semester_are_not_taken() -> None:
    with pytest.raises(InvalidValueError) as caught:
        dates(AUTUMN).completed_by(SPRING_DATES)
    assert str(caught.value) == "semester: the dates of 2022-23/2 cannot complete those of 2022-23/1"


def test_a_lent_edge_must_fit() -> None:
    with pytest.raises(InvalidValueError, match="ends on 2022-08-30, before its first lesson on 2022-09-02"):
        dates(AUTUMN, None, date(2022, 8, 30)).completed_by(LENT)


# -- calendars -------------------------------------------------------------------------------------------------------------------


def test_semesters_are_kept_in_order_however_they_are_given() -> None:
    assert calendar(SPRING_DATES, AUTUMN_DATES) == YEAR
    assert SchoolCalendar(id="county", semesters=iter([SPRING_DATES, AUTUMN_DATES])).semesters == (AUTUMN_DATES, SPRING_DATES)


def test_a_calendar_covers_the_school_years_of_its_semesters() -> None:
    assert YEAR.school_years == (SchoolYear(2022),)
    assert calendar(dates(Semester(2024, 1)), AUTUMN_DATES, SPRING_DATES).school_years == (SchoolYear(2022), SchoolYear(2024))
    assert calendar().school_years == ()


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"id": ""}, InvalidValueError, "id: must not be empty"),
        ({"id": None}, InvalidTypeError, "id: expected a text"),
        ({"semesters": None}, InvalidTypeError, "semesters: expected several SemesterDates in a tuple or list, got None"),
        ({"semesters": AUTUMN_DATES}, InvalidTypeError, "semesters: expected several SemesterDates"),
        ({"semesters": [AUTUMN_DATES, SPRING]}, InvalidTypeError, "semesters[1]: expected a SemesterDates, got Semester("),
        ({"semesters": "2022"}, InvalidTypeError, "semesters[0]: expected a SemesterDates, got '2'"),
    ],
)
def test_a_calendar_names_the_part_that_is_wrong(change: dict[str, Any], error: type[EduPolicyError], message: str) -> None:
    good: dict[str, Any] = {"id": "county", "semesters": [AUTUMN_DATES]}
    with pytest.raises(error) as caught:
        SchoolCalendar(**{**good, **change})
    assert str(caught.value).startswith(message)


CONTRADICTIONS = [
    ("one begins on the last day of the other", AUTUMN_DATES, dates(SPRING, date(2023, 1, 13), date(2023, 6, 30))),
    ("one lies within the other", dates(AUTUMN, date(2022, 9, 1), date(2023, 7, 1)), SPRING_DATES),
    ("the order is reversed", dates(AUTUMN, date(2023, 2, 13), date(2023, 6, 30)), dates(SPRING, date(2022, 9, 1), date(2023, 1, 13))),
    ("only an end and a start are known", dates(AUTUMN, None, date(2023, 2, 1)), dates(SPRING, date(2023, 2, 1))),
    ("only a start and an end are known", dates(AUTUMN, date(2023, 2, 1)), dates(SPRING, None, date(2023, 1, 31))),
    ("the next year begins in August", dates(SPRING, None, date(2023, 8, 31)), dates(Semester(2023, 1), date(2023, 8, 28))),
]


@pytest.mark.parametrize(("early", "late"), [case[1:] for case in CONTRADICTIONS], ids=[case[0] for case in CONTRADICTIONS])
def test_a_semester_begins_after_the_one_before_it_has_ended(early: SemesterDates, late: SemesterDates) -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        calendar(late, early)
    (error,) = caught.value.exceptions
    assert isinstance(error, InvalidValueError)
    assert error.path == f"semesters[{late.semester}]"


def test_dates_are_compared_across_a_semester_without_any() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        calendar(dates(AUTUMN, date(2022, 9, 1), date(2023, 8, 30)), dates(SPRING), dates(Semester(2023, 1), date(2023, 8, 28)))
    (error,) = caught.value.exceptions
    assert str(error) == (
        "semesters[2023-24/1]: semester 2023-24/1 has already begun on 2023-08-28, but 2022-23/1 has not ended before 2023-08-30"
    )


def test_semesters_may_follow_each_other_without_a_break() -> None:
    tight = calendar(AUTUMN_DATES, dates(SPRING, date(2023, 1, 14), date(2023, 8, 27)), dates(Semester(2023, 1), date(2023, 8, 28)))
    assert len(tight.semesters) == 3


def test_all_that_is_wrong_is_listed_at_once() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        calendar(AUTUMN_DATES, AUTUMN_DATES, SPRING_DATES, dates(Semester(2023, 1), date(2023, 8, 1)), dates(SPRING))
    twice, again = caught.value.exceptions
    assert isinstance(twice, DuplicateIdError)
    assert isinstance(again, DuplicateIdError)
    assert str(caught.value).splitlines() == [
        "calendar 'county': 2 problems",
        "  semesters[2022-23/1]: semester 2022-23/1 stands twice",
        "  semesters[2022-23/2]: semester 2022-23/2 stands twice",
    ]


def test_a_double_and_an_overlap_are_both_reported() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        calendar(AUTUMN_DATES, AUTUMN_DATES, dates(SPRING, date(2023, 1, 1)))
    assert [type(error) for error in caught.value.exceptions] == [DuplicateIdError, InvalidValueError]


@pytest.mark.parametrize("known", [AUTUMN_DATES, SPRING_DATES])
def test_the_dates_of_a_semester_are_found(known: SemesterDates) -> None:
    assert YEAR.dates_of(known.semester) is known


def test_a_semester_that_a_covered_year_does_not_name_has_no_dates() -> None:
    assert calendar(AUTUMN_DATES).dates_of(SPRING) == dates(SPRING)


@pytest.mark.parametrize("semester", [Semester(2021, 2), Semester(2023, 1)])
def test_beyond_the_calendar_nothing_is_guessed(semester: Semester) -> None:
    with pytest.raises(OutsideCalendarError) as caught:
        YEAR.dates_of(semester)
    assert isinstance(caught.value, PeriodError)
    assert isinstance(caught.value, LookupError)
    assert str(caught.value) == (f"calendar: calendar 'county' does not cover school year {semester.school_year}; it covers: 2022-23")


def test_an_empty_calendar_covers_nothing() -> None:
    with pytest.raises(OutsideCalendarError, match="it covers: none"):
        calendar().dates_of(AUTUMN)


# -- the semesters of a span -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (date(2022, 9, 1), date(2023, 8, 31), [AUTUMN, SPRING]),
        (date(2023, 1, 13), date(2023, 2, 13), [AUTUMN, SPRING]),
        (date(2023, 1, 13), date(2023, 2, 12), [AUTUMN]),
        (date(2023, 1, 14), date(2023, 2, 13), [SPRING]),
        (date(2023, 1, 14), date(2023, 2, 12), []),
        (date(2023, 7, 1), date(2023, 8, 31), []),
    ],
)
def test_the_semesters_of_a_span_have_a_day_in_it(start: date, end: date, found: list[Semester]) -> None:
    assert [known.semester for known in YEAR.semesters_of(Span(start, end))] == found


OPEN_AUTUMN, OPEN_SPRING = dates(AUTUMN, date(2022, 9, 5)), dates(SPRING, None, date(2023, 6, 30))


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (date(2022, 9, 1), date(2022, 9, 4), []),  # before autumn, and spring comes later
        (date(2022, 9, 1), date(2022, 9, 5), [AUTUMN]),
        (date(2022, 9, 5), date(2022, 9, 6), [AUTUMN, SPRING]),  # spring may have begun
        (date(2023, 6, 29), date(2023, 7, 31), [AUTUMN, SPRING]),  # autumn may not have ended
        (date(2023, 6, 30), date(2023, 7, 31), [SPRING]),  # spring has begun, so autumn has ended
        (date(2023, 7, 1), date(2023, 7, 31), []),
    ],
)
def test_a_missing_edge_lies_between_the_known_days_around_it(start: date, end: date, found: list[Semester]) -> None:
    assert [known.semester for known in calendar(OPEN_AUTUMN, OPEN_SPRING).semesters_of(Span(start, end))] == found


def test_a_semester_without_dates_begins_after_the_one_before_it() -> None:
    autumn_alone = calendar(dates(AUTUMN, date(2022, 9, 1), date(2023, 1, 13)))
    assert [known.semester for known in autumn_alone.semesters_of(Span(date(2022, 9, 1), date(2023, 1, 13)))] == [AUTUMN]
    assert [known.semester for known in autumn_alone.semesters_of(Span(date(2022, 9, 1), date(2023, 1, 14)))] == [AUTUMN, SPRING]


def test_a_semester_without_dates_may_have_a_day_in_any_span_of_its_year() -> None:
    assert calendar(dates(AUTUMN)).semesters_of(Span(date(2023, 8, 1), date(2023, 8, 2))) == (dates(AUTUMN), dates(SPRING))


@pytest.mark.parametrize(
    "span",
    [Span(date(2022, 7, 31), date(2022, 9, 30)), Span(date(2023, 8, 31), date(2023, 9, 1)), Span(date(2019, 1, 1), date(2019, 1, 2))],
)
def test_a_span_beyond_the_calendar_is_refused(span: Span) -> None:
    with pytest.raises(OutsideCalendarError, match="does not cover school year"):
        YEAR.semesters_of(span)


def test_a_year_missing_in_the_middle_is_refused() -> None:
    split = calendar(AUTUMN_DATES, SPRING_DATES, dates(Semester(2024, 1)))
    with pytest.raises(OutsideCalendarError, match="does not cover school year 2023-24; it covers: 2022-23, 2024-25"):
        split.semesters_of(Span(date(2023, 3, 1), date(2024, 9, 30)))


EARLY = dates(AUTUMN, date(2022, 8, 29), date(2023, 1, 13))


def test_a_year_is_covered_from_the_august_before_it() -> None:
    early = calendar(EARLY, SPRING_DATES)
    assert early.semesters_of(Span(date(2022, 8, 1), date(2022, 8, 30))) == (EARLY,)
    assert early.semesters_of(Span(date(2022, 8, 1), date(2022, 8, 28))) == ()
    with pytest.raises(OutsideCalendarError, match="2021-22"):
        early.semesters_of(Span(date(2022, 7, 31), date(2022, 8, 30)))


def test_in_late_august_a_span_may_meet_the_old_year_and_the_new() -> None:
    old = dates(Semester(2021, 2), date(2022, 2, 14), date(2022, 8, 28))
    both = calendar(dates(Semester(2021, 1), date(2021, 9, 1), date(2022, 1, 21)), old, EARLY, SPRING_DATES)
    assert both.semesters_of(Span(date(2022, 8, 28), date(2022, 8, 29))) == (old, EARLY)


# -- the nominal calendar --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("semester", "span"),
    [
        (AUTUMN, Span(date(2022, 9, 1), date(2023, 1, 31))),
        (SPRING, Span(date(2023, 2, 1), date(2023, 8, 31))),
        (Semester(2023, 2), Span(date(2024, 2, 1), date(2024, 8, 31))),
    ],
)
def test_nominal_semesters_have_fixed_edges_and_mark_each_as_borrowed(semester: Semester, span: Span) -> None:
    known = nominal(2022, 2023).dates_of(semester)
    assert (known.span, known.borrowed) == (span, frozenset({FIRST, LAST}))


def test_a_leap_day_belongs_to_the_nominal_spring() -> None:
    spring = nominal(2023).dates_of(Semester(2023, 2)).span
    assert spring is not None
    assert date(2024, 2, 29) in spring
    assert spring.days == 213, "29 + 31 + 30 + 31 + 30 + 31 + 31"


@given(st.integers(1, 9_998))
def test_nominal_semesters_fill_their_school_year(year: int) -> None:
    autumn, spring = (known.span for known in nominal(year).semesters)
    assert autumn is not None
    assert spring is not None
    assert Span(autumn.start, spring.end) == SchoolYear(year).span
    assert spring.start - autumn.end == timedelta(1)


@pytest.mark.parametrize(
    ("years", "error", "message"),
    [
        ((), InvalidValueError, "start_years: name the school years by the year in which each begins, such as nominal(2022, 2023)"),
        (("2022",), InvalidTypeError, "start_year: expected a year"),
        ((2022.0,), InvalidTypeError, "start_year: expected a year"),
        ((20222,), InvalidValueError, "start_year: expected a year"),
        ((2022, 2022), EduPolicyErrors, "calendar 'nominal': 2 problems"),
    ],
)
def test_nominal_needs_school_years(years: tuple[Any, ...], error: type[EduPolicyError], message: str) -> None:
    with pytest.raises(error) as caught:
        nominal(*years)
    assert str(caught.value).startswith(message)


# -- completing a calendar -------------------------------------------------------------------------------------------------------


def test_nothing_falls_back_by_itself() -> None:
    assert calendar(OPEN_AUTUMN).dates_of(AUTUMN).last_day is None
    assert calendar(OPEN_AUTUMN).dates_of(SPRING).missing == (FIRST, LAST)


def test_a_calendar_is_completed_edge_by_edge() -> None:
    completed = calendar(OPEN_AUTUMN, OPEN_SPRING).completed_by(nominal(2022))
    autumn, spring = completed.semesters
    assert (autumn.span, autumn.borrowed) == (Span(date(2022, 9, 5), date(2023, 1, 31)), frozenset({LAST}))
    assert (spring.span, spring.borrowed) == (Span(date(2023, 2, 1), date(2023, 6, 30)), frozenset({FIRST}))
    assert completed.id == "county"


def test_a_complete_calendar_borrows_nothing() -> None:
    assert YEAR.completed_by(nominal(2022)) == YEAR


def test_semesters_that_only_the_other_has_are_taken_with_their_edges_marked() -> None:
    completed = calendar(AUTUMN_DATES).completed_by(YEAR)
    assert completed.dates_of(AUTUMN) == AUTUMN_DATES
    assert completed.dates_of(SPRING) == attrs.evolve(SPRING_DATES, borrowed={FIRST, LAST})
    assert YEAR.completed_by(nominal(2023)).school_years == (SchoolYear(2022), SchoolYear(2023))


def test_semesters_that_the_other_lacks_stay_as_they_are() -> None:
    assert YEAR.completed_by(calendar()) == YEAR
    assert calendar(OPEN_AUTUMN).completed_by(calendar()).semesters == (OPEN_AUTUMN,)


@pytest.mark.parametrize(
    ("own", "late"),
    [
        ([dates(AUTUMN, date(2022, 9, 1), date(2023, 2, 3))], SPRING),
        ([dates(SPRING, date(2023, 2, 13)), dates(Semester(2023, 1), date(2023, 8, 28))], Semester(2023, 1)),
    ],
    ids=["autumn ends in February", "the next autumn begins in August"],
)
def test_a_lent_edge_that_does_not_fit_is_refused_not_moved(own: list[SemesterDates], late: Semester) -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        calendar(*own).completed_by(nominal(2022))
    assert [str(error).split(":")[0] for error in caught.value.exceptions] == [f"semesters[{late}]"]


# -- values ----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", [YEAR, AUTUMN_DATES, nominal(2022), dates(AUTUMN)])
def test_calendars_are_equal_by_value_hashable_copied_whole_and_never_change(value: Any) -> None:
    for other in (attrs.evolve(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):  # noqa: S301 - made in this line
        assert other == value
        assert hash(other) == hash(value)
    for attribute in attrs.fields(type(value)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, attribute.name, None)


@pytest.mark.parametrize("kind", [SchoolCalendar, SemesterDates])
def test_calendars_are_built_by_keyword(kind: type[Any]) -> None:
    with pytest.raises(TypeError, match="takes 1 positional argument"):
        kind("county", [])
