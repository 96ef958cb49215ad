"""School calendars over dates that a caller gives."""

import copy
import pickle
from datetime import date, datetime, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy.calendars import (
    BREAKS,
    FROM_BREAKS,
    MAINLAND,
    NOMINAL,
    Edge,
    SchoolCalendar,
    SchoolYear,
    Semester,
    SemesterDates,
    Span,
    nominal,
    school,
)
from edu_policy.errors import (
    DuplicateIdError,
    EduPolicyError,
    EduPolicyErrors,
    InvalidTypeError,
    InvalidValueError,
    OutsideCalendarError,
    PeriodError,
)
from edu_policy.sources import Citation

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
        (
            {"semesters": None},
            InvalidTypeError,
            "semesters: expected several values of type SemesterDates in a tuple, list or set, got None",
        ),
        ({"semesters": AUTUMN_DATES}, InvalidTypeError, "semesters: expected several values of type SemesterDates"),
        ({"semesters": [AUTUMN_DATES, SPRING]}, InvalidTypeError, "semesters[1]: expected a SemesterDates, got Semester("),
        ({"semesters": "2022"}, InvalidTypeError, "semesters: expected several values of type SemesterDates"),
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
    ("autumn ends with the year", dates(AUTUMN, None, date(2023, 6, 30)), dates(SPRING, date(2023, 2, 13))),
    ("only an end and a start are known", dates(AUTUMN, None, date(2023, 2, 1)), dates(SPRING, date(2023, 2, 1))),
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
        "semesters[2023-24/1]: first_lesson of semester 2023-24/1 is 2023-08-28, not after last_day of semester 2022-23/1 on 2023-08-30"
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
        "  semesters[2022-23/1]: semester 2022-23/1 stands twice; give a later notice the day from which it was known (known_from)",
        "  semesters[2022-23/2]: semester 2022-23/2 stands twice; give a later notice the day from which it was known (known_from)",
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
    assert (known.span, dict(known.borrowed)) == (span, {FIRST: NOMINAL, LAST: NOMINAL})


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
    autumn, spring = map(completed.dates_of, (AUTUMN, SPRING))
    assert (autumn.span, dict(autumn.borrowed)) == (Span(date(2022, 9, 5), date(2023, 1, 31)), {LAST: "nominal"})
    assert (spring.span, dict(spring.borrowed)) == (Span(date(2023, 2, 1), date(2023, 6, 30)), {FIRST: "nominal"})
    assert completed.id == "county"


def test_a_complete_calendar_borrows_nothing() -> None:
    completed = YEAR.completed_by(nominal(2022))
    assert [completed.dates_of(semester) for semester in (AUTUMN, SPRING)] == [AUTUMN_DATES, SPRING_DATES]


def test_semesters_that_only_the_other_has_are_taken_with_their_edges_marked() -> None:
    completed = calendar(AUTUMN_DATES).completed_by(YEAR)
    assert completed.dates_of(AUTUMN) == AUTUMN_DATES
    assert completed.dates_of(SPRING) == attrs.evolve(SPRING_DATES, borrowed={FIRST: "county", LAST: "county"})
    assert YEAR.completed_by(nominal(2023)).school_years == (SchoolYear(2022), SchoolYear(2023))


def test_semesters_that_the_other_lacks_stay_as_they_are() -> None:
    assert YEAR.completed_by(calendar()).dates_of(AUTUMN) == AUTUMN_DATES
    assert calendar(OPEN_AUTUMN).completed_by(calendar()).dates_of(AUTUMN) == OPEN_AUTUMN


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


# -- amendments --------------------------------------------------------------------------------------------------------------------

CLOSED_EARLY = SemesterDates(semester=AUTUMN, last_day=date(2022, 12, 30), known_from=date(2022, 12, 20), source=Citation("Notice 31"))
OPENED_LATE = SemesterDates(semester=SPRING, first_lesson=date(2023, 2, 20), known_from=date(2023, 2, 1))
IN_MID_YEAR = calendar(attrs.evolve(AUTUMN_DATES, source=Citation("Notice 7")), SPRING_DATES, CLOSED_EARLY, OPENED_LATE)


@pytest.mark.parametrize(
    ("on", "last_of_autumn", "first_of_spring"),
    [
        (date(2022, 12, 19), date(2023, 1, 13), date(2023, 2, 13)),
        (date(2022, 12, 20), date(2022, 12, 30), date(2023, 2, 13)),
        (date(2023, 1, 31), date(2022, 12, 30), date(2023, 2, 13)),
        (date(2023, 2, 1), date(2022, 12, 30), date(2023, 2, 20)),
    ],
)
def test_a_calendar_amended_in_mid_year_is_known_as_it_was(on: date, last_of_autumn: date, first_of_spring: date) -> None:
    known = IN_MID_YEAR.as_known(on)
    assert (known.dates_of(AUTUMN).last_day, known.dates_of(SPRING).first_lesson) == (last_of_autumn, first_of_spring)
    assert known.dates_of(AUTUMN).first_lesson == date(2022, 9, 1)


def test_both_notices_are_kept_and_each_date_names_its_own() -> None:
    assert len(IN_MID_YEAR.semesters) == 4
    assert IN_MID_YEAR.dates_of(AUTUMN).source_of(FIRST) == Citation("Notice 7")
    assert IN_MID_YEAR.dates_of(AUTUMN).source_of(LAST) == Citation("Notice 31")


def test_as_amended_is_as_known_at_the_end() -> None:
    assert IN_MID_YEAR.as_known(date(2023, 2, 1)) is IN_MID_YEAR
    assert IN_MID_YEAR.semesters_of(Span(date(2023, 1, 1), date(2023, 2, 19))) == ()


def test_before_it_was_published_a_covered_year_has_no_dates() -> None:
    published = calendar(attrs.evolve(AUTUMN_DATES, known_from=date(2022, 7, 1)), attrs.evolve(SPRING_DATES, known_from=date(2022, 7, 1)))
    before = published.as_known(date(2022, 6, 30))
    assert before.school_years == (SchoolYear(2022),)
    assert before.dates_of(AUTUMN) == dates(AUTUMN)


def test_an_amendment_that_contradicts_the_other_semester_is_refused_for_the_time_in_between() -> None:
    """Autumn would reach into spring from 20 December until spring is moved on 1 February."""
    longer = SemesterDates(semester=AUTUMN, last_day=date(2023, 2, 15), known_from=date(2022, 12, 20))
    with pytest.raises(EduPolicyErrors) as caught:
        calendar(AUTUMN_DATES, SPRING_DATES, longer, OPENED_LATE)
    assert [str(error) for error in caught.value.exceptions] == [
        "semesters[2022-23/2]: first_lesson of semester 2022-23/2 is 2023-02-13, not after last_day of semester 2022-23/1 on 2023-02-15"
    ]
    together = attrs.evolve(OPENED_LATE, known_from=date(2022, 12, 20))
    assert calendar(AUTUMN_DATES, SPRING_DATES, longer, together).dates_of(AUTUMN).last_day == date(2023, 2, 15)


def test_an_amendment_that_does_not_fit_its_semester_is_refused() -> None:
    early = SemesterDates(semester=AUTUMN, last_day=date(2022, 8, 30), known_from=date(2022, 12, 20))
    with pytest.raises(EduPolicyErrors) as caught:
        calendar(AUTUMN_DATES, early)
    assert [str(error) for error in caught.value.exceptions] == [
        "semesters[2022-23/1].last_day: last_day of semester 2022-23/1 is 2022-08-30, before its first_lesson on 2022-09-01"
    ]


def test_a_completed_calendar_is_complete_on_every_day() -> None:
    """The last day is published in December; before that it is nominal, and says so."""
    open_end = calendar(dates(AUTUMN, date(2022, 9, 1)), CLOSED_EARLY)
    completed = open_end.completed_by(nominal(2022))
    before = completed.as_known(date(2022, 12, 1)).dates_of(AUTUMN)

    assert (before.last_day, dict(before.borrowed)) == (date(2023, 1, 31), {LAST: "nominal"})
    assert completed.dates_of(AUTUMN).last_day == date(2022, 12, 30)
    assert not completed.dates_of(AUTUMN).borrowed


def test_a_date_that_was_taken_back_can_be_lent() -> None:
    postponed = calendar(AUTUMN_DATES, SPRING_DATES, SemesterDates(semester=SPRING, withdrawn=[FIRST], known_from=date(2023, 1, 28)))
    assert postponed.dates_of(SPRING).missing == (FIRST,)
    completed = postponed.completed_by(nominal(2022))
    assert completed.dates_of(SPRING).borrowed == {FIRST: "nominal"}
    assert completed.as_known(date(2023, 1, 27)).dates_of(SPRING) == SPRING_DATES


@given(st.permutations(IN_MID_YEAR.semesters))
def test_the_order_in_which_notices_are_given_does_not_matter(statements: list[SemesterDates]) -> None:
    assert calendar(*statements) == IN_MID_YEAR


# -- completing what is amended ------------------------------------------------------------------------------------------------------

PUBLISHED = SemesterDates(
    semester=AUTUMN, first_lesson=date(2022, 9, 1), break_start=date(2023, 1, 20), break_end=date(2023, 2, 10), known_from=date(2022, 6, 20)
)
MOVED = SemesterDates(semester=AUTUMN, break_start=date(2023, 1, 13), known_from=date(2022, 12, 18))


@pytest.mark.parametrize(
    ("on", "last"),
    [(date(2022, 6, 1), date(2023, 1, 31)), (date(2022, 12, 1), date(2023, 1, 19)), (date(2022, 12, 18), date(2023, 1, 12))],
)
def test_a_calendar_is_completed_by_what_was_known_on_the_day(on: date, last: date) -> None:
    """Before the notice the last day is nominal; then it is read off the break as it was published, and as it was moved."""
    completed = calendar(PUBLISHED, MOVED).completed_by(FROM_BREAKS, nominal(2022))
    assert completed.as_known(on).dates_of(AUTUMN).last_day == last
    assert completed.dates_of(AUTUMN).last_day == date(2023, 1, 12)


def test_what_a_lender_came_to_know_later_is_lent_later() -> None:
    county = SchoolCalendar(id="c", semesters=[SemesterDates(semester=AUTUMN, last_day=date(2023, 1, 13), known_from=date(2022, 12, 30))])
    lent = calendar(dates(AUTUMN, date(2022, 9, 1))).completed_by(county)
    assert lent.dates_of(AUTUMN).last_day == date(2023, 1, 13)
    assert lent.as_known(date(2022, 12, 29)).dates_of(AUTUMN).last_day is None


statements_of_autumn = st.lists(
    st.builds(
        lambda first, last, rest, known: SemesterDates(
            semester=AUTUMN,
            first_lesson=first and date(2022, 9, first),
            last_day=last and date(2023, 1, last),
            break_start=rest and date(2023, 1, rest),
            known_from=date(2022, 6, known),
        ),
        st.none() | st.integers(1, 9),
        st.none() | st.integers(2, 14),
        st.none() | st.integers(15, 28),
        st.integers(1, 28),
    ),
    max_size=3,
    unique_by=lambda stated: stated.known_from,
)


@given(statements_of_autumn, statements_of_autumn, st.integers(1, 28))
def test_completing_and_looking_back_can_be_done_in_either_order(own: list[SemesterDates], lent: list[SemesterDates], day: int) -> None:
    on, lender = date(2022, 6, day), SchoolCalendar(id="lender", semesters=lent)
    first = calendar(dates(AUTUMN), *own).completed_by(lender, FROM_BREAKS, nominal(2022)).as_known(on)
    second = calendar(dates(AUTUMN), *own).as_known(on).completed_by(lender.as_known(on), FROM_BREAKS, nominal(2022))
    assert first.dates_of(AUTUMN) == second.dates_of(AUTUMN)


def test_an_edge_that_does_not_fit_may_be_left_unknown() -> None:
    """Pupils report on 16 February, so that a nominal spring from 1 February does not fit."""
    known = calendar(AUTUMN_DATES, SemesterDates(semester=SPRING, registration=date(2023, 2, 16)))
    with pytest.raises(EduPolicyErrors):
        known.completed_by(nominal(2022))
    left = known.completed_by(nominal(2022), leave_misfits=True)
    assert (left.dates_of(SPRING).first_lesson, left.dates_of(SPRING).last_day) == (None, date(2023, 8, 31))


@pytest.mark.parametrize("lender", [None, "nominal", SPRING_DATES])
def test_only_calendars_and_breaks_lend(lender: Any) -> None:
    with pytest.raises(InvalidTypeError, match=r"lenders\[1\]: expected a SchoolCalendar, such as nominal\(2023\), or FROM_BREAKS, got"):
        YEAR.completed_by(nominal(2022), lender)


@pytest.mark.parametrize(
    ("known", "missing"),
    [
        ({"released": date(2023, 1, 18), "break_start": date(2023, 1, 20)}, LAST),  # pupils are released before the day before the break
        ({"released": date(2023, 1, 19), "break_start": date(2023, 1, 20)}, None),
    ],
)
def test_a_last_day_is_read_off_a_break_only_where_pupils_are_still_there(known: dict[str, date], missing: Edge | None) -> None:
    autumn = SemesterDates(semester=AUTUMN, first_lesson=date(2022, 9, 1), **known)  # type: ignore[arg-type]  # dates
    found = calendar(autumn).completed_by(FROM_BREAKS).dates_of(AUTUMN)
    assert found.missing == (() if missing is None else (missing,))


def test_a_first_lesson_is_read_off_a_break_only_in_the_published_week_1() -> None:
    winter = SemesterDates(semester=AUTUMN, break_end=date(2023, 2, 12))
    for week_one, first in ((date(2023, 2, 13), date(2023, 2, 13)), (date(2023, 2, 20), None)):
        known = calendar(winter, SemesterDates(semester=SPRING, week_one=week_one)).completed_by(FROM_BREAKS)
        assert known.dates_of(SPRING).first_lesson == first


@pytest.mark.parametrize("semester", ["2022-23/1", SchoolYear(2022), None])
def test_only_a_semester_has_dates(semester: Any) -> None:
    with pytest.raises(InvalidTypeError, match=r"semester: expected a Semester, such as Semester\(2023, 1\)"):
        YEAR.dates_of(semester)


def test_semesters_are_found_in_any_period_with_known_days() -> None:
    assert YEAR.semesters_of(SchoolYear(2022)) == (AUTUMN_DATES, SPRING_DATES)
    with pytest.raises(InvalidTypeError, match="period: expected a period with known days"):
        YEAR.semesters_of(AUTUMN)  # type: ignore[arg-type]  # that it is refused is the point


# -- breaks ------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("autumn", "spring", "edges"),
    [
        ({"break_start": date(2023, 1, 14)}, {}, (date(2023, 1, 13), None)),
        ({"break_start": date(2023, 1, 14), "break_end": date(2023, 2, 12)}, {}, (date(2023, 1, 13), date(2023, 2, 13))),
        ({"break_end": date(2023, 2, 12)}, {"registration": date(2023, 2, 12)}, (None, date(2023, 2, 13))),
        ({"break_end": date(2023, 2, 12)}, {"registration": date(2023, 2, 13)}, (None, None)),  # lessons begin later, on a day not stated
        ({"last_day": date(2023, 1, 11), "break_start": date(2023, 1, 14)}, {}, (date(2023, 1, 11), None)),  # they need not tile
    ],
)
def test_edges_are_read_off_breaks_where_nothing_speaks_against_it(
    autumn: dict[str, date], spring: dict[str, date], edges: tuple[date | None, date | None]
) -> None:
    known = calendar(SemesterDates(semester=AUTUMN, **autumn), SemesterDates(semester=SPRING, **spring))  # type: ignore[arg-type]  # dates
    completed = known.completed_by(FROM_BREAKS)
    assert (completed.dates_of(AUTUMN).last_day, completed.dates_of(SPRING).first_lesson) == edges
    assert set(completed.dates_of(SPRING).borrowed.values()) <= {BREAKS}


def test_the_first_lesson_of_the_next_year_is_read_off_the_summer_break() -> None:
    summer = SemesterDates(semester=SPRING, break_start=date(2023, 7, 6), break_end=date(2023, 8, 31))
    known = calendar(summer, dates(Semester(2023, 1)))
    assert known.completed_by(FROM_BREAKS).dates_of(Semester(2023, 1)).first_lesson == date(2023, 9, 1)


def test_pupils_may_report_and_week_1_may_begin_while_the_break_lasts() -> None:
    winter = SemesterDates(semester=AUTUMN, break_end=date(2023, 2, 12))
    opening = SemesterDates(semester=SPRING, registration=date(2023, 2, 12), week_one=date(2023, 2, 6), first_lesson=date(2023, 2, 13))
    assert calendar(winter, opening).dates_of(SPRING) == opening
    with pytest.raises(EduPolicyErrors) as caught:
        calendar(winter, SemesterDates(semester=SPRING, first_lesson=date(2023, 2, 12)))
    assert [str(error) for error in caught.value.exceptions] == [
        "semesters[2022-23/2]: first_lesson of semester 2022-23/2 is 2023-02-12, not after break_end of semester 2022-23/1 on 2023-02-12"
    ]


def test_a_break_bounds_the_semester_before_it() -> None:
    known = calendar(SemesterDates(semester=AUTUMN, first_lesson=date(2022, 9, 1), break_start=date(2023, 1, 14)), SPRING_DATES)
    assert [found.semester for found in known.semesters_of(Span(date(2023, 1, 13), date(2023, 1, 13)))] == [AUTUMN]
    assert known.semesters_of(Span(date(2023, 1, 14), date(2023, 1, 14))) == ()


@pytest.mark.parametrize(
    ("day", "found"), [(date(2022, 9, 1), AUTUMN), (date(2023, 1, 13), AUTUMN), (date(2023, 1, 14), None), (date(2023, 2, 13), SPRING)]
)
def test_a_day_lies_in_one_semester_or_none(day: date, found: Semester | None) -> None:
    assert YEAR.semester_on(day) == found


def test_where_an_edge_is_missing_a_day_has_no_answer() -> None:
    with pytest.raises(PeriodError, match="it lacks 2022-23/1: last_day") as caught:
        calendar(OPEN_AUTUMN, OPEN_SPRING).semester_on(date(2022, 10, 1))
    assert caught.value.path == "day"
    with pytest.raises(OutsideCalendarError, match="does not cover school year"):
        YEAR.semester_on(date(2024, 10, 1))


# -- whose calendar it is ------------------------------------------------------------------------------------------------------------


def test_a_calendar_says_whom_it_is_made_for() -> None:
    known = SchoolCalendar(
        id="c",
        authority="331000",
        schools=["S-1"],
        stages=iter(["primary"]),
        grades=range(1, 7),
        year_weeks={SchoolYear(2022): 39},
        semesters=[AUTUMN_DATES],
    )
    assert (known.authority, set(known.schools), set(known.stages), set(known.grades)) == (
        "331000",
        {"S-1"},
        {"primary"},
        {1, 2, 3, 4, 5, 6},
    )


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"authority": ""}, InvalidValueError, "authority: must not be empty"),
        ({"schools": "S-1"}, InvalidTypeError, "schools: expected several ids of schools"),
        ({"stages": [""]}, InvalidValueError, "stages: must not be empty"),
        ({"stages": None}, InvalidTypeError, "stages: expected several codes of stages"),
        ({"grades": 7}, InvalidTypeError, "grades: expected several grades"),
        ({"grades": [0]}, InvalidValueError, "grades: expected grades from 1 to 12"),
        ({"grades": ["7"]}, InvalidValueError, "grades: expected grades from 1 to 12"),
        ({"grades": [True]}, InvalidValueError, "grades: expected grades from 1 to 12"),
        ({"year_weeks": [39]}, InvalidTypeError, "year_weeks: expected a mapping from school year to number of weeks"),
        ({"year_weeks": {2022: 39}}, InvalidTypeError, "year_weeks: expected a SchoolYear and a number of weeks"),
        ({"year_weeks": {SchoolYear(2022): 0}}, InvalidValueError, "year_weeks[2022-23]: expected 1 to 60 weeks, got 0"),
        ({"year_weeks": {SchoolYear(1999): 39}}, InvalidValueError, "year_weeks: the calendar has no semester of 1999-00"),
        ({"lenders": [nominal(2022)]}, InvalidTypeError, "lenders[0]: expected a Lending"),
        ({"year_weeks": {SchoolYear(2022): "39"}}, InvalidTypeError, "year_weeks: expected a SchoolYear and a number of weeks"),
        ({"working": MAINLAND}, InvalidTypeError, "working: expected WorkingDays"),
    ],
)
def test_a_wrong_key_is_named(change: dict[str, Any], error: type[EduPolicyError], message: str) -> None:
    with pytest.raises(error) as caught:
        SchoolCalendar(**{"id": "c", "semesters": [], **change})
    assert str(caught.value).startswith(message)


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
